/** Compares the text of each built page with its Markdown source: no inline code and no cell of a table may lose a word. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { siteFolder } from './serve-site.ts';

/** The folder of the Markdown sources from which the site is built. */
const pagesFolder = 'site/.cache/pages';

const pages = readdirSync(pagesFolder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.md'));

/** A Markdown text without its code blocks. */
const withoutBlocks = (text: string): string => text.replaceAll(/^( *)(```+|~~~+)[^\n]*\n.*?^\1\2 *$/gms, '');

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': '\u00a0',
  '&amp;': '&',
};
/** The text of a piece of HTML. */
const textOf = (html: string): string =>
  html
    .replaceAll(/<!--.*?-->|<[^>]*>/gs, '')
    .replaceAll(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => entities[entity] ?? entity);

/** A text whose line breaks are spaces. */
const withSpaces = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The letters, digits and braces of a text: what no markup of Markdown changes. */
const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}{}]/gu, '');

/** The texts that a page must have, from its Markdown source, and those that it has. */
interface Texts {
  readonly codes: readonly string[];
  readonly cells: readonly string[];
}

function sourceTexts(page: string): Texts {
  const text = withoutBlocks(readFileSync(join(pagesFolder, page), 'utf8'));
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^[|:\s-]+$/.test(line))
    .map((line) => line.replaceAll(/\]\([^)]*\)/g, ']'));
  return {
    // In a table, a bar in code is written with a backslash.
    codes: [...text.matchAll(/(?<!`)(`+)(?!`)((?:(?!\n\n).)+?)(?<!`)\1(?!`)/gs)].map(([, , code = '']) =>
      withSpaces(code.replaceAll('\\|', '|')),
    ),
    cells: rows.flatMap((row) => row.split(/(?<!\\)\|/).map(lettersOf)).filter(Boolean),
  };
}

function builtTexts(page: string): Texts {
  const html = readFileSync(join(siteFolder, page.replace(/\.md$/, '.html')), 'utf8');
  const outsideBlocks = html.replaceAll(/<pre.*?<\/pre>/gs, '');
  const all = (pattern: RegExp) =>
    [...outsideBlocks.matchAll(pattern)].map(([, inner = '']) => textOf(inner));
  return {
    codes: all(/<code[^>]*>(.*?)<\/code>/gs).map(withSpaces),
    cells: all(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs).map(lettersOf),
  };
}

/** The texts of a kind that pages have in their source only, with the page. */
const lost = (kind: keyof Texts): readonly string[] =>
  pages.flatMap((page) => {
    const built = new Set(builtTexts(page)[kind]);
    return sourceTexts(page)
      [kind].filter((text) => !built.has(text))
      .map((text) => `${page}: ${text}`);
  });

/** How many texts of a kind the sources have: shows that the comparison found them. */
const count = (kind: keyof Texts): number => pages.flatMap((page) => sourceTexts(page)[kind]).length;

it('the site has the whole text of every inline code', () => {
  expect(count('codes')).toBeGreaterThan(1000);
  expect(lost('codes')).toEqual([]);
});

it('the site has the whole text of every cell of a table', () => {
  expect(count('cells')).toBeGreaterThan(1000);
  expect(lost('cells')).toEqual([]);
});
