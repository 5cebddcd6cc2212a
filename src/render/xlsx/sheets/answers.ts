import type { AudienceAnalysis, ItemScore } from '../../../analysis/analysis.js';
import { capitalised } from '../../../wording/wording.js';
import { type Cell, type Column, count, figure, shorthand } from './model.js';

const beside = [
  ['Does not apply', 'doesNotApply'],
  ['Don’t know', 'dontKnow'],
  ['Prefer not to say', 'preferNotToSay'],
  ['No answer', 'missing'],
] as const;

function percentOf(people: number | null, base: number | null): number | null {
  return people === null || base === null || base === 0 ? null : (100 * people) / base;
}

function answerRows(item: ItemScore): Cell[][] {
  const question = capitalised(item.label);
  const none = item.base === 0 ? shorthand.notApplicable : shorthand.confidential;
  return [
    ...Object.entries(item.counts).map(([answer, people]) => [
      question,
      answer,
      item.tones[answer] ?? shorthand.notApplicable,
      count(people, shorthand.confidential),
      figure(percentOf(people, item.base), none),
      item.question,
    ]),
    ...beside.map(([answer, key]) => [
      question,
      answer,
      'not counted',
      count(item.notCounted?.[key], shorthand.confidential),
      shorthand.notApplicable,
      item.question,
    ]),
  ];
}

/** Every answer to every scored question of one audience, a row each, with those that are not counted. */
export function answersTable(audience: AudienceAnalysis): { columns: Column[]; rows: Cell[][] } {
  return {
    columns: [
      { label: 'Question', width: 44 },
      { label: 'Answer', width: 28 },
      { label: 'Tone', width: 14 },
      { label: 'People', width: 12 },
      { label: '% of people who answered', width: 14 },
      { label: 'Question id', width: 24 },
    ],
    rows: audience.items.flatMap(answerRows),
  };
}
