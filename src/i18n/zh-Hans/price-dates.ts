/** Chinese messages of the note on the age of the prices and on the currency of the amounts, and of the button beside it in a small form. */
import type { Messages } from '../messages.ts';
import { spaced } from './grammar.ts';

/** Every message of the note and the button. */
export const priceDates: Messages['priceDates'] = {
  pricesAsOf: (date) => spaced`价格截至${date}。`,
  startsEarlier: (date) => spaced`计算的起始日（${date}）早于此日期，当时的价格可能不同。`,
  amountsIn: (currency, dollar, amount, date) =>
    spaced`金额货币：${currency}，${dollar}\u00a0=\u00a0${amount}${date && spaced`（${date}）`}。`,
  onePriceOld: (days) => spaced`有 1 项价格已有${days}天：`,
  upTo: (days) => spaced`至多${days}`,
  onePriceUndated: '有 1 项价格没有日期：',
  pricesOld: (prices, _count, oldest) => spaced`有${prices}项价格已超过 90 天（最旧的为${oldest}天前）：`,
  pricesOldOrUndated: (prices) => spaced`有${prices}项价格已超过 90 天或没有日期：`,
  check: (name) => spaced`核对${name}`,
  fullCalculation: '完整计算',
  example: '使用示例的数值。',
};
