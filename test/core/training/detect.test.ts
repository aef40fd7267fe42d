/** The recognition of a file's format. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectTrainingFormat } from '../../../src/core/training/detect.ts';
import type { TrainingFormatId } from '../../../src/core/training/types.ts';
import { type Line, lineOf } from './formats/lines.ts';

const chat = {
  messages: [
    { role: 'user', content: 'a' },
    { role: 'assistant', content: 'b' },
  ],
};
/** A chat whose answer calls a tool with these arguments. */
const calling = (args: unknown) => ({
  messages: [
    {
      role: 'assistant',
      tool_calls: [{ id: 'c', type: 'function', function: { name: 'f', arguments: args } }],
    },
  ],
});
const json = (...values: readonly unknown[]): string[] => values.map((value) => JSON.stringify(value));

describe('a file', () => {
  it.each<[string, readonly unknown[], string | null, string | null, number]>([
    ['of chats', [chat, chat], 'openai-chat', 'supervised', 1],
    [
      'of chats, one of them with arguments as objects',
      [chat, calling({ a: 1 })],
      'trl-messages',
      'supervised',
      1,
    ],
    ['of chats, one of them with arguments as text', [chat, calling('{}')], 'openai-chat', 'supervised', 1],
    [
      'of prompts with fields for graders',
      [{ messages: [{ role: 'user', content: 'a' }], target: 3 }],
      'openai-reinforcement',
      'reinforcement',
      1,
    ],
    [
      'of chats without answers or fields for graders',
      [{ messages: [{ role: 'user', content: 'a' }] }],
      'openai-chat',
      'supervised',
      1,
    ],
    [
      'of chats and prompts',
      [chat, chat, { prompt: 'a', completion: 'b' }, { x: 1 }],
      'openai-chat',
      'supervised',
      0.5,
    ],
    [
      'of pairs in the form of ShareGPT',
      [
        {
          conversations: [{ from: 'human', value: 'a' }],
          chosen: { from: 'gpt', value: 'b' },
          rejected: { from: 'gpt', value: 'c' },
        },
      ],
      'sharegpt',
      'preference',
      1,
    ],
    ['of texts', [{ text: 'a' }], 'text', 'pretraining', 1],
    ['of questions', [{ question: 'a', answer: 'b' }], null, null, 0],
    ['of values that are no objects', [1, 'a', null, true], null, null, 0],
    ['without a line', [], null, null, 0],
  ])('%s has the right format, method and confidence', (_, values, format, method, confidence) => {
    expect(detectTrainingFormat(json(...values))).toMatchObject({ format, method, confidence });
  });

  it('has counts of its examples in other formats and in no format', () => {
    const guess = detectTrainingFormat([...json(chat, chat, { text: 'a' }, { x: 1 }), 'no JSON', '', '  ']);
    expect(guess).toEqual({
      format: 'openai-chat',
      method: 'supervised',
      confidence: 2 / 5,
      others: { text: 1 },
      unknown: 2,
    });
  });

  it('is recognised even if its lines have a byte order mark or a final comma', () => {
    expect(detectTrainingFormat([`\uFEFF${JSON.stringify(chat)},`])).toMatchObject({
      format: 'openai-chat',
      confidence: 1,
    });
  });

  it.each(Object.keys(lineOf) as TrainingFormatId[])(
    'a file in the format %s is recognised as JSON Lines and as an array',
    (id) => {
      fc.assert(
        fc.property(fc.array(lineOf[id], { minLength: 1, maxLength: 4 }), (lines: Line[]) => {
          const guess = detectTrainingFormat(json(...lines));
          expect(guess.confidence).toBe(1);
          // Without tool calls, lines of these two formats are also lines of a format that comes earlier in the registry.
          const twins = {
            'trl-messages': 'openai-chat',
            'trl-prompt-completion': 'prompt-completion',
          } as Record<string, string>;
          expect([id, twins[id]]).toContain(guess.format);
          expect(detectTrainingFormat([JSON.stringify(lines)])).toEqual(guess);
          expect(detectTrainingFormat(JSON.stringify(lines, null, 2).split('\n'))).toEqual(guess);
        }),
        { numRuns: 30 },
      );
    },
  );
});

const shared = new URL('../../../../shared/cases/files/', import.meta.url);

describe.skipIf(!existsSync(shared))('the real file', () => {
  it.each([
    ['foundry-sft-tools/stock_toolcall_training.jsonl', 'openai-chat', 'supervised'],
    ['foundry-sft-tools/stock_toolcall_validation.jsonl', 'openai-chat', 'supervised'],
    ['foundry-rft/countdown_valid_15.jsonl', 'openai-reinforcement', 'reinforcement'],
    ['foundry-rft/train_tool.jsonl', 'openai-reinforcement', 'reinforcement'],
    ['foundry-qa/qa.jsonl', null, null],
    ['vertex-gemini/patient_1_glucose_examples.jsonl', 'vertex-gemini', 'supervised'],
    ['axolotl/alpaca.json', 'alpaca', 'supervised'],
    ['axolotl/conversation.json', 'sharegpt', 'supervised'],
    ['axolotl/conversation.missingturns.json', 'sharegpt', 'supervised'],
    ['tinker-chat/conversations.jsonl', 'openai-chat', 'supervised'],
  ])('%s has the format %s', (name, format, method) => {
    const text = readFileSync(new URL(name, shared), 'utf8');
    const guess = detectTrainingFormat(text.split('\n'));
    expect(guess).toMatchObject({ format, method, confidence: format ? 1 : 0, others: {} });
    // The file without a format has 500 lines.
    expect(guess.unknown).toBe(format ? 0 : 500);
  });
});
