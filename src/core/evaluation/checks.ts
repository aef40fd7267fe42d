/** Refuses numbers for which the statistical functions have no result. */

/** Throws a `RangeError` that names the value, unless it is from `min` to `max`. */
export function requireWithin(name: string, value: number, min: number, max: number): void {
  if (!(value >= min && value <= max))
    throw new RangeError(`${name} has to be between ${min} and ${max}, got ${value}.`);
}

/** Throws a `RangeError` unless the value is a confidence, above 0 and below 1. */
export function requireConfidence(value: number): void {
  if (!(value > 0 && value < 1))
    throw new RangeError(`confidence has to be above 0 and below 1, got ${value}.`);
}

/** Throws a `RangeError` for a count of cases that is 0, negative or not finite. */
export function requireCases(count: number): void {
  if (!(count > 0 && Number.isFinite(count))) throw new RangeError('There are no cases.');
}
