/** Tests that the custom-elements manifest matches the source, and that the source is documented. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A declaration of the custom-elements manifest. */
interface Declaration {
  kind: string;
  name: string;
  tagName?: string;
  description?: string;
  events?: { name: string; description?: string }[];
  cssParts?: { name: string; description?: string }[];
  members?: {
    kind: string;
    name: string;
    privacy?: string;
    static?: boolean;
    description?: string;
    attribute?: string;
  }[];
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const elements: Declaration[] = read('custom-elements.json')
  .modules.flatMap((module: { declarations?: Declaration[] }) => module.declarations ?? [])
  .filter((declaration: Declaration) => declaration.tagName);

describe('custom-elements.json', () => {
  it('is the current output of the analyzer', () => {
    mkdirSync('.cache', { recursive: true });
    const folder = mkdtempSync(join('.cache', 'manifest-'));
    execFileSync('npx', ['--no-install', 'cem', 'analyze', '--quiet', '--outdir', folder]);
    expect(read(join(folder, 'custom-elements.json'))).toEqual(read('custom-elements.json'));
  });

  it('contains each element that has an entry in src/define, and no others', () => {
    const entries = readdirSync('src/define', { withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() &&
          !['index.ts', 'lazy.ts', 'on-demand.ts', 'register.ts', 'view.ts'].includes(entry.name),
      )
      .map(({ name }) => `ft-${basename(name, '.ts')}`);
    expect(elements.map(({ tagName }) => tagName).toSorted()).toEqual(entries.toSorted());
  });

  it.each(elements.map((element) => [element.tagName, element] as const))(
    'describes <%s>, its events and its public fields',
    (_tag, element) => {
      expect(element.description, 'description').toBeTruthy();
      for (const event of element.events ?? []) expect(event.description, event.name).toBeTruthy();
      const fields = (element.members ?? []).filter(
        (member) =>
          member.kind === 'field' &&
          !member.static &&
          member.privacy !== 'private' &&
          member.privacy !== 'protected' &&
          !member.name.startsWith('#') &&
          !member.name.startsWith('_'),
      );
      for (const field of fields) expect(field.description, `${element.tagName}.${field.name}`).toBeTruthy();
    },
  );
});

it('custom-elements.json documents every part in the templates of an element', () => {
  const parts = elements.flatMap(({ tagName = '' }) => {
    const folder = `src/elements/${tagName.slice(3)}`;
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
    return [...sources.join('\n').matchAll(/ part="([\w-]+)/g)].map(([, part]) => `${tagName} ${part}`);
  });
  const documented = elements.flatMap(({ tagName, cssParts = [] }) =>
    cssParts.map(({ name }) => `${tagName} ${name}`),
  );
  expect(parts.length).toBeGreaterThan(50);
  expect(parts.filter((part) => !documented.includes(part))).toEqual([]);
});

describe('the registration of elements', () => {
  const classes = new Map<string, unknown>();

  beforeEach(() => {
    classes.clear();
    vi.resetModules();
    vi.stubGlobal('customElements', {
      define: (tag: string, elementClass: unknown) => void classes.set(tag, elementClass),
      get: (tag: string) => classes.get(tag),
    });
  });
  afterEach(() => void vi.unstubAllGlobals());

  const tags = elements.map(({ tagName = '' }) => tagName);

  it.each(tags)('is done for <%s> by the file with its name', async (tag) => {
    await import(`../../src/define/${tag.replace('ft-', '')}.ts`);
    expect([...classes.keys()]).toContain(tag);
  });

  it.each(['index', 'lazy'])('is done for every element by src/define/%s.ts', async (entry) => {
    await import(`../../src/define/${entry}.ts`);
    await vi.waitFor(() => expect([...classes.keys()]).toEqual(expect.arrayContaining(tags)), {
      timeout: 60_000,
    });
  });
});
