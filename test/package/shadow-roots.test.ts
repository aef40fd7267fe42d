/** Tests read and use elements through the helpers of `test/harness`. No other test reaches into a shadow root itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Matches the two names of an element's shadow root, one of the DOM and one of Lit. */
const shadowRootName = /\b(?:shadowRoot|renderRoot)\b/;

/** Tests that contain these names for another reason. */
const exceptions: Readonly<Record<string, string>> = {
  'test/package/shadow-roots.test.ts': 'has examples of lines that reach into a shadow root',
};

/** The lines of a source that reach into a shadow root, from 1. */
const reachesIn = (source: string): readonly number[] =>
  source.split('\n').flatMap((line, index) => (shadowRootName.test(line) ? [index + 1] : []));

const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('harness/'))
  .map((file) => `test/${file}`);

it('the check finds lines that reach into a shadow root, and no others', () => {
  const source = [
    `element.shadowRoot?.querySelector('button');`,
    `const { renderRoot } = element;`,
    `host.attachShadow({ mode: 'open' });`,
    `inside(element, 'button');`,
  ];
  expect(reachesIn(source.join('\n'))).toEqual([1, 2]);
});

it('no test outside the harness reaches into a shadow root', () => {
  expect(tests.length).toBeGreaterThan(150);
  const found = tests
    .filter((file) => !(file in exceptions))
    .flatMap((file) => reachesIn(readFileSync(file, 'utf8')).map((line) => `${file}:${line}`));
  expect(found).toEqual([]);
});

it('every exception reaches into a shadow root', () => {
  const stale = Object.keys(exceptions).filter(
    (file) => !tests.includes(file) || reachesIn(readFileSync(file, 'utf8')).length === 0,
  );
  expect(stale).toEqual([]);
});
