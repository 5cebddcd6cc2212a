import { describe, expect, it } from 'vitest';
import { ageBands, ageColumn, bandOf } from '../../src/code/age-bands.js';
import type { ChooseOneQuestion } from '../../src/question-set/question-set.js';

function asked(label: string, choices: readonly string[]): ChooseOneQuestion {
  return {
    id: 'q',
    label,
    form: 'choose-one',
    headings: [],
    choices: choices.map((choice) => ({ label: choice, alsoSeenAs: [] })),
    notCounted: [],
  } as unknown as ChooseOneQuestion;
}

const times = (cells: readonly string[]) => cells.map((cell) => [cell, 1] as const);

describe('age bands', () => {
  it('are read from how the answers of a question about age are worded', () => {
    const bands = ageBands(asked('age', ['75+', '18 to 24', '25–64', '65 to under 75', 'Under 18']));
    expect(bands?.map(({ position, from, to }) => [position, from, to])).toEqual([
      [4, 0, 17],
      [1, 18, 24],
      [2, 25, 64],
      [3, 65, 74],
      [0, 75, 120],
    ]);
    expect(ageBands(asked('age of the child', ['Up to 5', 'Over 5']))?.map(({ to }) => to)).toEqual([5, 120]);
  });

  it('are none of a question about something else, of answers without numbers, and where two bands share an age', () => {
    expect(ageBands(asked('hours of support', ['Under 10', '10 and over']))).toBeNull();
    expect(ageBands(asked('age', ['Young', 'Old']))).toBeNull();
    expect(ageBands(asked('age', ['18 to 65', '65 and over']))).toBeNull();
  });

  it('take ages for ages, and never the codes of the bands', () => {
    expect(ageColumn(times(['67', '34.0', '81 years', '', '45']), 2)).toEqual({ nineties: false });
    expect(ageColumn(times(['1', '2', '99']), 2)).toBeNull();
    expect(ageColumn(times(['1', '2', '3', '4', '5', '6', '7', '8']), 7)).toBeNull();
    expect(ageColumn(times(['Under 65', '65 and over', '70']), 2)).toBeNull();
  });

  it('give each age to the band that holds it, 64 and 65 to different ones', () => {
    const bands = ageBands(asked('age', ['18 to 64', '65 and over'])) ?? [];
    const label = (cell: string, nineties = false) => {
      const band = bandOf(cell, bands, { nineties });
      return band === undefined ? 'in none' : (band?.label ?? 'no age');
    };
    expect(['64', '64.9', '65', '17', '121', 'sixty'].map((cell) => label(cell))).toEqual([
      '18 to 64',
      '18 to 64',
      '65 and over',
      'in none',
      'no age',
      'no age',
    ]);
    // 99 is a mark of no answer, unless somebody in the column is in their nineties.
    expect([label('99'), label('99', true)]).toEqual(['no age', '65 and over']);
  });
});
