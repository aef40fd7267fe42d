/** The differences between two scenarios as rows of text. */
import { keyOf } from '../../core/scenario/paths.ts';
import type { Approach, Scenario } from '../../core/types.ts';
import { byName, type Input, type InputLanguage, inputsOf } from '../common/scenario/input-rows.ts';

/** One difference. `path` is that of the first scenario, or of the second where the first has no such part. */
export interface Difference {
  readonly path: string;
  /** "Few-shot prompt: Caching: Hit rate" */
  readonly label: string;
  /** The written values of both scenarios, with a text of their own for a default and for a missing part. */
  readonly a: string;
  readonly b: string;
}

/**
 * Every difference, in the order of the first scenario. Approaches are matched by id, the remaining ones by position;
 * entries of lists are matched by name. An approach that only one scenario has makes one row, and so does a different
 * baseline.
 */
export function differences(a: Scenario, b: Scenario, language: InputLanguage): readonly Difference[] {
  const [first, second] = [inputsOf(a, language), inputsOf(b, language)];
  const own = (inputs: readonly Input[], approach: number | null): readonly Input[] =>
    inputs.filter((input) => input.approach === approach);
  const { only, inside, baseline } = language.messages.inputs;
  const alone = (path: string, inputs: readonly Input[], side: 'a' | 'b', { label, id }: Approach) => {
    const what = inputs
      .filter((input) => ['technique', 'model'].includes(keyOf(input.path)))
      .map(({ text }) => text);
    return { path, label: label || id, a: only, b: only, [side]: what.join(', ') };
  };
  const pairs = pairsOf(a.approaches, b.approaches);
  const whole = compared(own(first, null), own(second, null), only);
  const [one, other] = [a.approaches[0], b.approaches[0]];
  const baselineRow =
    one && other && !pairs.some(([left, right]) => left === 0 && right === 0)
      ? [{ path: 'approaches', label: baseline, a: one.label || one.id, b: other.label || other.id }]
      : [];
  const approaches = pairs.flatMap(([left, right]): readonly Difference[] => {
    const [mine, theirs] = [a.approaches[left], b.approaches[right]];
    if (!mine && theirs) return [alone(`approaches[${right}]`, own(second, right), 'b', theirs)];
    if (!mine) return [];
    if (!theirs) return [alone(`approaches[${left}]`, own(first, left), 'a', mine)];
    const rows = compared(own(first, left), own(second, right), only);
    return rows.map((row) => ({ ...row, label: inside(mine.label || mine.id, row.label) }));
  });
  return [...whole, ...baselineRow, ...approaches];
}

/** Rows for two lists of inputs. An input that only one list has makes a row unless it is a default. */
function compared(first: readonly Input[], second: readonly Input[], only: string): readonly Difference[] {
  const [one, other] = [byName(first), byName(second)];
  const rows = [...one].flatMap(([key, { path, label, text, value, isDefault }]) => {
    const found = other.get(key);
    if (!found) return isDefault ? [] : [{ path, label, a: text, b: only }];
    return alike(value, found.value) ? [] : [{ path, label, a: text, b: found.text }];
  });
  const missing = [...other].filter(([key, { isDefault }]) => !isDefault && !one.has(key));
  return [...rows, ...missing.map(([, { path, label, text }]) => ({ path, label, a: only, b: text }))];
}

/** Whether two values are equal. Members of ranges always have the same order, so their JSON can be compared. */
function alike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Indices of the approaches that are compared; -1 where one side has none. */
function pairsOf(a: readonly Approach[], b: readonly Approach[]): readonly (readonly [number, number])[] {
  const same = a.map(({ id }) => b.findIndex((other) => other.id === id));
  const free = b.map((_, index) => index).filter((index) => !same.includes(index));
  const paired = same.map((other, index) => {
    if (other >= 0) return [index, other] as const;
    const place = free.indexOf(index);
    const [taken = -1] = place < 0 ? [] : free.splice(place, 1);
    return [index, taken] as const;
  });
  return [...paired, ...free.map((index) => [-1, index] as const)];
}
