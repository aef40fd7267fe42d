/** A prompt and a completion, each one text: `{"prompt": "…", "completion": "…"}`. Together reads such files, and OpenAI once did. */
import { type RecordLoss, type TrainingFormat, trainingExample } from '../types.ts';
import { extraKeys } from './keys.ts';
import { conversationOf, nullBecause, oneText, splitSystem, turnsOf } from './turns.ts';

const keys = ['prompt', 'completion'] as const;

/** Source: Together's page on data preparation, 2026; npm `together-ai` 0.52.0, 2026-11. */
export const promptCompletion: TrainingFormat = {
  id: 'prompt-completion',
  method: 'supervised',
  keys,
  carries: [],
  recognise: ({ prompt, completion, label }) =>
    typeof prompt === 'string' && typeof completion === 'string' && typeof label !== 'boolean',
  read(value) {
    const { prompt, completion } = value;
    if (typeof prompt !== 'string' || typeof completion !== 'string') return null;
    return trainingExample({
      method: 'supervised',
      notation: 'plain',
      messages: messagesOf(prompt, completion),
      learnedFrom: 1,
      extra: extraKeys(value, keys),
    });
  },
  write(example, recordLoss) {
    const messages = conversationOf(example, recordLoss);
    const texts = messages && plainTexts(messages, recordLoss);
    if (!texts) return null;
    if (example.tools !== null) recordLoss('tools');
    return { ...texts, ...example.extra };
  },
};

/** Two texts as a message of the user and a message of the assistant. */
function messagesOf(prompt: string, completion: string): readonly unknown[] {
  return [
    { role: 'user', content: prompt },
    { role: 'assistant', content: completion },
  ];
}

/**
 * The texts of a conversation of one question and one answer. The texts of system messages become the start of the prompt. `null` if there
 * are more questions or answers, or anything but text.
 */
function plainTexts(
  messages: readonly unknown[],
  recordLoss: RecordLoss,
): { readonly prompt: string; readonly completion: string } | null {
  const turns = turnsOf(messages, recordLoss);
  if (!turns) return null;
  if (turns.some(({ calls, answeredCallId }) => calls.length > 0 || answeredCallId !== null))
    return nullBecause('tool-calls', recordLoss);
  const { system, rest } = splitSystem(turns, recordLoss);
  const [question, answer] = rest;
  if (rest.length !== 2 || question?.role !== 'user' || answer?.role !== 'assistant')
    return nullBecause('turns', recordLoss);
  if (system.length > 0) recordLoss('system-merged');
  const promptTexts = [...system, question].map(({ content }) => oneText(content, recordLoss));
  const completion = oneText(answer.content, recordLoss);
  if (promptTexts.includes(null) || completion === null) return null;
  return { prompt: promptTexts.join('\n\n'), completion };
}
