import { basename, dirname } from 'node:path';
import { exitCodes } from '../../errors.js';
import { packageVersion, readText, writeOutputs } from '../../files/files.js';
import {
  type Benchmark,
  type BuildSettings,
  benchmarkText,
  buildBenchmarkFrom,
  type Moved,
  showBenchmark,
  whatMoved,
} from '../../index.js';
import type { Typed } from '../definition.js';
import type { Host } from '../host.js';
import { safe } from '../print/safe.js';
import { benchmarkSources } from './benchmark-sources.js';
import { loadQuestionSets } from './material.js';
import { readSettingsOf } from './read-settings.js';
import { settingsOf } from './settings.js';
import { flagOption, textArgument, textOption } from './typed.js';

const mostMoved = 40;

async function readBenchmark(path: string): Promise<Benchmark> {
  const { parseBenchmark } = await import('./parse-files.js');
  return parseBenchmark(await readText(path, 'benchmark'), path);
}

async function build(typed: Typed, host: Host, paths: readonly string[], own: Partial<BuildSettings>) {
  const settings = await settingsOf(typed, host);
  const previous = textOption(typed, 'previous');
  return buildBenchmarkFrom(
    await benchmarkSources(typed, host, paths),
    await loadQuestionSets(settings.questionSets, settings.wording),
    {
      ...readSettingsOf({ ...settings, questionSet: undefined }),
      version: await packageVersion(),
      questionSet: settings.questionSet ?? null,
      of: textOption(typed, 'of') ?? 'national',
      created: settings.date,
      benchmarkVersion: null,
      previous: previous === undefined ? null : await readBenchmark(previous),
      synthetic: flagOption(typed, 'synthetic'),
      ...own,
    },
  );
}

const listAt = (typed: Typed, position: number): readonly string[] => {
  const value = typed.arguments[position];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};

export async function runBuild(typed: Typed, host: Host): Promise<number> {
  const { benchmark, said } = await build(typed, host, listAt(typed, 0), {});
  const text = benchmarkText(benchmark);
  const output = textOption(typed, 'output') ?? 'benchmark.json';
  if (output === '-') host.stdout.write(text);
  else await writeOutputs(dirname(output), [{ name: basename(output), content: text }], host.signal);
  if (!flagOption(typed, 'quiet')) {
    for (const line of said) host.stderr.write(`${safe(line)}\n`);
    const { questions, groups, pairs } = benchmark.built?.hidden ?? { questions: 0, groups: 0, pairs: 0 };
    host.stderr.write(
      `${benchmark.id} ${benchmark.version}: ${benchmark.authorities} authorities, ${benchmark.respondents} people\n` +
        `  hidden by councils before it came here: ${questions} question totals, ${groups} group tables, ${pairs} pairs\n`,
    );
    for (const [question, why] of Object.entries(benchmark.built?.leftOut ?? {}))
      host.stderr.write(`  ${question} is left out: ${why}\n`);
    if (output !== '-') host.stderr.write(`Written: ${safe(output)}\n`);
  }
  return exitCodes.done;
}

export async function runCheckBenchmark(typed: Typed, host: Host): Promise<number> {
  const path = textArgument(typed, 0);
  const before = await readBenchmark(path);
  const { built } = before;
  const { benchmark: after } = await build(typed, host, listAt(typed, 1), {
    of: built?.scope ?? 'national',
    created: built?.created ?? '1970-01-01',
    benchmarkVersion: before.version,
    questionSet: before.questionSet,
    ...(built?.importanceFrom == null ? {} : { draws: built.importanceFrom.draws }),
    ...(before.synthetic ? { synthetic: true } : {}),
  });
  const moved = whatMoved(before, after);
  if (moved.length > 0) host.stdout.write(table(moved));
  else if (!flagOption(typed, 'quiet'))
    host.stdout.write(`${safe(basename(path))}: rebuilt, nothing moved\n`);
  return moved.length === 0 ? exitCodes.done : exitCodes.answerIsNo;
}

export async function runShowBenchmark(typed: Typed, host: Host): Promise<number> {
  host.stdout.write(safe(showBenchmark(await readBenchmark(textArgument(typed, 0)))));
  return exitCodes.done;
}

export async function runDiffBenchmarks(typed: Typed, host: Host): Promise<number> {
  const [old, recent] = [
    await readBenchmark(textArgument(typed, 0)),
    await readBenchmark(textArgument(typed, 1)),
  ];
  const moved = whatMoved(old, recent);
  host.stdout.write(moved.length === 0 ? 'The two are the same\n' : table(moved));
  return exitCodes.done;
}

function table(moved: readonly Moved[]): string {
  const rows = [
    ['What moved', 'Before', 'After'],
    ...moved
      .slice(0, mostMoved)
      .map(({ where, before, after }) => [where, before ?? 'not there', after ?? 'not there']),
  ];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const more = moved.length - mostMoved;
  return safe(`${[...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n')}\n`);
}
