/**
 * How approaches are named where there is little room: the model behind one, a long name in a sentence, and which of many
 * a chart leaves to its line of figures. Apart from `series.ts`, which a page's first answer waits for.
 */

import type { Pair, Series } from '../scenario/reading.ts';
import { type ModelNames, modelName } from './names.ts';

/** What the model behind an approach is called, else the approach's own name. */
export function servedBy({ approach, name }: Series, names: ModelNames | undefined): string {
  return modelName(approach, names) ?? name;
}

/** More approaches than these are not all named on a chart. */
const mostNamed = 4;

/** Whether a chart of these approaches names every line. */
export function namesAll(all: readonly Series[]): boolean {
  return all.length <= mostNamed;
}

/**
 * The approaches that stand back where there are many: neither compared nor, by the ids given, ever the cheapest. They
 * are drawn thin, and on a narrow chart the line of figures names them.
 */
export function standingBack({ baseline, candidate, all }: Pair, cheapest: Iterable<string>): Set<Series> {
  if (namesAll(all)) return new Set();
  const kept = new Set([baseline.id, candidate?.id, ...cheapest]);
  return new Set(all.filter(({ id }) => !kept.has(id)));
}

const longest = 28;

/** A name inside a short sentence: cut where it is longer than any model's. */
export function cutName(name: string): string {
  return name.length > longest ? `${name.slice(0, longest).trimEnd()}…` : name;
}
