/**
 * What can be said about a field of a scenario: kind, range, default, unit. Types only; the table is in `fields.ts`.
 */

/** How a number varies (`share` logit, `amount` log, `growth` linear, `count` whole), or what else the field holds. */
export type FieldKind = 'share' | 'growth' | 'amount' | 'count' | 'date' | 'text' | 'choice' | 'flag';

/** One field that holds a value. `code` is its letter in the encoded text: never reuse or change one. */
export interface Field {
  readonly node: 'field';
  readonly code: string;
  readonly kind: FieldKind;
  /** `tokens`, `usd`, `usd/MTok`, `share`, `months`, …; `''` for texts. */
  readonly unit: string;
  /** Smallest and largest value; for texts the number of characters (UTF-16 units); for dates see `firstDate`. */
  readonly min: number;
  readonly max: number;
  /** True where `min` itself is not allowed. */
  readonly minExclusive: boolean;
  readonly whole: boolean;
  /** Whether `{p10, p50, p90}` is allowed. */
  readonly belief: boolean;
  /** Whether `null` (unknown) is allowed. */
  readonly nullable: boolean;
  /** What an absent field becomes; `undefined` = it stays absent. */
  readonly default: number | string | boolean | null | undefined;
  readonly required: boolean;
  /** Allowed words: all values of a `choice`, or words beside the numbers. */
  readonly choices: readonly string[];
}

/** An object with known members. `either` names two sets of members of which exactly one is given. */
export interface ObjectNode {
  readonly node: 'object';
  readonly code: string;
  readonly members: Readonly<Record<string, FieldNode>>;
  readonly either?: readonly [readonly string[], readonly string[]];
  /** Absent becomes an object of defaults instead of staying absent. */
  readonly filled: boolean;
  /**
   * Whether a checked part is known again, so that an edit elsewhere takes it over unread. Only for few large parts:
   * each one remembered costs the garbage collector.
   */
  readonly remembered: boolean;
}

/** A list of equal items. */
export interface ListNode {
  readonly node: 'list';
  readonly code: string;
  readonly item: FieldNode;
  readonly min: number;
  readonly max: number;
  /** Absent becomes an empty list instead of staying absent. */
  readonly filled: boolean;
  readonly required: boolean;
}

export type FieldNode = Field | ObjectNode | ListNode;
