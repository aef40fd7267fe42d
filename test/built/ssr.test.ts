/** Tests the elements on a server, where Lit renders them in Node, which has no DOM, and in the page that takes them over. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../src/i18n/en/index.ts';
import { registerMarkedGerman } from '../harness/embedded.ts';
import { importMapAt } from '../harness/hydration.ts';
import { openPage, type Page } from '../harness/page.ts';
import { htmlOf } from '../harness/server-html.ts';

/** The same HTML without styles and without the comments that Lit adds. */
function markupOf(tag: string, before = ''): string {
  return htmlOf(tag, '', before)
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '');
}

/** The text that HTML shows, with single spaces. */
const spaced = (markup: string): string => markup.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
const textOf = (tag: string, before = ''): string => spaced(markupOf(tag, before));

describe('on a server', () => {
  it('<ft-breakeven> with attributes shows its verdict', () => {
    const markup = markupOf(
      '<ft-breakeven tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50" starts-on="2027-01-01">Fallback</ft-breakeven>',
    );
    expect(spaced(markup)).toMatch(/pays back in two weeks.*50,000 requests/);
    expect(markup).toContain('Fallback');
  });

  it.each(['ft-breakeven', 'ft-verdict', 'ft-cost-chart', 'ft-scenario-form', 'ft-token-counter'])(
    '<%s> renders without a scenario',
    (tag) => {
      expect(markupOf(`<${tag}>Fallback</${tag}>`)).toContain('Fallback');
    },
  );
});

describe('on a server with a language', () => {
  const attributes =
    'tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50" starts-on="2027-01-01"';

  it('an element takes the language of its `lang`, and so do the elements inside it', () => {
    const text = textOf(`<ft-breakeven lang="de" ${attributes}></ft-breakeven>`, registerMarkedGerman);
    expect(text).toMatch(/pöys böck .*50\.000 röqöösts/);
    expect(text).not.toMatch(/pays back/);
  });

  it('an element in a language from right to left says so, and so do the elements inside it', () => {
    const arabic = "await import(root + 'dist/define/lang/ar.js');";
    const markup = markupOf(`<ft-breakeven lang="ar" ${attributes}></ft-breakeven>`, arabic);
    expect(markup).toMatch(/<ft-breakeven\s[^>]*data-rtl/);
    expect(markup).toMatch(/<ft-verdict\s[^>]*data-rtl/);
    expect(markupOf(`<ft-breakeven ${attributes}></ft-breakeven>`, arabic)).not.toContain('data-rtl');
  });

  it('an element stays English without it, or if the language was not registered', () => {
    for (const [lang, before] of [
      ['', registerMarkedGerman],
      ['lang="fi"', registerMarkedGerman],
      ['lang="de"', ''],
    ])
      expect(textOf(`<ft-breakeven ${lang} ${attributes}></ft-breakeven>`, before)).toMatch(
        /pays back in two weeks.*50,000 requests/,
      );
  });
});

describe('in a page from a server', () => {
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

  /** Shows the HTML of an element from a server, and lets the element take it over. `part` selects a part inside it that must stay. */
  async function takeOver(tag: string, part: string, setUp = ''): Promise<void> {
    await page.show(`<script type="importmap">${importMapAt('/')}</script>
      ${htmlOf(tag, '', setUp)}
      <script type="module">
        import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
        await new Promise((resolve) => { globalThis.start = resolve; });
        const root = '/';
        ${setUp}
        await import('/dist/define/index.js');
        await document.querySelector('[data-tested]').updateComplete;
        globalThis.isTakenOver = true;
      </script>`);
    const locator = page.locator(`[data-tested] ${part}`);
    const before = await locator.elementHandle();
    await page.page.waitForFunction('globalThis.start');
    await page.page.evaluate('globalThis.start()');
    await page.page.waitForFunction('globalThis.isTakenOver');
    expect(await locator.evaluate((now, earlier) => now === earlier, before)).toBe(true);
  }

  it('<ft-training-data> keeps its area for drops, and reads a file', async () => {
    await takeOver('<ft-training-data data-tested></ft-training-data>', '[part=drop]');
    await page.locator('ft-training-data input[type=file]').setInputFiles(file);
    await page.locator('ft-training-data [part=figures]').waitFor();
    expect(page.errors).toEqual([]);
  });

  it('<ft-breakeven> keeps its verdict, adds its folds, and reads a file in one', async () => {
    await takeOver(
      '<ft-breakeven data-tested tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50" starts-on="2027-01-01"></ft-breakeven>',
      'ft-verdict',
    );
    await page.locator('[data-fold=trainingData] > summary').click();
    await page.locator('ft-training-data input[type=file]').setInputFiles(file);
    const { claim } = english.trainingData.summaryRead('12', 12, '');
    await page.locator(`.fold-value:has-text("${claim}")`).waitFor();
    expect(page.errors).toEqual([]);
  });

  it('<ft-breakeven> keeps its verdict in another language, if the page has that language too', async () => {
    await takeOver(
      '<ft-breakeven lang="de" data-tested tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50" starts-on="2027-01-01"></ft-breakeven>',
      'ft-verdict',
      registerMarkedGerman,
    );
    await page.locator('ft-verdict :text("pöys böck")').first().waitFor();
    expect(page.errors).toEqual([]);
  });

  it('<ft-breakeven> gives the form its value once it has taken over', async () => {
    await takeOver(
      '<form><ft-breakeven data-tested name="cost" tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50" starts-on="2027-01-01"></ft-breakeven></form>',
      'ft-verdict',
    );
    const sent = () =>
      page.page.evaluate(() => new FormData(document.querySelector('form') ?? undefined).get('cost'));
    await expect.poll(sent).toMatch(/^ft1~q1e5~/);
    expect(page.errors).toEqual([]);
  });
});
