/** Compares docs/theming.md with the manifest. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Property {
  readonly name: string;
  readonly description: string;
  readonly default?: string;
}

const guide = readFileSync('docs/theming.md', 'utf8');
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const properties: readonly Property[] = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .flatMap(({ cssProperties = [] }) => cssProperties);

/** The cells of the table of custom properties. A cell with code only is that code. */
const rows = [...guide.matchAll(/^\| (`--ft-.*) \|$/gm)].map(([, row = '']) =>
  row.split('|').map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1')),
);

it('the table of docs/theming.md has every property of the manifest, each once', () => {
  const names = rows.map(([name]) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(names.toSorted()).toEqual([...new Set(properties.map(({ name }) => name))].toSorted());
});

it.each(rows.map(([name = '', , light = '', dark = '']) => [name, light, dark] as const))(
  '%s has the defaults of the manifest in docs/theming.md',
  (name, light, dark) => {
    const declared = properties.filter((property) => property.name === name);
    expect(declared.length).toBeGreaterThan(0);
    for (const property of declared) {
      if (property.default) expect(light).toBe(property.default);
      else expect(light).toMatch(/of the page$/);
      expect(/On a dark page it is (#\w+) by default/.exec(property.description)?.[1] ?? '').toBe(dark);
    }
  },
);

it('docs/theming.md has the parts of each element', () => {
  const elements: readonly { tagName?: string; cssParts?: readonly { name: string }[] }[] =
    manifest.modules.flatMap(({ declarations = [] }) => declarations);
  const partsInGuide = [...guide.matchAll(/^\| `<(ft-[\w-]+)>` \| (.*) \|$/gm)].map(
    ([, tag = '', parts = '']) => [tag, [...parts.matchAll(/`([\w-]+)`/g)].map(([, part]) => part)],
  );
  const exported = elements.flatMap(({ tagName = '', cssParts = [] }) =>
    cssParts.map(({ name }) => `${tagName.slice(3)}-${name}`),
  );
  const documented = elements.flatMap(({ tagName, cssParts = [] }) =>
    tagName && cssParts.length > 0
      ? [[tagName, cssParts.map(({ name }) => name).filter((name) => !exported.includes(name))]]
      : [],
  );
  expect(Object.fromEntries(partsInGuide)).toEqual(Object.fromEntries(documented));
});
