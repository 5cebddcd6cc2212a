/** What is known of a composite when a benchmark is built. */
export interface CompositeEvidence {
  readonly omega: number | null;
  readonly eigenvalueRatio: number | null;
  readonly meanCorrelation: number | null;
  readonly itemRest: readonly (number | null)[];
}

/** Why a composite may not be published. */
export type CompositeObjection =
  | 'omega-below-070'
  | 'eigenvalue-ratio-below-3'
  | 'mean-correlation-below-015'
  | 'mean-correlation-above-060'
  | 'item-rest-below-030';

/** Whether a composite may be published, every reason against it, and the items that give one. */
export interface CompositeGate {
  readonly publish: boolean;
  readonly objections: readonly CompositeObjection[];
  /** Positions of the items whose correlation with the rest is below .30 or unknown. */
  readonly weakItems: readonly number[];
}

/**
 * The gate a composite has to pass before it is published: omega at least .70, first eigenvalue at least three times the
 * second, mean correlation between items from .15 to .60, and every item correlating with the rest at .30 or more. If it
 * fails, publish the items only. A measure that could not be worked out counts as failing.
 *
 * @throws RangeError when there are no items
 * @see https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6004510/
 */
export function compositeGate(evidence: CompositeEvidence): CompositeGate {
  if (evidence.itemRest.length === 0) throw new RangeError('compositeGate requires at least one item');
  const weakItems = evidence.itemRest.flatMap((r, i) => (r !== null && r >= 0.3 ? [] : [i]));
  const objections: CompositeObjection[] = [];
  const mean = evidence.meanCorrelation;
  if (!(evidence.omega !== null && evidence.omega >= 0.7)) objections.push('omega-below-070');
  if (!(evidence.eigenvalueRatio !== null && evidence.eigenvalueRatio >= 3))
    objections.push('eigenvalue-ratio-below-3');
  if (!(mean !== null && mean >= 0.15)) objections.push('mean-correlation-below-015');
  if (mean !== null && mean > 0.6) objections.push('mean-correlation-above-060');
  if (weakItems.length > 0) objections.push('item-rest-below-030');
  return { publish: objections.length === 0, objections, weakItems };
}
