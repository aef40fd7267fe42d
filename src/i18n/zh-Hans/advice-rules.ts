/** Chinese texts of the rules of the advice: when a rule holds, and what it says. */
import type { Messages } from '../messages.ts';
import { figure } from '../pieces.ts';
import { say, spaced } from './grammar.ts';

type Advice = Messages['advice'];

/** "12% 的回答需要……". */
const shareOf =
  (rest: string) =>
  ({ share }: { readonly share: string }) =>
    say`${figure(share)}${rest}`;

/** Says that a training or a service ended on the first day of the calculation or before it: "……在第一天之前 8 个月已停用". */
const ended =
  (what: string, rest: string) =>
  ({ months }: { readonly months: string }, { months: monthCount }: { readonly months: number }) =>
    monthCount === 0
      ? say`${what}在${figure('第一天')}${rest}`
      : say`${what}在第一天之前${figure(months)}${rest}`;

/** The rules that speak for or against something. */
export const reasons: Advice['reasons'] = {
  'pays-back': {
    when: () => '微调后的模型在计算期内回本，且不是在提示词的模型停用之后才回本',
    says: ({ months }, values) =>
      values.months === 0
        ? say`微调${figure('立即')}回本：从一开始就更便宜`
        : say`微调在${figure(months)}后回本`,
  },
  'pays-back-later': {
    when: () => '微调在计算期之后才回本，且不是在提示词的模型停用之后才回本',
    says: ({ months, horizon }) => say`微调在${figure(months)}后回本，晚于${horizon}的计算期`,
  },
  'ends-first': {
    when: () => '微调后的模型在回本之前停用',
    says: ({ end }) => say`微调后的模型在${figure(end)}后停用，那时还没有回本`,
  },
  'never-pays': {
    when: () => '微调永远无法回本',
    says: ({ horizon }) => say`微调无法回本，无论在${figure(horizon)}的计算期内还是之后`,
  },
  'not-trainable': {
    when: () => '在第一天，该模型已不再接受训练',
    says: ended('该模型', '已不再接受训练'),
  },
  'switched-off': {
    when: () => '微调后的模型在第一天或之前停用',
    says: ended('微调后的模型', '已停用'),
  },
  'both-not-trainable': {
    when: () => '在第一天，带检索的微调模型已不再接受训练',
    says: ended('带检索的微调模型', '已不再接受训练'),
  },
  'both-switched-off': {
    when: () => '带检索的微调模型在第一天或之前停用',
    says: ended('带检索的微调模型', '已停用'),
  },
  'cheaper-answers': {
    when: (limit) => spaced`微调后的模型每 1,000 个合格回答的费用低于提示词的${limit}`,
    says: ({ tuned, prompt }) =>
      say`每 1,000 个合格回答的费用，微调后为${figure(tuned)}，提示词为${figure(prompt)}`,
  },
  'dearer-answers': {
    when: (limit) => spaced`微调后的模型每 1,000 个合格回答的费用高于提示词的${limit}`,
    says: ({ tuned, prompt }) =>
      say`每 1,000 个合格回答的费用，提示词为${figure(prompt)}，微调后为${figure(tuned)}`,
  },
  'rag-dearer': {
    when: (limit) => spaced`使用检索时，每 1,000 个合格回答的费用高于提示词的${limit}`,
    says: ({ rag, prompt }) =>
      say`每 1,000 个合格回答的费用，使用检索为${figure(rag)}，提示词为${figure(prompt)}`,
  },
  'untested-model-cheaper': {
    when: (limit) => spaced`在另一模型上，同一提示词的费用至多为目前的${limit}；其回答未经实测`,
    says: ({ other, prompt }, _values, otherModel) =>
      say`同一提示词每 1,000 次尝试，在${otherModel ? ` ${otherModel} ` : '另一模型'}上花费${figure(other)}，而不是${figure(prompt)}；其回答未经实测`,
  },
  'too-slow': {
    when: () => '提示词回答太慢，而微调后的模型不慢',
    says: ({ prompt, tuned, limit }) =>
      say`提示词的回答需要${figure(prompt)}，微调后的模型需要${figure(tuned)}；最多允许${limit}`,
  },
  'tuned-too-slow': {
    when: () => '微调后的模型回答太慢',
    says: ({ tuned, limit }) => say`微调后的模型回答需要${figure(tuned)}；最多允许${figure(limit)}`,
  },
  'may-not-be-sent': {
    when: () => '没有任何示例可以发送给服务商用于训练',
    says: ({ share }) => say`${figure(share)}的示例可以发送给服务商；只剩在自己的机器上训练`,
  },
  'file-ready': {
    when: (limit) => spaced`训练文件至少有${limit}个示例，且没有一行会被拒绝`,
    says: (texts) => say`文件已就绪：${figure(texts.examples)}个示例，没有被拒绝的`,
  },
  'refused-lines': {
    when: () => '训练文件中有会被拒绝的行',
    says: ({ lines }) => say`服务商会拒绝训练文件中的${figure(lines)}行`,
  },
  'leaked-cases': {
    when: () => '验证文件中有用例也在训练文件里',
    says: (texts) => say`${figure(texts.cases)}个验证用例也在训练文件里，因此测不出什么`,
  },
  'prompt-reaches-bar': {
    when: () => '提示词达标',
    says: ({ share, bar }) => say`提示词的合格率为${figure(share)}，您的达标线为${bar}`,
  },
  'good-enough': {
    when: () => '提示词达标且足够快，而没有实测表明微调在差值的下限也能回本',
    says: ({ share, bar }) =>
      say`提示词的合格率为${figure(share)}，您的达标线为${bar}，而没有实测表明微调能够回本`,
  },
  'prompt-misses-bar': {
    when: () => '提示词未达标',
    says: ({ share, bar }) => say`提示词的合格率只有${figure(share)}，您的达标线为${bar}`,
  },
  'tuned-alone-reaches-bar': {
    when: () => '微调后的模型达标，而提示词未达标',
    says: ({ tuned, prompt, bar }) =>
      say`您的达标线为${bar}：微调后的模型以${figure(tuned)}达标，提示词为${figure(prompt)}，未达标`,
  },
  'tuned-misses-bar': {
    when: () => '微调后的模型未达标',
    says: ({ tuned, bar }) => say`微调后的模型合格率只有${figure(tuned)}，您的达标线为${bar}`,
  },
  'better-shown': {
    when: () => '在相同的用例上，已证明微调后的模型合格率高于提示词',
    says: ({ difference, low, high }) =>
      say`微调后的模型合格率更高：${figure(difference)}，95% 区间为${low}至${high}`,
  },
  'worse-shown': {
    when: () => '已证明微调后的模型合格率低于提示词，且不知是否达标',
    says: ({ difference, low, high }) =>
      say`微调后的模型合格率更低：${figure(difference)}，95% 区间为${low}至${high}`,
  },
  'worse-over-bar': {
    when: () => '已证明微调后的模型合格率低于提示词，但达标',
    says: ({ difference, low, high }) =>
      say`微调后的模型达标，但合格率低于提示词：${figure(difference)}，95% 区间为${low}至${high}`,
  },
  'no-difference-shown': {
    when: () => '用例没有显示出微调后的模型与提示词之间的差异',
    says: ({ difference, low, high, pairs }) =>
      say`在${pairs}个用例上，无法区分微调后的模型和提示词：${figure(difference)}，95% 区间为${low}至${high}`,
  },
  'surely-pays': {
    when: () => '即使取实测差值的下限，微调也能回本，且不是在提示词的模型停用之后才回本',
    says: ({ low }) => say`即使取实测差值的下限（${figure(low)}个百分点），微调也能回本`,
  },
  'may-not-pay': {
    when: () => '微调能回本，但取实测差值的下限时不能',
    says: ({ low }) => say`取实测差值的下限（${figure(low)}个百分点）时，微调无法及时回本`,
  },
  'rag-alone-reaches-bar': {
    when: () => '使用检索达标，而提示词未达标',
    says: ({ rag, prompt, bar }) =>
      say`您的达标线为${bar}：使用检索以${figure(rag)}达标，提示词为${figure(prompt)}，未达标`,
  },
  'rag-misses-bar': {
    when: () => '使用检索未达标',
    says: ({ rag, bar }) => say`使用检索的合格率只有${figure(rag)}，您的达标线为${bar}`,
  },
  'both-alone-reach-bar': {
    when: () => '实测中只有带检索的微调模型达标',
    says: ({ both, bar }) => say`在已实测的方案中，只有带检索的微调模型达到您的达标线${bar}：${figure(both)}`,
  },
  'other-model-reaches-bar': {
    when: () => '另一模型上的提示词达标，且其合格回答更便宜',
    says: ({ share, bar, other, prompt }) =>
      say`另一模型以${figure(share)}达到您的达标线${bar}，每 1,000 个合格回答花费${figure(other)}，而不是${prompt}`,
  },
  'few-prompts-tried': {
    when: (limit) => spaced`试过的提示词少于${limit}个`,
    says: ({ prompts }) => say`到目前为止您试过${figure(prompts)}`,
  },
  'too-few-examples': {
    when: () => '用于训练的示例少于微调模型的服务商接受的数量',
    says: (texts) => say`有${figure(texts.examples)}个示例；微调模型的服务商拒绝少于${texts.limit}个的文件`,
  },
  'rules-change': {
    when: (limit) => spaced`标签或规则每年至少改变${limit}次`,
    says: ({ changes, usd }) =>
      usd === ''
        ? say`标签或规则的改变频率为${figure(changes)}，每次改变都需要新的训练`
        : say`标签或规则的改变频率为${figure(changes)}；每次新的训练花费${figure(usd)}`,
  },
  'rules-stay': {
    when: () => '标签或规则每年至多改变一次',
    says: ({ changes }) => say`标签或规则的改变频率为${figure(changes)}，因此很少需要新的训练`,
  },
  'needs-deployment': {
    when: () => '微调后的模型在请求以外的月度费用高于提示词',
    says: ({ tuned, prompt }) =>
      say`在第一次请求之前，微调后的模型每月就要${figure(tuned)}，提示词为${prompt}`,
  },
  'many-prompts-tried': {
    when: (limit) => spaced`至少试过${limit}个提示词`,
    says: ({ prompts }) => say`您已经试过${figure(prompts)}`,
  },
  inconsistent: {
    when: (limit) => spaced`至少${limit}的输入在再次发送时得到不同的回答`,
    says: shareOf('的输入在再次发送时得到不同的回答'),
  },
  'examples-do-not-fit': {
    when: () => '任务所需的示例与提示词和回答一起放不进模型的上下文',
    says: ({ examples, each, context, room }) =>
      room === ''
        ? say`${figure(examples)}个示例（每个${figure(each)}）与提示词和回答一起放不进${context}的上下文`
        : say`${figure(examples)}个示例（每个${figure(each)}）放不进提示词和回答在上下文中留下的${room}`,
  },
  'examples-fit': {
    when: () => '任务所需的示例与提示词和回答一起放得进模型的上下文',
    says: ({ examples, each, room }) =>
      say`${figure(examples)}个示例（每个${figure(each)}）放得进提示词和回答在上下文中留下的${room}`,
  },
  'own-tone': {
    when: (limit) => spaced`至少${limit}的回答需要自有的口吻或语气`,
    says: shareOf('的回答需要自有的语气'),
  },
  'own-terms': {
    when: (limit) => spaced`至少${limit}的回答需要您所在领域的术语`,
    says: shareOf('的回答需要您所在领域的术语'),
  },
  'broken-format': {
    when: (limit) => spaced`至少${limit}的回答不符合格式`,
    says: shareOf('的回答不符合格式'),
  },
  'niche-knowledge': {
    when: (limit) => spaced`至少${limit}的回答需要模型所缺的知识`,
    says: shareOf('的回答需要模型所缺的知识'),
  },
  'own-format': {
    when: (limit) => spaced`至少${limit}的回答需要不常见的输出格式`,
    says: shareOf('的回答需要不常见的格式'),
  },
  'rare-task': {
    when: (limit) => spaced`至少${limit}的请求与公开文本中的任何内容都不相像`,
    says: shareOf('的请求与公开文本中的任何内容都不相像'),
  },
  faster: {
    when: (limit) => spaced`微调后的模型所需时间至多为提示词的${limit}`,
    says: ({ tuned, prompt }) => say`微调后的模型回答只需${figure(tuned)}，而不是${figure(prompt)}`,
  },
  slower: {
    when: (limit) => spaced`微调后的模型所需时间至少为提示词的${limit}`,
    says: ({ tuned, prompt }) => say`微调后的模型回答需要${figure(tuned)}，提示词需要${figure(prompt)}`,
  },
  'cheaper-calls': {
    when: (limit) => spaced`微调后的模型每次尝试的费用低于提示词的${limit}`,
    says: ({ tuned, prompt }) => say`每 1,000 次尝试花费${figure(tuned)}，而不是${figure(prompt)}`,
  },
  'dearer-calls': {
    when: (limit) => spaced`微调后的模型每次尝试的费用高于提示词的${limit}`,
    says: ({ tuned, prompt }) =>
      say`每 1,000 次尝试的费用，提示词为${figure(prompt)}，微调后为${figure(tuned)}`,
  },
  'shorter-prompt': {
    when: (limit) => spaced`微调后的模型的提示词 token 数至多为当前提示词的${limit}`,
    says: ({ tuned, prompt }) => say`微调后的模型需要${figure(tuned)}的提示词，而不是${figure(prompt)}`,
  },
  'takes-time': {
    when: (limit) => spaced`微调后的模型在开始${limit}或更久之后才投入使用`,
    says: ({ months }) => say`微调后的模型要在${figure(months)}后才投入使用`,
  },
  'ends-in-window': {
    when: () => '微调后的模型在计算期内停用',
    says: ({ end, horizon }) =>
      say`在${horizon}的计算期中，微调后的模型${figure(end)}后停用，届时需要新的训练`,
  },
  'thin-data': {
    when: (limit) => spaced`用于训练的示例少于${limit}个`,
    says: (texts) => say`数据很少：${figure(texts.examples)}个示例；通常从${texts.limit}到 100 个起才有收益`,
  },
  'much-data': {
    when: (limit) => spaced`用于训练的示例至少有${limit}个`,
    says: (texts) => say`有${figure(texts.examples)}个示例；要获得最佳效果，建议 500 个以上`,
  },
  'repeated-examples': {
    when: (limit) => spaced`至少${limit}的示例与其他示例重复`,
    says: ({ share }) => say`${figure(share)}的示例与其他示例重复，因此文件的多样性不如其规模所示`,
  },
  'unreviewed-examples': {
    when: (limit) => spaced`文件中经过审核的示例不到${limit}`,
    says: ({ reviewed, examples }) => say`${figure(examples)}个示例中只有${figure(reviewed)}个经过审核`,
  },
  'mixed-system-prompts': {
    when: () => '有些示例有系统提示词，有些没有',
    says: (texts) => say`${figure(texts.examples)}个示例没有系统提示词，其余的有`,
  },
  'facts-change': {
    when: (limit) => spaced`至少${limit}的回答需要会变化的事实`,
    says: shareOf('的回答需要会变化的事实，检索能找到它们，训练则不能'),
  },
  'facts-and-style': {
    when: (limit) => spaced`至少${limit}的回答需要会变化的事实，且至少${limit}的回答需要自有的风格`,
    says: ({ facts, style }) => say`${figure(facts)}的回答需要会变化的事实，${figure(style)}需要自有的风格`,
  },
};

/** The lines of the table of trade-offs. */
export const tradeOffs: Advice['tradeOffs'] = {
  'prompt-tokens': '每次尝试的提示词 token',
  'response-time': '一个回答的时间',
  'accepted-share': '合格率',
  consistency: '再次得到相同回答',
  'cost-of-calls': '1,000 次尝试（含月度费用）',
  'set-up': '前期投入',
  'change-of-rules': '规则改变一次',
  'data-needed': '至少需要的已审核示例',
  'time-to-start': '启动所需时间',
  infrastructure: '无请求时的月度费用',
  'tied-to': '绑定于',
  'end-of-service': '停用日期',
};

/** The prompting techniques. */
export const techniques: Advice['techniques'] = {
  'zero-shot': '只描述任务',
  'clear-instructions': '清晰的指令',
  'system-prompt': '系统提示词',
  'few-shot': '多一个示例',
  'output-format': '固定输出格式',
  'chain-of-thought': '逐步思考',
};
