/** The commands of the terminal, run inside the test process: their output, their exit codes and their error messages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { summaryText } from '../../src/cli/write.ts';
import { createScenario, evaluate } from '../../src/core/index.ts';
import { decodeScenario } from '../../src/core/scenario/decoding.ts';
import { inspectTrainingData } from '../../src/core/training/examples.ts';
import { digitsOf } from '../../src/core/training/hash.ts';
import { maxSharedLength } from '../../src/elements/common/scenario/pasted-calculation.ts';
import { loadBuiltIn } from '../../src/tokenizers/load.ts';
import { chat, chatFile } from '../files/files.ts';
import { ft, temporaryFolder } from '../harness/terminal.ts';

const { file, folder } = temporaryFolder();

const { count } = await loadBuiltIn('o200k_base');
const text = chatFile(200);
const train = file('train.jsonl', text);
const expectedReport = JSON.parse(
  JSON.stringify(
    inspectTrainingData(text, {
      count,
      maxExamples: 100_000,
      fileBytes: Buffer.byteLength(text),
      fileName: 'train.jsonl',
    }),
  ),
);

/** A file for reinforcement training, for which OpenAI requires a validation file. A grader compares the answer with `bay`. */
const graded = '{"messages":[{"role":"user","content":"a"}],"bay":"3"}\n'.repeat(20);
const missingValidation = expect.objectContaining({ rule: 'host-validation-file' });

describe('count', () => {
  it('counts every file and gives the total, which is exact if the encoding is known', async () => {
    const other = file('other.txt', 'One more text.');
    const { code, out } = await ft(['count', train, other, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      tokenizer: 'o200k_base',
      exact: true,
      files: [
        { file: train, tokens: count(text), characters: text.length },
        { file: other, tokens: count('One more text.'), characters: 14 },
      ],
    });
    const table = (await ft(['count', train, other])).out;
    expect(table).toContain((count(text) + count('One more text.')).toLocaleString('en'));
    expect((await ft(['count', other, '--model', 'claude-opus-4'])).out).toContain('≈');
  });

  it('gives the same count for standard input, wherever it is cut into chunks', async () => {
    const long = `${'naïve 漢字 x1 '.repeat(120_000)}${'y'.repeat(10)}`;
    const { out } = await ft(['count', '--json'], long);
    expect(JSON.parse(out).files[0]).toEqual({ file: '-', tokens: count(long), characters: long.length });
  });
});

describe('inspect', () => {
  it('prints the report of the file as JSON, with costs, and exits with code 1 if the file has errors', async () => {
    const { code, out } = await ft(['inspect', train, '--json']);
    const { costs, link: _link, validation, exact, ...report } = JSON.parse(out);
    expect(code).toBe(1);
    expect(report).toEqual(expectedReport);
    expect(exact).toBe(true);
    expect(costs.length).toBeGreaterThan(10);
    expect(validation).toBe(null);
  });

  it('prints the figures, the findings with their lines and fixes, and the costs, as text and as Markdown', async () => {
    const { out } = await ft(['inspect', train]);
    expect(out).toContain(expectedReport.billedTokens.toLocaleString('en'));
    for (const { message } of expectedReport.findings) expect(out).toContain(message);
    expect(out).toMatch(/line 50, column \d+: expected .+; 100, column \d+: expected .+; 150, .+; …/);
    expect(out).toMatch(/^format +openai-chat\n/m);
    // A training that takes seconds is not shown as 0 hours.
    expect(out).toMatch(/runpod\S+ +\$\S+ +[1-9]\d* s /);
    expect((await ft(['inspect', train, '--markdown'])).out).toMatch(/^## .*\n\n\|/);
  });

  it('marks the figures that depend on tokens as estimates if the encoding of the model is not published', async () => {
    const tokenRows = /^(?:(?:billed )?tokens|share of tokens).*? {2,}(\S.*)$/gm;
    const figures = (out: string) => [...out.matchAll(tokenRows)].map(([, figure = '']) => figure.trim());
    const bills = (out: string) => [...out.matchAll(/^\S+#\S+ +(\S+)/gm)].map(([, usd]) => usd);
    const exact = (await ft(['inspect', train])).out;
    expect(figures(exact).filter((figure) => figure.includes('≈'))).toEqual([]);
    expect(bills(exact)[0]).toMatch(/^\$/);
    for (const model of ['claude-opus-4', 'gpt-6-luna']) {
      const { out } = await ft(['inspect', train, '--model', model]);
      expect(figures(out)).toHaveLength(figures(exact).length);
      // Nothing is cut off, and 0 tokens are no estimate.
      for (const figure of figures(out)) expect(figure).toMatch(/^(?:≈|0$)/);
      for (const usd of bills(out)) expect(usd).toMatch(/^(?:≈|\$\d\S*\s\(minimum)/);
      expect(out).toMatch(/^lines +200\n/m);
    }
    const sampled = (await ft(['inspect', train, '--sample', '50%', '--model', 'claude-opus-4'])).out;
    expect(sampled).toMatch(/^tokens +≈\s[\d,]+ +≈\s[\d,]+ +≈\s[\d,]+\n/m);
    expect(sampled).toMatch(/^examples +\d/m);
  });

  it.each([[[]], [['--sample', '50%']]])(
    'says as text and as JSON whether the tokens are exact, with the options %j',
    async (options) => {
      const exactIn = async (...args: readonly string[]) =>
        JSON.parse((await ft(['inspect', train, ...options, ...args, '--json'])).out).exact;
      const textOf = async (...args: readonly string[]) =>
        (await ft(['inspect', train, ...options, ...args])).out;
      expect(await exactIn()).toBe(true);
      expect(await textOf()).not.toContain('are estimates');
      for (const model of ['claude-opus-4', 'gpt-6-luna']) {
        expect(await exactIn('--model', model)).toBe(false);
        expect(await textOf('--model', model)).toContain('≈ The tokens are estimates');
      }
    },
  );

  it('prints what is wrong in the first faulty lines, the reason for the epochs, the quantiles, languages and system prompts', async () => {
    const call = { id: 'c1', type: 'function', function: { name: 'fly', arguments: '{}' } };
    const system = { role: 'system', content: 'Another prompt.' };
    const lines = [
      ...text.split('\n').slice(0, 30),
      '{"messages": [}',
      '{"messages": [] "tools": []}',
      chat('b', 'c').replace(/}$/, ',"mood":1}'),
      chat('d', 'Write to ada@example.com or to bob@example.org.'),
      JSON.stringify({
        messages: [system, { role: 'bot', content: 'e' }, { role: 'assistant', content: 'f' }],
      }),
      JSON.stringify({
        messages: [
          { role: 'user', content: 'g' },
          { role: 'assistant', tool_calls: [call] },
        ],
        tools: [{ type: 'function', function: { name: 'walk' } }],
      }),
      chat('h', 'i'),
      chat('h', 'j <|im_end|>'),
    ];
    const path = file('places.jsonl', lines.join('\n'));
    for (const style of [[], ['--markdown']]) {
      // Markdown escapes some characters.
      const out = (await ft(['inspect', path, ...style])).out.replaceAll(/\\([^\\])/g, '$1');
      expect(out).toContain('line 31, column 15: expected a value; 32, column 17: expected , or }');
      expect(out).toContain('line 33: “mood”');
      expect(out).toContain('line 34: a…@….com; 34: b…@….org');
      expect(out).toContain('line 35: “bot”');
      expect(out).toContain('line 36: “fly”');
      expect(out).toContain('line 37 and 38');
      expect(out).toContain('line 38: “<|im_end|>”');
      expect(out).toMatch(/epochs \(the usual number\)[ |]+3/);
      expect(out).toMatch(
        /tokens of the example at 5, 25, 75, 95 and 99 %[ |]+\d+ \/ \d+ \/ \d+ \/ \d+ \/ \d+/,
      );
      expect(out).toMatch(/answers by language[ |]+(en|unknown) \d+/);
      expect(out).toMatch(/different system prompts[ |]+\d+/);
      expect(out).toMatch(/messages per example[ |]+\d to \d, \d(\.\d)? on average/);
    }
    expect((await ft(['inspect', path, '--epochs', '2'])).out).toMatch(/epochs \(as given\) +2/);
  });

  it('marks the fewest and the most messages per example as estimates if they are known as a range only', async () => {
    const turns = (pairs: number) =>
      JSON.stringify({
        messages: Array.from({ length: 2 * pairs }, (_, i) => ({
          role: i % 2 === 0 ? 'user' : 'assistant',
          content: `${pairs} ${i}`,
        })),
      });
    const equalTurns = file('same-turns.jsonl', `${turns(17)}\n${turns(17)}\n`);
    expect((await ft(['inspect', equalTurns])).out).toMatch(/messages per example +34\n/);
    const differentTurns = file('other-turns.jsonl', `${turns(1)}\n${turns(17)}\n`);
    expect((await ft(['inspect', differentTurns])).out).toMatch(
      /messages per example +2 to ≈\s\d+, 18 on average/,
    );
  });

  it('states no number of epochs for a file without examples, unless it was given', async () => {
    const path = file('no-examples.jsonl', 'no JSON\n');
    const { out } = await ft(['inspect', path]);
    expect(out).toMatch(/epochs +–/);
    expect(out).not.toMatch(/example at +%/);
    expect((await ft(['inspect', path, '--epochs', '2'])).out).toMatch(/epochs \(as given\) +2/);
  });

  it('prints a link that opens the cheapest training with the tokens of the file at the same cost', async () => {
    const page = 'https://example.com/page';
    const { out } = await ft(['inspect', train, '--json', '--page', page]);
    const { link, costs, billedTokensPerEpoch, epochs } = JSON.parse(out);
    expect(link.startsWith(`${page}#ft=`)).toBe(true);
    const scenario = decodeScenario(link.split('#ft=')[1]);
    const [prompted, tuned] = scenario.approaches;
    expect(prompted?.model).toBe(tuned?.model);
    expect(tuned?.training).toMatchObject({ tokens: billedTokensPerEpoch, epochs });
    const { usd } = costs.find(({ model }: { model: string }) => model === tuned?.model);
    expect(evaluate(scenario).approaches[1]?.setup.totalUsd).toBeCloseTo(usd, 9);
    const text = (await ft(['inspect', train, '--page', page])).out;
    expect(text.trimEnd().split('\n').at(-1)).toBe(link);
    // Cheaper trainings are billed by hour, or their model cannot be prompted.
    const { offer } = costs.find(({ model }: { model: string }) => model === tuned?.model);
    expect(costs[0].offer).not.toBe(offer);
    expect(text).toContain(`A link that opens ${offer} in the calculator.`);
  });

  it('prints a link whose scenario starts on the day of the local time zone, as on a page', async () => {
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T20:00:00Z') });
    try {
      const { link } = JSON.parse((await ft(['inspect', train, '--json'])).out);
      expect(decodeScenario(link.split('#ft=')[1]).startsOn).toBe('2026-12-01');
    } finally {
      vi.useRealTimers();
      vi.unstubAllEnvs();
    }
  });

  it('exits with code 0 for a file without errors', async () => {
    const withoutErrors = file(
      'good.jsonl',
      Array.from({ length: 60 }, (_, index) => chat(`Ask ${index * 7919}`, `Say ${index}`)).join('\n'),
    );
    expect((await ft(['inspect', withoutErrors])).code).toBe(0);
  });

  it('gives the same report for standard input, except for the size and name of the file', async () => {
    const {
      costs: _,
      link: _link,
      validation: _none,
      exact: _exact,
      ...report
    } = JSON.parse((await ft(['inspect', '--json'], text)).out);
    expect(report).toEqual(
      JSON.parse(JSON.stringify(inspectTrainingData(text, { count, maxExamples: 100_000 }))),
    );
    const array = JSON.stringify(
      text
        .split('\n')
        .filter((line) => line.endsWith('}'))
        .map((line) => JSON.parse(line)),
    );
    expect(JSON.parse((await ft(['inspect', '--json'], array)).out).examples).toBe(expectedReport.examples);
  });

  it('reports the examples that the training file and the validation file share', async () => {
    const validation = file('validation.jsonl', text.split('\n').slice(0, 3).join('\n'));
    const { code, out } = await ft(['inspect', train, '--validation', validation, '--json']);
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(report.leaks.examples).toBe(3);
    expect(report.validation).toMatchObject({ examples: 3, leaks: { examples: 3 } });
  });

  it('estimates totals with an interval from a sample, and gives exact totals for a sample of 100 %', async () => {
    const everyLine = JSON.parse((await ft(['inspect', train, '--sample', '100%', '--json'])).out);
    expect(everyLine.tokens).toEqual({
      value: expectedReport.tokens,
      low: expectedReport.tokens,
      high: expectedReport.tokens,
    });
    const half = JSON.parse((await ft(['inspect', train, '--sample', '0.5', '--json'])).out);
    expect(half.sampledLines).toBeGreaterThan(60);
    expect(half.sampledLines).toBeLessThan(140);
    expect(half.tokens.low).toBeLessThan(half.tokens.value);
    expect((await ft(['inspect', train, '--sample', '50%'])).out).toContain('95 %');
  });
});

describe('a sample', () => {
  const lines = text.trimEnd().split('\n');
  const objects = lines.filter((line) => line.endsWith('}')).map((line) => JSON.parse(line));
  const lastLine = lines[70] as string;
  const badBytes = Buffer.concat([
    Buffer.from(`${lines.slice(0, 60).join('\n')}\n`),
    Buffer.from(chat('a', 'b%').replace('%', '\xff'), 'latin1'),
    Buffer.from(`\n${lastLine}\n`),
  ]);
  it.each([
    ['a plain file', text],
    ['a byte order mark and blank lines', `\uFEFF${lines.join('\n\n')}\n\n`],
    ['an array on several lines', JSON.stringify(objects, null, 1)],
    ['an array on one line', JSON.stringify(objects)],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['bytes that are not UTF-8', badBytes],
    [
      'a line of 34 MB',
      `${lines.slice(0, 20).join('\n')}\n${chat('a', 'b'.repeat(34_000_000))}\n${lastLine}\n`,
    ],
    ['a line that is an array', `${lines.slice(0, 20).join('\n')}\n${JSON.stringify(objects.slice(0, 3))}\n`],
  ])('of 100 % of %s has the findings, the lines and the totals of the whole file', async (_, content) => {
    const path = file('sampled.jsonl', content);
    const inspected = await ft(['inspect', path, '--json', '--target', 'together']);
    const sampled = await ft(['inspect', path, '--json', '--target', 'together', '--sample', '100%']);
    const { costs: _costs, link: _link, validation: _none, exact, ...report } = JSON.parse(inspected.out);
    const totals = JSON.parse(sampled.out);
    expect(totals.report).toEqual(report);
    expect(totals.exact).toBe(exact);
    expect(sampled.code).toBe(inspected.code);
    for (const name of ['examples', 'tokens', 'assistantTokens', 'billedTokensPerEpoch'])
      expect([name, totals[name].value]).toEqual([name, report[name]]);
  });

  it('does not report a missing validation file, because a sample is compared with no validation file', async () => {
    const args = ['inspect', file('graded.jsonl', graded), '--json', '--target', 'openai'];
    const { report } = JSON.parse((await ft([...args, '--sample', '100%'])).out);
    const { findings } = JSON.parse((await ft(args)).out);
    expect(findings).toContainEqual(missingValidation);
    expect(report.findings).toEqual(
      findings.filter(({ rule }: { rule: string }) => rule !== 'host-validation-file'),
    );
  });

  it('has no finding about the number of examples if only a part of the lines is read', async () => {
    const { out } = await ft(['inspect', train, '--sample', '3%', '--json']);
    const { report, sampledLines, examples } = JSON.parse(out);
    expect(sampledLines).toBeLessThan(10);
    expect(examples.value).toBeGreaterThan(100);
    expect(report.findings.map(({ rule }: { rule: string }) => rule)).not.toContain('too-few-examples');
    expect(report.lineCount).toBe(200);
  });
});

describe('merge', () => {
  it('gives the report of the whole file, however it was split into parts and in whatever order they are merged', async () => {
    const lines = text.trimEnd().split('\n');
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 199 }), { maxLength: 4 }),
        fc.boolean(),
        async (cuts, isReversed) => {
          const borders = [0, ...cuts.toSorted((a, b) => a - b), lines.length];
          const parts: string[] = [];
          for (const [index, from] of borders.slice(0, -1).entries()) {
            const part = file(`part${index}.jsonl`, `${lines.slice(from, borders[index + 1]).join('\n')}\n`);
            const { out, code } = await ft(['inspect', part, '--state', '--offset', `${from}`]);
            expect(code).toBe(0);
            parts.push(file(`part${index}.json`, out));
          }
          const { out } = await ft(['merge', ...(isReversed ? parts.toReversed() : parts), '--json']);
          const { costs: _, link: _link, validation: _none, exact, ...report } = JSON.parse(out);
          expect(report).toEqual(expectedReport);
          expect(exact).toBe(true);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('accepts the state of a validation file', async () => {
    const validation = file('v.jsonl', text.split('\n').slice(0, 2).join('\n'));
    const states = [
      (await ft(['inspect', train, '--state'])).out,
      (await ft(['inspect', validation, '--state', '--role', 'validation'])).out,
    ];
    const { out } = await ft(['merge', '--json'], states.join(''));
    expect(JSON.parse(out)).toMatchObject({ leaks: { examples: 2 }, validation: { examples: 2 } });
  });

  it('reports a missing validation file that a host requires, as an inspection of the whole file does, if every state is of a training file', async () => {
    const path = file('graded.jsonl', graded);
    const target = ['--target', 'openai'];
    const training = (await ft(['inspect', path, '--state', ...target])).out;
    const validation = (await ft(['inspect', path, '--state', '--role', 'validation', ...target])).out;
    const merged = async (states: string) =>
      JSON.parse((await ft(['merge', ...target, '--json'], states)).out).findings;
    expect(await merged(training)).toContainEqual(missingValidation);
    expect(await merged(training + validation)).not.toContainEqual(missingValidation);
    expect(await merged(validation)).not.toContainEqual(missingValidation);
  });

  it('gives the report of the validation file if all parts belong to it', async () => {
    const validation = file('v.jsonl', text);
    const { out } = await ft(['inspect', validation, '--state', '--role', 'validation']);
    const merged = JSON.parse((await ft(['merge', '--json'], out)).out);
    const onePass = JSON.parse((await ft(['inspect', validation, '--role', 'validation', '--json'])).out);
    expect(merged).toEqual({ ...onePass, validation: null });
    expect(merged.examples).toBe(expectedReport.examples);
  });

  it('checks the size of the whole file in bytes, as an inspection of the whole file does, and accepts empty parts', async () => {
    // The file is below the maximum of Mistral's validation file in characters, but above it in bytes.
    const longText = 'é'.repeat(400_000);
    const large = file('large.jsonl', `${chat('a', longText)}\n${chat('b', longText)}\n`);
    const small = file('small.jsonl', `${chat('c', 'd')}\n`);
    const target = ['--target', 'mistral'];
    const onePass = await ft(['inspect', small, '--validation', large, ...target, '--json']);
    const states = [
      (await ft(['inspect', small, '--state', ...target])).out,
      (await ft(['inspect', file('none.jsonl', ''), '--state', ...target])).out,
      (await ft(['inspect', '--state', '--role', 'validation', ...target], '')).out,
      (await ft(['inspect', large, '--state', '--role', 'validation', ...target])).out,
    ];
    const merged = await ft(['merge', ...target, '--json'], states.join(''));
    expect(merged).toEqual(onePass);
    expect(JSON.parse(merged.out).findings).toContainEqual(
      expect.objectContaining({ rule: 'host-maximum-validation-bytes' }),
    );
  });

  it.each(['claude-opus-4', 'gpt-6-luna'])(
    'marks estimates for %s as an inspection of the whole file does, also after states were merged into one',
    async (model) => {
      const lines = text.trimEnd().split('\n');
      const states: string[] = [];
      for (const [from, to] of [
        [0, 80],
        [80, 200],
      ] as const) {
        const part = file('part.jsonl', `${lines.slice(from, to).join('\n')}\n`);
        states.push((await ft(['inspect', part, '--state', '--offset', `${from}`, '--model', model])).out);
      }
      const withoutName = (out: string) => out.replace(/^.*\n/, '');
      const onePass = await ft(['inspect', train, '--model', model]);
      expect(onePass.out).toContain('≈');
      expect(withoutName((await ft(['merge'], states.join(''))).out)).toBe(withoutName(onePass.out));
      const merged = (await ft(['merge', '--state'], states.toReversed().join(''))).out;
      expect(withoutName((await ft(['merge'], merged)).out)).toBe(withoutName(onePass.out));
      expect(JSON.parse((await ft(['merge', '--json'], merged)).out).exact).toBe(false);
    },
  );

  it('reads a state that does not say how its tokens were counted, and says so', async () => {
    const { tokenizers, ...older } = JSON.parse((await ft(['inspect', train, '--state'])).out);
    expect(tokenizers).toEqual([{ id: 'o200k_base', exact: true }]);
    const states = `${JSON.stringify(older)}\n`;
    const { exact, tokens } = JSON.parse((await ft(['merge', '--json'], states)).out);
    expect({ exact, tokens }).toEqual({ exact: null, tokens: expectedReport.tokens });
    const { out } = await ft(['merge'], states);
    expect(out).toContain('It is not known whether the tokens are estimates');
    expect(out).toMatch(/^tokens +\d/m);
  });

  it('refuses parts whose tokens were counted with different tokenizers', async () => {
    const stateOf = async (name: string, ...args: readonly string[]) =>
      file(name, (await ft(['inspect', train, '--state', ...args])).out);
    const usual = await stateOf('usual.json');
    const other = await stateOf('other.json', '--encoding', 'cl100k_base');
    const estimated = await stateOf('estimated.json', '--model', 'claude-opus-4');
    // The encoding is only assumed for this model, but the tokens are those of the same encoding.
    const assumed = await stateOf('assumed.json', '--model', 'gpt-6-luna');
    for (const different of [other, estimated])
      expect(await ft(['merge', usual, different])).toMatchObject({
        code: 2,
        out: '',
        stderr: expect.stringMatching(/(?:other|estimated)\.json: .* counted with .* with o200k_base\./),
      });
    expect(JSON.parse((await ft(['merge', usual, assumed, '--json'])).out).exact).toBe(false);
  });

  it('refuses a file that is not a state', async () => {
    expect(await ft(['merge', train])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('inspect --state'),
    });
    const { out } = await ft(['inspect', train, '--state']);
    // The states of parts that failed: one is empty, and one is cut off.
    for (const broken of ['', out.slice(0, 1000)])
      expect(await ft(['merge', file('state.json', out), file('broken.json', broken)])).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/broken\.json: .*inspect --state/),
      });
    const older = file('older.json', JSON.stringify({ ...JSON.parse(out), version: 1 }));
    expect(await ft(['merge', older])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/older\.json: .*another version/),
    });
  });
});

describe('new files', () => {
  it('are written by clean, convert and split', async () => {
    const cleanPath = join(folder, 'clean.jsonl');
    const dirty = file('dirty.jsonl', `${chat('a', 'Write to ada@example.com')},\n${chat('b', 'c')}\n`);
    const summary = '2 lines written, 1 of them changed.\n';
    expect(await ft(['clean', dirty, '-o', cleanPath])).toEqual({ code: 0, out: summary, stderr: '' });
    expect(readFileSync(cleanPath, 'utf8')).not.toContain('ada@example.com');
    // If the new file goes to standard output, the summary is a message.
    expect(await ft(['clean', dirty])).toMatchObject({
      out: readFileSync(cleanPath, 'utf8'),
      stderr: summary,
    });
    expect(readFileSync(cleanPath, 'utf8')).toContain(chat('b', 'c'));

    const gemini = (await ft(['convert', dirty, '--to', 'vertex-gemini'])).out.trimEnd().split('\n');
    expect(gemini.map((line) => Object.keys(JSON.parse(line)))).toEqual([
      ['systemInstruction', 'contents'],
      ['systemInstruction', 'contents'],
    ]);
    const [training, validation] = [join(folder, 't.jsonl'), join(folder, 'v2.jsonl')];
    const splitArgs = [
      'split',
      train,
      '--share',
      '20%',
      '--training',
      training,
      '--validation',
      validation,
      '--seed',
      '3',
    ];
    const split = await ft([...splitArgs, '--json']);
    expect({ ...split, out: JSON.parse(split.out) }).toMatchObject({
      code: 0,
      out: { read: 200, written: 200 },
      stderr: '',
    });
    const splitLines = [training, validation].map((path) => readFileSync(path, 'utf8').trimEnd().split('\n'));
    expect(splitLines.flat().toSorted()).toEqual(text.trimEnd().split('\n').toSorted());
    expect(splitLines[1]?.length).toBeGreaterThan(10);
  });

  it('leave out the keys that the recognised format does not have', async () => {
    const marked = file('marked.jsonl', chat('a', 'b').replace(/}$/, ',"source":"crm"}'));
    expect((await ft(['clean', marked, '--fixes', 'extra-keys'])).out).toBe(`${chat('a', 'b')}\n`);
  });

  it('keep further keys by default, unless the format or the host is given', async () => {
    const line = chat('a', 'b').replace(/}$/, ',"images":["a.png"]}');
    const columns = file('columns.jsonl', line);
    expect((await ft(['clean', columns])).out).toBe(`${line}\n`);
    for (const option of [
      ['--format', 'openai-chat'],
      ['--target', 'openai'],
    ])
      expect((await ft(['clean', columns, ...option])).out).toBe(`${chat('a', 'b')}\n`);
  });

  it('leave out repeated and leaked examples when asked', async () => {
    const twice = file('twice.jsonl', `${chat('a', 'b')}\n${chat('c', 'd')}\n${chat('a', 'b')}\n`);
    const held = file('held.jsonl', chat('c', 'x'));
    const args = ['clean', twice, '--fixes', 'exact-duplicates,leaks', '--validation', held];
    expect((await ft(args)).out).toBe(`${chat('a', 'b')}\n`);
    const withoutValidation = args.slice(0, 4);
    expect((await ft(withoutValidation)).code).toBe(2);
    expect(await ft(['clean', '--fixes', 'exact-duplicates'], 'x')).toMatchObject({ code: 2, out: '' });
  });

  it('come with exit code 1 and the reasons if some examples cannot be converted', async () => {
    const result = await ft([
      'convert',
      train,
      '--to',
      'prompt-completion',
      '--json',
      '-o',
      join(folder, 'c.jsonl'),
    ]);
    expect(result.code).toBe(1);
    expect(JSON.parse(result.out)).toMatchObject({ leftOutCount: 4, lost: { 'system-merged': 196 } });
    const args = ['convert', train, '--to', 'prompt-completion', '-o', join(folder, 'c.jsonl'), '--markdown'];
    const { out, stderr } = await ft(args);
    expect(stderr).toBe('');
    expect(out.split('\n').slice(0, 2)).toEqual([
      '- 196 lines written, 196 of them changed.',
      expect.stringMatching(/^- 4 lines could not be written: line 50 /),
    ]);
  });

  it('are refused with a message if their folder is missing', async () => {
    expect(await ft(['clean', train, '-o', join(folder, 'no/such/out.jsonl')])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^ft-breakeven: .*no such file\.\n$/),
    });
  });
});

describe('a file with so many different examples that only a share of them is compared', () => {
  it('has this share and the estimated number of repetitions in its report, as text and as Markdown', async () => {
    const state = JSON.parse((await ft(['inspect', file('twice.jsonl', `${text}${text}`), '--state'])).out);
    // Half of all hashes are below this limit, as in a file of 200,000 different examples.
    state.training.tables.examples.limit = digitsOf(new Int32Array([0x80000000 | 0, 0, 0, 0]));
    const half = file('half.json', JSON.stringify(state));
    const { duplicates, findings } = JSON.parse((await ft(['merge', half, '--json'])).out);
    const { message } = findings.find(({ rule }: { rule: string }) => rule === 'exact-duplicates');
    expect(message).toContain('only 50\u00a0% of the different examples were compared');
    expect(message).toContain(`about ${duplicates.exact.estimate}.`);
    for (const style of [[], ['--markdown']]) {
      const { out } = await ft(['merge', half, ...style]);
      // Markdown has ordinary spaces.
      expect(out.replaceAll('\u00a0', ' ')).toContain(message.replaceAll('\u00a0', ' '));
      expect(out).toMatch(/share of the different examples compared for repetitions[ |]+50\s%/);
    }
  });

  it('is cleaned with a summary that states this share', () => {
    const summary = {
      read: 3,
      written: 2,
      changed: 0,
      removed: 1,
      leftOutCount: 0,
      leftOut: [],
      comparedShare: 0.416,
      invalid: 0,
      lost: {},
    };
    expect(summaryText(summary, 'text')).toMatch(
      /\nOnly 42\u00a0% of the different examples were compared\. /,
    );
    expect(summaryText({ ...summary, comparedShare: 1 }, 'text')).not.toContain('compared');
  });
});

describe('breakeven', () => {
  const scenario = createScenario({
    startsOn: '2026-11-24',
    requestsPerMonth: 100_000,
    approaches: [
      {
        id: 'few',
        label: 'Few-shot',
        technique: 'few-shot',
        prefixTokens: 2000,
        variableTokens: 200,
        outputTokens: 50,
        rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 8 },
      },
      {
        id: 'tuned',
        label: 'Tuned',
        technique: 'fine-tuned',
        prefixTokens: 100,
        variableTokens: 200,
        outputTokens: 50,
        rates: { inputUsdPerMTok: 3, outputUsdPerMTok: 12 },
        training: { tokens: 1_000_000, usdPerMTok: 25, epochs: 3 },
      },
    ],
  });
  const path = file('scenario.json', JSON.stringify(scenario));

  it('prints the verdict, its figures, and the link that opens the same calculation', async () => {
    const { code, out } = await ft(['breakeven', path, '--page', 'https://example.com/calc']);
    expect(code).toBe(0);
    const link = /https:\/\/example\.com\/calc#ft=(\S+)/.exec(out)?.[1];
    expect(decodeScenario(link as string)).toEqual(scenario);
    expect(out).toMatch(/Tuned/);
    // The command accepts a link in place of a scenario.
    const again = await ft(
      ['breakeven', '--page', 'https://example.com/calc'],
      `see https://example.com/#ft=${link}`,
    );
    expect(again.out).toBe(out);
    const asArgument = await ft([
      'breakeven',
      `https://example.com/#ft=${link}`,
      '--page',
      'https://example.com/calc',
    ]);
    expect(asArgument).toMatchObject({ code: 0, out });
  });

  it('prints the same files that the page offers as downloads', async () => {
    expect(JSON.parse((await ft(['breakeven', path, '--json'])).out).scenario).toEqual(
      JSON.parse(JSON.stringify(scenario)),
    );
    expect((await ft(['breakeven', path, '--markdown'])).out).toMatch(/^# /);
  });

  it('refuses a file that has more characters than a page accepts', async () => {
    const { code, stderr } = await ft(['breakeven', file('long.json', ' '.repeat(maxSharedLength + 1))]);
    expect(code).toBe(2);
    expect(stderr).toMatch('too long');
  });

  it('names the problem of an invalid scenario', async () => {
    const invalid = file('bad.json', JSON.stringify({ ...scenario, requestsPerMonth: -1 }));
    expect(await ft(['breakeven', invalid])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('requestsPerMonth'),
    });
    expect(await ft(['breakeven', train])).toMatchObject({ code: 2 });
  });
});

describe('prices', () => {
  it('finds models by words of their names, and prints their training prices and dates', async () => {
    const { out } = await ft(['prices', 'gpt-4.1', 'mini', '--tunable']);
    expect(out).toMatch(/openai\/gpt-4\.1-mini/);
    expect(out).toMatch(/20\d\d-\d\d-\d\d/);
    expect(JSON.parse((await ft(['prices', 'gpt-4.1', 'mini', '--json'])).out).models.length).toBeGreaterThan(
      0,
    );
    expect(await ft(['prices', 'no-such-model'])).toMatchObject({ code: 2 });
  });
});

describe('wrong use', () => {
  it.each([
    [['nonsense'], 'no command'],
    [['inspect', '--nonsense'], 'nonsense'],
    [['inspect', 'missing.jsonl'], 'missing.jsonl: there is no such file.'],
    [['inspect', folder], 'this is a folder'],
    [['inspect', train, train], 'one file'],
    [['inspect', train, '--target', 'nobody'], '--target must be one of openai'],
    [['inspect', train, '--target', 'nobody'], '“nobody” was given'],
    [['inspect', train, '--sample', '0'], '--sample must be a share above 0'],
    [
      ['inspect', train, '--epochs', '1.5'],
      '--epochs must be a whole number of at least 1; “1.5” was given.',
    ],
    [['inspect', train, '--json', '--markdown'], 'not both'],
    [['count', train, '--encoding', 'abc'], '--encoding must be one of o200k_base'],
    [['inspect', file('empty.jsonl', '')], '0 bytes'],
    [['inspect', file('report.jsonl', '%PDF-1.7')], 'a PDF'],
    [['count', file('zeros.bin', new Uint8Array(100))], 'this is not a text'],
    [['convert', train], '--to'],
    [['clean', train, '--fixes', 'secret,everything'], '--fixes must be one or more of byte-order-mark'],
    [['split', train], '--share'],
    [['inspect'], 'standard input'],
  ] as const)('such as %j ends with exit code 2 and one line that contains “%s”', async (words, part) => {
    const { code, out, stderr } = await ft(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(stderr).toContain(part);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('prints the usage of every command if no command is given', async () => {
    const { code, out } = await ft([]);
    expect(code).toBe(2);
    for (const name of ['count', 'inspect', 'merge', 'convert', 'split', 'clean', 'breakeven', 'prices'])
      expect(out).toContain(`ft-breakeven ${name}`);
    expect(await ft(['--help'])).toMatchObject({ code: 0, out });
  });

  it('prints the version of the package for --version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await ft(['--version'])).toEqual({ code: 0, out: `${version}\n`, stderr: '' });
  });

  it('prints the meaning of each option of a command for --help', async () => {
    const { code, out } = await ft(['inspect', '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/^ft-breakeven inspect \[FILE\]/);
    expect(out).toMatch(/\n {2}--offset LINES\n {6}[A-Z].+\.\n/);
    expect(out).toMatch(/\n {2}-h, --help\n {6}[A-Z].+\.\n$/);
    expect(out).not.toContain('--candidate');
  });
});
