/** The picture that the share bar saves: its layout and its texts. */
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import { pairOf } from '../../../src/elements/common/scenario/reading.ts';
import { type Calculation, pictureOf, pictureTexts, wrap } from '../../../src/elements/share-bar/export.ts';
import { english } from '../../../src/i18n/en/index.ts';
import * as prices from '../../../src/prices/index.ts';
import { articleExample, workedExample } from '../../../stories/scenarios/view-scenarios.ts';

describe('the picture', () => {
  it('has line breaks at spaces, and none inside a long word', () => {
    expect(wrap('aa bb cccccc d', 5, (text) => text.length)).toEqual(['aa bb', 'cccccc', 'd']);
  });

  it('has a background, and the caption above the chart', async () => {
    const chart = document.createElement('canvas');
    chart.width = 300;
    chart.height = 100;
    const pen = chart.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.fillStyle = 'rgb(255, 0, 0)';
    pen.fillRect(100, 20, 100, 60);
    const blob = await pictureOf(chart, {
      background: 'rgb(0, 0, 255)',
      ink: 'rgb(0, 255, 0)',
      fontFamily: 'sans-serif',
      caption: ['It pays back', 'in two weeks'],
      title: english.share.pictures.time,
      note: 'Dollars',
      source: '',
    });
    expect(blob.type).toBe('image/png');
    const image = await createImageBitmap(blob);
    expect(image.width).toBe(348);
    expect(image.height).toBeGreaterThan(148);
    const copy = new OffscreenCanvas(image.width, image.height).getContext('2d');
    copy?.drawImage(image, 0, 0);
    const pixelAt = (x: number, y: number) => [...(copy?.getImageData(x, y, 1, 1).data ?? [])];
    expect(pixelAt(0, 0)).toEqual([0, 0, 255, 255]);
    expect(pixelAt(30, image.height - 40)).toEqual([0, 0, 255, 255]);
    expect(pixelAt(24 + 150, image.height - 24 - 50)).toEqual([255, 0, 0, 255]);
    const head = copy?.getImageData(24, 24, 200, 30).data ?? [];
    expect([...head].some((value, index) => index % 4 === 1 && value > 200)).toBe(true);
  });

  it('has its source below the chart', async () => {
    const chart = Object.assign(document.createElement('canvas'), { width: 300, height: 100 });
    const look = { background: '#fff', ink: '#000', fontFamily: 'serif', caption: [], title: '', note: '' };
    const [without, withSource] = await Promise.all(
      ['', 'Prices as of today.'].map(async (source) =>
        createImageBitmap(await pictureOf(chart, { ...look, source })),
      ),
    );
    expect(withSource?.height).toBeGreaterThan((without?.height ?? 0) + 11);
    const copy = new OffscreenCanvas(348, withSource?.height ?? 0).getContext('2d');
    if (withSource) copy?.drawImage(withSource, 0, 0);
    // The chart is empty, so every dark pixel below it belongs to the source.
    const pixels = copy?.getImageData(24, 24 + 100, 300, (withSource?.height ?? 0) - 124).data ?? [];
    expect([...pixels].some((value, index) => index % 4 === 0 && value < 100)).toBe(true);
  });

  it('cannot be made of a chart that is not drawn', async () => {
    const emptyCanvas = document.createElement('canvas');
    emptyCanvas.width = 0;
    const look = {
      background: '#fff',
      ink: '#000',
      fontFamily: 'serif',
      caption: [],
      title: '',
      note: '',
      source: '',
    };
    await expect(pictureOf(emptyCanvas, look)).rejects.toThrow(RangeError);
  });
});

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
      pages: prices,
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
    ['', 'Zero-shot against Few-shot prompt', ''],
  ])('are the verdict with its reason, and the title and note of the view "%s"', (view, title, note) => {
    const texts = pictureTexts(calculation(workedExample, 'zero-shot'), view);
    expect(texts.caption).toHaveLength(2);
    expect(texts.caption[0]).toMatch(/^Zero-shot .*/);
    expect(texts.title).toBe(title);
    expect(texts.note).toContain(note);
  });

  it('name the date and the pages of the prices, and the page of the calculation without its figures', () => {
    const given = { ...calculation(workedExample), link: 'https://example.org/costs?a=1#ft=ft1~q1' };
    const { pricesFrom, pictureSource } = english.share;
    const sites = ['anthropic.com', 'aws.amazon.com'];
    expect(pictureTexts(given, 'time').source).toBe(
      pictureSource(pricesFrom('12 Nov 2026', sites.join(' and ')), 'example.org/costs'),
    );
    // The article names neither a page nor a date.
    expect(pictureTexts(calculation(articleExample), 'time').source).toBe(
      pictureSource('', 'example.org/').trim(),
    );
  });

  it.each([5, 20, 40, 80])('are not broken inside a date in lines of %i characters', (width) => {
    const { caption } = pictureTexts(calculation(articleExample), 'time');
    expect(caption[0]).toMatch(/\d{4}/);
    const lines = caption.flatMap((text) => wrap(text, width, (piece) => piece.length));
    expect(lines.join('\n')).not.toMatch(/\d\n\p{L}+\s\d{4}/u);
  });
});
