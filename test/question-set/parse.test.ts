import { describe, expect, it } from 'vitest';
import { parseQuestionSet, type QuestionSet } from '../../src/question-set/question-set.js';
import { changed, minimal } from './minimal.js';

const architecture = `# yaml-language-server: $schema=../question-set.schema.json
audience: adult
version:  "2017"
title:    Adults receiving social care support, 2017
evidence: reconstructed          # labels are ours
scales:
  quality:
    positive:    { Very good: 5, Good: 4 }
    neutral:     { Neither good nor poor: 3 }
    negative:    { Poor: 2, Very poor: 1 }
    not-counted: [Does not apply, Don't know]
    also-seen-as: { Very good: [Excellent, "Very good (5)"] }
blocks:
  - title: Quality of the support
    kind:  quality
    scale: quality
    questions:
      dignity:            being supported with dignity
      choice-and-control: choice and control over support
  - title: About you
    kind:  circumstance
    questions:
      age-band: { label: age, choose-one: [Under 65, 65 and over] }
      support:  { label: support received, choose-many: [Home care, Personal assistant, Day service, Residential care] }
headings:                        # column headings seen in exports, beside the label itself
  dignity: [Q12_1, "Dignity"]
legislation:                     # which duty each question speaks to
  dignity: { care-act-wellbeing: [dignity] }
comparable-with:                 # everything else is refused, by name and with the reason
  adult@2016: [dignity]
`;

function question(set: QuestionSet, id: string) {
  const found = set.questions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

function rated(set: QuestionSet, id: string) {
  const found = question(set, id);
  if (found.form !== 'rated') throw new Error(`${id} is ${found.form}`);
  return found;
}

describe('a question set', () => {
  it('is read from YAML, in the order of the file', () => {
    const set = parseQuestionSet(architecture, 'a.yaml');
    expect(set).toMatchObject({
      id: 'adult@2017',
      audience: 'adult',
      version: '2017',
      evidence: 'reconstructed',
    });
    expect(set.questions.map((one) => one.id)).toEqual([
      'dignity',
      'choice-and-control',
      'age-band',
      'support',
    ]);
    const dignity = rated(set, 'dignity');
    expect(dignity).toMatchObject({
      label: 'being supported with dignity',
      kind: 'quality',
      block: 'Quality of the support',
      provenance: 'reconstructed',
      headings: ['Q12_1', 'Dignity'],
      duties: [{ frame: 'care-act-wellbeing', areas: ['dignity'], inferred: false }],
      composite: true,
      codes: null,
    });
    expect(dignity.scale).toEqual({
      id: 'quality',
      answers: [
        { label: 'Very good', value: 5, tone: 'positive', alsoSeenAs: ['Excellent', 'Very good (5)'] },
        { label: 'Good', value: 4, tone: 'positive', alsoSeenAs: [] },
        { label: 'Neither good nor poor', value: 3, tone: 'neutral', alsoSeenAs: [] },
        { label: 'Poor', value: 2, tone: 'negative', alsoSeenAs: [] },
        { label: 'Very poor', value: 1, tone: 'negative', alsoSeenAs: [] },
      ],
      notCounted: [
        { label: 'Does not apply', as: 'doesNotApply', alsoSeenAs: [] },
        { label: "Don't know", as: 'dontKnow', alsoSeenAs: [] },
      ],
      codes: null,
    });
    expect(question(set, 'support')).toMatchObject({ form: 'choose-many', kind: 'circumstance' });
    expect(set.comparableWith).toEqual({ 'adult@2016': ['dignity'] });
    expect(set.breakdowns).toEqual(['age-band']);
  });

  it('fills in what a file may leave out', () => {
    expect(parseQuestionSet(minimal, 'a.yaml')).toMatchObject({
      evidence: 'local',
      notes: [],
      respondents: 'holders',
      alsoCalled: [],
      comparableWith: {},
    });
  });

  it.each([
    ['resident', 'holders'],
    ['adult-carer', 'carers'],
    ['ehc-parent', 'carers'],
    ['ehc-practitioner', 'others'],
    ['provider', 'others'],
  ])('takes %s for %s, for the threshold rule', (audience, respondents) => {
    const set = parseQuestionSet(changed('audience: resident', `audience: ${audience}`), 'a.yaml');
    expect(set.respondents).toBe(respondents);
  });

  it('lets a file say for itself who answers', () => {
    const text = `${changed('audience: resident', 'audience: carer')}respondents: others\nalso-called: Helper\n`;
    expect(parseQuestionSet(text, 'a.yaml')).toMatchObject({ respondents: 'others', alsoCalled: ['Helper'] });
  });

  it.each(['"2024"', '2024', '1.10', '2024-04', 'wave-2'])(
    'takes the version %s as it is typed',
    (version) => {
      const set = parseQuestionSet(changed('"2024"', version), 'a.yaml');
      expect(set.version).toBe(version.replaceAll('"', ''));
    },
  );

  it('keeps answers that look like numbers or flags as they are typed, in their order', () => {
    const text = changed('{ Very good: 4, Good: 3 }', '{ 10: 4, 9: 3, Yes: 2.5 }');
    const { scale } = rated(parseQuestionSet(text, 'a.yaml'), 'dignity');
    expect(scale.answers.slice(0, 3).map((answer) => [answer.label, answer.value])).toEqual([
      ['10', 4],
      ['9', 3],
      ['Yes', 2.5],
    ]);
  });

  it('reads a file with a byte order mark, Windows line ends, and aliases', () => {
    const text = changed(
      '[Under 65, 65 and over] }',
      '&ages [Under 65, 65 and over] }\n      age-two: { label: age of partner, choose-one: *ages }',
    );
    const set = parseQuestionSet(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'a.yaml');
    expect(question(set, 'age-two')).toMatchObject({
      choices: [{ label: 'Under 65' }, { label: '65 and over' }],
    });
  });

  it('takes a scale without a neutral answer, or without a negative one', () => {
    const text = changed('    negative: { Poor: 2, Very poor: 1 }\n', '');
    expect(rated(parseQuestionSet(text, 'a.yaml'), 'dignity').scale.answers).toHaveLength(2);
  });
});

describe('codes', () => {
  it('are read only when the file says how', () => {
    expect(rated(parseQuestionSet(minimal, 'a.yaml'), 'dignity').scale.codes).toBeNull();
  });

  it('may be the scores', () => {
    const text = changed("    not-counted: [Does not apply, Don't know]", '    codes: scores');
    expect(rated(parseQuestionSet(text, 'a.yaml'), 'dignity').scale.codes).toEqual({
      4: 'Very good',
      3: 'Good',
      2: 'Poor',
      1: 'Very poor',
    });
  });

  it('may run the other way, and name an answer that is not counted', () => {
    const text = changed(
      '    not-counted:',
      "    codes: { 1: very good, 2: Good, 99: Don't know }\n    not-counted:",
    );
    expect(rated(parseQuestionSet(text, 'a.yaml'), 'dignity').scale.codes).toEqual({
      1: 'Very good',
      2: 'Good',
      99: "Don't know",
    });
  });

  it('may stand beside choices', () => {
    const text = changed('[Under 65, 65 and over] }', '[Under 65, 65 and over], codes: { 1: Under 65 } }');
    expect(question(parseQuestionSet(text, 'a.yaml'), 'age-band').codes).toEqual({ 1: 'Under 65' });
  });
});

describe('a question', () => {
  const more = `      why: { label: why, comment: true, themes: { money: [cost, pay] } }
      job: { label: paid work, composite: false, headings: Job, provenance: documented, kind: outcome }
      helper: { label: who helped, choose-many: [Family, Friend], not-counted: [Nobody], also-seen-as: { Family: Relatives } }
      odd: { label: odd one, not-counted: { Never tried: dont-know }, also-seen-as: { Good: [Nice], Never tried: [No idea] }, codes: { g: Good } }
  - title: In your own words
    kind: comment
    questions:
      what-else: anything else
  - title: About you`;
  const set = parseQuestionSet(
    `${changed('  - title: About you', more)}headings: { job: [Job, Paid job] }\n`,
    'a.yaml',
  );

  it('may be a comment, in any block', () => {
    expect(question(set, 'why')).toMatchObject({
      form: 'comment',
      kind: 'comment',
      themes: { money: ['cost', 'pay'] },
    });
    expect(question(set, 'what-else')).toMatchObject({
      form: 'comment',
      kind: 'comment',
      label: 'anything else',
    });
  });

  it('may differ from its block in kind, and stay out of the composite', () => {
    expect(question(set, 'job')).toMatchObject({
      kind: 'outcome',
      composite: false,
      provenance: 'documented',
    });
  });

  it('has the headings of both places, each once', () => {
    expect(question(set, 'job').headings).toEqual(['Job', 'Paid job']);
  });

  it('with choices in a rated block is a circumstance', () => {
    expect(question(set, 'helper')).toMatchObject({
      form: 'choose-many',
      kind: 'circumstance',
      choices: [
        { label: 'Family', alsoSeenAs: ['Relatives'] },
        { label: 'Friend', alsoSeenAs: [] },
      ],
      notCounted: [{ label: 'Nobody', as: 'doesNotApply' }],
    });
  });

  it('may add to its scale without changing it for the others', () => {
    const odd = rated(set, 'odd').scale;
    expect(odd.answers.find((answer) => answer.label === 'Good')?.alsoSeenAs).toEqual(['Nice']);
    expect(odd.notCounted.at(-1)).toEqual({ label: 'Never tried', as: 'dontKnow', alsoSeenAs: ['No idea'] });
    expect(odd.codes).toEqual({ g: 'Good' });
    expect(rated(set, 'dignity').scale.notCounted).toHaveLength(2);
    expect(rated(set, 'dignity').scale.codes).toBeNull();
  });
});
