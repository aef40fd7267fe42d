/**
 * Preferences for TRL, a training library of Hugging Face: `{"prompt"?, "chosen", "rejected"}`, each a text or a list of
 * messages.
 */
import { isRecord, type Json } from '../../json-values.ts';
import { type TrainingExample, type TrainingFormat, trainingExample } from '../types.ts';
import { extraKeys } from './keys.ts';
import { pairOf } from './pairs.ts';
import { isSide, plainSide, readSide, writeTrlMessages } from './trl-values.ts';

const keys = ['prompt', 'chosen', 'rejected', 'tools'] as const;

/** Source: Hugging Face TRL, commit f2cd577 (`docs/source/dataset_formats.md`), 2026-07-24. */
export const trlPreference: TrainingFormat = {
  id: 'trl-preference',
  method: 'preference',
  keys,
  carries: 'any',
  recognise: ({ chosen, rejected, conversations, instruction }) =>
    isSide(chosen) && isSide(rejected) && conversations === undefined && instruction === undefined,
  read(value) {
    const { prompt, chosen, rejected } = value;
    if (!isSide(chosen) || !isSide(rejected)) return null;
    const better = readSide(chosen, 'assistant');
    const worse = readSide(rejected, 'assistant');
    // If the line has no `prompt`, both sides begin with the messages of the prompt.
    const shared = isSide(prompt) || typeof chosen === 'string' ? 0 : sharedLength(better, worse);
    return trainingExample({
      method: 'preference',
      notation: typeof chosen === 'string' ? 'plain' : 'chat',
      messages: isSide(prompt) ? readSide(prompt, 'user') : better.slice(0, shared),
      preferred: better.slice(shared),
      rejected: worse.slice(shared),
      tools: value.tools,
      extra: extraKeys(value, keys),
      layout: isSide(prompt)
        ? null
        : { format: 'trl-preference', values: { implicitPrompt: true }, matters: false },
    });
  },
  write(example, lose) {
    const pair = pairOf(example, lose);
    if (!pair) return null;
    const rest = { ...(example.tools !== null && { tools: example.tools }), ...example.extra };
    const plain = plainSides(example);
    // Only an example that was read from a line without `prompt` has a layout.
    const isPromptImplicit = example.layout?.format === 'trl-preference';
    if (plain)
      return {
        ...(!isPromptImplicit && { prompt: plain[0] }),
        chosen: plain[1],
        rejected: plain[2],
        ...rest,
      };
    const [prompt, chosen, rejected] = [example.messages, pair.preferred, pair.rejected].map((side) =>
      writeTrlMessages(side, lose),
    ) as [readonly unknown[], readonly unknown[], readonly unknown[]];
    if (isPromptImplicit)
      return { chosen: [...prompt, ...chosen], rejected: [...prompt, ...rejected], ...rest };
    return { prompt, chosen, rejected, ...rest };
  },
};

/** Prompt and both answers as texts; `null` for a chat. */
function plainSides({ notation, messages, preferred, rejected }: TrainingExample): readonly string[] | null {
  if (notation !== 'plain' || !preferred || !rejected) return null;
  const sides = [messages.length === 0 ? '' : plainSide(messages), plainSide(preferred), plainSide(rejected)];
  return sides.every((side) => side !== null) ? sides : null;
}

/** Number of equal messages at the start of both sides. The last message of a side is never counted, because it is an answer. */
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
