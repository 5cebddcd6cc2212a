/** One person's values of the fields that could pick them out; null is missing. */
export type KeyValues = readonly (string | number | boolean | null)[];

/**
 * k-anonymity: for each record, how many records (itself included) have the same values in every key field. The
 * smallest of them is the k of the whole file.
 *
 * A missing value is a value of its own, which never makes k larger than it is. Fields are compared by type and value:
 * the number 1 and the text "1" differ.
 *
 * @param records one list of key values a record, all of the same length; with no key fields every record is the same
 * @returns class sizes in the order of the records; none for none
 * @throws RangeError when records differ in length
 * @see https://en.wikipedia.org/wiki/K-anonymity
 */
export function classSizes(records: readonly KeyValues[]): number[] {
  const keys = classKeys('classSizes', records);
  const sizes = new Map<string, number>();
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return keys.map((key) => sizes.get(key) ?? 0);
}

/**
 * Sum of the records' weights in each record's class: an estimate of how many people in the population share its key
 * values. Same rules as `classSizes`.
 *
 * @throws RangeError when records differ in length or there are not as many weights
 */
export function classWeights(records: readonly KeyValues[], weights: readonly number[]): number[] {
  if (weights.length !== records.length)
    throw new RangeError('classWeights requires as many weights as records');
  const keys = classKeys('classWeights', records);
  const sums = new Map<string, number>();
  keys.forEach((key, index) => {
    sums.set(key, (sums.get(key) ?? 0) + (weights[index] ?? 0));
  });
  return keys.map((key) => sums.get(key) ?? 0);
}

/**
 * Class sizes when a missing value is taken to match anything, as some disclosure tools do. It makes k look larger
 * than it may be, so it is here for comparison and is not the rule used.
 *
 * @throws RangeError when records differ in length
 */
export function classSizesMissingMatchesAny(records: readonly KeyValues[]): number[] {
  classKeys('classSizesMissingMatchesAny', records);
  return records.map((record) => records.filter((other) => couldBeSame(record, other)).length);
}

/**
 * Distinct l-diversity: for each record, how many different values the sensitive field takes among the records of its
 * class. 1 means that whoever finds the class knows the answer. A missing value counts as a value.
 *
 * @throws RangeError when records differ in length or there are not as many sensitive values
 * @see https://en.wikipedia.org/wiki/L-diversity
 */
export function distinctDiversity(
  records: readonly KeyValues[],
  sensitive: readonly (string | number | boolean | null)[],
): number[] {
  if (sensitive.length !== records.length) {
    throw new RangeError('distinctDiversity requires as many sensitive values as records');
  }
  const keys = classKeys('distinctDiversity', records);
  const seen = new Map<string, Set<string>>();
  keys.forEach((key, index) => {
    const values = seen.get(key) ?? new Set<string>();
    values.add(JSON.stringify(sensitive[index] ?? null));
    seen.set(key, values);
  });
  return keys.map((key) => seen.get(key)?.size ?? 0);
}

function classKeys(caller: string, records: readonly KeyValues[]): string[] {
  const [first] = records;
  if (!records.every((record) => record.length === first?.length)) {
    throw new RangeError(`${caller} requires every record to have as many key values`);
  }
  return records.map((record) => JSON.stringify(record));
}

function couldBeSame(a: KeyValues, b: KeyValues): boolean {
  return a.every((value, index) => value === null || b[index] === null || value === b[index]);
}
