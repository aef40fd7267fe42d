/**
 * Renders two kinds of code blocks in another way: formulas as MathML, and JSON of worked examples with a calculator below that shows the
 * scenario. Keeps braces in inline code as text, and marks where a line may break.
 */
import { createScenario, encodeScenario } from 'ft-breakeven/core.js';
import temml from 'temml';
import type { MarkdownRenderer } from 'vitepress';

/** Adds the rendering of both kinds of code blocks, of inline code and of figures to the Markdown renderer of VitePress. */
export function extendMarkdown(md: MarkdownRenderer): void {
  const { fence, text, code_inline: inlineCode } = md.renderer.rules;
  md.renderer.rules.code_inline = (tokens, index, ...rest) => {
    const token = tokens[index];
    // Vue would read two braces as an expression.
    token?.attrSet('v-pre', '');
    // A command, which may break, unlike a name.
    if (token?.content.includes(' ')) token.attrJoin('class', 'words');
    return withBreaks(inlineCode?.(tokens, index, ...rest) ?? '');
  };
  // A figure and its percent sign stay on one line. A path and an id may break, so that a table has room for its other columns.
  md.renderer.rules.text = (...all) =>
    (text?.(...all) ?? '')
      .replaceAll(/(?<=\d) (?=%)/g, '\u00a0')
      .replaceAll(/(?<=[a-z])[/_](?=[a-z])/gi, '$&<wbr>');
  md.renderer.rules.fence = (tokens, index, ...rest) => {
    const token = tokens[index];
    const info = token?.info.trim();
    if (token && info === 'math')
      return `<div class="formula" tabindex="0">${temml.renderToString(token.content, { displayMode: true, throwOnError: true })}</div>\n`;
    const html = fence?.(tokens, index, ...rest) ?? '';
    return token && info === 'json example' ? `${html}${liveExample(token.content)}` : html;
  };
}

/** The HTML of inline code with marks at the places where it may break, and around options, which CSS keeps on one line. */
const withBreaks = (html: string): string =>
  html
    .replaceAll(/(?<=\w)\/(?=\w)/g, '/<wbr>')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, '<wbr class="hump">')
    .replaceAll(/(?<![\w-])(--?[a-z]\w*)([\w-]*)/g, '<span class="option"><span>$1</span>$2</span>');

/** The calculator with the scenario of an example. An example of one approach has no verdict, so its working is shown. */
function liveExample(text: string): string {
  const { scenario } = JSON.parse(text);
  const single = scenario.approaches.length < 2 ? ' single' : '';
  return `<LiveExample scenario="${encodeScenario(createScenario(scenario))}"${single} />\n`;
}
