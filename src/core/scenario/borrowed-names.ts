/**
 * The names and groups of borrowed values. A user can replace the prompt of an example by a prompt of their own. The values that
 * then still come from the example are borrowed.
 */
import { valueAt } from './path-parts.ts';
import type { Approach, CostLine, Scenario } from './types.ts';

/** The groups in which borrowed values are shown to a user, in order. */
export const borrowedGroups = [
  'models',
  'traffic',
  'user',
  'tunedPrompt',
  'answers',
  'quality',
  'costs',
] as const;

/** A group of values. `user` is the length of the user message, and `answers` the length of the answer. */
export type BorrowedGroup = (typeof borrowedGroups)[number];

/**
 * The names of the borrowed values. A name is a path with the id of its approach, `few-shot.outputTokens`; the name of a cost line
 * ends in the label of the line: `fine-tuned.setup.Labelling`.
 */
export type Borrowed = ReadonlySet<string>;

/** The group of each field of the scenario itself whose value may be borrowed. */
export const groupsOfScenario = { requestsPerMonth: 'traffic', growthPerMonth: 'traffic' } as const;

/** The group of each field of an approach whose value may be borrowed. */
export const groupsOfApproach = {
  model: 'models',
  variableTokens: 'user',
  prefixTokens: 'tunedPrompt',
  outputTokens: 'answers',
  successRate: 'quality',
  maxAttempts: 'quality',
  failureUsd: 'quality',
  'training.tokens': 'costs',
  'training.hours': 'costs',
  'training.epochs': 'costs',
} as const satisfies Readonly<Record<string, BorrowedGroup>>;

/** The lists of cost lines of an approach. */
export const costLists = ['setup', 'monthly'] as const;

/** The name of a cost line as a value that may be borrowed. */
export const lineName = (approach: Approach, list: (typeof costLists)[number], { label }: CostLine): string =>
  `${approach.id}.${list}.${label}`;

/** The value of a field of an approach. If the approach has prices but no `model`, the value of the field `model` is its prices. */
export const borrowableAt = (approach: Approach, field: string): unknown =>
  valueAt(approach, field) ??
  (field === 'model' && approach.rates.inputUsdPerMTok !== null ? approach.rates : undefined);

/** Whether a cost line belongs to the example. A fee of the model has a source, and belongs to the model instead. */
const isLineOfExample = ({ source }: CostLine): boolean => source === undefined;

/**
 * The names of all values that a scenario can have from an example. The prefix of the first approach is not among them, because it
 * is the user's own prompt. Links number the values in this order (`borrowed-number.ts`), so a further kind of value must come after
 * all others.
 */
export function borrowedFrom(scenario: Scenario): Borrowed {
  const names = scenario.approaches.flatMap((approach, index) => [
    ...Object.keys(groupsOfApproach)
      .filter((field) => index > 0 || field !== 'prefixTokens')
      .filter((field) => (borrowableAt(approach, field) ?? null) !== null)
      .map((field) => `${approach.id}.${field}`),
    ...approach.setup.map((line) => lineName(approach, 'setup', line)),
    ...approach.monthly.filter(isLineOfExample).map((line) => lineName(approach, 'monthly', line)),
  ]);
  return new Set([...Object.keys(groupsOfScenario), ...names]);
}
