/** Compares the table of checks in docs/training-files.md with the registry of checks. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findingRules } from '../../../src/core/training/findings.ts';

/** The counts of the example sentences that would make no sense with the usual count of 3. */
const counts: Readonly<Record<string, number>> = {
  'few-examples': 12,
  'many-examples': 200_000,
  'label-imbalance': 90,
};

const rows = Object.entries(findingRules).map(([rule, { severity, fix, says }]) => {
  const count = counts[rule] ?? 3;
  const sentence = says({ count, index: 0, role: 'bot', examples: 8, minimum: 10, labels: 2, rarest: 3 });
  return `| \`${rule}\` | ${severity} | ${fix ? 'yes' : ''} | ${sentence.replaceAll('|', '\\|')} |`;
});

it('every number of a sentence has its digits in groups', () => {
  const imbalance = findingRules['label-imbalance'];
  expect(imbalance?.says({ count: 200_000, labels: 2, rarest: 15_000 })).toBe(
    '200,000 examples with the most common of 2 short answers; the rarest answer has 15,000.',
  );
});

it('a sentence about one message or answer has its verb in the singular', () => {
  for (const [rule, { says }] of Object.entries(findingRules)) {
    const sentence = says({
      count: 1,
      index: 0,
      role: 'bot',
      examples: 1,
      minimum: 10,
      labels: 2,
      rarest: 1,
    });
    expect([rule, sentence]).not.toEqual([rule, expect.stringMatching(/^1 \w+ (with a weight )?that are /)]);
  }
});

it('the page lists every check with its severity, its fix and its sentence', () => {
  const page = readFileSync('docs/training-files.md', 'utf8');
  const table = page.slice(page.indexOf('<!-- checks -->\n') + 16, page.indexOf('\n<!-- /checks -->'));
  expect(table).toBe(
    ['| rule | severity | fix | example of its sentence |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  );
});
