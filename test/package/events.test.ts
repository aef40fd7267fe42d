/** Tests that the package exports the class of every event that the manifest documents. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as exported from '../../src/index.ts';

interface Declaration {
  readonly events?: readonly { readonly name: string }[];
}

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
};

it('every documented event has an exported class', () => {
  const documented = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ events = [] }) => events.map(({ name }) => name));
  const names = Object.values(exported).map((each) => (each as { readonly eventName?: string }).eventName);
  expect(documented).toContain('ft-summary');
  expect([...new Set(documented)].filter((name) => !names.includes(name))).toEqual([]);
});
