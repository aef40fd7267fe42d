/** Months `YYYY-MM`, counted forwards and backwards. */

/** The month that is `count` months later, or earlier if `count` is negative. */
export function addMonths(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
