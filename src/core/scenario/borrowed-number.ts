/** The borrowed values of a scenario (see `borrowed.ts`) as a decimal number, for a parameter of a link. */
import { type Borrowed, borrowedFrom } from './borrowed-names.ts';
import type { Scenario } from './types.ts';

/**
 * Maximum number of digits: six parameters of a link, with 20 digits each. Readers accept eight parameters, so two are left for
 * other values.
 */
const maxDigits = 120;

/**
 * The number whose bit i is 1 if the value with the i-th name of `borrowedFrom` is borrowed. `''` if none is, or if the number would
 * have more than 120 digits, which needs more than 380 values. Names that the scenario does not have are left out.
 */
export function borrowedNumber(borrowed: Borrowed, scenario: Scenario): string {
  if (borrowed.size === 0) return '';
  let number = 0n;
  let bit = 1n;
  for (const name of borrowedFrom(scenario)) {
    if (borrowed.has(name)) number |= bit;
    bit <<= 1n;
  }
  const digits = `${number}`;
  return number > 0n && digits.length <= maxDigits ? digits : '';
}

/** The borrowed values of a number from `borrowedNumber`. Empty if the text is not such a number, or if the scenario has fewer values. */
export function borrowedOf(number: string, scenario: Scenario): Borrowed {
  if (!/^\d+$/.test(number) || number.length > maxDigits) return new Set();
  const bits = BigInt(number);
  const names = [...borrowedFrom(scenario)];
  if (bits >> BigInt(names.length) > 0n) return new Set();
  return new Set(names.filter((_, index) => (bits >> BigInt(index)) & 1n));
}
