/** Japanese messages of the note on the age of the prices and on the currency of the amounts, and of the button beside it in a small form. */
import type { Messages } from '../messages.ts';
import { ja } from './grammar.ts';

/** Every message of the note and the button. */
export const priceDates: Messages['priceDates'] = {
  pricesAsOf: (date) => ja`${date}時点の料金です。`,
  startsEarlier: (date) =>
    ja`計算の開始日（${date}）はそれより前で、当時の料金は異なっていた可能性があります。`,
  amountsIn: (currency, dollar, amount, date) =>
    `金額の通貨：${currency}（${dollar}\u00a0=\u00a0${amount}${date && `、${date}`}）。`,
  onePriceOld: (days) => ja`1 件の料金は${days} 日前のものです：`,
  upTo: (days) => ja`最大 ${days}`,
  onePriceUndated: '1 件の料金に日付がありません：',
  pricesOld: (prices, _count, oldest) =>
    ja`${prices} 件の料金は 90 日より前のものです（最も古いものは${oldest} 日前）：`,
  pricesOldOrUndated: (prices) => ja`${prices} 件の料金は 90 日より前のものか、日付がありません：`,
  check: (name) => ja`${name}を確認`,
  fullCalculation: '計算の全体を表示',
  example: 'サンプルの値を使っています。',
};
