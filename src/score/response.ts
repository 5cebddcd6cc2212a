import type { AudienceResponse, ItemScore } from '../analysis/analysis.js';
import { PoetError } from '../errors.js';

/** What the council knows of how many were asked; null where it does not. */
export interface Asked {
  readonly invited: number | null;
  /** Invited by mistake: moved away, died, not a budget holder. */
  readonly ineligible: number | null;
  readonly budgetHolders: number | null;
}

/**
 * How many of those asked answered. What is not known stays null: never blank and never 100%.
 *
 * Throws a PoetError when more came back than can have been asked, or than there are budget holders.
 */
export function responseOf(returned: number, asked: Asked): AudienceResponse {
  const { invited, budgetHolders } = asked;
  const ineligible = asked.ineligible ?? 0;
  const eligible = invited === null ? null : invited - ineligible;
  if (eligible !== null && eligible < returned)
    throw tooFew(`${returned} people answered, and only ${eligible} were invited and could answer`);
  if (budgetHolders !== null && budgetHolders < returned)
    throw tooFew(`${returned} people answered, and there are only ${budgetHolders} budget holders`);
  return {
    invited,
    ineligible: asked.ineligible,
    returned,
    rate: percentOf(returned, eligible),
    budgetHolders,
    coverage: percentOf(returned, budgetHolders),
  };
}

function percentOf(part: number, whole: number | null): number | null {
  return whole === null || whole === 0 ? null : (100 * part) / whole;
}

function tooFew(what: string): PoetError {
  return new PoetError(
    'invited-fewer-than-answered',
    what,
    'Check the numbers given with --invited, --ineligible and --budget-holders.',
    'usage',
  );
}

/**
 * What the people who did not answer could change about a share: the real one lies between "none of them are
 * positive" and "all of them are", and the tipping point is the share of them at which it crosses half. Null where
 * the response rate is not known, or everyone answered.
 */
export function nonResponseOf(positive: number | null, rate: number | null): ItemScore['nonResponse'] {
  if (positive === null || rate === null || rate >= 100) return null;
  const r = rate / 100;
  const low = r * positive;
  const needed = (50 - low) / (1 - r);
  return {
    low,
    high: low + 100 * (1 - r),
    tippingPoint: {
      side: positive >= 50 ? 'below' : 'above',
      percent: Math.min(100, Math.max(0, needed)),
      possible: needed >= 0 && needed <= 100,
    },
  };
}
