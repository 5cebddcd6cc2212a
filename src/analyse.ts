import { createHash } from 'node:crypto';
import type { Analysis, AnalysisSource, AudienceAnalysis } from './analysis/analysis.js';
import { associate, commissioning } from './associate/associate.js';
import { findAuthority } from './authorities/authorities.js';
import type { Benchmark } from './benchmark/benchmark.js';
import { describeFinding } from './code/code.js';
import { compareGroups, compareWithBenchmark } from './compare/compare.js';
import {
  type DisclosurePolicy,
  disclose,
  headlineTones,
  hidesLink,
  notShownPositive,
  type Publishable,
  suppressedCommissioning,
  suppressedInGroups,
  suppressedQuestions,
} from './disclose/disclose.js';
import { PoetError } from './errors.js';
import type { ExportBytes } from './intake/intake.js';
import type { QuestionSet } from './question-set/question-set.js';
import {
  type AudienceCheck,
  type AudienceReading,
  checkAnswers,
  type FileReading,
  type ReadSettings,
  readAnswers,
  type TakeAnswers,
} from './read-answers.js';
import { scoreTally } from './score/score.js';
import { addTallies, waysOfCommissioning } from './tally/tally.js';

/** A benchmark to compare with, and what the comparison is called (`national`, `region`, `previous`, a file name). */
export interface BenchmarkInUse {
  readonly with: string;
  readonly benchmark: Benchmark;
  readonly sha256: string;
}

export interface AnalyseSettings extends ReadSettings {
  /** Version of poet, for the reproducibility line. */
  readonly version: string;
  /** ISO date of the report: given, never taken from a clock. */
  readonly date: string;
  readonly authority: string | null;
  readonly region: string | null;
  readonly policy: DisclosurePolicy;
  /** Questions to break results down by; `all` for every characteristic the question set declares. */
  readonly by: readonly string[] | 'all';
  /** More than this many holders and more than this many carers meets the short report threshold. */
  readonly threshold: number;
  /** What the user set, as it is to be printed and hashed. */
  readonly asSet: Readonly<Record<string, unknown>>;
}

export interface AnalyseInput {
  readonly exports: readonly ExportBytes[];
  readonly questionSets: readonly QuestionSet[];
  /** The benchmarks to compare a question set with. */
  benchmarksFor(questionSet: QuestionSet): Promise<readonly BenchmarkInUse[]>;
  readonly settings: AnalyseSettings;
}

/**
 * The whole job: exports in, a publishable analysis out. Everything a report, table or chart says is made from
 * what this returns.
 */
export async function analyse(input: AnalyseInput): Promise<Publishable<Analysis>> {
  const readings: FileReading[] = [];
  for (const source of input.exports) {
    readings.push(await readAnswers(source, input.questionSets, input.settings));
  }
  const audiences: AudienceAnalysis[] = [];
  const groups = byQuestionSet(readings);
  checkBreakdowns(groups, input.settings.by);
  for (const parts of groups) {
    const [first] = parts;
    if (first !== undefined) {
      const benchmarks = await input.benchmarksFor(first.audience.recognition.questionSet);
      audiences.push(analyseAudience(parts, benchmarks, input.settings));
    }
  }
  return disclose(
    {
      schema: 'poet-analysis/1',
      made: madeOf(input.settings),
      sources: readings.map(sourceOf),
      audiences,
      threshold: thresholdOf(audiences, input.settings.threshold),
      disclosure: {
        profile: input.settings.policy.profile,
        minimumBase: input.settings.policy.minimumBase,
        hidden: [],
      },
    },
    input.settings.policy,
  );
}

/** Reads and checks the exports, and computes nothing. `take` is handed the coded answers as they come. */
export async function validate(
  input: Pick<AnalyseInput, 'exports' | 'questionSets'> & { settings: ReadSettings; take?: TakeAnswers },
) {
  const readings: FileReading<AudienceCheck>[] = [];
  for (const source of input.exports)
    readings.push(await checkAnswers(source, input.questionSets, input.settings, input.take));
  return readings.map((reading) => ({
    source: sourceOf(reading),
    clues: reading.facts.clues,
    audiences: reading.audiences.map((audience) => ({
      questionSet: audience.recognition.questionSet.id,
      title: audience.recognition.questionSet.title,
      recognised: recognisedOf([audience]),
      respondents: audience.report.rows.used,
      assumed: audience.report.assumed,
      validation: validationOf([audience]),
    })),
  }));
}

interface Part {
  readonly file: string;
  readonly audience: AudienceReading;
}

/** Files of the same audience belong together; audiences come out in the order they were met. */
function byQuestionSet(readings: readonly FileReading[]): readonly (readonly Part[])[] {
  const parts = new Map<string, Part[]>();
  for (const reading of readings) {
    for (const audience of reading.audiences) {
      const id = audience.recognition.questionSet.id;
      const part = { file: reading.facts.file, audience };
      const known = parts.get(id);
      if (known === undefined) parts.set(id, [part]);
      else known.push(part);
    }
  }
  return [...parts.values()];
}

/** Results are broken down only by what some question set declared before any answer was seen. */
function checkBreakdowns(groups: readonly (readonly Part[])[], by: AnalyseSettings['by']): void {
  if (by === 'all') return;
  const declared = new Set(
    groups.flatMap((parts) => parts.flatMap((part) => part.audience.recognition.questionSet.breakdowns)),
  );
  const unknown = by.find((name) => !declared.has(name));
  if (unknown === undefined) return;
  throw new PoetError(
    'breakdown-not-declared',
    `results can't be broken down by "${unknown}": the question set does not declare it`,
    `Break down by: ${[...declared].join(', ')}, or all`,
    'usage',
  );
}

function analyseAudience(
  parts: readonly Part[],
  benchmarks: readonly BenchmarkInUse[],
  settings: AnalyseSettings,
): AudienceAnalysis {
  const tally = parts.map((part) => part.audience.tally).reduce(addTallies);
  const readings = parts.map((part) => part.audience);
  const set = (readings[0] as AudienceReading).recognition.questionSet;
  const scores = scoreTally(tally, set, { by: settings.by === 'all' ? set.breakdowns : settings.by });
  const suppressed = suppressedQuestions(scores.items, settings.policy);
  const authority = settings.authority ?? onlyValue(tally.context['authority']);
  const comparisons = benchmarks.map((use) =>
    compareWithBenchmark(scores.items, set, use.benchmark, {
      with: use.with,
      benchmarkSha256: use.sha256,
      authority: asMember(use.benchmark, authority),
      minimumBase: settings.policy.minimumBase,
      suppressed,
    }),
  );
  const notShown = notShownPositive(scores.items, comparisons, settings.policy);
  const withImportance = benchmarks.find((use) => use.benchmark.importance !== undefined)?.benchmark;
  const links = associate(tally, set, {
    importance:
      withImportance?.importance === undefined
        ? null
        : { from: withImportance.name, shares: withImportance.importance },
    comparisons,
    hidden: (link) => hidesLink(link, notShown, settings.policy),
  });
  const ways = commissioning(tally, set, {
    ways: waysOfCommissioning(set),
    suppressed: (rows) => suppressedCommissioning(rows, notShown, settings.policy),
  });
  return {
    questionSet: set.id,
    title: set.title,
    audience: set.audience,
    respondentsAre: set.respondents,
    evidence: set.evidence,
    authority,
    ...regionOf(settings.region ?? onlyValue(tally.context['region']), authority),
    files: parts.map((part) => part.file),
    recognised: recognisedOf(readings),
    respondents: tally.all.respondents,
    validation: validationOf(readings),
    ...scores,
    comparisons,
    groups: compareGroups(scores.groups, scores.items, {
      tone: headlineTones(comparisons),
      suppressed: suppressedInGroups(scores.groups, scores.items, comparisons, settings.policy),
    }),
    associations: links.links,
    commissioning: ways.rows,
    cautions: { associations: links.cautions, commissioning: ways.cautions },
    trend: null,
  };
}

/** The region that was named, else the one the register of councils gives for this authority, and that this is so. */
function regionOf(
  named: string | null,
  authority: string | null,
): Pick<AudienceAnalysis, 'region' | 'regionFrom'> {
  const council = named === null && authority !== null ? findAuthority(authority) : null;
  if (council === null || !('region' in council)) return { region: named };
  return { region: council.region, regionFrom: 'register' };
}

/** The name under which a benchmark lists this authority: its ONS code where the benchmark has that, else its own. */
function asMember(benchmark: Benchmark, authority: string | null): string | null {
  const council = authority === null ? null : findAuthority(authority);
  return council !== null && 'gss' in council && benchmark.members?.includes(council.gss) === true
    ? council.gss
    : authority;
}

/** The one value a context column holds for everybody who gave one; null when there is none or several. */
function onlyValue(counts: Readonly<Record<string, number>> | undefined): string | null {
  const values = Object.keys(counts ?? {}).filter((value) => value !== '');
  return values.length === 1 ? (values[0] ?? null) : null;
}

function recognisedOf(readings: readonly AudienceCheck[]): AudienceAnalysis['recognised'] {
  const recognitions = readings.map((reading) => reading.recognition);
  const set = recognitions[0]?.questionSet;
  const columns: AudienceAnalysis['recognised']['columns'] = {};
  for (const { matches } of recognitions) {
    for (const match of matches) {
      const key = match.choice === null ? match.question : `${match.question}/${match.choice}`;
      columns[key] ??= { column: match.column.letter, heading: match.column.texts[0] ?? '', how: match.how };
    }
  }
  const found = new Set(recognitions.flatMap(({ matches }) => matches.map((match) => match.question)));
  return {
    matched: Math.max(...recognitions.map((recognition) => recognition.matched)),
    of: Math.max(...recognitions.map((recognition) => recognition.of)),
    columns,
    notFound: (set?.questions ?? []).map((question) => question.id).filter((id) => !found.has(id)),
  };
}

function validationOf(readings: readonly AudienceCheck[]): AudienceAnalysis['validation'] {
  const total = (severity: 'stop' | 'error' | 'confirm' | 'warning' | 'note') =>
    readings.reduce((sum, { report }) => sum + report.counts[severity], 0);
  return {
    stop: total('stop'),
    errors: total('error'),
    confirm: total('confirm'),
    warnings: total('warning'),
    notes: total('note'),
    findings: readings.flatMap(({ report }) =>
      report.findings.map((finding) => ({
        ...finding,
        rows: [...finding.rows],
        details: finding.details as AudienceAnalysis['validation']['findings'][number]['details'],
        message: describeFinding(finding),
      })),
    ),
  };
}

function sourceOf(reading: FileReading<AudienceCheck>): AnalysisSource {
  const { facts, end, audiences } = reading;
  const used = audiences.reduce((sum, { report }) => sum + report.rows.used, 0);
  const because = sumRecords(audiences.map(({ report }) => report.rows.setAside));
  const cells = audiences.map(({ report }) => report.cells);
  const cellsBecause = sumRecords(cells.map((each) => each.setAside));
  return {
    file: facts.file,
    sha256: end.sha256,
    bytes: end.bytes,
    encoding: facts.encoding,
    delimiter: facts.delimiter,
    sheet: facts.sheet,
    dialect: facts.dialect,
    headingRows: facts.headingRows,
    rows: { read: end.rows.read, used, setAside: end.rows.read - used, because },
    cells: {
      read: total(cells.map((each) => each.read)),
      answers: total(cells.map((each) => each.answers)),
      notAnswered: total(cells.map((each) => each.notAnswered)),
      setAside: total(Object.values(cellsBecause)),
      because: cellsBecause,
    },
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function sumRecords(records: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const record of records) {
    for (const [key, count] of Object.entries(record)) sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function thresholdOf(audiences: readonly AudienceAnalysis[], above: number): Analysis['threshold'] {
  const people = (who: 'holders' | 'carers') =>
    total(
      audiences
        .filter((audience) => audience.respondentsAre === who)
        .map((audience) => audience.respondents ?? 0),
    );
  const holders = people('holders');
  const carers = people('carers');
  return {
    rule: `more than ${above} holders and more than ${above} carers`,
    holders,
    carers,
    met: holders > above && carers > above,
  };
}

function madeOf(settings: AnalyseSettings): Analysis['made'] {
  const asSet = { ...settings.asSet };
  return {
    poet: settings.version,
    date: settings.date,
    settings: asSet,
    settingsSha256: createHash('sha256').update(JSON.stringify(asSet)).digest('hex'),
  };
}
