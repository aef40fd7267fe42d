/** Amazon Nova, supervised: `{"schemaVersion", "system"?: [{"text"}], "messages": [{"role", "content": [{"text"}]}]}`. */
import { isRecord } from '../../json-values.ts';
import { type TrainingFormat, trainingExample } from '../types.ts';
import { converseKeys, converseLayout, readConverse, writeConverse } from './converse.ts';
import { extraKeys } from './keys.ts';
import { conversationOf, isConverse, nullBecause, turnsOf } from './turns.ts';

/** Source: AWS, data preparation for Nova, 2026; amazon-bedrock-samples 7a8cfea (`nova_ft_dataset_validator.py`). */
export const bedrockNova: TrainingFormat = {
  id: 'bedrock-nova',
  method: 'supervised',
  keys: converseKeys,
  carries: [],
  recognise: (value) =>
    isConverse(value) &&
    !(value.messages as readonly unknown[]).some((message) => isRecord(message) && 'candidates' in message),
  read(value) {
    if (!Array.isArray(value.messages)) return null;
    return trainingExample({
      method: 'supervised',
      messages: readConverse(value),
      extra: extraKeys(value, converseKeys),
      layout: converseLayout('bedrock-nova', value),
    });
  },
  write(example, recordLoss) {
    const messages = conversationOf(example, recordLoss);
    const turns = messages && turnsOf(messages, recordLoss);
    if (!turns) return null;
    if (turns.at(-1)?.role !== 'assistant') return nullBecause('alternation', recordLoss);
    const result = writeConverse('bedrock-nova', example, turns, recordLoss);
    return result && { ...result.line, messages: result.messages };
  },
};
