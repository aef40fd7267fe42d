/** Japanese messages of `<ft-ladder>`. */
import type { Messages } from '../messages.ts';
import { ja } from './grammar.ts';

/** The bar with a word for who has set it. */
const barOf = (bar: string, isOwn: boolean): string => ja`${isOwn ? '設定した基準' : '基準'}（${bar}）`;

const attemptsColumn = '1,000 試行';
const acceptedCostColumn = '合格 1,000 件';

const by = { measured: '実測', entered: '入力値', example: 'サンプルの値' } as const;

/** Every message of the ladder. */
export const ladder: Messages['ladder'] = {
  title: '段階比較',

  reached: (name, bar, isOwn) => ja`${barOf(bar, isOwn)}に最初に達する段階は${name}です`,
  reachedMeasured: (share, usd) => ja`。合格率は${share}、合格回答 1,000 件あたり${usd}です。`,
  reachedEntered: (share, usd, basis) =>
    ja`。合格率は${share}（${by[basis]}）、合格回答 1,000 件あたり${usd}です。`,
  repaired: (usd) => ja`修正を含めて${usd}`,
  ofItFixed: (usd, fixed) => ja`${usd}（うちホスティングと月額費用${fixed}）`,
  reachedNoCost: (share) => ja`。合格率は${share}、費用は不明です。`,
  notReached: (bar, isOwn) => ja`${barOf(bar, isOwn)}に達する段階はありません`,
  closest: (name, share) => ja`。最も近いのは${name}の${share}です。`,
  noShare: 'どの方式の合格率もわかりません',
  noShareRest: '。方式ごとに入力するか、測定してください。',
  doesNotCount: (name, date) => ja`${name}は${date}に提供が終了したため、対象外です。`,

  interval: (low, high) => ja`95% 区間は${`${low}〜${high}`}です`,
  range: (low, high) => ja`入力値は${`${low}〜${high}`}（10 回中 8 回の範囲）で、測定値ではありません`,
  entered: '1 つの数値として入力された値で、測定値ではありません',
  ofExample: 'サンプルの値で、測定値ではありません',
  mayMiss: '。基準を下回る可能性もあります',
  end: '。',

  next: (name) => ja`次の段階の${name}は、`,
  costs: '初期費用が ',
  once: ' かかり',
  noSetup: '初期費用がかからず',
  unknownSetup: '初期費用が不明で',
  more: (basis) => `、合格率は${by[basis]}で `,
  points: (points) => ja`${points} ポイント`,
  lessThan: (points) => ja`${points}未満`,
  morePoints: '高くなります',
  fewerPoints: '低くなります',
  samePoints: (basis) => `、合格率は${by[basis]}で同じです`,
  pointsInterval: (low, high) => ja`（95% 区間は${`${low}〜${high}`}）`,
  ifThatHolds: '。これが成り立つなら、',
  saves: (usd) => ja`合格回答 1,000 件あたり${usd}安くなります`,
  costsMore: (usd) => ja`合格回答 1,000 件あたり${usd}高くなります`,
  costsSame: '合格回答 1,000 件あたりの費用は同じです',
  fixedIncluded: '（ホスティングと月額費用を含む）',
  repairsIncluded: '（修正を含む）',
  fixedAndRepairsIncluded: '（修正、ホスティング、月額費用を含む）',
  costUnknown: '。合格回答 1,000 件あたりの費用の差は不明です',
  paidBack: (duration) => ja`。初期費用は${duration}で回収できます`,
  overTenYears: '。初期費用の回収には 10 年を超える期間がかかります',
  aheadAtOnce: '。初日から有利です',
  butPaidBack: (duration) => ja`。ただし、初期費用は${duration}で回収できます`,
  butAheadAtOnce: '。ただし、初日から有利です',
  notPaidBack: '。初期費用は回収できません',
  butNotPaidBack: '。ただし、初期費用は回収できません',
  endsFirst: '。ただし、初期費用を回収する前に提供が終了します',
  belowEndsFirst: '。ただし、前の段階の提供が終了するまでに初期費用を回収できません',
  nextUnknown: '、合格率は不明です',
  cheapestFrom: (share) => ja`。合格率が${share}以上なら、最も安い段階になります`,
  neverCheapest: '。合格率がいくつでも、最も安い段階にはなりません',
  stop: '。',
  lastRung: 'これより上の段階はありません。',

  chartTitle: '合格率',
  chartNote: (currency) => `と、合格回答 1,000 件あたりの費用（${currency}）の関係。`,
  lines95: '線：95% 区間。',
  linesRange: '線：10 回中 8 回の範囲。',
  linesBoth: '線：測定値は 95% 区間、それ以外は 10 回中 8 回の範囲。',
  steps: '点線：合格率がより高い次の段階への線。',
  hollow: '白抜き：測定値ではありません。',
  view: 'グラフの費用',
  withRepairs: '修正を含む',
  attemptsOnly: '試行のみ',
  dot: (share, usd) => `${share}、${usd}`,
  firstDot: (share, usd) => `${share}、${usd}、最初に基準に達する段階`,
  unknownLine: (from) =>
    from === null ? '合格率は不明。線は合格率ごとの費用' : ja`合格率は不明。${from}以上なら最も安い`,
  barLine: (bar, isOwn) => `${isOwn ? '設定した基準' : '基準'}：${bar}`,
  bar: '基準：合格が必要な割合',
  barField: '基準（%）',
  chart: (first) => `合格率とその費用のグラフ。${first}`,
  reading: 'グラフで読み取る段階',
  noCosts: '提供中の段階に、合格率と費用の両方がわかるものがないため、グラフを描けません。',

  accepted: (share) => ja`${share}が合格`,
  attempts: (usd) => `${usd} / 1,000 回の試行`,
  setup: (usd) => `${usd}（1 回）`,
  less: (usd, name) => ja`${name}より${usd}安い`,
  moreThan: (usd, name) => ja`${name}より${usd}高い`,
  sameAs: (name) => ja`${name}と同額`,

  rung: '段階',
  acceptedColumn: '合格率',
  attemptsColumn,
  acceptedCostColumn,
  setupColumn: '初期費用',
  workColumn: '作業',
  unknownShare: '不明',
  notMeasured: { entered: '入力値', example: 'サンプル' },
  effort: { low: '手間：小', medium: '手間：中', high: '手間：大' },
  noWork: 'なし',
  hours: (hours) => ja`${hours} 時間`,
  tableTitle: '手間の少ない順に並べた段階',
  firstRow: '最初に基準に達する段階',

  unknownRung: (name, from) => ja`${name}の合格率は不明です。${from}以上なら最も安い段階になります。`,
  unknownRungNever: (name) => ja`${name}の合格率は不明です。合格率がいくつでも、最も安い段階にはなりません。`,
  fixed: (costs) =>
    `ホスティングと月額費用は、「${acceptedCostColumn}」の列には含まれ、「${attemptsColumn}」の列には含まれません：${costs}。`,
  fixedOf: (name, usd, perThousand) =>
    perThousand === null ? `${name} ${ja`月額${usd}`}` : `${name} ${perThousand}${ja`（月額${usd}）`}`,

  summaryReached: (name) => name,
  summaryReachedRest: (bar, basis) =>
    ja`：最初に${bar}に達します（${basis === 'measured' ? '測定値' : by[basis]}）`,
  summaryNotReached: '該当なし',
  summaryNotReachedRest: (bar) => ja`：${bar} に達する段階はありません`,
  summaryUnknown: '合格率は不明',
  summaryUnknownRest: '',
};
