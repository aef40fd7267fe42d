/** Chinese messages of the verdict: its sentence, the lines below it, and its figures. */
import type { Messages } from '../messages.ts';
import { figure } from '../pieces.ts';
import { say, spaced } from './grammar.ts';

const atOnce = (name: string, because: string) => ({
  claim: spaced`${name}从第一次请求起就更便宜`,
  rest: `：${because}。`,
});

/** `limited` is the claim if the candidate pays back at another traffic. */
const never = (name: string, because: string) => ({
  because,
  claim: spaced`${name}永远无法回本`,
  limited: spaced`${name}在当前流量下永远无法回本`,
  rest: `：${because}。`,
});

const monthly = (hosting: boolean, usd: string): string =>
  hosting ? spaced`托管费用每月为${usd}` : spaced`固定月度费用高出${usd}`;

const stops = (saves: boolean): string => (saves ? '，节省随之终止' : '');

const switchedOff = (past: boolean): string => (past ? '已于' : '将于');

/** The traffic. In a rollout, `share` is what the candidate serves of it, and `atFirst` says that other shares follow. */
const traffic = (requests: string, share: string, atFirst: boolean): string =>
  spaced`按每月${requests}次请求${share && spaced`（其中${atFirst ? '起初' : ''}由它承担${share}）`}计算`;

/** The parts of the cost of a request. */
const costParts = {
  tokens: 'token 费用',
  other: '其他费用',
  repair: '修正回答的费用',
  fixed: '月度费用',
} as const;

/** Why no saving is stated: the candidate saves nothing, or (`throughput`) its saving is unknown. */
const nothingSaved = {
  throughput: '读取提示词的速度（输入吞吐量）未知，因此节省也未知',
  hosting: '两种方案需要的机器相同，托管费用也就相同',
  other: '它没有节省任何费用',
};

/** Messages of `<ft-verdict>`. */
export const verdict: Messages['verdict'] = {
  fineTuning: '微调',
  against: '对比',
  compareWith: '比较',
  estimated: '依据估算的 token 数。',

  onDate: (date) => date,
  inMonthOf: (month) => month,
  inTime: (duration, roundedUp) => (roundedUp ? spaced`在${duration}内` : spaced`在${duration}后`),
  afterTenYears: '十年以后',
  atThisTraffic: '按当前流量计算',
  ifTrafficHolds: (month) => spaced`前提是第${month}个月的流量保持不变`,
  ifDeclineGoesOn: (month) => spaced`前提是第${month}个月之后流量或价格继续下降`,

  tuned: (model) => spaced`微调后的${model}`,
  untuned: (model) => spaced`未微调的${model}`,

  verdicts: {
    likelyAnyway: (name, horizon, chance) => ({
      claim: spaced`按最佳估计，${name}在${horizon}内无法回本`,
      rest: spaced`，但更可能会回本：回本的概率为${chance}。`,
    }),
    unlikelyAtOnce: (name, horizon, chance) => ({
      claim: spaced`按最佳估计，${name}在${horizon}内更便宜`,
      rest: spaced`，但更可能并非如此：更便宜的概率为${chance}。`,
    }),
    cheaperNoSetup: (name) => atOnce(name, '没有需要收回的前期投入'),
    cheaperLessSetup: (name, usd) => atOnce(name, spaced`其前期投入也少${usd}`),
    neverBehindLessSetup: (name, horizon, usd) => ({
      claim: spaced`${name}在${horizon}内始终不落后`,
      rest: spaced`：其前期投入少${usd}。`,
    }),
    neverBehind: (name, horizon) => ({
      claim: spaced`${name}在${horizon}内始终不落后`,
      rest: '。',
    }),
    unlikely: (name, duration, when, horizon, chance) => ({
      claim: spaced`按最佳估计，${name}将${duration}回本`,
      rest: spaced`（${when}），但在${horizon}内回本的概率仅为${chance}。`,
    }),
    after: (name, duration, when, requests, about) => ({
      claim: spaced`${name}将${duration}回本`,
      rest: spaced`（${when}），届时已处理${about ? '约' : ''}${requests}次请求。`,
    }),
    beyondTenYears: (name, assumption) => ({
      claim: spaced`${name}需要超过十年才能回本`,
      rest: `，${assumption}。`,
    }),
    beyond: (name, month, horizon, assumption) => ({
      claim: spaced`${name}要到第${month}个月才能回本`,
      rest: spaced`，晚于您${horizon}个月的计算期，${assumption}。`,
    }),
    retiredBefore: (name, model, when, past) => ({
      claim: spaced`${name}来得太迟`,
      rest: spaced`：${model}${switchedOff(past)}${when}停用，早于该方案投入使用的时间。`,
    }),
    notBeforeEnd: (name, date, model) => ({
      claim: spaced`${name}在${model}于${date}停用之前无法回本`,
      rest: '。此后，发给该模型的请求无论如何都必须转到其他模型。',
    }),
    tooLate: (name, model, when, end, assumption) => ({
      claim: spaced`${name}回本太迟`,
      rest: spaced`：要到${when}才能回本，${assumption && `${assumption}，`}但${model}将于${end}停用。`,
    }),
    notTrainable: (name, model, date) => never(name, spaced`自${date}起，${model}在其服务商处已不再接受微调`),
    noDifference: (name) => ({
      claim: spaced`${name}不带来任何差别`,
      rest: '：两者每个月的费用都相同。',
    }),
    cheaperUntil: (name, date, horizon, usd) => ({
      claim: spaced`${name}在${date}之前更便宜`,
      rest: spaced`，但在${horizon}内总共多花${usd}。`,
    }),
    noTraffic: (name) => never(name, '没有请求，也就无从节省'),
    cachedPrompt: (name, usd) => never(name, spaced`缓存的提示词更便宜，每 1,000 次请求便宜${usd}`),
    tokensDecide: (name, usd) => never(name, spaced`其 token 费用每 1,000 次请求高出${usd}`),
    repairDecides: (name, usd) => never(name, spaced`修正其回答的费用每 1,000 次请求高出${usd}`),
    otherDecides: (name, usd) => never(name, spaced`其他费用每 1,000 次请求高出${usd}`),
    fixedAboveSaving: (name, hosting, usd, saved) =>
      never(name, spaced`${monthly(hosting, usd)}，超过请求每月节省的${saved}`),
    fixedDecides: (name, hosting, usd) => never(name, monthly(hosting, usd)),
    savesNothing: (name, cause) =>
      cause === 'throughput'
        ? { claim: spaced`${name}能否回本尚不确定`, rest: `：${nothingSaved[cause]}。` }
        : never(name, nothingSaved[cause]),
    retraining: (name, usd, horizon, saved) =>
      never(name, spaced`在${horizon}内，重新训练花费${usd}，超过所节省的${saved}`),
    savingShrinks: (name, usd, recovered) =>
      never(
        name,
        recovered
          ? spaced`${usd}的前期投入一度收回，但节省额缩减后又转为落后`
          : spaced`在收回${usd}的前期投入之前，节省额就已缩减`,
      ),
    endsTooSoon: (name, end, model, usd, setup) =>
      never(name, spaced`到${model}于${end}停用为止，${setup}的前期投入只收回${usd}`),
    notInHundredYears: (name, saved, usd) =>
      never(name, spaced`每月节省${saved}，一百年也收不回${usd}的前期投入`),
    costsMore: (name, usd, horizon) => never(name, spaced`它在${horizon}内多花${usd}`),
  },
  choose: { claim: '选择一个要微调的模型', rest: '，看看能否回本。' },
  unreadable: { claim: '无法读取此场景', rest: '。其文本已损坏，或含有超出允许范围的数值。' },

  remarks: {
    setup: (usd, extra) =>
      extra === 'all'
        ? say`前期投入为${figure(usd)}。`
        : extra === 'more'
          ? say`前期投入多${figure(usd)}。`
          : say`前期投入少${figure(usd)}。`,
    startsLater: (date) => say`它从${date}起投入使用。`,
    /** `monthlyCosts`: the candidate’s. `''`: monthly costs are counted, but not named. `null`: neither approach has any. */
    requests: (requests, _count, candidate, baseline, monthlyCosts, share, atFirst) =>
      say`${traffic(requests, share, atFirst)}，每 1,000 次请求花费${figure(candidate)}${monthlyCosts ? spaced`（含每月费用 ${monthlyCosts}的分摊）` : ''}，基准方案为${figure(baseline)}${monthlyCosts === '' ? '（均含月度费用）' : ''}。`,
    requestsAlike: (requests, _count, usd, monthlyCosts, share, atFirst) =>
      say`${traffic(requests, share, atFirst)}，两种方案每 1,000 次请求都花费${figure(usd)}${monthlyCosts !== null ? '（含月度费用）' : ''}。`,
    partsOfDifference: (usd, shares) =>
      say`差额中，${figure(usd)}${shares
        .map(([part, share], i) =>
          i ? spaced`${share}来自${costParts[part]}` : spaced`（${share}）来自${costParts[part]}`,
        )
        .join('，')}。`,
    monthSaves: (requests, _count, usd) => say`按每月${requests}次请求计算，它每月节省${figure(usd)}。`,
    cached: (hitRate, tokens, prompt) =>
      say`${hitRate}的请求从缓存中读取${prompt}个固定 token 中的${tokens}个。`,
    aheadUntil: (date) => say`它的领先保持到${date}。`,
    fallsBehind: (when, assumption) => say`它从${when}起落后，${assumption}。`,
    ends: (date, model, past, saves) => say`${model}${switchedOff(past)} ${date}停用${stops(saves)}。`,
    bothEnd: (date, past, saves) => say`两个模型${switchedOff(past)} ${date}停用${stops(saves)}。`,
    setupNotRecovered: (missing, setup) =>
      say`届时，${figure(setup)}的前期投入中仍有${figure(missing)}未收回。`,
    behindAtEnd: (usd) => say`届时，它落后${figure(usd)}。`,
    retrainingStops: (model, date) => say`从${date}起，不再计入${model}的重新训练。`,
    worksAssumed: (chance) => say`这里假设微调有效。其有效的概率为${figure(chance)}。`,
    baselineEnded: (date, model, assumed) =>
      say`${model}已于${date}停用，因此发给它的请求当时必须转到其他模型${assumed ? '；计算沿用其最后的价格' : ''}。`,
    baselineEnds: (date, model, both) =>
      both
        ? say`${model}也将于${date}停用。`
        : say`${model}将于${date}停用，因此发给它的请求必须转到其他模型。`,
    fallbackEnds: (date, model, past) =>
      say`${model}${switchedOff(past)} ${date}停用；转给它的不合格回答仍按其最后的价格计算。`,
    /** `isDayStated`: the claim already states the day. */
    baselineEndsFirst: (date, model, usd, saved, isDayStated) =>
      isDayStated
        ? say`到${date}为止，累计净${saved ? '节省' : '亏损'} ${figure(usd)}；之后的月份仍按${model}的最后价格计算。`
        : say`${model}将于${date}停用，因此发给它的请求必须转到其他模型，届时累计净${saved ? '节省' : '亏损'} ${figure(usd)}；之后的月份仍按其最后价格计算。`,
  },
  missingFigures: { claim: '补充缺少的数值', rest: '，看看能否回本。' },

  savedPerThousand: '每 1,000 次请求节省',
  extraPerThousand: '每 1,000 次请求多花',
  bothCost: (usd) => spaced`两种方案均为${usd}`,
  insteadOf: (candidate, baseline) => spaced`${candidate}，基准方案为${baseline}`,
  savedPerMonth: '每月节省',
  extraPerMonth: '每月多花',
  extraInMonth: (usd, month) => spaced`第${month}个月多花${usd}`,
  savedInMonth: (usd, month) => spaced`第${month}个月节省${usd}`,
  everyMonth: '每月相同',
  everyMonthUntil: (date) => spaced`每月如此，直到${date}`,
  everyMonthFrom: (date) => spaced`从${date}起每月如此`,
  setupOnce: '前期投入（一次性）',
  setupExtra: '额外前期投入',
  setupAvoided: '免去的前期投入',
  largest: (share, label) => spaced`其中${share}为${label}`,
  noSetup: '无需收回投入',
  netAfter: (duration) => spaced`${duration}后的净收益`,
  endNotes: (notes) => notes.join('；'),
  priceAssumed: (date) => spaced`${date}之后仍按基准方案的价格计算`,
  servesUntil: (date) => spaced`候选方案服务至${date}`,
  fromTo: (low, high) => spaced`${low}至${high}`,
  returned: (share, horizon) => spaced`${horizon}回报率${share}`,
  returnedBy: (share, date) => spaced`截至${date}回报率${share}`,
  moreThan: (figure) => spaced`超过${figure}`,
  payback: '回本时间',
  paybackFigures: {
    atOnce: '立即',
    overTenYears: '超过 10 年',
    tooLate: '太迟',
    never: '永不',
    unknown: '未知',
  },
  discounted: (duration) => spaced`折现后${duration}`,
};
