/** Chinese messages of the views that list a scenario's inputs: the report, the printed page and the comparison of two scenarios. */
import type { Messages } from '../messages.ts';
import { form } from './form.ts';
import { listed, spaced } from './grammar.ts';

/** Messages of `<ft-comparison>`, the report and `<ft-paper>`. */
export const inputs: Messages['inputs'] = {
  report: '提示词还是微调',
  keyFigures: '关键数值',
  inputs: '输入项',
  prices: '价格',
  input: '输入项',
  value: '值',
  figure: '数值',
  note: '说明',
  openAgain: '打开此计算',
  usdPerMTok: (currency) => `${currency}/1,000,000 token`,

  aboveTokens: (tokens) => spaced`超过${tokens}个 token`,
  asBatch: '批处理',
  fromDay: (date) => spaced`${date}起`,
  times: (factor) => `×\u00a0${factor}`,

  pricesPerMTok: (currency) => `价格，${currency}/1,000,000 token`,
  eachApproach: '各方案',
  atDefault: '采用默认值：',
  priceSources: '价格来源',

  comparison: '与另一个计算比较',
  paste: '粘贴链接或 JSON',
  pasteHint: '链接、嵌入代码、JSON 或报告。内容只留在此页面。',
  openFile: '或打开 JSON 文件或报告',
  mine: '我的',
  theirs: '粘贴的',
  withExample: '其中部分数值仍来自示例。',
  open: '改用粘贴的计算',
  continued: '现在使用粘贴的计算。撤销可恢复之前的计算。',
  clear: '清空',
  differs: '差异',
  field: '字段',
  same: '两者的输入项相同。',
  differences: (written) => spaced`${written}个输入项不同。`,
  refused: {
    unreadable: '无法读取文件。它可能是文件夹，或已被移动。',
    nothing: '此文本不含计算。',
    'too-long': '此文本比任何计算都长。',
    'broken-json': '此 JSON 不完整或已损坏。',
    'results-only': '表格只包含结果，不包含得出结果的输入项。请改为粘贴链接、JSON 或嵌入代码。',
  },
  moreProblems: (count) => spaced`……还有${count}个。`,
  absent: '不在此计算中',
  baseline: '基准方案',
  against: (candidate, baseline) => spaced`${candidate}对比${baseline}`,

  unknown: '未知',
  asInput: '与输入相同',
  notRepaired: '不修正',
  yes: '是',
  no: '否',
  fromTraffic: '由流量推算',
  range: (value, low, high) => `${value}（${low} – ${high}）`,
  /** A success rate that is stated as a difference to the approach `label`. */
  points: (range, label) => spaced`与“${label}”相比${range}个百分点`,
  togetherInAll: (value) => `${value}，在所有方案中一同变化`,
  together: (value, others) => `${value}，与${listed(others.map((other) => `“${other}”`))}一同变化`,
  perMTok: (price) => spaced`每 100 万 token ${price}`,
  withUnit: (value, unit) => (unit.startsWith('/') ? `${value}${unit}` : `${value} ${unit}`),
  lineAmount: (quantity, unit, price) => `${quantity} ${unit} ×\u00a0${price}`,
  month: (number) => spaced`第${number}个月`,
  entry: (what, number) => spaced`${what}${number}`,
  /** A source, and the prices that the user entered in place of the prices of the source. */
  except: (source, what) => `${source}。改为输入：${what}`,
  inside: (outer, inner) => `${outer}：${inner}`,

  /** The name of each object and list of a scenario, by its key; `''` means not named. */
  parts: {
    rates: '',
    tiers: '长提示词',
    batch: '批处理',
    rateChanges: '新价格',
    cache: form.titles.caching,
    setup: form.titles.setup,
    monthly: form.titles.monthly,
    training: '训练',
    hosting: form.hosting,
    retrain: '重新训练',
    latency: '延迟',
    monthlyRequests: form.requests,
  },

  units: {
    tokens: () => 'token',
    months: () => '个月',
    minutes: () => '分钟',
    hours: () => '小时',
    ms: () => '毫秒',
    'tokens/second': () => 'token/秒',
    'usd/hour': () => '/小时',
  },
};
