/**
 * The shapes that the whole package shares: a Scenario goes in, a Result comes out.
 * Types only; defaults and bounds are in `scenario/field-table.ts`.
 *
 * Units are part of every name: `…Usd` US dollars, `…UsdPerMTok` US dollars per 1,000,000 tokens,
 * `…Months` real-valued months from the start date, `…Share`/`…Rate` fractions 0–1.
 * `null` means unknown, never zero, unless the field says otherwise.
 */

export type * from './cost/result-types.ts';
export type * from './explain/types.ts';
export type * from './explore/types.ts';
export type * from './scenario/types.ts';
