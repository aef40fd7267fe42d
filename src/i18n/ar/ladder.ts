/** Arabic messages of `<ft-ladder>`. */
import type { Messages } from '../messages.ts';
import { genitive, interval, isolate, points } from './grammar.ts';

const barOf = (bar: string, isOwn: boolean): string =>
  isOwn ? `حدّك المطلوب وهو ${bar}` : `حدًّا مطلوبًا قدره ${bar}`;

const attemptsColumn = 'ألف محاولة';
const acceptedCostColumn = 'ألف مقبولة';

const by = { measured: 'في القياس', entered: 'بحسب المُدخَل', example: 'بحسب المثال' } as const;

/** Every message of the ladder. The subject of the sentence about the next rung is "الدرجة", which is feminine. */
export const ladder: Messages['ladder'] = {
  title: 'السلّم',

  reached: (name, bar, isOwn) => `${isolate(name)}: أول درجة تبلغ ${barOf(bar, isOwn)}`,
  reachedMeasured: (share, usd) => `؛ المقبول ${share}، بتكلفة ${usd} لكل ألف إجابة مقبولة.`,
  reachedEntered: (share, usd, basis) =>
    `؛ المقبول ${share} ${by[basis]}، بتكلفة ${usd} لكل ألف إجابة مقبولة.`,
  repaired: (usd) => `${usd} مع التصحيح`,
  ofItFixed: (usd, fixed) => `${usd} (منها ${fixed} للاستضافة والتكاليف الشهرية)`,
  reachedNoCost: (share) => `؛ المقبول ${share}، بتكلفة غير معروفة.`,
  notReached: (bar, isOwn) => `لا تبلغ أي درجة ${barOf(bar, isOwn)}`,
  closest: (name, share) => `؛ الأقرب ${isolate(name)} بنسبة ${share}.`,
  noShare: 'لا تُعرف نسبة الإجابات المقبولة لأي نهج',
  noShareRest: ': يمكن إدخالها لكل نهج أو قياسها.',
  doesNotCount: (name, date) => `أُوقف تشغيل ${isolate(name)} في ${date}، فلا يُحتسب.`,

  interval,
  range: (low, high) => `مُدخَلة من ${low} إلى ${high} (8 حالات من كل 10)، غير مقيسة`,
  entered: 'مُدخَلة رقمًا واحدًا، غير مقيسة',
  ofExample: 'من المثال، غير مقيسة',
  mayMiss: '، لذا قد تظل دون الحد المطلوب',
  end: '. ',

  next: (name) => `الدرجة التالية، ${isolate(name)}، `,
  costs: 'تكلفتها ',
  once: ' لمرة واحدة',
  noSetup: 'لا تحتاج إلى إعداد',
  unknownSetup: 'تكلفة إعدادها غير معروفة',
  more: (basis) => `، ولها ${by[basis]} `,
  points: (written) => points(written),
  lessThan: (difference) => `ما يقل عن ${difference}`,
  morePoints: ' أكثر',
  fewerPoints: ' أقل',
  samePoints: (basis) => `، ولها ${by[basis]} النسبة نفسها`,
  pointsInterval: (low, high) => ` (${interval(low, high)})`,
  ifThatHolds: '؛ وإن صحّ ذلك فهي ',
  saves: (usd) => `توفّر ${usd} لكل ألف إجابة مقبولة`,
  costsMore: (usd) => `تزيد تكلفتها ${usd} لكل ألف إجابة مقبولة`,
  costsSame: 'مساوية في التكلفة لكل ألف إجابة مقبولة',
  fixedIncluded: ' (مع احتساب الاستضافة والتكاليف الشهرية)',
  repairsIncluded: ' (مع احتساب التصحيح)',
  fixedAndRepairsIncluded: ' (مع احتساب التصحيح والاستضافة والتكاليف الشهرية)',
  costUnknown: '؛ ولا يُعرف كيف تختلف تكلفتها لكل ألف إجابة مقبولة',
  paidBack: (duration) => ` وتُسترد تكلفتها بعد ${genitive(duration)}`,
  overTenYears: ' وتُسترد تكلفتها بعد أكثر من عشر سنوات',
  aheadAtOnce: ' وتتقدم من اليوم الأول',
  butPaidBack: (duration) => `، لكن تكلفتها تُسترد بعد ${genitive(duration)}`,
  butAheadAtOnce: '، لكنها تتقدم من اليوم الأول',
  notPaidBack: '، ولا تُسترد تكلفة إعدادها أبدًا',
  butNotPaidBack: '، لكن تكلفة إعدادها لا تُسترد أبدًا',
  endsFirst: '، لكن خدمتها تنتهي قبل استرداد تكلفة إعدادها',
  belowEndsFirst: '، لكن تكلفة إعدادها لا تُسترد قبل انتهاء خدمة الدرجة السابقة',
  nextUnknown: '؛ ونسبتها غير معروفة',
  cheapestFrom: (share) => `، وتكون أقل الدرجات تكلفة ابتداءً من ${share}`,
  neverCheapest: '، ولا تكون أقل الدرجات تكلفة عند أي نسبة',
  stop: '.',
  lastRung: 'لا توجد درجة أعلى منها.',

  chartTitle: 'نسبة المقبول',
  chartNote: (currency) => ` مقابل التكلفة (${currency}) لكل ألف إجابة مقبولة.`,
  lines95: ' الخطوط: فاصل الثقة 95\u200e%\u200e.',
  linesRange: ' الخطوط: 8 حالات من كل 10.',
  linesBoth: ' الخطوط: فاصل الثقة 95\u200e%\u200e إن كانت النسبة مقيسة، وإلا فـ 8 حالات من كل 10.',
  steps: ' المنقّطة: من درجة إلى التالية ذات النسبة الأعلى.',
  hollow: ' المفرّغة: غير مقيسة.',
  view: 'التكاليف في المخطط',
  withRepairs: 'مع التصحيح',
  attemptsOnly: 'المحاولات فقط',
  dot: (share, usd) => `${share}، ${usd}`,
  firstDot: (share, usd) => `${share}، ${usd}، أول ما يبلغ الحد المطلوب`,
  unknownLine: (from) =>
    from === null
      ? 'النسبة غير معروفة؛ تكلفتها عند كل نسبة'
      : `النسبة غير معروفة؛ الأقل تكلفة ابتداءً من ${from}`,
  barLine: (bar, isOwn) => `${isOwn ? 'حدّك المطلوب' : 'الحد المطلوب'}: ${bar}`,
  bar: 'الحد المطلوب: النسبة التي يجب قبولها',
  barField: 'الحد المطلوب، بالمئة',
  chart: (first) => `مخطط نسبة الإجابات المقبولة مقابل تكلفتها. ${first}`,
  reading: 'الدرجة المقروءة من المخطط',
  noCosts: 'لا توجد درجة متاحة نسبتها وتكلفتها معروفتان، لذا لا شيء لرسمه.',

  accepted: (share) => `المقبول ${share}`,
  attempts: (usd) => `${usd} لكل ألف محاولة`,
  setup: (usd) => `${usd} لمرة واحدة`,
  less: (usd, name) => `أقل من ${isolate(name)} بمقدار ${usd}`,
  moreThan: (usd, name) => `أكثر من ${isolate(name)} بمقدار ${usd}`,
  sameAs: (name) => `مثل ${isolate(name)}`,

  rung: 'الدرجة',
  acceptedColumn: 'المقبول',
  attemptsColumn,
  acceptedCostColumn,
  setupColumn: 'الإعداد',
  workColumn: 'العمل',
  unknownShare: 'غير معروفة',
  notMeasured: { entered: 'مُدخَلة', example: 'من المثال' },
  effort: { low: 'جهد منخفض', medium: 'جهد متوسط', high: 'جهد مرتفع' },
  noWork: 'لا شيء',
  hours: (hours) => `${hours} س`,
  tableTitle: 'الدرجات مرتّبة بحسب الجهد',
  firstRow: 'أول ما يبلغ الحد المطلوب',

  unknownRung: (name, from) =>
    `نسبة ${isolate(name)} غير معروفة. وتكون هذه أقل الدرجات تكلفة إذا قُبل ${from} من الإجابات أو أكثر.`,
  unknownRungNever: (name) => `نسبة ${isolate(name)} غير معروفة. ولا تكون هذه أقل الدرجات تكلفة عند أي نسبة.`,
  fixed: (costs) =>
    `يشمل عمود «${acceptedCostColumn}» الاستضافة والتكاليف الشهرية، ولا يشملها عمود «${attemptsColumn}»: ${costs}.`,
  fixedOf: (name, usd, perThousand) =>
    perThousand === null ? `${isolate(name)} ${usd} شهريًا` : `${isolate(name)} ${perThousand} (${usd} شهريًا)`,

  summaryReached: (name) => isolate(name),
  summaryReachedRest: (bar, basis) => ` أول ما يبلغ ${bar}، ${basis === 'measured' ? 'قياسًا' : by[basis]}`,
  summaryNotReached: 'لا درجة',
  summaryNotReachedRest: (bar) => ` تبلغ ${bar}`,
  summaryUnknown: 'لا نسبة معروفة',
  summaryUnknownRest: '',
};
