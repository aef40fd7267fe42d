/** Types of `prices-selection.mjs`. */

/** One model to take from the dataset. */
export interface Selected {
  readonly id: string;
  readonly name: string;
  readonly dataset: { readonly provider: string; readonly model: string; readonly query: string };
}
/** All models to take. */
export const selectedModels: readonly Selected[];
