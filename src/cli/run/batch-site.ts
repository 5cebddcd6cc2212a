import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { exitCodes, PoetError } from '../../errors.js';
import { readExport, readText, writeOutputs } from '../../files/files.js';
import {
  type Analysis,
  analyse,
  type BatchSite,
  type ComparisonItem,
  type Publishable,
  type QuestionSet,
} from '../../index.js';
import { formatNamed, needsWork, renderAll } from './analyse.js';
import { analyseSettingsOf } from './analyse-settings.js';
import type { Site } from './batch-sites.js';
import type { HouseStyle } from './house-style.js';
import { benchmarksFinder } from './material.js';
import type { Settings } from './settings.js';

export interface BatchRun {
  readonly settings: Settings;
  /** The same with what a line of the list sets for itself. */
  readonly settingsFor: (site: Site) => Promise<Settings>;
  readonly style: HouseStyle;
  readonly sets: readonly QuestionSet[];
  readonly version: string;
  readonly onlyEligible: boolean;
  /** Hash of everything beside the exports that reports made with these settings depend on. */
  readonly materialOf: (settings: Settings) => Promise<string>;
  readonly output: string;
}

/** Beside a site's reports: what they were made from, so that a second run knows they are done. */
const recordName = 'site.json';

/** One site: its reports are written whole or not at all, and what can't be read is its line in the index. */
export async function makeSite(site: Site, run: BatchRun, signal: AbortSignal): Promise<BatchSite> {
  try {
    const settings = await run.settingsFor(site);
    const key = await keyOf(site, settings, run);
    const done = await doneBefore(site, key, run);
    if (done !== null) return done;
    return await make(site, settings, key, run, signal);
  } catch (error) {
    if (signal.aborted || !(error instanceof PoetError)) throw error;
    const code = error.family === 'usage' ? exitCodes.usage : exitCodes.input;
    return {
      ...blank(site),
      outcome: 'failed',
      error: { code: error.code, message: error.message },
      exitCode: code,
    };
  }
}

async function make(
  site: Site,
  settings: Settings,
  key: string,
  run: BatchRun,
  signal: AbortSignal,
): Promise<BatchSite> {
  const analysis = await analyse({
    exports: await Promise.all(site.paths.map(readExport)),
    questionSets: run.sets,
    comments: { themes: settings.themes },
    benchmarksFor: benchmarksFinder(settings.benchmark),
    settings: await analyseSettingsOf(settings, run.version),
  });
  const facts = { ...blank(site), ...factsOf(analysis) };
  if (run.onlyEligible && !analysis.threshold.met)
    return { ...facts, outcome: 'not-eligible', exitCode: exitCodes.answerIsNo };
  const exitCode = needsWork(analysis, settings.strict) ? exitCodes.answerIsNo : exitCodes.done;
  if (settings.strict && exitCode !== exitCodes.done) return { ...facts, outcome: 'refused', exitCode };
  const formats = (settings.format ?? ['pdf', 'md']).map(formatNamed);
  const { files } = await renderAll(analysis, settings, run.style, formats);
  const made: BatchSite = {
    ...facts,
    outcome: 'made',
    exitCode,
    files: files.map(({ name, content }) => ({ name: `${site.folder}/${name}`, sha256: sha256(content) })),
  };
  const record = { name: recordName, content: `${JSON.stringify({ key, made }, null, 1)}\n` };
  await writeOutputs(join(run.output, site.folder), [...files, record], signal);
  return made;
}

async function keyOf(site: Site, settings: Settings, run: BatchRun): Promise<string> {
  const hash = createHash('sha256');
  const names: string[] = [];
  for (const path of site.paths) {
    const { bytes, file } = await readExport(path);
    names.push(file);
    const own = createHash('sha256');
    for await (const part of bytes()) own.update(part);
    hash.update(own.digest());
  }
  hash.update(JSON.stringify([await run.materialOf(settings), run.version, site.folder, names]));
  return hash.digest('hex');
}

/** The reports of an earlier run, when they were made of the same and are still as they were written. */
async function doneBefore(site: Site, key: string, run: BatchRun): Promise<BatchSite | null> {
  try {
    const folder = join(run.output, site.folder);
    const record = JSON.parse(await readText(join(folder, recordName), 'record')) as {
      key: string;
      made: BatchSite;
    };
    if (record.key !== key) return null;
    for (const { name, sha256: expected } of record.made.files) {
      const hash = createHash('sha256');
      for await (const part of (await readExport(join(run.output, name))).bytes()) hash.update(part);
      if (hash.digest('hex') !== expected) return null;
    }
    return record.made;
  } catch {
    return null;
  }
}

function factsOf(analysis: Publishable<Analysis>) {
  const { audiences, threshold } = analysis;
  const total = (of: (audience: Analysis['audiences'][number]) => number): number =>
    audiences.reduce((sum, audience) => sum + of(audience), 0);
  const compared = (is: (item: ComparisonItem) => boolean): number =>
    total(({ comparisons }) => comparisons.reduce((sum, { items }) => sum + items.filter(is).length, 0));
  return {
    authority: audiences[0]?.authority ?? null,
    region: audiences[0]?.region ?? null,
    holders: threshold.holders ?? 0,
    carers: threshold.carers ?? 0,
    others: total(({ respondentsAre, respondents }) =>
      respondentsAre === 'others' ? (respondents ?? 0) : 0,
    ),
    thresholdMet: threshold.met,
    errors: total(({ validation }) => validation.stop + validation.errors),
    toConfirm: total(({ validation }) => validation.confirm),
    warnings: total(({ validation }) => validation.warnings),
    compared: compared(({ difference }) => difference.points !== null),
    higher: compared(({ verdict }) => verdict === 'higher'),
    lower: compared(({ verdict }) => verdict === 'lower'),
  };
}

function blank(site: Site): BatchSite {
  return {
    site: site.folder,
    file: site.paths.map((path) => basename(path)).join('; '),
    authority: site.authority,
    region: site.region,
    outcome: 'failed',
    holders: 0,
    carers: 0,
    others: 0,
    thresholdMet: false,
    errors: 0,
    toConfirm: 0,
    warnings: 0,
    compared: 0,
    higher: 0,
    lower: 0,
    files: [],
    error: null,
    exitCode: exitCodes.done,
  };
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
