/** An amount that is a limit. It is rounded so that the written limit holds: an extra cost downwards, a saving upwards. */
import { tidy } from '../../../core/scenario/amount.ts';
import { decimalsIn, rateIn } from '../../../i18n/display-currency.ts';
import { formatUsdCompact } from '../../../i18n/format.ts';
import type { Limit } from './names.ts';

/** Writes a limit with the digits that `formatUsdCompact` writes. */
export const limit: Limit = (extraUsd, locale) => {
  const rate = rateIn(locale);
  const shown = tidy(Math.abs(extraUsd) * rate);
  // Below 0, the last digit is in the tens or higher.
  const decimals =
    shown < 10
      ? Math.max(decimalsIn(locale), 1 - exponentOf(shown))
      : shown < 10_000
        ? 0
        : 2 - exponentOf(shown);
  const round = extraUsd < 0 ? Math.ceil : Math.floor;
  const rounded = shown > 0 ? round(tidy(shown * 10 ** decimals)) / 10 ** decimals : shown;
  return formatUsdCompact(rounded / rate, locale);
};

const exponentOf = (value: number): number => Math.floor(Math.log10(value));
