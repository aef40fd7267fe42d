/** Chinese messages of the charts and the table. */
import type { Messages } from '../messages.ts';
import { listed, spaced } from './grammar.ts';

const timeUnits = { day: '天', week: '周', month: '个月', year: '年' } as const;

/** The texts before, of and after a value at which the verdict changes: "低于 5% 时" and "低于 20万时". */
function turningPoint(before: string, value: string, after: string): string[] {
  const figure = spaced`${value}`;
  const sentence = spaced`${before}${figure}${after}`;
  const start = sentence.indexOf(figure);
  return [sentence.slice(0, start), figure, sentence.slice(start + figure.length)];
}

/** Every message of the charts and views. */
export const chart: Messages['chart'] = {
  unknown: '–',
  badScenario: '无法读取此场景。',
  noCandidate: '请选择第二种方案进行比较。',
  chartFailed: '无法加载图表，其数值见表格。',
  retryLoad: '重试',
  missing: (names) => spaced`因缺少数值而未列出：${names}。`,
  allMissing: '缺少一项数值，因此还无法得知任何费用。',
  tableOfChart: '此图表的数值',
  approximateNote: '依据估算的 token 数。',

  cumulative: '累计费用',
  inCurrency: (currency) => `，${currency}。`,
  shaded: (candidate, baseline) =>
    spaced`阴影：10 次抽样中有 8 次，${candidate}的成本落在此范围内，按其与${baseline}曲线的比例绘制。`,
  monthsShown: '显示的月数',
  reading: '从图表中读取的月份',
  afterMonths: (months) => spaced`${months}个月后`,
  atStart: '开始时',
  ahead: (amount) => spaced`领先${amount}`,
  behind: (amount) => spaced`落后${amount}`,
  even: '持平',
  wouldPayBack: '按计算会回本',
  paysBackOn: (date) => spaced`${date}回本`,
  paysBackIn: (month) => spaced`${month}回本`,
  fromTo: (low, high) => spaced`${low}至${high}`,
  overTenYears: '超过十年',
  rangeIn: (range, unit) => spaced`${range}${timeUnits[unit]}`,
  likely: (range) => spaced`很可能${range}`,
  paybackDetail: (duration, likely) => (likely ? spaced`${duration}，${likely}` : spaced`${duration}`),
  retires: (name) => spaced`${name}停用`,
  retiresOn: (date, month) => spaced`${date}，第${month}个月`,
  retiresShort: (date) => spaced`${date}停用`,
  /** Label of the months after the candidate's end of service, in which the baseline serves the requests again. */
  again: (name) => spaced`重新使用${name}`,
  /** Label of the dotted line: the candidate's cost if its service did not end. */
  ifItStayed: '假如不停用',
  by: (amount, date) => spaced`截至${date}为${amount}`,
  cheapestSoFar: (name) => spaced`${name}目前总额最低`,
  cheapestUntil: (name, date) => spaced`截至${date}，${name}的总费用最低。`,
  costChart: (duration, ends, payback) => spaced`${duration}内累计费用的图表。${ends}${payback}`,
  endsAt: (name, amount) => spaced`${name}：期末${amount}。`,

  tableTitle: '每月的累计费用',
  tableNote: (currency) => `，${currency}，各项假设均取最佳估计。`,
  tableCheapest: '粗体：目前最低的总额。',
  cheapestHere: '目前最低的总额',
  month: '月份',
  requests: '请求数',
  cacheHits: '缓存命中',
  aheadBy: '领先',
  tableTo: (date) => spaced`至${date}`,
  tablePaysBack: (date) => spaced`${date}回本`,
  tableAfterRequests: (requests) => spaced`，届时已处理${requests}次请求`,
  tableRetires: (name, date) => spaced`${name}的停用日期：${date}。`,
  tableFromHere: (candidate, baseline) => spaced`从此以后，${candidate}的费用与${baseline}相同。`,
  downloadCsv: '下载 CSV',

  costPerMonth: '每月费用',
  volumeNote: '，按每月请求数，两轴均为对数刻度。',
  volumeSpread: (duration) => spaced`前期投入分摊到${duration}`,
  volumeUntilEnd: (name) => spaced`，直到${name}停用`,
  volumeHits: '；缓存命中率按各请求量重新计算。',
  volumeAxis: '每月请求数',
  fromVolume: (volume) => spaced`每月${volume}次起`,
  isCheaper: (name) => spaced`${name}更便宜`,
  beats: (volume, name) => spaced`${volume}：比${name}便宜`,
  yourVolume: (volume) => spaced`您：${volume}`,
  isCheapest: (name) => spaced`${name}最便宜`,
  atVolume: (volume) => spaced`每月${volume}次`,
  volumeReading: '从图表中读取的每月请求数',
  volumeChart: (parts) => spaced`每月费用随每月请求数变化的图表。${parts}`,
  stretchFromTo: (who, from, to) => spaced`${who}：${from}至${to}。`,
  bothCostSame: '两者费用相同',
  allCostSame: '所有方案费用相同',
  costSame: (names) => spaced`${listed(names)}费用相同`,
  usdPerMonth: '每月费用',
  cheapest: '最便宜',

  weeksTitle: '回本所需周数',
  monthsTitle: '回本所需月数',
  netTitle: (duration) => spaced`${duration}后的净收益`,
  mattersNote: '，其中一项假设在其范围内变化（没有范围时变化 ±20%），其余不变。条形最宽的排在最前。',
  bestGuess: (value) => spaced`最佳估计为${value}`,
  sooner: '更早',
  later: '更晚',
  less: '更少',
  more: '更多',
  never: '永不',
  lever: '假设',
  lowInput: '低值',
  highInput: '高值',
  nothingMoves: '没有任何假设会改变结果。',
  noneAlone: '任何一项假设单独在其范围内变化，都无法实现回本。',
  lastPriceAfter: (date) => spaced`基准方案的服务于${date}终止，此后按其最后价格计算。`,
  restsOn: '结论取决于：',
  belowIt: (value, horizon) => turningPoint('。低于', value, spaced`时，在${horizon}内无法回本。`),
  aboveIt: (value, horizon) => turningPoint('。高于', value, spaced`时，在${horizon}内无法回本。`),
  fromIt: (value, horizon) => turningPoint('。从', value, spaced`起，可在${horizon}内回本。`),
  upToIt: (value, horizon) => turningPoint('。不超过', value, spaced`时，可在${horizon}内回本。`),
  of: (approach, field) => spaced`${approach}的${field}`,
  inSentence: (field, whose) => spaced`${whose}的${field}`,

  mapTitle: '回本时间',
  mapNote: '，按每月请求数和每次请求节省的提示词 token 数，两轴均为对数刻度。每条线对应一个回本时间。',
  mapChart: (parts) => spaced`回本时间随每月请求数和节省的 token 数变化的图。${parts}`,
  mapYourPayback: (payback) => spaced`您：${payback}`,
  mapReading: '从图中读取的每月请求数',
  mapTable: '回本所需节省的最少提示词 token 数',
  mapWithin: (duration) => spaced`${duration}内`,
  mapTokens: '节省的 token',
  mapAt: (volume) => spaced`每月${volume}次时，需要节省的 token：`,
  mapOutOfReach: '无法达到',
  mapAny: '任意节省',
  mapNotWithin: (duration) => spaced`${duration}内不回本`,
  mapEmpty: (horizon) => spaced`此图上没有任何位置能在${horizon}内回本。`,
  mapNever: '无法回本',
  mapTooLate: '先停用',
  mapMissing: (figures) => spaced`缺少数值时无法绘制此图：${figures}。`,
  mapEmptyFirstMonth: '无法绘制此图：第 1 个月没有请求，无法据此推算其他月份。',
  mapNoRequests: '您的计算不在此图上：没有请求。',
  mapLonger: (candidate, tokens, _count, baseline) =>
    spaced`您的计算不在此图上：${candidate}比${baseline}多发送${tokens}个 token，没有节省。`,
  mapAsLong: (candidate, baseline) =>
    spaced`您的计算不在此图上：${candidate}发送的 token 与${baseline}一样多，没有节省。`,
  mapNeeds: (volume, tokens, _count, horizon) =>
    spaced`在每月${volume}次请求时，要在${horizon}内回本，每次请求需要节省${tokens}个 token。`,
  mapNeedsAny: (volume, horizon) =>
    spaced`在每月${volume}次请求时，只要节省 token，无论多少，都能在${horizon}内回本。`,
  /** If no saving on the map is enough. */
  mapNoneNeeded: (volume, horizon) =>
    spaced`在每月${volume}次请求时，此图上没有任何节省能在${horizon}内回本。`,
  atOnce: '立即',
};
