/**
 * The grammar of a working: steps and operands as data. Knows no figure.
 */
import { best, orNull } from './amount.ts';
import type { Amount, Operand, Sourced, Step } from './types.ts';

/** An operand; the source and date of a price go with it. */
export function operand(
  symbol: string,
  label: string,
  value: Amount | string | undefined,
  unit: string,
  sourced: Sourced = {},
): Operand {
  const { source, asOf } = sourced;
  return {
    symbol,
    label,
    value: typeof value === 'string' ? value : orNull(best(value)),
    unit,
    ...(source === undefined ? {} : { source }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/** Makes the steps of one section, of one approach or of a comparison. */
export function stepper(section: string, approach: string) {
  return (
    label: string,
    formula: string,
    operands: readonly Operand[],
    value: number | string | null,
    unit: string,
  ): Step => ({ section, approach, label, formula, operands, value, unit });
}

/** `x_1 + x_2 + …`, or `0` for nothing. */
export function sumOf(operands: readonly Operand[]): string {
  return operands.length === 0 ? '0' : operands.map(({ symbol }) => symbol).join(' + ');
}
