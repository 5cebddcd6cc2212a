import { listAuthorities } from './authorities/authorities.js';
import { type Benchmark, benchmarkContentHash } from './benchmark/benchmark.js';
import { saidOfAuthority } from './describe-reading.js';
import { PoetError } from './errors.js';
import type { ExportBytes } from './intake/intake.js';
import { buildBenchmark, type Limits, type NamedContribution, type Scope } from './publish/publish.js';
import type { QuestionSet } from './question-set/question-set.js';
import type { ReadSettings } from './read-answers.js';
import { authorityOf, readCouncils } from './read-councils.js';
import { questionSetOfTally } from './read-tallies.js';
import { contributionOf, wholeContent } from './share/share.js';
import { nearest } from './spelling/spelling.js';
import { parseTally, type TallyContent, tallyContentHash } from './tally/tally.js';

/** A file that goes into a benchmark: a survey export, or the text of a Tally; and what is known about it. */
export interface BenchmarkSource {
  readonly file: string;
  readonly from: { readonly export: ExportBytes } | { readonly tally: string };
  readonly authority: string | null;
  readonly region: string | null;
  readonly wave: string | null;
  readonly groups: readonly string[];
  /** How this file is to be read, where it is not as all the others. */
  readonly read?: ReadSettings;
}

export interface BuildSettings extends ReadSettings {
  /** Version of poet. */
  readonly version: string;
  /** Needed when the files hold answers to several. */
  readonly questionSet: string | null;
  /** `national`, one of the nine regions, or a group of the sources. */
  readonly of: string;
  /** ISO date. */
  readonly created: string;
  /** The version of the benchmark; null to work it out. */
  readonly benchmarkVersion: string | null;
  readonly previous: Benchmark | null;
  readonly synthetic: boolean;
  readonly limits?: Limits;
  readonly draws?: number;
}

export interface BuiltBenchmark {
  readonly benchmark: Benchmark;
  /** What was taken for granted: whose a file is, and who was left out. */
  readonly said: readonly string[];
}

interface Part extends NamedContribution {
  readonly questionSet: QuestionSet;
  /** What says whose it is, and the name that was given for it. */
  readonly named: 'in the file' | 'with the file' | 'by the file name';
  readonly given: string | null;
}

/** A benchmark from councils' exports, Tallies, or both of one kind of checking. */
export async function buildBenchmarkFrom(
  sources: readonly BenchmarkSource[],
  sets: readonly QuestionSet[],
  settings: BuildSettings,
): Promise<BuiltBenchmark> {
  const said: string[] = [];
  const parts: Part[] = [];
  for (const source of sources) {
    const read = 'tally' in source.from ? fromTally(source, source.from.tally, sets) : null;
    parts.push(...(read ?? (await fromExport(source, sets, settings, said))));
  }
  const set = chooseSet(parts, settings.questionSet);
  const used = parts.filter((part) => part.questionSet.id === set.id);
  said.push(...whoseFiles(used));
  const scope = scopeOf(settings.of, used);
  const benchmark = buildBenchmark(used, set, {
    scope,
    created: settings.created,
    version: settings.benchmarkVersion,
    previous: settings.previous,
    outOf: outOf(scope),
    contentHash: benchmarkContentHash,
    ...(settings.limits === undefined ? {} : { limits: settings.limits }),
    ...(settings.draws === undefined ? {} : { draws: settings.draws }),
  });
  return { benchmark, said };
}

function fromTally(source: BenchmarkSource, text: string, sets: readonly QuestionSet[]): readonly Part[] {
  const file = parseTally(text, source.file);
  const set = questionSetOfTally(file, source.file, sets);
  return [partOf(file, file.sha256, set, source, 'in the file')];
}

async function fromExport(
  source: BenchmarkSource,
  sets: readonly QuestionSet[],
  settings: BuildSettings,
  said: string[],
): Promise<readonly Part[]> {
  if (!('export' in source.from)) return [];
  const councils = await readCouncils(source.from.export, sets, source.read ?? settings);
  const withName = councils.filter(({ authority }) => authority !== null);
  return councils.flatMap((council) => {
    const { tally, questionSet } = council;
    if (council.authority === null && withName.some((each) => each.questionSet.id === questionSet.id)) {
      said.push(`${source.file}: ${tally.all.respondents} people whose council is not given are left out`);
      return [];
    }
    const given = council.authority ?? source.authority;
    const name = given ?? nameFromFile(source.file);
    const content = wholeContent(tally, questionSet, {
      poet: settings.version,
      authority: authorityOf(name, council.region ?? source.region),
      wave: source.wave ?? council.wave,
      synthetic: settings.synthetic || questionSet.evidence === 'synthetic',
    });
    const named =
      council.authority !== null ? 'in the file' : given === null ? 'by the file name' : 'with the file';
    return [partOf(content, tallyContentHash(content), questionSet, source, named)];
  });
}

function partOf(
  content: TallyContent,
  sha256: string,
  questionSet: QuestionSet,
  source: BenchmarkSource,
  named: Part['named'],
): Part {
  return {
    contribution: contributionOf(content, questionSet),
    file: source.file,
    sha256,
    groups: source.groups,
    questionSet,
    named,
    given: source.authority,
  };
}

/** Whose each file is taken to be where that could be wrong, and by what the others are known. */
function whoseFiles(parts: readonly Part[]): readonly string[] {
  const lines = parts.flatMap(({ contribution, file, named, given }) => {
    const { name } = contribution.authority;
    const other = named === 'in the file' && given !== null && authorityOf(given, null).name !== name;
    const how = named === 'by the file name' ? [`taken to be of ${name}, from the file name`] : [];
    const not = other ? [`of ${name}, as it says itself, and not of ${given}`] : [];
    return [...how, ...not, ...saidOfAuthority(name)].map((line) => `${file}: ${line}`);
  });
  const count = (how: Part['named']): number => parts.filter(({ named }) => named === how).length;
  return [
    ...lines,
    `Whose the files are: ${count('in the file')} said in them, ${count('with the file')} in the list or with --authority, ${count('by the file name')} by their names`,
  ];
}

/** `northshire_poet-survey_2025.csv` → `Northshire`. */
export function nameFromFile(file: string): string {
  const words = file
    .replace(/(?:\.tally)?\.[a-z]+$/i, '')
    .split(/[^\p{L}&']+/u)
    .filter(
      (word) =>
        !/^(?:poet|survey|export|results?|responses?|answers|data|adults?|carers?|wave|final|copy|)$/i.test(
          word,
        ),
    );
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  if (name !== '') return name;
  throw new PoetError(
    'authority-not-known',
    `nothing says whose answers are in ${file}`,
    'Name the council with --authority, or in a batch list.',
    'usage',
  );
}

function chooseSet(parts: readonly Part[], wanted: string | null): QuestionSet {
  const found = new Map(parts.map(({ questionSet }) => [questionSet.id, questionSet]));
  const only = wanted === null && found.size === 1 ? [...found.values()][0] : found.get(wanted ?? '');
  if (only !== undefined) return only;
  const ids = [...found.keys()].sort();
  throw new PoetError(
    'option-not-valid',
    wanted === null
      ? `the files hold answers to ${ids.join(' and ')}, and a benchmark is of one question set`
      : `no file holds answers to ${wanted}; they hold ${ids.join(', ')}`,
    'Name it with --question-set.',
    'usage',
  );
}

function scopeOf(of: string, parts: readonly Part[]): Scope {
  const is = (name: string): boolean => name.toLowerCase() === of.trim().toLowerCase();
  if (is('national')) return { kind: 'national' };
  const regions = [
    ...new Set(
      [...listAuthorities(), ...parts.map((part) => part.contribution.authority)].flatMap(
        ({ region }) => region ?? [],
      ),
    ),
  ];
  const region = regions.find(is);
  if (region !== undefined) return { kind: 'region', name: region };
  const groups = [...new Set(parts.flatMap((part) => part.groups))];
  const group = groups.find(is);
  if (group !== undefined) return { kind: 'group', name: group };
  const near = nearest(of, [...regions, ...groups, 'national']);
  throw new PoetError(
    'option-not-valid',
    `"${of}" is not national, a region of England, or a group in the batch list`,
    near === null ? '' : `Did you mean ${near.text}?`,
    'usage',
  );
}

function outOf(scope: Scope): number | null {
  if (scope.kind === 'group') return null;
  const standing = listAuthorities().filter(({ until }) => until === null);
  const there = scope.kind === 'national' ? standing : standing.filter(({ region }) => region === scope.name);
  return there.length === 0 ? null : there.length;
}
