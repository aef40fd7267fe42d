/** The styles of the browser build: shorter, and the same to a browser. */
import type { CSSResultGroup } from 'lit';
import { describe, expect, it } from 'vitest';
import { compactCss, compactHtml, writeTokens } from '../../scripts/compact-text.ts';
import * as classes from '../../src/elements/index.ts';

/** The rules that a browser reads. It repeats the text of custom properties as it was written, so that spaces are evened out. */
function rulesIn(css: string): readonly string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules].map(({ cssText }) => cssText.replaceAll(/,\s+/g, ',').replaceAll(/\b0\./g, '.'));
}

function sheetsOf(styles: CSSResultGroup): readonly string[] {
  if (Array.isArray(styles)) return styles.flatMap(sheetsOf);
  return 'cssText' in styles ? [styles.cssText] : [];
}

describe('compact CSS', () => {
  it.each(
    Object.entries(classes).flatMap(([name, given]) =>
      'styles' in given ? [[name, sheetsOf(given.styles).join('\n')] as const] : [],
    ),
  )('has the rules of %s', (_name, css) => {
    const compact = compactCss(css);
    expect(rulesIn(css).length).toBeGreaterThan(10);
    expect(rulesIn(compact)).toEqual(rulesIn(css));
    expect(compact.length).toBeLessThan(css.length);
  });

  it('keeps strings, and the spaces that mean something', () => {
    expect(compactCss(`a > b :hover { margin: calc(1px - 0.5em)  0; content: 'a:  { 0.5 ;}' }`)).toBe(
      `a>b :hover{margin:calc(1px - .5em) 0;content:'a:  { 0.5 ;}'}`,
    );
  });
});

describe('tokens in CSS', () => {
  it.each([
    ['space(1, 2)', '4px 8px'],
    ['space(-2)', '-8px'],
    ["size('body')", '0.875em'],
    ["size('page', 'body')", '1.1429em'],
    ['weight.strong', '640'],
    ['line.hair', '1px solid var(--_hairline)'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a style
    ['focusRing', '${focusRing}'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a style
    ['height.field - 1', '${height.field - 1}'],
  ])('%s is written as %s', (use, value) => {
    expect(writeTokens(`\${${use}}`)).toBe(value);
  });

  it('must exist', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a style
    expect(() => writeTokens('${weight.heavy}')).toThrow('weight.heavy');
  });
});

it('compact HTML keeps spaces between words, and none at the end of a tag', () => {
  expect(compactHtml('<p\n  class="a b"\n>\n  One\n  two  three</p>')).toBe(
    '<p class="a b"> One two  three</p>',
  );
});
