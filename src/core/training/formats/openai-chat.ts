/** OpenAI chat: `{"messages": […], "tools"?: […]}`; Azure, Together, Fireworks and Mistral read it too. */
import { type TrainingFormat, trainingExample } from '../types.ts';
import { extraKeys } from './keys.ts';
import { isGraded } from './openai-reinforcement.ts';
import { conversationOf, hasArguments, isConverse } from './turns.ts';

const keys = ['messages', 'tools'] as const;

/** Source: OpenAI's guide to supervised fine-tuning, 2026-06; npm `openai` 7.57.0, 2026-11-13. */
export const openaiChat: TrainingFormat = {
  id: 'openai-chat',
  method: 'supervised',
  keys,
  carries: ['parallel_tool_calls', 'functions'],
  recognise: (value) =>
    Array.isArray(value.messages) &&
    !isGraded(value) &&
    !isConverse(value) &&
    hasArguments(value.messages, 'string'),
  read(value) {
    const { messages, tools } = value;
    if (!Array.isArray(messages)) return null;
    return trainingExample({ method: 'supervised', messages, tools, extra: extraKeys(value, keys) });
  },
  write(example, recordLoss) {
    const messages = conversationOf(example, recordLoss);
    return (
      messages && { messages, ...(example.tools !== null && { tools: example.tools }), ...example.extra }
    );
  },
};
