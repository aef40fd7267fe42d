/**
 * Tests and stories read and use elements through the helpers of `test/harness`. No other test or story reaches into a shadow
 * root itself, or searches one by a selector.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Matches the two names of an element's shadow root, one of the DOM and one of Lit. */
const shadowRootName = /\b(?:shadowRoot|renderRoot)\b/;

/** Matches an import of the functions that search a shadow root by a selector. Only the harness itself uses them. */
const searchImports = /import \{[^}]*\b(?:inside|allInside|textOf)\b[^}]*\} from '[^']*harness\/element\.ts'/;

/** Tests that may contain these names, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'test/package/shadow-roots.test.ts': 'has examples of what it finds',
};

/** The lines of a source that reach into a shadow root, from 1. */
const reachesIn = (source: string): readonly number[] =>
  source.split('\n').flatMap((line, index) => (shadowRootName.test(line) ? [index + 1] : []));

const tests = ['test', 'stories']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => file.endsWith('.ts') && !file.startsWith('test/harness/'));

it('the check finds lines that reach into a shadow root, and no others', () => {
  const source = [
    `element.shadowRoot?.querySelector('button');`,
    `const { renderRoot } = element;`,
    `host.attachShadow({ mode: 'open' });`,
    `inside(element, 'button');`,
  ];
  expect(reachesIn(source.join('\n'))).toEqual([1, 2]);
});

it('no test or story outside the harness reaches into a shadow root', () => {
  expect(tests.length).toBeGreaterThan(150);
  const reaching = tests
    .filter((file) => !(file in exceptions))
    .flatMap((file) => reachesIn(readFileSync(file, 'utf8')).map((line) => `${file}:${line}`));
  expect(reaching).toEqual([]);
});

it('the check finds imports of functions that search by a selector, and no others', () => {
  expect("import { focusedIn, inside } from '../../harness/element.ts';").toMatch(searchImports);
  expect("import {\n  allInside,\n} from '../test/harness/element.ts';").toMatch(searchImports);
  expect("import { mounted, ownText } from '../../harness/element.ts';").not.toMatch(searchImports);
});

it('no test or story outside the harness searches a shadow root by a selector', () => {
  const searching = tests.filter(
    (file) => !(file in exceptions) && searchImports.test(readFileSync(file, 'utf8')),
  );
  expect(searching).toEqual([]);
});

it('every exception reaches into a shadow root', () => {
  const stale = Object.keys(exceptions).filter(
    (file) => !tests.includes(file) || reachesIn(readFileSync(file, 'utf8')).length === 0,
  );
  expect(stale).toEqual([]);
});
