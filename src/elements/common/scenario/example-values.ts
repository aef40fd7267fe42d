/** The values of a calculation that are still those of an example, for the parts that `<ft-breakeven>` shows in its folds. */
import { borrowedAfter } from '../../../core/scenario/borrowed.ts';
import { type Borrowed, borrowedFrom } from '../../../core/scenario/borrowed-names.ts';
import type { Scenario } from '../../../core/types.ts';

/** Where a calculation comes from. */
export interface Origin {
  /** `example`: from the example with which the calculator begins. */
  readonly kind: string;
  /** The scenario before any edit; `null` = unknown. */
  readonly original: Scenario | null;
  /** Present if the calculation was made from a preset, which is an example too. */
  readonly preset?: unknown;
  /** Present if a user has begun with an own or a blank prompt: the values that are still those of the example. */
  readonly own?: { readonly borrowed: Borrowed } | undefined;
}

/**
 * The names of the values that are still those of an example; empty for a calculation of another origin (`null` = unknown). The tuned
 * prompt is among them only after a user has begun with a prompt of their own, because only then it is a proposal.
 */
export function exampleValues(scenario: Scenario, origin: Origin | null): Borrowed {
  if (origin?.own) return origin.own.borrowed;
  const original = origin?.kind === 'example' || origin?.preset ? origin.original : null;
  if (!original) return new Set();
  const names = [...borrowedFrom(original)].filter((name) => !name.endsWith('.prefixTokens'));
  return borrowedAfter(new Set(names), original, scenario);
}
