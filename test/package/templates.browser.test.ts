/** Tests that the shortened templates of the browser build mean the same to a browser. */
import type { CSSResultGroup } from 'lit';
import { describe, expect, it } from 'vitest';
import { compactCss, compactHtml, writeTokens } from '../../scripts/compact-text.ts';
import * as classes from '../../src/elements/index.ts';

/**
 * The rules that a browser reads. A browser keeps the text of custom properties as it is written, so differences in spaces and
 * zeros are removed here.
 */
function rulesIn(css: string): readonly string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules].map(({ cssText }) => cssText.replaceAll(/,\s+/g, ',').replaceAll(/\b0\./g, '.'));
}

function sheetsOf(styles: CSSResultGroup): readonly string[] {
  if (Array.isArray(styles)) return styles.flatMap(sheetsOf);
  return 'cssText' in styles ? [styles.cssText] : [];
}

describe('compactCss', () => {
  it.each(
    Object.entries(classes).flatMap(([name, elementClass]) =>
      'styles' in elementClass ? [[name, sheetsOf(elementClass.styles).join('\n')] as const] : [],
    ),
  )('keeps the rules of %s', (_name, css) => {
    const compact = compactCss(css);
    expect(rulesIn(css).length).toBeGreaterThan(10);
    expect(rulesIn(compact)).toEqual(rulesIn(css));
    expect(compact.length).toBeLessThan(css.length);
  });

  it('keeps strings and significant spaces', () => {
    expect(compactCss(`a > b :hover { margin: calc(1px - 0.5em)  0; content: 'a:  { 0.5 ;}' }`)).toBe(
      `a>b :hover{margin:calc(1px - .5em) 0;content:'a:  { 0.5 ;}'}`,
    );
  });

  it('keeps the space after an interpolation', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a style
    expect(compactCss('${long} .value { columns: ${width} auto; }')).toBe(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a style
      '${long} .value{columns:${width} auto}',
    );
  });
});

describe('writeTokens', () => {
  it.each([
    ['space(0, 2)', '0 calc(2*var(--ft-space,4px))'],
    ['space(-2)', 'calc(-2*var(--ft-space,4px))'],
    ["size('body')", '0.875em'],
    ["size('page', 'body')", '1.1429em'],
    ['weight.strong', '640'],
    ['line.hair', '1px solid var(--_hairline)'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a style
    ['focusRing', '${focusRing}'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a style
    ['height.field - 1', '${height.field - 1}'],
  ])('writes %s as %s', (interpolation, value) => {
    expect(writeTokens(`\${${interpolation}}`)).toBe(value);
  });

  it('throws for a token that does not exist', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a style
    expect(() => writeTokens('${weight.heavy}')).toThrow('weight.heavy');
  });
});

it('compactHtml keeps spaces between words, and none before the end of a tag', () => {
  expect(compactHtml('<p\n  class="a b"\n>\n  One\n  two  three</p>')).toBe(
    '<p class="a b"> One two  three</p>',
  );
});
