/** The inspection finds each defect and leak that a generated file has at a known line, and nothing else. */
import { describe, expect, it } from 'vitest';
import { createTrainingInspection } from '../../../src/core/training/inspection.ts';
import { runs } from '../../harness/runs.ts';
import { chatExample, randomSource } from './chat-file.ts';
import { plantedFile, plantedValidation } from './planted-defects.ts';

/** Number of lines of the file, at most 100,000: in a larger file, near duplicates are compared in a sample only. */
const size = runs(6000, 100_000);
const count = (text: string): number => text.split(' ').length;

describe(`a file of ${size} lines with defects`, () => {
  const { lines, planted, sound } = plantedFile(size, 29);
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
    const { lines: validationLines, leaks, nearLeaks } = plantedValidation(sound, runs(600, 2000), 31);
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

/** The rules that must be found, the rule set of the inspection, and a change of a valid example that breaks the former. */
type Plant = readonly [
  readonly string[],
  'current' | 'cookbook-2023',
  (messages: ReturnType<typeof chatExample>['messages']) => unknown,
];

it.each<Plant>([
  [
    ['mixed-output'],
    'current',
    (messages) => Object.assign(messages.at(-1) ?? {}, { content: 'It is late.' }),
  ],
  [
    ['message-missing-key', 'missing-content'],
    'cookbook-2023',
    (messages) => delete (messages[1] as { content?: string }).content,
  ],
  [
    ['message-unrecognized-key'],
    'cookbook-2023',
    (messages) => Object.assign(messages[1] ?? {}, { mood: 'calm' }),
  ],
])(
  'a file whose answers are JSON has the findings %j by the rules %s where they were planted, and no others',
  (found, rules, plant) => {
    const random = randomSource(37);
    const inspection = createTrainingInspection({ count, rules });
    const planted: number[] = [];
    for (let line = 1; line <= 100; line += 1) {
      const { messages } = chatExample(random);
      const answer = messages.at(-1) ?? { content: '' };
      answer.content = JSON.stringify({ reply: answer.content });
      if (line % 20 === 0) {
        planted.push(line);
        plant(messages);
      }
      inspection.add(JSON.stringify({ messages }));
    }
    const findings = inspection.report().findings.map(({ rule, lines }) => [rule, lines]);
    expect(findings).toEqual(found.map((rule) => [rule, planted]));
  },
);
