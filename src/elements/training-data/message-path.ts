/** Finds where a message of an example stands in its line, for every format. The formats of core decide what is read as a message. */

import { isRecord, type Json } from '../../core/json-values.ts';
import { isHistory } from '../../core/training/formats/alpaca.ts';
import { candidatesOf } from '../../core/training/formats/bedrock-nova-preference.ts';
import { isSystem } from '../../core/training/formats/converse.ts';
import { isTurn } from '../../core/training/formats/sharegpt.ts';
import { trlPreference } from '../../core/training/formats/trl-preference.ts';
import { isTextOrMessages } from '../../core/training/formats/trl-values.ts';
import { readSystem, resultsIn } from '../../core/training/formats/vertex-gemini.ts';
import { formatOf } from '../../core/training/parse.ts';
import type { TrainingFormatId } from '../../core/training/types.ts';

/** The keys and indexes that lead to a value. */
type Path = readonly (string | number)[];

/** The better or the worse answer of an example. */
export type Side = 'preferred' | 'rejected';

/** Finds the path to message `index` of an example or, with `side`, of one of its two answers. */
type PathOf = (value: Json, index: number, side?: Side) => Path;

const inMessages: PathOf = (_, index) => ['messages', index];

/** The number of messages before the list of messages: a system text under a key of its own is read as the first message. */
const systemMessages = (hasSystem: boolean): number => (hasSystem ? 1 : 0);

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const inConverse: PathOf = ({ system, messages }, index, side) => {
  const before = systemMessages(isSystem(system));
  if (side === undefined) return index < before ? ['system'] : ['messages', index - before];
  const list: readonly unknown[] = Array.isArray(messages) ? messages : [];
  const last = list.length - 1;
  const answer = list[last];
  const pair = candidatesOf(answer);
  if (!pair || !isRecord(answer) || !Array.isArray(answer.candidates)) return ['messages', last];
  const at = answer.candidates.findIndex((each) => isRecord(each) && each.content === pair[side]);
  return ['messages', last, 'candidates', at];
};

const inGemini: PathOf = ({ systemInstruction, contents }, index) => {
  const before = readSystem(systemInstruction).messages.length;
  if (index < before) return ['systemInstruction'];
  let rest = index - before;
  for (const [turn, content] of (Array.isArray(contents) ? contents : []).entries()) {
    const results = isRecord(content) ? resultsIn(content) : null;
    const messages = results?.length ?? 1;
    if (rest < messages) return results ? ['contents', turn, 'parts', rest] : ['contents', turn];
    rest -= messages;
  }
  return ['contents'];
};

/** Columns that are texts or lists of messages, one after another. */
const inColumns =
  (...names: readonly string[]): PathOf =>
  (value, index) => {
    let rest = index;
    for (const column of names) {
      const content = value[column];
      const length = Array.isArray(content) ? content.length : content === undefined ? 0 : 1;
      if (rest < length) return Array.isArray(content) ? [column, rest] : [column];
      rest -= length;
    }
    return [];
  };

/** The columns of the two answers. */
const answerColumns: Readonly<Record<Side, string>> = { preferred: 'chosen', rejected: 'rejected' };

const inSides: PathOf = (value, index, side) => {
  const hasPrompt = isTextOrMessages(value.prompt);
  if (side === undefined) return inColumns(hasPrompt ? 'prompt' : 'chosen')(value, index);
  // Without the column `prompt`, both answers begin with the messages of the prompt.
  const before = hasPrompt ? 0 : (trlPreference.read(value)?.messages.length ?? 0);
  return inColumns(answerColumns[side])(value, index + before);
};

const inSharegpt: PathOf = ({ system, conversations, chosen, rejected }, index, side) => {
  if (side !== undefined)
    return isTurn(chosen) && isTurn(rejected)
      ? [answerColumns[side]]
      : ['conversations', Array.isArray(conversations) ? conversations.length - 1 : 0];
  const before = systemMessages(isText(system));
  return index < before ? ['system'] : ['conversations', index - before];
};

const inAlpaca: PathOf = ({ system, history, output, chosen }, index, side) => {
  if (side !== undefined)
    return typeof output !== 'string' && typeof chosen === 'string' ? [answerColumns[side]] : ['output'];
  const before = systemMessages(isText(system));
  if (index < before) return ['system'];
  const at = index - before;
  const rounds = isHistory(history) ? history.length : 0;
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
export function messagePath(value: Json, index: number, side?: Side): Path {
  return paths[formatOf(value)?.id ?? 'openai-chat'](value, index, side);
}
