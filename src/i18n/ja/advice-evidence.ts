/** Japanese texts of the missing evidence of the advice: a sentence, and a grey line about it. */
import type { Messages } from '../messages.ts';
import { figure } from '../pieces.ts';
import { withInterval } from './advice-rules.ts';
import { ja, say } from './grammar.ts';

type Missing = Messages['advice']['missing'];

/** The texts for an approach whose share of accepted answers may be on either side of the bar: the interval of the share contains the bar. */
const barOpen = (approach: string): Missing[keyof Missing] => ({
  says: ({ share, low, high, bar }) =>
    say`設定した基準（${bar}）に${approach}が達するかどうかは、これらのケースからはわかりません：合格率は${figure(share)}、95% 区間は${`${low}〜${high}`}です`,
  note: ({ needed, cases }) =>
    needed === ''
      ? ja`現在は ${cases} 件のケースです`
      : ja`この割合が基準のどちら側かを示すには約 ${needed} 件のケースが必要です（現在は ${cases} 件）`,
});

/** The texts of each rule about missing evidence. */
export const missing: Missing = {
  'no-calculation': {
    says: () => say`プロンプトの費用がわかりません`,
    note: () => 'プロンプトとチューニング済みモデルを含むシナリオで得られます',
  },
  'evaluation-not-used': {
    says: () => say`評価は読み取り済みですが、計算では別の合格率を使っています`,
    note: ({ cases }) => ja`${cases} 件のケースが読み取り済みで未使用です`,
  },
  'no-threshold': {
    says: () => say`平均スコアを比較しているため、どの回答が合格かはわかりません`,
    note: () => '評価でしきい値を設定すると、何点以上の回答が合格かが決まります',
  },
  'not-evaluated': {
    says: () => say`合格率が測定されていません`,
    note: () => 'プロンプトとチューニング済みモデルの、同じケースでの結果があればわかります',
  },
  'prompt-not-measured': {
    says: () => say`プロンプトが評価に含まれていません`,
    note: () => 'このプロンプトで同じケースを実行すれば測定できます',
  },
  'tuned-not-measured': {
    says: () => say`チューニング済みモデルが評価に含まれていません`,
    note: () => 'チューニング済みモデルで同じケースを実行すれば測定できます',
  },
  'both-not-measured': {
    says: () => say`検索を併用するチューニング済みモデルが測定されていません`,
    note: () => '両方を使って同じケースを実行すれば測定できます',
  },
  'not-compared': {
    says: () => say`プロンプトとチューニング済みモデルが同じケースで比較されていません`,
    note: () => '評価のベースラインが異なるか、両方が回答したケースがありません',
  },
  'too-few-cases': {
    says: () => say`評価のケースが少なすぎ、チューニング済みモデルとプロンプトの優劣を判別できません`,
    note: ({ pairs }) => ja`両方が回答したのは ${pairs} 件のケースです`,
  },
  'difference-open': {
    says: (texts) => [
      ...say`チューニング済みモデルがプロンプトより良いか悪いかは示されていません：`,
      ...withInterval(texts),
    ],
    note: ({ needed, pairs }) =>
      needed === ''
        ? ja`現在は ${pairs} 件のケースです`
        : ja`この差を示すには約 ${needed} 件のケースが必要です（現在は ${pairs} 件）`,
  },
  'prompt-bar-open': barOpen('プロンプト'),
  'tuned-bar-open': barOpen('チューニング済みモデル'),
  'rag-bar-open': barOpen('検索'),
  'both-bar-open': barOpen('検索を併用するチューニング済みモデル'),
  'other-model-bar-open': barOpen('別のモデル'),
  'no-training-file': {
    says: () => say`トレーニングファイルが読み取られていません`,
    note: () => '例の数と、プロバイダーが受け付けるかどうかがわかります',
  },
  'amounts-missing': {
    says: ({ amounts }) => say`${figure(amounts)} 件の金額が不足しているため、回収期間は不明です`,
    note: () => '不足している金額は判定に示されています',
  },
  'hit-rate-assumed': {
    says: ({ share }) => say`キャッシュヒット率（${figure(share)}）は、トラフィックから計算した値です`,
    note: () => '使用状況のエクスポートがあれば、実測値に置き換わります',
  },
  'no-bar': {
    says: () => say`合格が必要な回答の割合がわかりません`,
    note: () => '最初の質問で回答できます',
  },
};
