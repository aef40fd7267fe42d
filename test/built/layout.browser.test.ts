/** Tests the built elements in the boxes of a host's page, in every browser: they are wide enough to read, and never wider than the page. */
import { describe, expect, it } from 'vitest';
import { articleAttributes, encodedArticle } from '../harness/article.ts';
import {
  browserBuild,
  builtFolder,
  type Embedded,
  embed,
  partOf,
  shownText,
  untilUpgraded,
} from '../harness/embedded.ts';
import { until } from '../harness/wait.ts';

/** One address for all pages, so that the files are loaded once. */
const script = browserBuild(builtFolder());

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

/** The markup of each element, by its tag. */
const markups: Readonly<Record<string, string>> = {
  'ft-breakeven': `<ft-breakeven ${articleAttributes}></ft-breakeven>`,
  'ft-verdict': `<ft-verdict scenario="${encodedArticle()}"></ft-verdict>`,
};

/** The widths of a page and the maximum height of an element in each. At 360 px, the element has one column. */
const pageSizes = [
  { width: 1000, maxHeight: 3000 },
  { width: 360, maxHeight: 3300 },
] as const;

function setWidth({ window }: Embedded, width: number): void {
  (window.frameElement as HTMLElement).style.width = `${width}px`;
}

/** Whether `<ft-share-bar>` has loaded. It loads late, and the other late parts have their room by then. */
const isComplete = (element: HTMLElement): boolean =>
  element.localName !== 'ft-breakeven' || partOf(element, 'ft-share-bar')?.matches(':defined') === true;

describe.each(Object.entries(markups))('<%s>', (tag, markup) => {
  it.each(Object.entries(contexts))('is readable in %s', async (_name, wrap) => {
    const page = await embed(script + wrap(markup.replace(`<${tag}`, `<${tag} class="tried"`)));
    const tried = await untilUpgraded(page, tag);
    await until(() => /2\sweeks/.test(shownText(tried)) && isComplete(tried));
    for (const { width, maxHeight } of pageSizes) {
      setWidth(page, width);
      await expect.poll(() => tried.getBoundingClientRect().width).toBeGreaterThan(width * 0.6);
      await expect.poll(() => page.document.documentElement.scrollWidth - width).toBeLessThanOrEqual(0);
      await expect.poll(() => tried.getBoundingClientRect().height).toBeLessThan(maxHeight);
      expect(tried.getBoundingClientRect().width).toBeLessThanOrEqual(width);
    }
    expect(page.errors).toEqual([]);
  });

  it('in a hidden box is as wide as the box once the box is shown', async () => {
    const page = await embed(`${script}<section hidden>${markup}</section>`);
    const tried = await untilUpgraded(page, tag);
    expect(tried.getBoundingClientRect().width).toBe(0);
    page.document.querySelector('section')?.removeAttribute('hidden');
    await until(() => /2\sweeks/.test(shownText(tried)) && isComplete(tried));
    for (const { width, maxHeight } of pageSizes) {
      setWidth(page, width);
      await expect.poll(() => tried.getBoundingClientRect().width).toBeGreaterThan(width * 0.9);
      await expect.poll(() => page.document.documentElement.scrollWidth - width).toBeLessThanOrEqual(0);
      await expect.poll(() => tried.getBoundingClientRect().height).toBeLessThan(maxHeight);
    }
    expect(page.errors).toEqual([]);
  });
});
