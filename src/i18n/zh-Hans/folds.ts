/** Chinese messages of the folds of `<ft-breakeven>`: their headings and titles, and the line that says what the verdict rests on. */
import type { Messages } from '../messages.ts';

/** Every message of the folds and of the line. */
export const folds: Messages['folds'] = {
  headings: {
    evidence: { title: '依据', note: '从您的文件中测得的数值。' },
    decision: { title: '决策', note: '该做什么，怎么做。' },
  },
  parts: {
    trainingData: {
      title: '训练数据',
      empty: { claim: '还没有文件', rest: '' },
      lost: '无法加载读取训练文件的部分。',
    },
    evaluation: {
      title: '评估',
      empty: { claim: '还没有结果', rest: '' },
      lost: '无法加载读取结果文件的部分。',
    },
    usage: {
      title: '用量',
      empty: { claim: '还没有导出文件', rest: '' },
      lost: '无法加载读取用量和已完成作业的部分。',
    },
    ladder: {
      title: '阶梯',
      empty: { claim: '还没有比较', rest: '' },
      lost: '无法加载阶梯。',
    },
    promptParts: {
      title: '提示词的组成',
      empty: { claim: '', rest: '各部分的 token 和费用' },
      lost: '无法加载提示词的组成。',
    },
    advisor: {
      title: '建议',
      empty: { claim: '还没有建议', rest: '' },
      lost: '无法加载建议。',
    },
    nextSteps: {
      title: '后续步骤',
      empty: { claim: '还没有服务商', rest: '' },
      lost: '无法加载后续步骤。',
    },
  },

  restsOn: '结论依据',
  promptTokens: '提示词 token',
  promptTokensAre: {
    counted: '已计数',
    estimated: '估算',
    partly: '部分已计数',
    entered: '未计数',
  },
  trainingFile: '训练文件',
  trainingFileIs: { none: '无', reading: '正在读取', read: '已读取，未使用', used: '已使用' },
};
