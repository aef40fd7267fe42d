/** Removes comments, indentation and line breaks from css`…` templates of the browser build. */
import type { Plugin } from 'vite';

/** Matches strings, which stay, comments, and white space around a brace, a comma or a semicolon. */
const parts = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\/\*[\s\S]*?\*\/|\s*([{};,])\s*|\s+/g;

/** CSS with the same meaning and less text. Interpolations (`${…}`) must not contain comments or line breaks that matter. */
function compactCss(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(parts, (_all, text?: string, mark?: string) => text ?? mark ?? ' ');
}

/** The plugin. It changes only the elements' sources, in which `css` is always Lit's tag. */
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
