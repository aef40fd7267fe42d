/** Tests the built elements in narrow boxes, with forced colours and with colour schemes. `layout.browser.test.ts` tests other boxes of a page. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createScenario, encodeScenario, type ScenarioInput } from '../../src/core/index.ts';
import { parts } from '../../src/i18n/en/parts.ts';
import { workedExample } from '../../stories/scenarios/view-scenarios.ts';
import { articleAttributes } from '../harness/article.ts';
import { openPage, type Page } from '../harness/page.ts';

const script = '<script type="module" src="/dist/cdn/ft-breakeven.js"></script>';

/** A calculation with approaches whose names are one long word each. */
const longWords = encodeScenario(
  createScenario({
    ...workedExample,
    approaches: workedExample.approaches.map((approach, index) => ({
      ...approach,
      label: `Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz${index}`,
    })),
  } as ScenarioInput),
);

let page: Page;
beforeAll(async () => {
  page = await openPage();
});
afterAll(() => page.close());

describe('<ft-breakeven> in a narrow box', () => {
  const overflow = () => page.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

  describe.each([
    ['the example', '<ft-breakeven></ft-breakeven>'],
    ['names of one long word', `<ft-breakeven scenario="${longWords}"></ft-breakeven>`],
  ])('with %s', (_name, element) => {
    it.each([200, 214, 290, 470, 520, 640])('fits into %i px in every view', async (width) => {
      await page.page.setViewportSize({ width, height: 800 });
      await page.show(`<style>body { margin: 0 }</style>${script}${element}`);
      const tabs = page.locator('ft-breakeven [role=tab][id^=view-tab]');
      await expect.poll(() => tabs.count()).toBe(Object.keys(parts.viewNames).length);
      await page.locator('ft-breakeven ft-share-bar:defined').waitFor();
      await page.locator('ft-breakeven ft-unit-cost table').waitFor();
      for (const tab of await tabs.all()) {
        await tab.click();
        await page.locator('ft-breakeven [role=tabpanel] p').first().waitFor();
        // The name of the tab tells which view is too wide if this fails.
        expect([await tab.textContent(), await overflow()]).toEqual([await tab.textContent(), 0]);
      }
    });
  });

  it('fits into a flex row with a sentence', async () => {
    await page.page.setViewportSize({ width: 390, height: 800 });
    const row = `<div style="display: flex"><p>Some text of a few words beside it</p><ft-breakeven></ft-breakeven></div>`;
    await page.show(`${script}${row}`);
    await page.locator('ft-breakeven ft-unit-cost table').waitFor();
    expect((await page.locator('ft-breakeven').boundingBox())?.width).toBeLessThan(250);
    expect(await overflow()).toBe(0);
  });
});

it('the calculator of the article in its compact form is at most 700 px tall in a sidebar of 300 px', async () => {
  await page.page.setViewportSize({ width: 1000, height: 800 });
  await page.show(
    `<style>body { font: 16px sans-serif }</style>${script}<aside style="width: 300px"><ft-breakeven mode="compact" ${articleAttributes}></ft-breakeven></aside>`,
  );
  const height = async () => (await page.locator('ft-breakeven').boundingBox())?.height;
  await page.locator('ft-breakeven .small').waitFor();
  await page.locator('ft-model-picker').nth(1).waitFor();
  await page.locator('ft-breakeven canvas').waitFor();
  await page.untilLoaded();
  expect(await height()).toBeGreaterThan(400);
  expect(await height()).toBeLessThanOrEqual(700);
});

it('with forced colours, only the selected tab is underlined', async () => {
  await page.page.setViewportSize({ width: 1000, height: 800 });
  await page.page.emulateMedia({ forcedColors: 'active' });
  await page.show(`${script}<ft-breakeven></ft-breakeven>`);
  const tabs = page.locator('ft-breakeven [role=tab][id^=view-tab]');
  await expect.poll(() => tabs.count()).toBe(Object.keys(parts.viewNames).length);
  const [colorOfFirst, ...otherColors] = await tabs.evaluateAll((elements) =>
    elements.map((tab) => getComputedStyle(tab).borderBlockEndColor),
  );
  await page.page.emulateMedia({ forcedColors: null });
  expect(new Set(otherColors).size).toBe(1);
  expect(otherColors).not.toContain(colorOfFirst);
});

describe('a page whose colour scheme is set by a meta element only', () => {
  afterEach(() => page.page.emulateMedia({ colorScheme: null }));

  it.each([
    ['dark', 'light dark', true],
    ['light', 'light dark', false],
    ['dark', 'light', false],
  ] as const)(
    'has dark colours on a %s system with the content “%s”: %s',
    async (colorScheme, content, isDark) => {
      await page.page.emulateMedia({ colorScheme });
      await page.page.setViewportSize({ width: 1000, height: 800 });
      await page.show(
        `<meta name="color-scheme" content="${content}">${script}<ft-breakeven></ft-breakeven>`,
      );
      await page.untilLoaded();
      await page.locator('ft-breakeven ft-cost-chart canvas').waitFor();
      const darkStates = await page
        .locator('ft-breakeven, ft-breakeven :is(ft-verdict, ft-cost-chart, ft-scenario-form, ft-share-bar)')
        .evaluateAll((parts) => parts.map((part) => [part.localName, part.matches(':state(dark)')] as const));
      expect(darkStates.length).toBeGreaterThan(3);
      expect(darkStates).toEqual(darkStates.map(([name]) => [name, isDark]));
      const brightness = await page
        .locator('ft-breakeven select')
        .first()
        .evaluate((select) => {
          const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const brightnessOf = (color: string): number => {
            if (!context) return Number.NaN;
            context.clearRect(0, 0, 1, 1);
            context.fillStyle = color;
            context.fillRect(0, 0, 1, 1);
            const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
            return (red + green + blue) / 765;
          };
          const style = getComputedStyle(select);
          return { text: brightnessOf(style.color), scheme: style.colorScheme };
        });
      if (isDark) expect(brightness.text).toBeGreaterThan(0.5);
      else expect(brightness.text).toBeLessThan(0.5);
      expect(brightness.scheme).toBe(isDark ? 'dark' : 'light');
    },
  );
});
