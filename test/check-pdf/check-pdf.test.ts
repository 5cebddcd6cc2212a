import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdf } from '../../src/check-pdf/check-pdf.js';
import { inspect } from '../../src/check-pdf/inspect.js';
import { rules } from '../../src/check-pdf/rules.js';
import { PoetError } from '../../src/errors.js';
import { broken } from './break.js';
import { faults } from './faults.js';
import { goodPdf } from './good.js';

let good: Uint8Array;

beforeAll(async () => {
  good = await goodPdf();
});

describe('checking a PDF', () => {
  it('finds nothing wrong with a good file, and says how much it looked at', async () => {
    const result = await checkPdf(good);
    expect(result.failures).toEqual([]);
    expect(result.pages).toBe(2);
    expect(result.checks).toBeGreaterThan(300);
    expect(result.rules.reduce((sum, rule) => sum + rule.checks, 0)).toBe(result.checks);
  });

  it('finds nothing wrong after a file is only read and written again', async () => {
    const { failures } = await checkPdf(await broken(good, () => undefined));
    expect(failures).toEqual([]);
  });

  it('fails when no check was run, for then nothing is known', async () => {
    const { checks, failures } = await inspect(good, []);
    expect(checks).toBe(0);
    expect(failures.map(({ rule }) => rule)).toEqual(['checks-ran']);
  });

  it('refuses what is no PDF', async () => {
    const wrong = checkPdf(new TextEncoder().encode('name,age\nA,1\n'));
    await expect(wrong).rejects.toThrow(PoetError);
    await expect(wrong).rejects.toMatchObject({ code: 'pdf-unreadable' });
  });

  it('looks no further into an encrypted file than at its protection', async () => {
    const result = await checkPdf(
      await broken(good, faults['26-002']?.['protected from screen readers'] ?? (() => {})),
    );
    expect(result.rules.map(({ rule }) => rule)).toEqual(['26-002']);
  });

  it('has a fault to prove every rule by', () => {
    expect(Object.keys(faults).sort()).toEqual(rules.map(({ id }) => id).sort());
  });
});

describe.each(Object.entries(faults))('rule %s', (rule, ways) => {
  it.each(Object.entries(ways))('catches %s', async (_words, fault) => {
    const { failures } = await checkPdf(await broken(good, fault));
    expect(failures.map((failure) => failure.rule)).toContain(rule);
  });
});
