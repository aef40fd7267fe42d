/** Shortens the css`…` and html`…` templates of the browser build without changing their meaning. */
import * as tokens from '../src/elements/common/styles/tokens.ts';

/**
 * Matches strings, which are kept, and text that can be left out: white space around a brace, a comma, a semicolon or a child
 * combinator, and after a colon; the semicolon before a closing brace; the zero before a decimal point.
 */
const parts =
  /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\s*;?\s*(\})\s*|\s*([{;,>])\s*|(:)\s+|\b0(\.)(?=\d)|\s+/g;

/** CSS with the same meaning and less text. Interpolations (`${…}`) must not contain comments or line breaks that matter. */
export function compactCss(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(
      parts,
      (_all, ...kept: readonly (string | undefined)[]) =>
        kept.slice(0, 5).find((text) => text !== undefined) ?? ' ',
    );
}

/** The design tokens by name: groups of values, and functions that make one. */
const tokensByName = new Map<string, unknown>(Object.entries(tokens));

/** Interpolations of a token: `${weight.strong}`, `${size('body')}`, `${space(1, 2)}`. */
const tokenUse = /\$\{(\w+)(?:\.(\w+)|\(([^()]*)\))\}/g;

/** CSS with each design token replaced by its value. Other interpolations stay. Throws for a token that does not exist. */
export function writeTokens(css: string): string {
  return css.replace(tokenUse, (use, name: string, key = '', given = '') => {
    const token = tokensByName.get(name);
    if (token === undefined) return use;
    const value: unknown =
      typeof token === 'function'
        ? token(...JSON.parse(`[${given.replaceAll("'", '"')}]`))
        : Reflect.get(Object(token), key);
    if (value === undefined) throw new Error(`${use} is not a design token`);
    return String(value);
  });
}

/** HTML with the same meaning: a line break with its indentation becomes one space, or nothing before the end of a tag. */
export function compactHtml(html: string): string {
  return html.replace(/\s*\n\s*(>?)/g, (_all, end: string) => end || ' ');
}
