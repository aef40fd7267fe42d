/** Opens every page of the site and follows every link in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { siteFolder } from './serve-site.ts';
import { type Visitor, visitSite } from './visit-site.ts';

const pages = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.html') && file !== '404.html' && !file.startsWith('storybook/'));

/** The parts of a page that the tests check. */
interface PageContent {
  readonly title: string;
  readonly ids: readonly string[];
  readonly links: readonly string[];
}

/** The errors that axe, which the page has loaded, finds in the content of the page. */
async function contentErrors(): Promise<readonly string[]> {
  const { axe: loaded } = window as unknown as { readonly axe: typeof axe };
  const content = document.querySelector('.vp-doc, .landing');
  if (!content) return ['no content'];
  const { violations } = await loaded.run(
    {
      include: [content],
      exclude: [...content.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('ft-')),
    },
    { resultTypes: ['violations'], rules: { region: { enabled: false } } },
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/**
 * The first words of each cell that has more than 20 characters, but room for only one or two words in a line. Tables of more than three
 * columns are left out.
 */
const narrowCells = (): readonly string[] =>
  [...document.querySelectorAll<HTMLTableCellElement>('.vp-doc td')]
    .filter((cell) => {
      const columns = cell.parentElement?.childElementCount ?? 0;
      const text = cell.textContent.trim();
      return columns < 4 && text.length > 20 && cell.offsetWidth < (columns < 3 ? 136 : 104);
    })
    .map(({ textContent }) => textContent.slice(0, 40));

/** The options in inline code that are broken into two lines. In a table on a phone they may break, but not after their first hyphens. */
function brokenOptions(): readonly string[] {
  const broken: string[] = [];
  for (const code of document.querySelectorAll('.vp-doc :not(pre) > code')) {
    const isNarrow = innerWidth < 640 && code.closest('td');
    const option = isNarrow ? /(?<![\w-])--?[a-z]\w*/g : /(?<![\w-])--?[a-z][\w-]*/g;
    for (const { 0: name, index } of code.textContent.matchAll(option)) {
      const range = document.createRange();
      const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
      let start = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node as Text;
        if (index >= start && index < start + length) range.setStart(node, index - start);
        const end = index + name.length - start;
        if (end > 0 && end <= length) range.setEnd(node, end);
        start += length;
      }
      const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
      if (new Set(tops).size > 1) broken.push(name);
    }
  }
  return broken;
}

let visitor: Visitor;
/** The content of every page, by its path. */
const contents = new Map<string, PageContent>();
/** Pages that can be scrolled sideways, with the width of the window. */
const widePages: string[] = [];
/** Cells of tables whose sentences have one or two words in a line on a phone. */
const squeezedCells: string[] = [];
/** Options that are broken into two lines, with the page and the width of the window. */
const splitOptions: string[] = [];
/** Pages with a sidebar that does not show where they are. */
const pagesWithoutPlace: string[] = [];
/** Errors that axe finds in the content of pages, in either colour scheme. The elements of this package have tests of their own. */
const accessibilityErrors: string[] = [];
/** Pages with an element of this package outside of their content: a tag in a heading must not become an element in the menu. */
const pagesWithMisplacedElement: string[] = [];

beforeAll(async () => {
  visitor = await visitSite({ viewport: { width: 390, height: 844 } });
  const { page, open, site } = visitor;
  for (const path of pages) {
    await open(path);
    // Parts that are loaded late can also lack a file or write to the console.
    await page.waitForLoadState('networkidle');
    for (const width of [1200, 720, 390]) {
      await page.setViewportSize({ width, height: 844 });
      const isWide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth > clientWidth;
      });
      if (isWide) widePages.push(`${path} at ${width} px`);
      const options = await page.evaluate(brokenOptions);
      splitOptions.push(...options.map((option) => `${path} at ${width} px: ${option}`));
    }
    // The window now has the width of a phone.
    squeezedCells.push(...(await page.evaluate(narrowCells)).map((text) => `${path}: ${text}`));
    await page.addScriptTag({ content: axe.source });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const errors = await page.evaluate(contentErrors);
      accessibilityErrors.push(...errors.map((error) => `${path} (${colorScheme}): ${error}`));
    }
    const hasPlace = await page.evaluate(
      () => !document.querySelector('.VPSidebar') || document.querySelector('.VPSidebar .is-active') !== null,
    );
    if (!hasPlace) pagesWithoutPlace.push(path);
    const { hasMisplaced, ...content } = await page.evaluate((address) => {
      return {
        title: document.title,
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
        links: [...document.querySelectorAll('a[href]')]
          .map((link) => (link as HTMLAnchorElement).href)
          .filter((href) => new URL(href).origin === new URL(address).origin)
          // A link out of the sub-path stays a whole address, which no page has, so that it counts as broken.
          .map((href) => (href.startsWith(address) ? href.slice(address.length) : href)),
        hasMisplaced: [...document.querySelectorAll('*')].some(
          ({ localName, parentElement }) =>
            localName.startsWith('ft-') && !parentElement?.closest('.vp-doc, .landing'),
        ),
      };
    }, site.address);
    contents.set(path, content);
    if (hasMisplaced) pagesWithMisplacedElement.push(path);
  }
});
afterAll(() => visitor?.close());

it('the site has every document', () => {
  const documents = readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replaceAll('\\', '/').replace(/\.md$/, '.html'));
  expect(documents.filter((page) => !pages.includes(page))).toEqual([]);
});

/** The first cells of the table under a heading of a page, by the id of the heading, without the marks where a line may break. */
function rowsUnder(html: string, id: string): readonly string[] {
  const section = new RegExp(`<h2 id="${id}".*?(?=<h2 |</main>)`, 's').exec(html)?.[0] ?? '';
  return [...section.matchAll(/<tr>\s*<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) =>
    cell.replaceAll(/<wbr[^>]*>|<\/?span[^>]*>/g, ''),
  );
}

it('the site has a page for every element with all its attributes, properties, events, slots, parts and tokens', () => {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const elements = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }: { readonly tagName?: string }) => tagName);
  expect(elements.length).toBeGreaterThan(20);
  const code = ({ name }: { readonly name: string }): string => `<code>${name}</code>`;
  for (const element of elements) {
    const { tagName, members = [], attributes = [], events = [], slots = [] } = element;
    const { cssParts = [], cssProperties = [] } = element;
    const html = readFileSync(join(siteFolder, `elements/${tagName}.html`), 'utf8');
    const rows = (id: string) => [tagName, id, rowsUnder(html, id)];
    const isField = ({ kind }: { readonly kind: string }) => kind === 'field';
    expect(rows('attributes')).toEqual([tagName, 'attributes', attributes.map(code)]);
    expect(rows('properties')).toEqual([tagName, 'properties', members.filter(isField).map(code)]);
    expect(rows('events')).toEqual([tagName, 'events', events.map(code)]);
    expect(rows('slots')).toEqual([
      tagName,
      'slots',
      slots.map((slot: { readonly name: string }) => (slot.name === '' ? '(default)' : code(slot))),
    ]);
    expect(rows('parts')).toEqual([
      tagName,
      'parts',
      cssParts.map(({ name }: { readonly name: string }) => code({ name: `::part(${name})` })),
    ]);
    expect(rows('tokens')).toEqual([tagName, 'tokens', cssProperties.map(code)]);
  }
});

it('the site has a title on every page, and no title twice', () => {
  const titles = [...contents.values()].map(({ title }) => title);
  expect(titles.filter((title, index) => !title || titles.indexOf(title) !== index)).toEqual([]);
});

it('the site has no broken link, neither to a page nor to a place in a page', () => {
  const broken: string[] = [];
  for (const [path, { links }] of contents)
    for (const link of links) {
      const [page = '', hash = ''] = link.split('#');
      // The stories have their own test.
      if (page === 'storybook/index.html') continue;
      const target = contents.get(page.endsWith('/') || page === '' ? `${page}index.html` : page);
      if (!target || (hash && !target.ids.includes(decodeURIComponent(hash))))
        broken.push(`${path}: ${link}`);
    }
  expect(broken).toEqual([]);
});

it('the site leads to every page by links from the first one', () => {
  const reached = new Set(['index.html']);
  for (const path of reached)
    for (const link of contents.get(path)?.links ?? []) {
      const [page = ''] = link.split('#');
      reached.add(page.endsWith('/') || page === '' ? `${page}index.html` : page);
    }
  expect(pages.filter((page) => !reached.has(page))).toEqual([]);
});

it('the site fits every page into the widths of a phone, a tablet and a desktop', () => {
  expect(widePages).toEqual([]);
});

it('the site breaks no option of a command where it could be read as two words', () => {
  expect(splitOptions).toEqual([]);
});

it('the site shows in its sidebar where each page is', () => {
  expect(pagesWithoutPlace).toEqual([]);
});

it('the site has room for a few words in each line of a table of two or three columns, on a phone', () => {
  expect(squeezedCells).toEqual([]);
});

it('the site has no error that axe finds in the content of a page, in light and in dark', () => {
  expect(accessibilityErrors).toEqual([]);
});

it('the site has elements of this package only in the content of pages', () => {
  expect(pagesWithMisplacedElement).toEqual([]);
});

it('the site writes nothing to the console, sends no request to another server, and lacks no file', () => {
  expect(visitor.messages).toEqual([]);
  expect(visitor.wrongRequests).toEqual([]);
});
