/** Which messages of an example are learned: the model is trained to write them, not only to read them. */
import { isRecord } from '../json-values.ts';
import type { TrainingExample } from './types.ts';

/**
 * Whether message `index` of `messages` is learned: the assistant's, unless its weight is 0 or the format excludes it. A
 * preference example learns its outputs instead, a reinforcement example answers of the model's own. Source: OpenAI's guide
 * to supervised fine-tuning, 2026-06; Mistral trains likewise.
 */
export function isLearned(example: TrainingExample, index: number): boolean {
  const message = example.messages[index];
  return (
    example.method === 'supervised' &&
    index >= example.learnedFrom &&
    isRecord(message) &&
    message.role === 'assistant' &&
    message.weight !== 0
  );
}
