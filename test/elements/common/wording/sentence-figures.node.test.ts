/** The set-up of a verdict, which has cents if the months of the claim do not follow from whole units of the shown currency. */
import { afterEach, describe, expect, it } from 'vitest';
import { setupMoney } from '../../../../src/elements/common/wording/sentence-figures.ts';
import type { Facts } from '../../../../src/elements/common/wording/verdict-facts.ts';
import { displayCurrencies } from '../../../../src/i18n/display-currency.ts';
import { localeWith } from '../../../harness/currency.ts';

afterEach(() => displayCurrencies.clear());

const setupText = (setupExtra: number, locale = 'en'): string =>
  setupMoney({
    setupExtra,
    monthSaved: 100,
    verdict: { months: 11 },
    view: { locale, approximate: false },
  } as unknown as Facts);

describe('the set-up in a sentence that names the months to the payback', () => {
  it('has cents if it is less than half a dollar above the saving of the months before the last one', () => {
    // Ten months save $1,000, so the payback is in the eleventh month.
    expect(setupText(1000.4)).toBe('$1,000.40');
    expect(setupText(1002)).toBe('$1,002');
  });

  it('has decimals if the amount in the shown currency needs them, not if the amount in dollars does', () => {
    expect(setupText(1000.4, localeWith('en', 'PLN', 5))).toBe('PLN\u00a05,002');
    expect(setupText(1002, localeWith('en', 'EUR', 0.1))).toBe('€100.20');
  });

  it('has the decimals of its currency, and none in yen', () => {
    expect(setupText(300.002, localeWith('en', 'JPY', 150))).toBe('¥45k');
    expect(setupText(30.002, localeWith('en', 'JPY', 150))).toBe('¥4,500');
    expect(setupText(1000.1, localeWith('en', 'KWD', 0.3))).toBe('KWD\u00a0300.030');
  });
});
