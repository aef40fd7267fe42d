/** Tests the elements when Lit renders them on a server (in Node, without a DOM), and when a page hydrates the HTML of the server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../src/i18n/en/index.ts';
import { encodedArticle } from '../harness/article.ts';
import { registerPseudoGerman } from '../harness/embedded.ts';
import { importMapAt } from '../harness/hydration.ts';
import { openPage, type Page } from '../harness/page.ts';
import { htmlOf } from '../harness/server-html.ts';
import { tags } from '../harness/tags.ts';

/** The HTML that a server renders for a tag, without styles and without Lit's comments. `setUp` is the text of a module that runs first. */
function markupOf(tag: string, setUp = ''): string {
  return htmlOf(tag, '', setUp)
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '');
}

/** The text that HTML shows, with single spaces. */
const spaced = (markup: string): string => markup.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
const textOf = (tag: string, setUp = ''): string => spaced(markupOf(tag, setUp));

describe('on a server', () => {
  it('<ft-breakeven> with attributes shows its verdict', () => {
    const markup = markupOf(
      '<ft-breakeven tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50" starts-on="2027-01-01">Fallback</ft-breakeven>',
    );
    expect(spaced(markup)).toMatch(/pays back in 2 weeks.*50,000 requests/);
    expect(markup).toContain('Fallback');
  });

  it.each(tags)('<%s> renders with a scenario and without one', (tag) => {
    const markup = markupOf(`<${tag}>Alone</${tag}><${tag} scenario="${encodedArticle()}">Given</${tag}>`);
    expect(markup).toMatch(/<template .*Alone.*<template .*Given/s);
  });
});

describe('on a server with a language', () => {
  const attributes =
    'tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50" starts-on="2027-01-01"';

  it('an element takes the language of its attribute `lang`, and so do the elements inside it', () => {
    const text = textOf(`<ft-breakeven lang="de" ${attributes}></ft-breakeven>`, registerPseudoGerman);
    expect(text).toMatch(/pöys böck .*50\.000 röqöösts/);
    expect(text).not.toMatch(/pays back/);
  });

  it('an element in a right-to-left language has the attribute data-rtl, and so do the elements inside it', () => {
    const arabic = "await import(root + 'dist/define/lang/ar.js');";
    const markup = markupOf(`<ft-breakeven lang="ar" ${attributes}></ft-breakeven>`, arabic);
    expect(markup).toMatch(/<ft-breakeven\s[^>]*data-rtl/);
    expect(markup).toMatch(/<ft-verdict\s[^>]*data-rtl/);
    expect(markupOf(`<ft-breakeven ${attributes}></ft-breakeven>`, arabic)).not.toContain('data-rtl');
  });

  it('an element is in English without the attribute `lang`, or if its language was not registered', () => {
    for (const [lang, setUp] of [
      ['', registerPseudoGerman],
      ['lang="fi"', registerPseudoGerman],
      ['lang="de"', ''],
    ])
      expect(textOf(`<ft-breakeven ${lang} ${attributes}></ft-breakeven>`, setUp)).toMatch(
        /pays back in 2 weeks.*50,000 requests/,
      );
  });
});

describe('in a page that hydrates the HTML of a server', () => {
  const lines = Array.from({ length: 12 }, (_, index) =>
    JSON.stringify({
      messages: [
        { role: 'user', content: `Where is parcel ${index}?` },
        { role: 'assistant', content: 'On its way' },
      ],
    }),
  );
  const file = {
    name: 'tickets.jsonl',
    mimeType: 'application/jsonl',
    buffer: Buffer.from(lines.join('\n')),
  };
  let page: Page;

  beforeAll(async () => {
    page = await openPage();
  });
  afterAll(() => page.close());

  /** Shows the HTML that a server renders for a tag, and hydrates it. Fails if this replaces the node that the selector `part` finds. */
  async function hydrate(tag: string, part: string, setUp = ''): Promise<void> {
    await page.show(`<script type="importmap">${importMapAt('/')}</script>
      ${htmlOf(tag, '', setUp)}
      <script type="module">
        import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
        await new Promise((resolve) => { globalThis.start = resolve; });
        const root = '/';
        ${setUp}
        await import('/dist/define/index.js');
        await document.querySelector('[data-tested]').updateComplete;
        globalThis.isHydrated = true;
      </script>`);
    const locator = page.locator(`[data-tested] ${part}`);
    const nodeBefore = await locator.elementHandle();
    await page.page.waitForFunction('globalThis.start');
    await page.page.evaluate('globalThis.start()');
    await page.page.waitForFunction('globalThis.isHydrated');
    expect(await locator.evaluate((node, earlier) => node === earlier, nodeBefore)).toBe(true);
  }

  it('<ft-training-data> keeps the node of its drop area, and reads a file', async () => {
    await hydrate('<ft-training-data data-tested></ft-training-data>', '[part=drop]');
    await page.locator('ft-training-data input[type=file]').setInputFiles(file);
    await page.locator('ft-training-data [part=figures]').waitFor();
    expect(page.errors).toEqual([]);
  });

  it('<ft-breakeven> keeps the node of its verdict, adds its folds, and reads a file in one of the folds', async () => {
    await hydrate(
      '<ft-breakeven data-tested tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50" starts-on="2027-01-01"></ft-breakeven>',
      'ft-verdict',
    );
    await page.locator('[data-fold=trainingData] > summary').click();
    await page.locator('ft-training-data input[type=file]').setInputFiles(file);
    const { claim } = english.trainingData.summaryRead('12', 12, '');
    await page.locator(`.fold-value:has-text("${claim}")`).waitFor();
    expect(page.errors).toEqual([]);
  });

  it('<ft-breakeven> keeps the node of its verdict in another language if the page registers that language too', async () => {
    await hydrate(
      '<ft-breakeven lang="de" data-tested tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50" starts-on="2027-01-01"></ft-breakeven>',
      'ft-verdict',
      registerPseudoGerman,
    );
    await page.locator('ft-verdict :text("pöys böck")').first().waitFor();
    expect(page.errors).toEqual([]);
  });

  it('<ft-breakeven> gives the form a value after hydration', async () => {
    await hydrate(
      '<form><ft-breakeven data-tested name="cost" tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50" starts-on="2027-01-01"></ft-breakeven></form>',
      'ft-verdict',
    );
    const sentValue = () =>
      page.page.evaluate(() => new FormData(document.querySelector('form') ?? undefined).get('cost'));
    await expect.poll(sentValue).toMatch(/^ft1~q1e5~/);
    expect(page.errors).toEqual([]);
  });
});
