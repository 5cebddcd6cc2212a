import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Made once by fixtures/statistics/simulate.mjs; percentages of 20,000 made-up councils.
const kept = JSON.parse(readFileSync('fixtures/statistics/simulation.json', 'utf8'));
const page = readFileSync('docs/methods.md', 'utf8');
type Line = Record<string, number>;
const lines = (name: string): Line[] => kept[name];

describe('the simulation that is kept', () => {
  it('is of enough councils to tell a percentage point', () => {
    expect(kept.councils).toBeGreaterThanOrEqual(20_000);
  });

  it('has 95% ranges that hold the true value 95 times in 100', () => {
    for (const line of [...lines('coverage'), ...lines('differences'), ...lines('paired')]) {
      const held = line['wilson'] ?? line['newcombe'] ?? 0;
      expect(held).toBeGreaterThan(94);
      expect(held).toBeLessThan(96.5);
    }
  });

  it('flags one council in twenty where nothing differs, and two in three without adjusting', () => {
    for (const line of lines('nothing')) {
      expect(line['anyAdjusted']).toBeLessThan(5.7);
      expect(line['anyUnadjusted']).toBeGreaterThan(60);
    }
    for (const line of lines('partOfTotal')) expect(line['againstOthers']).toBeLessThan(5.7);
    for (const line of lines('fair')) expect(line['fair']).toBeLessThan(5.7);
    for (const line of lines('trend')) expect(line['falseFlags']).toBeLessThan(5.7);
  });

  it('finds a gap of ten points the more often the more people answered', () => {
    const found = lines('power').map((line) => line['unadjusted'] ?? 0);
    // What the formula for the power of the test gives.
    [20, 30, 56, 82, 96, 99.7].forEach((wanted, i) => {
      expect(Math.abs((found[i] ?? 0) - wanted)).toBeLessThan(1.5);
    });
  });

  it('is what the page on methods prints', () => {
    for (const line of lines('power')) {
      expect(page).toContain(`| ${line['n']} | ${line['unadjusted']}% | ${line['adjusted']}% |`);
    }
    for (const line of lines('nothing')) {
      expect(page).toContain(`| ${line['n']} | ${line['anyUnadjusted']}% | ${line['anyAdjusted']}% |`);
    }
  });
});
