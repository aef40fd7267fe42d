/** Japanese names that the worked example, presets and comparisons write into a scenario. */
import type { Messages } from '../messages.ts';
import { ja } from './grammar.ts';

/** Every such name. */
export const examples: Messages['examples'] = {
  approaches: {
    prompting: 'プロンプティング',
    fineTuned: 'ファインチューニング',
    fewShot: 'Few-shot プロンプト',
    zeroShot: 'Zero-shot',
    cachedPrompt: 'キャッシュした Few-shot プロンプト',
    hosted: 'ファインチューニング（ホスティング）',
    large: '大型モデル（プロンプティング）',
    small: '小型モデル（蒸留）',
    smallPrompted: '小型モデル（プロンプティング）',
    newer: '新しいモデル（同じプロンプト）',
    older: '古いモデル（同じプロンプト）',
    hostedModel: 'ホスト型モデル（プロンプティング）',
    ownGpu: '自前の GPU（ファインチューニング）',
    rag: 'RAG',
    ragFineTuning: 'RAG + ファインチューニング',
    ragSmall: 'RAG（小型モデル）',
  },
  samePrompt: (model) => ja`${model}でのプロンプト`,
  costs: {
    fineTuning: 'ファインチューニング',
    labelling: 'ラベル付け',
    engineering: '開発',
    evaluation: '評価',
    teacherIn: '教師モデルの入力トークン',
    teacherOut: '教師モデルの出力トークン',
    review: '例の確認',
    upkeep: '保守',
  },
  units: { hour: '時間', million: '百万トークン' },
};
