/** Japanese messages of `<ft-verdict>` that split a saving into the part of the model and the part of the tuning. */
import type { Messages } from '../messages.ts';
import { figure } from '../pieces.ts';
import { ja, say } from './grammar.ts';

const onlyIf = (assumption: string): string => assumption && `（${assumption}）`;

/** Every message of the split. */
export const worth: Messages['worth'] = {
  split: (model, tuning) => [
    '1,000 リクエストあたり、',
    ...(model === null
      ? ['モデルの違いによる費用の差はなく']
      : model.cause === 'price'
        ? model.saves
          ? say`安いモデルで${figure(model.usd)}の節約`
          : say`高いモデルで${figure(model.usd)}の増加`
        : [
            ...say`${model.name}で同じプロンプトを使うと`,
            ...(model.cause === 'repair'
              ? [model.saves ? '、回答の修正費用が減るため' : '、回答の修正費用が増えるため']
              : []),
            ...(model.saves ? say`、${figure(model.usd)}の節約` : say`、${figure(model.usd)}の増加`),
          ]),
    '、',
    ...(tuning === null
      ? ['チューニングによる節約はありません。']
      : tuning.saves
        ? say`チューニングで${figure(tuning.usd)}の節約です。`
        : say`チューニングで${figure(tuning.usd)}の増加です。`),
  ],

  alone: (model, outcome) =>
    say`${model}で同じプロンプトを使う場合と比べると、チューニング単独では${figure(outcome)}。`,
  paysBackIn: (duration, assumption) => ja`${duration}投資を回収できます${onlyIf(assumption)}`,
  afterTenYears: (assumption) => `投資の回収に 10 年を超える期間がかかります${onlyIf(assumption)}`,
  atOnce: '投資をすぐに回収できます',
  never: (limit) => ja`${limit && `${limit}、`}投資を回収できません`,
  noDifference: '費用は変わりません',
  tooLate: (model, end) => ja`${end}${model}の提供が終了するまでに投資を回収できません`,

  assumed: (share, below) =>
    ja`仮定：チューニングなしでも、このモデルでのプロンプトの合格率はベースラインのモデルと同じです（${share}）。${below === null ? '' : ja`合格率が${below}を下回るなら、チューニングは節約になります。`}`,
  unlisted: (model) =>
    ja`費用の差のうち、モデルの違いによる分は不明です。カタログに、チューニングなしの${model}の料金はありません。`,
  noPrice: (model) => ja`カタログに、チューニングなしの${model}の料金はありません。`,
  atTunedPrice: (model, usd, saved) =>
    say`チューニング済みモデルと同じ料金なら、チューニングなしの${model}で同じプロンプトを使うだけで、1,000 リクエストあたりの節約額${saved}のうち${figure(usd)}を節約できます。`,
  aloneAtThatPrice: (outcome) =>
    say`その料金でそのプロンプトを使う場合と比べると、チューニング単独では${figure(outcome)}。`,
  unknown: (model) =>
    ja`費用の差のうち、モデルの違いによる分は不明です。${model}で同じプロンプトを使う場合の数値が不足しています。`,
  step: '差',
  causes: {
    cheaperModel: '安いモデル',
    dearerModel: '高いモデル',
    otherModel: '別のモデル',
    tuning: 'チューニング',
  },
  add: 'そのプロンプトを比較に追加',
};
