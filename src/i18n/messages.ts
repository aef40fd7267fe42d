/**
 * What a language has to say: one typed object per area of the interface, gathered here.
 * Knows the shapes only; the words are in one folder per language, the registry in `controllers/localize.ts`.
 */
import type { breakeven } from './en/breakeven.ts';
import type { chart } from './en/chart.ts';
import type { counter } from './en/counter.ts';
import type { form } from './en/form.ts';
import type { inputs } from './en/inputs.ts';
import type { problems } from './en/problems.ts';
import type { share } from './en/share.ts';
import type { verdict } from './en/verdict.ts';
import type { working } from './en/working.ts';
import type { FieldName, FieldNames } from './field-names.ts';

/** The shape another language fills: the same keys, functions with the same arguments, any words. */
type Translated<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Translated<R>
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Translated<T[K]> };

/** Everything the elements say in one language. */
export interface Messages {
  readonly verdict: Translated<typeof verdict>;
  readonly breakeven: Translated<typeof breakeven>;
  readonly problems: Translated<typeof problems>;
  readonly fields: Readonly<Record<FieldName, FieldNames>>;
  readonly form: Translated<typeof form>;
  readonly chart: Translated<typeof chart>;
  readonly counter: Translated<typeof counter>;
  readonly share: Translated<typeof share>;
  readonly inputs: Translated<typeof inputs>;
  readonly working: Translated<typeof working>;
}

/** The words of the verdict and its figures. */
export type VerdictMessages = Messages['verdict'];
/** The words of the composite. */
export type BreakevenMessages = Messages['breakeven'];
/** The words of presets, sharing and comparing. */
export type ShareMessages = Messages['share'];
