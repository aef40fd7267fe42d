/** The rules of hosts, each with an example or file that breaks it and a similar one that keeps it. */
import { describe, expect, it } from 'vitest';
import { hostMessages } from '../../../../src/core/training/hosts/messages.ts';
import {
  exampleCheck,
  type FileFacts,
  fileStart,
  hostProblems,
  hostRules,
} from '../../../../src/core/training/hosts/problems.ts';
import { trainingHosts } from '../../../../src/core/training/hosts/rows.ts';
import type { HostRuleId, TrainingHost, TrainingHostId } from '../../../../src/core/training/hosts/types.ts';
import { readExample } from '../../../../src/core/training/parse.ts';
import type { TrainingFormatId, TrainingMethod } from '../../../../src/core/training/types.ts';

const hosts: readonly TrainingHost[] = Object.values(trainingHosts);

const system = { role: 'system', content: 'Sort parcels.' };
const user = { role: 'user', content: '12 kg' };
const answer = { role: 'assistant', content: 'Bay 3' };
const tool = { role: 'tool', tool_call_id: 'a', content: '3' };
const image = { role: 'user', content: [{ type: 'image_url', image_url: { url: 'https://a' } }] };
const pair = (preferred: unknown, rejected: unknown, messages: readonly unknown[] = [user]) => ({
  input: { messages },
  preferred_output: preferred,
  non_preferred_output: rejected,
});
const nova = (...texts: readonly string[]) => ({
  schemaVersion: 'bedrock-conversation-2024',
  messages: texts.map((text, index) => ({ role: index % 2 ? 'assistant' : 'user', content: [{ text }] })),
});
const novaImages = (count: number, kind = 'image') => ({
  schemaVersion: 'bedrock-conversation-2024',
  messages: [
    {
      role: 'user',
      content: [{ text: 'a' }, ...Array.from({ length: count }, () => ({ [kind]: { format: 'any' } }))],
    },
    { role: 'assistant', content: [{ text: 'b' }] },
  ],
});

/** A host, a format, a rule of the host, an example that breaks the rule, and one that keeps it. */
const cases: readonly (readonly [TrainingHostId, TrainingFormatId, HostRuleId, unknown, unknown])[] = [
  [
    'openai',
    'openai-chat',
    'roles',
    { messages: [{ role: 'bot', content: 'a' }, answer] },
    { messages: [{ role: 'developer', content: 'a' }, answer] },
  ],
  [
    'openai',
    'openai-chat',
    'roles',
    { messages: [{ role: 7, content: 'a' }, answer] },
    { messages: [user, answer] },
  ],
  [
    'openai',
    'openai-chat',
    'answer',
    { messages: [user, { ...answer, weight: 0 }] },
    { messages: [user, { ...answer, weight: 1 }] },
  ],
  ['openai', 'openai-preference', 'text-only', pair([answer], [answer], [image]), pair([answer], [answer])],
  ['azure', 'openai-preference', 'text-only', pair([answer], [answer], [image]), pair([answer], [answer])],
  ['openai', 'openai-preference', 'answer', pair([answer], [user]), pair([answer], [answer])],
  ['openai', 'openai-preference', 'answer', pair([answer], null), pair([answer, tool], [answer])],
  [
    'openai',
    'openai-reinforcement',
    'last-user',
    { messages: [user, answer], key: 1 },
    { messages: [user], key: 1 },
  ],
  [
    'azure',
    'openai-preference',
    'answer-roles',
    pair([answer, user], [answer]),
    pair([answer, tool], [answer]),
  ],
  [
    'vertex',
    'vertex-gemini',
    'roles',
    { contents: [{ role: 'bot', parts: [{ text: 'a' }] }] },
    { contents: [{ role: 'model', parts: [{ text: 'a' }] }] },
  ],
  ['bedrock', 'bedrock-nova', 'alternation', nova('a'), nova('a', 'b')],
  ['bedrock', 'bedrock-nova', 'reserved-words', nova('a', 'User: b'), nova('a', 'The user: b')],
  ['bedrock', 'bedrock-nova', 'reserved-words', nova('see <image>', 'b'), nova('see <img>', 'b')],
  ['bedrock', 'bedrock-nova', 'other-reserved-words', nova('a', 'Thought: b'), nova('a', 'A thought: b')],
  ['bedrock', 'bedrock-nova', 'maximum-images', novaImages(11), novaImages(10)],
  ['bedrock', 'bedrock-nova', 'maximum-videos', novaImages(2, 'video'), novaImages(1, 'video')],
  [
    'bedrock',
    'openai-reinforcement',
    'needs-keys',
    { messages: [user], answer: 1 },
    { messages: [user], reference_answer: 1 },
  ],
  [
    'together',
    'openai-chat',
    'extra-keys',
    { messages: [user, answer], id: 1 },
    { messages: [user, answer], tools: [] },
  ],
  [
    'together',
    'openai-chat',
    'roles',
    { messages: [user, tool, answer] },
    { messages: [system, user, answer] },
  ],
  ['together', 'openai-preference', 'one-answer', pair([answer, answer], [answer]), pair([answer], [answer])],
  [
    'fireworks',
    'openai-chat',
    'system-first',
    { messages: [user, system, answer] },
    { messages: [system, user, answer] },
  ],
];

describe('an example', () => {
  it.each(cases)('an example for %s (%s) breaks or keeps the rule %s', (host, format, rule, broken, kept) => {
    const read = (value: unknown) => readExample(value as Record<string, unknown>, format);
    const [bad, good] = [read(broken), read(kept)];
    if (!bad || !good) throw new Error('the example could not be read');
    const check = exampleCheck(host, good.method);
    expect(check(bad, null)).toContain(rule);
    expect(check(good, null)).not.toContain(rule);
    expect(check(good, null)).toEqual([]);
  });

  it('with a key that its format allows but the host refuses gets a sentence about the host, not about the format', () => {
    const example = readExample({ messages: [user, answer], parallel_tool_calls: false });
    if (!example) throw new Error('the example could not be read');
    expect(exampleCheck('together', 'supervised')(example, null)).toEqual(['extra-keys']);
    expect(hostMessages['extra-keys']({ name: 'Together' })).toBe('A key that Together does not accept.');
  });

  it('may be as long as the maximum of a host, but not longer', () => {
    const example = readExample({ messages: [user, answer] });
    if (!example) throw new Error('the example could not be read');
    const check = exampleCheck('openai', 'supervised');
    expect(check(example, 65_537)).toEqual(['maximum-tokens']);
    expect(check(example, 65_536)).toEqual([]);
    expect(check(example, null)).toEqual([]);
  });

  it('for preference or reinforcement training needs no answer in its messages', () => {
    for (const value of [pair([answer], [answer]), { messages: [user], reference_answer: 'a' }]) {
      const example = readExample(value);
      if (!example) throw new Error('the example could not be read');
      for (const { id, formats } of hosts.filter(({ formats: all }) => all[example.method]))
        if (formats[example.method]?.[0]?.startsWith('openai'))
          expect(exampleCheck(id, example.method)(example, 5)).toEqual([]);
    }
  });

  it('no content of an example makes a check throw', () => {
    for (const { id } of hosts)
      for (const method of ['supervised', 'preference', 'reinforcement', 'pretraining'] as const)
        for (const messages of [[], [null], [7], ['a'], [{ role: { a: 1 }, content: [null, { image: 1 }] }]])
          for (const preferred of [null, [null]])
            expect(() =>
              exampleCheck(id, method)(
                {
                  method,
                  notation: 'chat',
                  messages,
                  learnedFrom: 0,
                  preferred,
                  rejected: preferred,
                  text: null,
                  tools: 3,
                  extra: null,
                  layout: null,
                },
                1,
              ),
            ).not.toThrow();
  });
});

const formatOf: Readonly<Record<TrainingMethod, (host: TrainingHost) => TrainingFormatId | null>> = {
  supervised: ({ formats }) => formats.supervised?.[0] ?? null,
  preference: ({ formats }) => formats.preference?.[0] ?? null,
  reinforcement: ({ formats }) => formats.reinforcement?.[0] ?? null,
  pretraining: ({ formats }) => formats.pretraining?.[0] ?? null,
};

/** The facts of a file that keeps every rule of a host, with these changes. */
const facts = (host: TrainingHostId, changes: Partial<FileFacts> = {}): FileFacts => {
  const method = changes.method ?? 'supervised';
  return {
    method,
    format: formatOf[method](trainingHosts[host]),
    examples: 1000,
    bytes: 1_000_000,
    mediaExamples: 0,
    epochs: 3,
    fileName: 'train.jsonl',
    hasByteOrderMark: true,
    isMixed: false,
    validation: { examples: 50, bytes: 50_000 },
    broken: {},
    ...changes,
  };
};
/** The rule and severity of each problem that a file has at a host. */
const problemsOf = (host: TrainingHostId, changes?: Partial<FileFacts>) =>
  hostProblems(host, facts(host, changes)).map(({ rule, severity }) => `${rule} ${severity}`);

describe('a file', () => {
  // The hosts that still train models.
  it.each(hosts.filter(({ endedBy }) => !endedBy).map(({ id }) => id))(
    'that keeps every rule has no problem at %s',
    (id) => {
      for (const method of Object.keys(trainingHosts[id].formats) as TrainingMethod[])
        expect(hostProblems(id, facts(id, { method }))).toEqual([]);
    },
  );

  // Each row has facts that break a rule, and facts that keep it.
  it.each<[TrainingHostId, Partial<FileFacts>, string, Partial<FileFacts>]>([
    ['openai', { examples: 9 }, 'minimum-examples error', { examples: 10 }],
    ['openai', { examples: 49 }, 'advised-examples note', { examples: 50 }],
    ['openai', { bytes: 512 * 1024 * 1024 + 1 }, 'maximum-bytes error', { bytes: 512 * 1024 * 1024 }],
    ['openai', { fileName: 'train.json' }, 'file-name error', { fileName: 'train.v2.jsonl' }],
    [
      'openai',
      { method: 'reinforcement', validation: 'none' },
      'validation-file error',
      { method: 'reinforcement', validation: null },
    ],
    ['openai', { broken: { roles: 3 } }, 'roles error', { broken: { roles: 0 } }],
    ['openai', { broken: { 'maximum-tokens': 1 } }, 'maximum-tokens warning', {}],
    ['azure', { bytes: 512 * 1024 * 1024 }, 'maximum-bytes error', { bytes: 512 * 1024 * 1024 - 1 }],
    ['azure', { examples: 9 }, 'minimum-examples error', { examples: 10 }],
    ['azure', { hasByteOrderMark: false }, 'byte-order-mark note', { hasByteOrderMark: null }],
    ['vertex', { examples: 99 }, 'advised-examples note', { examples: 100 }],
    ['vertex', { examples: 10_000_001 }, 'maximum-examples note', { examples: 10_000_000 }],
    ['vertex', { mediaExamples: 300_001 }, 'maximum-media-examples error', { mediaExamples: 300_000 }],
    ['vertex', { mediaExamples: 300_001 }, 'maximum-media-examples error', { mediaExamples: null }],
    ['bedrock', { mediaExamples: 1 }, 'text-only-model note', { mediaExamples: 0 }],
    ['bedrock', { epochs: 6 }, 'maximum-epochs note', { epochs: 5 }],
    [
      'vertex',
      { examples: 100_000, validation: { examples: 5001, bytes: null } },
      'maximum-validation-examples error',
      { examples: 100_000, validation: { examples: 5000, bytes: null } },
    ],
    [
      'vertex',
      { examples: 1001, validation: { examples: 301, bytes: null } },
      'maximum-validation-share note',
      { examples: 1000, validation: { examples: 301, bytes: null } },
    ],
    ['bedrock', { examples: 7 }, 'minimum-examples error', { examples: 8 }],
    ['bedrock', { examples: 20_001 }, 'maximum-examples error', { examples: 20_000 }],
    [
      'bedrock',
      { method: 'reinforcement', examples: 99 },
      'minimum-examples error',
      { method: 'reinforcement', examples: 100 },
    ],
    [
      'bedrock',
      { method: 'preference', examples: 999 },
      'advised-examples note',
      { method: 'preference', examples: 1000 },
    ],
    ['bedrock', { fileName: 'my file.jsonl' }, 'file-name error', { fileName: 'my-file_2.jsonl' }],
    ['together', { examples: 0 }, 'minimum-examples error', { examples: 1 }],
    ['together', { isMixed: true }, 'one-format error', { isMixed: false }],
    ['together', { bytes: 5 * 1024 ** 3 }, 'maximum-bytes note', { bytes: 4 * 1024 ** 3 }],
    ['fireworks', { examples: 2 }, 'minimum-examples error', { examples: 3 }],
    ['fireworks', { examples: 3_000_001 }, 'maximum-examples error', { examples: 3_000_000 }],
    [
      'mistral',
      { validation: { examples: 1, bytes: 1024 * 1024 + 1 } },
      'maximum-validation-bytes note',
      { validation: { examples: 1, bytes: 1024 * 1024 } },
    ],
  ])('a file for %s with the facts %j breaks the rule “%s”', (host, broken, expected, kept) => {
    expect(problemsOf(host, broken)).toContain(expected);
    expect(problemsOf(host, kept)).not.toContain(expected);
  });

  it('may have a single example if no minimum was found for the host and method', () => {
    for (const method of ['preference', 'reinforcement'] as const)
      for (const host of ['openai', 'azure'] as const)
        expect(problemsOf(host, { method, examples: 1 })).toEqual([]);
  });

  it('is refused in a format or for a method that the host does not have', () => {
    expect(problemsOf('vertex', { format: 'openai-chat' })).toEqual(['format error']);
    expect(problemsOf('vertex', { method: 'preference', format: 'openai-preference' })).toEqual([
      'method error',
    ]);
    expect(problemsOf('bedrock', { method: 'reinforcement', format: 'openai-reinforcement' })).toEqual([]);
    expect(problemsOf('together', { format: 'prompt-completion' })).toEqual([]);
  });

  it('is refused by a host that no longer trains models', () => {
    expect(problemsOf('mistral')).toEqual(['ended error']);
  });

  it('has problems with a sentence and the source of the rule, with errors before notes', () => {
    const problems = hostProblems('bedrock', facts('bedrock', { examples: 7, broken: { roles: 1 } }));
    expect(problems.map(({ severity }) => severity)).toEqual(['error', 'error', 'note']);
    for (const { message, source, asOf } of problems) {
      expect(message).toMatch(/\.$/);
      expect(message).not.toContain('undefined');
      expect(source).toBeTruthy();
      expect(asOf).toMatch(/^2026/);
    }
  });
});

it('a file for Azure begins with a byte order mark, and a file for another host does not', () => {
  expect(hosts.filter(({ id }) => fileStart(id) === '\uFEFF').map(({ id }) => id)).toEqual(['azure']);
  expect(fileStart('openai')).toBe('');
});

it('an unverified rule is never an error', () => {
  const unverified = hosts.flatMap(({ id, rules }) =>
    rules.filter(({ unverified: why }) => why).map((rule) => ({ id, rule })),
  );
  expect(unverified.length).toBeGreaterThan(4);
  for (const { id, rule } of unverified) {
    const extreme = {
      examples: 1e12,
      bytes: 1e15,
      hasByteOrderMark: false,
      broken: { [rule.rule]: 1 },
      validation: { examples: 1e12, bytes: 1e15 },
    };
    const problems = hostProblems(id, facts(id, extreme)).filter((problem) => problem.rule === rule.rule);
    expect(problems.map(({ severity }) => severity)).toEqual(['note']);
  }
});

it('each rule has a source, a date and a method that its host offers', () => {
  for (const host of hosts) {
    for (const { source, asOf, methods } of host.rules) {
      expect(source.length).toBeGreaterThan(5);
      expect(asOf).toMatch(/^20\d\d(-\d\d){0,2}$/);
      expect(methods.some((method) => host.formats[method])).toBe(true);
    }
    for (const method of Object.keys(host.formats) as TrainingMethod[])
      expect(hostRules(host.id, method).length).toBeLessThanOrEqual(host.rules.length);
  }
});
