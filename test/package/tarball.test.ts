/** Tests the packed package (`npm pack`) as an app gets it: licences, what it leaves out, and the types and data for frameworks and editors. */
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

describe('the packed package', () => {
  it('has the licence of each package that its files include', () => {
    const text = read('THIRD-PARTY-LICENSES.md');
    const sections = new Map(text.split(/^## /m).map((section) => [section.split(' ', 1)[0], section]));
    const included = [
      'lit',
      'lit-html',
      'lit-element',
      '@lit/reactive-element',
      'chart.js',
      '@kurkle/color',
      'diff',
      'fflate',
      'fzstd',
      'papaparse',
      'tiktoken',
    ];
    for (const name of included)
      expect(sections.get(name), name).toMatch(/Copyright[\s\S]*(MERCHANTABILITY|WARRANT)/);
    expect(read('dist/cdn/THIRD-PARTY-LICENSES.md')).toBe(text);
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
  const sorted = (names: readonly Named[]) => names.map(({ name }) => name).toSorted();

  it('web-types name each element with its attributes, events, parts and properties', () => {
    const { elements } = json(json('package.json')['web-types']).contributions.html;
    expect(sorted(elements)).toEqual(tags().toSorted());
    const breakeven = elements.find(({ name }: Named) => name === 'ft-breakeven');
    expect(sorted(breakeven.attributes)).toEqual(
      expect.arrayContaining(['tokens-saved', 'name', 'disabled']),
    );
    expect(sorted(breakeven.js.events)).toEqual(['ft-change', 'ft-error']);
    expect(sorted(breakeven.css.properties)).toContain('--ft-a');
  });

  it('VS Code offers each element, the values of its attributes, and the custom properties', () => {
    const data = json('dist/vscode.html-custom-data.json');
    expect(sorted(data.tags)).toEqual(tags().toSorted());
    const { attributes } = data.tags.find(({ name }: Named) => name === 'ft-breakeven');
    const mode = attributes.find(({ name }: Named) => name === 'mode');
    expect(mode.values.map(({ name }: Named) => name)).toEqual(['full', 'compact', 'verdict', 'chart']);
    expect(sorted(json('dist/vscode.css-custom-data.json').properties)).toContain('--ft-ink');
  });
});

/** Runs the compiler on files of the app, and returns its messages. */
function compile(sources: Readonly<Record<string, string>>): string {
  for (const [name, source] of Object.entries(sources)) writeFileSync(join(app, name), source);
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: 'es2022',
    lib: ['es2022', 'dom', 'dom.iterable', 'esnext.disposable'],
    module: 'nodenext',
    moduleResolution: 'nodenext',
    jsx: 'react-jsx',
    types: [],
  };
  writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: Object.keys(sources) }));
  try {
    return execFileSync('npx', ['--no-install', 'tsc', '-p', app], { encoding: 'utf8' });
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  }
}

/** The file and the code of each message of the compiler. */
const codesIn = (messages: string): readonly string[] =>
  [...messages.matchAll(/(\w+\.tsx?)\(\d+,\d+\): error (TS\d+)/g)].map(([, file, code]) => `${file} ${code}`);

/** A package of types in the app, with what the types of the elements use of a framework that is not installed here. */
function installTypes(name: string, types: string): void {
  const folder = join(app, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.d.ts'), types);
  writeFileSync(join(folder, 'elements.d.ts'), types);
  const exports = { '.': { types: './index.d.ts' }, './elements': { types: './elements.d.ts' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, exports }));
}

const jsx =
  'export namespace JSX { interface HTMLAttributes<T> { class?: string; ref?: T } interface IntrinsicElements {} }';

/** A framework: the package of its types, those types as far as they are used, the type of a tag, and names of properties and listeners. */
const frameworks = [
  ['preact', 'preact', jsx, "import('preact').JSX.IntrinsicElements[Tag]", '', 'onft-change'],
  ['solid', 'solid-js', jsx, "import('solid-js').JSX.IntrinsicElements[Tag]", 'prop:', 'on:ft-change'],
  [
    'svelte',
    'svelte',
    'export interface HTMLAttributes<T> { class?: string; this?: T } export interface SvelteHTMLElements {}',
    "import('svelte/elements').SvelteHTMLElements[Tag]",
    '',
    'onft-change',
  ],
  [
    'vue',
    'vue',
    'export interface HTMLAttributes { class?: string } export interface GlobalComponents {}',
    "InstanceType<import('vue').GlobalComponents[Tag]>['$props']",
    '',
    'onFtChange',
  ],
] as const;

describe('the types of JSX', () => {
  beforeAll(() => {
    writeFileSync(join(app, 'package.json'), '{ "type": "module" }');
    for (const [, name, types] of frameworks) installTypes(name, types);
  });

  const react = (tags: string) => `import type {} from 'ft-breakeven/jsx/react';
    import type { Scenario } from 'ft-breakeven/core.js';
    declare const scenario: Scenario;
    export const tags = () => [${tags}];`;
  const other = (framework: string, type: string, props: string) =>
    `import type {} from 'ft-breakeven/jsx/${framework}';
     type Props = ${type.replace('Tag', "'ft-verdict'")};
     export const props: Props = { ${props} };
     export type Nothing = ${type.replace('Tag', "'ft-nothing'")};`;

  it('accept attributes, properties and listeners of an element, and those that any element has', () => {
    const sources = Object.fromEntries(
      frameworks.map(([framework, , , type, prefix, listener]) => [
        `${framework}.ts`,
        other(
          framework,
          type,
          `class: 'a', '${prefix}scenario': null, '${listener}': (event) => event.result`,
        ).replace(/export type Nothing.*/, ''),
      ]),
    );
    const messages = compile({
      ...sources,
      'react.tsx': react(
        '<ft-breakeven key="a" scenario={scenario} tokens-saved={500} mode="compact" className="a" onft-change={({ scenario: { title } }) => title.length}>Text</ft-breakeven>',
      ),
    });
    expect(messages).toBe('');
  });

  it('refuse a property or a listener of another type, and an element that does not exist', () => {
    const sources = Object.fromEntries(
      frameworks.map(([framework, , , type, prefix, listener]) => [
        `${framework}.ts`,
        other(framework, type, `'${prefix}candidate': 7, '${listener}': 'text'`),
      ]),
    );
    const messages = compile({
      ...sources,
      'react.tsx': react(
        '<ft-breakeven key="a" view={7} />, <ft-breakeven key="b" onft-change="text" />, <ft-nothing key="c" />',
      ),
    });
    expect(codesIn(messages).toSorted()).toEqual(
      [
        ...frameworks.flatMap(([framework]) =>
          ['TS2322', 'TS2322', 'TS2339'].map((code) => `${framework}.ts ${code}`),
        ),
        'react.tsx TS2322',
        'react.tsx TS2322',
        'react.tsx TS2339',
      ].toSorted(),
    );
  });
});
