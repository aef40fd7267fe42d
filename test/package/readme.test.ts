/** Tests that the code blocks of the README work. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, type Page } from '../harness/page.ts';

const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, code]) => ({
  language,
  code: code ?? '',
}));
const block = (language: string) => blocks.find((entry) => entry.language === language)?.code ?? '';

describe('README', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage();
  });
  afterAll(() => page?.close());

  it('has one block in each tested language, and no others', () => {
    expect(blocks.map(({ language }) => language).sort()).toEqual(['html', 'js', 'sh']);
  });

  it('names commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const commands = block('sh')
      .trim()
      .split('\n')
      .map((line) => line.match(/^npm (\w+)/)?.[1]);
    expect(commands).toEqual(['start', 'test']);
    for (const command of commands) expect(scripts[command ?? '']).toBeTruthy();
  });

  it('has a call of evaluate that prints the figures of its comment', () => {
    const printed = execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        block('js')
          .replace('console.log(', 'console.log(JSON.stringify(')
          .replace(/\);( \/\/.*)?\n$/, '));\n'),
      ],
      { encoding: 'utf8' },
    );
    const { kind, months, requests } = JSON.parse(printed);
    expect(kind).toBe('after');
    expect(months).toBeCloseTo(0.5, 9);
    expect(requests).toBeCloseTo(50_000, 6);
  });

  it('has a tag that shows an answer', async () => {
    await page.show(block('html').replace(/src="[^"]*"/, 'src="/dist/cdn/ft-breakeven.js"'));
    const verdict = page.locator('ft-breakeven ft-verdict [part~=sentence]');
    await verdict.waitFor();
    await expect.poll(() => verdict.textContent()).toMatch(/pays back in 2\sweeks[\s\S]*50,000\srequests/);
    expect(page.errors).toEqual([]);
  });

  it.each(['html', 'js'])('has the same code in %s as the page "Start in a minute"', (language) => {
    expect(readFileSync('site/pages/start.md', 'utf8')).toContain(block(language));
  });

  it('has a picture that exists', () => {
    for (const [, path] of readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g))
      expect(readFileSync(path ?? '').length).toBeGreaterThan(10_000);
  });
});
