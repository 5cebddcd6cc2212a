import { describe, expect, it } from 'vitest';
import {
  describeDiff,
  diffQuestionSets,
  listQuestionSets,
  parseQuestionSet,
  questionnaireForm,
  showQuestionSet,
  summariseQuestionSets,
  templateCsv,
  templateHeadings,
} from '../../src/question-set/question-set.js';
import { changed, minimal } from './minimal.js';

const set = parseQuestionSet(minimal, 'a.yaml');
const rich = parseQuestionSet(
  `${changed(
    'choice: choice over support',
    `choice: { label: choice over support, composite: false }
      why: { label: why, comment: true }
      uses: { label: "uses, all", choose-many: [Home care, "=SUM(A1)"], not-counted: [None of these] }`,
  )}notes: Not all was seen.
legislation:
  dignity: { care-act-wellbeing: [dignity], inferred: true }
comparable-with:
  resident@2023: [dignity]
`,
  'a.yaml',
);

describe('the list of question sets', () => {
  it('counts questions and those that are rated', () => {
    expect(summariseQuestionSets([set])).toEqual([
      {
        id: 'resident@2024',
        title: 'People who use our day centres',
        evidence: 'local',
        questions: 3,
        rated: 2,
      },
    ]);
  });

  it('prints a line a set, in columns', () => {
    const other = parseQuestionSet(changed('audience: resident', 'audience: r'), 'b.yaml');
    expect(listQuestionSets([set, other])).toBe(
      'resident@2024  People who use our day centres  3 questions, 2 rated  local\n' +
        'r@2024         People who use our day centres  3 questions, 2 rated  local\n',
    );
  });

  it('of none is empty', () => {
    expect(listQuestionSets([])).toBe('');
  });
});

describe('a question set shown', () => {
  const shown = showQuestionSet(rich);

  it('names its questions with ids, answers and provenance', () => {
    expect(shown).toContain(
      '# People who use our day centres\n\nresident@2024 · a local question set\n\n- Not all was seen.\n',
    );
    expect(shown).toContain('- being supported with dignity (`dignity`, scale quality, local)\n');
    expect(shown).toContain('- choice over support (`choice`, scale quality, not in the composite, local)\n');
    expect(shown).toContain('- why (`why`, free text, local)\n');
    expect(shown).toContain('- age (`age-band`, one of: Under 65 / 65 and over, local)\n');
    expect(shown).toContain('- uses, all (`uses`, any of: Home care / =SUM(A1), local)\n');
  });

  it('shows each scale once, with what is not counted', () => {
    expect(shown.match(/## Scale: quality/g)).toHaveLength(1);
    expect(shown).toContain('| Very good | positive | 4 |\n');
    expect(shown).toContain("| Don't know | not counted: don’t know | |\n");
    expect(shown).toContain('Codes: none declared.\n');
  });

  it('says which duties are our reading, and what may be compared', () => {
    expect(shown).toContain(
      '- being supported with dignity: Care Act 2014: wellbeing: being treated with dignity and respect (our reading)\n',
    );
    expect(shown).toContain('- resident@2023: dignity\n');
    expect(showQuestionSet(set)).toContain('With no other question set.\n');
  });
});

describe('the difference between two question sets', () => {
  const later = parseQuestionSet(
    `${changed('"2024"', '"2025"')
      .replace('choice: choice over support', 'choice: choice\n      safety: feeling safe')
      .replace('[Under 65, 65 and over]', '[Under 75, 75 and over]')
      .replace(
        '      dignity: being supported with dignity\n',
        '',
      )}comparable-with: { resident@2024: [choice, age-band] }\n`,
    'b.yaml',
  );
  const diff = diffQuestionSets(set, later);

  it('names what was added and removed', () => {
    expect(diff.added).toEqual([{ id: 'safety', label: 'feeling safe' }]);
    expect(diff.removed).toEqual([{ id: 'dignity', label: 'being supported with dignity' }]);
  });

  it('lets a question be compared that is declared and has the same answers', () => {
    expect(diff.both[0]).toEqual({
      id: 'choice',
      relabelled: { from: 'choice over support', to: 'choice' },
      answersChanged: null,
      comparable: true,
      because: 'named under comparable-with, and the answers are the same',
    });
  });

  it('refuses one whose answers changed, declared or not', () => {
    expect(diff.both[1]).toMatchObject({
      id: 'age-band',
      comparable: false,
      because: 'named under comparable-with, but the answers differ',
      answersChanged: {
        from: '(choose-one: Under 65, 65 and over)',
        to: '(choose-one: Under 75, 75 and over)',
      },
    });
  });

  it('refuses what nobody declared', () => {
    const undeclared = parseQuestionSet(changed('"2024"', '"2025"'), 'b.yaml');
    expect(diffQuestionSets(set, undeclared).both.map((one) => one.comparable)).toEqual([
      false,
      false,
      false,
    ]);
    expect(diffQuestionSets(set, set).both.map((one) => one.comparable)).toEqual([true, true, true]);
  });

  it('sees a changed tone or score', () => {
    const moved = parseQuestionSet(
      changed('Good: 3 }\n', 'Good: 3.5 }\n').replace('"2024"', '"2025"'),
      'b.yaml',
    );
    expect(diffQuestionSets(set, moved).both[0]?.answersChanged?.to).toContain('Good positive 3.5');
  });

  it('is told in lines that end with the verdicts', () => {
    expect(describeDiff(diff)).toBe(
      [
        'From resident@2024 to resident@2025',
        '+ safety: feeling safe',
        '- dignity: being supported with dignity',
        '~ choice: label "choice over support" is now "choice"',
        '~ age-band: answers (choose-one: Under 65, 65 and over) are now (choose-one: Under 75, 75 and over)',
        '1 of 2 questions that both have may be compared.',
        '= choice: named under comparable-with, and the answers are the same',
        '≠ age-band: named under comparable-with, but the answers differ',
        '',
      ].join('\n'),
    );
  });
});

describe('the blank export', () => {
  it('has a column a question and a column an option', () => {
    expect(templateHeadings(rich)).toEqual([
      'being supported with dignity',
      'choice over support',
      'why',
      'uses, all [Home care]',
      'uses, all [=SUM(A1)]',
      'age',
    ]);
  });

  it('falls back on the id where two questions share a label', () => {
    const twins = parseQuestionSet(changed('choice over support', 'being supported with dignity'), 'a.yaml');
    expect(templateHeadings(twins)).toEqual(['dignity', 'choice', 'age']);
  });

  it('is CSV that Excel reads as UTF-8, with commas in quotes', () => {
    expect(templateCsv(rich)).toBe(
      '\uFEFFbeing supported with dignity,choice over support,why,"uses, all [Home care]","uses, all [=SUM(A1)]",age\r\n',
    );
  });

  it('holds no formulas', () => {
    const text = changed('label: age', 'label: "=1+1"');
    expect(templateCsv(parseQuestionSet(text, 'a.yaml'))).toContain(",'=1+1\r\n");
  });
});

describe('the questionnaire to print', () => {
  const form = questionnaireForm(rich);

  it('numbers the questions through its blocks', () => {
    expect(form).toContain(
      '## Quality\n\n**1. Being supported with dignity**\n\n- ☐ Very good\n- ☐ Good\n- ☐ Poor\n',
    );
    expect(form).toContain('**5. Age**\n\n- ☐ Under 65\n- ☐ 65 and over\n');
  });

  it('offers the answers that are not counted, says where more may be ticked, and leaves room to write', () => {
    expect(form).toContain("- ☐ Does not apply\n- ☐ Don't know\n");
    expect(form).toContain(
      '**4. Uses, all** (tick all that apply)\n\n- ☐ Home care\n- ☐ =SUM(A1)\n- ☐ None of these\n',
    );
    expect(form).toContain('**3. Why**\n\n____');
  });

  it('says that a reconstructed wording is a paraphrase', () => {
    const reconstructed = questionnaireForm({ ...rich, evidence: 'reconstructed' });
    expect(reconstructed).toContain('paraphrase, not those of the POET questionnaire');
    expect(questionnaireForm({ ...rich, evidence: 'licensed' })).not.toContain('The words here');
  });
});
