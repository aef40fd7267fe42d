/** Tests the built elements in the boxes of a host's page. They are wide enough to read, and never wider than the screen. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScenario, encodeScenario, type ScenarioInput } from '../../src/core/index.ts';
import { breakeven } from '../../src/i18n/en/breakeven.ts';
import { workedExample } from '../../stories/scenarios/view-scenarios.ts';
import { articleAttributes, encodedArticle } from '../harness/article.ts';
import { openPage, type Page } from '../harness/page.ts';

const script = '<script type="module" src="/dist/cdn/ft-breakeven.js"></script>';
const scenario = encodedArticle();

/** Boxes of a host's page. The width of some depends on their content. */
const contexts: Readonly<Record<string, (element: string) => string>> = {
  'a block': (element) => `<div>${element}</div>`,
  'a block with a margin on the element': (element) => `<style>.tried { margin: 1rem }</style>${element}`,
  'a flex row': (element) => `<div style="display: flex">${element}</div>`,
  'a flex row, beside text': (element) => `<div style="display: flex"><p>Read on</p>${element}</div>`,
  'a flex item that does not grow': (element) => `<div style="display: flex"><div>${element}</div></div>`,
  'a flex item that grows': (element) =>
    `<div style="display: flex"><div style="flex: 1">${element}</div></div>`,
  'a column that centres': (element) =>
    `<div style="display: flex; flex-direction: column; align-items: center">${element}</div>`,
  'a grid that centres': (element) => `<div style="display: grid; place-items: center">${element}</div>`,
  'a grid of 1fr': (element) => `<div style="display: grid; grid-template-columns: 1fr">${element}</div>`,
  'an inline block': (element) => `<div style="display: inline-block">${element}</div>`,
  'a float': (element) => `<div style="float: left">${element}</div>`,
  'a table cell': (element) => `<table><tr><td>${element}</td></tr></table>`,
  'a dialog': (element) => `<dialog open>${element}</dialog>`,
  'an absolute box': (element) => `<div style="position: absolute">${element}</div>`,
  'a box that fits its content': (element) => `<div style="width: fit-content">${element}</div>`,
  'a page that resets every property': (element) => `<style>* { all: unset }</style>${element}`,
  'a list item': (element) => `<ul><li>${element}</li></ul>`,
};

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

describe.each([
  [1000, 3000],
  // One column.
  [360, 3300],
])('on a screen of %i px', (width, maxHeight) => {
  describe.each(['ft-breakeven', 'ft-verdict'])('<%s>', (tag) => {
    const element = `<${tag} class="tried" ${tag === 'ft-verdict' ? `scenario="${scenario}"` : articleAttributes}></${tag}>`;

    it.each(Object.entries(contexts))('is readable in %s', async (_name, inside) => {
      await page.page.setViewportSize({ width, height: 800 });
      await page.show(`${script}${inside(element)}`);
      const tried = page.locator('.tried');
      await tried.getByText('two weeks').first().waitFor();
      if (tag === 'ft-breakeven') await tried.locator('ft-share-bar:defined').waitFor();
      const box = await tried.boundingBox();
      const overflow = await page.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(box?.width).toBeGreaterThan(width * 0.6);
      expect(box?.height).toBeLessThan(maxHeight);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });

  it('<ft-breakeven> in a hidden tab is as wide as the tab when it is shown', async () => {
    await page.page.setViewportSize({ width, height: 800 });
    await page.show(
      `${script}<section hidden><ft-breakeven class="tried" ${articleAttributes}></ft-breakeven></section>`,
    );
    await page.page.waitForFunction(() => customElements.get('ft-breakeven'));
    await page.page.evaluate(() => document.querySelector('section')?.removeAttribute('hidden'));
    await expect
      .poll(async () => (await page.locator('.tried').boundingBox())?.width)
      .toBeGreaterThan(width * 0.9);
  });
});

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
      await expect.poll(() => tabs.count()).toBe(Object.keys(breakeven.viewNames).length);
      await page.locator('ft-breakeven ft-share-bar:defined').waitFor();
      await page.locator('ft-breakeven ft-unit-cost table').waitFor();
      for (const tab of await tabs.all()) {
        await tab.click();
        await page.locator('ft-breakeven [role=tabpanel] p').first().waitFor();
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

it('the article’s tag in its compact form is at most 700 px tall in a sidebar of 300 px', async () => {
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
  await expect.poll(() => tabs.count()).toBe(Object.keys(breakeven.viewNames).length);
  const [first, ...others] = await tabs.evaluateAll((all) =>
    all.map((tab) => getComputedStyle(tab).borderBlockEndColor),
  );
  await page.page.emulateMedia({ forcedColors: null });
  expect(new Set(others).size).toBe(1);
  expect(others).not.toContain(first);
});
