/** The lines that a cleaned file leaves out: repeated examples and leaks, however the file was split for reading. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createLineDropper,
  type DropReason,
  type LinesToDrop,
  linesToDrop,
} from '../../../src/core/training/drop.ts';
import { digitsOf } from '../../../src/core/training/hash.ts';
import { createTrainingInspection } from '../../../src/core/training/inspection.ts';
import type { Finding } from '../../../src/core/training/report-types.ts';
import { cleanFile } from '../../../src/files/written-file.ts';
import { plantedFile, plantedValidation } from './planted-defects.ts';

const count = (text: string): number => text.length;
const chat = (question: string, answer: string): string =>
  JSON.stringify({
    messages: [
      { role: 'user', content: question },
      { role: 'assistant', content: answer },
    ],
  });

const inspectionOf = (training: readonly string[], validation: readonly string[] = []) => {
  const inspection = createTrainingInspection({ count });
  for (const line of training) inspection.add(line);
  const validationFile = createTrainingInspection({ count, role: 'validation' });
  for (const line of validation) validationFile.add(line);
  inspection.merge(validationFile);
  return inspection;
};

const bothReasons: readonly DropReason[] = ['exact-duplicates', 'leaks'];
const copyOf = (drop: LinesToDrop): LinesToDrop => JSON.parse(JSON.stringify(drop));

describe('if only a sample of the examples was compared', () => {
  // Half of all hashes are below this limit, as in a file of 200,000 different examples.
  const limit = digitsOf(new Int32Array([0x80000000 | 0, 0, 0, 0]));
  const lines = Array.from({ length: 400 }, (_, index) => chat(`question ${index % 200}`, 'x'));
  const halved = createTrainingInspection({ count });
  const { training, validation, ...others } = inspectionOf(
    [...lines, ...lines.slice(0, 60).map((line) => line.replace('"x"', '"y"'))],
    lines.slice(0, 100),
  ).state();
  const half = (part: typeof training): typeof training =>
    part && {
      ...part,
      tables: { ...part.tables, examples: { ...part.tables.examples, limit } },
      inputs: { ...part.inputs, limit },
    };
  halved.merge({ ...others, training: half(training), validation: half(validation) });

  it('each finding states the compared share, and the number that is estimated for the whole file', () => {
    const { findings, duplicates } = halved.report();
    expect(duplicates.exact.examples).toBeGreaterThan(70);
    expect(duplicates.exact.examples).toBeLessThan(130);
    for (const rule of ['exact-duplicates', 'leaks', 'conflicting-answers']) {
      const { count: foundCount, params, message } = findings.find((each) => each.rule === rule) as Finding;
      expect([rule, params]).toEqual([rule, { comparedShare: 0.5, estimate: foundCount * 2 }]);
      expect(message).toContain('; only 50\u00a0% of the different ');
      expect(message).toMatch(
        new RegExp(` were compared, so the whole file has about ${foundCount * 2}\\.$`),
      );
    }
  });

  it('the list of lines to drop states the compared share, and so does the summary of the cleaned file', async () => {
    const drop = linesToDrop(halved, bothReasons);
    expect(drop.comparedShares).toEqual({ 'exact-duplicates': 0.5, leaks: 0.5 });
    const cleaned = cleanFile(new Blob([lines.join('\n')]), { fixes: [], drop });
    for await (const _ of cleaned);
    expect(cleaned.summary.comparedShare).toBe(0.5);
    expect(cleaned.summary.removed).toBeGreaterThan(0);
  });
});

describe('lines to drop', () => {
  it('are all but the first of equal examples, and the examples with an input of the validation file', () => {
    const lines = [
      chat('a', 'x'),
      chat('b', 'x'),
      chat('a', ' x'),
      chat('c', 'x'),
      'no JSON',
      chat('b', 'y'),
      '{"question": 1}',
      '{"question":  1}',
    ];
    const drop = linesToDrop(inspectionOf(lines, [chat('c', 'other'), chat('d', 'x')]), bothReasons);
    const reasonOf = createLineDropper(copyOf(drop));
    expect(lines.map((line, index) => reasonOf(line, index + 1))).toEqual([
      null,
      null,
      'exact-duplicates',
      'leaks',
      null,
      null,
      null,
      'exact-duplicates',
    ]);
  });

  it.each<[readonly DropReason[]]>([[[]], [['exact-duplicates']], [['leaks']], [bothReasons]])(
    'for the reasons %j leave all other examples in the file, and no finding with one of these reasons',
    (reasons) => {
      const { lines, planted, flawless } = plantedFile(2000, 5);
      const training = [...lines];
      const validation = [...plantedValidation(flawless, 200, 6).lines];
      const before = inspectionOf(training, validation);
      const reasonOf = createLineDropper(linesToDrop(before.state(), reasons));
      const kept = training.filter((line, index) => reasonOf(line, index + 1) === null);
      const after = inspectionOf(kept, validation).report();
      const rules = after.findings.map(({ rule }) => rule);
      for (const reason of bothReasons)
        expect([reason, rules.includes(reason)]).toEqual([reason, !reasons.includes(reason)]);
      const report = before.report();
      const expectedCount =
        (reasons.includes('exact-duplicates') ? (planted['exact-duplicates']?.length ?? 0) : 0) +
        (reasons.includes('leaks') ? (report.leaks?.examples ?? 0) : 0);
      expect(training.length - kept.length).toBe(expectedCount);
      expect(expectedCount > 0).toBe(reasons.length > 0);
    },
  );

  it('are the same wherever the file is split for reading', () => {
    const line = fc
      .tuple(fc.constantFrom('a', 'b', 'c', 'd e'), fc.constantFrom('x', 'y'))
      .map(([q, a]) => chat(q, a));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), fc.nat(), (lines, cut) => {
        const middle = cut % lines.length;
        const first = createTrainingInspection({ count });
        for (const firstLine of lines.slice(0, middle)) first.add(firstLine);
        const second = createTrainingInspection({ count, offset: middle });
        for (const laterLine of lines.slice(middle)) second.add(laterLine);
        second.merge(first);
        const drop = linesToDrop(second, bothReasons);
        expect(drop).toEqual(linesToDrop(inspectionOf(lines), bothReasons));
        const reasonOf = createLineDropper(drop);
        const kept = lines.filter((keptLine, index) => reasonOf(keptLine, index + 1) === null);
        expect(kept).toEqual([...new Set(lines)]);
      }),
      { numRuns: 100 },
    );
  });

  it('are refused if another version made the list', () => {
    const drop = { ...linesToDrop(inspectionOf([]), bothReasons), version: 2 } as unknown as LinesToDrop;
    expect(() => createLineDropper(drop)).toThrow(RangeError);
  });
});
