/** Prompt and completion as two texts: `{"prompt": "…", "completion": "…"}`, of Together and of older files of OpenAI. */
import { type Lose, type TrainingFormat, trainingExample } from '../types.ts';
import { extraKeys } from './keys.ts';
import { conversationOf, impossible, oneText, splitSystem, turnsOf } from './turns.ts';

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
      messages: plainTurns(prompt, completion),
      learnedFrom: 1,
      extra: extraKeys(value, keys),
    });
  },
  write(example, lose) {
    const messages = conversationOf(example, lose);
    const texts = messages && plainTexts(messages, lose);
    if (!texts) return null;
    if (example.tools !== null) lose('tools');
    return { ...texts, ...example.extra };
  },
};

/** Two texts as the turns of a user and the assistant. */
function plainTurns(prompt: string, completion: string): readonly unknown[] {
  return [
    { role: 'user', content: prompt },
    { role: 'assistant', content: completion },
  ];
}

/** A conversation of one turn as two texts; `null` if it has more turns or anything but text. */
function plainTexts(
  messages: readonly unknown[],
  lose: Lose,
): { readonly prompt: string; readonly completion: string } | null {
  const turns = turnsOf(messages, lose);
  if (!turns) return null;
  if (turns.some(({ calls, answers }) => calls.length > 0 || answers !== null))
    return impossible('tool-calls', lose);
  const { system, rest } = splitSystem(turns, lose);
  const [question, answer] = rest;
  if (rest.length !== 2 || question?.role !== 'user' || answer?.role !== 'assistant')
    return impossible('turns', lose);
  if (system.length > 0) lose('system-merged');
  const asked = [...system, question].map(({ content }) => oneText(content, lose));
  const completion = oneText(answer.content, lose);
  if (asked.includes(null) || completion === null) return null;
  return { prompt: asked.join('\n\n'), completion };
}
