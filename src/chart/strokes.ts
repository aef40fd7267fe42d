/** The colour, width and dashes of each approach's line, in charts and in the samples next to names. */
import type { Line } from './spec.ts';

/**
 * The strokes of the baseline, of the candidate and of the other approaches. The other approaches share one colour. `kind` is a list of
 * class names: the first gives a sample of the line its colour, and the second, if there is one, distinguishes strokes with the same first
 * class.
 */
const strokes = [
  { kind: 'a', color: 'a', width: 2, dash: [8, 3] },
  { kind: 'b', color: 'b', width: 2.5, dash: [] },
  { kind: 'c', color: 'c', width: 2, dash: [2, 2.5] },
  { kind: 'd', color: 'c', width: 2, dash: [8, 3, 2, 3] },
  { kind: 'c e', color: 'c', width: 1.5, dash: [4, 4] },
  { kind: 'c f', color: 'c', width: 1.5, dash: [1, 4] },
  { kind: 'c g', color: 'c', width: 1.5, dash: [12, 3] },
  { kind: 'c h', color: 'c', width: 1.5, dash: [12, 3, 2, 3, 2, 3] },
] as const satisfies readonly (Pick<Line, 'color' | 'width' | 'dash'> & { readonly kind: string })[];

/** The colour, width and dashes of an approach's line. */
export type Stroke = (typeof strokes)[number];

/**
 * The kind of an approach's stroke: `a` for the baseline, `b` for the candidate, and then one kind for each other approach, in their order.
 */
export type LineKind = Stroke['kind'];

/** The stroke of a kind. */
export function strokeOfKind(kind: LineKind): Stroke {
  return strokes.find((stroke) => stroke.kind === kind) ?? strokes[2];
}

/**
 * The stroke of the approach at `index`. The first approach is the baseline, and the one at `candidateIndex` the candidate.
 * The others share a colour and differ in their dashes.
 */
export function strokeOf(index: number, candidateIndex: number): Stroke {
  if (index === 0) return strokes[0];
  if (index === candidateIndex) return strokes[1];
  const indexOfOther = candidateIndex > 0 && index > candidateIndex ? index - 2 : index - 1;
  return strokes[Math.min(2 + indexOfOther, strokes.length - 1)] ?? strokes[2];
}
