import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../scripts/compile-question-sets.js';
import { type Benchmark, parseBenchmark } from '../../src/benchmark/benchmark.js';
import type { QuestionSet } from '../../src/question-set/question-set.js';
import { type Printed, printed, shares } from './published.js';

const names = sourceFiles('question-sets').filter((name) => name.endsWith('.national.json'));
const benchmarks: readonly Benchmark[] = names.map((name) =>
  parseBenchmark(readFileSync(`question-sets/${name}`, 'utf8'), name),
);
const each = benchmarks.map((benchmark) => [benchmark.questionSet, benchmark] as const);
const sets: readonly QuestionSet[] = JSON.parse(readFileSync('question-sets/compiled.json', 'utf8'));

function figuresOf(benchmark: Benchmark): readonly Printed[] {
  return Object.entries(benchmark.questions).flatMap(([question, figures]) =>
    figures.map((figure): Printed => {
      if (figure.kind === 'counts') throw new Error('counts were never published');
      const how = figure.kind === 'percent' ? figure.precision : figure.bound;
      return [question, figure.tone, how, figure.percent, figure.base];
    }),
  );
}

const inOrder = <T extends readonly unknown[]>(rows: readonly T[]) => [...rows].map(String).sort();

describe('the bundled national figures', () => {
  it('stand beside the question set they are for', () => {
    expect(names).toEqual(benchmarks.map((one) => `${one.questionSet.replace('@', '/')}.national.json`));
    expect(benchmarks.map((one) => one.id)).toEqual(benchmarks.map((one) => `national/${one.questionSet}`));
    expect(new Set(benchmarks.map((one) => one.version))).toEqual(new Set(['1.0.0']));
  });

  it.each(each)('of %s are those that were published, and nothing else', (id, benchmark) => {
    expect(inOrder(figuresOf(benchmark))).toEqual(inOrder(printed[id] ?? []));
  });

  it('are there for every question set that had a wave', () => {
    expect(each.map(([id]) => id).sort()).toEqual(Object.keys(printed).sort());
  });

  it.each(each)('on who answered %s are those that were published, and nothing else', (id, benchmark) => {
    const found = Object.entries(benchmark.profile ?? {}).flatMap(([question, list]) =>
      list.map((one) => [question, one.choice, one.bound ?? one.precision, one.percent] as const),
    );
    expect(inOrder(found)).toEqual(inOrder(shares[id] ?? []));
  });

  it.each(each)('of %s speak of questions and answers that the question set has', (id, benchmark) => {
    const set = sets.find((one) => one.id === id);
    const rated = set?.questions.filter((one) => one.form === 'rated').map((one) => one.id);
    for (const question of Object.keys(benchmark.questions)) expect(rated).toContain(question);
    for (const [question, list] of Object.entries(benchmark.profile ?? {})) {
      const found = set?.questions.find((one) => one.id === question);
      const choices =
        found !== undefined && 'choices' in found ? found.choices.map((choice) => choice.label) : [];
      for (const one of list) expect(choices).toContain(one.choice);
    }
  });

  it.each(each)('of %s each say where they were seen, in the year of the wave', (_, benchmark) => {
    const all = [
      ...Object.values(benchmark.questions).flat(),
      ...Object.values(benchmark.profile ?? {}).flat(),
    ];
    for (const figure of all) {
      if (!('source' in figure)) throw new Error('a figure without a source');
      expect(figure.source.year).toBe(benchmark.year);
      expect(figure.source.title).toMatch(/^(?:In Control|Community Care|Disability News Service|TLAP), '/);
      expect(figure.source.url).toMatch(/^https?:\/\/[a-z.-]+\//);
    }
  });
});

describe('the national figures of adult@2017', () => {
  const benchmark = benchmarks.find((one) => one.questionSet === 'adult@2017');

  it('are 14 whole percentages of 4,300 people in 18 councils', () => {
    expect(benchmark).toMatchObject({
      authorities: 18,
      respondents: 4300,
      kind: 'published',
      synthetic: false,
    });
    const figures = Object.values(benchmark?.questions ?? {}).flat();
    expect(figures).toHaveLength(14);
    for (const figure of figures)
      expect(figure).toMatchObject({
        kind: 'percent',
        base: 4300,
        baseIs: 'wave',
        precision: 'whole-percent',
      });
  });

  it('say what the base is, and that over half were aged over 65', () => {
    expect(benchmark?.notes.join(' ')).toMatch(
      /base is that of the whole wave.*over half of the people were aged over 65/i,
    );
  });
});
