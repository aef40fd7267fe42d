/** Totals of a file estimated from a sample of its lines, with 95 % intervals. */
import { describe, expect, it } from 'vitest';
import { trainingHosts } from '../../../src/core/training/hosts/rows.ts';
import type { TrainingHostId } from '../../../src/core/training/hosts/types.ts';
import { sampleInspection } from '../../../src/core/training/sample.ts';
import { paragraph, randomSource } from './random-chat.ts';

const count = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Lines of very different lengths. One in 20 is not valid JSON, and one in 50 is blank. */
function variedLines(size: number, seed: number): readonly string[] {
  const random = randomSource(seed);
  return Array.from({ length: size }, (_, index) => {
    if (index % 50 === 7) return '';
    if (index % 20 === 3) return '{"messages": [';
    const questionSentences = Math.ceil(Math.exp(random() * 3));
    const answerSentences = Math.ceil(Math.exp(random() * 2));
    return JSON.stringify({
      messages: [
        { role: 'user', content: paragraph(random, questionSentences) },
        { role: 'assistant', content: paragraph(random, answerSentences) },
      ],
    });
  });
}

const trainingHostIds = Object.keys(trainingHosts) as readonly TrainingHostId[];

const totals = ['examples', 'tokens', 'assistantTokens', 'billedTokensPerEpoch'] as const;

describe('a sample', () => {
  const lines = variedLines(4000, 11);
  const options = { count, limit: 300, checks: 'counts' } as const;
  const whole = sampleInspection(lines, { ...options, rate: 1 });

  it('a sample of all lines gives exact totals', () => {
    const { report } = whole;
    for (const name of totals) {
      const real = report[name];
      expect(whole[name]).toEqual({ value: real, low: real, high: real });
    }
    expect(whole.lines).toBe(3920);
    expect(whole.sampledLines).toBe(3920);
  });

  it('a sample of a tenth of the lines gives intervals that contain the total 95 times in 100', () => {
    const runs = 400;
    const timesInside: Record<string, number> = {};
    const widths: Record<string, number> = {};
    for (let seed = 1; seed <= runs; seed += 1) {
      const sample = sampleInspection(lines, { ...options, rate: 0.1, seed });
      for (const name of totals) {
        const real = whole.report[name];
        const { low, high } = sample[name] ?? { low: 0, high: 0 };
        if (low <= real && real <= high) timesInside[name] = (timesInside[name] ?? 0) + 1;
        widths[name] = (widths[name] ?? 0) + (high - low) / real / runs;
      }
    }
    // Three standard errors of a share of 95 % in 400 runs are 3.3 percentage points.
    for (const name of totals) {
      expect([name, (timesInside[name] ?? 0) / runs > 0.917]).toEqual([name, true]);
      expect([name, (timesInside[name] ?? 0) / runs < 0.995]).toEqual([name, true]);
      expect([name, (widths[name] ?? 1) < 0.2]).toEqual([name, true]);
    }
  });

  /** Tokens of a character. A text repeats one character. */
  const tokensOf: Readonly<Record<string, number>> = { x: 0.2, y: 0.25, z: 0.3, 中: 1, 7: 1 };
  const countByCharacter = (text: string): number =>
    Math.round(text.length * (tokensOf[text.slice(0, 1)] ?? 0.25));

  it.each([
    ['Chinese text', '中', 0.93],
    // The size of a line does not show that it has these tokens, so a few lines decide. Without a correction, only 80 % of the intervals
    // contain the total.
    ['numbers', '7', 0.9],
  ])(
    'most intervals from a sample of 300 lines contain the total, if the lengths of the lines are very unequal and 3 %% of the lines are %s (%s), which have four times as many tokens as letters',
    (_name, dense, minShare) => {
      const [fileCount, seedCount] = [16, 25];
      let timesInside = 0;
      for (let file = 0; file < fileCount; file += 1) {
        const random = randomSource(file + 1);
        const normal = (): number =>
          Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
        const unequal = Array.from({ length: 3000 }, () => {
          const character = random() < 0.03 ? dense : 'xyz'.charAt(Math.floor(random() * 3));
          const content = character.repeat(Math.ceil(Math.exp(5.4 + 1.2 * normal())));
          return JSON.stringify({ messages: [{ role: 'assistant', content }] });
        });
        const further = { count: countByCharacter, checks: 'counts' } as const;
        const { tokens } = sampleInspection(unequal, { ...further, rate: 1 }).report;
        for (let seed = 1; seed <= seedCount; seed += 1) {
          const { low, high } = sampleInspection(unequal, { ...further, rate: 0.1, seed }).tokens ?? {
            low: 0,
            high: 0,
          };
          if (low <= tokens && tokens <= high) timesInside += 1;
        }
      }
      expect(timesInside / fileCount / seedCount).toBeGreaterThan(minShare);
    },
  );

  it('intervals from a sample of 300 lines contain the total 95 times in 100 if lines of very unequal length have more or fewer tokens per byte', () => {
    // The letters stand for tokens per byte that are spread evenly between 0.1 and 0.4.
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const countByLetter = (text: string): number =>
      Math.round(text.length * (0.1 + (0.3 * letters.indexOf(text.slice(0, 1))) / 25));
    const further = { count: countByLetter, checks: 'counts' } as const;
    const [fileCount, seedCount] = [16, 25];
    let timesInside = 0;
    for (let file = 1; file <= fileCount; file += 1) {
      const random = randomSource(file);
      const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
      const unequal = Array.from({ length: 3000 }, () => {
        const letter = letters.charAt(Math.floor(random() * letters.length));
        const content = letter.repeat(Math.ceil(Math.exp(4 + 2 * normal())));
        return JSON.stringify({ messages: [{ role: 'assistant', content }] });
      });
      const { tokens } = sampleInspection(unequal, { ...further, rate: 1 }).report;
      for (let seed = 1; seed <= seedCount; seed += 1) {
        const { low, high } = sampleInspection(unequal, { ...further, rate: 0.1, seed }).tokens ?? {
          low: 0,
          high: 0,
        };
        if (low <= tokens && tokens <= high) timesInside += 1;
      }
    }
    const share = timesInside / fileCount / seedCount;
    expect(share).toBeGreaterThan(0.945);
    expect(share).toBeLessThan(0.99);
  });

  it('intervals contain the totals 95 times in 100 if one line in 500 is 50 times as long as the others, and has other tokens', () => {
    const further = { count: countByCharacter, limit: 400, checks: 'counts' } as const;
    const message = (role: string, character: string, length: number): object => ({
      role,
      content: character.repeat(Math.ceil(length)),
    });
    const [fileCount, seedCount] = [20, 20];
    const timesInside: Record<string, number> = {};
    const widths: Record<string, number> = {};
    for (let file = 1; file <= fileCount; file += 1) {
      const random = randomSource(file);
      // A long line is a user's list of numbers, which has four times the tokens of letters, with an answer of the usual length.
      const rare = Array.from({ length: 5000 }, () => {
        const isLong = random() < 1 / 500;
        const length = 100 + 400 * random();
        const letter = 'xyz'.charAt(Math.floor(random() * 3));
        return JSON.stringify({
          messages: [
            isLong ? message('user', '7', 50 * length) : message('user', letter, length),
            message('assistant', letter, length / 4),
          ],
        });
      });
      const whole = sampleInspection(rare, { ...further, rate: 1 }).report;
      // Each file has other seeds, because a seed reads the same lines of every file.
      for (let seed = file * 100; seed < file * 100 + seedCount; seed += 1) {
        const sample = sampleInspection(rare, { ...further, rate: 0.05, seed });
        for (const name of totals) {
          const { low, high } = sample[name] ?? { low: 0, high: 0 };
          if (low <= whole[name] && whole[name] <= high) timesInside[name] = (timesInside[name] ?? 0) + 1;
          widths[name] = (widths[name] ?? 0) + (high - low) / whole[name] / fileCount / seedCount;
        }
      }
    }
    // Three standard errors of a share of 95 % in 400 runs are 3.3 percentage points.
    for (const name of totals) {
      expect([name, (timesInside[name] ?? 0) / fileCount / seedCount > 0.917]).toEqual([name, true]);
      expect([name, (widths[name] ?? 1) < 0.1]).toEqual([name, true]);
    }
  });

  it('depends only on its seed and on the numbers and sizes of the lines so far', () => {
    const sample = sampleInspection(lines, { ...options, rate: 0.05, seed: 3 });
    expect(sampleInspection(lines, { ...options, rate: 0.05, seed: 3 })).toEqual(sample);
    expect(sampleInspection(lines, { ...options, rate: 0.05, seed: 4 }).report.lines).not.toEqual(
      sample.report.lines,
    );
    const start = sampleInspection(lines.slice(0, 2000), { ...options, rate: 0.05, seed: 3 });
    expect(start.report.lines).toEqual(sample.report.lines.filter((line) => line <= 2000));
  });

  it('without a counter gives the number of examples and the findings, and no figure of tokens', () => {
    const sample = sampleInspection(lines, { rate: 0.5, seed: 3, limit: 1 });
    const counted = sampleInspection(lines, { count, rate: 0.5, seed: 3, limit: 1 });
    expect(sample.examples).toEqual(counted.examples);
    expect(sample).toMatchObject({ tokens: null, assistantTokens: null, billedTokensPerEpoch: null });
    expect(sample.report).toMatchObject({
      tokens: null,
      tokensPerExample: null,
      quantiles: null,
      billedTokensByHost: null,
      overLimit: null,
    });
    const rules = counted.report.findings.map(({ rule }) => rule);
    expect(rules).toContain('over-limit');
    expect(sample.report.findings.map(({ rule }) => rule)).toEqual(
      rules.filter((rule) => rule !== 'over-limit' && rule !== 'answer-cut'),
    );
  });

  it('cuts each example to the limit of its own format, as the report does', () => {
    const long = (tokens: number): string => 'a '.repeat(tokens);
    const openai = { messages: [{ role: 'assistant', content: long(70_000) }] };
    const gemini = { contents: [{ role: 'model', parts: [{ text: long(100_000) }] }] };
    const { billedTokensPerEpoch, report } = sampleInspection(
      [openai, openai, gemini].map((example) => JSON.stringify(example)),
      { count, rate: 1, checks: 'counts' },
    );
    expect(report.limit).toBe(65_536);
    expect(billedTokensPerEpoch?.value).toBe(report.billedTokensPerEpoch);
    expect(billedTokensPerEpoch?.value).toBeGreaterThan(2 * 65_536 + 100_000);
  });

  describe('a finding or problem about the number of examples', () => {
    const examples = variedLines(200, 3).filter((line) => line.endsWith('}'));
    /** The rules of all problems and findings. */
    const rulesOf = (rate: number, given: readonly string[], further: object): readonly string[] => {
      const { report } = sampleInspection(given, {
        count,
        rate,
        seed: 2,
        hosts: trainingHostIds,
        ...further,
      });
      return [
        ...Object.keys(report.problemCounts),
        ...report.problems.map(({ code }) => code),
        ...report.findings.map(({ rule }) => rule),
        ...Object.values(report.hosts).flatMap((problems) => problems.map(({ rule }) => rule)),
      ];
    };

    it.each<[string, readonly string[], object]>([
      ['too-few-examples', examples.slice(0, 9), {}],
      ['minimum-examples', examples.slice(0, 7), {}],
      ['advised-examples', examples.slice(0, 60), {}],
      ['few-examples', examples.slice(0, 40), {}],
      ['maximum-epochs', examples.slice(0, 12), {}],
      ['host-maximum-epochs', examples.slice(0, 12), { target: 'bedrock' }],
    ])('%s is in a sample of all lines, and not in a sample of a part of them', (rule, given, further) => {
      expect(rulesOf(1, given, further)).toContain(rule);
      expect(rulesOf(0.5, given, further)).not.toContain(rule);
    });

    it('a sample of a part of the lines reports too many epochs if they were given, because they do not depend on the number of examples', () => {
      expect(rulesOf(0.5, examples.slice(0, 12), { epochs: 9 })).toContain('maximum-epochs');
    });
  });

  it('a sample of too few lines gives no totals', () => {
    expect(sampleInspection(lines.slice(0, 1), { ...options, rate: 1 })).toMatchObject({
      examples: null,
      tokens: null,
    });
    expect(sampleInspection([], { ...options, rate: 0.5 })).toMatchObject({ lines: 0, tokens: null });
  });

  it('a sample of two lines has the wide interval of Student’s t with one degree of freedom', () => {
    const answers = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 'a a a a a' : 'aaaaaaaaa'));
    const texts = answers.map((content) => JSON.stringify({ messages: [{ role: 'assistant', content }] }));
    const samples = Array.from({ length: 200 }, (_, seed) =>
      sampleInspection(texts, { ...options, rate: 0.05, seed }),
    );
    const samplesOfBoth = samples.filter(({ report }) => new Set(report.tokensPerExample).size === 2);
    const sample = samplesOfBoth.find(({ sampledLines }) => sampledLines === 2);
    const [first = 0, second = 0] = sample?.report.tokensPerExample ?? [];
    const reach = 12.706205 * Math.sqrt(1 - 2 / 40) * (Math.abs(first - second) / 2) * 40;
    expect(sample?.tokens?.high).toBe(Math.ceil((40 * (first + second)) / 2 + reach));
  });
});
