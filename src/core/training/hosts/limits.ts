/** The numbers that hosts state as limits, and the host whose limits apply to a file or a model. */
import type { TrainingFormatId, TrainingMethod } from '../types.ts';
import { trainingHosts } from './rows.ts';
import type { TrainingHost } from './types.ts';

const hosts: readonly TrainingHost[] = Object.values(trainingHosts);

/**
 * The host whose limits apply to a file if no host is chosen: the first in the table that trains on files of this format by this
 * method, such as OpenAI for its own formats. `null` if there is none.
 */
export function hostOfFormat(format: TrainingFormatId, method: TrainingMethod): TrainingHost | null {
  return hosts.find(({ formats, endedBy }) => !endedBy && formats[method]?.includes(format)) ?? null;
}

/** The host whose rules apply to the training of a model of the catalogue, by the id of the model. `null` if its rules are not known. */
export function hostOfModel(model: string): TrainingHost | null {
  const [provider = '', name = ''] = model.split('/');
  // The rules of Bedrock are only for its Nova models.
  if (provider === 'bedrock' && !name.includes('nova')) return null;
  return hosts.find(({ id }) => id === provider) ?? null;
}

/** The verified number of a rule of a host; `null` if the host has no such rule, or if the host is unknown (`null`). */
export function limitOf(
  rule: 'minimum-examples' | 'maximum-bytes' | 'maximum-tokens' | 'maximum-epochs',
  host: TrainingHost | null,
  method: TrainingMethod,
): number | null {
  const limitRule = host?.rules.find(
    (each) => each.rule === rule && !each.unverified && each.methods.includes(method),
  );
  return limitRule ? Number(limitRule.value) : null;
}

/** Every maximum number of tokens of one example that a host states, each once. */
export const statedTokenLimits: readonly number[] = [
  ...new Set(
    hosts.flatMap(({ rules }) => rules.flatMap((rule) => (rule.rule === 'maximum-tokens' ? rule.value : []))),
  ),
];
