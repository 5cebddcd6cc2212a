import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { exitCodes, PoetError } from '../../errors.js';
import { packageVersion, readText, writeOutputs } from '../../files/files.js';
import { type BatchSite, batchIndex, csvLine } from '../../index.js';
import type { Typed } from '../definition.js';
import type { Host } from '../host.js';
import { safe } from '../print/safe.js';
import { asSet } from './analyse-settings.js';
import { isWorker, makeAll, serve, workersFor } from './batch-pool.js';
import { type BatchRun, makeSite } from './batch-site.js';
import { type Site, sitesOf } from './batch-sites.js';
import { type HouseStyle, houseStyleOf } from './house-style.js';
import { withOptionsOf } from './list-options.js';
import { findQuestionSet, loadQuestionSets } from './material.js';
import { type Settings, settingsOf } from './settings.js';
import { flagOption, listArgument, textOption, wholeNumber } from './typed.js';

export async function runBatch(typed: Typed, host: Host): Promise<number> {
  const run = await batchRun(typed, host);
  const make = (site: Parameters<typeof makeSite>[0]) => makeSite(site, run, host.signal);
  if (isWorker) {
    await serve(make);
    return exitCodes.done;
  }
  const sites = await sitesOf(listArgument(typed));
  if (sites.length === 0) {
    throw new PoetError(
      'file-not-readable',
      'no survey exports were found',
      'Name a folder that holds .csv or .xlsx files, or a list.',
    );
  }
  const asked = textOption(typed, 'workers');
  const workers = workersFor(
    sites.length,
    asked === undefined ? undefined : wholeNumber(asked, 'workers', 1),
  );
  const quiet = flagOption(typed, 'quiet');
  const made = await makeAll(sites, make, workers, progress(sites.length, quiet, host), host.signal);
  const { settings } = run;
  const rule = `more than ${settings.threshold} holders and more than ${settings.threshold} carers`;
  const index = batchIndex(made, {
    poet: run.version,
    date: settings.date,
    rule,
    settingsSha256: await run.materialOf(settings),
  });
  const written = await writeOutputs(
    run.output,
    [
      { name: 'index.html', content: index.html },
      { name: 'index.md', content: index.markdown },
      { name: 'index.csv', content: index.rows.map(csvLine).join('') },
      { name: 'manifest.json', content: index.manifest },
    ],
    host.signal,
  );
  if (!quiet) printOutcome(made, written[0] ?? '', host);
  return Math.max(...made.map(({ exitCode }) => exitCode));
}

async function batchRun(typed: Typed, host: Host): Promise<BatchRun> {
  const settings = await settingsOf(typed, host);
  const style = await houseStyleOf(settings);
  const sets = await loadQuestionSets(settings.questionSets, settings.wording);
  if (settings.questionSet !== undefined) findQuestionSet(sets, settings.questionSet);
  const onlyEligible = flagOption(typed, 'onlyEligible');
  const same = sha256(JSON.stringify([logoHash(style), onlyEligible, sets]));
  const contents = new Map<string, Promise<string>>();
  const contentOf = (path: string, what: string): Promise<string> => {
    const known = contents.get(path) ?? readText(path, what);
    contents.set(path, known);
    return known;
  };
  return {
    settings,
    settingsFor: async (site) => {
      if (site.options === '' && site.questionSet === null) return named(settings, site);
      const own = await settingsOf(
        withOptionsOf({ files: site.paths.map((path) => basename(path)), options: site.options }, typed),
        host,
      );
      const questionSet = site.questionSet ?? own.questionSet;
      if (questionSet !== undefined) findQuestionSet(sets, questionSet);
      return named({ ...own, questionSet }, site);
    },
    style,
    sets,
    version: await packageVersion(),
    onlyEligible,
    materialOf: async (own) => {
      const { format, date, strict, weights } = own;
      const files = own.benchmark.filter((name) => !['national', 'none', ''].includes(name));
      const read = await Promise.all([
        ...files.map((path) => contentOf(path, 'benchmark')),
        ...(weights === undefined ? [] : [contentOf(weights, 'population file')]),
      ]);
      return sha256(JSON.stringify([same, asSet(own), format, date, strict, read]));
    },
    output: settings.output ?? join(host.folder, 'reports'),
  };
}

const named = (settings: Settings, { authority, region }: Site): Settings => ({
  ...settings,
  authority: authority ?? settings.authority,
  region: region ?? settings.region,
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A bar on a terminal; elsewhere a line for every tenth, so that a log can be read. */
function progress(of: number, quiet: boolean, host: Host): (done: number) => void {
  const { stderr } = host;
  const width = 30;
  return (done) => {
    if (quiet) return;
    if (stderr.terminal) {
      const full = Math.round((width * done) / of);
      const bar = `${'#'.repeat(full)}${'.'.repeat(width - full)}`;
      stderr.write(`\r${bar} ${done} of ${of}${done === of ? '\n' : ''}`);
    } else if (done === of || Math.floor((10 * done) / of) > Math.floor((10 * (done - 1)) / of))
      stderr.write(`${done} of ${of} sites\n`);
  };
}

function printOutcome(made: readonly BatchSite[], index: string, host: Host): void {
  const count = (outcome: BatchSite['outcome']) => made.filter((site) => site.outcome === outcome).length;
  const rest = [
    [count('not-eligible'), 'below the threshold'],
    [count('refused'), 'with errors in the data'],
    [count('failed'), 'could not be made'],
  ] as const;
  const said = rest.filter(([n]) => n > 0).map(([n, what]) => `, ${n} ${what}`);
  host.stderr.write(`${made.length} sites: ${count('made')} reports made${said.join('')}\n`);
  for (const { file, error } of made)
    if (error !== null)
      host.stderr.write(`  ${safe(file)}: ${safe(error.message.split('\n')[0] ?? '')} [${error.code}]\n`);
  host.stderr.write(`Index: ${safe(index)}\n`);
}

function logoHash({ logo }: HouseStyle): string | null {
  return logo === undefined ? null : createHash('sha256').update(logo.bytes).digest('hex');
}
