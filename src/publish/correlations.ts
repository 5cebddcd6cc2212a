import type { Built } from '../benchmark/benchmark.js';
import type { Contribution } from '../share/share.js';
import { correlationFromCovariance, covarianceFromSums } from '../statistics/statistics.js';
import { addMoments } from './moments.js';
import { round } from './round.js';

const peopleNeeded = 30;

/** Every two rated questions over all people who answered both. */
export function buildCorrelations(
  members: readonly Contribution[],
  questions: readonly string[],
): Built['correlations'] {
  const known = new Map<string, { readonly r: number | null; readonly n: number }>();
  questions.forEach((a, i) => {
    for (const b of questions.slice(i + 1)) {
      const all = addMoments(members.flatMap(({ pairs }) => pairs[`${a}|${b}`] ?? []));
      const n = all?.n ?? 0;
      const covariance =
        all === null || n < peopleNeeded ? null : covarianceFromSums(n, all.sums, all.products);
      const r = covariance === null ? null : (correlationFromCovariance(covariance)?.[0]?.[1] ?? null);
      known.set(`${a}|${b}`, { r: r === null ? null : round(Math.max(-1, Math.min(1, r))), n });
    }
  });
  const at = (a: string, b: string) => known.get(`${a}|${b}`) ?? known.get(`${b}|${a}`);
  const base = (id: string): number =>
    members.reduce((sum, member) => sum + (member.questions[id]?.base ?? 0), 0);
  return {
    questions,
    r: questions.map((a) => questions.map((b) => (a === b ? 1 : (at(a, b)?.r ?? null)))),
    n: questions.map((a) => questions.map((b) => (a === b ? base(a) : (at(a, b)?.n ?? 0)))),
  };
}
