import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openExport } from '../../src/intake/intake.js';
import { type QuestionSet, templateCsv, templateHeadings } from '../../src/question-set/question-set.js';
import { recognise } from '../../src/recognise/recognise.js';

const sets: readonly QuestionSet[] = JSON.parse(readFileSync('question-sets/compiled.json', 'utf8'));

async function recognised(csv: string) {
  const bytes = new TextEncoder().encode(csv);
  const source = {
    file: 'template.csv',
    size: bytes.length,
    async *bytes() {
      yield bytes;
    },
  };
  return recognise(await openExport(source), [], sets);
}

describe('the blank export of a shipped question set', () => {
  it.each(sets.map((set) => [set.id, set] as const))(
    '%s is recognised, every column of it',
    async (id, set) => {
      const headings = templateHeadings(set);
      const [found] = await recognised(`${templateCsv(set)}${headings.map(() => 'x').join(',')}\r\n`);
      expect(found?.questionSet.id).toBe(id);
      expect(found?.unknown).toEqual([]);
      expect(found?.matched).toBe(found?.of);
      expect(found?.matches).toHaveLength(headings.length);
    },
  );
});
