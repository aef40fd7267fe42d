/** The counts that `ft-inspect` carries: whether the file is ready, and which hosts would refuse it. */
import { describe, expect, it } from 'vitest';
import { trainingHostIds } from '../../../src/elements/training-data/readiness.ts';
import { countsOf } from '../../../src/elements/training-data/report-counts.ts';
import { flawlessLines, messages, reportOf } from './reports.ts';

const refusalsOf = (...args: Parameters<typeof reportOf>) => {
  const { isNotReady, refusedBy } = countsOf(reportOf(...args), null);
  return { isNotReady, refusedBy };
};

describe('countsOf', () => {
  it.each([
    ['a flawless file of OpenAI’s format', flawlessLines(120), {}, ['bedrock', 'vertex']],
    [
      'a file with fewer examples than OpenAI and Azure require',
      flawlessLines(5),
      {},
      ['openai', 'azure', 'bedrock', 'vertex'],
    ],
  ] as const)('names the hosts that refuse %s as it is', (_, lines, options, refusedBy) => {
    const refusals = refusalsOf(lines, options);
    expect(refusals.isNotReady).toBe(false);
    expect(refusals.refusedBy).toEqual(expect.arrayContaining([...refusedBy]));
  });

  it('says that a file with refused lines is not ready', () => {
    const broken = messages(['user', 'Question'], ['bot', 'Answer'], ['assistant', 'Answer']);
    const refusals = refusalsOf([...flawlessLines(120), broken, '{']);
    expect(refusals.isNotReady).toBe(true);
    expect(trainingHostIds).toEqual(expect.arrayContaining([...refusals.refusedBy]));
  });
});
