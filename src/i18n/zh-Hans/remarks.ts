/** Chinese messages of remarks on prices. Notes and gaps come from the catalogue as English sentences. */
import type { Messages } from '../messages.ts';
import { apart, spaced } from './grammar.ts';

const unlessOff = (always: boolean): string => (always ? '' : '（除非请求将其关闭或几乎关闭）');

/** Every message of remarks on prices. */
export const remarks: Messages['remarks'] = {
  title: '价格备注',
  kinds: {
    closed: '已关闭',
    unconfirmed: '假设',
    conflict: '存在分歧',
    promotion: '假设',
    assumption: '假设',
    reasoning: '假设',
    cache: '假设',
    quantity: '假设',
    throughput: '假设',
    'prompt-speed': '假设',
    derived: '推算',
    restated: '转引',
    uncached: '未缓存',
    'no-minimum': '缺失',
    'longer-cache': '另有选择',
    'no-cache': '另有选择',
    'same-counts': '假设',
    gap: '缺失',
    note: '说明',
  },
  lead: (kind, sentence) => `${kind}：${sentence}`,
  revisedKind: '已修订',
  ofApproach: (approach, text) => `${approach}：${text}`,
  marked: (text) => `†\u00a0${text}`,
  furtherRemarks: (lines) => `† 标记的其他原因：${lines.join('；')}。`,

  andMore: (line, count) => spaced`${line}，另有${count}条`,
  closedLine: (date) => spaced`自${date}起不再对新客户开放`,
  unconfirmedLine: '假设此模型可在此处微调',
  conflictLine: (what) => spaced`各来源对${what}说法不一`,
  revisedLine: (what) => spaced`来源修改了${what}`,
  promotionLine: '促销价格',
  assumed: {
    'base-profile': '基础价格是全球价还是区域价',
    'cache-writes': '缓存写入价格',
    'cached-input': '缓存输入价格',
    'end-of-service': '停用日期',
    'regional-price': '区域价格',
    'serving-price': '服务价格',
    'tuning-access': '谁可以微调该模型',
    utilisation: '机器利用率',
  },
  assumptionLine: (what) => spaced`关于${what}的假设`,
  reasoningLine: '未计入推理 token',
  minimumLine: '假设了缓存的最低要求',
  cacheLine: '假设了缓存规则',
  quantityLine: (what, amount) => spaced`假设了一项数量（${what}：${amount}）`,
  throughputLine: '吞吐量在别处测得',
  promptSpeedLine: '未计入提示词的读取',
  derivedLine: '价格为推算，而非读取',
  restatedLine: '价格取自另一来源',
  uncachedLine: '过短，无法缓存',
  noMinimumLine: '未找到最低收费',
  longerCacheLine: '可选更长的缓存时间',
  noCacheLine: '缓存的费用高于其节省',
  sameCountsLine: 'token 数沿用另一模型的计数',
  gapLine: '有一项数值未找到',
  noteLine: '有一条说明',

  untilAtLeast: (date) => spaced`${date}或更晚`,
  closed: (model, host, date, until) =>
    spaced`自${date}起，只有现有客户才能在${host}微调${model}${until && spaced`，期限至${until}`}。`,
  closedToUnused: (model, host, date, days, until) =>
    spaced`自${date}起，只有在训练前${days}天内使用过微调后的模型的客户才能在${host}微调${model}${until && spaced`，期限至${until}`}。`,
  unconfirmed: (model) =>
    spaced`所读取的来源都没有说明${model}可在此处微调；其训练价格取自其他同等规模的模型。`,
  conflict: (what, values, used) => spaced`各来源对${what}说法不一：${apart(values)}。计算采用${used}。`,
  revised: (what, values, used, newest) =>
    spaced`${what}先前的说法${values.map((value) => spaced`是${value}`).join('，后来')}。计算采用${used}${newest ? '，即最新的说法' : ''}。`,
  valueFrom: (value, source) => `${value}（${source}）`,
  promotion: (model, date) =>
    spaced`${model}的价格是促销价，截至${date}；没有找到此后的价格，因此之后也按促销价计算。`,
  reasoning: (model, always) =>
    spaced`${model}会先推理再回答${unlessOff(always)}。推理按输出计费，但未计入推理 token。`,
  reasoningTuned: (model, always) =>
    spaced`${model}会先推理再回答${unlessOff(always)}，微调后的模型也可能推理。推理按输出计费，但未计入推理 token。`,
  cache: (model, rules, none) =>
    spaced`${none ? spaced`没有找到${model}的缓存规则` : spaced`${model}的缓存规则并非都能找到确切数值`}；计算采用以下假设：${rules}。`,
  minimum: (tokens) => spaced`最低要求为${tokens}个 token`,
  minimumFrom: (tokens, models) => spaced`最低要求为${tokens}个 token，与${models}的文档所述相同`,
  noMinimum: '没有最低要求',
  step: (tokens) => spaced`以${tokens}个 token 为单位缓存`,
  lifetime: (time) => spaced`缓存保留时间为${time}`,
  quantity: (what, amount) => spaced`${what}按${amount}计算。`,
  amount: (number, unit) => spaced`${number} ${unit}`,
  speed: (number) => spaced`${number} token/秒`,
  promptSpeed: '没有找到读取提示词的速度（输入吞吐量），因此只计入写出回答的时间。',
  promptReadAt: (speed) => spaced`提示词的读取速度不快于回答的写出速度（${speed}，最慢的情况）`,
  throughput: (speed, source) => spaced`${speed}的吞吐量不是在该服务商处测得的：${source}。`,
  throughputOf: (speed, year, source) =>
    spaced`${speed}的吞吐量是${year}年测得的，且不是在该服务商处：${source}。`,
  throughputByHost: (speed, year, source) =>
    spaced`${speed}的吞吐量是${year}年由该服务商自己测得的：${source}。`,
  parts: {
    rates: '其 token 价格',
    rateChanges: '公布的新价格',
    setup: '一项前期投入',
    monthly: '其月费',
    training: '训练价格',
    hosting: '托管价格',
  },
  derived: (part, source) => spaced`没有找到${part}的具体数值；计算采用${source}。`,
  restated: (parts, _several, places) => spaced`${parts}取自${apart(places)}。`,
  uncached: (prompt, minimum) => spaced`提示词的${prompt}个固定 token 少于开始计入缓存的${minimum}个 token。`,
  noMinimumCharge: '没有找到训练作业的最低收费，因此未计入。',
  noCache: '只有请求中要求缓存时才会缓存，而在当前流量下，缓存的费用高于其节省。',
  withoutCache: '不使用缓存',
  sameCounts: (model, other) =>
    spaced`输入和回答的 token 数是按${other}计数的，没有为${model}重新计数，而后者的分词方式不同。`,
  longerCache: (model, lifetime, usd) =>
    spaced`${model}也可使用其他设置：${lifetime}，每 100 万 token 的写入价格为${usd}。`,

  noEffect: (value) => spaced`${apart(value)}时，在当前流量下没有任何费用改变。`,
  noEffectAtAll: (value) => spaced`${apart(value)}时，没有任何费用改变。`,
  noBatches: (value) => spaced`${apart(value)}时，没有任何费用改变，因为没有请求以批处理发送。`,
  smallEffect: (value) => spaced`${apart(value)}时，在当前流量下费用变化不到 0.1%。`,
  unknownEffect: (value) => spaced`在输入缺少的数值之前，${apart(value)}会有什么影响尚不清楚。`,
  effectNotCalculated: '没有计算其他值的影响。',
  otherEnd: (value, payback) => spaced`如果于${value}停用，${payback}。`,
  alreadyEnded: (value, baseline, payback) =>
    spaced`如果已于${value}停用，则${baseline ? '作为比较对象的模型' : '该模型'}已无法使用；计算所得${payback}。`,
  monthly: (value, name, then, now) => spaced`${value}时，“${name}”第 1 个月的费用为${then}，而不是${now}`,
  monthlyToo: (first, name, then, now) => spaced`${first}，“${name}”为${then}，而不是${now}`,
  once: (value, name, then, now) => spaced`${value}时，“${name}”的一次性费用为${then}，而不是${now}`,
  overHorizon: (value, name, then, now, horizon) =>
    spaced`${value}时，“${name}”在${horizon}内的费用为${then}，而不是${now}`,
  effect: (cost, payback) => `${cost}；${payback}。`,
  effectOnly: (cost) => `${cost}。`,
  samePayback: (payback) => spaced`回本时间：仍为${payback}`,
  otherPayback: (then, now) => spaced`回本时间：${then}（现为${now}）`,
  years: (count) => spaced`${count}年`,
  almostTenYears: '略少于十年',
  tooLateAfter: (duration) => spaced`${duration}，但候选方案的模型在此之前就停用`,
  paybacks: {
    atOnce: '立即',
    overTenYears: '超过十年',
    tooLate: '候选方案的模型停用前无法回本',
    never: '永不',
    unknown: '未知',
  },
  use: (value) => spaced`采用${value}`,

  restatedBy: (count) => spaced`由${count}个来源转引`,
  restatedIn: (place) => spaced`由${place}转引`,
  copy: '取自副本',
  calculated: '推算',
  about: (date) => spaced`约${date}`,
  upTo: (days) => spaced`至多${days}`,
};
