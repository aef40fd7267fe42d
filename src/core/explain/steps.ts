/** Makes the steps and operands of a working. */

import { best, orNull } from '../scenario/amount.ts';
import type { Amount, Sourced } from '../scenario/types.ts';
import type { Operand, Step } from './types.ts';

/** Makes an operand, with the source and date of its price. */
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

/** A function that makes the steps of one section, for one approach or comparison. */
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

/** The operands without zeros. An unknown operand stays, since it may be above 0. */
export function addends(operands: readonly Operand[]): readonly Operand[] {
  return operands.filter(({ value }) => value !== 0);
}

/** The count as a factor of a product; empty if it is 1. */
export function unlessOne(count: Operand): readonly Operand[] {
  return count.value === 1 ? [] : [count];
}

/** `x_1·x_2·…` */
export function productOf(operands: readonly Operand[]): string {
  return operands.map(({ symbol }) => symbol).join('·');
}

/** A sum as a factor: in brackets if it has several terms. */
export function bracketedSum(operands: readonly Operand[]): string {
  return operands.length > 1 ? `(${sumOf(operands)})` : sumOf(operands);
}
