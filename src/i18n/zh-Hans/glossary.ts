/** Chinese explanations of the terms of the interface, and the sentences of explanations. */
import type { Messages } from '../messages.ts';
import { figure } from '../pieces.ts';
import { explainedFields } from './explained-fields.ts';
import { say, spaced } from './grammar.ts';

/** The places of a ranking in words. The index is the place. */
const places: Readonly<Record<number, string>> = {
  1: '最大',
  2: '第二大',
  3: '第三大',
  4: '第四大',
  5: '第五大',
};

/** Says that the candidate does not pay back over a span of a field. */
const over = (what: string) => (low: string, high: string, name: string) =>
  spaced`从${low}到${high}，${name}${what}。`;

/** The messages of explanations. */
export const glossary: Messages['glossary'] = {
  terms: {
    range: {
      name: '范围',
      means:
        '您有 80% 的把握认为该数值位于其两端之间。结论使用该数值，回本的概率使用范围。可输入 200k – 300k 或 ±20%。',
    },
    baseline: {
      name: '基准方案',
      means: '目前用来回答的方案。结论将候选方案与它比较。其他方案只作显示。',
    },
    candidate: { name: '候选方案', means: '结论所说的回本时间属于该方案。' },
    zeroShot: { name: '零样本', means: '只有指令、没有示例的提示词。' },
    fewShot: { name: '少样本', means: '向模型给出少量示例的提示词。' },
    chainOfThought: { name: '思维链', means: '要求模型先推理再回答的提示词。' },
    retrieval: { name: '检索（RAG）', means: '一种搜索，其结果会加入每个提示词。' },
    fineTuning: {
      name: '微调',
      means: '用您的示例训练模型，使它需要更短的提示词，或者回答得更好。',
    },
    token: { name: 'Token', means: '一小段文本，在英语中约为四个字母。模型按 token 计费。' },
    cache: {
      name: '缓存',
      means:
        '服务商将提示词的固定前缀保留几分钟。存入前缀的请求支付缓存写入价格，找到前缀的请求（命中）支付较低的缓存输入价格。',
    },
    batch: { name: '批处理', means: '一起发送、在数小时内得到回答的请求，价格通常为一半。' },
    adapter: { name: '适配器', means: '微调所改变的那一小部分模型。一台机器上可以运行多个适配器。' },
    attempts: { name: '尝试', means: '对模型的一次调用。如果回答不合格，一个请求会有多次尝试。' },
    accepted: { name: '合格回答', means: '按您自己的标准，好到可以使用的回答。' },
    requests: {
      name: '请求',
      means: '一个问题及其所有尝试。如果没有合格的回答，其费用包括修正回答的费用；此外还分摊一部分月度费用。',
    },
    savedPerThousand: {
      name: '每 1,000 次请求节省',
      means: '第 1 个月每 1,000 次请求，候选方案比基准方案少花的费用，含月度费用，不含前期投入。',
    },
    extraPerThousand: {
      name: '每 1,000 次请求多花',
      means: '第 1 个月每 1,000 次请求，候选方案比基准方案多花的费用，含月度费用，不含前期投入。',
    },
    savedPerMonth: {
      name: '每月节省',
      means: '候选方案在第 1 个月少花的费用，含月度费用，不含前期投入。',
    },
    extraPerMonth: {
      name: '每月多花',
      means: '候选方案在第 1 个月多花的费用，含月度费用，不含前期投入。',
    },
    setupOnce: {
      name: '前期投入',
      means: '候选方案投入使用前一次性支付的费用：训练、标注、工程。',
    },
    setupExtra: {
      name: '额外前期投入',
      means: '候选方案的前期投入减去基准方案的前期投入：训练、标注、工程。',
    },
    setupAvoided: {
      name: '免去的前期投入',
      means: '基准方案的前期投入减去候选方案的前期投入，后者较小。',
    },
    netAfter: {
      name: '净收益',
      means:
        '截至所示月份的节省额，减去额外前期投入和重新训练的费用。回报率是计算期结束时的净收益除以额外前期投入。',
    },
    chance: {
      name: '一年内回本的概率',
      means:
        '从所有范围中抽样 10,000 次，其中 12 个月后已回本的占比。“很可能”是 10 次抽样中有 8 次所在的区间（P10 至 P90）。',
    },
    payback: {
      name: '回本时间',
      means:
        '节省额收回前期投入所需的时间，向上取整；半个月写作两周。“折现后”表示按折现率计算，越晚的金额价值越低。',
    },
    presentValue: {
      name: '净现值（NPV）',
      means: '计算期结束时的净收益，折算为今天的金额：按折现率计算，越晚的节省价值越低。',
    },
    internalReturn: {
      name: '内部收益率（IRR）',
      means: '节省额刚好收回前期投入时的折现率。',
    },
    cacheHits: { name: '缓存命中', means: '在服务商的缓存中找到提示词固定前缀的请求占比。' },
    ahead: {
      name: '领先',
      means: '到目前为止，候选方案比基准方案少花的费用，含前期投入。',
    },
    estimate: { name: '≈', means: '该数值取决于估算而非计数得出的 token 数。' },
    uncertainPrice: {
      name: '†',
      means: '如果对某项价格作另一种解读，该数值会改变。价格备注说明是哪一项。',
    },
  },
  fields: explainedFields,

  here: {
    attempts: (usd, ofUsd) => say`在这里，它占 1,000 次尝试费用${figure(ofUsd)}中的${figure(usd)}。`,
    training: (usd, ofUsd) => say`在这里，训练占前期投入${figure(ofUsd)}中的${figure(usd)}。`,
    saving: (usd) => say`在这里，每 1,000 次请求节省${figure(usd)}。`,
    extra: (usd) => say`在这里，每 1,000 次请求多花${figure(usd)}。`,
    hits: (rates) => [
      '在这里，',
      ...rates.flatMap(([caches, share], i) => [
        i === 0 ? '' : '，',
        ...say`${String(caches)}个缓存时命中率为${figure(share)}`,
      ]),
      '。',
    ],
  },

  paybacks: {
    atOnce: '立即',
    overTenYears: '超过十年',
    tooLate: '太迟',
    afterBaselineEnd: '太迟',
    never: '永不',
    unknown: '未知',
  },
  paybackOf: (name) => spaced`${name}的回本时间：`,
  rank: (place, all, count, name) => {
    const payback = name === null ? '回本时间' : spaced`${name}的回本时间`;
    const moved = spaced`各自在其范围内变动，或变动 20%`;
    if (count === 1) return say`在所有数值中（${moved}），${figure('只有')}此项会改变${payback}。`;
    return place in places
      ? say`在${all}项数值中（${moved}），此项对${payback}的影响${figure(places[place] ?? '')}。`
      : say`在${all}项数值中（${moved}），此项对${payback}的影响排${figure(spaced`第${place}`)}。`;
  },
  noPaybacks: {
    never: over('永远无法回本'),
    tooLate: over('在回本之前就停用'),
    other: over('无法回本'),
  },
  unmoved: (low, high, name, payback) => spaced`从${low}到${high}，${name}的回本时间不变：${payback}。`,
  wordFor: (word, name) => `${word}（${name}）`,
  drawing: (points) =>
    `回本时间：${points.map(([value, payback]) => spaced`${value}时${payback}`).join('，')}。`,
  shaded: (low, high) => spaced`范围为${low}至${high}。`,
};
