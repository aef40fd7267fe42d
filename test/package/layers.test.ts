/** The layer table of docs/architecture.md as a test: which folder may import what. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Folder → what its imports may start with: folders of src, or packages. */
const allowed: Record<string, readonly string[]> = {
  core: ['core/'],
  prompt: ['prompt/', 'core/', 'tokenizers/'],
  prices: ['prices/', 'core/'],
  tokenizers: ['tokenizers/', 'virtual:vocabulary/', '@huggingface/tokenizers'],
  i18n: ['i18n/', 'core/'],
  chart: ['chart/', 'core/', 'i18n/', 'lit', 'chart.js'],
  controllers: ['controllers/', 'chart/', 'prompt/', 'tokenizers/', 'i18n/', 'core/', 'prices/', 'lit'],
  elements: [
    'elements/',
    'controllers/',
    'chart/',
    'prompt/',
    'tokenizers/',
    'prices/',
    'i18n/',
    'core/',
    'lit',
  ],
  define: ['define/', 'elements/', 'i18n/', 'controllers/'],
};

const imports = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file.includes('/'))
  .flatMap((file) => {
    const found = readFileSync(join('src', file), 'utf8').matchAll(
      /^\s*(?:import|export)\b[^;'"`=]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    );
    return [...found].map((match) => {
      const name = match[1] ?? match[2] ?? match[3] ?? '';
      return { file, target: name.startsWith('.') ? normalize(join(dirname(file), name)) : name };
    });
  });

describe('layers', () => {
  it('are read from real imports', () => {
    expect(imports.length).toBeGreaterThan(50);
  });

  it.each(Object.keys(allowed))('%s imports only what its row allows', (folder) => {
    const strays = imports.filter(
      ({ file, target }) =>
        file.startsWith(`${folder}/`) && !allowed[folder]?.some((prefix) => target.startsWith(prefix)),
    );
    expect(strays).toEqual([]);
  });

  it('keeps chart.js in one lazy file, behind import() only', () => {
    const users = imports.filter(({ target }) => target.startsWith('chart.js')).map(({ file }) => file);
    expect(new Set(users).size).toBe(1);
    const [lazy] = users;
    const eager = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        file.endsWith('.ts') &&
        new RegExp(`^import (?!type)[^;]*${lazy?.split('/').pop()}`, 'm').test(
          readFileSync(join('src', file), 'utf8'),
        ),
    );
    expect(eager).toEqual([]);
  });
});
