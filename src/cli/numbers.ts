/** Formats numbers and sizes for the terminal. */

/** A whole number with separators; `–` if it is unknown. */
export function wholeNumber(value: number | null): string {
  return value === null ? '–' : value.toLocaleString('en');
}

/** A number and the name of the things that it counts, such as “2 lines”. `singular` is the name of one thing; the plural adds “s”. */
export function countWithNoun(count: number, singular: string): string {
  return `${wholeNumber(count)} ${singular}${count === 1 ? '' : 's'}`;
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
  return minutes <= 90 ? `${minutes} min` : `${wholeNumber(Math.ceil(seconds / 3600))} h`;
}
