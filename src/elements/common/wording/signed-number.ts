/** Numbers with a plus or minus sign, except zero. */
import { numberFormat, typeset } from '../../../i18n/format.ts';

/** A number with its sign, unless it is rounded to zero: "+8.3", "−0.1", "0.0". */
export function signedNumber(value: number, locale: string, decimals: number): string {
  const format = {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'exceptZero',
  } as const;
  return typeset(numberFormat(locale, format).format(value));
}

/** A difference of shares in points, with one decimal. */
export const signedPoints = (share: number, locale: string): string => signedNumber(share * 100, locale, 1);
