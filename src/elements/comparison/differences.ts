/** The differences between two scenarios as rows of text. */
import { keyOf } from '../../core/scenario/paths.ts';
import type { Approach, Scenario } from '../../core/types.ts';
import { byName, type Input, type InputLanguage, inputsOf } from '../common/scenario/input-rows.ts';

/** One difference. `path` is the path in the first scenario, or in the second if the first has no such input. */
export interface Difference {
  readonly path: string;
  /** "Few-shot prompt: Caching: Hit rate" */
  readonly label: string;
  /** The formatted values of both scenarios. A missing input has a special text. */
  readonly a: string;
  readonly b: string;
}

/**
 * All differences, in the order of the first scenario. Approaches are matched by id, the remaining ones by position, and list
 * entries by name. An approach that only one scenario has is one row, and so is a different baseline.
 */
export function differences(a: Scenario, b: Scenario, language: InputLanguage): readonly Difference[] {
  const [first, second] = [inputsOf(a, language), inputsOf(b, language)];
  const inputsOfApproach = (inputs: readonly Input[], approach: number | null): readonly Input[] =>
    inputs.filter((input) => input.approach === approach);
  const { absent, inside, baseline } = language.messages.inputs;
  const unmatchedRow = (path: string, inputs: readonly Input[], side: 'a' | 'b', { label, id }: Approach) => {
    const description = inputs
      .filter((input) => ['technique', 'model'].includes(keyOf(input.path)))
      .map(({ text }) => text);
    return { path, label: label || id, a: absent, b: absent, [side]: description.join(', ') };
  };
  const pairs = pairsOf(a.approaches, b.approaches);
  const scenarioRows = differingRows(inputsOfApproach(first, null), inputsOfApproach(second, null), absent);
  const [one, other] = [a.approaches[0], b.approaches[0]];
  const baselineRow =
    one && other && !pairs.some(([left, right]) => left === 0 && right === 0)
      ? [{ path: 'approaches', label: baseline, a: one.label || one.id, b: other.label || other.id }]
      : [];
  const approaches = pairs.flatMap(([left, right]): readonly Difference[] => {
    const [mine, theirs] = [a.approaches[left], b.approaches[right]];
    if (!mine && theirs)
      return [unmatchedRow(`approaches[${right}]`, inputsOfApproach(second, right), 'b', theirs)];
    if (!mine) return [];
    if (!theirs) return [unmatchedRow(`approaches[${left}]`, inputsOfApproach(first, left), 'a', mine)];
    const rows = differingRows(inputsOfApproach(first, left), inputsOfApproach(second, right), absent);
    return rows.map((row) => ({ ...row, label: inside(mine.label || mine.id, row.label) }));
  });
  return [...scenarioRows, ...baselineRow, ...approaches];
}

/** Rows for two lists of inputs. An input that only one list has makes a row unless it is a default. */
function differingRows(
  first: readonly Input[],
  second: readonly Input[],
  absent: string,
): readonly Difference[] {
  const [one, other] = [byName(first), byName(second)];
  const rows = [...one].flatMap(([key, { path, label, text, value, isDefault }]) => {
    const found = other.get(key);
    if (!found) return isDefault ? [] : [{ path, label, a: text, b: absent }];
    return isEqual(value, found.value) ? [] : [{ path, label, a: text, b: found.text }];
  });
  const missing = [...other].filter(([key, { isDefault }]) => !isDefault && !one.has(key));
  return [...rows, ...missing.map(([, { path, label, text }]) => ({ path, label, a: absent, b: text }))];
}

/** Whether two values are equal. Members of ranges always have the same order, so their JSON can be compared. */
function isEqual(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The indices of the compared approaches. -1 if one side has none. */
function pairsOf(a: readonly Approach[], b: readonly Approach[]): readonly (readonly [number, number])[] {
  const matches = a.map(({ id }) => b.findIndex((other) => other.id === id));
  const free = b.map((_, index) => index).filter((index) => !matches.includes(index));
  const paired = matches.map((other, index) => {
    if (other >= 0) return [index, other] as const;
    const position = free.indexOf(index);
    const [taken = -1] = position < 0 ? [] : free.splice(position, 1);
    return [index, taken] as const;
  });
  return [...paired, ...free.map((index) => [-1, index] as const)];
}
