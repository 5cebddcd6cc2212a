import { describe, expect, it } from 'vitest';
import { startCoding } from '../../src/code/code.js';
import { recognise } from '../../src/recognise/recognise.js';
import { chooseMany, chooseOne, makeSet, quality, rated } from '../recognise/make-question-set.js';
import { makeTable } from '../recognise/make-table.js';

const yesNo = {
  ...quality,
  id: 'yes-no',
  answers: [
    { label: 'Yes', value: 1, tone: 'positive', alsoSeenAs: [] },
    { label: 'No', value: 0, tone: 'negative', alsoSeenAs: [] },
  ],
} as const;
const set = makeSet([
  rated('asked', 'being asked', { scale: yesNo }),
  chooseOne('lives', 'who with', ['Alone', 'Family'], {
    notCounted: [{ label: 'Prefer not to say', as: 'preferNotToSay', alsoSeenAs: [] }],
  }),
  chooseMany('aids', 'aids', ['Stick', 'Frame'], {
    notCounted: [{ label: 'Cannot say', as: 'dontKnow', alsoSeenAs: [] }],
  }),
]);
const headings = [
  ...['Yes', 'No', "Don't know"].map((option) => `being asked - ${option}`),
  ...['Alone', 'Family', 'Prefer not to say'].map((option) => `who with - ${option}`),
  ...['Stick', 'Frame', 'Cannot say'].map((option) => `aids - ${option}`),
];

function code(rows: readonly (readonly string[])[]) {
  const { table, sample } = makeTable(headings, rows);
  const [recognition] = recognise(table, sample, [set], {});
  const [block] = sample;
  if (recognition === undefined || block === undefined) throw new Error('nothing recognised');
  return startCoding(table, sample, recognition, {}).code(block);
}

describe('a column per answer', () => {
  it('ticks "No" where the cell repeats it', () => {
    const batch = code([
      ['Yes', '', '', 'Alone', '', '', 'Stick', '', ''],
      ['', 'No', '', 'Alone', '', '', '', 'Frame', ''],
      ['', '', '', 'Alone', '', '', '', '', ''],
    ]);
    expect([...(batch.answers['asked'] ?? [])]).toEqual([0, 1, -1]);
  });

  it('leaves "No" unticked where every column says Yes or No', () => {
    const batch = code([
      ['Yes', 'No', 'No', 'Yes', 'No', 'No', 'No', 'No', 'No'],
      ['No', 'Yes', 'No', 'No', 'Yes', 'No', 'Yes', 'Yes', 'No'],
    ]);
    expect([...(batch.answers['asked'] ?? [])]).toEqual([0, 1]);
    expect([...(batch.answers['lives'] ?? [])]).toEqual([0, 1]);
  });

  it('keeps replies that do not count apart from no answer', () => {
    const batch = code([
      ['', '', "Don't know", '', '', 'Prefer not to say', '', '', 'Cannot say'],
      ['Yes', '', '', '', '', '', 'Stick', '', ''],
    ]);
    expect([...(batch.answers['asked'] ?? [])]).toEqual([-3, 0]);
    expect([...(batch.answers['lives'] ?? [])]).toEqual([-4, -1]);
    expect([...(batch.ticks['aids']?.answered ?? [])]).toEqual([0, 1]);
  });
});
