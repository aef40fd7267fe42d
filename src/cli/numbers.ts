/** Numbers and sizes as a terminal shows them. */
import { formatUsd } from '../i18n/format.ts';

/** A whole number with separators; `–` if it is unknown. */
export function whole(value: number | null): string {
  return value === null ? '–' : value.toLocaleString('en');
}

/** Dollars, or `–`. */
export function dollars(value: number | null): string {
  return formatUsd(value);
}

/** A share as whole percent, or `–`. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)} %`;
}

/** Bytes in MB. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: bytes < 1e7 ? 1 : 0 })} MB`;
}

/** A time as seconds or minutes. */
export function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
