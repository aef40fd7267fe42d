/** The differences between two scenarios as rows of text. */
import { isBelief } from '../../core/scenario/amount.ts';
import { keyOf } from '../../core/scenario/paths.ts';
import type { Approach, Scenario } from '../../core/types.ts';
import { withCommas } from '../../i18n/punctuation.ts';
import { byName, type Input, type InputLanguage, inputsOf } from '../common/scenario/input-rows.ts';

/** One difference. `path` is the path in the first scenario, or in the second if the first has no such input. */
export interface Difference {
  readonly path: string;
  /** Example: "Few-shot prompt: Caching: Hit rate". */
  readonly label: string;
  /** The formatted values of both scenarios. The text of a missing input is `messages.inputs.absent`. */
  readonly a: string;
  readonly b: string;
}

/**
 * All differences, in the order of the first scenario. Approaches are matched by id, the remaining ones by position, and list
 * entries by name. An approach that only one scenario has makes one row. Another baseline makes one row too.
 */
export function differences(a: Scenario, b: Scenario, language: InputLanguage): readonly Difference[] {
  const [inputsA, inputsB] = [inputsOf(a, language), inputsOf(b, language)];
  const inputsOfApproach = (inputs: readonly Input[], approach: number | null): readonly Input[] =>
    inputs.filter((input) => input.approach === approach);
  const { absent, inside, baseline } = language.messages.inputs;
  const unmatchedRow = (path: string, inputs: readonly Input[], side: 'a' | 'b', { label, id }: Approach) => {
    const description = inputs
      .filter((input) => ['technique', 'model'].includes(keyOf(input.path)))
      .map(({ text }) => text);
    return {
      path,
      label: label || id,
      a: absent,
      b: absent,
      [side]: withCommas(description, language.locale),
    };
  };
  const pairs = pairsOf(a.approaches, b.approaches);
  const scenarioRows = differingRows(
    inputsOfApproach(inputsA, null),
    inputsOfApproach(inputsB, null),
    absent,
  );
  const [baselineA, baselineB] = [a.approaches[0], b.approaches[0]];
  const baselineRow =
    baselineA && baselineB && !pairs.some(([indexA, indexB]) => indexA === 0 && indexB === 0)
      ? [
          {
            path: 'approaches',
            label: baseline,
            a: baselineA.label || baselineA.id,
            b: baselineB.label || baselineB.id,
          },
        ]
      : [];
  const approachRows = pairs.flatMap(([indexA, indexB]): readonly Difference[] => {
    const [approachA, approachB] = [a.approaches[indexA], b.approaches[indexB]];
    if (!approachA && approachB)
      return [unmatchedRow(`approaches[${indexB}]`, inputsOfApproach(inputsB, indexB), 'b', approachB)];
    if (!approachA) return [];
    if (!approachB)
      return [unmatchedRow(`approaches[${indexA}]`, inputsOfApproach(inputsA, indexA), 'a', approachA)];
    const rows = differingRows(inputsOfApproach(inputsA, indexA), inputsOfApproach(inputsB, indexB), absent);
    return rows.map((row) => ({ ...row, label: inside(approachA.label || approachA.id, row.label) }));
  });
  return [...scenarioRows, ...baselineRow, ...approachRows];
}

/**
 * Rows for two lists of inputs. An input that only one list has makes a row unless it is a default. Ranges are compared by their
 * texts, because the key of a group of ranges (`sharedAs`) is not shown.
 */
function differingRows(
  inputsA: readonly Input[],
  inputsB: readonly Input[],
  absent: string,
): readonly Difference[] {
  const [namedA, namedB] = [byName(inputsA), byName(inputsB)];
  const rows = [...namedA].flatMap(([key, { path, label, text, value, isDefault }]) => {
    const inputB = namedB.get(key);
    if (!inputB) return isDefault ? [] : [{ path, label, a: text, b: absent }];
    return isEqual(value, inputB.value) || (isBelief(value) && text === inputB.text)
      ? []
      : [{ path, label, a: text, b: inputB.text }];
  });
  const entriesOnlyInB = [...namedB].filter(([key, { isDefault }]) => !isDefault && !namedA.has(key));
  return [
    ...rows,
    ...entriesOnlyInB.map(([, { path, label, text }]) => ({ path, label, a: absent, b: text })),
  ];
}

/** Whether two values are equal. Members of ranges always have the same order, so their JSON can be compared. */
function isEqual(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/**
 * The pairs of approaches to compare: an index in `a` and an index in `b`. An approach that only one scenario has is paired with the index
 * -1.
 */
function pairsOf(a: readonly Approach[], b: readonly Approach[]): readonly (readonly [number, number])[] {
  const indicesOfSameId = a.map(({ id }) => b.findIndex((approachB) => approachB.id === id));
  const freeB = b.map((_, index) => index).filter((index) => !indicesOfSameId.includes(index));
  const paired = indicesOfSameId.map((sameId, indexA) => {
    if (sameId >= 0) return [indexA, sameId] as const;
    const position = freeB.indexOf(indexA);
    const [indexB = -1] = position < 0 ? [] : freeB.splice(position, 1);
    return [indexA, indexB] as const;
  });
  return [...paired, ...freeB.map((indexB) => [-1, indexB] as const)];
}
