/** Chinese messages of a verdict that asks for missing figures. */
import type { Messages } from '../messages.ts';
import { spaced } from './grammar.ts';

const priceNames = { both: '输入和输出价格', in: '输入价格', out: '输出价格' } as const;

const monthly = (hosting: boolean, usd: string): string =>
  hosting
    ? spaced`按本次计算中的机器运行小时数和共享机器的模型数，托管费用每月仍至少为${usd}`
    : spaced`固定月度费用仍至少高出${usd}`;

const asZero = (hasUnknownCost: boolean): string => (hasUnknownCost ? '（未知费用按 0 计算）' : '');

/** Every request for missing figures. */
export const missing: Messages['missing'] = {
  addPrice: (name, which) => ({
    claim: `补充“${name}”的${priceNames[which]}`,
    rest: '（每 100 万 token），看看能否回本。',
  }),
  addServing: (name) => ({
    claim: `补充“${name}”的服务价格`,
    rest: '（每 100 万 token 的价格，或每小时的价格及吞吐量），看看能否回本。',
  }),
  figuresOf: (what, owner) => `“${owner}”的${what}`,
  addFigures: (what) => ({
    claim: spaced`补充${what}`,
    rest: '，看看能否回本。',
  }),
  notWithin: (horizon, hasUnknownCost) =>
    spaced`即使缺少的数值最为有利${asZero(hasUnknownCost)}，其他数值（包括假设值）不变时，${horizon}内也不可能回本。`,
  neverAnyway: (best, what, hasUnknownCost) => ({
    claim: best.claim,
    rest: `，即使缺少的数值（${what}）取最有利的值${asZero(hasUnknownCost)}${best.rest}`,
  }),
  markedLimits: '如果采用另一个可能的值，带 † 的限值会不同。',
  bestReasons: {
    fixedAboveSaving: (_name, hosting, usd, saved) =>
      spaced`：${monthly(hosting, usd)}，而请求每月最多节省${saved}。`,
    fixedDecides: (_name, hosting, usd) => spaced`：${monthly(hosting, usd)}。`,
    notInHundredYears: (_name, saved, usd) =>
      spaced`：每月最多节省${saved}，一百年也收不回至少${usd}的前期投入。`,
    cheaperUntil: (_name, date, horizon, usd) =>
      spaced`：它的领先最多保持到${date}，之后会转为落后，在${horizon}内总共至少多花${usd}。`,
    cachedPrompt: (_name, usd) => spaced`：缓存的提示词更便宜，每 1,000 次请求至少便宜${usd}。`,
    tokensDecide: (_name, usd) => spaced`：其 token 费用每 1,000 次请求至少高出${usd}。`,
    repairDecides: (_name, usd) => spaced`：修正其回答的费用每 1,000 次请求至少高出${usd}。`,
    otherDecides: (_name, usd) => spaced`：其他费用每 1,000 次请求至少高出${usd}。`,
    retraining: (_name, usd, horizon, saved) =>
      spaced`：在${horizon}内，重新训练至少花费${usd}，而最多节省${saved}。`,
    savingShrinks: (_name, usd, recovered) =>
      recovered
        ? spaced`：节省额会缩减，即使一度收回至少${usd}的前期投入，之后也会转为落后。`
        : spaced`：在收回至少${usd}的前期投入之前，节省额就已缩减。`,
    endsTooSoon: (_name, end, model, usd, setup) =>
      spaced`：到${model}于${end}停用为止，至少${setup}的前期投入最多收回${usd}。`,
    costsMore: (_name, usd, horizon) => spaced`：它在${horizon}内至少多花${usd}。`,
  },
  assumeAlike: (share) => spaced`假设两者的合格率均为${share}`,
  addFailure: {
    claim: '补充一个不合格回答的费用',
    rest: '：各方案最终没有得到合格回答的请求占比不同。可以填 0。',
  },
};
