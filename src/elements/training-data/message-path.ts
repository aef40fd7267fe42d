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
const systemMessageCount = (hasSystem: boolean): number => (hasSystem ? 1 : 0);

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const inConverse: PathOf = ({ system, messages }, index, side) => {
  const countBefore = systemMessageCount(isSystem(system));
  if (side === undefined) return index < countBefore ? ['system'] : ['messages', index - countBefore];
  const messageList: readonly unknown[] = Array.isArray(messages) ? messages : [];
  const lastIndex = messageList.length - 1;
  const answer = messageList[lastIndex];
  const pair = candidatesOf(answer);
  if (!pair || !isRecord(answer) || !Array.isArray(answer.candidates)) return ['messages', lastIndex];
  const candidateIndex = answer.candidates.findIndex((each) => isRecord(each) && each.content === pair[side]);
  return ['messages', lastIndex, 'candidates', candidateIndex];
};

const inGemini: PathOf = ({ systemInstruction, contents }, index) => {
  const countBefore = readSystem(systemInstruction).messages.length;
  if (index < countBefore) return ['systemInstruction'];
  let remaining = index - countBefore;
  for (const [turn, content] of (Array.isArray(contents) ? contents : []).entries()) {
    const results = isRecord(content) ? resultsIn(content) : null;
    const messageCount = results?.length ?? 1;
    if (remaining < messageCount)
      return results ? ['contents', turn, 'parts', remaining] : ['contents', turn];
    remaining -= messageCount;
  }
  return ['contents'];
};

/** Columns that are texts or lists of messages, one after another. */
const inColumns =
  (...names: readonly string[]): PathOf =>
  (value, index) => {
    let remaining = index;
    for (const column of names) {
      const content = value[column];
      const length = Array.isArray(content) ? content.length : content === undefined ? 0 : 1;
      if (remaining < length) return Array.isArray(content) ? [column, remaining] : [column];
      remaining -= length;
    }
    return [];
  };

/** The columns of the two answers. */
const answerColumns: Readonly<Record<Side, string>> = { preferred: 'chosen', rejected: 'rejected' };

const inSides: PathOf = (value, index, side) => {
  const hasPrompt = isTextOrMessages(value.prompt);
  if (side === undefined) return inColumns(hasPrompt ? 'prompt' : 'chosen')(value, index);
  // Without the column `prompt`, both answers begin with the messages of the prompt.
  const promptLength = hasPrompt ? 0 : (trlPreference.read(value)?.messages.length ?? 0);
  return inColumns(answerColumns[side])(value, index + promptLength);
};

const inSharegpt: PathOf = ({ system, conversations, chosen, rejected }, index, side) => {
  if (side !== undefined)
    return isTurn(chosen) && isTurn(rejected)
      ? [answerColumns[side]]
      : ['conversations', Array.isArray(conversations) ? conversations.length - 1 : 0];
  const countBefore = systemMessageCount(isText(system));
  return index < countBefore ? ['system'] : ['conversations', index - countBefore];
};

const inAlpaca: PathOf = ({ system, history, output, chosen }, index, side) => {
  if (side !== undefined)
    return typeof output !== 'string' && typeof chosen === 'string' ? [answerColumns[side]] : ['output'];
  const countBefore = systemMessageCount(isText(system));
  if (index < countBefore) return ['system'];
  const indexAfterSystem = index - countBefore;
  const rounds = isHistory(history) ? history.length : 0;
  // A round is a pair: the instruction and its answer.
  if (indexAfterSystem < 2 * rounds)
    return ['history', Math.floor(indexAfterSystem / 2), indexAfterSystem % 2];
  return indexAfterSystem === 2 * rounds ? ['instruction'] : ['output'];
};

const pathOfByFormat: Readonly<Record<TrainingFormatId, PathOf>> = {
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
  return pathOfByFormat[formatOf(value)?.id ?? 'openai-chat'](value, index, side);
}
