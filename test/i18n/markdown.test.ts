/** Tests that texts of a user cannot change a Markdown document. */
import { expect, it } from 'vitest';
import { linkTo, markdownTable, markdownText } from '../../src/i18n/markdown.ts';

it('writes a text on one line, with every character of Markdown and HTML escaped', () => {
  expect(markdownText('a|b\n*c* <d>')).toBe('a\\|b \\*c\\* \\<d\\>');
});

it('writes a link whose address ends neither the link nor the cell', () => {
  expect(linkTo('a|b', 'https://example.com/a|b>c')).toBe('[a\\|b](<https://example.com/a%7Cb%3Ec>)');
});

it('writes a table with escaped cells and links, and the columns of numbers aligned to the right', () => {
  const rows = [[{ text: 'x', href: 'https://example.com' }, '1|2']];
  expect(markdownTable(['Name', 'Cost'], rows, 1)).toBe(
    '| Name | Cost |\n| --- | ---: |\n| [x](<https://example.com>) | 1\\|2 |',
  );
});
