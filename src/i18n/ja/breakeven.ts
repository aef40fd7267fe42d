/** Japanese messages of `<ft-breakeven>` itself: its name, and parts that could not be loaded. */
import type { Messages } from '../messages.ts';

/** Messages of `<ft-breakeven>`. */
export const breakeven: Messages['breakeven'] = {
  calculator: 'ファインチューニングの損益分岐',
  approach: '方式',

  lost: {
    example: 'グラフ、プロンプト、サンプルを読み込めませんでした。',
    prompts: 'サンプルを読み込めませんでした。',
    link: 'リンクの計算を読み込めませんでした。',
    attributes: '属性を読み取るコードを読み込めませんでした。',
    view: 'この表示を読み込めませんでした。',
    'ft-unit-cost': 'リクエストの費用を読み込めませんでした。',
    'ft-scenario-form': '入力欄を読み込めませんでした。',
    'ft-token-counter': 'プロンプトを読み込めませんでした。',
    'ft-share-bar': 'リンクとダウンロードを読み込めませんでした。',
    'ft-scenario-bar': '「元に戻す」とプリセットを読み込めませんでした。',
    'ft-comparison': '比較を読み込めませんでした。',
  },
  retryLoad: '再試行',
  reloadPage: 'ページを再読み込み',
};
