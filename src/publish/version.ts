import type { Benchmark, Built, Release } from '../benchmark/benchmark.js';
import { PoetError } from '../errors.js';
import { workedOut } from './unpick.js';

const leastDifference = 10;
const leastOfOneCouncil = 30;

/**
 * The version after the one before: a part for figures alone, a minor one when councils changed, a major one when
 * questions or their answers did.
 */
export function nextVersion(benchmark: Benchmark, previous: Benchmark | null): string {
  if (previous === null) return '1.0.0';
  const [major = 1, minor = 0, patch = 0] = previous.version.split('.').map(Number);
  const shape = (each: Benchmark): string =>
    JSON.stringify([
      each.questionSet,
      Object.entries(each.questions).map(([id, figures]) => [
        id,
        figures.map((figure) => (figure.kind === 'counts' ? Object.keys(figure.answers) : figure.kind)),
      ]),
    ]);
  if (shape(benchmark) !== shape(previous)) return `${major + 1}.0.0`;
  if (benchmark.members?.join('|') !== previous.members?.join('|')) return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}

/** Every version before this one, with the one before as its last. */
export function releasesBefore(id: string, previous: Benchmark | null): readonly Release[] {
  if (previous?.built === undefined || previous.id !== id) return [];
  return [...(previous.built.releases ?? []), releaseOf(previous.version, previous.built)];
}

function releaseOf(version: string, built: Pick<Built, 'sources' | 'questions'>): Release {
  return {
    version,
    authorities: Object.fromEntries(built.sources.map((source) => [source.authority, source.respondents])),
    answers: Object.fromEntries(Object.entries(built.questions).map(([id, { base }]) => [id, base])),
  };
}

/**
 * Refuses a version that, with those published before it, would give a council or a few people away (methods 9.5): a
 * difference of one to nine answers to a question from any of them, or a small council whose own figures follow from
 * all of them together. Whoever has kept the first version can take it from the third, whatever the second was.
 */
export function requireNothingRevealed(
  built: Pick<Built, 'sources' | 'questions'>,
  before: readonly Release[],
): void {
  const now = releaseOf('', built);
  const nameOf = new Map(built.sources.map(({ authority, name }) => [authority, name]));
  const known = new Set(workedOut(before).map(({ authority }) => authority));
  const small = workedOut([...before, now]).find(
    ({ authority, people }) => people < leastOfOneCouncil && !known.has(authority),
  );
  if (small !== undefined && before.length > 0)
    throw reveals(
      before.length === 1 ? `version ${before[0]?.version}` : `the ${before.length} versions before`,
      `${nameOf.get(small.authority) ?? small.authority}, with ${small.people} people, would be left alone`,
    );
  for (const then of before) {
    for (const [question, base] of Object.entries(now.answers)) {
      const difference = Math.abs(base - (then.answers[question] ?? base));
      if (difference > 0 && difference < leastDifference) {
        throw reveals(
          `version ${then.version}`,
          `${question} has ${difference} ${difference === 1 ? 'answer' : 'answers'} more or fewer than then`,
        );
      }
    }
  }
}

function reveals(those: string, what: string): PoetError {
  return new PoetError(
    'benchmark-would-reveal',
    `taking ${those} from this one would give answers away: ${what}`,
    'Wait until more councils have joined.',
  );
}
