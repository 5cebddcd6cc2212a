import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder, type Loaded, loaderOf } from '../../src/cli/load.js';

const require = createRequire(import.meta.url);
const main = 'const { half } = require("./half.cjs"); exports.answer = () => half(84);';
const half = 'exports.half = (number) => number / 2;';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'poet-load-'));
  writeModule('main.cjs', main);
  writeModule('half.cjs', half);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file as the build does: a function of what it may use. */
function writeModule(name: string, code: string): void {
  writeFileSync(path.join(folder, name), `(function(exports,require,module,__filename){${code}})`);
}

/** Loads the bundle, asks it its question, and gives which files came from kept code. */
function start(loaded = new Map<string, Loaded>()): { answer: unknown; kept: readonly string[] } {
  const answer = loaderOf(folder, require, loaded)('main.cjs')['answer'];
  if (typeof answer !== 'function') throw new TypeError('no answer');
  return {
    answer: answer(),
    kept: [...loaded].filter(([, file]) => file.fromCache).map(([file]) => file),
  };
}

function keep(loaded: ReadonlyMap<string, Loaded>): void {
  mkdirSync(cacheFolder(folder), { recursive: true });
  for (const [file, { script }] of loaded) {
    writeFileSync(path.join(cacheFolder(folder), file), script.createCachedData());
  }
}

describe('starting the bundle', () => {
  it('compiles it where nothing was kept', () => {
    expect(start()).toEqual({ answer: 42, kept: [] });
  });

  it('takes the compiled code that the build kept', () => {
    const loaded = new Map<string, Loaded>();
    start(loaded);
    keep(loaded);
    expect(start()).toEqual({ answer: 42, kept: ['main.cjs', 'half.cjs'] });
  });

  it('compiles it when what was kept is spoiled or of other source', () => {
    const loaded = new Map<string, Loaded>();
    start(loaded);
    keep(loaded);
    writeFileSync(path.join(cacheFolder(folder), 'half.cjs'), 'spoiled');
    writeModule('half.cjs', `${half} exports.spoiled = true;`);
    writeModule('main.cjs', `${main} exports.more = true;`);
    expect(start()).toEqual({ answer: 42, kept: [] });
  });

  it('runs each file once, however many ask for it', () => {
    writeModule('half.cjs', `globalThis.ran = (globalThis.ran ?? 0) + 1; ${half}`);
    const load = loaderOf(folder, require);
    load('main.cjs');
    load('half.cjs');
    expect(Reflect.get(globalThis, 'ran')).toBe(1);
    Reflect.deleteProperty(globalThis, 'ran');
  });

  it("leaves Node's own modules to Node", () => {
    writeModule('half.cjs', 'exports.half = require("node:path").basename;');
    writeModule('main.cjs', main.replace('84', '"a/b"'));
    expect(start().answer).toBe('b');
  });
});
