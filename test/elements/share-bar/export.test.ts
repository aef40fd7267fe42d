/** The texts of the picture that the share bar saves. */
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import { pairOf } from '../../../src/elements/common/scenario/reading.ts';
import { withoutBreaks } from '../../../src/elements/common/wording/names.ts';
import { type Calculation, pictureTexts } from '../../../src/elements/share-bar/export.ts';
import { wrap } from '../../../src/elements/share-bar/picture.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { plainText } from '../../../src/i18n/pieces.ts';
import * as prices from '../../../src/prices/index.ts';
import { articleExample, workedExample } from '../../../stories/scenarios/view-scenarios.ts';

describe('the texts of the picture', () => {
  const calculation = (scenario: Scenario, candidate = ''): Calculation => {
    const result = evaluate(scenario);
    const pair = pairOf(result, candidate);
    if (!pair) throw new Error('no pair');
    return {
      result,
      pair,
      simulation: null,
      approximate: false,
      modelNames: {},
      catalog: prices,
      messages: english,
      locale: 'en',
      link: 'https://example.org/',
    };
  };

  it.each([
    ['time', 'Costs over time: Zero-shot against Few-shot prompt', 'Cumulative cost, US dollars.'],
    [
      'volume',
      'Costs by volume: Zero-shot against Few-shot prompt',
      'Cost per month against requests per month',
    ],
    [
      'map',
      'Payback map: Zero-shot against Few-shot prompt',
      'Payback by requests a month and prompt tokens saved',
    ],
    ['sensitivity', 'What matters: Zero-shot against Few-shot prompt', ''],
    ['working', 'Working: Zero-shot against Few-shot prompt', ''],
    ['', 'Zero-shot against Few-shot prompt', ''],
  ])('are the verdict with its reason, and the title and note of the view "%s"', (view, title, note) => {
    const texts = pictureTexts(calculation(workedExample, 'zero-shot'), view);
    expect(texts.caption).toHaveLength(2);
    expect(texts.caption[0]).toMatch(/^Zero-shot .*/);
    expect(texts.title).toBe(title);
    if (note === '') expect(texts.note).toBe('');
    else expect(texts.note).toContain(note);
  });

  it('state the date and the sites of the prices, and the address of the calculation without query and hash', () => {
    const withAddress = { ...calculation(workedExample), link: 'https://example.org/costs?a=1#ft=ft1~q1' };
    const { pricesFrom, pictureSource } = english.share;
    const sites = ['anthropic.com', 'aws.amazon.com'];
    expect(pictureTexts(withAddress, 'time').source).toBe(
      pictureSource(pricesFrom('12 Nov 2026', sites.join(' and ')), 'example.org/costs'),
    );
    // The article names neither a page nor a date.
    expect(pictureTexts(calculation(articleExample), 'time').source).toBe(
      pictureSource('', 'example.org/').trim(),
    );
  });

  it('state the verdict with “would” if the page shows it so', () => {
    const { would } = english.start;
    const sentence = { claim: would.never('Fine-tuning'), rest: would.ifYours('') };
    const wording = () => ({ sentence, reason: would.onlyPrompt() });
    const { caption } = pictureTexts({ ...calculation(workedExample), wording }, 'time');
    const texts = [`${sentence.claim}${sentence.rest}`, plainText(would.onlyPrompt())];
    expect(caption).toEqual(texts.map(withoutBreaks));
  });

  it.each([5, 20, 40, 80])('are not broken inside a date in lines of %i characters', (width) => {
    const { caption } = pictureTexts(calculation(articleExample), 'time');
    expect(caption[0]).toMatch(/\d{4}/);
    const lines = caption.flatMap((text) => wrap(text, width, (piece) => piece.length));
    expect(lines.join('\n')).not.toMatch(/\d\n\p{L}+\s\d{4}/u);
  });
});
