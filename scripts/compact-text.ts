/** Shortens the css`…` and html`…` templates of the browser build without changing their meaning. */
import * as tokens from '../src/elements/common/styles/tokens.ts';

/**
 * Matches the parts of CSS that `compactCss` replaces:
 * - A string or an interpolation (`${…}`) is matched as a whole and kept, so that nothing inside it changes.
 * - Removed are the white space around a brace, a comma, a semicolon or a child combinator, the white space after a colon, the semicolon
 *   before a closing brace, and the zero before a decimal point.
 * - Any other white space becomes one space. After an interpolation it may separate two values or selectors, so it is not removed there.
 */
const shortenable =
  /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\$\{[^{}]*\})|\s*;?\s*(\})\s*|\s*([{;,>])\s*|(:)\s+|\b0(\.)(?=\d)|\s+/g;

/** CSS with the same meaning and less text. Interpolations must contain no comment and no brace. */
export function compactCss(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(
    shortenable,
    (_match, ...groups: readonly (string | undefined)[]) =>
      // The first five are the groups of the pattern, of which at most one has a text.
      groups.slice(0, 5).find((text) => text !== undefined) ?? ' ',
  );
}

/** The design tokens by name. Each is a group of values, or a function that returns a value. */
const tokensByName = new Map<string, unknown>(Object.entries(tokens));

/** Matches an interpolated token: `${weight.strong}`, `${size('body')}`, `${space(1, 2)}`. */
const interpolation = /\$\{(\w+)(?:\.(\w+)|\(([^()]*)\))\}/g;

/** CSS with each design token replaced by its value. Other interpolations stay. Throws for a token that does not exist. */
export function writeTokens(css: string): string {
  return css.replace(interpolation, (match, name: string, key = '', args = '') => {
    const token = tokensByName.get(name);
    if (token === undefined) return match;
    const value: unknown =
      typeof token === 'function'
        ? token(...JSON.parse(`[${args.replaceAll("'", '"')}]`))
        : Reflect.get(Object(token), key);
    if (value === undefined) throw new Error(`${match} is not a design token`);
    return String(value);
  });
}

/** HTML with the same meaning. A line break with its indentation becomes one space, or nothing before the end of a tag. */
export function compactHtml(html: string): string {
  return html.replace(/\s*\n\s*(>?)/g, (_match, end: string) => end || ' ');
}
