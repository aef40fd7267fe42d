/** The key figures of a file that has been read or is being read. */
import { describe, expect, it } from 'vitest';
import { defaultEpochs } from '../../../src/core/training/epochs.ts';
import { figuresOf, figuresSoFar, longestExample } from '../../../src/elements/training-data/figures.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { approximately, formatTokens, unknown } from '../../../src/i18n/format.ts';
import { chat } from '../../files/files.ts';
import { flawlessLines, reportOf } from './reports.ts';

const { trainingData: text } = english;
const longExample = chat('word '.repeat(400), 'Bay 1');
const report = reportOf([...flawlessLines(120), longExample, '{'], { limit: 300 });

describe('the figures of a file', () => {
  it('have the billed tokens of an epoch, and their product with the number of epochs', () => {
    const [examples, tokens, epochs, billed, longest] = figuresOf(report, text, 'en');
    expect(examples).toMatchObject({ value: '121', note: text.refused('1', 1) });
    expect(tokens?.value).toBe(formatTokens(report.billedTokensPerEpoch));
    expect(epochs).toMatchObject({ value: String(defaultEpochs(121)), note: text.usualFor('121') });
    expect(billed?.value).toBe(formatTokens(report.billedTokensPerEpoch * defaultEpochs(121)));
    expect(longest).toMatchObject({
      value: formatTokens(Math.max(...report.tokensPerExample)),
      note: text.atLine('121', '300'),
    });
  });

  it('have no number of epochs without examples, unless it is given', () => {
    const [, , epochs, billed] = figuresOf(reportOf(['{}']), text, 'en');
    expect([epochs?.value, epochs?.note, billed?.value, billed?.note]).toEqual([unknown, '', '0', '']);
    expect(figuresOf(reportOf(['{}'], { epochs: 3 }), text, 'en')[2]).toMatchObject({
      value: '3',
      note: text.givenEpochs,
    });
  });

  it('have the lower edge of the histogram bin of the longest example, without its line, if the report does not list the examples', () => {
    const { tokensPerExample: _tokens, lines: _lines, ...partial } = report;
    const longest = longestExample(partial);
    const longestTokens = Math.max(...report.tokensPerExample);
    expect(longest).toMatchObject({ line: null, isExact: false });
    expect(longest?.tokens).toBeLessThanOrEqual(longestTokens);
    expect(longest?.tokens).toBeGreaterThan(longestTokens * (15 / 16) - 1);
    expect(longestExample(reportOf([]))).toBeNull();
  });
});

describe('the figures so far', () => {
  it('project totals from the share of the bytes that has been read, and mark them as estimates', () => {
    const [examples, , epochs] = figuresSoFar({ done: 250, total: 1000, partial: report }, text, 'en');
    expect(examples).toEqual({
      label: text.figures.examplesSoFar,
      value: '121',
      note: text.inAll(approximately('484')),
    });
    expect(epochs?.value).toBe(approximately(String(defaultEpochs(484))));
  });

  it('are dashes before the first part is read, and have no totals if the size of the file is unknown', () => {
    const figuresAtStart = figuresSoFar({ done: 0, total: 1000, partial: null }, text, 'en');
    expect(figuresAtStart.map(({ value }) => value)).toEqual([unknown, unknown, unknown, unknown, unknown]);
    expect(figuresSoFar({ done: 9, total: null, partial: report }, text, 'en')[0]?.note).toBe('');
  });
});
