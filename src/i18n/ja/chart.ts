/** Japanese messages of the charts and the table. */
import type { Messages } from '../messages.ts';
import { ja, listed } from './grammar.ts';

/** Units of time after a range, as `Intl` writes them. */
const timeUnits = { day: '日', week: '週間', month: 'か月', year: '年' };

/** The texts before, of and after a value at which the verdict changes: "5% を" and "20万を". */
const turningPoint = (value: string, rest: string): string[] => [
  'です。',
  value,
  ja`${value}${rest}`.slice(value.length),
];

/** Every message of the charts and views. */
export const chart: Messages['chart'] = {
  unknown: '–',
  badScenario: 'このシナリオは読み取れません。',
  noCandidate: '比較する 2 つ目の方式を選んでください。',
  chartFailed: 'グラフを読み込めませんでした。数値は表で確認できます。',
  retryLoad: '再試行',
  missing: (names) => `数値が不足しているため省略：${names}。`,
  allMissing: '数値が不足しているため、費用はまだわかりません。',
  tableOfChart: 'このグラフの数値',
  approximateNote: '推定トークン数に基づきます。',

  cumulative: '累積費用',
  inCurrency: (currency) => `（${currency}）。`,
  shaded: (candidate, baseline) =>
    ja`塗りつぶし：シミュレーション 10 回中 8 回での${candidate}のコスト（${baseline}の線に対する比率）。`,
  monthsShown: '表示する月数',
  reading: 'グラフで読み取る月',
  afterMonths: (months) => ja`${months} か月後`,
  atStart: '開始時',
  ahead: (amount) => ja`${amount}有利`,
  behind: (amount) => ja`${amount}不利`,
  even: '同額',
  wouldPayBack: '回収（計算上）',
  paysBackOn: (date) => ja`${date}に回収`,
  paysBackIn: (month) => ja`${month}に回収`,
  fromTo: (low, high) => `${low}〜${high}`,
  overTenYears: '10 年超',
  rangeIn: (range, unit) => `${range} ${timeUnits[unit]}`,
  likely: (range) => ja`おそらく${range}`,
  paybackDetail: (duration, likely) => (likely ? `${duration}（${likely}）` : duration),
  retires: (name) => ja`${name}の提供終了`,
  retiresOn: (date, month) => ja`${date}、${month} か月目`,
  retiresShort: (date) => ja`${date}に提供終了`,
  /** Label of the months after the candidate's end of service, in which the baseline serves the requests again. */
  again: (name) => ja`${name}に戻す`,
  /** Label of the dotted line: the candidate's cost if its service did not end. */
  ifItStayed: '提供が続く場合',
  by: (amount, date) => ja`${date}までに${amount}`,
  cheapestSoFar: (name) => ja`累計の最安は${name}`,
  cheapestUntil: (name, date) => ja`${date}までの総費用は${name}が最も低くなります。`,
  costChart: (duration, ends, payback) => ja`${duration}の累積費用のグラフ。${ends}${payback}`.trim(),
  endsAt: (name, amount) => ja`${name}：期間終了時に${amount}。`,

  tableTitle: '月別の累積費用',
  tableNote: (currency) => `（${currency}）。すべての前提に最良推定値を使っています。`,
  tableCheapest: '太字：その時点での累計の最安。',
  cheapestHere: 'その時点での累計の最安',
  month: '月',
  requests: 'リクエスト',
  cacheHits: 'キャッシュヒット',
  aheadBy: '有利な額',
  tableTo: (date) => ja`${date}まで`,
  tablePaysBack: (date) => ja`${date}に回収`,
  tableAfterRequests: (requests) => ja`、累計 ${requests} 件のリクエスト`,
  tableRetires: (name, date) => ja`${name}の提供終了日：${date}。`,
  tableFromHere: (candidate, baseline) => ja`それ以降、${candidate}の費用は${baseline}と同額になります。`,
  downloadCsv: 'CSV をダウンロード',

  costPerMonth: '月間費用',
  volumeNote: 'と月間リクエスト数の関係（両軸とも対数）。',
  volumeSpread: (duration) => ja`初期費用は${duration}に配分`,
  volumeUntilEnd: (name) => ja`（${name}の提供終了まで）`,
  volumeHits: '。キャッシュヒット率はリクエスト数ごとに計算し直しています。',
  volumeAxis: '月間リクエスト数',
  fromVolume: (volume) => ja`月 ${volume} 件から`,
  isCheaper: (name) => ja`${name}のほうが安い`,
  beats: (volume, name) => ja`${volume}：${name}より安い`,
  yourVolume: (volume) => `現在：${volume}`,
  isCheapest: (name) => ja`${name}が最安`,
  atVolume: (volume) => ja`月 ${volume} 件の場合`,
  volumeReading: 'グラフで読み取る月間リクエスト数',
  volumeChart: (parts) => `月間リクエスト数に対する月間費用のグラフ。${parts}`,
  stretchFromTo: (who, from, to) => ja`${from}〜${to} 件：${who}。`,
  bothCostSame: 'どちらも同額',
  allCostSame: 'すべて同額',
  costSame: (names) => ja`${listed(names)}は同額`,
  usdPerMonth: '月間費用',
  cheapest: '最安',

  weeksTitle: '回収までの週数',
  monthsTitle: '回収までの月数',
  netTitle: (duration) => ja`${duration}後の収支`,
  mattersNote:
    '：前提を 1 つだけ範囲内（範囲がない場合は ±20%）で動かし、ほかを固定したときの変化。変化の大きい順に並んでいます。',
  bestGuess: (value) => ja`最良推定値では${value}`,
  sooner: '早い',
  later: '遅い',
  less: '少ない',
  more: '多い',
  never: '回収不可',
  lever: '前提',
  lowInput: '低',
  highInput: '高',
  nothingMoves: '結果を変える前提はありません。',
  noneAlone: '1 つの前提を範囲内で変えるだけで、投資を回収できるものはありません。',
  lastPriceAfter: (date) => ja`ベースラインの提供終了（${date}）後は、最後の料金で計算しています。`,
  restsOn: '判定を左右するのは、',
  belowIt: (value, horizon) => turningPoint(value, ja`を下回ると、${horizon}以内に投資を回収できません。`),
  aboveIt: (value, horizon) => turningPoint(value, ja`を上回ると、${horizon}以内に投資を回収できません。`),
  fromIt: (value, horizon) => turningPoint(value, ja`以上であれば、${horizon}以内に投資を回収できます。`),
  upToIt: (value, horizon) => turningPoint(value, ja`以下であれば、${horizon}以内に投資を回収できます。`),
  of: (approach, field) => ja`${approach}の${field}`,
  inSentence: (field, whose) => ja`${whose}の${field}`,

  mapTitle: '回収期間',
  mapNote:
    'と、月間リクエスト数および 1 リクエストで節約できるプロンプトトークンの関係（両軸とも対数）。各線は同じ回収期間を表します。',
  mapChart: (parts) => `月間リクエスト数と節約トークン数に対する回収期間のマップ。${parts}`.trim(),
  mapYourPayback: (payback) => `現在：${payback}`,
  mapReading: 'マップで読み取る月間リクエスト数',
  mapTable: '投資の回収に必要なプロンプトトークンの最小節約数',
  mapWithin: (duration) => ja`${duration}以内`,
  mapTokens: '節約トークン数',
  mapAt: (volume) => ja`月 ${volume} 件で必要な節約トークン数：`,
  mapOutOfReach: '達成不可',
  mapAny: 'わずかでも可',
  mapNotWithin: (duration) => ja`${duration}以内は不可`,
  mapEmpty: (horizon) => ja`このマップには、${horizon}以内に投資を回収できるところがありません。`,
  mapNever: '回収不可',
  mapTooLate: '先に提供終了',
  mapMissing: (figures) => `数値が不足しているため、マップを表示できません：${figures}。`,
  mapEmptyFirstMonth:
    'マップを表示できません。1 か月目のリクエストが 0 件のため、ほかの月を比率で増減できません。',
  mapNoRequests: 'リクエストがないため、この計算はマップに載りません。',
  mapLonger: (candidate, tokens, _count, baseline) =>
    ja`${candidate}が送るトークンは${baseline}より ${tokens} トークン多く、節約にならないため、この計算はマップに載りません。`,
  mapAsLong: (candidate, baseline) =>
    ja`${candidate}が送るトークンは${baseline}と同数で、節約にならないため、この計算はマップに載りません。`,
  mapNeeds: (volume, tokens, _count, horizon) =>
    ja`月 ${volume} 件のリクエストで${horizon}以内に投資を回収するには、1 リクエストあたり ${tokens} トークンの節約が必要です。`,
  mapNeedsAny: (volume, horizon) =>
    ja`月 ${volume} 件のリクエストでは、トークンをわずかでも節約できれば${horizon}以内に投資を回収できます。`,
  /** If no saving on the map is enough. */
  mapNoneNeeded: (volume, horizon) =>
    ja`月 ${volume} 件のリクエストでは、このマップのどの節約数でも${horizon}以内に投資を回収できません。`,
  atOnce: '即時',
};
