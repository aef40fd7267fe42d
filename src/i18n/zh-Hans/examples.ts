/** Chinese names that the worked example, presets and comparisons write into a scenario. */
import type { Messages } from '../messages.ts';
import { spaced } from './grammar.ts';

/** Every such name. In the scenario it is the reader's own text. */
export const examples: Messages['examples'] = {
  approaches: {
    prompting: '提示词',
    fineTuned: '微调',
    fewShot: '少样本提示词',
    zeroShot: '零样本',
    cachedPrompt: '缓存的少样本提示词',
    hosted: '微调，托管',
    large: '大模型 + 提示词',
    small: '小模型，蒸馏',
    smallPrompted: '小模型 + 提示词',
    newer: '新模型，同一提示词',
    older: '旧模型，同一提示词',
    hostedModel: '托管模型 + 提示词',
    ownGpu: '自有 GPU，微调',
    rag: 'RAG',
    ragFineTuning: 'RAG + 微调',
    ragSmall: 'RAG，小模型',
  },
  samePrompt: (model) => spaced`${model}上的提示词`,
  costs: {
    fineTuning: '微调',
    labelling: '标注',
    engineering: '工程',
    evaluation: '评估',
    teacherIn: '教师模型输入 token',
    teacherOut: '教师模型输出 token',
    review: '示例审核',
    upkeep: '维护',
  },
  units: { hour: '小时', million: '百万' },
};
