/** Formats numbers and sizes for the terminal. */
import { formatUsd } from '../i18n/format.ts';

/** A whole number with separators; `–` if it is unknown. */
export function whole(value: number | null): string {
  return value === null ? '–' : value.toLocaleString('en');
}

/** A number with the name of the counted things, whose plural ends in “s”. */
export function counted(count: number, name: string): string {
  return `${whole(count)} ${name}${count === 1 ? '' : 's'}`;
}

/** An amount of dollars; `–` if it is unknown. */
export function dollars(value: number | null): string {
  return formatUsd(value);
}

/** A share (0–1) in whole percent; `–` if it is unknown. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)} %`;
}

/** Bytes in MB. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: bytes < 1e7 ? 1 : 0 })} MB`;
}

/** A time in seconds, minutes or hours, rounded up. */
export function duration(seconds: number): string {
  if (seconds <= 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 90 ? `${minutes} min` : `${whole(Math.ceil(seconds / 3600))} h`;
}
