/** Tests the packed package (`npm pack`) as an app gets it: licences, files that it must not have, and the data for editors. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** An app in which the package is installed. */
let app: string;
let files: readonly string[];
const inPackage = (file: string) => join(app, 'node_modules/ft-breakeven', file);
const read = (file: string) => readFileSync(inPackage(file), 'utf8');
const json = (file: string) => JSON.parse(read(file));

beforeAll(() => {
  mkdirSync('.cache', { recursive: true });
  app = mkdtempSync(join('.cache', 'tarball-'));
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', app], { encoding: 'utf8' });
  const [{ filename }] = JSON.parse(packed.slice(packed.indexOf('[')));
  mkdirSync(inPackage(''), { recursive: true });
  execFileSync('tar', ['-xzf', join(app, filename), '--strip-components=1', '-C', inPackage('')]);
  files = readdirSync(inPackage(''), { recursive: true, encoding: 'utf8' });
});
afterAll(() => rmSync(app, { recursive: true, force: true }));

/** The packages that modules of the source import, with the packages on which they depend. */
function importedPackages(): readonly string[] {
  const names = new Set<string>();
  const add = (name: string) => {
    const description = join('node_modules', name, 'package.json');
    if (names.has(name) || !existsSync(description)) return;
    names.add(name);
    for (const dependency of Object.keys(JSON.parse(readFileSync(description, 'utf8')).dependencies ?? {}))
      add(dependency);
  };
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.ts'))
      for (const { fileName } of ts.preProcessFile(readFileSync(join('src', file), 'utf8'), true, false)
        .importedFiles)
        add(/^(@[^/]+\/)?[^./][^/]*/.exec(fileName)?.[0] ?? '');
  return [...names];
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('the packed package', () => {
  it('has every file of dist as it was built, so that the tests of dist are tests of the package', () => {
    const built = readdirSync('dist', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(built.length).toBeGreaterThan(500);
    for (const file of built) expect(hashOf(inPackage(file)), file).toBe(hashOf(file));
    expect(files.filter((file) => file.startsWith('dist/') && /\.\w+$/.test(file)).toSorted()).toEqual(
      built.toSorted(),
    );
  });

  it('has the licence of each package that its files include', () => {
    const licenses = read('THIRD-PARTY-LICENSES.md');
    const sections = new Map(licenses.split(/^## /m).map((section) => [section.split(' ', 1)[0], section]));
    const imported = importedPackages();
    expect(imported).toEqual(
      expect.arrayContaining(['lit', 'lit-html', 'chart.js', '@kurkle/color', 'diff']),
    );
    // No file includes types, a package that the app has to install itself, or a package that Lit loads in Node only.
    const notIncluded = /^(@types\/|@huggingface\/tokenizers$|@lit-labs\/ssr-dom-shim$)/;
    // The vocabularies come from tiktoken by a module that the build makes.
    const included = [...imported.filter((name) => !notIncluded.test(name)), 'tiktoken'];
    for (const name of included)
      expect(sections.get(name), name).toMatch(/Copyright[\s\S]*(MERCHANTABILITY|WARRANT)/);
    expect(read('dist/cdn/THIRD-PARTY-LICENSES.md')).toBe(licenses);
  });

  it('names the licence of every package that it depends on', () => {
    const names = Object.keys(json('package.json').dependencies);
    for (const name of names) expect(read('THIRD-PARTY-LICENSES.md')).toContain(`\n## ${name} `);
  });

  it('has its browser build where CDNs look for it', () => {
    const { unpkg, jsdelivr } = json('package.json');
    expect(existsSync(inPackage(unpkg))).toBe(true);
    expect(jsdelivr).toBe(unpkg);
  });

  it('has no source maps, and no file that refers to one', () => {
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    const scripts = files.filter((file) => /\.(js|d\.ts)$/.test(file));
    expect(scripts.filter((file) => /^\/\/# sourceMappingURL/m.test(read(file)))).toEqual([]);
  });

  it('contains each vocabulary once, and counts with it', () => {
    const names = ['cl100k_base', 'o200k_base', 'p50k_base', 'r50k_base'];
    for (const name of names)
      expect(
        files.filter((file) => file.includes(name)),
        name,
      ).toHaveLength(1);
    const hashes = files
      .filter((file) => file.endsWith('.js') && read(file).length > 250_000)
      .map((file) => createHash('sha1').update(read(file)).digest('hex'));
    expect(new Set(hashes).size).toBe(hashes.length);
    const code = `import { loadTokenizer } from 'ft-breakeven/tokenizers.js';
      console.log((await loadTokenizer('o200k_base')).count('A quick brown fox'));`;
    writeFileSync(join(app, 'count.mjs'), code);
    expect(execFileSync(process.execPath, [join(app, 'count.mjs')], { encoding: 'utf8' }).trim()).toBe('4');
  });

  it('has an import map with the hash of each file of the browser build', () => {
    const { imports, integrity } = json('dist/cdn/importmap.json');
    const { version } = json('package.json');
    const base = `https://cdn.jsdelivr.net/npm/ft-breakeven@${version}/`;
    expect(imports).toEqual({ 'ft-breakeven': `${base}dist/cdn/ft-breakeven.js` });
    const scripts = files
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.startsWith('dist/cdn/') && file.endsWith('.js'));
    expect(Object.keys(integrity)).toEqual(scripts.map((file) => base + file).toSorted());
    for (const file of scripts)
      expect(integrity[base + file], file).toBe(
        `sha384-${createHash('sha384').update(read(file)).digest('base64')}`,
      );
  });

  it('lets changesets publish it with its provenance', () => {
    const { publishConfig, repository } = json('package.json');
    expect(publishConfig).toEqual({ access: 'public', provenance: true });
    expect(repository.url).toMatch(/^git\+https:\/\/github\.com\//);
    expect(JSON.parse(readFileSync('.changeset/config.json', 'utf8')).access).toBe('public');
  });
});

interface Named {
  readonly name: string;
}

describe('the data for editors', () => {
  const tags = (): readonly string[] =>
    json('custom-elements.json').modules.flatMap(
      ({ declarations = [] }: { declarations?: { tagName?: string }[] }) =>
        declarations.flatMap(({ tagName }) => tagName ?? []),
    );
  const sortedNames = (items: readonly Named[]) => items.map(({ name }) => name).toSorted();

  it('web-types name each element with its attributes, events, parts and properties', () => {
    const { elements } = json(json('package.json')['web-types']).contributions.html;
    expect(sortedNames(elements)).toEqual(tags().toSorted());
    const breakeven = elements.find(({ name }: Named) => name === 'ft-breakeven');
    expect(sortedNames(breakeven.attributes)).toEqual(
      expect.arrayContaining(['tokens-saved', 'name', 'disabled']),
    );
    expect(sortedNames(breakeven.js.events)).toEqual(['ft-change', 'ft-error']);
    expect(sortedNames(breakeven.css.properties)).toContain('--ft-a');
  });

  it('VS Code offers each element, the values of its attributes, and the custom properties', () => {
    const data = json('dist/vscode.html-custom-data.json');
    expect(sortedNames(data.tags)).toEqual(tags().toSorted());
    const { attributes } = data.tags.find(({ name }: Named) => name === 'ft-breakeven');
    const mode = attributes.find(({ name }: Named) => name === 'mode');
    expect(mode.values.map(({ name }: Named) => name)).toEqual(['full', 'compact', 'verdict', 'chart']);
    expect(sortedNames(json('dist/vscode.css-custom-data.json').properties)).toContain('--ft-ink');
  });
});
