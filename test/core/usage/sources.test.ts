/** The table of sources in docs/usage.md has the same conventions and evidence as the code. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { usageSources } from '../../../src/core/usage/sources.ts';

it('docs/usage.md lists every source with its convention and the page where the convention was read', () => {
  const page = readFileSync('docs/usage.md', 'utf8');
  const rows = [...page.matchAll(/^\| `([^`]+)` \| .+ \| (yes|no|unknown) \| (.+) \|$/gm)].map((match) =>
    match.slice(1),
  );
  const word = (includes: boolean | null): string =>
    includes === null ? 'unknown' : includes ? 'yes' : 'no';
  const listed = usageSources.map(({ id, inputIncludesCached, source }) => [
    id,
    word(inputIncludesCached),
    source,
  ]);
  const byId = (a: readonly string[], b: readonly string[]): number => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1);
  expect(rows.sort(byId)).toEqual(listed.sort(byId));
});
