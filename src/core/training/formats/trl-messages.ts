/**
 * Conversations for TRL, a training library of Hugging Face: as OpenAI chat, but arguments of calls are objects. Axolotl reads this
 * format too, as its type `chat_template`.
 */
import { type TrainingFormat, trainingExample } from '../types.ts';
import { anyKey, extraKeys } from './keys.ts';
import { isGraded } from './openai-reinforcement.ts';
import { readTrlMessages, writeTrlMessages } from './trl-values.ts';
import { conversationOf, hasArguments, isConverse } from './turns.ts';

const keys = ['messages', 'tools'] as const;

/** Source: Hugging Face TRL, commit f2cd577 (`docs/source/dataset_formats.md`), 2026-07-24; axolotl, commit 067b021, 2026-07-24. */
export const trlMessages: TrainingFormat = {
  id: 'trl-messages',
  method: 'supervised',
  keys,
  carries: anyKey,
  recognise: (value) =>
    Array.isArray(value.messages) &&
    !isGraded(value) &&
    !isConverse(value) &&
    hasArguments(value.messages, 'object'),
  read(value) {
    const { messages, tools } = value;
    if (!Array.isArray(messages)) return null;
    return trainingExample({
      method: 'supervised',
      messages: readTrlMessages(messages),
      tools,
      extra: extraKeys(value, keys),
    });
  },
  write(example, recordLoss) {
    const messages = conversationOf(example, recordLoss);
    return (
      messages && {
        messages: writeTrlMessages(messages, recordLoss),
        ...(example.tools !== null && { tools: example.tools }),
        ...example.extra,
      }
    );
  },
};
