/** The fewest training examples that the host of a tuned model accepts. */
import { trainingHosts } from '../../training/hosts/rows.ts';
import type { TrainingHost } from '../../training/hosts/types.ts';

/**
 * The fewest examples that the host of this model accepts for supervised training; `model` is a catalogue id. `null` if no host
 * trains the model, or if no minimum of its host is verified.
 */
export function minimumExamples(model: string | null | undefined): number | null {
  const [hostId = '', modelName = ''] = model?.split('/') ?? [];
  // The rules in the table for Bedrock apply to Nova models only.
  if (hostId === 'bedrock' && !modelName.includes('nova')) return null;
  const host = (trainingHosts as Readonly<Record<string, TrainingHost>>)[hostId];
  for (const { methods, unverified, ...kind } of host?.rules ?? [])
    if (kind.rule === 'minimum-examples' && methods.includes('supervised') && !unverified) return kind.value;
  return null;
}
