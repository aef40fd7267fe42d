/** Finds where a message of an example stands in its line, for every format. */

import { isRecord, type Json } from '../../core/json-values.ts';
import type { Place } from '../../core/training/first-lines.ts';
import { formatOf } from '../../core/training/parse.ts';
import type { TrainingFormatId } from '../../core/training/types.ts';

/** The keys and indexes that lead to a value. */
type Path = readonly (string | number)[];

/** `side`: the message is one of the better (`preferred`) or of the worse (`rejected`) answer; absent = one of the messages. */
type PathOf = (value: Json, index: number, side?: Place[string]) => Path;

const inMessages: PathOf = (_, index) => ['messages', index];

/** The number of messages before those of the list: a system text under a key of its own is the first message. */
const systemMessages = (hasSystem: boolean): number => (hasSystem ? 1 : 0);

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const inConverse: PathOf = ({ system, messages }, index, side) => {
  const before = systemMessages(Array.isArray(system) && system.length > 0);
  if (side === undefined) return index < before ? ['system'] : ['messages', index - before];
  const last = Array.isArray(messages) ? messages.length - 1 : 0;
  const candidates: unknown =
    Array.isArray(messages) && isRecord(messages[last]) && messages[last].candidates;
  const label = side === 'preferred' ? 'preferred' : 'non-preferred';
  const at = Array.isArray(candidates)
    ? candidates.findIndex((each) => isRecord(each) && each.preferenceLabel === label)
    : -1;
  return at < 0 ? ['messages', last] : ['messages', last, 'candidates', at];
};

const inGemini: PathOf = ({ systemInstruction, contents }, index) => {
  const before = systemMessages(
    typeof systemInstruction === 'string' ||
      (isRecord(systemInstruction) && Array.isArray(systemInstruction.parts)),
  );
  if (index < before) return ['systemInstruction'];
  let rest = index - before;
  for (const [turn, content] of (Array.isArray(contents) ? contents : []).entries()) {
    const parts: unknown = isRecord(content) && content.role === 'user' && content.parts;
    const areResults =
      Array.isArray(parts) && parts.every((part) => isRecord(part) && isRecord(part.functionResponse));
    // A turn with the results of several calls is one message for each result.
    const messages = areResults ? Math.max(1, parts.length) : 1;
    if (rest < messages) return areResults ? ['contents', turn, 'parts', rest] : ['contents', turn];
    rest -= messages;
  }
  return ['contents'];
};

/** Columns that are texts or lists of messages, one after another. */
const inColumns =
  (...columns: readonly string[]): PathOf =>
  (value, index) => {
    let rest = index;
    for (const column of columns) {
      const content = value[column];
      const length = Array.isArray(content) ? content.length : content === undefined ? 0 : 1;
      if (rest < length) return Array.isArray(content) ? [column, rest] : [column];
      rest -= length;
    }
    return [];
  };

const inSides: PathOf = (value, index, side) => {
  if (side === undefined) return inColumns('prompt' in value ? 'prompt' : 'chosen')(value, index);
  const column = side === 'preferred' ? 'chosen' : 'rejected';
  // Without a prompt, both answers begin with the messages of the prompt.
  const prompt = 'prompt' in value ? 0 : (formatOf(value)?.read(value)?.messages.length ?? 0);
  return inColumns(column)(value, index + prompt);
};

const inSharegpt: PathOf = ({ system, conversations, chosen }, index, side) => {
  if (side !== undefined)
    return isRecord(chosen)
      ? [side === 'preferred' ? 'chosen' : 'rejected']
      : ['conversations', Array.isArray(conversations) ? conversations.length - 1 : 0];
  const before = systemMessages(isText(system));
  return index < before ? ['system'] : ['conversations', index - before];
};

const inAlpaca: PathOf = ({ system, history, output, chosen }, index, side) => {
  if (side !== undefined)
    return typeof output !== 'string' && typeof chosen === 'string'
      ? [side === 'preferred' ? 'chosen' : 'rejected']
      : ['output'];
  const before = systemMessages(isText(system));
  if (index < before) return ['system'];
  const at = index - before;
  const rounds = Array.isArray(history) ? history.length : 0;
  if (at < 2 * rounds) return ['history', Math.floor(at / 2), at % 2];
  return at === 2 * rounds ? ['instruction'] : ['output'];
};

const paths: Readonly<Record<TrainingFormatId, PathOf>> = {
  'openai-chat': inMessages,
  'openai-preference': (_, index, side) =>
    side === undefined
      ? ['input', 'messages', index]
      : [side === 'preferred' ? 'preferred_output' : 'non_preferred_output', index],
  'openai-reinforcement': inMessages,
  'vertex-gemini': inGemini,
  'bedrock-nova': inConverse,
  'bedrock-nova-preference': inConverse,
  'prompt-completion': inColumns('prompt', 'completion'),
  text: () => ['text'],
  sharegpt: inSharegpt,
  alpaca: inAlpaca,
  'trl-messages': inMessages,
  'trl-prompt-completion': inColumns('prompt', 'completion'),
  'trl-preference': inSides,
  'trl-unpaired': (value, index, side) =>
    inColumns(side === undefined ? 'prompt' : 'completion')(value, index),
};

/** The path to message `index` of the example in a parsed line. A line in no known format is read as a chat of OpenAI. */
export function messagePath(value: Json, index: number, side?: Place[string]): Path {
  return paths[formatOf(value)?.id ?? 'openai-chat'](value, index, side);
}
