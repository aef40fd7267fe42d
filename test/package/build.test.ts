/** Tests the files in `dist`: compiled decorators, a small first load, and lazy chunks for the chart and the tokenizers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import ts from 'typescript';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';

const scripts = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.js'),
);
const read = (file: string) => readFileSync(join('dist', file), 'utf8');

/** The static and dynamic imports of a script, found by a parser. */
function importsOf(code: string): readonly string[] {
  const names: string[] = [];
  const add = (source: { readonly value?: unknown } | null) => {
    if (typeof source?.value === 'string') names.push(source.value);
  };
  new Visitor({
    ImportDeclaration: ({ source }) => add(source),
    ImportExpression: ({ source }) => add(source as { value?: unknown }),
    ExportNamedDeclaration: ({ source }) => add(source),
    ExportAllDeclaration: ({ source }) => add(source),
  }).visit(parseSync('script.js', code, { sourceType: 'module' }).program);
  return names;
}

/** The file and all files that it imports statically, directly or not. */
function staticGraph(file: string, graph = new Set<string>()): Set<string> {
  if (graph.has(file)) return graph;
  graph.add(file);
  for (const [, name] of read(file).matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g))
    if (name) staticGraph(join(dirname(file), name), graph);
  return graph;
}

describe('the declarations', () => {
  const declarations = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.d.ts'),
  );

  it('import each other by the names of the files in the package', () => {
    const imports = declarations.flatMap((file) =>
      ts
        .preProcessFile(read(file), true, false)
        .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
        .map(({ fileName }) => ({ file, fileName })),
    );
    expect(imports.length).toBeGreaterThan(100);
    const unresolved = imports.filter(
      ({ file, fileName }) =>
        !fileName.endsWith('.js') ||
        !existsSync(join('dist', dirname(file), fileName.replace(/\.js$/, '.d.ts'))),
    );
    expect(unresolved).toEqual([]);
  });
});

describe('the browser build', () => {
  const graph = [...staticGraph('cdn/ft-breakeven.js')];

  it('has no bare import specifiers', () => {
    const names = scripts.filter((file) => file.startsWith('cdn/')).flatMap((file) => importsOf(read(file)));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !/^[./]/.test(name))).toEqual([]);
  });

  it('loads at most 40 kB (Brotli) before any user action', () => {
    const bytes = graph.reduce((sum, file) => sum + brotliCompressSync(read(file)).length, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(40_000);
  });

  it('has chart.js and the vocabularies in lazy chunks, and not in the first load', () => {
    const eager = graph.map(read).join('\n');
    expect(eager).not.toMatch(/Chart\.js v\d|"chart\.js"|doughnut/);
    const lazy = scripts.filter((file) => file.startsWith('cdn/') && !graph.includes(file));
    expect(lazy.some((file) => /doughnut|linearGradient|beforeDatasetsDraw/.test(read(file)))).toBe(true);
    expect(lazy.some((file) => read(file).length > 500_000)).toBe(true);
  });
});

describe('dist', () => {
  it('contains no uncompiled decorators', () => {
    const uncompiled = scripts.filter((file) => /^\s*@(property|state|query)\(/m.test(read(file)));
    expect(uncompiled).toEqual([]);
  });

  it('needs no WebAssembly and no eval', () => {
    const evaluating = scripts.filter((file) => /WebAssembly\.|\beval\(|new Function\(/.test(read(file)));
    expect(evaluating).toEqual([]);
  });

  it('has a declaration next to every module that can be imported by name', () => {
    const modules = ['index', 'core/index', 'prices/index', 'tokenizers/index', 'define/index'];
    for (const name of modules) expect(existsSync(`dist/${name}.d.ts`), name).toBe(true);
  });
});
