import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedQuestionSets } from '../../src/files/files.js';
import { readAnswers } from '../../src/read-answers.js';
import { scoreTally } from '../../src/score/score.js';
import { weigh } from '../../src/weigh/weigh.js';

// fixtures/statistics/weights.json: the same people weighted one by one in R (weights.R beside it).

interface Truth {
  readonly percent: number;
  readonly effectiveBase: number;
  readonly low: number;
  readonly high: number;
}

const fixtures = path.resolve(import.meta.dirname, '../../fixtures');
const oracle: { respondents: number; effectiveBase: number; items: Record<string, Truth> } = JSON.parse(
  readFileSync(path.join(fixtures, 'statistics/weights.json'), 'utf8'),
);

const population = {
  questionSet: null,
  margins: {
    'age-band': { 'Under 65': 1200, '65 and over': 2300 },
    gender: { Woman: 2000, Man: 1480, 'Another description': 20 },
  },
};

describe('the answers of a made-up council, weighted', async () => {
  const bytes = readFileSync(path.join(fixtures, 'journeys/northshire/export.csv'));
  const source = {
    file: 'export.csv',
    size: bytes.length,
    async *bytes() {
      yield bytes;
    },
  };
  const reading = await readAnswers(source, await shippedQuestionSets(), {
    intake: {},
    recognise: {},
    code: {},
    tally: { weightBy: Object.keys(population.margins) },
  });
  const [audience] = reading.audiences;
  const set = audience?.recognition.questionSet;
  if (audience === undefined || set === undefined || audience.tally.weighting === undefined)
    throw new Error('nothing was read');
  const { items } = scoreTally(audience.tally, set, { by: [] });
  const weighed = weigh(audience.tally.weighting, items, set, population);

  it('keep as many effective answers as in R', () => {
    expect(weighed.report.respondents).toBe(oracle.respondents);
    expect(weighed.report.effectiveBase).toBeCloseTo(oracle.effectiveBase, 8);
  });

  it.each(Object.entries(oracle.items))('%s has the share and interval of R', (question, truth) => {
    const share = weighed.items.get(question)?.positive;
    expect(share?.percent).toBeCloseTo(truth.percent, 9);
    expect(share?.effectiveBase).toBeCloseTo(truth.effectiveBase, 8);
    expect(share?.low).toBeCloseTo(truth.low, 8);
    expect(share?.high).toBeCloseTo(truth.high, 8);
  });
});
