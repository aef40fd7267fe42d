/** Formats the size of a file, and the progress and the remaining time of reading it. */
import { formatPercent, inUnit, numberFormat } from '../../../i18n/format.ts';

/** A size: "640 bytes", "12 kB", "1.1 MB", "500 MB", "4.9 GB". Below 1,000 GB, it has three digits at most. */
export function formatBytes(bytes: number, locale: string): string {
  const [unit, bytesPerUnit] =
    bytes < 1000
      ? (['byte', 1] as const)
      : bytes < 999_500
        ? (['kilobyte', 1e3] as const)
        : bytes < 999_500_000
          ? (['megabyte', 1e6] as const)
          : (['gigabyte', 1e9] as const);
  const value = bytes / bytesPerUnit;
  return numberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: unit !== 'byte' && value < 10 ? 1 : 0,
  }).format(value);
}

/** The share that is done, in percent and rounded down, so that 100 % appears only when everything is done. */
export function formatDone(share: number, locale: string): string {
  return formatPercent(Math.floor(share * 100) / 100, locale);
}

/** The time left, rounded up: "8 seconds", "3 minutes", "2 hours". */
export function formatSeconds(seconds: number, locale: string): string {
  const roundedUp = (value: number): number => Math.max(1, Math.ceil(value - 1e-9));
  if (seconds <= 90) return inUnit(roundedUp(seconds), 'second', locale, 0);
  return seconds <= 5400
    ? inUnit(roundedUp(seconds / 60), 'minute', locale, 0)
    : inUnit(roundedUp(seconds / 3600), 'hour', locale, 0);
}
