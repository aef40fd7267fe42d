/** Finds the id of the training offer of an approach. The table of training costs and the next steps use such ids. */
import type { Approach } from '../core/types.ts';
import { offerUsed } from './approach.ts';
import type { PriceCatalog } from './catalog.ts';
import { offersOf } from './lookup.ts';

/**
 * The id of the training offer that an approach uses or, if it has no training yet, would use by default: `azure/gpt-4.1-mini#global`
 * (`offer` of a `TrainingCost`). `null` if the approach has no tuned model, or if its training has a price that the catalogue does not list.
 */
export function ownOffer(
  approach: Approach | undefined,
  catalog: Pick<PriceCatalog, 'approachFor' | 'findModel'>,
): string | null {
  if (approach?.model === undefined) return null;
  const { model, training } = approach;
  const used = training ?? catalog.approachFor(model, { tuned: true })?.training;
  const offer = offerUsed(offersOf(approach, catalog).training, used);
  return offer ? `${model}#${offer.id}` : null;
}
