import { checkWhole } from '../check.js';

/**
 * NHS England's rounding of small counts for publication: 0 stays 0, 1 to 7 are shown as `*`, and every other count is
 * rounded to the nearest 5.
 *
 * @param count a whole number of zero or above
 * @throws RangeError when the count is negative or not whole
 * @see https://digital.nhs.uk/data-and-information/publications/statistical/hospital-admitted-patient-care-activity (disclosure control)
 */
export function roundToFive(count: number): number | '*' {
  checkWhole('roundToFive', 'count', count);
  if (count >= 1 && count <= 7) return '*';
  return roundToMultiple(count, 5);
}

/**
 * A count rounded to the nearest multiple, halves up (15 to the nearest 10 is 20): totals in national social care
 * statistics are rounded to 10.
 *
 * @throws RangeError when the count or the multiple is not a whole number, or the multiple is zero
 */
export function roundToMultiple(count: number, multiple: number): number {
  checkWhole('roundToMultiple', 'count and multiple', count, multiple);
  if (multiple === 0) throw new RangeError('roundToMultiple requires multiple above zero');
  const above = count % multiple;
  return 2 * above >= multiple ? count - above + multiple : count - above;
}
