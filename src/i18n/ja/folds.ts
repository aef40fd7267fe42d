/** Japanese messages of the folds of `<ft-breakeven>`: their headings and titles, and the line that says what the verdict rests on. */
import type { Messages } from '../messages.ts';

/** Every message of the folds and of the line. */
export const folds: Messages['folds'] = {
  headings: {
    evidence: { title: '根拠', note: '手元のファイルから測定した数値。' },
    decision: { title: '意思決定', note: '何を、どのように行うか。' },
  },
  parts: {
    trainingData: {
      title: 'トレーニングデータ',
      empty: { claim: 'ファイルはまだありません', rest: '' },
      lost: 'トレーニングファイルを読み取る部分を読み込めませんでした。',
    },
    evaluation: {
      title: '評価',
      empty: { claim: '結果はまだありません', rest: '' },
      lost: '結果ファイルを読み取る部分を読み込めませんでした。',
    },
    usage: {
      title: '使用状況',
      empty: { claim: 'エクスポートはまだありません', rest: '' },
      lost: '使用状況と完了したジョブを読み取る部分を読み込めませんでした。',
    },
    ladder: {
      title: '段階比較',
      empty: { claim: 'まだ比較していません', rest: '' },
      lost: '段階比較を読み込めませんでした。',
    },
    promptParts: {
      title: 'プロンプトの構成',
      empty: { claim: '', rest: '部分ごとのトークンと費用' },
      lost: 'プロンプトの構成を読み込めませんでした。',
    },
    advisor: {
      title: '推奨',
      empty: { claim: '推奨はまだありません', rest: '' },
      lost: '推奨を読み込めませんでした。',
    },
    nextSteps: {
      title: '次のステップ',
      empty: { claim: 'プロバイダーが未選択です', rest: '' },
      lost: '次のステップを読み込めませんでした。',
    },
  },

  restsOn: '判定の根拠',
  promptTokens: 'プロンプトトークン',
  promptTokensAre: {
    counted: 'カウント済み',
    estimated: '推定',
    partly: '一部カウント済み',
    entered: '未カウント',
  },
  trainingFile: 'トレーニングファイル',
  trainingFileIs: { none: 'なし', reading: '読み取り中', read: '読み取り済み（未使用）', used: '使用中' },
};
