/**
 * How the line of each approach is drawn. Apart from the rest of a chart, because the verdict shows the same samples and
 * waits for no chart.
 */
import type { Line } from './spec.ts';

/**
 * The dashes and widths of the design: baseline, candidate, then the others. `kind` names the style in class names: that
 * of its colour, and for the later ones, which share it, one of their own.
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

export type Stroke = (typeof strokes)[number];

/** The style of an approach's line: `a` baseline, `b` candidate, the others in turn. */
export type LineKind = Stroke['kind'];

/** The stroke of a style. */
export function strokeOfKind(kind: LineKind): Stroke {
  return strokes.find((stroke) => stroke.kind === kind) ?? strokes[2];
}

/**
 * How each approach is drawn, everywhere: the first is the baseline, the one at `candidateIndex` the candidate,
 * the rest share a colour and differ in their dashes.
 */
export function strokeOf(index: number, candidateIndex: number): Stroke {
  if (index === 0) return strokes[0];
  if (index === candidateIndex) return strokes[1];
  const rank = candidateIndex > 0 && index > candidateIndex ? index - 2 : index - 1;
  return strokes[Math.min(2 + rank, strokes.length - 1)] ?? strokes[2];
}
