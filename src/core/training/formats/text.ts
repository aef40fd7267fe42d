/** Plain text for pretraining: `{"text": "…"}`. */
import { isRecord } from '../../json-values.ts';
import { type TrainingFormat, trainingExample } from '../types.ts';
import { extraKeys } from './keys.ts';
import { nullBecause } from './turns.ts';

const keys = ['text'] as const;
/** Keys of other formats. A line with one of these keys is not plain text. */
const keysOfOtherFormats = ['messages', 'contents', 'conversations', 'prompt', 'instruction', 'input'];

/** Source: Together's page on data preparation, 2026; Hugging Face TRL, commit f2cd577 (`language modeling`), 2026-07-24. */
export const text: TrainingFormat = {
  id: 'text',
  method: 'pretraining',
  keys,
  carries: [],
  recognise: (value) => typeof value.text === 'string' && !keysOfOtherFormats.some((key) => key in value),
  read(value) {
    if (typeof value.text !== 'string') return null;
    return trainingExample({
      method: 'pretraining',
      notation: 'plain',
      text: value.text,
      extra: extraKeys(value, keys),
    });
  },
  write(example, recordLoss) {
    if (example.text !== null) return { text: example.text, ...example.extra };
    // A chat cannot be written as one text without a template, which the trainer chooses. Two plain texts can be joined.
    const [prompt, completion] = example.messages;
    if (example.notation !== 'plain' || example.method !== 'supervised')
      return nullBecause('method', recordLoss);
    if (!isRecord(prompt) || !isRecord(completion)) return nullBecause('unreadable', recordLoss);
    recordLoss('prompt-border');
    return { text: `${String(prompt.content)}${String(completion.content)}`, ...example.extra };
  },
};
