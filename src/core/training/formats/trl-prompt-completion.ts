/**
 * A prompt and a completion for TRL, a training library of Hugging Face: each is a text or a list of messages; only the
 * completion is learned.
 */
import { isRecord, type Json } from '../../json-values.ts';
import { type RecordLoss, type TrainingFormat, trainingExample } from '../types.ts';
import { anyKey, extraKeys } from './keys.ts';
import { isTextOrMessages, messagesOf, plainTextOf, writeTrlMessages } from './trl-values.ts';
import { conversationOf, isAnswer, nullBecause } from './turns.ts';

const keys = ['prompt', 'completion', 'tools'] as const;

/** Source: Hugging Face TRL, commit f2cd577 (`docs/source/dataset_formats.md`), 2026-07-24. */
export const trlPromptCompletion: TrainingFormat = {
  id: 'trl-prompt-completion',
  method: 'supervised',
  keys,
  carries: anyKey,
  recognise: ({ prompt, completion, label }) =>
    isTextOrMessages(prompt) &&
    typeof prompt === typeof completion &&
    isTextOrMessages(completion) &&
    typeof label !== 'boolean',
  read(value) {
    const { prompt, completion } = value;
    if (!isTextOrMessages(prompt) || !isTextOrMessages(completion)) return null;
    const promptMessages = messagesOf(prompt, 'user');
    return trainingExample({
      method: 'supervised',
      notation: typeof completion === 'string' ? 'plain' : 'chat',
      messages: [...promptMessages, ...messagesOf(completion, 'assistant')],
      learnedFrom: promptMessages.length,
      tools: value.tools,
      extra: extraKeys(value, keys),
    });
  },
  write(example, recordLoss) {
    const messages = conversationOf(example, recordLoss);
    if (!messages) return null;
    const border = example.learnedFrom > 0 ? example.learnedFrom : messages.length - 1;
    const [promptMessages, completionMessages] = [messages.slice(0, border), messages.slice(border)];
    if (!isAnswer(completionMessages[0]) || promptMessages.length === 0)
      return nullBecause('turns', recordLoss);
    const texts =
      example.notation === 'plain'
        ? [plainTextOf(promptMessages), plainTextOf(completionMessages)]
        : [null, null];
    const isPlain = texts[0] !== null && texts[1] !== null;
    const prompt = isPlain
      ? texts[0]
      : writeTrlMessages(withoutWeights(promptMessages, recordLoss), recordLoss);
    const completion = isPlain ? texts[1] : writeTrlMessages(completionMessages, recordLoss);
    return { prompt, completion, ...(example.tools !== null && { tools: example.tools }), ...example.extra };
  },
};

/**
 * A prompt without weights, because none of its messages is learned. If the weight of an answer is not 0, the loss `weight` is recorded.
 */
function withoutWeights(messages: readonly unknown[], recordLoss: RecordLoss): readonly unknown[] {
  return messages.map((message) => {
    if (!isRecord(message) || !isAnswer(message)) return message;
    if (message.weight !== 0) recordLoss('weight');
    const { weight: _weight, ...others }: Json = message;
    return others;
  });
}
