/** Chinese messages of the working. */
import type { Messages } from '../messages.ts';
import { spaced } from './grammar.ts';

/** A function that gives a number with its measure word. */
const counted =
  (unit: string): ((written: string) => string) =>
  (written) =>
    spaced`${written}${unit}`;

/** Messages of `<ft-working>`. */
export const working: Messages['working'] = {
  note: '各金额分别四舍五入，因此末位数字之和可能不一致。',
  range: '对于范围，采用其最佳估计。',
  approximate: '依据估算的 token 数。',

  prices: '每 100 万 token 的价格',
  hitRate: (name, month) => spaced`第${month}个月的缓存命中率，${name}`,
  request: (name) => spaced`一次请求，${name}`,
  setUp: (name) => spaced`前期投入，${name}`,
  month: (name, month) => spaced`第${month}个月，${name}`,
  monthShown: '显示价格、请求和费用的月份',
  payback: (name) => spaced`回本时间，${name}`,
  money: '随时间的资金',

  tuned: (model) => spaced`${model}，微调后`,
  modelOf: (model, approach) => spaced`${model}，${approach}`,
  fromDate: (date) => spaced`${date}起：`,
  aboveTokens: (tokens) => spaced`超过${tokens}个 token：`,
  priceKinds: {
    inputUsdPerMTok: '输入',
    cachedInputUsdPerMTok: '缓存输入',
    cacheWriteUsdPerMTok: '缓存写入',
    outputUsdPerMTok: '输出',
  },
  batch: '批处理',
  asBatch: {
    inputUsdPerMTok: '输入，计入批处理',
    cachedInputUsdPerMTok: '缓存输入，计入批处理',
    cacheWriteUsdPerMTok: '缓存写入，计入批处理',
    outputUsdPerMTok: '输出，计入批处理',
  },
  overMonth: {
    inputUsdPerMTok: '全月的输入',
    cachedInputUsdPerMTok: '全月的缓存输入',
    cacheWriteUsdPerMTok: '全月的缓存写入',
    outputUsdPerMTok: '全月的输出',
  },
  moreThan: (figure) => spaced`超过${figure}`,
  asEntered: '输入值',
  enteredPrice: (price) => spaced`${price}（输入值）`,
  readOn: (date) => spaced`读取于${date}`,
  undated: '无日期',
  daysOld: (date, days) => spaced`${date}：已有${days}天`,
  notKnown: '未知',

  sumOfMany: (amounts) => spaced`${amounts}项金额之和`,
  fromFlows: (flows) => spaced`由${flows}个月的现金流得出`,
  seeTable: '，见表格',
  wholePrefix: '整个前缀',
  tooShort: '；过短，无法缓存',
  afterStart: (date) => spaced`${date}之后`,
  fromTo: (start, end) => spaced`从${start}到${end}`,
  larger: ['取 ', ' 与 ', ' 中的较大者'],
  roundedUp: ['', '，向上取整'],
  roundedDown: ['', '，向下取整'],
  million: '100\u00a0万',

  units: {
    tokens: counted('个 token'),
    requests: counted('次请求'),
    'requests/minute': counted('次/分钟'),
    'tokens/second': counted(' token/秒'),
    ms: counted('毫秒'),
    epochs: counted('轮'),
    runs: counted('次'),
    attempts: counted('次尝试'),
    machines: counted('台机器'),
    /** The adapters that share a deployment. */
    tenants: counted('个适配器'),
    caches: counted('个缓存'),
  },

  steps: {
    cacheableTokens: '可缓存的 token',
    requestsPerMinute: '每分钟请求数',
    hitRate: '命中率',
    'attempt.inputUsd': '提示词',
    'attempt.cachedInputUsd': '从缓存读取',
    'attempt.cacheWriteUsd': '写入缓存',
    'attempt.outputUsd': '输出',
    'attempt.otherUsd': '其他',
    'attempt.totalUsd': '一次尝试',
    attempts: '尝试次数',
    leftOver: '不合格',
    requestUsd: '一次请求',
    usdPerAcceptedAnswer: '合格回答',
    training: '训练',
    'setup.totalUsd': '前期投入',
    'month.requestsUsd': '请求',
    'month.fixedUsd': '月度费用',
    /** The amount by which requests and hosting are below the monthly minimum. */
    'month.missingUsd': '补足最低费用',
    'month.totalUsd': '当月',
    endsAtMonths: '到停用日期',
    /** The cost of the month if lead time, end of service or retraining changes it. */
    'month.paidUsd': '当月实付',
    historyTokens: '缓存的历史',
    ownSuccess: '合格率',
    agedSuccess: '届时的合格率',
    totalUsd: '整个计算期',
    'hosting.peak': '峰值负载',
    'hosting.inputPeak': '峰值输入',
    'hosting.machines': '机器数',
    hosting: '托管',
    responseMs: '响应时间',
    savingUsdPerRequest: '每次请求节省',
    savingUsdPerMonth: '当月节省',
    setupUsd: '额外前期投入',
    'verdict.months': '回本时间',
    'verdict.requests': '届时的请求数',
    'verdict.firstAheadMonths': '首次领先',
    'verdict.aheadUntilMonths': '领先至',
    'verdict.days': '届时的天数',
    'verdict.date': '回本日期',
    netUsd: '期末净收益',
    meanNetUsd: '平均净收益',
    roi: '前期投入回报率',
    npvUsd: '净现值',
    irrPerYear: '内部收益率',
    discountedPaybackMonths: '折现后回本时间',
  },
};
