/** Opens the stories that the site has in `storybook/`. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { siteFolder } from './serve-site.ts';
import { type Visitor, visitSite } from './visit-site.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await visitSite();
});
afterAll(() => visitor?.close());

it('the site leads to the stories, which show a calculator and its controls without a request to another server', async () => {
  const { page, open, messages, wrongRequests } = visitor;
  await open('');
  await page.getByRole('navigation').getByRole('link', { name: 'Stories' }).first().click();
  const stories = page
    .getByRole('link', { name: 'Breakeven' })
    .or(page.getByRole('button', { name: 'Breakeven' }));
  await stories.first().waitFor();
  const { entries } = JSON.parse(readFileSync(join(siteFolder, 'storybook/index.json'), 'utf8'));
  const [firstStory = ''] = Object.keys(entries).filter((id) => /^breakeven--(?!docs)/.test(id));
  await page.goto(`${visitor.site.address}storybook/index.html?path=/story/${firstStory}`);
  const verdict = page
    .frameLocator('#storybook-preview-iframe')
    .locator('ft-verdict [part~=sentence]')
    .first();
  await expect.poll(() => verdict.textContent()).toMatch(/pays back/);
  // Storybook announces changes of its next version on the console.
  expect(messages.filter((message) => !/in Storybook \d+/.test(message))).toEqual([]);
  expect(wrongRequests).toEqual([]);
});

it('the stories have every element of the package', () => {
  const { entries } = JSON.parse(readFileSync(join(siteFolder, 'storybook/index.json'), 'utf8'));
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const tags: readonly string[] = modules.flatMap(
    ({ declarations = [] }: { declarations?: { tagName?: string }[] }) =>
      declarations.flatMap(({ tagName }) => tagName ?? []),
  );
  const files = new Set(
    Object.values<{ importPath: string }>(entries).map(({ importPath }) =>
      basename(importPath, '.stories.ts'),
    ),
  );
  expect(existsSync(join(siteFolder, 'storybook/iframe.html'))).toBe(true);
  expect(tags.filter((tag) => !files.has(tag.slice(3)))).toEqual([]);
});
