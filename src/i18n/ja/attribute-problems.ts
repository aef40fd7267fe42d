/** Japanese messages about an attribute whose value cannot be used. */
import type { Messages } from '../messages.ts';
import { ja } from './grammar.ts';

/** Code of a problem → its message. */
export const attributeProblems: Messages['attributeProblems'] = {
  'not-a-number': (value) => `「${value}」は数値ではありません。`,
  negative: (value) => `「${value}」は 0 未満です。`,
  'unknown-model': (value) =>
    `カタログに ID「${value}」のモデルはありません。ID は provider/model の形式です。`,
  'no-base-price': (value) => `カタログに、チューニングなしの「${value}」の料金はありません。`,
  'not-tunable': (value) => `カタログに「${value}」のチューニングを提供するプロバイダーはありません。`,
  'unknown-preset': (value, choices) =>
    ja`「${value}」というプリセットはありません。使えるプリセットは ${choices} です。`,
  'preset-unpriced': (value) => `カタログに「${value}」のモデルの料金がありません。`,
  'more-than-prompt': (value, tokens) => ja`「${value}」はプロンプトの ${tokens} トークンを超えています。`,
};
