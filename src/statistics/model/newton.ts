import { entry, type Matrix } from '../linear-algebra/matrix.js';
import { solvePositiveDefinite } from '../linear-algebra/solve-positive-definite.js';

/** What is known of a log-likelihood at one point. A value of minus infinity means "not allowed here". */
export interface LikelihoodAt {
  readonly value: number;
  readonly gradient: readonly number[];
  /** Minus the second derivatives, or their expectation. */
  readonly information: Matrix;
}

/** The point reached and whether it is the top. */
export interface Maximum {
  readonly at: readonly number[];
  readonly value: number;
  readonly information: Matrix;
  readonly iterations: number;
  readonly converged: boolean;
}

/** How hard to look. */
export interface NewtonOptions {
  /** Stop when no entry of the gradient is larger. */
  readonly tolerance?: number;
  readonly maximumIterations?: number;
  /** No entry moves further than this in one step. */
  readonly longestStep?: number;
}

/**
 * Climbs a log-likelihood by Newton's method (or Fisher scoring), halving a step that would go down.
 *
 * One more step is taken once the gradient is small, so that the answer is right to rounding and not just to the
 * tolerance. When the information matrix cannot be inverted or no shorter step goes up, it stops where it is;
 * `converged` then tells whether the gradient is small enough to be rounding error.
 *
 * @param start where to begin
 * @param evaluate value, gradient and information at a point
 * @see https://en.wikipedia.org/wiki/Newton%27s_method_in_optimization
 */
export function climbByNewton(
  start: readonly number[],
  evaluate: (point: readonly number[]) => LikelihoodAt,
  options: NewtonOptions = {},
): Maximum {
  const { tolerance = 1e-8, maximumIterations = 100, longestStep = 5 } = options;
  let at = start;
  let here = evaluate(at);
  let converged = steepness(here) < tolerance;
  let polished = false;
  let iterations = 0;
  while (iterations < maximumIterations && !(converged && polished)) {
    polished = converged;
    const step = here.gradient.length === 0 ? [] : solvePositiveDefinite(here.information, here.gradient);
    if (step === null) break;
    const longest = step.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    let scale = longest > longestStep ? longestStep / longest : 1;
    let next = evaluate(move(at, step, scale));
    for (let halving = 0; halving < 40 && !isUp(here, next); halving++) {
      scale /= 2;
      next = evaluate(move(at, step, scale));
    }
    if (!isUp(here, next)) {
      converged = converged || steepness(here) < 1e-5;
      break;
    }
    iterations++;
    at = move(at, step, scale);
    here = next;
    converged = converged || steepness(here) < tolerance;
  }
  return { at, value: here.value, information: here.information, iterations, converged };
}

/** Up, or level to rounding: near the top the value no longer shows the gain. */
function isUp(here: LikelihoodAt, next: LikelihoodAt): boolean {
  return next.value >= here.value - 1e-12 * (1 + Math.abs(here.value));
}

function steepness(here: LikelihoodAt): number {
  return here.gradient.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function move(at: readonly number[], step: readonly number[], scale: number): number[] {
  return at.map((value, i) => value + scale * entry(step, i));
}
