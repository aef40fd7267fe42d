/** Decides which messages of an example are learned: the model is trained to write them, not only to read them. */
import { isRecord } from '../json-values.ts';
import type { TrainingExample } from './types.ts';

/**
 * Whether message `index` of `messages` is learned. A message of the assistant is learned unless its weight is 0 or the format
 * excludes it. No message of a preference or reinforcement example is learned: the model learns from the two answers, or from
 * the answers that it writes during the training. Source: OpenAI's guide to supervised fine-tuning, 2026-06; Mistral trains in
 * the same way.
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
