/** Amazon Nova, preference: the supervised format, but the last answer is two `candidates` with a `preferenceLabel` each. */
import { isRecord, type Json } from '../../json-values.ts';
import { type RecordLoss, type TrainingFormat, trainingExample } from '../types.ts';
import { converseKeys, converseLayout, layoutValuesOf, readConverse, writeConverse } from './converse.ts';
import { extraKeys } from './keys.ts';
import { pairOf } from './pairs.ts';
import { contentOf, partsOf } from './parts.ts';
import { isConverse, nullBecause, turnsOf } from './turns.ts';

const id = 'bedrock-nova-preference';

/** Source: AWS, data preparation for Nova, 2026. */
export const bedrockNovaPreference: TrainingFormat = {
  id,
  method: 'preference',
  keys: converseKeys,
  carries: [],
  recognise: (value) =>
    isConverse(value) &&
    (value.messages as readonly unknown[]).some((message) => isRecord(message) && 'candidates' in message),
  read(value) {
    if (!Array.isArray(value.messages)) return null;
    const pair = candidatesOf(value.messages.at(-1));
    return trainingExample({
      method: 'preference',
      messages: readConverse(pair ? { ...value, messages: value.messages.slice(0, -1) } : value),
      preferred: pair && [answer(pair.preferred)],
      rejected: pair && [answer(pair.rejected)],
      extra: extraKeys(value, converseKeys),
      layout: converseLayout(id, value, pair?.isReversed ? { isReversed: true } : {}),
    });
  },
  write(example, recordLoss) {
    const pair = pairOf(example, recordLoss);
    const turns = pair && turnsOf(example.messages, recordLoss);
    if (!turns) return null;
    if (turns.at(-1)?.role !== 'user') return nullBecause('alternation', recordLoss);
    const result = writeConverse(id, example, turns, recordLoss);
    const preferred = candidate(pair.preferred, 'preferred', recordLoss);
    const rejected = candidate(pair.rejected, 'non-preferred', recordLoss);
    if (!result || !preferred || !rejected) return null;
    const { isReversed, ...line } = result.line;
    const candidates = layoutValuesOf(id, example).isReversed ? [rejected, preferred] : [preferred, rejected];
    return { ...line, messages: [...result.messages, { role: 'assistant', candidates }] };
  },
};

/**
 * The contents of the two candidates of an answer; `null` unless they are one better and one worse candidate. `isReversed`: the worse one
 * comes first.
 */
export function candidatesOf(message: unknown): {
  readonly preferred: readonly unknown[];
  readonly rejected: readonly unknown[];
  readonly isReversed: boolean;
} | null {
  const candidates = isRecord(message) && message.role === 'assistant' ? message.candidates : null;
  if (!Array.isArray(candidates) || candidates.length !== 2) return null;
  const indexOfLabel = (label: string): number =>
    candidates.findIndex(
      (each) => isRecord(each) && each.preferenceLabel === label && Array.isArray(each.content),
    );
  const [betterIndex, worseIndex] = [indexOfLabel('preferred'), indexOfLabel('non-preferred')];
  if (betterIndex < 0 || worseIndex < 0) return null;
  return {
    preferred: candidates[betterIndex].content,
    rejected: candidates[worseIndex].content,
    isReversed: worseIndex < betterIndex,
  };
}

function answer(parts: readonly unknown[]): Json {
  return { role: 'assistant', content: contentOf(parts) };
}

function candidate(
  answers: readonly unknown[],
  preferenceLabel: string,
  recordLoss: RecordLoss,
): Json | null {
  const turns = turnsOf(answers, recordLoss);
  if (!turns) return null;
  const [turn] = turns;
  if (turns.length !== 1 || turn?.role !== 'assistant') return nullBecause('turns', recordLoss);
  if (turn.calls.length > 0) return nullBecause('tool-calls', recordLoss);
  const content = partsOf(turn.content, [], recordLoss);
  return content && { content, preferenceLabel };
}
