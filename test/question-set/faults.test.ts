import { describe, expect, it } from 'vitest';
import { PoetError } from '../../src/errors.js';
import { describeFault, parseQuestionSet, questionSetFaults } from '../../src/question-set/question-set.js';
import { changed, minimal } from './minimal.js';

const file = 'resident/2024.yaml';

function told(text: string): readonly string[] {
  return questionSetFaults(text, file).map(describeFault);
}

describe('a question set without faults', () => {
  it('has none told', () => {
    expect(told(minimal)).toEqual([]);
  });
});

describe('a fault is told with its place, the text, what was expected and the nearest right thing', () => {
  const faults: readonly (readonly [string, string, string])[] = [
    [
      'an unknown key at the top',
      changed('title:', 'titel:'),
      '3:1: unknown key "titel"; expected one of audience, version, title, evidence, notes, respondents, also-called, scales, blocks, headings, legislation, breakdowns, comparable-with; did you mean "title"?',
    ],
    [
      'a missing key',
      changed('title: People who use our day centres\n', ''),
      '1:1: a key is missing: "title"; expected a text',
    ],
    [
      'an unknown key in a scale',
      changed('positive:', 'positiv:'),
      '6:5: unknown key "positiv"; expected one of positive, neutral, negative, not-counted, also-seen-as, codes; did you mean "positive"?',
    ],
    [
      'an unknown key in a block',
      changed('kind: quality', 'kindd: quality'),
      '11:5: unknown key "kindd"; expected one of title, kind, scale, questions; did you mean "kind"?',
    ],
    [
      'an unknown key in a question',
      changed('label: age,', 'lable: age,'),
      '19:19: unknown key "lable"; expected one of label, kind, scale, choose-one, choose-many, comment, composite, not-counted, also-seen-as, codes, asked-if, headings, themes, provenance; did you mean "label"?',
    ],
    [
      'a key that stands twice',
      changed('title: People', 'version: 2\ntitle: People'),
      '3:1: the key stands twice: "version"; expected it once (it first stands at line 2)',
    ],
    [
      'a key that reaches for the prototype',
      `${minimal}__proto__: { polluted: yes }\n`,
      '20:1: a key that is not allowed: "__proto__"',
    ],
    ['a list for a key', `${minimal}? [a]\n: b\n`, '20:3: a map or list is used as a key; expected a text'],
    [
      'an audience that is not an id',
      changed('audience: resident', 'audience: Our Residents'),
      '1:11: not as expected "Our Residents"; expected an id of small letters, digits and single hyphens; did you mean "our-residents"?',
    ],
    [
      'a question that is not an id',
      changed('choice:', 'The_choice:'),
      '15:7: not a name "The_choice"; expected an id of small letters, digits and single hyphens; did you mean "the-choice"?',
    ],
    [
      'a version that could not stand in an id',
      changed('"2024"', '"20 24"'),
      '2:10: not as expected "20 24"; expected a version of letters, digits, dots and hyphens',
    ],
    [
      'an unknown kind',
      changed('kind: quality', 'kind: qualty'),
      '11:11: not as expected "qualty"; expected outcome, process, quality, circumstance, use or comment; did you mean "quality"?',
    ],
    [
      'an unknown evidence',
      `${minimal}evidence: reconstructd\n`,
      '20:11: not as expected "reconstructd"; expected documented, reconstructed, licensed, local, draft or synthetic; did you mean "reconstructed"?',
    ],
    [
      'a score that is not a number',
      changed('Good: 3', 'Good: three'),
      '6:37: not as expected "three"; expected a number',
    ],
    [
      'a text where a map belongs',
      changed('scales:\n', 'scales: none\nspare:\n'),
      '4:9: not as expected "none"; expected scales, each under its name',
    ],
    [
      'a map where a list belongs',
      changed('[Under 65, 65 and over]', '{ Under 65: 1 }'),
      '19:43: a map is not expected here; expected a list of texts',
    ],
    ['an empty label', changed('choice over support', '""'), '15:15: not as expected ""; expected a text'],
    [
      'a question that is a list',
      changed('choice over support', '[choice]'),
      '15:15: a list is not expected here; expected a label, or a map with a label',
    ],
    [
      'an unknown kind of non-answer',
      changed("[Does not apply, Don't know]", '{ Never: doesnt-apply }'),
      '8:27: not as expected "doesnt-apply"; expected does-not-apply, dont-know, prefer-not-to-say or missing; did you mean "does-not-apply"?',
    ],
    [
      'no blocks',
      'audience: a\nversion: 1\ntitle: t\nblocks: []\n',
      '4:9: a list is not expected here; expected at least one block',
    ],
    [
      'an answer on two tones',
      changed('Poor: 2', 'Good: 2'),
      '7:17: the answer is both positive (line 6) and negative: "Good"; expected each answer on one tone',
    ],
    [
      'an answer that is counted and not counted',
      changed('[Does not apply', '[Poor'),
      '8:19: the answer is both negative (line 7) and not-counted: "Poor"; expected each answer on one tone',
    ],
    [
      'an answer that stands twice in another case',
      changed('Poor: 2', 'very  poor: 2'),
      '7:32: the answer stands twice (first at line 7): "Very poor"; expected each answer once',
    ],
    [
      'a choice that stands twice',
      changed('65 and over]', 'under 65]'),
      '19:54: the answer stands twice (first at line 19): "under 65"; expected each answer once',
    ],
    [
      'a scale with one answer',
      changed('Very good: 4, Good: 3 }\n    negative: { Poor: 2, Very poor: 1 }', 'Very good: 4 }'),
      '5:3: a scale with fewer than two answers: "quality"; expected at least two answers among positive, neutral and negative',
    ],
    [
      'a scale whose scores are all the same',
      changed('4, Good: 3 }\n    negative: { Poor: 2, Very poor: 1 }', '4, Good: 4 }'),
      '5:3: all answers of a scale have the same score: "quality"; expected a higher score for a better answer',
    ],
    [
      'a scale the wrong way round',
      changed('Very good: 4, Good: 3', 'Very good: 1, Good: 3'),
      '6:28: the positive answer "Very good" scores less than the negative answer "Poor": "1"; expected a higher score for a better answer (write the codes of an export under codes)',
    ],
    [
      'scores that cannot be codes',
      changed('Very good: 4, Good: 3 }', 'Very good: 3, Good: 3 }\n    codes: scores'),
      '7:12: two answers have the same score, so the scores cannot be read as codes: "scores"; expected a map code → answer',
    ],
    [
      'another word for codes',
      changed('    not-counted:', '    codes: score\n    not-counted:'),
      '8:12: not as expected "score"; expected the word scores, or a map code → answer',
    ],
    [
      'a code for an answer that is not there',
      changed('    not-counted:', '    codes: { 1: Very god }\n    not-counted:'),
      '8:17: no such answer: "Very god"; expected one of Very good, Good, Poor, Very poor, Does not apply, Don\'t know; did you mean "Very good"?',
    ],
    [
      'a spelling of an answer that is not there',
      changed('    not-counted:', '    also-seen-as: { Very god: Excellent }\n    not-counted:'),
      '8:21: no such answer: "Very god"; expected one of Very good, Good, Poor, Very poor, Does not apply, Don\'t know; did you mean "Very good"?',
    ],
    [
      'a spelling of two answers',
      changed('    not-counted:', '    also-seen-as: { Good: OK, Poor: ok }\n    not-counted:'),
      '8:37: the spelling already means "Good": "ok"; expected each spelling for one answer',
    ],
    [
      'a scale that nothing uses',
      changed('blocks:', '  spare:\n    positive: { A: 2 }\n    negative: { B: 1 }\nblocks:'),
      '9:3: no question uses the scale "spare"; expected a block or question with this scale, or no such scale',
    ],
    [
      'a scale that is not there',
      changed(
        'scale: quality\n',
        'scale: quality\n    questions: { x: { label: x, scale: qality } }\n  - title: More\n    kind: quality\n    scale: quality\n',
      ),
      '13:40: no such scale: "qality"; expected one of quality; did you mean "quality"?',
    ],
    [
      'an id in two blocks',
      changed('age-band:', 'dignity:'),
      '19:7: the id is already taken (line 14): "dignity"; expected each id once in a question set',
    ],
    [
      'a rated question without a scale',
      changed(
        '    kind: circumstance\n    questions:',
        '    kind: outcome\n    questions:\n      health: health',
      ),
      '19:7: the question has no scale: "health"; expected scale: on the question or its block',
    ],
    [
      'a circumstance without choices',
      changed('{ label: age, choose-one: [Under 65, 65 and over] }', 'age'),
      '19:7: the question has no choices: "age-band"; expected choose-one: […] or choose-many: […]',
    ],
    [
      'one choice',
      changed('[Under 65, 65 and over]', '[Under 65]'),
      '19:7: too few choices: "age-band"; expected at least two choices',
    ],
    [
      'two forms at once',
      changed('[Under 65, 65 and over]', '[Under 65, 65 and over], comment: true'),
      '19:7: the question has choose-one and comment: "age-band"; expected one of them',
    ],
    [
      'a rated comment',
      changed('dignity: being supported with dignity', 'dignity: { label: dignity, kind: comment }'),
      '14:7: a rated question cannot be of kind comment: "dignity"; expected another kind',
    ],
    [
      'a composite of what is not rated',
      changed('[Under 65, 65 and over]', '[Under 65, 65 and over], composite: false'),
      '19:7: composite is for rated questions only: "age-band"; expected no composite',
    ],
    [
      'themes of what is not a comment',
      changed('[Under 65, 65 and over]', '[Under 65, 65 and over], themes: { a: b }'),
      '19:7: themes are for comments only: "age-band"; expected no themes',
    ],
    [
      'a route from a question that is not there',
      changed('[Under 65, 65 and over]', '[Under 65, 65 and over], asked-if: { dignty: Good }'),
      '19:80: no such question: "dignty"; expected the id of a question under blocks; did you mean "dignity"?',
    ],
    [
      'a route by an answer that is not there',
      changed('[Under 65, 65 and over]', '[Under 65, 65 and over], asked-if: { dignity: Goood }'),
      '19:89: no such answer: "Goood"; expected one of Very good, Good, Poor, Very poor, Does not apply, Don\'t know; did you mean "Good"?',
    ],
    [
      'a route in a circle',
      changed(
        'dignity: being supported with dignity',
        'dignity: { label: dignity, asked-if: { age-band: Under 65 } }',
      ).replace('[Under 65, 65 and over]', '[Under 65, 65 and over], asked-if: { dignity: Good }'),
      '14:46: the question is asked because of its own answer: "dignity"; expected a question that is asked before this one',
    ],
    [
      'a route from a comment',
      changed('choice: choice over support', 'why: { label: why, comment: true }').replace(
        '[Under 65, 65 and over]',
        '[Under 65, 65 and over], asked-if: { why: money }',
      ),
      '19:80: what people write does not say who is asked the next question: "why"; expected a question with answers',
    ],
    [
      'codes of a comment',
      changed('choice over support', '{ label: why, comment: true, codes: { 1: a } }'),
      '15:7: a comment has no answers to code: "choice"; expected no not-counted, also-seen-as or codes',
    ],
    [
      'a heading of two questions',
      `${minimal}headings: { dignity: Q1, choice: [Q2, q1] }\n`,
      '20:39: the heading is already that of "dignity": "q1"; expected each heading for one question',
    ],
    [
      'headings of a question that is not there',
      `${minimal}headings: { dignty: Q1 }\n`,
      '20:13: no such question: "dignty"; expected the id of a question under blocks; did you mean "dignity"?',
    ],
    [
      'duties of a question that is not there',
      `${minimal}legislation: { choise: { care-act-wellbeing: control } }\n`,
      '20:16: no such question: "choise"; expected the id of a question under blocks; did you mean "choice"?',
    ],
    [
      'a legal frame that is not known',
      `${minimal}legislation: { choice: { care-act-welbeing: control } }\n`,
      '20:26: unknown key "care-act-welbeing"; expected one of care-act-wellbeing, care-act-eligibility, carer-eligibility, children-and-families-act, inferred; did you mean "care-act-wellbeing"?',
    ],
    [
      'an area of a frame with a slip of the pen',
      `${minimal}legislation: { choice: { care-act-wellbeing: [control, saftey] } }\n`,
      '20:56: care-act-wellbeing has no such area: "saftey"; expected one of overall, dignity, health, safety, control, participation, economic-wellbeing, relationships, accommodation, contribution; did you mean "safety"?',
    ],
    [
      'a comparison of a question that is not there',
      `${minimal}comparable-with: { resident@2023: [dignitty] }\n`,
      '20:36: no such question: "dignitty"; expected the id of a question under blocks; did you mean "dignity"?',
    ],
    [
      'a comparison with what is no question set',
      `${minimal}comparable-with: { resident-2023: [dignity] }\n`,
      '20:20: not a name "resident-2023"; expected audience@version',
    ],
    [
      'a comparison with itself',
      `${minimal}comparable-with: { resident@2024: [dignity] }\n`,
      '20:20: the question set is compared with itself: "resident@2024"; expected another question set',
    ],
    [
      'a breakdown by a question that is not there',
      `${minimal}breakdowns: [age-bands]\n`,
      '20:14: no such question: "age-bands"; expected the id of a question under blocks; did you mean "age-band"?',
    ],
    [
      'a breakdown by a rated question',
      `${minimal}breakdowns: [dignity]\n`,
      '20:14: results cannot be broken down by a question without choices: "dignity"; expected a choose-one or choose-many question',
    ],
    [
      'an alias without an anchor',
      changed('[Under 65, 65 and over]', '*ages'),
      '19:43: no anchor for the alias "ages"',
    ],
    [
      'an empty file',
      '# nothing\n',
      '1:1: the file is empty; expected a question set (see question-sets/README.md)',
    ],
    [
      'a text file',
      'Dear colleague\n',
      '1:1: not as expected "Dear colleague"; expected a question set: audience, version, title, scales, blocks',
    ],
    [
      'tabs for blanks',
      'audience: a\n\tversion: 1\n',
      '2:1: not readable as YAML: tabs before the text; use blanks',
    ],
    [
      'a tag',
      changed('"2024"', '!!js/function x'),
      '2:10: not readable as YAML: a tag (!…) that is not known; if it is a text, put it in quotation marks',
    ],
    [
      'two documents',
      `${minimal}---\na: b\n`,
      '20:1: not readable as YAML: a line of three hyphens begins a second part; keep only one',
    ],
  ];

  it.each(faults)('%s', (_, text, expected) => {
    expect(told(text)).toContain(`${file}:${expected}`);
  });
});

describe('a file made to exhaust the machine', () => {
  it('of a million characters and one is refused', () => {
    expect(told(`# ${'x'.repeat(1_000_000)}`)).toEqual([
      `${file}:1:1: the file is too large; expected at most 1000000 characters, found 1000002`,
    ]);
  });

  it('of deep brackets is refused', () => {
    expect(told('['.repeat(100_000))).toEqual([
      `${file}:1:1: the file is nested too deeply; expected at most 20 levels`,
    ]);
  });

  it('that doubles itself by aliases is refused', () => {
    const lines = ['a0: &a0 [x, x]'];
    for (let i = 1; i < 30; i++) lines.push(`a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`);
    const faults = told(lines.join('\n'));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/nested too deeply, or repeats itself too often by aliases/);
  });

  it('that holds itself is refused', () => {
    expect(told('a: &a [*a]\n')[0]).toMatch(/nested too deeply, or repeats itself too often/);
  });

  it('leaves the prototype of objects alone', () => {
    questionSetFaults(`${minimal}__proto__: { polluted: yes }\nheadings: { __proto__: [polluted] }\n`, file);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('every fault of a file', () => {
  const text = changed('title:', 'titel:')
    .replace('Good: 3', 'Good: three')
    .replace('kind: quality', 'kind: qualty');

  it('is told at once, in the order of the file', () => {
    expect(questionSetFaults(text, file).map(({ line, column, code }) => [line, column, code])).toEqual([
      [1, 1, 'missing-key'],
      [3, 1, 'unknown-key'],
      [6, 37, 'not-expected'],
      [11, 11, 'not-expected'],
    ]);
  });

  it('stands in the error that stops poet', () => {
    let caught: unknown;
    try {
      parseQuestionSet(text, file);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(PoetError);
    expect(caught).toMatchObject({ code: 'question-set-not-valid', family: 'input' });
    const lines = String((caught as PoetError).message).split('\n');
    expect(lines[0]).toBe(`The question set ${file} cannot be used, because it has 4 faults:`);
    expect(lines.slice(1)).toEqual(told(text));
    expect((caught as PoetError).hint).toContain('question-sets/README.md');
  });

  it('prints control characters by name and cuts long texts', () => {
    const long = told(changed('title:', `"${'x'.repeat(80)}":`)).find((line) => line.includes('xxx'));
    expect(long).toContain(`"${'x'.repeat(59)}…"`);
    const odd = told(changed('title:', '"ti\\ttle\\e[31m":')).find((line) => line.includes('U+0009'));
    expect(odd).toContain('"tiU+0009tleU+001B[31m"');
  });
});
