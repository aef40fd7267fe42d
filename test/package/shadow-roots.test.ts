/** Tests read and use elements through the helpers of `test/harness`: no other test reaches into a shadow root itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The two names under which an element gives away its inside: of the DOM, and of lit. */
const reaches = /\b(?:shadowRoot|renderRoot)\b/;

/** Tests that name them for another reason. */
const exceptions: Readonly<Record<string, string>> = {
  'test/package/shadow-roots.test.ts': 'shows what counts as reaching into a shadow root',
};

/** The lines of a source that reach into a shadow root, from 1. */
const reachesIn = (source: string): readonly number[] =>
  source.split('\n').flatMap((line, index) => (reaches.test(line) ? [index + 1] : []));

const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('harness/'))
  .map((file) => `test/${file}`);

it('finds a reach into a shadow root, and only that', () => {
  const source = [
    `element.shadowRoot?.querySelector('button');`,
    `const { renderRoot } = element;`,
    `host.attachShadow({ mode: 'open' });`,
    `inside(element, 'button');`,
  ];
  expect(reachesIn(source.join('\n'))).toEqual([1, 2]);
});

it('finds none outside the helpers', () => {
  expect(tests.length).toBeGreaterThan(150);
  const found = tests
    .filter((file) => !(file in exceptions))
    .flatMap((file) => reachesIn(readFileSync(file, 'utf8')).map((line) => `${file}:${line}`));
  expect(found).toEqual([]);
});

it('finds a reach in every exception', () => {
  const stale = Object.keys(exceptions).filter(
    (file) => !tests.includes(file) || reachesIn(readFileSync(file, 'utf8')).length === 0,
  );
  expect(stale).toEqual([]);
});
