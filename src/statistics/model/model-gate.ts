/** Why a model of one council's answers is not to be fitted. */
export type ModelObjection = 'fewer-than-100-complete' | 'fewer-than-10-events-a-predictor';

/**
 * Whether a model with several predictors may be fitted to one council's answers: 100 complete cases, and ten of the
 * rarer outcome for every predictor. Otherwise use national importance with local performance.
 *
 * @param complete people with an outcome and every predictor
 * @param events people with the rarer outcome
 * @param predictors how many
 * @returns every objection; none means it may be fitted
 * @throws RangeError when a number is negative or not finite, or there are more events than people
 * @see https://en.wikipedia.org/wiki/One_in_ten_rule
 */
export function modelGate(complete: number, events: number, predictors: number): ModelObjection[] {
  if (![complete, events, predictors].every((value) => value >= 0 && Number.isFinite(value))) {
    throw new RangeError('modelGate requires counts of zero or more');
  }
  if (events > complete) throw new RangeError('modelGate requires no more events than people');
  const objections: ModelObjection[] = [];
  if (complete < 100) objections.push('fewer-than-100-complete');
  if (events < 10 * predictors) objections.push('fewer-than-10-events-a-predictor');
  return objections;
}
