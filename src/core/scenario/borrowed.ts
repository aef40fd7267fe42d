/**
 * The borrowed values of a scenario (see `borrowed-names.ts`): their groups, the ones that are still borrowed after an edit, and
 * the scenario without them.
 */

import {
  type Borrowed,
  type BorrowedGroup,
  borrowableAt,
  borrowedFrom,
  borrowedGroups,
  costLists,
  groupsOfApproach,
  groupsOfScenario,
  lineName,
} from './borrowed-names.ts';
import { isInside, linePathOf, valueAt } from './path-parts.ts';
import { createScenario } from './scenario.ts';
import { isTuned } from './technique.ts';
import type { Approach, Cache, Hosting, Scenario, Training } from './types.ts';

/** The group of a value, by its name. */
function groupOf(name: string, { approaches }: Scenario): BorrowedGroup {
  if (Object.hasOwn(groupsOfScenario, name)) return groupsOfScenario[name as keyof typeof groupsOfScenario];
  const field = splitName(name, approaches)?.field ?? '';
  return Object.hasOwn(groupsOfApproach, field)
    ? groupsOfApproach[field as keyof typeof groupsOfApproach]
    : 'costs';
}

/** The groups with values of the example, in order. */
export function groupsOf(borrowed: Borrowed, scenario: Scenario): readonly BorrowedGroup[] {
  const groupsInUse = new Set([...borrowed].map((name) => groupOf(name, scenario)));
  return borrowedGroups.filter((group) => groupsInUse.has(group));
}

/**
 * The groups in which the user has replaced, added or removed a value, in order. Values of the example may be left in them. `original`: the
 * scenario before the user's edits; `null` if it is not known.
 */
export function editedGroupsOf(
  borrowed: Borrowed,
  scenario: Scenario,
  original: Scenario | null,
): readonly BorrowedGroup[] {
  const editedGroups = new Set(
    [original ?? scenario, scenario].flatMap((each) =>
      [...borrowedFrom(each)].filter((name) => !borrowed.has(name)).map((name) => groupOf(name, each)),
    ),
  );
  return borrowedGroups.filter((group) => editedGroups.has(group));
}

/**
 * Whether there is no group besides the tuned prompt. The tuned prompt is a proposal and not a value of the example, because the example
 * has another prompt.
 */
export const isOnlyProposal = (groups: readonly BorrowedGroup[]): boolean =>
  groups.every((group) => group === 'tunedPrompt');

/** Whether the values of a group are texts of prompts. Those of the other groups are fields of the form. */
export const isPromptGroup = (group: BorrowedGroup): boolean => group === 'user' || group === 'tunedPrompt';

/** The approach of a name, and the rest of the name; `null` for a name of the scenario itself. */
function splitName(
  name: string,
  approaches: readonly Approach[],
): { readonly approach: Approach; readonly field: string } | null {
  const approach = approaches.find(({ id }) => name.startsWith(`${id}.`));
  return approach ? { approach, field: name.slice(approach.id.length + 1) } : null;
}

/** The path of a borrowed value in the scenario. */
function pathOf(name: string, { approaches }: Scenario): string {
  const nameParts = splitName(name, approaches);
  if (!nameParts) return name;
  const { approach, field } = nameParts;
  const list = costLists.find((each) => isInside(field, each));
  const inApproach = list
    ? `${list}[${approach[list].findIndex((line) => lineName(approach, list, line) === name)}]`
    : field;
  return `approaches[${approaches.indexOf(approach)}].${inApproach}`;
}

/**
 * The path of the first value of a group that is still borrowed. Cost lines come before the figures of the training, as in the form's open
 * sections. `null` if no value of the group is borrowed.
 */
export function firstPathOf(group: BorrowedGroup, borrowed: Borrowed, scenario: Scenario): string | null {
  const paths = [...borrowed]
    .filter((name) => groupOf(name, scenario) === group)
    .map((name) => pathOf(name, scenario));
  return paths.find((path) => linePathOf(path) !== null) ?? paths[0] ?? null;
}

/** The value that a name stands for; `undefined` if the scenario has no such value. */
function valueNamed(name: string, scenario: Scenario): unknown {
  const nameParts = splitName(name, scenario.approaches);
  if (!nameParts) return valueAt(scenario, name);
  const { approach, field } = nameParts;
  const list = costLists.find((each) => isInside(field, each));
  if (!list) return borrowableAt(approach, field);
  return approach[list].find(({ label }) => label === field.slice(list.length + 1));
}

/** A value as JSON text. `isCopy` leaves out `sharedAs`, by which a copied range varies together with its source. */
const textOf = (value: unknown, isCopy: boolean): string | undefined =>
  JSON.stringify(value, (key, each) => (isCopy && key === 'sharedAs' ? undefined : each));

/**
 * The values that are borrowed after an edit: those that the edit has not changed or removed, and the values that an added approach has
 * copied from them. An approach is added with the values of the first approach, and may have the model of any approach.
 */
export function borrowedAfter(borrowed: Borrowed, before: Scenario, after: Scenario): Borrowed {
  const isUnchanged = (name: string, nameAfter = name): boolean => {
    const isCopy = nameAfter !== name;
    const [valueBefore, valueAfter] = [valueNamed(name, before), valueNamed(nameAfter, after)];
    return (
      valueAfter !== undefined &&
      (valueBefore === valueAfter || textOf(valueBefore, isCopy) === textOf(valueAfter, isCopy))
    );
  };
  const remaining = [...borrowed].filter((name) => isUnchanged(name));
  const [first] = before.approaches;
  const addedApproaches = after.approaches.filter(({ id }) =>
    before.approaches.every((each) => each.id !== id),
  );
  // Copies of all borrowed values are looked for, not only of the remaining ones: the edit may also have changed the source of a copy.
  const copiedNames = [...borrowed].flatMap((name) => {
    const { approach, field } = splitName(name, before.approaches) ?? {};
    if (!approach || (approach !== first && field !== 'model')) return [];
    return addedApproaches.map(({ id }) => `${id}.${field}`).filter((copy) => isUnchanged(name, copy));
  });
  return remaining.length === borrowed.size && copiedNames.length === 0
    ? borrowed
    : new Set([...remaining, ...copiedNames]);
}

/** The borrowed names without the given ones. */
export function withoutNames(borrowed: Borrowed, names: Iterable<string>): Borrowed {
  const remaining = new Set(borrowed);
  for (const name of names) remaining.delete(name);
  return remaining;
}

/**
 * The tokens of a prompt. `variable` is `null` if the prompt has no text that varies; the example's number of variable tokens then
 * stays.
 */
export interface OwnPrompt {
  readonly prefix: number;
  readonly variable: number | null;
}

/** The index of the approach that is compared with a prompt of the user's own: the first tuned approach, else the second approach. */
export function comparedIndex({ approaches }: Scenario): number {
  const tuned = approaches.findIndex(({ technique }, index) => index > 0 && isTuned(technique));
  return tuned < 0 ? Math.min(1, approaches.length - 1) : tuned;
}

/**
 * The scenario of an example with the user's own prompt, a label and a technique in its first approach, and with the proposed prompt
 * in the tuned approach. The other approaches are left out.
 */
export function withOwnPrompt(
  scenario: Scenario,
  labelAndTechnique: { readonly label: string; readonly technique: Approach['technique'] },
  prompts: { readonly baseline: OwnPrompt; readonly tuned: OwnPrompt },
): Scenario {
  const [first] = scenario.approaches;
  const tuned = scenario.approaches[comparedIndex(scenario)];
  if (!first || !tuned || first === tuned) return scenario;
  return createScenario({
    ...scenario,
    approaches: [
      { ...withPrompt(first, prompts.baseline), ...labelAndTechnique },
      withPrompt(tuned, prompts.tuned),
    ],
  });
}

/** An approach with the tokens of a prompt. */
function withPrompt(approach: Approach, { prefix, variable }: OwnPrompt): Approach {
  return { ...approach, prefixTokens: prefix, variableTokens: variable ?? approach.variableTokens };
}

/**
 * The scenario of an example, reduced to the values that can be borrowed (`borrowedFrom`) and the prices of its models. The page
 * marks only these values next to the user's own prompt. Every other value gets its default: for example, one cache, no lead time,
 * and reasoning that is not switched off. Values that the user has changed stay. They are found by a comparison with `original`,
 * the scenario of the example; `null` = there is nothing to compare with.
 */
export function withOnlyMarkedValues(scenario: Scenario, original: Scenario | null): Scenario {
  const { monthlyRequests, requestsPerMonth = null } = scenario;
  return createScenario({
    ...withoutUnchanged(scenario, original, ['growthPerMonth']),
    startsOn: scenario.startsOn,
    ...(monthlyRequests ? { monthlyRequests } : { requestsPerMonth }),
    approaches: scenario.approaches.map((approach) => {
      const { id, cache, hosting } = approach;
      // An approach, a cache or a hosting that the user has added has no value of the example.
      const before: Partial<Approach> | null =
        original && (original.approaches.find((each) => each.id === id) ?? {});
      return {
        ...withoutUnchanged(approach, before, markedFields),
        id,
        ...(cache && {
          cache: {
            ...cache,
            caches: 1,
            ...withoutUnchanged<Cache>(cache, before && (before.cache ?? {}), []),
          },
        }),
        ...(hosting && { hosting: withUnmarkedLoad(hosting, before && (before.hosting ?? {})) }),
      };
    }),
  });
}

/** A hosting whose peak factor and input throughput have their defaults, unless they differ from the values in `before`. */
function withUnmarkedLoad(hosting: Hosting, before: Partial<Hosting> | null): Hosting {
  if (!('tokensPerSecond' in hosting)) return hosting;
  const { inputTokensPerSecond: _, ...otherMembers } = hosting;
  return { ...otherMembers, peakFactor: 1, ...withoutUnchanged<Hosting>(hosting, before, []) };
}

/**
 * The members of an object that `kept` lists, and the members that differ from the same members of `before`. If `before` is `null`,
 * only the listed ones.
 */
function withoutUnchanged<T extends object>(
  now: T,
  before: Partial<T> | null,
  kept: readonly (keyof T)[],
): Partial<T> {
  const keys = (Object.keys(now) as (keyof T)[]).filter(
    (key) =>
      kept.includes(key) || (before !== null && JSON.stringify(now[key]) !== JSON.stringify(before[key])),
  );
  return Object.fromEntries(keys.map((key) => [key, now[key]])) as Partial<T>;
}

/** The fields of an approach that are marked, or that come with its model. */
const markedFields = [
  'label',
  'technique',
  'model',
  'prefixTokens',
  'variableTokens',
  'outputTokens',
  'rates',
  'rateChanges',
  'availableUntil',
  'trainableUntil',
  'cache',
  'training',
  'hosting',
  'successRate',
  'maxAttempts',
  'failureUsd',
  'setup',
  'monthly',
] as const satisfies readonly (keyof Approach)[];

/** The tokens of an answer that are assumed if a user starts without the values of the example. */
export const assumedAnswerTokens = 200;

/** The value that a field gets when the value of the example is cleared: unknown, the default or the assumed answer. */
const clearedValues: Readonly<Record<string, unknown>> = {
  requestsPerMonth: null,
  growthPerMonth: 0,
  variableTokens: 0,
  outputTokens: assumedAnswerTokens,
  successRate: 1,
  maxAttempts: 1,
  failureUsd: null,
};

/**
 * The scenario without these values of the example. The models stay, because their removal needs the catalogue. The proposed prompt
 * stays too.
 */
export function withoutBorrowed(scenario: Scenario, borrowed: Borrowed): Scenario {
  const isBorrowed = (approach: Approach, field: string): boolean => borrowed.has(`${approach.id}.${field}`);
  const clearedIfBorrowed = (field: string): object =>
    borrowed.has(field) ? { [field]: clearedValues[field] } : {};
  return createScenario({
    ...scenario,
    ...clearedIfBorrowed('requestsPerMonth'),
    ...clearedIfBorrowed('growthPerMonth'),
    approaches: scenario.approaches.map((approach) => {
      const fields = Object.keys(clearedValues).filter((field) => isBorrowed(approach, field));
      const { training } = approach;
      return {
        ...approach,
        ...Object.fromEntries(fields.map((field) => [field, clearedValues[field]])),
        setup: approach.setup.filter((line) => !borrowed.has(lineName(approach, 'setup', line))),
        monthly: approach.monthly.filter((line) => !borrowed.has(lineName(approach, 'monthly', line))),
        ...(training && { training: withoutSize(approach, training, isBorrowed) }),
      };
    }),
  });
}

/** The training, with unknown tokens or hours if they came from the example. */
function withoutSize(
  approach: Approach,
  training: Training,
  isBorrowed: (approach: Approach, field: string) => boolean,
): Training {
  if ('tokens' in training)
    return isBorrowed(approach, 'training.tokens') ? { ...training, tokens: null } : training;
  return isBorrowed(approach, 'training.hours') ? { ...training, hours: null } : training;
}
