import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesIn, poet, scratch } from '../cli/run-cli.js';
import { everythingSaid } from '../render/everything-said.js';
import { percentagesDrawn, recoverCounts, type SeenAudience, type SeenItem } from './attacker.js';

// A small council (synthetic) whose answers are rare enough to be hidden. The attacker gets every output of a run and must
// find nothing; on the same figures without protection the same attacker must find what was hidden.

/** Planted in the export: each could be about one person only. */
const planted = ['QX-7731-ZP', 'Quillfeather', 'zebedee@', '07700 900123', 'Sparklebridge', '943 476 5919'];

function exportOf(people: number, from: number): string {
  const [head = '', ...rows] = readFileSync('fixtures/journeys/northshire/export.csv', 'utf8').split(/\r?\n/);
  const some = rows.slice(from, from + people).filter((row) => row !== '');
  const beside = (row: string, i: number): string =>
    `${row},${planted[0]}${i},${planted[1]},${planted[2]}x.org,${planted[3]},${planted[4]},${planted[5]}`;
  return [`${head},Ref no,Full name,E-mail,Telephone,Home town,NHS number`, ...some.map(beside), ''].join(
    '\n',
  );
}

interface Run {
  readonly audience: SeenAudience;
  readonly texts: ReadonlyMap<string, string>;
  readonly drawn: readonly number[];
}

async function runOf(profile: string, text: string): Promise<Run> {
  const folder = scratch();
  writeFileSync(join(folder, 'survey.csv'), text);
  const out = join(folder, 'out');
  const texts = new Map<string, string>();
  for (const argv of [
    [
      'analyse',
      join(folder, 'survey.csv'),
      '-o',
      out,
      '--profile',
      profile,
      '--by',
      'all',
      '--report',
      'detailed',
      '--format',
      'json,csv,md,pdf,html,xlsx',
    ],
    ['validate', join(folder, 'survey.csv'), '--report', join(out, 'found.html'), '--json'],
    ['validate', join(folder, 'survey.csv'), '--question-set', 'carer@2014'],
    ['analyse', join(folder, 'survey.csv'), '--sheet', 'none', '--delimiter', 'pipe'],
  ]) {
    const ran = await poet(argv);
    texts.set(`printed by ${argv[0]} ${texts.size}`, ran.stdout + ran.stderr);
  }
  for (const file of filesIn(out))
    texts.set(file, await everythingSaid(file, new Uint8Array(readFileSync(join(out, file)))));
  const audience = JSON.parse(readFileSync(join(out, 'analysis.json'), 'utf8')).audiences[0] as SeenAudience;
  const drawn = [...texts]
    .filter(([name]) => name.endsWith('.svg'))
    .flatMap(([, svg]) => percentagesDrawn(svg));
  return { audience, texts, drawn };
}

const limit = { timeout: 120_000 };
const councils = [
  { people: 70, from: 0 },
  { people: 130, from: 60 },
  { people: 240, from: 200 },
];
const runs: { readonly open: Run; readonly closed: Run }[] = [];
beforeAll(async () => {
  for (const { people, from } of councils) {
    const text = exportOf(people, from);
    runs.push({ open: await runOf('internal', text), closed: await runOf('public', text) });
  }
}, 120_000);

/** The internal figures with single small counts blanked and nothing beside them: hiding as it is done by hand. */
function hiddenByHand(audience: SeenAudience): SeenAudience {
  const blank = (item: SeenItem): SeenItem => ({
    ...item,
    counts: Object.fromEntries(
      Object.entries(item.counts).map(([name, count]) => [
        name,
        count !== null && count > 0 && count < 5 ? null : count,
      ]),
    ),
  });
  return {
    ...audience,
    items: audience.items.map(blank),
    groups: audience.groups.map((group) => ({ ...group, items: group.items.map(blank) })),
  };
}

describe('the attacker', () => {
  it('recovers no small count from the figures of a public run', limit, () => {
    for (const { closed } of runs) {
      expect(recoverCounts(closed.audience).filter(({ count }) => count > 0 && count < 5)).toEqual([]);
    }
  });

  it('recovers them when they are only blanked out', limit, () => {
    for (const { open } of runs) {
      const blanked = hiddenByHand(open.audience);
      const found = recoverCounts(blanked).filter(({ count }) => count > 0 && count < 5);
      expect(found.length).toBeGreaterThan(10);
    }
  });

  it('is right about what it recovers', () => {
    const share = { count: null, percent: null };
    const item: SeenItem = {
      question: 'q',
      base: 50,
      counts: { Good: 30, Fair: null, Poor: null },
      tones: { Good: 'positive', Fair: 'neutral', Poor: 'negative' },
      notCounted: null,
      positive: { count: 30, percent: 60 },
      neutral: share,
      negative: share,
      net: { value: 54 },
      mean: { value: null },
    };
    const audience = { respondents: 50, items: [item], groups: [] };
    // 30 less 27 in a hundred of 50 is 3.
    expect(recoverCounts(audience)).toEqual([
      { where: 'q Fair', count: 17 },
      { where: 'q Poor', count: 3 },
    ]);
    expect(recoverCounts({ ...audience, items: [{ ...item, net: { value: null } }] })).toEqual([]);
  });

  it('reads no hidden share off a chart, and reads the shown ones', limit, () => {
    for (const { open, closed } of runs) {
      const shares = ({ audience }: Run) => audience.items.flatMap(({ positive }) => positive.percent ?? []);
      expect(closed.drawn.length).toBeGreaterThan(20);
      const near = (drawn: readonly number[], percent: number) =>
        drawn.some((mark) => Math.abs(mark - percent) < 0.06);
      const shown = shares(closed);
      expect(shown.filter((percent) => near(closed.drawn, percent)).length).toBeGreaterThan(3);
      const hidden = shares(open).filter(
        (percent) => !shown.some((other) => Math.abs(other - percent) < 0.5),
      );
      expect(hidden.filter((percent) => near(closed.drawn, percent) && !near(open.drawn, percent))).toEqual(
        [],
      );
    }
  });

  it('finds no identifier in anything that was written or printed, for whoever it was made', limit, () => {
    for (const { texts } of runs.flatMap(({ open, closed }) => [open, closed])) {
      expect(texts.size).toBeGreaterThan(10);
      for (const word of planted) {
        const where = [...texts].filter(([, text]) => text.includes(word)).map(([name]) => name);
        expect(where, word).toEqual([]);
      }
    }
  });

  it('would find them: they are in the export that was read', () => {
    for (const word of planted) expect(exportOf(5, 0)).toContain(word);
  });
});
