/**
 * Preferences for TRL, a training library of Hugging Face: `{"prompt"?, "chosen", "rejected"}`, each a text or a list of
 * messages.
 */
import { isRecord, type Json } from '../../json-values.ts';
import { type TrainingExample, type TrainingFormat, trainingExample } from '../types.ts';
import { anyKey, extraKeys } from './keys.ts';
import { pairOf } from './pairs.ts';
import { isTextOrMessages, messagesOf, plainTextOf, writeTrlMessages } from './trl-values.ts';

const keys = ['prompt', 'chosen', 'rejected', 'tools'] as const;

/** Source: Hugging Face TRL, commit f2cd577 (`docs/source/dataset_formats.md`), 2026-07-24. */
export const trlPreference: TrainingFormat = {
  id: 'trl-preference',
  method: 'preference',
  keys,
  carries: anyKey,
  recognise: ({ chosen, rejected, conversations, instruction }) =>
    isTextOrMessages(chosen) &&
    isTextOrMessages(rejected) &&
    conversations === undefined &&
    instruction === undefined,
  read(value) {
    const { prompt, chosen, rejected } = value;
    if (!isTextOrMessages(chosen) || !isTextOrMessages(rejected)) return null;
    const better = messagesOf(chosen, 'assistant');
    const worse = messagesOf(rejected, 'assistant');
    // If the line has no `prompt`, both answers begin with the messages of the prompt.
    const sharedCount =
      isTextOrMessages(prompt) || typeof chosen === 'string' ? 0 : sharedLength(better, worse);
    return trainingExample({
      method: 'preference',
      notation: typeof chosen === 'string' ? 'plain' : 'chat',
      messages: isTextOrMessages(prompt) ? messagesOf(prompt, 'user') : better.slice(0, sharedCount),
      preferred: better.slice(sharedCount),
      rejected: worse.slice(sharedCount),
      tools: value.tools,
      extra: extraKeys(value, keys),
      // A line without `prompt` is written without `prompt` again. No other format needs to know this.
      layout: isTextOrMessages(prompt)
        ? null
        : { format: 'trl-preference', values: { implicitPrompt: true }, matters: false },
    });
  },
  write(example, recordLoss) {
    const pair = pairOf(example, recordLoss);
    if (!pair) return null;
    const toolsAndExtra = { ...(example.tools !== null && { tools: example.tools }), ...example.extra };
    const promptAndAnswers = plainTexts(example);
    // Only an example that was read from a line without `prompt` has a layout.
    const isPromptImplicit = example.layout?.format === 'trl-preference';
    if (promptAndAnswers)
      return {
        ...(!isPromptImplicit && { prompt: promptAndAnswers[0] }),
        chosen: promptAndAnswers[1],
        rejected: promptAndAnswers[2],
        ...toolsAndExtra,
      };
    const [prompt, chosen, rejected] = [example.messages, pair.preferred, pair.rejected].map((messages) =>
      writeTrlMessages(messages, recordLoss),
    ) as [readonly unknown[], readonly unknown[], readonly unknown[]];
    if (isPromptImplicit)
      return { chosen: [...prompt, ...chosen], rejected: [...prompt, ...rejected], ...toolsAndExtra };
    return { prompt, chosen, rejected, ...toolsAndExtra };
  },
};

/** Prompt and both answers as texts; `null` for a chat. */
function plainTexts({ notation, messages, preferred, rejected }: TrainingExample): readonly string[] | null {
  if (notation !== 'plain' || !preferred || !rejected) return null;
  const texts = [
    messages.length === 0 ? '' : plainTextOf(messages),
    plainTextOf(preferred),
    plainTextOf(rejected),
  ];
  return texts.every((text) => text !== null) ? texts : null;
}

/** The number of equal messages at the start of two lists. The last message of a list is never counted, because it is the answer. */
function sharedLength(first: readonly unknown[], second: readonly unknown[]): number {
  const maxShared = Math.min(first.length, second.length) - 1;
  let shared = 0;
  while (shared < maxShared && isSame(first[shared], second[shared])) shared += 1;
  return Math.max(0, shared);
}

function isSame(first: unknown, second: unknown): boolean {
  const isText = (message: unknown): message is Json =>
    isRecord(message) && typeof message.content === 'string';
  return isText(first) && isText(second) && first.role === second.role && first.content === second.content;
}
