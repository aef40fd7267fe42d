/** Tests the elements on a server. Lit renders them in Node, which has no DOM. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** The markup that a server sends, without styles and without the comments that Lit adds. */
function markupOf(tag: string): string {
  const code = `
    import { render } from '@lit-labs/ssr';
    import { html, unsafeStatic } from 'lit/static-html.js';
    import 'ft-breakeven/define.js';
    const parts = [...render(html\`\${unsafeStatic(${JSON.stringify(tag)})}\`)].flat(Infinity);
    console.log(parts.join('').replace(/<style>[^]*?<\\/style>/g, '').replace(/<!--[^]*?-->/g, ''));`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
}

describe('on a server', () => {
  it('<ft-breakeven> with attributes shows its verdict', () => {
    const markup = markupOf(
      '<ft-breakeven tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50" starts-on="2027-01-01">Fallback</ft-breakeven>',
    );
    expect(markup.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')).toMatch(
      /pays back in two weeks.*50,000 requests/,
    );
    expect(markup).toContain('Fallback');
  });

  it.each(['ft-breakeven', 'ft-verdict', 'ft-cost-chart', 'ft-scenario-form', 'ft-token-counter'])(
    '<%s> renders without a scenario',
    (tag) => {
      expect(markupOf(`<${tag}>Fallback</${tag}>`)).toContain('Fallback');
    },
  );
});
