/** The HTML that a server sends for an element. */
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/**
 * Renders a tag in Node, where there is no DOM. `day` (`YYYY-MM-DD`) is the day on the server; without it, today. `before` is the text of
 * a module that runs first, in which `root` is the address of the project's folder.
 */
export function htmlOf(tag: string, day = '', before = ''): string {
  const code = `
    const root = '${pathToFileURL('.')}/';
    ${before}
    ${day && `const Now = Date; globalThis.Date = class extends Now { constructor(...given) { super(...(given.length ? given : ['${day}T12:00'])); } };`}
    const { render } = await import('@lit-labs/ssr');
    const { html, unsafeStatic } = await import('lit/static-html.js');
    await import('ft-breakeven/define.js');
    console.log([...render(html\`\${unsafeStatic(${JSON.stringify(tag)})}\`)].flat(Infinity).join(''));`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
}
