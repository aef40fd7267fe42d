/** The registry of marks: the data of each mark in a chart spec, and the mark that draws it. */
import type { ChartStyle, Frame } from '../frame.ts';
import { type AxisBar, axisBar } from './axis-bar.ts';
import { type Band, band } from './band.ts';
import { cursor } from './cursor.ts';
import { type Dot, dots } from './dot.ts';
import { type Hatch, hatch } from './hatch.ts';
import { type Label, labels } from './label.ts';
import { type Line, lines } from './line.ts';
import type { Mark, Path } from './mark.ts';
import { type Note, notes } from './note.ts';
import { type Ring, rings } from './ring.ts';
import { type Rule, rules } from './rule.ts';
import { type StripPart, strip } from './strip.ts';

/** The data of each mark. The last element of a list is painted on top. */
export interface Marks {
  readonly band?: Band | undefined;
  readonly lines: readonly Line[];
  readonly axisBar?: AxisBar | undefined;
  readonly strip: readonly StripPart[];
  readonly rules: readonly Rule[];
  /** The x value whose figures are shown. `ChartDrawing` adds it, not the view. */
  readonly cursor?: number | undefined;
  readonly rings: readonly Ring[];
  readonly dots?: readonly Dot[];
  readonly labels: readonly Label[];
  readonly notes?: readonly Note[];
  readonly hatch?: Hatch | undefined;
}

type Data = Required<{ readonly [Name in keyof Marks]: NonNullable<Marks[Name]> }>;

/** The marks in the order in which they are painted. The last one is on top. The first one is the first to choose places for its texts. */
const table: { readonly [Name in keyof Data]: Mark<Data[Name]> } = {
  band,
  lines,
  axisBar,
  strip,
  rules,
  cursor,
  rings,
  dots,
  labels,
  notes,
  hatch,
};

const names = Object.keys(table) as (keyof Data)[];

/** The paths that Chart.js draws, the last on top. */
export function pathsOf(marks: Marks, style: ChartStyle): readonly Path[] {
  return names.flatMap((name) => withData(marks, name, (mark, data) => mark.paths?.(data, style)) ?? []);
}

/** Paints the parts of all marks that are below the paths. */
export function paintUnder(marks: Marks, frame: Frame): void {
  for (const name of names) withData(marks, name, (mark, data) => mark.under?.(frame, data));
}

/** Paints the parts of all marks that are above the paths. */
export function paintOver(marks: Marks, frame: Frame): void {
  for (const name of names) withData(marks, name, (mark, data) => mark.over?.(frame, data));
}

/** Calls `use` with a mark and its data, and returns the result. Does nothing if the chart has no data for this mark. */
function withData<Name extends keyof Data, Result>(
  marks: Marks,
  name: Name,
  use: (mark: Mark<Data[Name]>, data: Data[Name]) => Result,
): Result | undefined {
  const data = marks[name] as Data[Name] | undefined;
  return data === undefined ? undefined : use(table[name], data);
}
