/**
 * The counting worker: builds an encoding from the vocabulary that the page sends first, then counts the texts that the page
 * sends. The worker is built into its own script (`?worker&url`), because if it shared modules with the page, a bundler could
 * make it run the page's code too.
 */
import { buildEncoding } from './built-in.ts';
import type { ExactTokenizer } from './encoding.ts';
import type { CountAnswer, CountQuestion } from './worker-messages.ts';
import { answerQuestions } from './worker-questions.ts';

let tokenizer: Promise<ExactTokenizer> | undefined;

answerQuestions(async (question: CountQuestion, _, onShare): Promise<CountAnswer> => {
  if ('packed' in question) {
    tokenizer = buildEncoding(question.encoding, question.packed);
    await tokenizer;
    return [];
  }
  if (!tokenizer) throw new Error('No vocabulary yet');
  const { count } = await tokenizer;
  const units = question.texts.reduce((sum, text) => sum + text.length, 0);
  let doneUnits = 0;
  return question.texts.map((text) => {
    const tokens = count(text, { onProgress: (share) => onShare((doneUnits + share * text.length) / units) });
    doneUnits += text.length;
    return tokens;
  });
});
