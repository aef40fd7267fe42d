/** The picture that the share bar saves: its layout, and the pictures of all views. */
import { describe, expect, it } from 'vitest';
import '../../../src/define/index.ts';
import type { TabView } from '../../../src/elements/common/scenario/tab-view.ts';
import { canvasOf, pictureOf, wrap } from '../../../src/elements/share-bar/picture.ts';
import { type ViewId, viewOf, views } from '../../../src/elements/views.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { openAll } from '../../harness/element.ts';
import { removeFilterControls } from '../../harness/model-ranking.ts';
import { mountView, tableWidth } from '../../harness/view.ts';

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
    const blob = await pictureOf(chart, 1, {
      background: 'rgb(0, 0, 255)',
      ink: 'rgb(0, 255, 0)',
      fontFamily: 'sans-serif',
      caption: ['It pays back', 'in two weeks'],
      title: english.parts.pictures.time,
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
    // The picture has a margin of 24 px. Each pixel has four values, of which the second is its green.
    const captionPixels = copy?.getImageData(24, 24, 200, 30).data ?? [];
    expect([...captionPixels].some((value, index) => index % 4 === 1 && value > 200)).toBe(true);
  });

  it('has its source below the chart', async () => {
    const chart = Object.assign(document.createElement('canvas'), { width: 300, height: 100 });
    const look = { background: '#fff', ink: '#000', fontFamily: 'serif', caption: [], title: '', note: '' };
    const [withoutSource, withSource] = await Promise.all(
      ['', 'Prices as of today.'].map(async (source) =>
        createImageBitmap(await pictureOf(chart, 1, { ...look, source })),
      ),
    );
    expect(withSource?.height).toBeGreaterThan((withoutSource?.height ?? 0) + 11);
    const copy = new OffscreenCanvas(348, withSource?.height ?? 0).getContext('2d');
    if (withSource) copy?.drawImage(withSource, 0, 0);
    // The chart is empty, so every dark pixel below it belongs to the source.
    const pixels = copy?.getImageData(24, 24 + 100, 300, (withSource?.height ?? 0) - 124).data ?? [];
    expect([...pixels].some((value, index) => index % 4 === 0 && value < 100)).toBe(true);
  });

  it('cannot be made of a view that is not shown', async () => {
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
    await expect(pictureOf(emptyCanvas, 1, look)).rejects.toThrow(RangeError);
  });
});

describe('the picture of a view', () => {
  const shownView = async (id: ViewId, widthPx = 800): Promise<TabView> =>
    (await mountView(viewOf(id)?.tag ?? '', workedExample, widthPx)) as unknown as TabView;

  /** The share of the pixels of a canvas that are drawn. */
  function inkedShare(canvas: HTMLCanvasElement): number {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let count = 0;
    for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) > 100) count += 1;
    return count / (data.length / 4);
  }

  it.each(views.map(({ id }) => id))('shows the whole view, at two pixel densities (%s)', async (id) => {
    const view = await shownView(id);
    const [atDensity1, atDensity2] = [await canvasOf(view, 1), await canvasOf(view, 2)];
    expect(inkedShare(atDensity1)).toBeGreaterThan(0.005);
    expect(inkedShare(atDensity2)).toBeGreaterThan(0.005);
    expect(atDensity1.width).toBeGreaterThanOrEqual(view.offsetWidth);
    expect(Math.abs(atDensity2.width - 2 * atDensity1.width)).toBeLessThanOrEqual(2);
    expect(Math.abs(atDensity2.height - 2 * atDensity1.height)).toBeLessThanOrEqual(2);
  });

  it('has columns that are scrolled out of sight', async () => {
    const view = await shownView('table', 320);
    const width = tableWidth(view);
    expect(view.offsetWidth).toBeLessThan(width);
    const canvas = await canvasOf(view, 1);
    expect(canvas.width).toBeGreaterThanOrEqual(width);
    const lastColumn = document.createElement('canvas');
    Object.assign(lastColumn, { width: 40, height: canvas.height });
    lastColumn.getContext('2d')?.drawImage(canvas, 40 - width, 0);
    expect(inkedShare(lastColumn)).toBeGreaterThan(0.005);
  });

  it('has no closed disclosures', async () => {
    const view = await shownView('sensitivity', 320);
    // The table in the closed disclosure is wider than the view.
    expect((await canvasOf(view, 1)).width).toBe(view.offsetWidth);
    const closedHeight = (await canvasOf(view, 1)).height;
    openAll(view);
    const withTable = (await canvasOf(view, 1)).height;
    expect(withTable).toBeGreaterThan(closedHeight + 100);
  });

  it('has no controls', async () => {
    const view = await shownView('models');
    const { height } = await canvasOf(view, 1);
    removeFilterControls(view);
    // The space between other parts may differ by a few pixels. The filters are higher.
    expect(Math.abs(height - (await canvasOf(view, 1)).height)).toBeLessThan(20);
  });

  it('ends with the last row that is drawn', async () => {
    const canvas = await canvasOf(await shownView('models'), 1);
    const lastRow = Object.assign(document.createElement('canvas'), { width: canvas.width, height: 1 });
    lastRow.getContext('2d')?.drawImage(canvas, 0, 1 - canvas.height);
    const { data } = lastRow.getContext('2d')?.getImageData(0, 0, canvas.width, 1) ?? { data: [] };
    expect([...data].some((value) => value > 0)).toBe(true);
  });
});
