/** The inspection of a file, in one pass or in parts that are merged: its figures and its findings. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectTrainingData } from '../../../src/core/training/examples.ts';
import { findingRules } from '../../../src/core/training/findings.ts';
import { trainingFormats } from '../../../src/core/training/formats/registry.ts';
import {
  createTrainingInspection,
  type TrainingInspection,
  type TrainingState,
} from '../../../src/core/training/inspection.ts';
import type { TrainingOptions, TrainingReport } from '../../../src/core/training/report-types.ts';
import { runs } from '../../harness/runs.ts';

const count = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const files = new URL('../../../../shared/cases/files/', import.meta.url);

const chat = (...texts: readonly string[]): string =>
  JSON.stringify({
    messages: texts.map((content, index) => ({ role: index % 2 ? 'assistant' : 'user', content })),
  });

/** Twelve words that differ for every index, so that no two examples are near duplicates. */
const distinctWords = (index: number): string =>
  Array.from({ length: 12 }, (_, word) => `w${(index * 7919 + word * 104729) % 99991}`).join(' ');

const inspect = (lines: readonly string[], options: Partial<TrainingOptions> = {}): TrainingReport => {
  const inspection = createTrainingInspection({ count, ...options });
  for (const line of lines) inspection.add(line);
  return inspection.report();
};

/** The lines of each finding, by rule, without the findings that every small file has. */
const linesByRule = (report: TrainingReport): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    report.findings
      .filter(({ rule }) => rule !== 'too-few-examples' && rule !== 'few-examples')
      .map(({ rule, lines }) => [rule, lines]),
  );

const message = fc.record(
  {
    role: fc.constantFrom('system', 'user', 'assistant', 'tool', 'bot', 7),
    content: fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        'Yes',
        'No',
        '{"a": 1}',
        'a@b.org',
        'Ã¤',
        'I am sorry, but I cannot help.',
        null,
      ),
      fc.lorem({ maxCount: 12 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    weight: fc.constantFrom(0, 1, 2),
    tool_calls: fc.constant([{ id: 'c1', type: 'function', function: { name: 'f', arguments: '{' } }]),
  },
  { requiredKeys: ['role', 'content'] },
);
const anyLine = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ messages: fc.array(message, { maxLength: 4 }) })
      .map((each) => JSON.stringify(each)),
  },
  fc.constantFrom(
    chat('a b c d e f', 'Yes'),
    chat('a b c d e f', 'No'),
    chat('one two three four five six', 'Yes'),
  ),
  fc.record({ prompt: fc.lorem(), completion: fc.lorem() }).map((each) => JSON.stringify(each)),
  fc.record({ text: fc.lorem() }).map((each) => JSON.stringify(each)),
  fc.constantFrom(
    '',
    '  ',
    '{',
    '[]',
    '7',
    `${chat('a', 'b')},`,
    '{"messages": 1}',
    '{"question": "a"}',
    '\uFEFF{}',
  ),
  fc.string(),
);

describe('parts that are merged', () => {
  const options: TrainingOptions = {
    count,
    limit: 30,
    maxProblems: 15,
    maxExamples: 20,
    hosts: ['openai', 'bedrock', 'together'],
  };
  const copyOf = (state: TrainingState): TrainingState => JSON.parse(JSON.stringify(state));

  it('give the same report as one pass, to the last digit, for any parts of the file in any order', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { minLength: 1, maxLength: 60 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        (lines, cuts, numbers) => {
          const next = (below: number): number => (numbers.next().value as number) % below;
          const onePass = createTrainingInspection(options);
          for (const line of lines) onePass.add(line);
          const borders = [0, ...cuts.map((cut) => cut % lines.length), lines.length].sort((a, b) => a - b);
          const parts: TrainingInspection[] = [];
          for (let at = 0; at + 1 < borders.length; at += 1) {
            const [from = 0, to = 0] = borders.slice(at, at + 2);
            let part = createTrainingInspection({ ...options, offset: from });
            for (const line of lines.slice(from, to)) {
              part.add(line);
              // Continues this part from a copy of its state, as another worker would.
              if (next(8) === 0) part = createTrainingInspection(options, copyOf(part.state()));
            }
            parts.push(part);
          }
          while (parts.length > 1) {
            const [taken] = parts.splice(next(parts.length), 1);
            const target = parts[next(parts.length)];
            if (taken) target?.merge(next(2) ? taken : copyOf(taken.state()));
          }
          expect(JSON.stringify(parts[0]?.report())).toBe(JSON.stringify(onePass.report()));
          expect(JSON.stringify(parts[0]?.state())).toBe(JSON.stringify(onePass.state()));
        },
      ),
      { numRuns: runs(50, 300) },
    );
  });

  it('do not change when lines are added to the inspection into which they were merged', () => {
    const target = createTrainingInspection({ count });
    const merged = createTrainingInspection({ count, offset: 1 });
    target.add(chat('a', 'b'));
    merged.add(chat('a', 'c'));
    const before = JSON.stringify(merged.state());
    target.merge(merged);
    for (let line = 0; line < 5; line += 1) target.add(chat('a', 'c'));
    expect(JSON.stringify(merged.state())).toBe(before);
  });

  it('have no secret in their state and report, only its mask', () => {
    const secrets = [
      'sk-proj-Ab3Cd4Ef5Gh6Ij7Kl8Mn9Op0Qr1St2Uv',
      's3cretpw',
      'jane.doe@mail.example.org',
      '4111 1111 1111 1111',
    ];
    const withSecrets = secrets.map((secret) =>
      secret === 's3cretpw' ? `https://admin:${secret}@db.example.com/main` : secret,
    );
    const content = `Use ${withSecrets.join(' and ')} today.`;
    const tools = [
      { id: 'c1', type: 'function', function: { name: 'send', arguments: `{"text": "${content}"` } },
    ];
    const inspection = createTrainingInspection({ count });
    for (const line of [
      chat(content, content),
      JSON.stringify({
        messages: [
          { role: 'user', content },
          { role: 'assistant', tool_calls: tools },
        ],
      }),
      JSON.stringify({
        messages: [
          { role: 'system', content },
          { role: 'bot', content: [{ type: 'text', text: content }] },
        ],
      }),
      `{"messages": [{"role": "user", "content": "${content}`,
    ])
      inspection.add(line);
    const texts = [inspection.state(), inspection.report()].map((each) => JSON.stringify(each));
    for (const text of texts) {
      for (const mask of ['sk-proj-…', 'https://…:…@…', 'j…@….org', '…1111']) expect(text).toContain(mask);
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
  });

  it('carry the tokenizers of their examples, whatever the order of merges is', () => {
    const [exact, estimate] = [
      { id: 'o200k_base', exact: true },
      { id: 'estimate:claude', exact: false },
    ];
    const partOf = (tokenizer?: typeof exact, lines = [chat('a', 'b')]) => {
      const part = createTrainingInspection({ count, ...(tokenizer && { tokenizer }) });
      for (const line of lines) part.add(line);
      return part;
    };
    const mergedOf = (...parts: readonly TrainingInspection[]) => {
      const merged = createTrainingInspection({ count });
      for (const part of parts) merged.merge(part.state());
      return merged.tokenizers;
    };
    expect(mergedOf(partOf(exact), partOf(exact))).toEqual([exact]);
    expect(mergedOf(partOf(exact), partOf(estimate))).toEqual([estimate, exact]);
    expect(mergedOf(partOf(estimate), partOf(exact))).toEqual([estimate, exact]);
    expect(mergedOf(partOf(exact), partOf())).toEqual(mergedOf(partOf(), partOf(exact)));
    expect(mergedOf(partOf(exact), partOf())).toContain(null);
    // A part without examples has no tokens.
    expect(mergedOf(partOf(exact), partOf(undefined, ['']))).toEqual([exact]);
  });

  it('have an unknown tokenizer if their state names none', () => {
    const onePass = createTrainingInspection({ count, tokenizer: { id: 'o200k_base', exact: true } });
    onePass.add(chat('a', 'b'));
    const { tokenizers: _, ...older } = onePass.state();
    const continued = createTrainingInspection({ count }, older);
    expect(continued.tokenizers).toEqual([null]);
    expect(continued.report()).toEqual(onePass.report());
  });

  it('cannot be read from a state of another version', () => {
    const state = { ...createTrainingInspection({ count }).state(), version: 1 } as unknown as TrainingState;
    expect(() => createTrainingInspection({ count }, state)).toThrow(RangeError);
  });
});

describe('the figures of a report', () => {
  it('are the same if the report is made twice, and do not include near duplicates if the report is partial', () => {
    const inspection = createTrainingInspection({ count });
    inspection.add(chat('a', 'b'));
    expect(inspection.report()).toEqual(inspection.report());
    expect(inspection.report({ partial: true }).duplicates.near).toBeNull();
  });

  it('follow the published rules for a small file', () => {
    const lines = [chat('a b', 'c'), chat('d', 'e f g'), chat('h', 'i')];
    const report = inspect(lines, { rules: 'cookbook-2023', limit: 12 });
    // Each example adds 3 tokens. Each message adds 3, plus 1 for its role and 1 for each word.
    expect(report).toMatchObject({
      examples: 3,
      tokensPerExample: [14, 15, 13],
      billedTokensPerEpoch: 36,
      overLimit: 3,
    });
    expect(report).toMatchObject({
      tokens: 42,
      assistantTokens: 5,
      truncatedTokens: 6,
      assistantShare: 5 / 42,
    });
  });

  it('include exact quantiles if all examples are listed, and otherwise quantiles within the width of a bin', () => {
    const lines = Array.from({ length: 1000 }, (_, index) => chat('x '.repeat(index + 1), 'y'));
    const exact = inspect(lines);
    const binned = inspect(lines, { maxExamples: 10 });
    expect(exact.quantiles.map(({ value, width }) => [value, width])).toEqual(
      [50, 250, 500, 750, 950, 990].map((index) => [index + 12, 0]),
    );
    for (const [index, { value, width }] of binned.quantiles.entries()) {
      const real = exact.quantiles[index]?.value ?? 0;
      expect(real).toBeGreaterThanOrEqual(value);
      expect(real).toBeLessThanOrEqual(value + width);
      expect(width).toBeLessThan(real / 15);
    }
    expect(exact.histogram.reduce((sum, bin) => sum + bin.count, 0)).toBe(1000);
    expect(binned.lines).toEqual(exact.lines.slice(0, 10));
  });

  it.each([
    [5, null, 20, 'few-examples'],
    [100, null, 3, 'usual'],
    [10_000, null, 2, 'many-examples'],
    [5, 4, 4, 'given'],
  ] as const)(
    'have for %i examples, with %s epochs given, %i epochs for the reason “%s”',
    (examples, epochs, expected, reason) => {
      const line = chat('a', 'b');
      const report = inspect(Array(examples).fill(line), { epochs, checks: 'counts' });
      expect(report).toMatchObject({
        epochs: expected,
        epochsReason: reason,
        billedTokens: report.billedTokensPerEpoch * expected,
      });
    },
  );

  const withSystem = (system: string, answer: string): string =>
    JSON.stringify({
      messages: [
        { role: 'system', content: system },
        { role: 'user', content: 'Q' },
        { role: 'assistant', content: answer },
      ],
    });

  it('include the languages of answers, the system prompts, and the numbers of messages', () => {
    const report = inspect([
      withSystem('A', 'The parcel is in the second bay and it will be sent to you.'),
      withSystem('A', 'Das Paket ist nicht in dem Lager und wird auch nicht mehr kommen.'),
      withSystem('B', 'Посылка находится во втором отсеке и будет отправлена завтра.'),
      chat('Q', 'Yes'),
    ]);
    expect(report.languages).toEqual({ de: 1, en: 1, ru: 1, unknown: 1 });
    expect(report.systemPrompts).toEqual({
      examples: 3,
      distinct: 2,
      comparedShare: 1,
      commonest: [
        { line: 1, count: 2 },
        { line: 3, count: 1 },
      ],
    });
    expect(report.turns).toEqual({
      messages: 11,
      histogram: [
        { from: 2, to: 3, count: 1 },
        { from: 3, to: 4, count: 3 },
      ],
    });
  });

  /** A file in which four of nine examples have a system prompt and tools of their own; the other five share one system prompt and one tool. */
  const withRarePrompts = (examples: number, usual = 'Be brief.'): readonly string[] =>
    Array.from({ length: examples }, (_, index) => {
      const isRare = index % 9 > 4;
      const example = JSON.parse(withSystem(isRare ? `Prompt ${index}.` : usual, `A ${index}`));
      const name = isRare ? `tool_${index}` : 'search';
      return JSON.stringify({ ...example, tools: [{ type: 'function', function: { name } }] });
    });
  const rareRules = ['rare-system-prompt', 'rare-tools'];

  it.each(['Be brief.', 'Answer in one word.', 'You are a clerk.', 'Reply as JSON.'])(
    'count rare system prompts and tools exactly if there are thousands of them, whatever the usual prompt is: “%s”',
    (usual) => {
      const report = inspect(withRarePrompts(2700, usual));
      for (const values of [report.systemPrompts, report.toolLists]) {
        expect(values).toMatchObject({ examples: 2700, distinct: 1201, comparedShare: 1 });
        expect(values.commonest[0]).toEqual({ line: 1, count: 1500 });
      }
      for (const rule of rareRules) {
        const finding = report.findings.find((each) => each.rule === rule);
        expect(finding).toMatchObject({ count: 1200, params: {} });
        expect(finding?.lines.slice(0, 3)).toEqual([6, 7, 8]);
      }
    },
  );

  it('estimate rare system prompts and tools from a sample if there are too many of them, for any parts in any order', () => {
    const lines = withRarePrompts(25_200);
    const rare = (lines.length * 4) / 9;
    const usual = lines.length - rare;
    const onePass = createTrainingInspection({ count });
    for (const line of lines) onePass.add(line);
    const report = onePass.report({ partial: true });
    for (const { examples, distinct, comparedShare, commonest } of [report.systemPrompts, report.toolLists]) {
      expect(examples).toBe(lines.length);
      expect(comparedShare).toBeGreaterThan(0.7);
      expect(comparedShare).toBeLessThan(0.9);
      expect(Math.abs(distinct - rare)).toBeLessThan(rare * 0.05);
      expect(Math.abs((commonest[0]?.count ?? 0) - usual)).toBeLessThan(rare * 0.05);
    }
    for (const rule of rareRules) {
      const finding = report.findings.find((each) => each.rule === rule);
      const { comparedShare = 1, estimate = 0 } = finding?.params ?? {};
      expect(comparedShare).toBe(report.systemPrompts.comparedShare);
      expect(Math.abs(Number(estimate) - rare)).toBeLessThan(rare * 0.05);
      expect(finding?.lines.every((line) => (line - 1) % 9 > 4)).toBe(true);
    }
    const borders = [0, 7, 20_000, 26_000, lines.length];
    const parts = borders.slice(1).map((to, index) => {
      const part = createTrainingInspection({ count, offset: borders[index] ?? 0 });
      for (const line of lines.slice(borders[index], to)) part.add(line);
      return part;
    });
    const [first, second, third, fourth] = parts as [TrainingInspection, ...TrainingInspection[]];
    third?.merge(first);
    if (third) fourth?.merge(third);
    if (second) fourth?.merge(second);
    expect(JSON.stringify(fourth?.report({ partial: true }))).toBe(JSON.stringify(report));
  });
});

describe('two examples', () => {
  it('are duplicates if they differ only in white space, in composed letters, in the order of keys and in weights', () => {
    const report = inspect([
      '{"messages":[{"role":"user","content":"Caf\u00e9  au lait"},{"role":"assistant","content":"Yes"}]}',
      '{"messages":[{"content":" Cafe\u0301\\nau lait","role":"user"},{"content":"Yes","role":"assistant","weight":1}]}',
      '{"messages":[{"role":"user","content":"caf\u00e9 au lait"},{"role":"assistant","content":"Yes"}]}',
      '{"messages":[{"role":"user","content":"Caf\u00e9 au lait Yes"}]}',
    ]);
    expect(report.duplicates.exact).toEqual({
      examples: 1,
      groups: 1,
      first: [{ line: 1, count: 2 }],
      comparedShare: 1,
      estimate: 1,
    });
  });

  it('are near duplicates if few words differ, but not if only their long system prompt is the same', () => {
    const system = { role: 'system', content: distinctWords(1).repeat(20) };
    const example = (text: string, answer: string): string =>
      JSON.stringify({
        messages: [system, { role: 'user', content: text }, { role: 'assistant', content: answer }],
      });
    const long = [1, 2, 3, 4, 5].map(distinctWords).join(' ');
    const report = inspect([
      example(long, 'Yes'),
      example(`${long} indeed`, 'Yes'),
      example(distinctWords(11), 'Yes'),
      example(distinctWords(12), 'Yes'),
    ]);
    expect(report.duplicates.near).toMatchObject({
      examples: 1,
      groups: 1,
      first: [[1, 2]],
      comparedShare: 1,
      similarity: 0.8,
    });
    expect(report.duplicates.exact.groups).toBe(0);
  });

  it('contradict each other if they have the same input and different answers', () => {
    const report = inspect([
      chat('a', 'Yes'),
      chat('b', 'Yes'),
      chat('a', 'No'),
      chat('a', 'Yes'),
      chat('b', 'Yes '),
    ]);
    const conflict = report.findings.find(({ rule }) => rule === 'conflicting-answers');
    expect(conflict).toMatchObject({ count: 1, places: [{ line: 1, other: 3 }] });
  });

  it('are a leak if they have the same input in the training and the validation file, in either order of merging', () => {
    const long = [1, 2, 3, 4].map(distinctWords).join(' ');
    const training = createTrainingInspection({ count });
    for (const line of [chat('a', 'x'), chat('b', 'y'), chat(long, 'z')]) training.add(line);
    const validation = createTrainingInspection({ count, role: 'validation' });
    for (const line of [
      chat('c', 'x'),
      chat('b', 'other'),
      chat('b', 'y'),
      chat(`${long} once`, 'elsewhere'),
    ])
      validation.add(line);
    const alone = training.report();
    expect(alone.leaks).toBeNull();
    const before = JSON.parse(JSON.stringify(training.state()));
    training.merge(validation);
    const leaks = {
      examples: 2,
      first: [{ line: 2, trainingLine: 2, count: 2 }],
      near: 1,
      comparedShare: 1,
    };
    const report = training.report();
    expect(report.leaks).toEqual(leaks);
    expect(report.tokens).toBe(alone.tokens);
    expect(linesByRule(report)).toMatchObject({ leaks: [2], 'near-leaks': [4] });
    validation.merge(before);
    expect(validation.report().leaks).toEqual(leaks);
    expect(validation.report().examples).toBe(4);
  });
});

describe('a file', () => {
  it.each([
    ['prompt-completion', '{"prompt": "a b", "completion": "c"}'],
    ['alpaca', '{"instruction": "a", "input": "b", "output": "c"}'],
    ['sharegpt', '{"conversations": [{"from": "human", "value": "a"}, {"from": "gpt", "value": "b"}]}'],
    [
      'vertex-gemini',
      '{"contents": [{"role": "user", "parts": [{"text": "a"}]}, {"role": "model", "parts": [{"text": "b"}]}]}',
    ],
    ['text', '{"text": "a b c"}'],
    [
      'openai-preference',
      '{"input": {"messages": [{"role": "user", "content": "a"}]}, "preferred_output": [{"role": "assistant", "content": "b"}], "non_preferred_output": [{"role": "assistant", "content": "c"}]}',
    ],
    ['openai-reinforcement', '{"messages": [{"role": "user", "content": "a"}], "expected": "3"}'],
  ])('in the format %s is recognised and read, and has no problem', (format, line) => {
    const report = inspect(Array.from({ length: 10 }, () => line));
    expect(report).toMatchObject({ format, examples: 10, problems: [] });
    expect(report.tokens).toBeGreaterThan(0);
    expect(linesByRule(report)).toEqual({ 'exact-duplicates': [1] });
  });

  it('for Bedrock has a finding for its reserved words, with or without a marker of a chat format in the same text', () => {
    const nova = (question: string): string =>
      JSON.stringify({
        messages: [
          { role: 'user', content: [{ text: question }] },
          { role: 'assistant', content: [{ text: 'Bay 3' }] },
        ],
      });
    const lines = Array.from({ length: 100 }, (_, index) => nova(distinctWords(index)));
    lines[3] = nova('User: where?');
    lines[5] = nova('<|im_end|> User: where is it?');
    lines[7] = nova('<|im_end|> of the message');
    const report = inspect(lines, { target: 'bedrock' });
    expect(linesByRule(report)).toEqual({ 'host-reserved-words': [4, 6], 'reserved-word': [6, 8] });
  });

  it('a file for Nova or Gemini may have an image in a message', () => {
    const answered = (key: string, user: object, model: string, answer: object) =>
      JSON.stringify({
        [key]: [
          { role: 'user', ...user },
          { role: model, ...answer },
        ],
      });
    const text = [{ text: 'Which bay?' }];
    const nova = [...text, { image: { format: 'png' } }];
    const gemini = [...text, { fileData: { mimeType: 'image/png', fileUri: 'gs://a/b.png' } }];
    for (const line of [
      answered('messages', { content: nova }, 'assistant', { content: text }),
      answered('contents', { parts: gemini }, 'model', { parts: text }),
    ])
      expect(linesByRule(inspect([line]))).toEqual({});
  });

  it('with images for Bedrock has a note that Nova Micro takes only text, and with too many epochs another note', () => {
    const nova = (...parts: readonly object[]): string =>
      JSON.stringify({
        messages: [
          { role: 'user', content: parts },
          { role: 'assistant', content: [{ text: 'Bay 3' }] },
        ],
      });
    const lines = Array.from({ length: 100 }, (_, index) => nova({ text: distinctWords(index) }));
    const rules = (trainingLines: readonly string[], epochs?: number) =>
      inspect(trainingLines, { target: 'bedrock', epochs: epochs ?? null }).findings.map(
        ({ rule, severity }) => `${rule} ${severity}`,
      );
    expect(rules(lines)).toEqual([]);
    expect(rules(lines, 6)).toEqual(['host-maximum-epochs note']);
    const image = nova({ text: distinctWords(100) }, { image: { format: 'png' } });
    expect(rules([...lines, image])).toEqual(['host-text-only-model note']);
  });

  it('is cut at the limit of the host that its format belongs to, and billed by each host at its own limit', () => {
    const gemini = (tokens: number): string =>
      JSON.stringify({
        contents: [
          { role: 'user', parts: [{ text: 'a '.repeat(tokens) }] },
          { role: 'model', parts: [{ text: 'b' }] },
        ],
      });
    const lines = [gemini(100_000), gemini(200_000), gemini(10)];
    const report = inspect(lines);
    const [long = 0, longest = 0, short = 0] = report.tokensPerExample;
    expect(report).toMatchObject({
      limit: 131_072,
      overLimit: 1,
      billedTokensPerEpoch: long + 131_072 + short,
      billedTokensByHost: { openai: 2 * 65_536 + short, vertex: long + 131_072 + short },
    });
    expect(linesByRule(report)).toMatchObject({ 'over-limit': [2], 'answer-cut': [2] });
    expect(longest).toBeGreaterThan(200_000);
    const first = createTrainingInspection({ count });
    for (const line of lines.slice(0, 1)) first.add(line);
    const second = createTrainingInspection({ count, offset: 1 });
    for (const line of lines.slice(1)) second.add(line);
    second.merge(first.state());
    expect(second.report()).toEqual(report);
    const billedWith = (options: Partial<TrainingOptions>) => {
      const { limit, billedTokensByHost } = inspect(lines, options);
      return [limit, billedTokensByHost];
    };
    expect(billedWith({ limit: 1000 })).toEqual([1000, {}]);
    expect(billedWith({ target: 'openai' })).toEqual([65_536, report.billedTokensByHost]);
  });

  it('is reported as too small or too large by the limits of the host that its format belongs to, and not by the limits of other hosts', () => {
    const size = 600 * 1024 * 1024;
    const limitRules = (line: (index: number) => string, examples: number) =>
      inspect(
        Array.from({ length: examples }, (_, index) => line(index)),
        { fileBytes: size },
      )
        .findings.map(({ rule }) => rule)
        .filter((rule) => ['too-few-examples', 'few-examples', 'file-size'].includes(rule))
        .sort();
    const pair = (index: number): string =>
      JSON.stringify({
        input: { messages: [{ role: 'user', content: distinctWords(index) }] },
        preferred_output: [{ role: 'assistant', content: 'b' }],
        non_preferred_output: [{ role: 'assistant', content: 'c' }],
      });
    const nova = (index: number): string =>
      JSON.stringify({
        messages: [
          { role: 'user', content: [{ text: distinctWords(index) }] },
          { role: 'assistant', content: [{ text: 'b' }] },
        ],
      });
    const gemini = (index: number): string =>
      JSON.stringify({
        contents: [
          { role: 'user', parts: [{ text: distinctWords(index) }] },
          { role: 'model', parts: [{ text: 'b' }] },
        ],
      });
    expect(limitRules((index) => chat(distinctWords(index), 'b'), 9)).toEqual([
      'file-size',
      'too-few-examples',
    ]);
    expect(limitRules((index) => chat(distinctWords(index), 'b'), 10)).toEqual(['few-examples', 'file-size']);
    expect(limitRules(pair, 5)).toEqual(['few-examples', 'file-size']);
    expect(limitRules(nova, 7)).toEqual(['too-few-examples']);
    expect(limitRules(nova, 8)).toEqual(['few-examples']);
    expect(limitRules(gemini, 2)).toEqual(['few-examples']);
    expect(limitRules((index) => JSON.stringify({ text: distinctWords(index) }), 1)).toEqual([
      'few-examples',
    ]);
    expect(limitRules(() => '7', 1)).toEqual(['file-size', 'too-few-examples']);
  });

  it('with lines in different formats has a finding', () => {
    const report = inspect([chat('a', 'b'), chat('c', 'd'), '{"text": "e"}']);
    expect(report.format).toBe('openai-chat');
    expect(linesByRule(report)).toEqual({ 'mixed-formats': [3] });
  });

  it('if the caller gives the format, the file has a finding for each line in another format', () => {
    expect(linesByRule(inspect([chat('a', 'b'), '{"text": "e"}'], { format: 'text' }))).toEqual({
      'other-format': [1],
    });
  });

  it('with a JSON array is reported with the line on which each element begins', () => {
    const text = `[\n  {"instruction": "a",\n   "output": "b"},\n  {"instruction": "c", "output": "d"}\n]\n`;
    const report = inspectTrainingData(text, { count });
    expect(report).toMatchObject({ format: 'alpaca', examples: 2, lines: [2, 4], lineCount: 5 });
    // An array is no problem for Alpaca, because programs that read Alpaca files expect one. Hosts that read chats refuse it.
    expect(report.problemCounts).toEqual({});
    const chats = inspectTrainingData(`[${chat('a', 'b')},\n${chat('c', 'd')}]`, { count });
    expect(chats).toMatchObject({ examples: 2, lines: [1, 2], problemCounts: { array: 1 } });
    expect(inspectTrainingData('[]', { count }).problemCounts).toEqual({ array: 1, 'too-few-examples': 1 });
  });
});

describe('real files', () => {
  const read = (path: string): string => readFileSync(new URL(path, files), 'utf8');
  const hasFiles = existsSync(files);

  it.runIf(hasFiles)('have no error except one that is known', async () => {
    for (const folder of ['foundry-sft-tools', 'foundry-rft', 'vertex-gemini', 'axolotl', 'tinker-chat']) {
      for (const name of readdirSync(new URL(`${folder}/`, files))) {
        if (!/\.jsonl?$/.test(name)) continue;
        const report = inspectTrainingData(read(`${folder}/${name}`), { count });
        const errors = report.findings.filter(
          ({ severity, rule }) => severity === 'error' && rule !== 'too-few-examples',
        );
        // This file has one real defect, an answer without text.
        const known = name === 'conversation.missingturns.json' ? [['missing-content', 1, [1]]] : [];
        expect([
          name,
          errors.map(({ rule, count: times, lines }) => [rule, times, lines.slice(0, 3)]),
        ]).toEqual([name, known]);
        expect([name, report.examples > 0]).toEqual([name, true]);
      }
    }
  });

  it.runIf(hasFiles).each([
    ['foundry-rft/countdown_valid_15.jsonl', 'openai-reinforcement', 15, ['nums', 'target']],
    ['foundry-rft/train_tool.jsonl', 'openai-reinforcement', 10, ['reference_answer']],
    ['vertex-gemini/patient_1_glucose_examples.jsonl', 'vertex-gemini', 1, []],
  ] as const)(
    'have the examples and the fields for graders that their description states: %s',
    (path, format, examples, fields) => {
      const text = read(path);
      expect(inspectTrainingData(text, { count })).toMatchObject({ format, examples });
      const lines = text.split('\n').filter(Boolean);
      expect(lines.length).toBe(examples);
      for (const line of lines) {
        const example = trainingFormats[format].read(JSON.parse(line));
        expect(Object.keys(example?.extra ?? {}).toSorted()).toEqual(fields);
        if (format === 'openai-reinforcement')
          expect(example?.messages.at(-1)).toMatchObject({ role: 'user' });
      }
    },
  );

  // The numbers after each path: examples, answers without the key `content`, examples with a system message, different system prompts
  // and different sets of tools.
  it.runIf(hasFiles).each<[string, number, number, number, number, number]>([
    ['foundry-sft-tools/stock_toolcall_training.jsonl', 86, 36, 86, 1, 1],
    ['foundry-sft-tools/stock_toolcall_validation.jsonl', 10, 5, 10, 1, 1],
    ['tinker-chat/conversations.jsonl', 128, 0, 25, 25, 0],
  ])(
    'have the numbers that their description states: %s',
    (path, examples, withoutContent, withSystem, prompts, toolSets) => {
      interface Line {
        readonly messages: readonly { readonly role: string; readonly content?: string }[];
        readonly tools?: object;
      }
      const parsed: readonly Line[] = read(path)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      const answers = parsed.flatMap(({ messages }) => messages.filter(({ role }) => role === 'assistant'));
      const systems = parsed.flatMap(({ messages }) => messages.filter(({ role }) => role === 'system'));
      expect([
        parsed.length,
        answers.filter((answer) => !('content' in answer)).length,
        systems.length,
        new Set(systems.map(({ content }) => content)).size,
        new Set(parsed.flatMap(({ tools }) => (tools ? [JSON.stringify(tools)] : []))).size,
      ]).toEqual([examples, withoutContent, withSystem, prompts, toolSets]);
      const report = inspectTrainingData(read(path), { count });
      expect(report).toMatchObject({
        examples,
        problemCounts: {},
        refusedLines: 0,
        missingSystem: examples - withSystem,
        systemPrompts: { examples: withSystem, distinct: prompts },
      });
      const rules = report.findings.map(({ rule }) => rule);
      for (const rule of ['missing-content', 'blank-content', 'rare-tools', 'undefined-tools'])
        expect(rules).not.toContain(rule);
    },
  );

  it.runIf(hasFiles)('have as many duplicates as their description states', async () => {
    const [name = ''] = readdirSync(new URL('foundry-qa/', files)).filter((each) => each.endsWith('.jsonl'));
    const report = inspectTrainingData(read(`foundry-qa/${name}`), { count });
    expect(report.format).toBeNull();
    expect(report.duplicates.exact).toMatchObject({ examples: 20, groups: 8 });
  });
});

describe('a hostile file', () => {
  it('is inspected without an error, and none of its text is in the report', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const lines = [
      `{"messages": ${deep}}`,
      `{"messages": [{"role": "user", "content": ${deep}}]}`,
      '{"__proto__": {"messages": []}, "messages": [{"role": "__proto__", "content": "hunter2"}], "constructor": 1}',
      '{"messages": [{"role": 7, "content": "hunter2"}, {"role": "assistant", "content": "hunter2"}], "tools": "hunter2"}',
      '{"messages": [{"role": "user", "content": "\\ud800 hunter2"}]}',
      '{"messages": [{"role": "assistant", "content": null, "tool_calls": [null, 3, {"function": 4}]}]}',
      'x'.repeat(100_000),
      '{"conversations": [null, 3, {"from": {}}]}',
      '{"contents": [null, {"parts": [null, 4, {"functionCall": 3}]}]}',
      '{"prompt": [null], "chosen": [3], "rejected": {}}',
    ];
    const report = inspect(lines);
    expect(report.lineCount).toBe(lines.length);
    expect(JSON.stringify(report)).not.toContain('hunter2');
    expect(({} as Record<string, unknown>).messages).toBeUndefined();
    for (const { rule } of report.findings) expect(Object.hasOwn(findingRules, rule)).toBe(true);
  });
});

it('examples that differ only in their tools are neither exact duplicates nor a contradiction', () => {
  const withTool = (name: string, answer: string): string =>
    JSON.stringify({
      ...JSON.parse(chat(distinctWords(1), answer)),
      tools: [{ type: 'function', function: { name } }],
    });
  const different = inspect([withTool('free_bay', 'Bay 3'), withTool('track', 'Bay 4')]);
  expect(linesByRule(different)).not.toHaveProperty('conflicting-answers');
  const report = inspect([
    withTool('free_bay', 'Bay 3'),
    withTool('track', 'Bay 3'),
    withTool('track', 'Bay 3'),
  ]);
  expect(report.duplicates.exact).toMatchObject({ examples: 1, groups: 1, first: [{ line: 2, count: 2 }] });
});
