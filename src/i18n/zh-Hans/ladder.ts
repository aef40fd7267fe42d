/** Chinese messages of `<ft-ladder>`. A rung is 梯级, and the share of accepted answers is 合格率. */
import type { Messages } from '../messages.ts';
import { spaced } from './grammar.ts';

/** The bar in a sentence. `isOwn`: the reader or the page has set it; else it is the default. */
const barOf = (bar: string, isOwn: boolean): string => spaced`${isOwn ? '您的达标线' : '达标线'}（${bar}）`;

const attemptsColumn = '1,000 次尝试';
const acceptedCostColumn = '1,000 个合格回答';

const by = { measured: '实测', entered: '输入', example: '示例' } as const;

/** Every message of the ladder. */
export const ladder: Messages['ladder'] = {
  title: '阶梯',

  reached: (name, bar, isOwn) => spaced`${name}是第一个达到${barOf(bar, isOwn)}的梯级`,
  reachedMeasured: (share, usd) => spaced`：合格率${share}，每 1,000 个合格回答${usd}。`,
  reachedEntered: (share, usd, basis) =>
    spaced`：${by[basis]}的合格率为${share}，每 1,000 个合格回答${usd}。`,
  repaired: (usd) => spaced`含修正${usd}`,
  ofItFixed: (usd, fixed) => spaced`${usd}（其中托管和月度费用${fixed}）`,
  reachedNoCost: (share) => spaced`：合格率${share}，费用未知。`,
  notReached: (bar, isOwn) => spaced`没有梯级达到${barOf(bar, isOwn)}`,
  closest: (name, share) => spaced`；最接近的是${name}，为${share}。`,
  noShare: '还没有已知的合格率',
  noShareRest: '：请为每种方案输入或实测。',
  doesNotCount: (name, date) => spaced`${name}已于${date}停用，不计入。`,

  interval: (low, high) => spaced`95% 区间为${low}至${high}`,
  range: (low, high) => spaced`输入的范围为${low}至${high}（10 例中的 8 例），未经实测`,
  entered: '输入的是单个数字，未经实测',
  ofExample: '来自示例，未经实测',
  mayMiss: '，因此仍可能低于达标线',
  end: '。',

  next: (name) => spaced`下一梯级是${name}，`,
  costs: '前期投入为 ',
  once: '（一次性）',
  noSetup: '无需前期投入',
  unknownSetup: '前期投入未知',
  more: (basis) => (basis === 'measured' ? '，实测合格率有 ' : `，按${by[basis]}值，合格率有 `),
  points: (points) => spaced`${points}个百分点`,
  lessThan: (points) => `<\u00a0${points}`,
  morePoints: '的提高',
  fewerPoints: '的下降',
  samePoints: (basis) => (basis === 'measured' ? '，实测合格率相同' : `，按${by[basis]}值，合格率相同`),
  pointsInterval: (low, high) => spaced`（95% 区间为${low}至${high}）`,
  ifThatHolds: '；若属实，则',
  saves: (usd) => spaced`每 1,000 个合格回答节省${usd}`,
  costsMore: (usd) => spaced`每 1,000 个合格回答多花${usd}`,
  costsSame: '每 1,000 个合格回答的费用相同',
  fixedIncluded: '（含托管和月度费用）',
  repairsIncluded: '（含修正）',
  fixedAndRepairsIncluded: '（含修正、托管和月度费用）',
  costUnknown: '；每 1,000 个合格回答的费用相差多少，尚不清楚',
  paidBack: (duration) => spaced`，并在${duration}内回本`,
  overTenYears: '，并在十年以后回本',
  aheadAtOnce: '，并从第一天起就领先',
  butPaidBack: (duration) => spaced`，但在${duration}内回本`,
  butAheadAtOnce: '，但从第一天起就领先',
  notPaidBack: '，且其前期投入永远无法收回',
  butNotPaidBack: '，但其前期投入永远无法收回',
  endsFirst: '，但在收回前期投入之前就会停用',
  belowEndsFirst: '，但在前一梯级停用之前无法收回前期投入',
  nextUnknown: '；其合格率未知',
  cheapestFrom: (share) => spaced`，合格率从${share}起它就是最便宜的梯级`,
  neverCheapest: '，无论合格率多少，它都不会是最便宜的梯级',
  stop: '。',
  lastRung: '它之上没有更高的梯级。',

  chartTitle: '合格率',
  chartNote: (currency) => `，与每 1,000 个合格回答的费用（${currency}）对照。`,
  lines95: '线段：95% 区间。',
  linesRange: '线段：10 例中的 8 例。',
  linesBoth: '线段：实测的为 95% 区间，否则为 10 例中的 8 例。',
  steps: '虚线：从一个梯级到下一个合格率更高的梯级。',
  hollow: '空心：未经实测。',
  view: '图表中的费用',
  withRepairs: '含修正',
  attemptsOnly: '仅尝试',
  dot: (share, usd) => spaced`${share}，${usd}`,
  firstDot: (share, usd) => spaced`${share}，${usd}，第一个达标`,
  unknownLine: (from) =>
    from === null ? '合格率未知；各合格率下的费用' : spaced`合格率未知；从${from}起最便宜`,
  barLine: (bar, isOwn) => spaced`${isOwn ? '您的达标线' : '达标线'}：${bar}`,
  bar: '达标线：必须达到的合格率',
  barField: '达标线，百分比',
  chart: (first) => spaced`合格率与其费用对照的图表。${first}`,
  reading: '从图表中读取的梯级',
  noCosts: '没有可用且合格率和费用都已知的梯级，因此无图可绘。',

  accepted: (share) => spaced`合格率${share}`,
  attempts: (usd) => spaced`每千次尝试${usd}`,
  setup: (usd) => spaced`一次性${usd}`,
  less: (usd, name) => spaced`比${name}少${usd}`,
  moreThan: (usd, name) => spaced`比${name}多${usd}`,
  sameAs: (name) => spaced`与${name}相同`,

  rung: '梯级',
  acceptedColumn: '合格率',
  attemptsColumn,
  acceptedCostColumn,
  setupColumn: '前期投入',
  workColumn: '工时',
  unknownShare: '未知',
  notMeasured: { entered: '输入值', example: '示例' },
  effort: { low: '工作量小', medium: '工作量中等', high: '工作量大' },
  noWork: '无',
  hours: (hours) => spaced`${hours}小时`,
  tableTitle: '按工作量从小到大排列的梯级',
  firstRow: '第一个达标',

  unknownRung: (name, from) => spaced`${name}的合格率未知。合格率从${from}起，它就是最便宜的梯级。`,
  unknownRungNever: (name) => spaced`${name}的合格率未知。无论合格率多少，它都不会是最便宜的梯级。`,
  fixed: (costs) =>
    spaced`托管和月度费用计入“${acceptedCostColumn}”一列，不计入“${attemptsColumn}”一列：${costs}。`,
  fixedOf: (name, usd, perThousand) =>
    perThousand === null ? spaced`${name} 每月${usd}` : spaced`${name} ${perThousand}（每月${usd}）`,

  summaryReached: (name) => name,
  summaryReachedRest: (bar, basis) =>
    basis === 'measured' ? spaced`：最先达到${bar}（实测）` : spaced`：最先达到${bar}（${by[basis]}值）`,
  summaryNotReached: '没有梯级',
  summaryNotReachedRest: (bar) => spaced`达到${bar}`,
  summaryUnknown: '合格率均未知',
  summaryUnknownRest: '',
};
