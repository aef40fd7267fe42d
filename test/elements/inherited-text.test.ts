/** The style of the text around an element: an element takes over its font and text size, but no other text style, such as italics. */
import { expect, it } from 'vitest';
import manifest from '../../custom-elements.json';
import '../../src/define/index.ts';
import { articleAttributes } from '../harness/article.ts';
import { calculatorFrom } from '../harness/breakeven.ts';

const tags = manifest.modules
  .flatMap(({ declarations }) => declarations as readonly { tagName?: string }[])
  .flatMap(({ tagName }) => tagName ?? []);

/** Text styles that a heading, a label or a code block of a page may have, each with the value of plain text. */
const properties: Readonly<Record<string, readonly [around: string, plain: string]>> = {
  'font-style': ['italic', 'normal'],
  'font-variant-caps': ['small-caps', 'normal'],
  'font-variant-numeric': ['slashed-zero', 'normal'],
  'font-weight': ['800', '400'],
  hyphens: ['auto', 'manual'],
  'letter-spacing': ['3px', 'normal'],
  'overflow-wrap': ['anywhere', 'normal'],
  'text-align': ['center', 'start'],
  'text-indent': ['40px', '0px'],
  'text-shadow': ['1px 1px 1px red', 'none'],
  'text-transform': ['uppercase', 'none'],
  'text-wrap-mode': ['nowrap', 'wrap'],
  'text-wrap-style': ['balance', 'auto'],
  'white-space-collapse': ['preserve', 'collapse'],
  'word-break': ['break-all', CSS.supports('word-break', 'auto-phrase') ? 'auto-phrase' : 'normal'],
  'word-spacing': ['9px', '0px'],
};
const styleAround = Object.entries(properties)
  .map(([name, [around]]) => `${name}: ${around}`)
  .join('; ');

/** The expected value in an element: the value of plain text, except that all digits of the printed page have the same width. */
const plainIn = (tag: string, name: string, plain: string): string =>
  tag === 'ft-paper' && name === 'font-variant-numeric' ? 'tabular-nums' : plain;

it.each(tags)('<%s> takes over no style of the text around it', (tag) => {
  document.body.innerHTML = `<div style="${styleAround}"><${tag}></${tag}></div>`;
  const [box, element] = document.body.querySelectorAll(`div, ${tag}`);
  for (const [name, [, plain]] of Object.entries(properties)) {
    const valueIn = (node?: Element) => node && getComputedStyle(node).getPropertyValue(name);
    expect(valueIn(box), name).not.toBe(plain);
    expect(valueIn(element), `${tag} ${name}`).toBe(plainIn(tag, name, plain));
  }
});

it('an element has the font and the text size of the page', async () => {
  const element = await calculatorFrom(
    `<div style="font: 19px/3 monospace"><ft-breakeven ${articleAttributes}></ft-breakeven></div>`,
  );
  const { fontFamily, fontSize } = getComputedStyle(element);
  expect([fontFamily, fontSize]).toEqual(['monospace', '19px']);
});

it('the calculator is no wider than the box around it, even if the text of the page does not wrap', async () => {
  const element = await calculatorFrom(
    `<div style="inline-size: 390px; ${styleAround}"><ft-breakeven ${articleAttributes}></ft-breakeven></div>`,
  );
  expect(element.scrollWidth).toBeLessThanOrEqual(390);
});
