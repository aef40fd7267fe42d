/** Compares the examples of a file with each other, and with those of the other file: duplicates, leaks and conflicting answers. */
import type { Place } from './first-lines.ts';
import { newLanes } from './hash.ts';
import { countedIn } from './kept-values.ts';
import { inputColumns, type Part } from './part.ts';
import type { ExactDuplicates, Leaks } from './report-types.ts';
import type { SmallestKeys } from './smallest-keys.ts';

/** Maximum number of groups of equal values that a report lists. */
export const maxListedGroups = 20;

/** The leaks, the places of near leaks, and the share of the examples that were compared to find near leaks. */
export type FoundLeaks = Leaks & { readonly nearFirst: readonly Place[]; readonly nearComparedShare: number };

/** The examples that are equal to an earlier one. */
export function exactDuplicates(part: Part): ExactDuplicates {
  const table = part.tables.examples;
  const groups = countedIn(table).filter(({ count }) => count > 1);
  const comparedShare = table.share;
  const examples = groups.reduce((sum, { count }) => sum + count - 1, 0);
  return {
    examples,
    groups: groups.length,
    first: [...groups].sort((a, b) => a.line - b.line).slice(0, maxListedGroups),
    comparedShare,
    estimate: Math.round(examples / (comparedShare || 1)),
  };
}

/** The validation examples whose input is also in the training file. `partial`: the file is not read to its end. */
export function leaksOf(training: Part, validation: Part, partial: boolean): FoundLeaks {
  const shared: { line: number; trainingLine: number; count: number }[] = [];
  const leaked = new Set<number>();
  const { count, line, first, second } = inputColumns;
  // `sorted` drops the keys beyond the budget, so that `find` does not return them.
  training.inputs.sorted();
  const starts = validation.inputs.sorted();
  const [trainingRows, validationRows] = [training.inputs.rows, validation.inputs.rows];
  const key = newLanes();
  for (const start of starts) {
    const trainingStart = training.inputs.find(validation.inputs.keyAt(start, key));
    if (trainingStart < 0) continue;
    shared.push({
      line: validationRows[start + line] as number,
      trainingLine: trainingRows[trainingStart + line] as number,
      count: validationRows[start + count] as number,
    });
    for (const column of [line, first, second]) leaked.add(validationRows[start + column] as number);
  }
  shared.sort((a, b) => a.line - b.line);
  const near = partial
    ? null
    : training.sketches.leaks(validation.sketches).filter(({ line }) => !leaked.has(line));
  return {
    examples: shared.reduce((sum, { count }) => sum + count, 0),
    first: shared.slice(0, maxListedGroups),
    near: near === null ? null : near.reduce((sum, { count }) => sum + count, 0),
    nearComparedShare: Math.min(training.sketches.share, validation.sketches.share),
    nearFirst: near?.map(({ line, trainingLine }) => ({ line, trainingLine })) ?? [],
    comparedShare: Math.min(training.inputs.share, validation.inputs.share),
  };
}

/** The inputs with two different answers: the lines of both, in order. */
export function conflictsIn(inputs: SmallestKeys): readonly Place[] {
  const { first, second } = inputColumns;
  return Array.from(inputs.sorted())
    .filter((start) => inputs.rows[start + second] !== 0)
    .map((start) => ({
      line: inputs.rows[start + first] as number,
      other: inputs.rows[start + second] as number,
    }))
    .sort((a, b) => a.line - b.line || a.other - b.other);
}
