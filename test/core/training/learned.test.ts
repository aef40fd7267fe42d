/** Which messages of an example the model learns. */
import { expect, it } from 'vitest';
import { isLearned } from '../../../src/core/training/learned.ts';
import { readExample } from '../../../src/core/training/parse.ts';
import type { TrainingFormatId } from '../../../src/core/training/types.ts';

const user = { role: 'user', content: 'a' };
const answer = { role: 'assistant', content: 'b' };

it.each<[string, TrainingFormatId, Record<string, unknown>, readonly boolean[]]>([
  [
    'every answer of a chat',
    'openai-chat',
    { messages: [user, answer, user, answer] },
    [false, true, false, true],
  ],
  [
    'no answer of weight 0',
    'openai-chat',
    { messages: [user, { ...answer, weight: 0 }, user, { ...answer, weight: 1 }] },
    [false, false, false, true],
  ],
  [
    'no answer that Axolotl does not train',
    'trl-messages',
    { messages: [user, { ...answer, train: false }] },
    [false, false],
  ],
  [
    'only the completion',
    'trl-prompt-completion',
    { prompt: [user, answer, user], completion: [answer] },
    [false, false, false, true],
  ],
  [
    'the answers in the history of an Alpaca example',
    'alpaca',
    { instruction: 'a', output: 'b', history: [['c', 'd']] },
    [false, true, false, true],
  ],
  [
    'no message of a preference pair, but its outputs',
    'openai-preference',
    { input: { messages: [user, answer, user] }, preferred_output: [answer], non_preferred_output: [answer] },
    [false, false, false],
  ],
  [
    'no message of a graded prompt',
    'openai-reinforcement',
    { messages: [user, answer, user], key: 1 },
    [false, false, false],
  ],
  [
    'no message that cannot be read',
    'openai-chat',
    { messages: [null, 'a', { role: 7 }, answer] },
    [false, false, false, true],
  ],
])('the model learns %s', (_, format, value, expected) => {
  const example = readExample(value, format);
  expect(example?.messages.map((_message, index) => isLearned(example, index))).toEqual(expected);
  expect(example && isLearned(example, 99)).toBe(false);
});
