/** Japanese messages of a verdict that asks for missing figures. */
import type { Messages } from '../messages.ts';
import { ja } from './grammar.ts';

const priceNames = { both: '入力料金と出力料金', in: '入力料金', out: '出力料金' } as const;

const thenKnown = '投資を回収できるかどうかがわかります。';

const monthly = (hosting: boolean): string =>
  hosting ? '稼働時間と共有の条件がこのままなら、ホスティングの月額費用' : '固定の月額費用';

/** Every request for missing figures. */
export const missing: Messages['missing'] = {
  addPrice: (name, which) => ({
    claim: ja`「${name}」の${priceNames[which]}を入力してください`,
    rest: `（100 万トークンあたり）。${thenKnown}`,
  }),
  addServing: (name) => ({
    claim: ja`「${name}」の提供料金を入力してください`,
    rest: `（100 万トークンあたりの料金、または 1 時間あたりの料金とスループット）。${thenKnown}`,
  }),
  figuresOf: (what, owner) => ja`「${owner}」の${what}`,
  addFigures: (what) => ({
    claim: ja`${what}を入力してください`,
    rest: `。${thenKnown}`,
  }),
  notWithin: (horizon) => ja`ほかの値（仮定した値を含む）がこのままなら、${horizon}以内には回収できません。`,
  neverAnyway: (best, what) => ({
    claim: best.claim,
    rest: ja`（未入力の${what}が最も有利な値であっても）${best.rest}`,
  }),
  bestReasons: {
    fixedAboveSaving: (_name, hosting, usd, saved) =>
      ja`。${monthly(hosting)}が少なくとも${usd}${hosting ? 'かかり' : '高くなり'}、リクエストで節約できるのは多くても月${saved}です。`,
    fixedDecides: (_name, hosting, usd) =>
      ja`。${monthly(hosting)}が少なくとも${usd}${hosting ? 'かかります' : '高くなります'}。`,
    notInHundredYears: (_name, saved, usd) =>
      ja`。多くても月${saved}の節約では、100 年かけても少なくとも${usd}の初期費用を回収できません。`,
  },
  addFailure: {
    claim: '不合格の回答にかかる費用を入力してください',
    rest: '。合格した回答が得られないリクエストの割合が、方式によって異なるためです。0 も入力できます。',
  },
};
