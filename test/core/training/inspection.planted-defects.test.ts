/** The inspection finds each defect and leak that a generated file has at a known line, and nothing else. */
import { describe, expect, it } from 'vitest';
import { createTrainingInspection } from '../../../src/core/training/inspection.ts';
import type { TrainingOptions } from '../../../src/core/training/report-types.ts';
import { runs } from '../../harness/runs.ts';
import { plantedFile, plantedValidation } from './planted-defects.ts';
import { chatExample, paragraph, randomSource } from './random-chat.ts';

/** Number of lines of the file, at most 100,000: in a larger file, near duplicates are compared in a sample only. */
const size = runs(6000, 100_000);
const count = (text: string): number => text.split(' ').length;

describe(`a file of ${size} lines with defects`, () => {
  const { lines, planted, flawless } = plantedFile(size, 29);
  const inspection = createTrainingInspection({ count, limit: 2500, maxProblems: size });
  for (const line of lines) inspection.add(line);
  const report = inspection.report();
  it('has defects of every kind', () => {
    expect(Object.keys(planted).length).toBeGreaterThanOrEqual(44);
  });

  it('has a finding for each kind of defect, and no other finding', () => {
    expect(report.findings.map(({ rule }) => rule).sort()).toEqual(Object.keys(planted).sort());
  });

  it('has each finding as often as its defect was planted, with the first of these lines as its first places', () => {
    for (const { rule, count: times, places } of report.findings) {
      const lines = planted[rule] ?? [];
      expect([rule, times]).toEqual([rule, lines.length]);
      expect([rule, places.map(({ line }) => line)]).toEqual([rule, lines.slice(0, places.length)]);
      expect([rule, places.length >= Math.min(lines.length, 20)]).toEqual([rule, true]);
    }
  });

  it('has the right number of lines in its report', () => {
    expect(report.lineCount).toBe(size);
  });

  it('has a leak for each example that it shares with a validation file, at the right lines, and no other leak', () => {
    const { lines: validationLines, leaks, nearLeaks } = plantedValidation(flawless, runs(600, 2000), 31);
    const validation = createTrainingInspection({ count, role: 'validation', maxProblems: size });
    for (const line of validationLines) validation.add(line);
    const rulesWithoutTraining = validation.report().findings.map(({ rule }) => rule);
    inspection.merge(validation);
    const merged = inspection.report();
    const places = (rule: string): readonly object[] =>
      merged.findings.find((finding) => finding.rule === rule)?.places ?? [];
    expect(merged.leaks?.examples).toBe(leaks.length);
    expect(places('leaks')).toEqual(leaks.slice(0, places('leaks').length));
    expect(places('leaks').length).toBeGreaterThanOrEqual(Math.min(leaks.length, 20));
    // Long examples are compared by samples of their shingles, so a few near leaks of a large file may be missed.
    const foundPlaces = new Set(places('near-leaks').map((place) => JSON.stringify(place)));
    const missed = nearLeaks.filter((place) => !foundPlaces.has(JSON.stringify(place)));
    expect(foundPlaces.size + missed.length).toBe(nearLeaks.length);
    expect(missed.length).toBeLessThanOrEqual(nearLeaks.length / 100);
    expect(merged.findings.map(({ rule }) => rule).sort()).toEqual(
      [...Object.keys(planted), 'leaks', 'near-leaks'].sort(),
    );
    expect(rulesWithoutTraining).toEqual([]);
  });
});

type Example = Record<string, unknown>;
type Messages = ReturnType<typeof chatExample>['messages'];

interface Planting {
  /** The rules that the inspection must find broken. It may find no other rule broken. */
  readonly brokenRules: readonly string[];
  readonly options: Pick<TrainingOptions, 'rules' | 'format'>;
  /** A valid example of the file. */
  readonly flawless: (random: () => number) => Example;
  /** Changes a valid example into one that breaks the rules. */
  readonly plant: (example: Example) => unknown;
}

/** An example whose answer is JSON. */
function withJsonAnswer(random: () => number): { messages: Messages } {
  const example = chatExample(random);
  const answer = example.messages.at(-1) ?? { content: '' };
  answer.content = JSON.stringify({ reply: answer.content });
  return example;
}

const plantings: readonly Planting[] = [
  {
    brokenRules: ['mixed-output'],
    options: {},
    flawless: withJsonAnswer,
    plant: ({ messages }) => Object.assign((messages as Messages).at(-1) ?? {}, { content: 'It is late.' }),
  },
  {
    brokenRules: ['message-missing-key', 'missing-content'],
    options: { rules: 'cookbook-2023' },
    flawless: withJsonAnswer,
    plant: ({ messages }) => delete (messages as { content?: string }[])[1]?.content,
  },
  {
    brokenRules: ['message-unrecognized-key'],
    options: { rules: 'cookbook-2023' },
    flawless: withJsonAnswer,
    plant: ({ messages }) => Object.assign((messages as Messages)[1] ?? {}, { mood: 'calm' }),
  },
  {
    brokenRules: ['other-format'],
    options: { format: 'prompt-completion' },
    flawless: (random) => ({ prompt: paragraph(random, 2), completion: paragraph(random, 1) }),
    plant: (example) => delete example.completion,
  },
  {
    brokenRules: ['same-answers'],
    options: { format: 'trl-preference' },
    flawless: (random) => ({
      prompt: paragraph(random, 2),
      chosen: paragraph(random, 1),
      rejected: paragraph(random, 1),
    }),
    plant: (example) => Object.assign(example, { rejected: ` ${String(example.chosen)}\n` }),
  },
  {
    brokenRules: ['last-not-user'],
    options: { format: 'openai-reinforcement' },
    flawless: (random) => ({
      messages: chatExample(random).messages.slice(0, 2),
      answer: paragraph(random, 1),
    }),
    plant: ({ messages }) => (messages as Messages).push({ role: 'assistant', content: 'It is late.' }),
  },
];

/** Number of lines of each file. One in 20 is changed. */
const plantedSize = runs(100, 100_000);

it.each(plantings)(
  `a file of ${plantedSize} lines has the findings $brokenRules with the options $options where they were planted, and no others`,
  ({ brokenRules, options, flawless, plant }) => {
    const random = randomSource(37);
    const inspection = createTrainingInspection({ count, ...options });
    const planted: number[] = [];
    for (let line = 1; line <= plantedSize; line += 1) {
      const example = flawless(random);
      if (line % 20 === 0) {
        planted.push(line);
        plant(example);
      }
      inspection.add(JSON.stringify(example));
    }
    const { findings } = inspection.report();
    expect(findings.map(({ rule, count }) => [rule, count])).toEqual(
      brokenRules.map((rule) => [rule, planted.length]),
    );
    for (const { lines } of findings) {
      expect(lines.length).toBeGreaterThanOrEqual(Math.min(planted.length, 20));
      expect(lines).toEqual(planted.slice(0, lines.length));
    }
  },
);

it(`a file of ${plantedSize} lines whose answers are nearly always the same label has one finding, at the first of these answers`, () => {
  const random = randomSource(41);
  const inspection = createTrainingInspection({ count });
  for (let line = 1; line <= plantedSize; line += 1) {
    const example = chatExample(random);
    Object.assign(example.messages.at(-1) ?? {}, { content: line % 20 === 0 ? 'refund' : 'delivery' });
    inspection.add(
      JSON.stringify({ messages: [example.messages[0], example.messages[1], example.messages.at(-1)] }),
    );
  }
  expect(inspection.report().findings).toMatchObject([
    {
      rule: 'label-imbalance',
      count: (plantedSize * 19) / 20,
      lines: [1],
      params: { labels: 2, rarest: plantedSize / 20 },
    },
  ]);
});
