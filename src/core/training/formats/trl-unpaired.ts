/**
 * Unpaired preferences for TRL, a training library of Hugging Face: `{"prompt", "completion", "label": true | false}`. Prompt and
 * completion are each a text or messages.
 */
import { type TrainingFormat, trainingExample } from '../types.ts';
import { anyKey, extraKeys } from './keys.ts';
import { isTextOrMessages, messagesOf, plainTextOf, writeTrlMessages } from './trl-values.ts';
import { nullBecause } from './turns.ts';

const keys = ['prompt', 'completion', 'label', 'tools'] as const;

/** Source: Hugging Face TRL, commit f2cd577 (`docs/source/dataset_formats.md`), 2026-07-24. */
export const trlUnpaired: TrainingFormat = {
  id: 'trl-unpaired',
  method: 'preference',
  keys,
  carries: anyKey,
  recognise: ({ prompt, completion, label }) =>
    isTextOrMessages(prompt) && isTextOrMessages(completion) && typeof label === 'boolean',
  read(value) {
    const { prompt, completion, label } = value;
    if (!isTextOrMessages(prompt) || !isTextOrMessages(completion) || typeof label !== 'boolean') return null;
    const completionMessages = messagesOf(completion, 'assistant');
    return trainingExample({
      method: 'preference',
      notation: typeof completion === 'string' ? 'plain' : 'chat',
      messages: messagesOf(prompt, 'user'),
      preferred: label ? completionMessages : null,
      rejected: label ? null : completionMessages,
      tools: value.tools,
      extra: extraKeys(value, keys),
    });
  },
  write(example, recordLoss) {
    const { messages, preferred, rejected, notation } = example;
    const answer = preferred ?? rejected;
    if (example.method !== 'preference' || answer === null) return nullBecause('method', recordLoss);
    if (preferred && rejected) recordLoss('rejected-answer');
    const texts = notation === 'plain' ? [plainTextOf(messages), plainTextOf(answer)] : [null, null];
    const isPlain = texts[0] !== null && texts[1] !== null;
    return {
      prompt: isPlain ? texts[0] : writeTrlMessages(messages, recordLoss),
      completion: isPlain ? texts[1] : writeTrlMessages(answer, recordLoss),
      label: preferred !== null,
      ...(example.tools !== null && { tools: example.tools }),
      ...example.extra,
    };
  },
};
