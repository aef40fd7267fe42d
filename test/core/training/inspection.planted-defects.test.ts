/** Every kind of defect, planted at known lines of a generated file: each is found, and nothing else. */
import { describe, expect, it } from 'vitest';
import { createTrainingInspection } from '../../../src/core/training/inspection.ts';
import { plantedFile } from './planted-defects.ts';

/** Lines of the file; `npm run test:scale` asks for 100,000. */
const size = Number(process.env.PLANTED_LINES ?? 6000);
const count = (text: string): number => text.split(' ').length;

describe(`a file of ${size} lines with defects`, () => {
  const { lines, planted } = plantedFile(size, 29);
  const inspection = createTrainingInspection({ count, limit: 2500, maxProblems: size });
  for (const line of lines) inspection.add(line);
  const report = inspection.report();
  it('has every kind of them', () => {
    expect(Object.keys(planted).length).toBeGreaterThanOrEqual(37);
  });

  it('has nothing else found', () => {
    expect(report.findings.map(({ rule }) => rule).sort()).toEqual(Object.keys(planted).sort());
  });

  it('has each found as often as it was planted, first where it was planted first', () => {
    for (const { rule, count: times, places } of report.findings) {
      const lines = planted[rule] ?? [];
      expect([rule, times]).toEqual([rule, lines.length]);
      expect([rule, places.map(({ line }) => line)]).toEqual([rule, lines.slice(0, places.length)]);
      expect([rule, places.length >= Math.min(lines.length, 20)]).toEqual([rule, true]);
    }
  });

  it('has all its lines counted', () => {
    expect(report.lineCount).toBe(size);
  });
});
