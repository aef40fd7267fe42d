/**
 * OpenAI reinforcement: `{"messages": […], …}` without an answer. Every other key is for graders. Azure and Bedrock read this format
 * too; Bedrock requires the key `reference_answer`.
 */
import type { Json } from '../../json-values.ts';
import { type TrainingFormat, trainingExample } from '../types.ts';
import { anyKey, extraKeys } from './keys.ts';
import { isAnswer, isConverse, nullBecause } from './turns.ts';

const keys = ['messages', 'tools'] as const;
/** The keys of a request. No grader reads them. */
const requestKeys = [...keys, 'parallel_tool_calls', 'functions'];

/** Source: OpenAI's guide to reinforcement fine-tuning, 2026-06; Azure's, 2026-03-19. */
export const openaiReinforcement: TrainingFormat = {
  id: 'openai-reinforcement',
  method: 'reinforcement',
  keys,
  carries: anyKey,
  recognise: (value) => isGraded(value) && !isConverse(value),
  read(value) {
    const { messages, tools } = value;
    if (!Array.isArray(messages)) return null;
    return trainingExample({ method: 'reinforcement', messages, tools, extra: extraKeys(value, keys) });
  },
  write(example, recordLoss) {
    if (example.method !== 'reinforcement') return nullBecause('method', recordLoss);
    return {
      messages: example.messages,
      ...(example.tools !== null && { tools: example.tools }),
      ...example.extra,
    };
  },
};

/** Whether a line has messages of which the last is not an answer, and a field that a grader could read. */
export function isGraded(value: Json): boolean {
  const { messages } = value;
  if (!Array.isArray(messages) || messages.length === 0 || isAnswer(messages.at(-1))) return false;
  return extraKeys(value, requestKeys) !== null;
}
