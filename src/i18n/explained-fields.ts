/** The names of the explanations of fields: every field of a scenario that the form shows with a label of its own, and a few more. */
import { lastKeysOf } from '../core/scenario/path-parts.ts';
import { keyOf } from '../core/scenario/paths.ts';
import type { FieldName } from './field-names.ts';

/**
 * Fields without an explanation: names and sources, the choice of a model, the fields of cost lines, because the user names these lines,
 * and the second figure of a measured latency.
 */
const unexplained = [
  'title',
  'label',
  'model',
  'source',
  'asOf',
  'unit',
  'quantity',
  'usd',
  'usdPerUnit',
  'aboveInputTokens',
  'latency.tokensPerSecond',
] as const satisfies readonly FieldName[];

/**
 * The name of the explanation of a field. These fields of the form are not fields of a scenario:
 * - the number of examples of a training file (`examples`), the tokens of one example and those of all epochs,
 * - the choice of how accepted answers are given (`differenceTo`),
 * - whether the prompt is cached (`cache`),
 * - the choices between offers of training and between offers of hosting,
 * - the role of an approach,
 * - the storage of a tuned model, which is one of its monthly costs.
 */
export type ExplainedField =
  | Exclude<FieldName, (typeof unexplained)[number]>
  | 'examples'
  | 'perExample'
  | 'tokensOfAllEpochs'
  | 'differenceTo'
  | 'cache'
  | 'trainingOffer'
  | 'hostingOffer'
  | 'role'
  | 'storage';

/** The name of the explanation of the field at a path of a scenario. `null` if it has none. */
export function explainedFieldAt(path: string): ExplainedField | null {
  const hasNone = [keyOf(path), lastKeysOf(path)].some((name) => unexplained.some((each) => each === name));
  return hasNone ? null : (keyOf(path) as ExplainedField);
}
