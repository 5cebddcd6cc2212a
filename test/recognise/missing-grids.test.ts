import { describe, expect, it } from 'vitest';
import { describeFinding } from '../../src/code/code.js';
import { recognise } from '../../src/recognise/recognise.js';
import { chooseOne, makeSet, rated } from './make-question-set.js';
import { makeTable } from './make-table.js';

// A block's questions on one scale are a grid: rows that are missing from it are told of together.

const rows = ['being supported with dignity', 'choice over support', 'information and advice', 'my home'];
const home = { block: 'About home' } as const;
const set = makeSet([
  ...rows.map((label, i) => rated(`row-${i}`, label)),
  ...['feeling safe', 'keeping warm', 'the garden'].map((label, i) => rated(`home-${i}`, label, home)),
  chooseOne('age-band', 'age', ['Under 65', '65 and over']),
]);
const others = ['feeling safe', 'keeping warm', 'the garden', 'age'];

function findings(headings: readonly string[]): readonly string[] {
  const { table, sample } = makeTable(headings, [headings.map(() => 'Good')]);
  return recognise(table, sample, [set], { questionSet: 'adult@2017' })
    .flatMap((recognition) => recognition.findings)
    .filter(({ code }) => /^grid-|^question-missing$/.test(code))
    .map((finding) => `${finding.code}: ${describeFinding(finding)}`);
}

const asGrid = (texts: readonly string[]) => texts.map((row) => `How good is it? [${row}]`);

describe('a grid', () => {
  it('that is whole is not told of', () => {
    expect(findings([...asGrid(rows), ...others])).toEqual([]);
  });

  it('of which some rows stand under one stem is told of once, with the rows that are missing', () => {
    expect(findings([...asGrid(rows.slice(0, 2)), ...others])).toEqual([
      'grid-incomplete: "Quality of the support": 2 of 4 rows of the grid were found. Missing: "information and advice", "my home".',
    ]);
  });

  it('names the heading nearest to a missing row', () => {
    expect(findings([...asGrid(rows.slice(0, 3)), 'my own home', ...others])).toEqual([
      'grid-incomplete: "Quality of the support": 3 of 4 rows of the grid were found. Missing: "my home" (nearest heading: column D "my own home").',
    ]);
  });

  it('of which no row has a column is told of once', () => {
    expect(findings([...rows, 'age'])).toEqual([
      'grid-missing: None of the 3 questions of "About home" that share a scale has a column.',
    ]);
  });

  it('written as columns of their own is told of question by question', () => {
    expect(findings([...rows.slice(1), ...others])).toEqual([
      'question-missing: No column was found for "being supported with dignity" (row-0).',
    ]);
  });
});
