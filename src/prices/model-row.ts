/** Finds the row of the catalogue for the model of an approach. */
import type { Approach } from '../core/types.ts';
import type { PriceCatalog } from './catalog.ts';
import type { CatalogModel } from './types.ts';

/** The row for the model of an approach; `null` if the approach has no model, or if the catalogue does not have the model. */
export function modelRow(
  { model }: Pick<Approach, 'model'>,
  catalog: Pick<PriceCatalog, 'findModel'>,
): CatalogModel | null {
  return model === undefined ? null : catalog.findModel(model);
}
