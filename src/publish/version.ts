import type { Benchmark } from '../benchmark/benchmark.js';
import { PoetError } from '../errors.js';

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

/**
 * Refuses a version that, with the one before, would give a council or a few people away (methods 9.5): a difference of
 * one to nine answers to a question, or exactly one council more or fewer and that one small.
 */
export function requireNothingRevealed(benchmark: Benchmark, previous: Benchmark | null): void {
  if (previous?.built === undefined || benchmark.built === undefined) return;
  if (previous.id !== benchmark.id) return;
  const before = new Map(previous.built.sources.map((source) => [source.authority, source]));
  const now = new Map(benchmark.built.sources.map((source) => [source.authority, source]));
  const moved = [
    ...benchmark.built.sources.filter(({ authority }) => !before.has(authority)),
    ...previous.built.sources.filter(({ authority }) => !now.has(authority)),
  ];
  const [only] = moved;
  if (moved.length === 1 && only !== undefined && only.respondents < leastOfOneCouncil) {
    throw reveals(
      `${only.name} is the only council that joined or left since version ${previous.version}, with ${only.respondents} people`,
    );
  }
  for (const [question, { base }] of Object.entries(benchmark.built.questions)) {
    const difference = Math.abs(base - (previous.built.questions[question]?.base ?? base));
    if (difference > 0 && difference < leastDifference) {
      throw reveals(
        `${question} has ${difference} ${difference === 1 ? 'answer' : 'answers'} more or fewer than in version ${previous.version}`,
      );
    }
  }
}

function reveals(what: string): PoetError {
  return new PoetError(
    'benchmark-would-reveal',
    `taking the version before from this one would give answers away: ${what}`,
    'Wait until more councils have joined.',
  );
}
