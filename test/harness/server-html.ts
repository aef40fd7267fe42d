/** The HTML that a server sends for an element. */
import { execFileSync } from 'node:child_process';

/** Renders a tag in Node, where there is no DOM. `day` (`YYYY-MM-DD`) is the day on the server; without it, today. */
export function htmlOf(tag: string, day = ''): string {
  const code = `
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
