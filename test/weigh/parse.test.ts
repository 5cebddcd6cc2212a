import { describe, expect, it } from 'vitest';
import { parsePopulation } from '../../src/weigh/weigh.js';

const parse = (text: string) => parsePopulation(text, 'population.yaml');

describe('a population file', () => {
  it('gives the budget holders in each category', () => {
    expect(parse('margins:\n  age-band: { Under 65: 1200, 65 and over: 2300 }\n')).toEqual({
      questionSet: null,
      margins: { 'age-band': { 'Under 65': 1200, '65 and over': 2300 } },
    });
  });

  it.each([
    [
      'margin:\n  age: { A: 1, B: 2 }\n',
      /:1:1: "margin" is not part of a population file; did you mean "margins"/,
    ],
    ['margins:\n  age: { A: 1, B: -2 }\n', /:2:16: "margins: age: B": a number of people of 0 or more/],
    ['margins:\n  age: { A: 1, B: 2.5 }\n', /:2:16: "margins: age: B": a whole number/],
    ['margins:\n  age: { A: 1, B: many }\n', /"margins: age: B"/],
    ['margins:\n  age: { A: 1 }\n', /at least two categories/],
    ['margins: {}\n', /at least one characteristic/],
    ['', /"margins": the characteristics of your budget holders were expected/],
    ['margins:\n  age: { A: 1, A: 2 }\n', /:2:\d+: not readable as YAML/],
    ['margins: [', /not readable as YAML/],
  ])('is refused with the place and what is wrong: %j', (text, what) => {
    expect(() => parse(text)).toThrow(what);
  });
});
