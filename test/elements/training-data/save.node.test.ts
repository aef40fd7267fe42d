/** The names of saved files: every host accepts them, whatever the name of the original file. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { trainingHosts } from '../../../src/core/training/hosts/rows.ts';
import type { HostRule } from '../../../src/core/training/hosts/types.ts';
import { nameWith } from '../../../src/elements/training-data/save.ts';

it.each([
  ['tickets.jsonl', 'tickets-mended.jsonl'],
  ['my file (2).json', 'my-file-2-mended.jsonl'],
  ['Prüfung für Köln.jsonl', 'Prufung-fur-Koln-mended.jsonl'],
  ['tickets.v2', 'tickets-mended.jsonl'],
  ['票.jsonl', 'training-mended.jsonl'],
  ['.jsonl', 'training-mended.jsonl'],
])('the mended file of %s is saved as %s', (name, saved) => {
  expect(nameWith(name, 'mended')).toBe(saved);
});

it('every host accepts the name of a saved file', () => {
  const rules = Object.values(trainingHosts).flatMap((host): readonly HostRule[] => host.rules);
  const patterns = rules.flatMap((rule) => (rule.rule === 'file-name' ? new RegExp(rule.value) : []));
  expect(patterns.length).toBeGreaterThan(1);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
      for (const pattern of patterns) expect(nameWith(name, 'bedrock')).toMatch(pattern);
    }),
  );
});
