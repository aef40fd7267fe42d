/** The files and folders of the repository that a document names exist. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folders = ['src', 'test', 'docs', 'scripts', 'site', 'stories', 'bench'];
const paths = [
  ...readdirSync('.'),
  ...folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => !path.includes('/node_modules/')),
  ),
];
/** Every path, and the last parts of every path: `rows/index.ts` names `src/prices/rows/index.ts`. */
const names = new Set(
  paths.flatMap((path) => path.split('/').map((_, index, parts) => parts.slice(index).join('/'))),
);

/** Names in documents that are not files of the repository: a command writes them, or they are examples of a user's own files. */
const otherNames = new Set([
  '.cache/verdicts/verdicts.md',
  'THIRD-PARTY-LICENSES.md',
  'site/dist',
  'site/.cache/pages',
  'src/css/custom.css',
  './x.ts',
]);

/** The names in back-ticks that are a source file or a document, or begin with a folder of the repository. */
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([\w.@-]+(?:\/[\w.@-]+)*)\/?`/g)]
    .map(([, name = '']) => name)
    .filter(
      (name) =>
        /[\w-]\.(ts|mjs|md)$/.test(name) || /^(src|test|docs|scripts|site|stories|bench)\//.test(name),
    );

it('the check finds names of files and folders, and knows which of them exist', () => {
  const text = '`test/a.test.ts`, `src/core/`, `rows/b.ts` and `c.md`, but not `dist/d.js`, `core` or `e.f`';
  expect(namesIn(text)).toEqual(['test/a.test.ts', 'src/core', 'rows/b.ts', 'c.md']);
  for (const name of ['test/package/named-files.test.ts', 'package/named-files.test.ts', 'src/core'])
    expect(names.has(name)).toBe(true);
  for (const name of ['files.test.ts', 'src/package/named-files.test.ts'])
    expect(names.has(name)).toBe(false);
});

it('every file and folder that a document names exists', () => {
  const documents = paths.filter(
    (path) => /^((docs|site)\/(?!dist\/|\.cache\/).*|[^/]*)\.md$/.test(path) && path !== 'CHANGELOG.md',
  );
  expect(documents.length).toBeGreaterThan(45);
  const missing = documents.flatMap((document) =>
    namesIn(readFileSync(document, 'utf8'))
      .filter((name) => !names.has(name) && !otherNames.has(name))
      .map((name) => `${document}: ${name}`),
  );
  expect(missing).toEqual([]);
});
