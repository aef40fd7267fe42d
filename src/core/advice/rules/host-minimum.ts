/** The fewest training examples that the host of a tuned model accepts. */
import { trainingHosts } from '../../training/hosts/rows.ts';
import type { TrainingHost } from '../../training/hosts/types.ts';

/**
 * The fewest examples of a supervised training at the host of this model (its catalogue id). `null` if the model has no host of
 * training, or if no minimum of this host is verified.
 */
export function minimumExamples(model: string | null | undefined): number | null {
  const [id = '', name = ''] = model?.split('/') ?? [];
  // The rules of Bedrock are those of its Nova models.
  if (id === 'bedrock' && !name.includes('nova')) return null;
  const host = (trainingHosts as Readonly<Record<string, TrainingHost>>)[id];
  for (const { methods, unverified, ...kind } of host?.rules ?? [])
    if (kind.rule === 'minimum-examples' && methods.includes('supervised') && !unverified) return kind.value;
  return null;
}
