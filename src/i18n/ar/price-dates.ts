/** Arabic messages of the note on the age of the prices and on the currency of the amounts, and of the button beside it in a small form. */
import type { Messages } from '../messages.ts';
import { counted, isolate, nouns } from './grammar.ts';

const daysOf = counted(nouns.day, true);
const prices = counted(['سعر', 'سعران', 'أسعار', 'سعرًا'], true);

/** Every message of the note and the button. */
export const priceDates: Messages['priceDates'] = {
  pricesAsOf: (date) => `الأسعار كما في ${date}.`,
  startsEarlier: (date) => `تبدأ العملية الحسابية قبل ذلك، في ${date}، وربما كانت الأسعار مختلفة حينها.`,
  amountsIn: (currency, dollar, amount, date) =>
    `عملة المبالغ: ${currency}، ${dollar}\u00a0=\u00a0${amount}${date && ` (${date})`}.`,
  onePriceOld: (days) => `مضى على أحد الأسعار ${daysOf(days)}:`,
  upTo: (days) => `ما يصل إلى ${days}`,
  onePriceUndated: 'أحد الأسعار بلا تاريخ:',
  pricesOld: (written, _count, oldest) =>
    `مضى أكثر من 90 يومًا على ${prices(written)} (أقدمها منذ ${daysOf(oldest)}):`,
  pricesOldOrUndated: (written) => `مضى أكثر من 90 يومًا على ${prices(written)} أو أنها بلا تاريخ:`,
  check: (name) => `التحقق من ${isolate(name)}`,
  fullCalculation: 'العملية الحسابية الكاملة',
  example: 'بقيم من مثال.',
};
