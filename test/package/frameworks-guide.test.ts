/** Tests that the code in docs/frameworks.md is the code of the apps that `npm run test:embeds` runs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const guide = readFileSync('docs/frameworks.md', 'utf8');
/** The code blocks of the guide, each with the file that the comment before it names. */
const blocks = [...guide.matchAll(/^<!-- (\S+) -->\n```\w+\n([\s\S]*?)^```$/gm)].map(([, file, code]) => ({
  file: file ?? '',
  code: code ?? '',
}));
/** The lines without indentation, which the guide removes. */
const trimmedLines = (text: string) => text.split('\n').map((line) => line.trim());

describe('docs/frameworks.md', () => {
  it.each(blocks)('has code of $file', ({ file, code }) => {
    expect(existsSync(file)).toBe(true);
    const source = trimmedLines(readFileSync(file, 'utf8')).join('\n');
    expect(source).toContain(trimmedLines(code).join('\n').trim());
  });

  it('has no other code', () => {
    expect(guide.match(/^\s*```/gm)).toHaveLength(2 * blocks.length);
  });

  it('has code of every app except the import map (in embedding.md) and SvelteKit (same code as Svelte)', () => {
    const apps = readdirSync('test/embeds/apps').flatMap((name) =>
      name === 'clients'
        ? ['react', 'preact', 'solid', 'svelte', 'vue'].map((client) => `clients/${client}`)
        : [name],
    );
    const shown = new Set(blocks.map(({ file }) => /apps\/((clients\/)?[^/]+)/.exec(file)?.[1]));
    expect(apps.filter((app) => !shown.has(app))).toEqual(['plain', 'sveltekit']);
  });
});
