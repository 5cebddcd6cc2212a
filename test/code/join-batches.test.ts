import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AnswerBatch, joinBatches } from '../../src/code/code.js';
import { shippedQuestionSets } from '../../src/files/files.js';
import { checkAnswers } from '../../src/read-answers.js';
import { addTallies, tallyBatch } from '../../src/tally/tally.js';
import { held } from '../intake/support.js';

const journey = path.resolve(import.meta.dirname, '../../fixtures/journeys/northshire/export.csv');

/** The answers of one export, thirty times over, batch by batch. */
async function batches(): Promise<readonly AnswerBatch[]> {
  const [heading = '', ...rows] = readFileSync(journey, 'utf8').split(/(?<=\n)/);
  // New ids, or the same people would be set aside.
  const again = Array.from({ length: 30 }, (_, i) => rows.map((row) => row.replace(/^/, `${i}`))).flat();
  const found: AnswerBatch[] = [];
  const settings = { intake: {}, recognise: {}, code: {} };
  await checkAnswers(held(heading + again.join('')), await shippedQuestionSets(), settings, (batch) => {
    found.push(batch);
  });
  return found;
}

describe('batches of one coder', () => {
  it('are counted the same joined as one by one', async () => {
    const found = await batches();
    expect(found.filter((batch) => batch.rows > 100).length).toBeGreaterThan(1);
    const joined = joinBatches(found);
    expect(joined.rows).toBe(found.reduce((sum, batch) => sum + batch.rows, 0));
    expect(tallyBatch(joined)).toEqual(found.map((batch) => tallyBatch(batch)).reduce(addTallies));
  });
});
