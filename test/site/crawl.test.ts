/** Opens every page of the site and follows every link in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { built } from './serve-site.ts';
import { type Visitor, visitSite } from './visit-site.ts';

const pages = readdirSync(built, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.html') && file !== '404.html' && !file.startsWith('storybook/'));

/** The parts of a page that the tests check. */
interface Found {
  readonly title: string;
  readonly ids: readonly string[];
  readonly links: readonly string[];
}

let visitor: Visitor;
const found = new Map<string, Found>();
/** Pages that can be scrolled sideways on a phone. */
const wide: string[] = [];
/** Pages with an element of this package outside of their content: a tag in a heading must not become an element in the menu. */
const misplaced: string[] = [];

beforeAll(async () => {
  visitor = await visitSite({ viewport: { width: 390, height: 844 } });
  const { page, open, site } = visitor;
  for (const path of pages) {
    await open(path);
    const { scrollsSideways, hasMisplaced, ...rest } = await page.evaluate((address) => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return {
        title: document.title,
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
        links: [...document.querySelectorAll('a[href]')]
          .map((link) => (link as HTMLAnchorElement).href)
          .filter((href) => new URL(href).origin === new URL(address).origin)
          // A link out of the sub-path stays a whole address, which no page has, so that it counts as broken.
          .map((href) => (href.startsWith(address) ? href.slice(address.length) : href)),
        scrollsSideways: scrollWidth > clientWidth,
        hasMisplaced: [...document.querySelectorAll('*')].some(
          ({ localName, parentElement }) =>
            localName.startsWith('ft-') && !parentElement?.closest('.vp-doc, .landing'),
        ),
      };
    }, site.address);
    found.set(path, rest);
    if (scrollsSideways) wide.push(path);
    if (hasMisplaced) misplaced.push(path);
  }
});
afterAll(() => visitor?.close());

it('the site has every document, and a page for every element with its attributes and tokens', () => {
  const documents = readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replaceAll('\\', '/').replace(/\.md$/, '.html'));
  expect(documents.filter((page) => !pages.includes(page))).toEqual([]);
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  for (const { tagName, attributes = [], events = [], cssProperties = [] } of modules.flatMap(
    (module: { declarations?: object[] }) => module.declarations ?? [],
  )) {
    if (!tagName) continue;
    const html = readFileSync(join(built, `elements/${tagName}.html`), 'utf8');
    for (const { name } of [...attributes, ...events, ...cssProperties])
      expect(html).toContain(`<code>${name}</code>`);
  }
});

it('the site has a title on every page, and no title twice', () => {
  const titles = [...found.values()].map(({ title }) => title);
  expect(titles.filter((title, index) => !title || titles.indexOf(title) !== index)).toEqual([]);
});

it('the site has no broken link, neither to a page nor to a place in a page', () => {
  const broken: string[] = [];
  for (const [path, { links }] of found)
    for (const link of links) {
      const [page = '', hash = ''] = link.split('#');
      // The stories have their own test.
      if (page === 'storybook/index.html') continue;
      const target = found.get(page.endsWith('/') || page === '' ? `${page}index.html` : page);
      if (!target || (hash && !target.ids.includes(decodeURIComponent(hash))))
        broken.push(`${path}: ${link}`);
    }
  expect(broken).toEqual([]);
});

it('the site leads to every page by links from the first one', () => {
  const reached = new Set(['index.html']);
  for (const path of reached)
    for (const link of found.get(path)?.links ?? []) {
      const [page = ''] = link.split('#');
      reached.add(page.endsWith('/') || page === '' ? `${page}index.html` : page);
    }
  expect(pages.filter((page) => !reached.has(page))).toEqual([]);
});

it('the site fits every page into the width of a phone', () => {
  expect(wide).toEqual([]);
});

it('the site has calculators only in the content of pages', () => {
  expect(misplaced).toEqual([]);
});

it('the site writes nothing to the console, sends no request to another server, and lacks no file', () => {
  expect(visitor.messages).toEqual([]);
  expect(visitor.wrongRequests).toEqual([]);
});
