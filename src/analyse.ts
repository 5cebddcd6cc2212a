import { createHash } from 'node:crypto';
import {
  type AnalyseSettings,
  analyseAudience,
  type BenchmarkInUse,
  type Part,
  previousWave,
} from './analyse-audience.js';
import type { Analysis, AudienceAnalysis } from './analysis/analysis.js';
import { checkAgainstAnswers } from './check-against-answers.js';
import { sourceOf, total } from './describe-reading.js';
import { disclose, type Publishable } from './disclose/disclose.js';
import { PoetError } from './errors.js';
import type { ExportBytes } from './intake/intake.js';
import type { QuestionSet } from './question-set/question-set.js';
import { type FileReading, readAnswers } from './read-answers.js';
import type { TallyText } from './read-tallies.js';
import { type CommentSettings, readComments } from './review-comments.js';

export type { AnalyseSettings, BenchmarkInUse } from './analyse-audience.js';

export interface AnalyseInput {
  readonly exports: readonly ExportBytes[];
  /** Whole Tallies, such as a store keeps, beside or in the place of exports. */
  readonly tallies?: readonly TallyText[];
  /** An earlier survey of the same council, to compare with. */
  readonly previous?: readonly ExportBytes[];
  readonly questionSets: readonly QuestionSet[];
  /** What is wanted of the comments: without it they are counted, and not looked at. */
  readonly comments?: CommentSettings;
  /** The benchmarks to compare a question set with. */
  benchmarksFor(questionSet: QuestionSet): Promise<readonly BenchmarkInUse[]>;
  readonly settings: AnalyseSettings;
}

/**
 * The whole job: exports in, a publishable analysis out. Everything a report, table or chart says is made from
 * what this returns.
 */
export async function analyse(input: AnalyseInput): Promise<Publishable<Analysis>> {
  const { settings, questionSets } = input;
  const comments = await readComments(input.comments ?? {}, questionSets);
  const counted = await readingsOf(input.tallies ?? [], questionSets);
  const read = await readAll(input.exports, questionSets, { ...settings, takeComment: comments.take });
  const readings = [...read, ...counted];
  const earlier = byQuestionSet(await readAll(input.previous ?? [], questionSets, settings));
  const groups = byQuestionSet(readings);
  checkAgainstAnswers(settings, groups.flatMap(questionSetOf), counted.length > 0);
  const withComments = comments.finish();
  const audiences: AudienceAnalysis[] = [];
  for (const parts of groups) {
    const [first] = parts;
    if (first === undefined) continue;
    const set = first.audience.recognition.questionSet;
    const benchmarks = await input.benchmarksFor(set);
    const before = previousOf(set, parts, earlier, settings);
    audiences.push(withComments(analyseAudience(parts, [...benchmarks, ...before], settings)));
  }
  return disclose(
    {
      schema: 'poet-analysis/1',
      made: madeOf(settings),
      sources: readings.map(sourceOf),
      audiences,
      threshold: thresholdOf(audiences, settings.threshold),
      disclosure: {
        profile: settings.policy.profile,
        minimumBase: settings.policy.minimumBase,
        hidden: [],
      },
    },
    settings.policy,
  );
}

/** What reads Tallies checks them with a schema, which an export does without. */
async function readingsOf(
  tallies: readonly TallyText[],
  sets: readonly QuestionSet[],
): Promise<readonly FileReading[]> {
  if (tallies.length === 0) return [];
  const { readingOfTally } = await import('./read-tallies.js');
  return tallies.map((source) => readingOfTally(source, sets));
}

async function readAll(
  exports: readonly ExportBytes[],
  sets: readonly QuestionSet[],
  settings: AnalyseSettings,
): Promise<FileReading[]> {
  const tally = { weightBy: Object.keys(settings.population?.margins ?? {}) };
  const readings: FileReading[] = [];
  for (const source of exports) readings.push(await readAnswers(source, sets, { ...settings, tally }));
  return readings;
}

/** The earlier survey of these people: of the same question set, or of one that is declared comparable. */
function previousOf(
  set: QuestionSet,
  parts: readonly Part[],
  earlier: readonly (readonly Part[])[],
  settings: AnalyseSettings,
): readonly BenchmarkInUse[] {
  if (earlier.length === 0) return [];
  const found =
    earlier.find((each) => questionSetOf(each)[0]?.id === set.id) ??
    earlier.find((each) => Object.hasOwn(set.comparableWith, questionSetOf(each)[0]?.id ?? ''));
  if (found === undefined) {
    throw new PoetError(
      'previous-not-comparable',
      `the previous survey is of ${earlier
        .flatMap(questionSetOf)
        .map(({ id }) => id)
        .join(', ')}, and these answers are of ${set.id}`,
      'Compare surveys of the same question set, or name the questions that mean the same under "comparable-with" in the question set.',
    );
  }
  const now = parts[0]?.audience.tally.context ?? {};
  const { benchmark } = previousWave(found, now, settings.policy);
  const sha256 = createHash('sha256').update(JSON.stringify(benchmark)).digest('hex');
  return [{ with: 'previous', benchmark, sha256 }];
}

/** The question set that parts of one audience share: one, or none where there are no parts. */
const questionSetOf = (parts: readonly Part[]): readonly QuestionSet[] =>
  parts.slice(0, 1).map((part) => part.audience.recognition.questionSet);

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

/** Which version made it, when and with what settings. */
export function madeOf(settings: Pick<AnalyseSettings, 'version' | 'date' | 'asSet'>): Analysis['made'] {
  const asSet = { ...settings.asSet };
  return {
    poet: settings.version,
    date: settings.date,
    settings: asSet,
    settingsSha256: createHash('sha256').update(JSON.stringify(asSet)).digest('hex'),
  };
}
