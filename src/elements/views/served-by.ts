/**
 * What the model behind an approach is called. Apart from `series.ts`, because it brings the whole catalogue with it,
 * which the first answer of a page does not wait for.
 */
import { findModel } from '../../prices/index.ts';
import type { Series } from './series.ts';

/** The model behind an approach as people write it, else the end of its catalogue id, else the approach's own name. */
export function servedBy({ approach, name }: Series): string {
  const { model } = approach;
  if (!model) return name;
  return findModel(model)?.name ?? model.split('/').pop() ?? model;
}
