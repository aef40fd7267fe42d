/**
 * How far one press of an arrow key moves a number. It knows magnitudes, not fields or keys.
 */
import { tidy } from '../../../core/scenario/range.ts';

/** How a field wants to be stepped, in the unit the person sees (percent, not fractions). */
export interface Stepping {
  readonly min: number;
  readonly max: number;
  /** Smallest step that makes sense: 1 for counts and percentages, 0.01 for dollars. */
  readonly least: number;
}

/**
 * The next number up (`1`) or down (`-1`): one unit of the second digit, so that 250,000 moves by 10,000 and
 * 0.40 by 0.01, never less than `least`, ten times that when `far`, and held inside the range.
 * Down from a power of ten steps as its lower decade does, so that up and down undo each other.
 */
export function stepped(value: number, direction: 1 | -1, stepping: Stepping, far = false): number {
  const step = Math.max(stepping.least, decadeStep(value, direction)) * (far ? 10 : 1);
  return Math.min(stepping.max, Math.max(stepping.min, tidy(value + direction * step)));
}

function decadeStep(value: number, direction: 1 | -1): number {
  const size = Math.abs(value);
  if (size === 0) return 0.1;
  const exponent = Math.floor(Math.log10(size) + 1e-12);
  const towardsZero = value > 0 === direction < 0;
  const isPower = Math.abs(size / 10 ** exponent - 1) < 1e-9;
  return 10 ** (exponent - (towardsZero && isPower ? 2 : 1));
}

/** A number as it is shown: as it was given, and four digits, or whole, where it has more than a person would give. */
export function readable(value: number): number {
  const given = tidy(value);
  if (Number(given.toPrecision(10)) === given) return given;
  return Math.abs(given) < 1000 ? Number(given.toPrecision(4)) : Math.round(given);
}
