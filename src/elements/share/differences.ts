/**
 * What differs between two scenarios, as a list a person can read. Pure: two scenarios and a language in, rows out.
 * Knows where values stand (`inputs.ts`), and not which of them matter.
 */
import type { Approach, Scenario } from '../../core/types.ts';
import { type Input, type InputWords, inputsOf } from './inputs.ts';

/** One difference. `path` is that of the first scenario, or of the second where the first has no such part. */
export interface Difference {
  readonly path: string;
  /** "Few-shot prompt: Caching: Hit rate" */
  readonly label: string;
  /** The value in each, in words; what one leaves at its default or does not have says so. */
  readonly a: string;
  readonly b: string;
}

/**
 * Every difference, in the order of the first scenario. Approaches are the same where their ids are, else where they
 * stand in the same place; entries of lists where they are called the same.
 */
export function differences(a: Scenario, b: Scenario, words: InputWords): readonly Difference[] {
  const pairs = pairsOf(a.approaches, b.approaches);
  const first = keyed(a, words, (index) => pairs.findIndex(([one]) => one === index));
  const second = keyed(b, words, (index) => pairs.findIndex(([, other]) => other === index));
  const { only, inside } = words.messages.share;
  const row = (input: Input, { approaches }: Scenario, one: string, other: string): Difference => {
    const owner = input.approach === null ? undefined : approaches[input.approach];
    const label = owner ? inside(owner.label || owner.id, input.label) : input.label;
    return { path: input.path, label, a: one, b: other };
  };
  const rows = [...first].flatMap(([key, input]) => {
    const other = second.get(key);
    if (!other) return input.isDefault ? [] : [row(input, a, input.text, only)];
    return alike(input.value, other.value) ? [] : [row(input, a, input.text, other.text)];
  });
  const missing = [...second].filter(([key, { isDefault }]) => !isDefault && !first.has(key));
  return [...rows, ...missing.map(([, input]) => row(input, b, only, input.text))];
}

/** Inputs by what makes them the same in both: the pair their approach is in, and what they are called there. */
function keyed(
  scenario: Scenario,
  words: InputWords,
  pairOf: (approach: number) => number,
): ReadonlyMap<string, Input> {
  const found = new Map<string, Input>();
  for (const input of inputsOf(scenario, words)) {
    // The field's own key, because two fields of one part may be called alike in some language.
    const field = input.path.slice(input.path.lastIndexOf('.') + 1);
    const key = `${input.approach === null ? '' : pairOf(input.approach)}|${input.label}|${field}`;
    let unused = key;
    for (let again = 2; found.has(unused); again += 1) unused = `${key}|${again}`;
    found.set(unused, input);
  }
  return found;
}

/** Values are numbers, texts or beliefs, whose members always stand in the same order. */
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
