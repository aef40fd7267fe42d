/** The fewest training examples that the host of a tuned model accepts. */
import { hostOfModel, limitOf } from '../../training/hosts/limits.ts';

/**
 * The fewest examples that the host of this model accepts for supervised training; `model` is a catalogue id. `null` if no host
 * trains the model, or if no minimum of its host is verified.
 */
export function minimumExamples(model: string | null | undefined): number | null {
  return limitOf('minimum-examples', hostOfModel(model ?? ''), 'supervised');
}
