/** Japanese messages of a verdict that asks for missing figures. */
import type { Messages } from '../messages.ts';
import { ja } from './grammar.ts';

const priceNames = { both: '入力料金と出力料金', in: '入力料金', out: '出力料金' } as const;

const thenKnown = '投資を回収できるかどうかがわかります。';

const monthly = (hosting: boolean): string =>
  hosting
    ? 'マシンの稼働時間と、マシンを共有するモデルの数がこの計算のとおりなら、ホスティングの月額費用'
    : '固定の月額費用';

const asZero = (hasUnknownCost: boolean): string => (hasUnknownCost ? '（不明な費用は 0 として計算）' : '');

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
  notWithin: (horizon, hasUnknownCost) =>
    ja`不足している値が最も有利であっても${asZero(hasUnknownCost)}、ほかの値（仮定した値を含む）がこのままなら、${horizon}以内には回収できません。`,
  neverAnyway: (best, what, hasUnknownCost) => ({
    claim: best.claim,
    rest: ja`（未入力の${what}が最も有利な値${hasUnknownCost ? 'で、不明な費用を 0 としても' : 'であっても'}）${best.rest}`,
  }),
  markedLimits: '別の値の場合、†の付いた限度は変わります。',
  bestReasons: {
    fixedAboveSaving: (_name, hosting, usd, saved) =>
      ja`。${monthly(hosting)}が少なくとも${usd}${hosting ? 'かかり' : '高くなり'}、リクエストで節約できるのは多くても月${saved}です。`,
    fixedDecides: (_name, hosting, usd) =>
      ja`。${monthly(hosting)}が少なくとも${usd}${hosting ? 'かかります' : '高くなります'}。`,
    notInHundredYears: (_name, saved, usd) =>
      ja`。多くても月${saved}の節約では、100 年かけても少なくとも${usd}の初期費用を回収できません。`,
    cheaperUntil: (_name, date, horizon, usd) =>
      ja`。有利なのは長くても${date}までで、その後は不利に転じ、${horizon}の合計では少なくとも${usd}高くなります。`,
    cachedPrompt: (_name, usd) =>
      ja`。キャッシュされたプロンプトのほうが、1,000 リクエストあたり少なくとも${usd}安くなります。`,
    tokensDecide: (_name, usd) => ja`。トークンの費用が 1,000 リクエストあたり少なくとも${usd}高くなります。`,
    repairDecides: (_name, usd) => ja`。回答の修正に、1,000 リクエストあたり少なくとも${usd}多くかかります。`,
    otherDecides: (_name, usd) => ja`。その他の費用が 1,000 リクエストあたり少なくとも${usd}高くなります。`,
    retraining: (_name, usd, horizon, saved) =>
      ja`。${horizon}の再トレーニング費用は少なくとも${usd}で、節約額は多くても${saved}です。`,
    savingShrinks: (_name, usd, recovered) =>
      recovered
        ? ja`。節約額が縮小し、少なくとも${usd}の初期費用をいったん回収できたとしても、再び不利に転じます。`
        : ja`。少なくとも${usd}の初期費用を回収する前に節約額が縮小します。`,
    endsTooSoon: (_name, end, model, usd, setup) =>
      ja`。${end}${model}の提供が終了するまでに回収できるのは、少なくとも${setup}の初期費用のうち、多くても${usd}です。`,
    costsMore: (_name, usd, horizon) => ja`。${horizon}の費用が少なくとも${usd}高くなります。`,
  },
  assumeAlike: (share) => ja`合格した回答をどちらも ${share} と仮定`,
  addFailure: {
    claim: '不合格の回答にかかる費用を入力してください',
    rest: '。合格した回答が得られないリクエストの割合が、方式によって異なるためです。0 も入力できます。',
  },
};
