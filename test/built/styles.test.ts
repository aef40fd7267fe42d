/** Tests that the styles of the built package are those of the source. Their templates are shortened in the build. */

import { expect, it } from 'vitest';
import { compactCss } from '../../scripts/compact-text.ts';
import * as classes from '../../src/elements/index.ts';

const built: Readonly<Record<string, unknown>> = await import(`${process.cwd()}/dist/elements/index.js`);

/** The styles of a class, shortened, so that only a difference in meaning remains. */
function stylesOf(elementClass: unknown): string {
  const { styles } = elementClass as { readonly styles: readonly unknown[] };
  return compactCss([styles].flat(9).join('\n'));
}

it.each(Object.entries(classes).filter(([, elementClass]) => 'styles' in elementClass))(
  '%s has the same styles',
  (name, elementClass) => {
    expect(stylesOf(built[name])).toBe(stylesOf(elementClass));
  },
);
