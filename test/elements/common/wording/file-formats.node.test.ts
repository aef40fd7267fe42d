/** The formats of file sizes, of waiting times and of the share that is done. */
import { expect, it } from 'vitest';
import {
  formatBytes,
  formatDone,
  formatSeconds,
} from '../../../../src/elements/common/wording/file-formats.ts';
import { formatPercent } from '../../../../src/i18n/format.ts';

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [12_340, '12 kB'],
  [1_149_000, '1.1 MB'],
  [999_400, '999 kB'],
  [999_600, '1 MB'],
  [500_000_000, '500 MB'],
  [4_900_000_000, '4.9 GB'],
])('%i bytes are written in the unit that fits', (bytes, expected) => {
  expect(formatBytes(bytes, 'en')).toBe(expected);
});

it.each([
  [0.2, '1 second'],
  [7.1, '8 seconds'],
  [90, '90 seconds'],
  [91, '2 minutes'],
  [5401, '2 hours'],
])('%f seconds are rounded up', (seconds, expected) => {
  expect(formatSeconds(seconds, 'en')).toBe(expected);
});

it('a share below 1 is not rounded up to 100 %', () => {
  expect(formatDone(0.999, 'en')).toBe(formatPercent(0.99, 'en'));
  expect(formatDone(1, 'en')).toBe(formatPercent(1, 'en'));
});
