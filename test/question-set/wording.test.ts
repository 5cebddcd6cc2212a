import { describe, expect, it } from 'vitest';
import { applyWording, parseQuestionSet, questionnaireForm } from '../../src/question-set/question-set.js';
import { changed } from './minimal.js';

const set = parseQuestionSet(
  changed('    not-counted:', "    codes: { 1: Good, 9: Don't know }\n    not-counted:").replace(
    '65 and over] }',
    '65 and over], codes: { 2: 65 and over }, not-counted: [Prefer not to say] }',
  ),
  'a.yaml',
);

const wording = `for: resident@2024
questions:
  dignity: How well does our support keep your dignity?
answers:
  quality: { Very good: Really good, Don't know: I cannot say, Good: Quite good }
choices:
  age-band: { 65 and over: I am 65 or older, Prefer not to say: No thanks }
`;

function refusal(text: string): string {
  try {
    applyWording(set, text, 'w.yaml');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'not refused';
}

describe('a licensed wording', () => {
  const worded = applyWording(set, wording, 'w.yaml');
  const [dignity, choice, age] = worded.questions;

  it('takes the place of our labels, and the set is then licensed', () => {
    expect(worded.evidence).toBe('licensed');
    expect(dignity).toMatchObject({
      label: 'How well does our support keep your dignity?',
      headings: ['being supported with dignity'],
    });
    expect(choice?.label).toBe('choice over support');
  });

  it('takes the place of answers on every question of the scale; the old ones stay recognised', () => {
    for (const question of [dignity, choice]) {
      expect(question).toMatchObject({
        scale: {
          answers: [
            { label: 'Really good', value: 4, alsoSeenAs: ['Very good'] },
            { label: 'Quite good', alsoSeenAs: ['Good'] },
            { label: 'Poor', alsoSeenAs: [] },
            { label: 'Very poor', alsoSeenAs: [] },
          ],
          notCounted: [
            { label: 'Does not apply' },
            { label: 'I cannot say', as: 'dontKnow', alsoSeenAs: ["Don't know"] },
          ],
          codes: { 1: 'Quite good', 9: 'I cannot say' },
        },
      });
    }
  });

  it('takes the place of choices, codes and all', () => {
    expect(age).toMatchObject({
      choices: [{ label: 'Under 65' }, { label: 'I am 65 or older', alsoSeenAs: ['65 and over'] }],
      notCounted: [{ label: 'No thanks', as: 'preferNotToSay', alsoSeenAs: ['Prefer not to say'] }],
      codes: { 2: 'I am 65 or older' },
    });
  });

  it('leaves the set it was given as it was', () => {
    expect(set.questions[0]?.label).toBe('being supported with dignity');
    expect(set.evidence).toBe('local');
  });

  it('is printed by the form', () => {
    expect(questionnaireForm(worded)).toContain(
      '**1. How well does our support keep your dignity?**\n\n- ☐ Really good\n',
    );
  });
});

describe('a wording file is refused, with its place,', () => {
  it.each([
    [
      'for another question set',
      wording.replace('@2024', '@2025'),
      '1:6: the wording is for another question set: "resident@2025"; expected one of resident@2024; did you mean "resident@2024"?',
    ],
    [
      'for a question that is not there',
      wording.replace('  dignity:', '  dignty:'),
      '3:3: no such question: "dignty"; expected one of dignity, choice, age-band; did you mean "dignity"?',
    ],
    [
      'for a scale that is not there',
      wording.replace('  quality:', '  qualities:'),
      '5:3: no such scale: "qualities"; expected one of quality; did you mean "quality"?',
    ],
    [
      'for an answer that is not there',
      wording.replace('Very good:', 'Very god:'),
      '5:14: no such answer: "Very god"; expected one of Very good, Good, Poor, Very poor, Does not apply, Don\'t know; did you mean "Very good"?',
    ],
    [
      'for choices of a rated question',
      wording.replace('  age-band:', '  dignity:'),
      '7:3: no such question with choices: "dignity"; expected one of age-band',
    ],
    [
      'that makes two answers one',
      wording.replace('Quite good', 'really good'),
      '5:14: the wording of "Very good" is also that of "Good": "Really good"; expected different words for each',
    ],
    [
      'that makes two questions one',
      wording.replace('How well does our support keep your dignity?', 'choice over support'),
      '3:3: the wording of "dignity" is also that of "choice": "choice over support"; expected different words for each',
    ],
    [
      'with an unknown key',
      wording.replace('answers:', 'anwsers:'),
      '4:1: unknown key "anwsers"; expected one of for, questions, answers, choices; did you mean "answers"?',
    ],
    [
      'without the set it is for',
      wording.replace('for: resident@2024\n', ''),
      '1:1: a key is missing: "for"; expected a text',
    ],
    [
      'with a list for words',
      'for: resident@2024\nquestions: [a]\n',
      '2:12: a list is not expected here; expected a map old → new',
    ],
    ['that is empty', '', '1:1: the file is empty'],
  ])('%s', (_, text, expected) => {
    const message = refusal(text);
    expect(message).toMatch(/^The wording file w\.yaml cannot be used, because it has/);
    expect(message).toContain(`w.yaml:${expected}`);
  });
});
