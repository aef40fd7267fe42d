/** Makes the style sheets in css`…` templates of the browser build small: without comments, indentation and line breaks. */
import type { Plugin } from 'vite';

/** Strings stay as they are; a comment is dropped; white space around a brace, a comma or a semicolon means nothing. */
const parts = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\/\*[\s\S]*?\*\/|\s*([{};,])\s*|\s+/g;

/** CSS with the same meaning and less text. Interpolations (`${…}`) must not contain comments or line breaks that matter. */
function compactCss(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(parts, (_all, text?: string, mark?: string) => text ?? mark ?? ' ');
}

/** For the elements' own sources only: they write style sheets with Lit's css tag and nothing else with that name. */
export function cssText(): Plugin {
  return {
    name: 'ft-css-text',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/elements\/.*\.ts$/.test(id)) return null;
      return {
        code: code.replace(/\bcss`([^`]*)`/g, (_all, css: string) => `css\`${compactCss(css)}\``),
        map: null,
      };
    },
  };
}
