/** Tests that what a page loads for its own copy of Lit does not change the copy of the browser build. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { english } from '../../src/i18n/en/index.ts';
import { articleAttributes } from '../harness/article.ts';
import { openPage, type Page } from '../harness/page.ts';

let page: Page;
beforeEach(async () => {
  page = await openPage();
});
afterEach(() => page.close());

/** Functions of the page that a copy of Lit calls when it is loaded, if the page has them. */
const hooks = [
  'litElementHydrateSupport',
  'litElementPolyfillSupport',
  'litHtmlPolyfillSupport',
  'reactiveElementPolyfillSupport',
];

it('a calculator calls no hook for hydration or polyfills that the page has set', async () => {
  await page.show(`<script>
      for (const hook of ${JSON.stringify(hooks)}) window[hook] = () => document.documentElement.classList.add(hook);
    </script>
    <script type="module" src="/dist/cdn/ft-breakeven.js"></script>
    <ft-breakeven ${articleAttributes}></ft-breakeven>`);
  await page
    .locator('ft-breakeven ft-verdict dl')
    .filter({ hasText: english.verdict.savedPerMonth })
    .waitFor();
  expect(await page.page.evaluate(() => document.documentElement.className)).toBe('');
});
