import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftMapping, recognise } from '../../src/recognise/recognise.js';
import { adult } from './make-question-set.js';
import { makeTable } from './make-table.js';

describe('a drafted mapping', () => {
  const headings = [
    'Council',
    'dignity',
    'choice',
    'info and advices',
    'age',
    'support: Home care',
    'support: Day service',
  ];
  const { table, sample } = makeTable(headings, []);
  const found = recognise(table, sample, [adult]);
  const draft = draftMapping(found);

  it('ties every question and option to the column it was recognised by', () => {
    expect(parse(draft)).toEqual({
      columns: {
        authority: 'A',
        dignity: 'B',
        choice: 'C',
        'age-band': 'E',
        'support/Home care': 'F',
        'support/Day service': 'G',
      },
    });
  });

  it('shows the nearest heading of a question without a column, to be uncommented', () => {
    expect(draft).toMatch(/^ {2}# information: D +# nearest to "information and advice": info and advices$/m);
  });

  it('is read back to the same recognition', () => {
    const [again] = recognise(table, sample, [adult], { columns: parse(draft).columns });
    expect(again?.matches.map(({ question, choice, column }) => [question, choice, column.letter])).toEqual(
      found[0]?.matches.map(({ question, choice, column }) => [question, choice, column.letter]),
    );
  });
});
