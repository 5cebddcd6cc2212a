import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { PoetError } from '../../src/errors.js';
import { runCampaign } from './campaign.js';
import { diceOf } from './dice.js';
import { loadMaterials, type Materials } from './materials.js';
import { everyRowIsRead, Fault, knownTable } from './must.js';
import { outcomeOf } from './target.js';
import { targets } from './targets.js';

// A short campaign with every run of the tests; the long one is `npm run fuzz`, and README.md here says what came of it.

const limit = { timeout: 120_000 };
let materials: Materials;
beforeAll(async () => {
  materials = await loadMaterials();
}, 60_000);

describe('hostile input', () => {
  it('ends in a reading or in a clear refusal, with every row accounted for', limit, async () => {
    const { inputs, outcomes, faults, memory } = await runCampaign({ seed: 20261122, inputs: 250 });
    expect(faults).toEqual([]);
    expect(inputs).toBe(250);
    expect(memory).toBeLessThan(2048);
    // A campaign whose inputs are all refused at the door, or all taken, would try nothing.
    const ends = [...outcomes.values()].flatMap((each) => [...each.keys()]);
    expect(ends).toContain('read, rows used');
    expect(ends.filter((end) => end.startsWith('refused: ')).length).toBeGreaterThan(6);
  });

  it('of every kind is tried', limit, async () => {
    for (const [i, target] of targets.entries()) {
      const outcome = await outcomeOf(() => target.attempt(materials, diceOf(5, i)));
      expect(outcome, target.name).toMatch(/^(read|refused|checked)/);
    }
  });

  it('as a table whose cells are anything at all comes back row for row', limit, async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 20, unit: 'binary' }),
      fc.constantFrom('Good', 'Yes', '"', '\n'),
    );
    const table = fc.record({
      set: fc.constantFrom(...materials.sets),
      rows: fc.array(fc.array(cell, { maxLength: 50 }), { minLength: 1, maxLength: 8 }),
      written: fc.record({
        delimiter: fc.constantFrom(',', ';', '\t'),
        end: fc.constantFrom('\r\n', '\n'),
        last: fc.boolean(),
      }),
    });
    await fc.assert(
      fc.asyncProperty(table, async ({ set, rows, written }) => {
        // Half a surrogate pair has no UTF-8: it becomes the sign for a character that was lost.
        await everyRowIsRead(Buffer.from(knownTable(set, rows, written)), rows.length, set, materials);
      }),
      { seed: 20261122, numRuns: 30 },
    );
  });

  it('is the same input whenever it is made again', async () => {
    const made = () => Array.from({ length: 9 }, (_, i) => diceOf(3, i).below(1000));
    expect(made()).toEqual(made());
    expect(new Set(made()).size).toBeGreaterThan(5);
  });
});

describe('the campaign', () => {
  it('takes nothing but our own error for a refusal', async () => {
    const refuse = async () => {
      throw new PoetError('file-empty', 'the file is empty');
    };
    const crash = async () => {
      throw new TypeError('x is not a function');
    };
    const unknown = async () => {
      throw new PoetError('no-such-code', 'something');
    };
    expect(await outcomeOf(refuse)).toBe('refused: file-empty');
    await expect(outcomeOf(crash)).rejects.toBeInstanceOf(TypeError);
    await expect(outcomeOf(unknown)).rejects.toBeInstanceOf(Fault);
  });

  it('sees a row that is lost', limit, async () => {
    const [set] = materials.sets;
    if (set === undefined) throw new Error('no question set');
    const text = knownTable(set, [['Good'], ['Good']], { delimiter: ',', end: '\n', last: true });
    await expect(everyRowIsRead(Buffer.from(text), 3, set, materials)).rejects.toThrow('3 rows were written');
  });

  it('runs by command, and says what came of it', limit, async () => {
    const run = promisify(execFile)(process.execPath, ['scripts/fuzz.mjs', '--inputs', '10', '--seed', '4']);
    const { stdout } = await run;
    expect(stdout).toContain('10 inputs from 0, seed 4');
    expect(stdout).toContain('No faults.');
  });
});
