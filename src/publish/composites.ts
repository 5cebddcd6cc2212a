import type { BuiltComposite } from '../benchmark/benchmark.js';
import type { Contribution } from '../share/share.js';
import {
  compositeGate,
  correlationFromCovariance,
  covarianceFromSums,
  cronbachAlpha,
  eigenvalueRatio,
  intraclassCorrelation,
  meanOffDiagonal,
  omegaTotal,
} from '../statistics/statistics.js';
import { addMoments } from './moments.js';
import { round, sum } from './round.js';
import { councilFigures } from './spread.js';

const answersOfACouncil = 30;
const completeCasesNeeded = 300;

/** The composites over all councils. Reliability only of three hundred people or more who answered everything. */
export function buildComposites(members: readonly Contribution[]): Record<string, BuiltComposite> {
  const names = [...new Set(members.flatMap(({ composites }) => Object.keys(composites)))];
  return Object.fromEntries(
    names.flatMap((name) => {
      const councils = members
        .flatMap(({ composites }) => composites[name] ?? [])
        .map(({ n, sums, products }) => ({ n, sum: sums[0] ?? 0, sumOfSquares: products[0]?.[0] ?? 0 }))
        .filter(({ n }) => n > 0);
      const base = sum(councils.map(({ n }) => n));
      if (councils.length < 2 || base === 0) return [];
      const icc = intraclassCorrelation(councils);
      const typical = councils.filter(({ n }) => n >= answersOfACouncil);
      const composite: BuiltComposite = {
        base,
        authorities: councils.length,
        pooled: round(sum(councils.map((council) => council.sum)) / base),
        ...councilFigures(typical.map((council) => council.sum / council.n)),
        intraclass: icc === null ? null : round(icc),
        reliability: reliabilityOf(members, name),
      };
      return [[name, composite] as const];
    }),
  );
}

function reliabilityOf(members: readonly Contribution[], name: string): BuiltComposite['reliability'] {
  const all = addMoments(members.flatMap(({ items }) => items[name]?.moments ?? []));
  if (all === null || all.n < completeCasesNeeded) return null;
  const covariance = covarianceFromSums(all.n, all.sums, all.products);
  const correlations = covariance === null ? null : correlationFromCovariance(covariance);
  if (covariance === null || correlations === null) return null;
  const { alpha, itemRest } = cronbachAlpha(covariance);
  const omega = correlations.length >= 3 ? omegaTotal(correlations) : null;
  const gate = compositeGate({
    omega,
    eigenvalueRatio: eigenvalueRatio(correlations),
    meanCorrelation: meanOffDiagonal(correlations),
    itemRest,
  });
  return {
    completeCases: all.n,
    alpha: alpha === null ? null : round(alpha),
    omega: omega === null ? null : round(omega),
    objections: gate.objections,
  };
}
