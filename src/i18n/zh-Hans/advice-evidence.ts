/** Chinese texts of the missing evidence of the advice: a sentence, and a grey line about it. */
import type { Messages } from '../messages.ts';
import { figure } from '../pieces.ts';
import { say, spaced } from './grammar.ts';

type Missing = Messages['advice']['missing'];

/** The texts for an approach whose share of accepted answers may be on either side of the bar: the interval of the share contains the bar. */
const barOpen = (approach: string): Missing[keyof Missing] => ({
  says: ({ share, low, high, bar }) =>
    say`现有用例无法表明${approach}是否达到您的达标线${bar}：合格率为${figure(share)}，95% 区间为${low}至${high}`,
  note: ({ needed, cases }) =>
    needed === ''
      ? spaced`您有${cases}个用例`
      : spaced`约需${needed}个用例才能表明该合格率在达标线的哪一侧；您有${cases}个`,
});

/** The texts of each rule about missing evidence. */
export const missing: Missing = {
  'no-calculation': {
    says: () => say`提示词的费用未知`,
    note: () => '含有提示词和微调后模型的场景可以给出',
  },
  'evaluation-not-used': {
    says: () => say`评估已读取，但计算使用的是其他合格率`,
    note: (texts) => spaced`已读取${texts.cases}个用例，但未使用`,
  },
  'no-threshold': {
    says: () => say`比较的是平均得分，因此不知道哪些回答合格`,
    note: () => '在评估中设定阈值，即可确定得分达到多少的回答合格',
  },
  'not-evaluated': {
    says: () => say`合格率未经实测`,
    note: () => '用相同的用例测试提示词和微调后的模型，就能得知',
  },
  'prompt-not-measured': {
    says: () => say`评估中没有该提示词`,
    note: () => '用相同的用例测试该提示词，就能测得',
  },
  'tuned-not-measured': {
    says: () => say`评估中没有微调后的模型`,
    note: () => '用相同的用例测试微调后的模型，就能测得',
  },
  'both-not-measured': {
    says: () => say`带检索的微调模型未经实测`,
    note: () => '用相同的用例测试两者的结合，就能测得',
  },
  'not-compared': {
    says: () => say`提示词和微调后的模型没有在相同的用例上比较`,
    note: () => '评估采用了另一基准方案，或没有两者都回答了的用例',
  },
  'too-few-cases': {
    says: () => say`评估的用例太少，无法区分微调后的模型和提示词`,
    note: (texts) => spaced`两者都回答了${texts.pairs}个用例`,
  },
  'difference-open': {
    says: ({ difference, low, high }) =>
      say`尚未证明微调后的模型是优于还是劣于提示词：${figure(difference)}，95% 区间为${low}至${high}`,
    note: ({ needed, pairs }) =>
      needed === ''
        ? spaced`您有${pairs}个用例`
        : spaced`约需${needed}个用例才能证明这一差异；您有${pairs}个`,
  },
  'prompt-bar-open': barOpen('提示词'),
  'tuned-bar-open': barOpen('微调后的模型'),
  'rag-bar-open': barOpen('使用检索'),
  'both-bar-open': barOpen('带检索的微调模型'),
  'other-model-bar-open': barOpen('另一模型'),
  'no-training-file': {
    says: () => say`尚未读取训练文件`,
    note: () => '它会显示有多少示例，以及服务商是否接受',
  },
  'amounts-missing': {
    says: (texts) => say`回本时间未知，因为缺少${figure(texts.amounts)}项金额`,
    note: () => '结论中列出了它们',
  },
  'hit-rate-assumed': {
    says: ({ share }) => say`缓存命中率${figure(share)}由流量推算`,
    note: () => '用量导出文件可以取代它',
  },
  'no-bar': {
    says: () => say`必须达到的合格率未知`,
    note: () => '第一个问题会询问',
  },
};
