/** The names of downloaded files. */
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../src/elements/common/download.ts';

describe('the name of a downloaded file', () => {
  it.each([
    ['', 'ft-breakeven.csv'],
    ['Support tickets: 2027!', 'support-tickets-2027.csv'],
    ['../../etc/passwd', 'etc-passwd.csv'],
    ['Übersetzung 日本', 'übersetzung-日本.csv'],
    ['x'.repeat(200), `${'x'.repeat(60)}.csv`],
  ])('made from the title %j has lower-case letters, digits and hyphens', (title, name) => {
    expect(fileName(title, '.csv')).toBe(name);
  });
});
