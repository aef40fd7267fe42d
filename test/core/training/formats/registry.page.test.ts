/** Compares the tables of docs/training-files.md with the formats, conversions and hosts in the code. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conversionMessages } from '../../../../src/core/training/conversion-messages.ts';
import { convertTrainingExample } from '../../../../src/core/training/convert.ts';
import { detectTrainingFormat } from '../../../../src/core/training/detect.ts';
import { trainingFormats } from '../../../../src/core/training/formats/registry.ts';
import { trainingHosts } from '../../../../src/core/training/hosts/rows.ts';
import type { HostRule, TrainingHost } from '../../../../src/core/training/hosts/types.ts';
import type { TrainingFormat, TrainingFormatId } from '../../../../src/core/training/types.ts';

const page = readFileSync('docs/training-files.md', 'utf8');
const formats: readonly TrainingFormat[] = Object.values(trainingFormats);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const code = (text: string): string => `\`${text}\``;
const section = (name: string): string =>
  page
    .slice(page.indexOf(`<!-- ${name} -->`), page.indexOf(`<!-- /${name} -->`))
    .split('\n')
    .slice(1, -1)
    .join('\n');

const formatTable = table(
  ['format', 'method', 'keys', 'other keys'],
  formats.map(({ id, method, keys, carries }) => [
    code(id),
    method,
    keys.map(code).join(', '),
    carries === 'any' ? 'any' : carries.map(code).join(', ') || 'none',
  ]),
);

const system = { role: 'system', content: 'Sort parcels.' };
const user = { role: 'user', content: '12 kg, glass' };
const answer = { role: 'assistant', content: 'Bay 3' };
const call = { id: 'c1', type: 'function', function: { name: 'free_bay', arguments: '{"kg":12}' } };
const chats: readonly (readonly [string, unknown])[] = [
  ['one round', { messages: [user, answer] }],
  ['a system message', { messages: [system, user, answer] }],
  ['several rounds', { messages: [user, answer, user, answer] }],
  ['an answer of weight 0', { messages: [user, { ...answer, weight: 0 }, user, answer] }],
  ['a speaker’s name', { messages: [{ ...user, name: 'ada' }, answer] }],
  ['two messages of the user in a row', { messages: [user, user, answer] }],
  [
    'several parts of text',
    {
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'a' },
            { type: 'text', text: 'b' },
          ],
        },
        answer,
      ],
    },
  ],
  [
    'an image',
    {
      messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'https://…' } }] }, answer],
    },
  ],
  [
    'tool calls',
    {
      messages: [
        user,
        { role: 'assistant', tool_calls: [call] },
        { role: 'tool', tool_call_id: 'c1', content: '3' },
        answer,
      ],
      tools: [{ type: 'function', function: { name: 'free_bay' } }],
    },
  ],
  ['a key that the format does not have', { messages: [user, answer], id: 7 }],
];
const targets: readonly TrainingFormatId[] = [
  'trl-messages',
  'trl-prompt-completion',
  'vertex-gemini',
  'bedrock-nova',
  'sharegpt',
  'alpaca',
  'prompt-completion',
];

/** The losses of a conversion, or the reasons why it is impossible. */
const cell = (value: unknown, from: TrainingFormatId, to: TrainingFormatId): string => {
  const { example, lost } = convertTrainingExample(value, { from, to });
  const names = lost.map(code).join(', ');
  return example === null ? `no: ${names}` : names || 'lossless';
};
const chatTable = table(
  ['example with', ...targets.map(code)],
  chats.map(([name, value]) => [name, ...targets.map((to) => cell(value, 'openai-chat', to))]),
);

const pair = { input: { messages: [user] }, preferred_output: [answer], non_preferred_output: [answer] };
const examples: Readonly<Partial<Record<TrainingFormatId, unknown>>> = {
  'openai-chat': { messages: [user, answer] },
  'openai-preference': pair,
  'openai-reinforcement': { messages: [user], reference_answer: '3' },
  'prompt-completion': { prompt: '12 kg', completion: ' Bay 3' },
  text: { text: '12 kg go to bay 3.' },
  alpaca: { instruction: 'Sort.', input: '12 kg', output: 'Bay 3' },
  'trl-unpaired': { prompt: '12 kg', completion: ' Bay 3', label: true },
};
const otherFormats: readonly TrainingFormatId[] = [
  'openai-chat',
  'openai-preference',
  'openai-reinforcement',
  'bedrock-nova-preference',
  'trl-preference',
  'trl-unpaired',
  'text',
];
const otherTable = table(
  ['from', ...otherFormats.map((id) => `to ${code(id)}`)],
  Object.entries(examples).map(([from, value]) => [
    code(from),
    ...otherFormats.map((to) => (to === from ? '–' : cell(value, from as TrainingFormatId, to))),
  ]),
);

const lossTable = table(
  ['code', 'what is lost, or why the conversion is impossible'],
  Object.entries(conversionMessages).map(([id, says]) => [code(id), says]),
);

/** A maximum size as the page states it. If it is one byte less than a whole number of KiB, it is written as `below` that number. */
const bytes = (value: number): string => {
  if (value % 1024 === 1023) return `below ${bytes(value + 1)}`;
  const gibibytes = value / 1024 ** 3;
  return gibibytes >= 1 ? `${gibibytes} GiB` : `${value / 1024 ** 2} MiB`;
};
const shownValue = (rule: HostRule): string => {
  if (rule.rule === 'maximum-bytes' || rule.rule === 'maximum-validation-bytes') return bytes(rule.value);
  if (rule.rule === 'maximum-validation-share')
    return `${rule.value * 100} %${rule.above ? ` above ${rule.above.toLocaleString('en')} examples` : ''}`;
  if (rule.value === true) return 'yes';
  if (typeof rule.value === 'number') return rule.value.toLocaleString('en');
  return [rule.value].flat().map(code).join(' ');
};
const hosts: readonly TrainingHost[] = Object.values(trainingHosts);
const hostTable = table(
  ['host', 'method', 'rule', 'value', 'source', 'as of'],
  hosts.flatMap((host) =>
    host.rules.map((rule) => [
      host.name + (host.endedBy ? ` (ended by ${host.endedBy})` : ''),
      rule.methods.filter((method) => host.formats[method]).join(', '),
      rule.rule + (rule.unverified ? ' †' : ''),
      shownValue(rule),
      rule.source,
      rule.asOf,
    ]),
  ),
);

describe('docs/training-files.md', () => {
  it.each([
    ['formats', formatTable],
    ['chats', chatTable],
    ['others', otherTable],
    ['losses', lossTable],
    ['hosts', hostTable],
  ])('has the same table of %s as the code', (name, expected) => {
    expect(section(name)).toBe(expected);
  });

  it('shows a line of every format, in the order of the registry', () => {
    const lines = (page.split('```jsonl\n')[1]?.split('\n```')[0] ?? '').split('\n');
    expect(lines.map((line) => detectTrainingFormat([line]).format)).toEqual(Object.keys(trainingFormats));
  });
});
