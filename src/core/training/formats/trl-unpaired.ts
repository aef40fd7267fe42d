/**
 * Unpaired preferences for TRL, a training library of Hugging Face: `{"prompt", "completion", "label": true | false}`. Prompt and
 * completion are each a text or messages.
 */
import { type TrainingFormat, trainingExample } from '../types.ts';
import { extraKeys } from './keys.ts';
import { isSide, plainSide, readSide, writeTrlMessages } from './trl-values.ts';
import { impossible } from './turns.ts';

const keys = ['prompt', 'completion', 'label', 'tools'] as const;

/** Source: Hugging Face TRL, commit f2cd577 (`docs/source/dataset_formats.md`), 2026-07-24. */
export const trlUnpaired: TrainingFormat = {
  id: 'trl-unpaired',
  method: 'preference',
  keys,
  carries: 'any',
  recognise: ({ prompt, completion, label }) =>
    isSide(prompt) && isSide(completion) && typeof label === 'boolean',
  read(value) {
    const { prompt, completion, label } = value;
    if (!isSide(prompt) || !isSide(completion) || typeof label !== 'boolean') return null;
    const said = readSide(completion, 'assistant');
    return trainingExample({
      method: 'preference',
      notation: typeof completion === 'string' ? 'plain' : 'chat',
      messages: readSide(prompt, 'user'),
      preferred: label ? said : null,
      rejected: label ? null : said,
      tools: value.tools,
      extra: extraKeys(value, keys),
    });
  },
  write(example, lose) {
    const { messages, preferred, rejected, notation } = example;
    const answer = preferred ?? rejected;
    if (example.method !== 'preference' || answer === null) return impossible('method', lose);
    if (preferred && rejected) lose('rejected-answer');
    const sides = notation === 'plain' ? [plainSide(messages), plainSide(answer)] : [null, null];
    const isPlain = sides[0] !== null && sides[1] !== null;
    return {
      prompt: isPlain ? sides[0] : writeTrlMessages(messages, lose),
      completion: isPlain ? sides[1] : writeTrlMessages(answer, lose),
      label: preferred !== null,
      ...(example.tools !== null && { tools: example.tools }),
      ...example.extra,
    };
  },
};
