/**
 * Finds duplicates, leaks and conflicting answers: compares the examples of a file with each other, and with the examples of the
 * other file.
 */
import type { Place } from './first-lines.ts';
import { newLanes } from './hash.ts';
import { byCount, countedValues } from './kept-values.ts';
import type { Part } from './part.ts';
import type { CommonValues, ExactDuplicates, Leaks, Repeated } from './report-types.ts';
import type { SmallestKeys } from './smallest-keys.ts';
import { contextColumns, inputColumns } from './table-rows.ts';

/** Maximum number of groups of equal values that a report lists. */
export const maxListedGroups = 20;

/** The leaks, the places of near leaks, and the share of the examples that were compared to find near leaks. */
export type FoundLeaks = Leaks & { readonly nearFirst: readonly Place[]; readonly nearComparedShare: number };

/** The system prompts or the lists of tools. `compared` has the number of compared examples with each value, the commonest first. */
export type FoundValues = CommonValues & { readonly compared: readonly Repeated[] };

/** The system prompts or the lists of tools of a file. */
export function valuesOf(part: Part, kind: 'systems' | 'tools'): FoundValues {
  const table = part.tables[kind];
  const keptValues = countedValues(table);
  const isComplete = table.share === 1;
  const compared = byCount(isComplete ? keptValues : valuesOfContexts(part.contexts, contextColumns[kind]));
  const comparedShare = isComplete ? 1 : part.contexts.share;
  const examples = kind === 'systems' ? part.totals.systemPrompts : part.totals.toolLists;
  const comparedExamples = compared.reduce((sum, { count }) => sum + count, 0);
  return {
    examples,
    distinct: comparedShare === 1 ? compared.length : Math.round(keptValues.length / (table.share || 1)),
    comparedShare,
    commonest: compared
      .slice(0, maxListedGroups)
      .map(({ line, count }) => ({ line, count: Math.round((count * examples) / comparedExamples) })),
    compared,
  };
}

/** The values without `compared`, as a report has them. */
export function withoutCompared({ compared: _, ...values }: FoundValues): CommonValues {
  return values;
}

/** The count and the first line of each value in a column of the table of contexts. */
function valuesOfContexts(contexts: SmallestKeys, column: number): readonly Repeated[] {
  const values = new Map<number, { count: number; line: number }>();
  for (const start of contexts.sorted()) {
    const hash = contexts.rows[start + column] as number;
    if (hash === 0) continue;
    const count = contexts.rows[start + contextColumns.count] as number;
    const line = contexts.rows[start + contextColumns.line] as number;
    const counted = values.get(hash);
    if (counted) {
      counted.count += count;
      counted.line = Math.min(counted.line, line);
    } else values.set(hash, { count, line });
  }
  return [...values.values()];
}

/** The examples that are equal to an earlier one. */
export function exactDuplicates(part: Part): ExactDuplicates {
  const table = part.tables.examples;
  const groups = countedValues(table).filter(({ count }) => count > 1);
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
  const sharedInputs: { line: number; trainingLine: number; count: number }[] = [];
  const leakedLines = new Set<number>();
  // `sorted` drops the keys beyond the budget, so that `find` does not return them.
  training.inputs.sorted();
  const starts = validation.inputs.sorted();
  const [trainingRows, validationRows] = [training.inputs.rows, validation.inputs.rows];
  const key = newLanes();
  for (const start of starts) {
    const trainingStart = training.inputs.find(validation.inputs.keyAt(start, key));
    if (trainingStart < 0) continue;
    sharedInputs.push({
      line: validationRows[start + inputColumns.line] as number,
      trainingLine: trainingRows[trainingStart + inputColumns.line] as number,
      count: validationRows[start + inputColumns.count] as number,
    });
    for (const column of [inputColumns.line, inputColumns.first, inputColumns.second])
      leakedLines.add(validationRows[start + column] as number);
  }
  sharedInputs.sort((a, b) => a.line - b.line);
  const nearLeaks = partial
    ? null
    : training.sketches.leaks(validation.sketches).filter(({ line }) => !leakedLines.has(line));
  return {
    examples: sharedInputs.reduce((sum, { count }) => sum + count, 0),
    first: sharedInputs.slice(0, maxListedGroups),
    near: nearLeaks === null ? null : nearLeaks.reduce((sum, { count }) => sum + count, 0),
    nearComparedShare: Math.min(training.sketches.share, validation.sketches.share),
    nearFirst: nearLeaks?.map(({ line, trainingLine }) => ({ line, trainingLine })) ?? [],
    comparedShare: Math.min(training.inputs.share, validation.inputs.share),
  };
}

/** For each input with different answers, the lines of two of these answers. Sorted by line. */
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
