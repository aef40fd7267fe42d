/** Conversions between training formats: each names its losses, and one without losses can be reversed. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRecord, type Json } from '../../../src/core/json-values.ts';
import { cleanTrainingLine } from '../../../src/core/training/clean.ts';
import { convertTrainingExample } from '../../../src/core/training/convert.ts';
import { detectTrainingFormat } from '../../../src/core/training/detect.ts';
import { trainingFormats } from '../../../src/core/training/formats/registry.ts';
import { isLearned } from '../../../src/core/training/learned.ts';
import { parseExample } from '../../../src/core/training/parse.ts';
import { splitOf } from '../../../src/core/training/split.ts';
import type { TrainingFormatId } from '../../../src/core/training/types.ts';
import { type Line, lineOf, plainChat } from './formats/lines.ts';

const ids = Object.keys(trainingFormats) as TrainingFormatId[];
const shared = new URL('../../../../shared/cases/files/', import.meta.url);

/**
 * A JSON value in a form that is the same before and after a lossless conversion: without `null` and weights of 1, with a
 * text in place of a single text part, and with arguments as objects instead of JSON texts.
 */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).flatMap(([key, each]): [string, unknown][] => {
    if (each === null || (key === 'weight' && each === 1)) return [];
    if (
      key === 'content' &&
      Array.isArray(each) &&
      each.length === 1 &&
      isRecord(each[0]) &&
      each[0].type === 'text'
    )
      return [[key, each[0].text]];
    if (key === 'arguments' && typeof each === 'string') return [[key, JSON.parse(each)]];
    return [[key, plain(each)]];
  });
  return Object.fromEntries(entries);
}

/** Everything that an example trains, in the same form for every format. `null` if the line is not in the format. */
function meaning(line: Json, id: TrainingFormatId): unknown {
  const example = trainingFormats[id].read(line);
  if (!example) return null;
  const { method, messages, preferred, rejected, text, tools, extra } = example;
  // Weights are not compared themselves, because `learned` has their effect.
  const withoutWeights = (messageList: readonly unknown[] | null) =>
    plain(
      messageList?.map((message) => (isRecord(message) ? { ...message, weight: null } : message)) ?? null,
    );
  const learned = messages.map((_, index) => isLearned(example, index));
  return {
    method,
    learned,
    text,
    tools: plain(tools),
    extra: plain(extra),
    messages: withoutWeights(messages),
    preferred: withoutWeights(preferred),
    rejected: withoutWeights(rejected),
  };
}

const pairs = ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => ({ from, to })));

it.each(ids)(
  'a conversion from %s without a loss can be reversed, and an impossible one names the reason',
  (from) => {
    fc.assert(
      fc.property(lineOf[from], (line: Line) => {
        const value = JSON.parse(JSON.stringify(line)) as Json;
        for (const { to } of pairs.filter((pair) => pair.from === from)) {
          const converted = convertTrainingExample(value, { from, to });
          expect(converted.lost).toEqual([...new Set(converted.lost)].sort());
          if (converted.example === null) {
            expect(converted.lost, to).not.toEqual([]);
            continue;
          }
          expect(trainingFormats[to].read(converted.example), to).not.toBeNull();
          if (converted.lost.length > 0) continue;
          const back = convertTrainingExample(converted.example, { from: to, to: from });
          expect(back.example, to).not.toBeNull();
          if (back.example) expect(meaning(back.example, from), to).toEqual(meaning(value, from));
        }
      }),
      { numRuns: 60 },
    );
  },
);

it('a plain conversation is carried between the chat formats without a loss', () => {
  const chats = [
    'openai-chat',
    'trl-messages',
    'vertex-gemini',
    'bedrock-nova',
    'sharegpt',
    'alpaca',
  ] as const;
  fc.assert(
    fc.property(plainChat, fc.shuffledSubarray([...chats], { minLength: 6 }), (messages, order) => {
      let line: Json = { messages };
      let from: TrainingFormatId = 'openai-chat';
      for (const to of [...order, 'openai-chat' as const]) {
        const converted = convertTrainingExample(line, { from, to });
        expect(converted.lost, `${from} → ${to}`).toEqual([]);
        line = converted.example ?? {};
        from = to;
      }
      expect(line).toEqual({ messages });
    }),
  );
});

const system = { role: 'system', content: 'Sort parcels.' };
const user = { role: 'user', content: '12 kg, glass' };
const answer = { role: 'assistant', content: 'Bay 3' };
const call = { id: 'c1', type: 'function', function: { name: 'free_bay', arguments: '{"kg":12}' } };
const tools = [{ type: 'function', function: { name: 'free_bay', parameters: { type: 'object' } } }];
const chatWithCall = {
  messages: [
    user,
    { role: 'assistant', tool_calls: [call] },
    { role: 'tool', tool_call_id: 'c1', content: '3' },
    answer,
  ],
  tools,
};

describe('conversions', () => {
  // Each row has a rule, the two formats, an example, the converted example (null: impossible), and what is lost or why.
  it.each<[string, TrainingFormatId, TrainingFormatId, unknown, Json | null, readonly string[]]>([
    [
      'arguments become objects',
      'openai-chat',
      'trl-messages',
      chatWithCall,
      {
        ...chatWithCall,
        messages: [
          user,
          {
            role: 'assistant',
            tool_calls: [{ ...call, function: { name: 'free_bay', arguments: { kg: 12 } } }],
          },
          chatWithCall.messages[2],
          answer,
        ],
      },
      [],
    ],
    [
      'arguments that are no JSON stay a text',
      'openai-chat',
      'trl-messages',
      {
        messages: [
          { role: 'assistant', tool_calls: [{ id: 'a', function: { name: 'b', arguments: '{kg' } }] },
        ],
      },
      {
        messages: [
          { role: 'assistant', tool_calls: [{ id: 'a', function: { name: 'b', arguments: '{kg' } }] },
        ],
      },
      ['tool-arguments'],
    ],
    [
      'weight 0 becomes train: false, which only Axolotl reads',
      'openai-chat',
      'trl-messages',
      { messages: [user, { ...answer, weight: 0 }] },
      { messages: [user, { ...answer, train: false }] },
      ['weight'],
    ],
    [
      'Gemini has its own roles and parts',
      'openai-chat',
      'vertex-gemini',
      { messages: [system, user, answer] },
      {
        systemInstruction: { role: 'system', parts: [{ text: 'Sort parcels.' }] },
        contents: [
          { role: 'user', parts: [{ text: '12 kg, glass' }] },
          { role: 'model', parts: [{ text: 'Bay 3' }] },
        ],
      },
      [],
    ],
    [
      'calls of Gemini have no ids',
      'openai-chat',
      'vertex-gemini',
      chatWithCall,
      {
        contents: [
          { role: 'user', parts: [{ text: '12 kg, glass' }] },
          { role: 'model', parts: [{ functionCall: { name: 'free_bay', args: { kg: 12 } } }] },
          { role: 'user', parts: [{ functionResponse: { name: 'free_bay', response: { output: '3' } } }] },
          { role: 'model', parts: [{ text: 'Bay 3' }] },
        ],
        tools: [{ functionDeclarations: [tools[0]?.function] }],
      },
      ['tool-call-ids'],
    ],
    [
      'several system messages are joined',
      'openai-chat',
      'vertex-gemini',
      {
        messages: [
          system,
          { role: 'developer', content: 'Be brief.' },
          { ...user, name: 'ada' },
          { ...answer, weight: 0 },
        ],
      },
      {
        systemInstruction: { role: 'system', parts: [{ text: 'Sort parcels.' }, { text: 'Be brief.' }] },
        contents: [
          { role: 'user', parts: [{ text: '12 kg, glass' }] },
          { role: 'model', parts: [{ text: 'Bay 3' }] },
        ],
      },
      ['developer-role', 'name', 'system-messages', 'weight'],
    ],
    [
      'an image is not carried into Gemini',
      'openai-chat',
      'vertex-gemini',
      {
        messages: [
          { role: 'user', content: [{ type: 'image_url', image_url: { url: 'https://a' } }] },
          answer,
        ],
      },
      null,
      ['media'],
    ],
    [
      'Nova has its own parts',
      'openai-chat',
      'bedrock-nova',
      { messages: [system, user, answer] },
      {
        schemaVersion: 'bedrock-conversation-2024',
        system: [{ text: 'Sort parcels.' }],
        messages: [
          { role: 'user', content: [{ text: '12 kg, glass' }] },
          { role: 'assistant', content: [{ text: 'Bay 3' }] },
        ],
      },
      [],
    ],
    ['Nova has no tools', 'openai-chat', 'bedrock-nova', chatWithCall, null, ['tool-calls']],
    [
      'Nova needs user and assistant in turn',
      'openai-chat',
      'bedrock-nova',
      { messages: [user, user, answer] },
      null,
      ['alternation'],
    ],
    [
      'Nova needs an answer of the assistant at the end',
      'openai-chat',
      'bedrock-nova',
      { messages: [user, answer, user] },
      null,
      ['alternation'],
    ],
    [
      'calls become turns in ShareGPT',
      'openai-chat',
      'sharegpt',
      chatWithCall,
      {
        conversations: [
          { from: 'human', value: '12 kg, glass' },
          { from: 'function_call', value: '{"name":"free_bay","arguments":{"kg":12}}' },
          { from: 'observation', value: '3' },
          { from: 'gpt', value: 'Bay 3' },
        ],
        tools: JSON.stringify([tools[0]?.function]),
      },
      ['tool-call-ids'],
    ],
    [
      'earlier rounds become the history in Alpaca',
      'openai-chat',
      'alpaca',
      { messages: [system, user, answer, user, answer] },
      {
        instruction: '12 kg, glass',
        input: '',
        output: 'Bay 3',
        system: 'Sort parcels.',
        history: [['12 kg, glass', 'Bay 3']],
      },
      [],
    ],
    ['Alpaca has no tools', 'openai-chat', 'alpaca', chatWithCall, null, ['tool-calls']],
    [
      'one round becomes a prompt and a completion',
      'openai-chat',
      'prompt-completion',
      { messages: [user, answer] },
      { prompt: '12 kg, glass', completion: 'Bay 3' },
      [],
    ],
    [
      'system text is merged into the prompt',
      'openai-chat',
      'prompt-completion',
      { messages: [system, user, answer] },
      { prompt: 'Sort parcels.\n\n12 kg, glass', completion: 'Bay 3' },
      ['system-merged'],
    ],
    [
      'two rounds cannot become a prompt and a completion',
      'openai-chat',
      'prompt-completion',
      { messages: [user, answer, user, answer] },
      null,
      ['turns'],
    ],
    [
      'TRL learns only the completion',
      'openai-chat',
      'trl-prompt-completion',
      { messages: [user, answer, user, answer] },
      { prompt: [user, answer, user], completion: [answer] },
      ['weight'],
    ],
    [
      'an earlier answer of weight 0 becomes a part of the prompt',
      'openai-chat',
      'trl-prompt-completion',
      { messages: [user, { ...answer, weight: 0 }, user, answer] },
      { prompt: [user, answer, user], completion: [answer] },
      [],
    ],
    [
      'an answer inside a prompt becomes an earlier answer of weight 0',
      'trl-prompt-completion',
      'openai-chat',
      { prompt: [user, answer, user], completion: [answer] },
      { messages: [user, { ...answer, weight: 0 }, user, answer] },
      [],
    ],
    [
      'input of Alpaca follows the instruction',
      'alpaca',
      'openai-chat',
      { instruction: 'Sort.', input: '12 kg', output: 'Bay 3', id: 7 },
      { messages: [{ role: 'user', content: 'Sort.\n12 kg' }, answer] },
      ['extra-keys', 'layout'],
    ],
    [
      'further keys are kept if both formats are read as data sets',
      'alpaca',
      'sharegpt',
      { instruction: 'Sort.', output: 'Bay 3', id: 7 },
      {
        conversations: [
          { from: 'human', value: 'Sort.' },
          { from: 'gpt', value: 'Bay 3' },
        ],
        id: 7,
      },
      [],
    ],
    [
      'a preference pair of OpenAI becomes one of Nova',
      'openai-preference',
      'bedrock-nova-preference',
      {
        input: { messages: [user] },
        preferred_output: [answer],
        non_preferred_output: [{ role: 'assistant', content: 'Bay 9?' }],
      },
      {
        schemaVersion: 'bedrock-conversation-2024',
        messages: [
          { role: 'user', content: [{ text: '12 kg, glass' }] },
          {
            role: 'assistant',
            candidates: [
              { content: [{ text: 'Bay 3' }], preferenceLabel: 'preferred' },
              { content: [{ text: 'Bay 9?' }], preferenceLabel: 'non-preferred' },
            ],
          },
        ],
      },
      [],
    ],
    [
      'Nova takes one message for each of the two answers',
      'openai-preference',
      'bedrock-nova-preference',
      {
        input: { messages: [user] },
        preferred_output: [answer, user, answer],
        non_preferred_output: [answer],
      },
      null,
      ['turns'],
    ],
    [
      'a preference pair of OpenAI becomes one of TRL',
      'openai-preference',
      'trl-preference',
      {
        input: { messages: [user], tools, parallel_tool_calls: true },
        preferred_output: [answer],
        non_preferred_output: [answer],
      },
      { prompt: [user], chosen: [answer], rejected: [answer], tools, parallel_tool_calls: true },
      [],
    ],
    [
      'a preference pair becomes a chat with the preferred answer, and loses the other one',
      'openai-preference',
      'openai-chat',
      { input: { messages: [user] }, preferred_output: [answer], non_preferred_output: [answer] },
      { messages: [user, answer] },
      ['rejected-answer'],
    ],
    [
      'a completion with the label true becomes an answer',
      'trl-unpaired',
      'openai-chat',
      { prompt: '12 kg, glass', completion: 'Bay 3', label: true },
      { messages: [user, answer] },
      ['label'],
    ],
    [
      'a completion with the label false cannot become an answer',
      'trl-unpaired',
      'openai-chat',
      { prompt: 'a', completion: 'b', label: false },
      null,
      ['method'],
    ],
    [
      'the `kto_tag` becomes the label of an unpaired answer',
      'sharegpt',
      'trl-unpaired',
      {
        conversations: [
          { from: 'human', value: '12 kg, glass' },
          { from: 'gpt', value: 'Bay 9' },
        ],
        kto_tag: false,
      },
      {
        prompt: [{ role: 'user', content: '12 kg, glass' }],
        completion: [{ role: 'assistant', content: 'Bay 9' }],
        label: false,
      },
      [],
    ],
    [
      'the label of an unpaired answer becomes the `kto_tag`',
      'trl-unpaired',
      'alpaca',
      { prompt: '12 kg, glass', completion: 'Bay 3', label: true },
      { instruction: '12 kg, glass', input: '', output: 'Bay 3', kto_tag: true },
      [],
    ],
    [
      'an answer with the `kto_tag` false cannot become an answer',
      'alpaca',
      'openai-chat',
      { instruction: 'a', input: '', output: 'b', kto_tag: false },
      null,
      ['method'],
    ],
    [
      'a single answer cannot become a preference pair',
      'openai-chat',
      'openai-preference',
      { messages: [user, answer] },
      null,
      ['method'],
    ],
    [
      'a prompt for graders has no answer and cannot become a chat',
      'openai-reinforcement',
      'openai-chat',
      { messages: [user], reference_answer: '3' },
      null,
      ['method'],
    ],
    [
      'a chat has no fields for graders',
      'openai-chat',
      'openai-reinforcement',
      { messages: [user, answer] },
      null,
      ['method'],
    ],
    [
      'a prompt and a completion become one text',
      'prompt-completion',
      'text',
      { prompt: '12 kg', completion: ' Bay 3' },
      { text: '12 kg Bay 3' },
      ['prompt-border'],
    ],
    [
      'a chat cannot become a text, which would need a chat template',
      'openai-chat',
      'text',
      { messages: [user, answer] },
      null,
      ['method'],
    ],
    [
      'a text cannot become a chat, because it has no turns',
      'text',
      'openai-chat',
      { text: 'a' },
      null,
      ['method'],
    ],
    [
      'a role that is a number is unreadable',
      'openai-chat',
      'vertex-gemini',
      { messages: [{ role: 7, content: 'a' }] },
      null,
      ['unreadable'],
    ],
    [
      'an unknown role cannot be converted',
      'openai-chat',
      'vertex-gemini',
      { messages: [{ role: 'narrator', content: 'a' }] },
      null,
      ['roles'],
    ],
    [
      'a line without the keys of its format is unreadable',
      'openai-chat',
      'text',
      { question: 'a' },
      null,
      ['unreadable'],
    ],
    ['a line that is no object is unreadable', 'openai-chat', 'text', 'a', null, ['unreadable']],
  ])('keep the rule “%s” (%s → %s)', (_, from, to, example, expected, lost) => {
    expect(convertTrainingExample(example, { from, to })).toEqual({ example: expected, lost });
  });

  it('return the example itself if both formats are the same', () => {
    const line = { messages: [user, answer], odd: 1 };
    const { example, lost } = convertTrainingExample(line, { from: 'openai-chat', to: 'openai-chat' });
    expect(example).toBe(line);
    expect(lost).toEqual([]);
  });
});

describe.skipIf(!existsSync(shared))('the conversions of real files', () => {
  const lines = (name: string): readonly Json[] =>
    readFileSync(new URL(name, shared), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Json);

  it('turn 96 chats with tool calls into TRL and back without a loss', () => {
    const chats = ['training', 'validation'].flatMap((part) =>
      lines(`foundry-sft-tools/stock_toolcall_${part}.jsonl`),
    );
    expect(chats).toHaveLength(96);
    for (const chat of chats) {
      const converted = convertTrainingExample(chat, { from: 'openai-chat', to: 'trl-messages' });
      expect(converted.lost).toEqual([]);
      const back = convertTrainingExample(converted.example, { from: 'trl-messages', to: 'openai-chat' });
      expect(plain(back.example)).toEqual(plain(chat));
    }
  });

  it('turn the Vertex example into OpenAI chat and back without a difference', () => {
    const [line = {}] = lines('vertex-gemini/patient_1_glucose_examples.jsonl');
    const converted = convertTrainingExample(line, { from: 'vertex-gemini', to: 'openai-chat' });
    expect(converted.lost).toEqual([]);
    expect(convertTrainingExample(converted.example, { from: 'openai-chat', to: 'vertex-gemini' })).toEqual({
      example: line,
      lost: [],
    });
  });

  it('turn 128 chats into Nova and back without a difference', () => {
    const chats = lines('tinker-chat/conversations.jsonl');
    expect(chats).toHaveLength(128);
    for (const chat of chats) {
      const converted = convertTrainingExample(chat, { from: 'openai-chat', to: 'bedrock-nova' });
      expect(converted.lost).toEqual([]);
      expect(
        convertTrainingExample(converted.example, { from: 'bedrock-nova', to: 'openai-chat' }).example,
      ).toEqual(chat);
    }
  });
});

it('the functions for one line never throw, for any content of the line', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })),
      fc.constantFrom(...ids),
      (line, id) => {
        expect(['training', 'validation']).toContain(splitOf(line, { validationShare: 0.5 }));
        expect(
          cleanTrainingLine(line, ['secret', 'mojibake', 'lone-surrogate', 'same-role-twice']),
        ).not.toBeUndefined();
        expect(detectTrainingFormat([line]).confidence).toBeGreaterThanOrEqual(0);
        const value = parseExample(line);
        for (const to of ids)
          expect(convertTrainingExample(value, { from: id, to }).lost).toBeInstanceOf(Array);
      },
    ),
  );
});
