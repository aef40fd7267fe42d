/**
 * Shortens the css`…` and html`…` templates of the browser build and of the modules for npm. It removes comments, indentation
 * and line breaks, and replaces design tokens by their values.
 */
import { type Plugin, parseSync, Visitor } from 'vite';
import { compactCss, compactHtml, writeTokens } from './compact-text.ts';
import { type Span, type TextChange, withChanges } from './text-changes.ts';

/** Whether a file is the one with the design tokens. */
const isTokensFile = (id: string): boolean => id.endsWith('/styles/tokens.ts');

/** The source of a module of `src/elements`, where `css` and `html` are Lit's tags, with shorter templates. */
function compactTemplates(code: string, id: string): string {
  const changes: TextChange[] = [];
  const change = ({ start, end }: Span, shorten: (text: string) => string) => {
    changes.push({ start, end, text: shorten(code.slice(start, end)) });
  };
  new Visitor({
    TaggedTemplateExpression({ start, tag, quasi }) {
      if (tag.type !== 'Identifier') return;
      // A minifier keeps every template with a tag, but it removes an unused call that is marked as pure.
      if (tag.name === 'css' && isTokensFile(id) && quasi.expressions.length === 0) {
        change({ start, end: quasi.start }, () => '/*#__PURE__*/css([');
        change({ start: quasi.end, end: quasi.end }, () => '])');
      }
      if (tag.name === 'css') change(quasi, (css) => compactCss(writeTokens(css)));
      if (tag.name === 'html') for (const html of quasi.quasis) change(html, compactHtml);
    },
  }).visit(parseSync(id, code).program);
  return withChanges(code, changes);
}

/** The Vite plugin that shortens the templates. */
export function shortTemplates(): Plugin {
  return {
    name: 'ft-short-templates',
    enforce: 'pre',
    transform(code, id) {
      return /\/src\/elements\/.*\.ts$/.test(id) ? { code: compactTemplates(code, id), map: null } : null;
    },
  };
}
