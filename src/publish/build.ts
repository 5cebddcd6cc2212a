import { createHash } from 'node:crypto';
import type { Benchmark, Built, BuiltQuestion, CountsFigure } from '../benchmark/benchmark.js';
import type { QuestionSet, RatedQuestion } from '../question-set/question-set.js';
import type { Contribution } from '../share/share.js';
import { buildComposites } from './composites.js';
import { buildCorrelations } from './correlations.js';
import { buildExpectedValues } from './expected-values.js';
import { buildGroups } from './groups.js';
import { buildImportance } from './importance.js';
import type { NamedContribution, PublishSettings, Scope } from './model.js';
import { inOrder, round, sum } from './round.js';
import { spreadOfQuestion } from './spread.js';
import { nextVersion, releasesBefore, requireNothingRevealed } from './version.js';
import { keyOf, limitsOf, membersOf, requireEnough, revealing } from './who.js';

const defaultDraws = 1000;
const leastBase = 10;

/**
 * A benchmark of the councils in scope, from their counts alone. The same counts give the same bytes in whatever order
 * they come. Throws a PoetError with the reason where one may not be made.
 */
export function buildBenchmark(
  all: readonly NamedContribution[],
  set: QuestionSet,
  settings: PublishSettings,
): Benchmark {
  const { scope } = settings;
  const members = membersOf(all, scope);
  const limits = settings.limits ?? limitsOf[scope.kind];
  requireEnough(members, scope, limits);
  const counts = members.map(({ contribution }) => contribution);
  const rated = set.questions.filter((question): question is RatedQuestion => question.form === 'rated');
  const questions: Record<string, readonly CountsFigure[]> = {};
  const spreads: Record<string, BuiltQuestion> = {};
  const leftOut: Record<string, string> = {};
  for (const question of rated) {
    const built = buildQuestion(question, counts, Math.min(limits.authorities, 5), limits.largestShare);
    if (typeof built === 'string') leftOut[question.id] = built;
    else {
      questions[question.id] = [built.figure];
      spreads[question.id] = built.spread;
    }
  }
  const conditions = rated.filter(({ kind }) => kind === 'process' || kind === 'quality').map(({ id }) => id);
  const importance = buildImportance(counts, conditions, settings.draws ?? defaultDraws);
  const draft = {
    ...headOf(members, set, settings),
    questions,
    ...(importance === null ? {} : { importance: importance.importance }),
    built: {
      methods: '1',
      scope: scope.kind === 'national' ? 'national' : scope.name,
      created: settings.created,
      profile: counts[0]?.profile ?? 'whole',
      waves: wavesOf(counts),
      coverage: coverageOf(members.length, settings.outOf, scope),
      sources: members.map(({ contribution, sha256 }) => ({
        authority: keyOf(contribution),
        name: contribution.authority.name,
        respondents: contribution.respondents,
        wave: contribution.wave,
        sha256,
      })),
      questions: spreads,
      composites: buildComposites(counts),
      correlations: buildCorrelations(counts, Object.keys(questions)),
      importanceFrom: importance?.from ?? null,
      groups: buildGroups(counts),
      expectedValues: buildExpectedValues(counts, set, Object.keys(questions)),
      hidden: hiddenIn(counts),
      leftOut,
      ledger: '',
      sha256: '',
    },
    notes: notesOf(counts, settings, members.length),
  } as const satisfies Benchmark;
  const releases = releasesBefore(draft.id, settings.previous);
  requireNothingRevealed(draft.built, releases);
  const benchmark = {
    ...draft,
    built: {
      ...draft.built,
      ledger: ledgerOf(draft.built),
      ...(releases.length === 0 ? {} : { releases }),
    },
  };
  const versioned = { ...benchmark, version: settings.version ?? nextVersion(benchmark, settings.previous) };
  return { ...versioned, built: { ...versioned.built, sha256: settings.contentHash(versioned) } };
}

function buildQuestion(
  question: RatedQuestion,
  members: readonly Contribution[],
  leastCouncils: number,
  largestShare: number,
): { readonly figure: CountsFigure; readonly spread: BuiltQuestion } | string {
  const known = members.flatMap(({ questions }) => {
    const counts = questions[question.id] ?? null;
    return counts === null || counts.answers === null || counts.base === 0
      ? []
      : [{ base: counts.base, positive: counts.positive, answers: counts.answers }];
  });
  const base = sum(known.map((each) => each.base));
  if (known.length < leastCouncils) return `fewer than ${leastCouncils} councils have answers to it`;
  if (base < leastBase) return `fewer than ${leastBase} people answered it`;
  if (
    revealing(
      known.map((each) => each.base),
      largestShare,
    ) !== null
  )
    return 'one council could work out the answers of another, or gave more than half of them';
  const spread = spreadOfQuestion(known.map(({ positive: x, base: n }) => ({ x, n })));
  if (spread === null) return 'fewer than two councils have answers to it';
  const answers = Object.fromEntries(
    question.scale.answers.map(({ label }, i) => [label, sum(known.map((each) => each.answers[i] ?? 0))]),
  );
  return { figure: { kind: 'counts', answers }, spread };
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function headOf(members: readonly NamedContribution[], set: QuestionSet, { scope }: PublishSettings) {
  const counts = members.map(({ contribution }) => contribution);
  const synthetic = counts.some((each) => each.synthetic);
  const years = wavesOf(counts).flatMap((wave) => /\b(?:19|20)\d\d\b/.exec(wave)?.[0] ?? []);
  const where =
    scope.kind === 'national'
      ? ''
      : scope.kind === 'region'
        ? ` in the ${scope.name} region`
        : ` in ${scope.name}`;
  const which = scope.kind === 'national' ? 'national' : `${scope.kind}-${slug(scope.name)}`;
  return {
    schema: 'poet-benchmark/1',
    id: `${which}/${set.id}`,
    version: '1.0.0',
    kind: 'counts',
    title: `${synthetic ? 'Synthetic data: ' : ''}${set.title}: ${members.length} authorities${where}`,
    questionSet: set.id,
    name: synthetic
      ? `a made-up data set of ${members.length} authorities`
      : `other authorities that took part${where}`,
    year: years.length === 0 ? null : Math.max(...years.map(Number)),
    authorities: members.length,
    members: counts.map(keyOf),
    respondents: sum(counts.map(({ respondents }) => respondents)),
    synthetic,
  } as const;
}

function wavesOf(members: readonly Contribution[]): readonly string[] {
  return [...new Set(members.flatMap(({ wave }) => wave ?? []))].sort(inOrder);
}

/** "England" only of four in five of its councils: who takes part chooses to (methods 10.6). */
function coverageOf(authorities: number, of: number | null, scope: Scope): Built['coverage'] {
  const most = of !== null && authorities >= 0.8 * of;
  const place = scope.kind === 'region' ? `the ${scope.name} region` : 'England';
  return {
    authorities,
    of,
    words: most && scope.kind !== 'group' ? place : 'other authorities that took part',
  };
}

function hiddenIn(members: readonly Contribution[]): Built['hidden'] {
  const nulls = (values: readonly unknown[]): number => values.filter((value) => value === null).length;
  return {
    questions: sum(
      members.map(
        ({ questions }) =>
          Object.values(questions).filter((each) => each === null || each.answers === null).length,
      ),
    ),
    groups: sum(
      members.map(({ groups }) =>
        sum(
          Object.values(groups).flatMap((choices) =>
            Object.values(choices).map((each) => nulls(Object.values(each))),
          ),
        ),
      ),
    ),
    pairs: sum(members.map(({ pairs }) => nulls(Object.values(pairs)))),
  };
}

/** Who is in it, and with how many answers to what. */
function ledgerOf({ sources, questions }: Pick<Built, 'sources' | 'questions'>): string {
  const lines = [
    ...sources.map(({ authority, respondents, sha256 }) => `${authority}|${respondents}|${sha256}`),
    ...Object.entries(questions).map(([id, { base, authorities }]) => `${id}|${base}|${authorities}`),
  ];
  return createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex');
}

function notesOf(
  members: readonly Contribution[],
  { scope }: PublishSettings,
  authorities: number,
): string[] {
  const people = members.map(({ respondents }) => respondents);
  const largest = round((100 * Math.max(...people)) / sum(people));
  return [
    'Councils chose to take part, and people chose to answer: this is not a sample of England.',
    `${authorities} authorities; the largest is ${Math.round(largest)}% of the people.`,
    ...(scope.kind === 'national'
      ? []
      : ['A comparison with a region or group takes the council itself out of it.']),
    ...(members.some(({ profile }) => profile !== 'whole')
      ? [
          'Made from Tallies that councils checked for disclosure: correlations and spreads are worked back from rounded figures.',
        ]
      : []),
    ...(members.some(({ synthetic }) => synthetic) ? ['Synthetic data: nobody gave these answers.'] : []),
  ];
}
