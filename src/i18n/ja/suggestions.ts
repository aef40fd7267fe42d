/** Japanese messages of the suggested changes, each of which would lead to a payback. */
import type { Messages } from '../messages.ts';
import { figure } from '../pieces.ts';
import { ja, say } from './grammar.ts';

/** Every message of the suggestions of `<ft-verdict>`. */
export const suggestions: Messages['suggestions'] = {
  toPayBack: (by, condition, single, doubtful) =>
    ja`${condition && `${condition}、`}${by}投資を回収するには、${single ? '次の変更' : '次のいずれか 1 つ'}で${doubtful ? '足りる可能性があります' : '足ります'}`,
  within: (horizon) => ja`${horizon}以内に`,
  before: (date) => ja`${date}より前に`,
  priceCounted: (model, untuned, date) =>
    ja`${untuned ? 'チューニングなしの' : ''}${model}を${date}より後も使えるとすれば`,
  closedToNew: (model, host) => ja`${host}では、新規顧客は${model}をチューニングできません。`,
  closedToUnused: (model, host, days) =>
    ja`${host}で${model}をチューニングできるのは、過去${days}日間にチューニング済みモデルを使った顧客だけです。`,
  nothingAlone: (horizon) =>
    ja`このモデルでは、現実的な変更 1 つだけで${horizon}以内に投資を回収できるものはありません。ほかのモデルは試していません。`,
  try: '試す',
  tryThis: (what) => `試す：${what}`,
  undo: '元に戻す',
  undoThis: (what) => `元に戻す：${what}`,
  now: (value) => `現在：${value}`,
  was: (value) => `変更前：${value}`,
  ofApproach: (approach, value) => `${approach}、${value}`,
  orMore: '以上',
  orLess: '以下',
  change: (what, value, side) => say`${what}：${figure(value)}${side}`,
  changeLine: (label, value, side) => say`${label}：${figure(value)}${side}`,
  changeRequests: (value, side) => say`月${figure(ja`${value} 件`)}${side}のリクエスト`,
  changeRequestsBetween: (from, to) =>
    say`月${figure(`${from}〜${to} 件`)}のリクエスト（これより多くても必ず回収できるとは限りません）`,
  beforeEnd: (requests, side, date) =>
    say`（${figure(`${requests} 件`)}${side}なら、この条件がなくても${date}より前に回収できます）`,
  changeFirstMonth: (value, side) =>
    say`1 か月目に${figure(`${value} 件`)}${side}のリクエスト、ほかの月も同じ比率で増減`,
  changeEvery: (duration, side) => say`再トレーニング間隔：${figure(duration)}${side}`,
  changeSharing: (tenants, isLoadKnown) =>
    say`それぞれ同じトラフィックを持つ${figure(tenants)} 個のチームまたはタスクでデプロイを共有${isLoadKnown ? '' : '（マシンが全体の負荷に耐えられる場合）'}`,
  doubtMark: '‡',
  doubtNote:
    '‡\u00a0料金の注記に挙げた別の料金またはスループットでは、この変更では足りません。より大きな変更なら足りる場合があります。',
  doubtNoteOfRange:
    '‡\u00a0料金の注記に挙げた別の料金またはスループットでは、この範囲の数の少なくとも一部では足りません。',
  changeHost: (host) => say`同じモデルを${figure(host)}で使用`,
  changeDeployment: (deployment) => say`同じプロバイダーの別のデプロイ：${figure(deployment)}`,
  changeRates: (tuned, share) =>
    say`${figure(ja`${share}安い`)}${tuned ? 'チューニング済みモデル' : 'モデル'}`,
  inAndOut: (input, output) => ja`入力${input}、出力${output}`,
  ratesNow: (then, now) => `${then}（${now}）`,
  tokens: (value) => ja`${value} トークン`,
};
