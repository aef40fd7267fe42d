/** Tests what the elements of the browser build cost a page: requests, bytes, and layout shifts. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cdnScript, visitPage } from '../../scripts/embed-measures.mjs';
import { encodeScenario } from '../../src/core/index.ts';
import { workedExample } from '../../stories/scenarios/view-scenarios.ts';
import { articleAttributes, encodedArticle } from '../harness/article.ts';
import { launchBrowser } from '../harness/page.ts';

/** A calculator whose scenario has no ranges, so that it is not simulated. */
const simpleCalculator = `<ft-breakeven ${articleAttributes}>Fallback</ft-breakeven>`;
/** A verdict with ranges. */
const verdict = `<ft-verdict scenario="${encodeScenario(workedExample)}"></ft-verdict>`;
/** A verdict without ranges. */
const simpleVerdict = `<ft-verdict scenario="${encodedArticle()}"></ft-verdict>`;

/** A slow processor, and chunks that arrive late. */
const slow = { slowdown: 4, delayOf: (path: string) => (path.includes('/chunks/') ? 300 : 0) };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The layout shift of a page with the script of the browser build and this body. */
async function shiftOf(body: string, options?: Parameters<typeof visitPage>[2]): Promise<number> {
  const { shifts } = await visitPage(browser, cdnScript + body, options);
  return shifts.reduce((sum, { value }) => sum + value, 0);
}

describe('a page that nobody has used yet', () => {
  it('loads one simple calculator in at most 12 requests and 200 kB', async () => {
    const { requests, bytes } = await visitPage(browser, cdnScript + simpleCalculator);
    expect(requests.some((address) => /canvas-/.test(address))).toBe(true);
    expect(requests.length).toBeLessThanOrEqual(12);
    expect(bytes).toBeLessThanOrEqual(200_000);
  });

  it('loads one verdict in at most 6 requests', async () => {
    const { requests } = await visitPage(browser, cdnScript + verdict);
    expect(requests.length).toBeLessThanOrEqual(6);
  });

  it.each([0, 120, 600])(
    'has no layout shift in a simple calculator in sight if each chunk is %i ms late',
    async (lateMs) => {
      const delayOf = (path: string) => (path.includes('/chunks/') ? lateMs : 0);
      const { shifts } = await visitPage(browser, cdnScript + simpleCalculator, { delayOf });
      expect(shifts).toEqual([]);
    },
  );

  describe.each([390, 1280])('in a window of %i px, with a slow processor and late chunks', (width) => {
    it.each([
      ['a calculator without attributes, also when its simulation arrives', '<ft-breakeven></ft-breakeven>'],
      ['a simple calculator', simpleCalculator],
      [
        'a calculator with a preset, its story and its prompts',
        '<ft-breakeven preset="distillation"></ft-breakeven>',
      ],
    ])('has layout shifts of at most 0.02 in %s', async (_name, tag) => {
      const shift = await shiftOf(tag, {
        width,
        ...slow,
        act: (page) =>
          tag === '<ft-breakeven></ft-breakeven>'
            ? page.locator('ft-cost-chart .head span:not(.pending)').waitFor()
            : page.locator('ft-breakeven canvas').waitFor(),
      });
      expect(shift).toBeLessThanOrEqual(0.02);
    });
  });

  describe.each([390, 1280])('of %i px with a small form, a slow processor and late chunks', (width) => {
    it.each(
      ['mode="compact"', 'mode="verdict"', 'mode="chart"', 'readonly', 'hide="bar"'].flatMap((attribute) => [
        `<ft-breakeven ${attribute}></ft-breakeven>`,
        `<ft-breakeven ${attribute} ${articleAttributes}>Fallback</ft-breakeven>`,
      ]),
    )('has layout shifts of at most 0.02 in %s', async (tag) => {
      const shift = await shiftOf(tag, {
        width,
        ...slow,
        act: async (page) => {
          if (tag.includes('verdict')) return page.locator('ft-breakeven .small').waitFor();
          await page.locator('ft-breakeven canvas').waitFor();
          if (tag.includes('compact')) await page.locator('ft-scenario-form input').first().waitFor();
        },
      });
      expect(shift).toBeLessThanOrEqual(0.02);
    });
  });

  describe('with the styles of docs/embedding.md that reserve room', () => {
    const [, roomRule] =
      /```css\n(ft-breakeven \{ display[\s\S]+?)```/.exec(readFileSync('docs/embedding.md', 'utf8')) ?? [];
    const text = '<p>Text below it.</p>'.repeat(30);

    it.each([
      ['a simple calculator', simpleCalculator],
      ['a verdict', simpleVerdict],
    ])('does not move the text below %s', async (_name, tag) => {
      expect(roomRule).toBeTruthy();
      const layoutShift = (style: string, lateMs: number) =>
        shiftOf(style + tag + text, { delayOf: (path: string) => (path.includes('/cdn/') ? lateMs : 0) });
      expect(await layoutShift('', 120)).toBeGreaterThan(0.02);
      for (const lateMs of [0, 120, 600])
        expect(await layoutShift(`<style>${roomRule}</style>`, lateMs)).toBeLessThanOrEqual(0.02);
    });

    describe.each([390, 1280])('in a window of %i px, with a slow processor and late chunks', (width) => {
      it.each(
        ['de', 'ar'].flatMap((lang) =>
          // The rule for verdicts is for a wide window.
          ['<ft-breakeven></ft-breakeven>', simpleCalculator, ...(width < 1000 ? [] : [simpleVerdict])].map(
            (tag) => [lang, tag] as const,
          ),
        ),
      )('has layout shifts of at most 0.02 with lang="%s": %s', async (lang, tag) => {
        const isVerdict = tag === simpleVerdict;
        const shift = await shiftOf(`<style>${roomRule}</style><div lang="${lang}">${tag}</div>${text}`, {
          width,
          ...slow,
          act: (page) => page.locator(isVerdict ? 'ft-verdict dl' : 'ft-breakeven canvas').waitFor(),
        });
        expect(shift).toBeLessThanOrEqual(0.02);
      });
    });
  });

  it('loads only the parts that its tags need', async () => {
    const { requests } = await visitPage(browser, `${cdnScript}<ft-cost-table></ft-cost-table>`);
    const chunkNames = requests.map((address) => /chunks\/(.*)-[\w-]{7}\.js/.exec(address)?.[1]);
    expect(chunkNames).toContain('cost-table');
    expect(chunkNames).not.toContain('cost-chart');
    expect(chunkNames).not.toContain('canvas');
    expect(chunkNames).not.toContain('scenario-form');
  });

  it('draws only the first calculators of a page with ten examples, because the others are far below the window', async () => {
    const examples = cdnScript + '<ft-breakeven></ft-breakeven>'.repeat(10);
    const chartCounts: number[] = [];
    await visitPage(browser, examples, {
      act: async (page) => {
        await page.locator('ft-breakeven:first-of-type ft-cost-chart canvas').waitFor();
        for (const calculator of await page.locator('ft-breakeven').all())
          chartCounts.push(await calculator.locator('ft-cost-chart').count());
      },
    });
    expect(chartCounts).toHaveLength(10);
    expect(chartCounts[0]).toBe(1);
    expect(chartCounts.filter((charts) => charts > 0).length).toBeLessThanOrEqual(5);
  });

  it('draws and simulates no calculator that is far below the window, until a reader scrolls to it', async () => {
    const farPage = `${cdnScript}<p style="block-size: 5000px"></p><ft-breakeven id="far" scenario="${encodeScenario(workedExample)}"></ft-breakeven>`;
    let partsAfterScroll = 0;
    const { requests } = await visitPage(browser, farPage, {
      act: async (page) => {
        const parts = page.locator('#far :is(ft-cost-chart, ft-scenario-form)');
        expect(await parts.count()).toBe(0);
        const farVerdict = page.locator('#far ft-verdict');
        expect(await farVerdict.locator('[part~=sentence]').count()).toBe(1);
        // The scenario has ranges, so only the distance keeps it from being simulated.
        const simulation = () => farVerdict.evaluate((element) => Reflect.get(element, 'simulation'));
        expect(await simulation()).toBeNull();
        expect(page.workers()).toEqual([]);
        await page.evaluate(() => document.querySelector('#far')?.scrollIntoView());
        await page.locator('#far ft-cost-chart canvas').waitFor();
        await expect.poll(simulation).toMatchObject({ draws: 10_000 });
        expect(page.workers()).toHaveLength(1);
        partsAfterScroll = await parts.count();
      },
    });
    expect(partsAfterScroll).toBe(2);
    expect(requests.some((address) => /canvas-/.test(address))).toBe(true);
  });
});
