import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportKinds } from '../../src/report/report.js';
import { percentWords, rangeWords } from '../../src/wording/wording.js';
import { filesIn, poet, scratch } from '../cli/run-cli.js';
import { everythingSaid } from './everything-said.js';

// A small council (synthetic) with small groups and rare answers. What the public profile hides is known from the
// internal one; it is then looked for in every byte that the public run writes or prints.

/** Things that only one person could have written, planted in the export. */
const planted = ['QX-7731-ZP', 'Quillfeather', 'zebedee@', '07700 900123', 'Sparklebridge', 'BN1 7ZZ'];

function exportText(): string {
  const [head = '', ...rows] = readFileSync('fixtures/journeys/northshire/export.csv', 'utf8').split(/\r?\n/);
  const kept = rows.slice(0, 130).map((row, i) => {
    if (i === 0) return row.replace(/^1001/, planted[0] ?? '').replace(/,,$/, ',,Call Zebedee Quillfeather');
    if (i === 1)
      return row.replace(/,"[^"]*",$/, ',"Zebedee Quillfeather, zebedee@example.org, 07700 900123",');
    if (i === 2) return row.replace(/,(?:Very good|Good|Poor|Very poor),/, ',Sparklebridge at BN1 7ZZ,');
    return row;
  });
  // Seven people answer about relationships, three of them well: 43%, with a range of its own.
  const relationships = head.split(',').indexOf('Relationships');
  const few = kept.map((row, i) => {
    const cells = row.split(',');
    cells[relationships] = i >= 7 ? '' : i < 3 ? 'Better' : 'Worse';
    return cells.join(',');
  });
  for (const [i, word] of [planted[0], planted[1], planted[4]].entries()) expect(few[i]).toContain(word);
  return [head, ...few, ''].join('\n');
}

/** Everything one profile's runs write to files or print, by where it stands. */
async function everything(profile: string): Promise<{ said: Map<string, string>; analysis: unknown }> {
  const folder = scratch();
  const source = join(folder, 'survey.csv');
  writeFileSync(source, exportText());
  const said = new Map<string, string>();
  let analysis: unknown = null;
  for (const kind of reportKinds) {
    const out = join(folder, kind);
    const formats = kind === 'short' ? 'pdf,md,html,json,xlsx,csv' : 'pdf,md,html';
    const ran = await poet([
      ...[
        'analyse',
        source,
        '-o',
        out,
        '--profile',
        profile,
        '--report',
        kind,
        '--by',
        'all',
        '--format',
        formats,
      ],
    ]);
    expect([0, 1], ran.stderr).toContain(ran.code);
    said.set(`${kind} stdout`, ran.stdout).set(`${kind} stderr`, ran.stderr);
    for (const file of filesIn(out)) {
      said.set(`${kind} ${file}`, await everythingSaid(file, new Uint8Array(readFileSync(join(out, file)))));
    }
    if (kind === 'short') analysis = JSON.parse(readFileSync(join(out, 'analysis.json'), 'utf8'));
  }
  return { said, analysis };
}

/** The shares that follow from counts that are shown. */
function sharesOf(node: unknown): number[] {
  const { counts, base } = (node ?? {}) as { counts?: Record<string, number | null>; base?: number | null };
  return Object.values(counts ?? {}).flatMap((count) =>
    typeof count === 'number' && typeof base === 'number' ? [(100 * count) / base] : [],
  );
}

/** Every number in the internal analysis whose place is empty in the public one, and every number that is shown. */
function hiddenAndShown(inside: unknown, outside: unknown): { hidden: number[]; shown: number[] } {
  const hidden: number[] = [];
  const shown: number[] = [];
  const walk = (a: unknown, b: unknown): void => {
    if (typeof b === 'number') shown.push(b);
    if (typeof a === 'number' && b !== a) hidden.push(a);
    shown.push(...sharesOf(b));
    if (a === null || typeof a !== 'object') return;
    for (const [key, value] of Object.entries(a)) walk(value, (b as Record<string, unknown> | null)?.[key]);
  };
  const audiences = (analysis: unknown) => (analysis as { audiences: unknown }).audiences;
  walk(audiences(inside), audiences(outside));
  return { hidden, shown };
}

/** Figures as data hold them: enough decimals to be told from any other. */
const exact = (value: number) => /^[1-9]\d*\.\d{5}/.exec(String(Math.abs(value)))?.[0] ?? null;

/** A share with its range as reports print it: `43% (16% to 75%)`. */
function printed(node: unknown): string[] {
  const { percent, low, high } = (node ?? {}) as Record<string, unknown>;
  if (typeof percent !== 'number' || typeof low !== 'number' || typeof high !== 'number') return [];
  return [`${percentWords(percent)} (${rangeWords(low, high)})`];
}

function everyPrinted(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return [];
  return [...printed(node), ...Object.values(node).flatMap(everyPrinted)];
}

function only(
  hidden: readonly number[],
  shown: readonly number[],
  write: (value: number) => string | null,
): string[] {
  const known = new Set(shown.map(write));
  return [...new Set(hidden.map(write))].filter((text): text is string => text !== null && !known.has(text));
}

/** Where any of the texts stands, as a number or word of its own. */
function found(texts: readonly string[], said: ReadonlyMap<string, string>): string[] {
  return [...said].flatMap(([place, words]) =>
    texts.flatMap((text) => {
      if (!words.includes(text)) return [];
      const at = words.search(new RegExp(`(?<![\\d.])${text.replace(/[.*+?^$()[\]\\]/g, '\\$&')}`));
      return at === -1 ? [] : [`${place}: ${text} in ${words.slice(Math.max(0, at - 60), at + 30)}`];
    }),
  );
}

describe('what the public profile hides', () => {
  it('is in no byte of any format, and is found where the profile is internal', {
    timeout: 120_000,
  }, async () => {
    const open = await everything('internal');
    const closed = await everything('public');
    expect(closed.said.size).toBeGreaterThan(25);
    const { hidden, shown } = hiddenAndShown(open.analysis, closed.analysis);
    expect(hidden.length).toBeGreaterThan(300);

    const data = only(hidden, shown, exact);
    expect(data.length).toBeGreaterThan(200);
    expect(found(data, closed.said)).toEqual([]);
    for (const file of ['analysis.json', 'report.csv', 'report.xlsx']) {
      const inside = new Map([[file, open.said.get(`short ${file}`) ?? '']]);
      expect(found(data, inside).length, file).toBeGreaterThan(data.length / 4);
    }

    const known = new Set(everyPrinted(closed.analysis));
    const words = [...new Set(everyPrinted(open.analysis))].filter((text) => !known.has(text));
    expect(words.length).toBeGreaterThan(50);
    expect(found(words, closed.said)).toEqual([]);
    expect(words).toContain('43% (16% to 75%)');
    for (const file of ['report.pdf', 'report.md', 'report.html']) {
      const inside = new Map([[file, open.said.get(`detailed ${file}`) ?? '']]);
      expect(found(words, inside).length, file).toBeGreaterThan(0);
    }

    // What one person wrote is nowhere, whoever reads it.
    for (const { said } of [open, closed]) {
      for (const word of planted) expect(found([word], said), word).toEqual([]);
    }
  });

  it('would be seen by the search', () => {
    const { hidden, shown } = hiddenAndShown(
      { audiences: [{ a: 42.857142857, b: 10 }] },
      { audiences: [{ a: null, b: 10 }] },
    );
    expect(found(only(hidden, shown, exact), new Map([['page', 'x="42.857142857"']]))).toHaveLength(1);
    const words = everyPrinted({ a: [{ percent: 42.857, low: 15.8, high: 75 }] });
    expect(found(words, new Map([['page', 'alt="of 7, 43% (16% to 75%)"']]))).toHaveLength(1);
  });
});
