import type { AudienceAnalysis } from './analysis/analysis.js';
import { associate, commissioning } from './associate/associate.js';
import { findAuthority } from './authorities/authorities.js';
import type { Benchmark } from './benchmark/benchmark.js';
import {
  asWeighted,
  benchmarkOfWave,
  compareGroups,
  compareWithBenchmark,
  modesDiffer,
  withFairVerdicts,
  withWeightedVerdicts,
} from './compare/compare.js';
import { recognisedOf, validationOf, withAuthorityNamed } from './describe-reading.js';
import {
  type DisclosurePolicy,
  headlineTones,
  hidesLink,
  notShownPositive,
  suppressedCommissioning,
  suppressedInGroups,
  suppressedQuestions,
} from './disclose/disclose.js';
import type { QuestionSet } from './question-set/question-set.js';
import type { AudienceReading, ReadSettings } from './read-answers.js';
import { type Asked, nonResponseOf, responseOf, type Scores, scoreTally } from './score/score.js';
import { addTallies, type Tally, waysOfCommissioning } from './tally/tally.js';
import { trendOf } from './trend/trend.js';
import { isMeantFor, type Population, type Weighed, weigh } from './weigh/weigh.js';

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
  /** The council's own budget holders, to weight the answers to; none where it is left out. */
  readonly population?: Population | null;
  /** How many were asked, by audience (`adult`); `*` for the only one. */
  readonly asked?: Readonly<Record<string, Asked>>;
  /** What the user set, as it is to be printed and hashed. */
  readonly asSet: Readonly<Record<string, unknown>>;
}

/** One file's answers of one audience. */
export interface Part {
  readonly file: string;
  readonly audience: AudienceReading;
}

/** Everything that is said of one audience, from its tally; nothing is hidden yet. */
export function analyseAudience(
  parts: readonly Part[],
  benchmarks: readonly BenchmarkInUse[],
  settings: AnalyseSettings,
): AudienceAnalysis {
  const tally = tallyOf(parts);
  const readings = parts.map((part) => part.audience);
  const set = (readings[0] as AudienceReading).recognition.questionSet;
  const scores = scoreTally(tally, set, { by: settings.by === 'all' ? set.breakdowns : settings.by });
  const authority = settings.authority ?? onlyValue(tally.context['authority']);
  const asked = settings.asked?.[set.audience] ?? settings.asked?.['*'];
  const response = asked === undefined ? null : responseOf(tally.all.respondents, asked);
  const weighed = weighedOf(tally, scores, set, settings.population ?? null);
  const compareAll = (suppressed: ReadonlySet<string>) =>
    benchmarks.map((use) =>
      compareOne(use, { scores, weighed, tally, set, authority, policy: settings.policy, suppressed }),
    );
  // Which share is shown follows from the figures there are, and from the share whether it may be shown.
  const tones = headlineTones(compareAll(new Set()));
  const comparisons = compareAll(suppressedQuestions(scores.items, settings.policy, tones));
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
    validation: withAuthorityNamed(validationOf(readings), authority),
    ...scores,
    items: scores.items.map((item) => ({
      ...item,
      weighted: weighed?.items.get(item.question)?.positive ?? null,
      nonResponse: nonResponseOf(item.positive.percent, response?.rate ?? null) ?? null,
    })),
    comparisons,
    groups: compareGroups(scores.groups, scores.items, {
      tone: headlineTones(comparisons),
      suppressed: suppressedInGroups(scores.groups, scores.items, comparisons, settings.policy),
    }),
    associations: links.links,
    commissioning: ways.rows,
    cautions: { associations: links.cautions, commissioning: ways.cautions },
    weights: weighed?.report ?? null,
    response,
    trend: monthlyTrend(tally, set, settings.policy),
  };
}

/** Routine reviews are followed from a year of months; the months of one survey's fieldwork say nothing. */
const monthsOfReviews = 12;

function monthlyTrend(tally: Tally, set: QuestionSet, policy: DisclosurePolicy): AudienceAnalysis['trend'] {
  if (Object.keys(tally.months).length < monthsOfReviews) return null;
  return trendOf([], { tally, questionSet: set }, [], policy);
}

const tallyOf = (parts: readonly Part[]): Tally =>
  parts.map((part) => part.audience.tally).reduce(addTallies);

function weighedOf(
  tally: Tally,
  scores: Scores,
  set: QuestionSet,
  population: Population | null,
): Weighed | null {
  if (population === null || tally.weighting === undefined || !isMeantFor(population, set)) return null;
  return weigh(tally.weighting, scores.items, set, population);
}

/** The side of a comparison that stays the same, whatever it is compared with. */
interface Here {
  readonly scores: Scores;
  readonly weighed: Weighed | null;
  readonly tally: Tally;
  readonly set: QuestionSet;
  readonly authority: string | null;
  readonly policy: DisclosurePolicy;
  /** Questions whose figures may not be shown, and so are not compared. */
  readonly suppressed: ReadonlySet<string>;
}

/** The comparison of the answers as they are, with the fair and the weighted verdicts beside where there are any. */
function compareOne(use: BenchmarkInUse, here: Here): AudienceAnalysis['comparisons'][number] {
  const { scores, weighed, tally, set } = here;
  const settings = {
    with: use.with,
    benchmarkSha256: use.sha256,
    authority: asMember(use.benchmark, here.authority),
    minimumBase: here.policy.minimumBase,
    suppressed: here.suppressed,
  };
  const plain = withFairVerdicts(
    compareWithBenchmark(scores.items, set, use.benchmark, settings),
    use.benchmark,
    tally.caseMix,
    set,
  );
  if (weighed === null || weighed.items.size === 0) return plain;
  const other = compareWithBenchmark(asWeighted(scores.items, weighed.items), set, use.benchmark, settings);
  return withWeightedVerdicts(plain, other, new Set(weighed.items.keys()));
}

/**
 * An earlier survey of the same council as a benchmark. What may not be shown of it is not compared with: its
 * figures would be published beside ours.
 */
export function previousWave(
  parts: readonly Part[],
  now: Tally['context'],
  policy: DisclosurePolicy,
): { readonly benchmark: Benchmark } {
  const tally = tallyOf(parts);
  const set = (parts[0] as Part).audience.recognition.questionSet;
  const { items } = scoreTally(tally, set, { by: [] });
  return {
    benchmark: benchmarkOfWave({
      questionSet: set.id,
      file: parts.map((part) => part.file).join(', '),
      respondents: tally.all.respondents,
      items,
      hidden: suppressedQuestions(items, policy),
      notes: modesDiffer(now['mode'], tally.context['mode']) ? ['modes-differ'] : [],
    }),
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
  if (authority === null || benchmark.members == null) return authority;
  const council = findAuthority(authority);
  return 'gss' in council && benchmark.members.includes(council.gss) ? council.gss : authority;
}

/** The one value a context column holds for everybody who gave one; null when there is none or several. */
function onlyValue(counts: Readonly<Record<string, number>> | undefined): string | null {
  const values = Object.keys(counts ?? {}).filter((value) => value !== '');
  return values.length === 1 ? (values[0] ?? null) : null;
}
