/** Arabic messages of remarks on prices. Notes and gaps come from the catalogue as English sentences. */
import type { Messages } from '../messages.ts';
import { counted, genitive, isolate, nouns } from './grammar.ts';

const tokensOf = counted(nouns.token, true);
const otherRemarks = counted(['ملاحظة أخرى', 'ملاحظتان أخريان', 'ملاحظات أخرى', 'ملاحظة أخرى']);
const sourcesOf = counted(['مصدر', 'مصدران', 'مصادر', 'مصدرًا'], true);

const unlessOff = (always: boolean): string => (always ? '' : ' ما لم يوقف الطلب ذلك كليًا أو شبه كلي');

/** Every message of remarks on prices. */
export const remarks: Messages['remarks'] = {
  title: 'ملاحظات على الأسعار',
  kinds: {
    closed: 'مغلق',
    unconfirmed: 'مفترض',
    conflict: 'محل خلاف',
    promotion: 'مفترض',
    assumption: 'مفترض',
    reasoning: 'مفترض',
    cache: 'مفترض',
    quantity: 'مفترض',
    throughput: 'مفترض',
    'prompt-speed': 'مفترض',
    derived: 'محسوب',
    restated: 'منقول',
    uncached: 'غير مخزّن مؤقتًا',
    'no-minimum': 'معلومة ناقصة',
    'longer-cache': 'متاح أيضًا',
    'no-cache': 'متاح أيضًا',
    'same-counts': 'مفترض',
    'all-hours': 'ملاحظة',
    gap: 'معلومة ناقصة',
    note: 'ملاحظة',
  },
  lead: (kind, sentence) => `${kind}: ${isolate(sentence)}`,
  revisedKind: 'معدَّل',
  ofApproach: (owner, text) => `${isolate(owner)}: ${text}`,
  marked: (text) => `†\u00a0${text}`,
  ofModel: (line, model) => `${line} (${isolate(model)})`,
  furtherRemarks: (lines) => `${lines.length > 1 ? 'أسباب أخرى' : 'سبب آخر'} للعلامة †: ${lines.join('؛ ')}.`,

  andMore: (line, count) => `${line}، و${otherRemarks(count)}`,
  closedLine: (date) => `مغلق أمام العملاء الجدد منذ ${date}`,
  unconfirmedLine: 'يُفترض أن ضبط النموذج متاح هنا',
  conflictLine: (what) => `تختلف المصادر في ${isolate(what)}`,
  revisedLine: (what) => `عدّل المصدر ${isolate(what)}`,
  promotionLine: 'سعر ترويجي',
  assumed: {
    'base-profile': 'كون السعر الأساسي عالميًا أو إقليميًا',
    'cache-writes': 'سعر الكتابة في ذاكرة التخزين المؤقت',
    'cached-input': 'سعر الإدخال المخزّن مؤقتًا',
    'end-of-service': 'نهاية الخدمة',
    'regional-price': 'السعر الإقليمي',
    'serving-price': 'سعر التشغيل',
    'tuning-access': 'من يمكنه ضبط النموذج',
    utilisation: 'نسبة استغلال الآلات',
  },
  assumptionLine: (what) => `افتراض بشأن ${what}`,
  reasoningLine: 'لم تُحتسب رموز استدلال',
  minimumLine: 'الحد الأدنى للتخزين المؤقت مفترض',
  cacheLine: 'قواعد التخزين المؤقت مفترضة',
  quantityLine: (what, amount) => `كمية مفترضة (${isolate(what)}: ${amount})`,
  throughputLine: 'معدل نقل مقيس في موضع آخر',
  promptSpeedLine: 'لم تُحتسب قراءة المطالبة',
  derivedLine: 'سعر محسوب، لا مقروء',
  restatedLine: 'سعر مقروء في مصدر آخر',
  uncachedLine: 'أقصر من أن تُخزَّن مؤقتًا',
  noMinimumLine: 'لم يُعثر على حد أدنى للرسوم',
  longerCacheLine: 'يتوفر تخزين مؤقت لمدة أطول',
  noCacheLine: 'تكلفة التخزين المؤقت تفوق ما يوفّره',
  sameCountsLine: 'الرموز كما عُدّت لنموذج آخر',
  allHoursLine: 'الآلات محسوبة طوال الشهر',
  gapLine: 'قيمة لم يُعثر عليها',
  noteLine: 'ملاحظة',

  untilAtLeast: (date) => `${date} على الأقل`,
  closed: (model, host, date, until) =>
    `منذ ${date} لا يستطيع ضبط ${isolate(model)} لدى ${isolate(host)} إلا العملاء الحاليون${until && `؛ ويبقى متاحًا لهم حتى ${until}`}.`,
  closedToUnused: (model, host, date, days, until) =>
    `منذ ${date} لا يستطيع ضبط ${isolate(model)} لدى ${isolate(host)} إلا العملاء الذين استخدموا نموذجًا مضبوطًا خلال ${counted(nouns.day, true)(days)} قبل التدريب${until && `؛ ويبقى متاحًا لهم حتى ${until}`}.`,
  unconfirmed: (model) =>
    `لا يذكر أي مصدر مقروء أن ضبط ${isolate(model)} متاح هنا؛ سعر تدريبه هو سعر نماذج أخرى بحجمه.`,
  conflict: (what, values, used) =>
    `تختلف المصادر في ${isolate(what)}: ${values}. تستخدم العملية الحسابية ${isolate(used)}.`,
  revised: (what, values, used, newest) =>
    `${isolate(what)}: ذُكر ${values.join('، ')}. تستخدم العملية الحسابية ${isolate(used)}${newest ? '، وهو آخر ما ذُكر' : ''}.`,
  valueFrom: (value, source) => `${isolate(value)} (${isolate(source)})`,
  promotion: (model, date) =>
    `سعر ${isolate(model)} ترويجي حتى ${date}؛ لم يُعثر على سعر لاحق، لذا يُحتسب السعر الترويجي بعد ذلك أيضًا.`,
  reasoning: (model, always) =>
    `يستدل ${isolate(model)} قبل أن يجيب${unlessOff(always)}. تُفرض رسوم الاستدلال كالإخراج، لكن لم تُحتسب أي رموز استدلال.`,
  reasoningTuned: (model, always) =>
    `يستدل ${isolate(model)} قبل أن يجيب${unlessOff(always)}، وقد يستدل النموذج المضبوط أيضًا. تُفرض رسوم الاستدلال كالإخراج، لكن لم تُحتسب أي رموز استدلال.`,
  cache: (model, rules, none) =>
    `${none ? `لم يُعثر على أي قاعدة تخزين مؤقت للنموذج ${isolate(model)}` : `لم يُعثر على جميع قواعد التخزين المؤقت للنموذج ${isolate(model)} بقيم دقيقة`}؛ تفترض العملية الحسابية ما يلي: ${rules}.`,
  minimum: (tokens) => `حد أدنى قدره ${tokensOf(tokens)}`,
  minimumFrom: (tokens, models) => `حد أدنى قدره ${tokensOf(tokens)}، كما هو موثّق في ${isolate(models)}`,
  noMinimum: 'عدم وجود حد أدنى',
  step: (tokens) => `تخزين مؤقت في كتل من ${tokensOf(tokens)}`,
  lifetime: (time) => `مدة تخزين مؤقت قدرها ${genitive(time)}`,
  quantity: (what, amount) => `يُحتسب ${what} بمقدار ${amount}.`,
  amount: (number, unit) => `${number} ${isolate(unit)}`,
  speed: (number) => `${number} رمز/ثانية`,
  promptSpeed: 'لم يُعثر على سرعة قراءة المطالبات (معدل نقل الإدخال)، لذا لا يُحتسب إلا زمن كتابة الإجابات.',
  promptReadAt: (speed) => `قراءة المطالبة بسرعة لا تفوق سرعة كتابة الإجابات (${speed}، أبطأ حالة)`,
  promptReadFaster: 'إذا قُرئت المطالبات بسرعة أكبر، فقد تُسترد التكلفة لاحقًا أو لا تُسترد أبدًا.',
  neverAtAnySpeed: (values) => `مع ${isolate(values)}، لا تُسترد التكلفة أبدًا مهما كانت السرعة.`,
  throughput: (speed, source) => `لم يُقَس معدل النقل ${speed} لدى هذا المزوّد: ${isolate(source)}.`,
  throughputOf: (speed, year, source) =>
    `قيس معدل النقل ${speed} في عام ${year}، وليس لدى هذا المزوّد: ${isolate(source)}.`,
  throughputByHost: (speed, year, source) =>
    `قاس المزوّد نفسه معدل النقل ${speed} في عام ${year}: ${isolate(source)}.`,
  parts: {
    rates: 'سعر رموزه',
    rateChanges: 'السعر المعلن',
    setup: 'إحدى تكاليف الإعداد',
    monthly: 'رسومه الشهرية',
    training: 'سعر التدريب',
    hosting: 'سعر الاستضافة',
  },
  derived: (part, source) => `لم يُعثر على ${part} كقيمة رقمية؛ تستخدم العملية الحسابية: ${isolate(source)}.`,
  // From right to left: an isolate that finds its own direction does not look into the isolates of the names, and would put the date first.
  restated: (parts, _several, places) => `${parts} من \u2067${places}\u2069.`,
  uncached: (prompt, minimum) =>
    `عدد الرموز الثابتة في المطالبة (${prompt}) أقل من العدد الذي يُحتسب التخزين المؤقت ابتداءً منه (${minimum}).`,
  noMinimumCharge: 'لم يُعثر على حد أدنى لرسوم مهمة التدريب، لذا لا يُحتسب أي حد.',
  noCache:
    'لا تُخزَّن المطالبة مؤقتًا إلا إذا طلب الطلب التخزين المؤقت. وعند هذا الحجم من الطلبات تفوق تكلفة التخزين المؤقت ما يوفّره.',
  withoutCache: 'عدم التخزين المؤقت',
  sameCounts: (model, other) =>
    `رموز الإدخال والإجابة هي المعدودة لـ ${isolate(other)}؛ ولم يُعَد عدّها ${model ? `لـ ${isolate(model)} الذي يقسّم` : 'للنموذج المضبوط الذي قد يقسّم'} النص على نحو مختلف.`,
  allHours: (hours) =>
    `تُحسب الآلات لجميع ساعات الشهر، وعددها ${hours}. إذا كانت تتوقف في غياب الحمل، فأدخل عددًا أقل من الساعات.`,
  longerCache: (model, lifetime, usd) =>
    `يمكن استخدام ${isolate(model)} مع ${lifetime} أيضًا، ${usd === '' ? 'إذا طلبتها الطلبات' : `بسعر كتابة ${usd} لكل مليون رمز`}.`,

  noEffect: (value) => `مع ${isolate(value)}، لا تتغيّر أي تكلفة عند هذا الحجم من الطلبات.`,
  noEffectAtAll: (value) => `مع ${isolate(value)}، لا تتغيّر أي تكلفة.`,
  noBatches: (value) => `مع ${isolate(value)}، لا تتغيّر أي تكلفة، لأنه لا تُرسل طلبات ضمن دفعات.`,
  smallEffect: (value) =>
    `مع ${isolate(value)}، تتغيّر التكاليف بأقل من 0.1\u200e%\u200e عند هذا الحجم من الطلبات.`,
  unknownEffect: (value) => `أثر ${isolate(value)} غير معروف حتى تُدخَل القيم الناقصة.`,
  effectNotCalculated: 'ستكون التكلفة أعلى بالقيمة الأخرى، ومقدار الزيادة غير محسوب.',
  otherEnd: (value, payback) => `إذا انتهت الخدمة في ${value}، ف${payback}.`,
  alreadyEnded: (value, baseline, payback) =>
    `إذا كانت خدمته قد انتهت في ${value}، فلا يمكن استخدام ${baseline ? 'النموذج المقارَن به' : 'النموذج'} بعد الآن؛ و${payback} بحسب العملية الحسابية.`,
  monthly: (value, name, then, now) =>
    `مع ${isolate(value)}، تبلغ تكلفة «${isolate(name)}» ${then} في الشهر الأول بدلًا من ${now}`,
  monthlyToo: (first, name, then, now) => `${first}، وتكلفة «${isolate(name)}» ${then} بدلًا من ${now}`,
  once: (value, name, then, now) =>
    `مع ${isolate(value)}، تبلغ تكلفة «${isolate(name)}» ${then} لمرة واحدة بدلًا من ${now}`,
  overHorizon: (value, name, then, now, horizon) =>
    `مع ${isolate(value)}، تبلغ تكلفة «${isolate(name)}» ${then} على مدى ${genitive(horizon)} بدلًا من ${now}`,
  effect: (cost, payback) => `${cost}؛ ${payback}.`,
  effectOnly: (cost) => `${cost}.`,
  samePayback: (payback) => `الاسترداد كما هو: ${payback}`,
  otherPayback: (then, now) => `الاسترداد: ${then} (حاليًا: ${now})`,
  years: counted(nouns.year),
  almostTenYears: 'أقل بقليل من عشر سنوات',
  noneWithin: (horizon) => `لا استرداد خلال ${genitive(horizon)}`,
  tooLateAfter: (duration) => `بعد ${genitive(duration)}، لكن نموذج المرشّح يُوقف قبل ذلك`,
  paybacks: {
    atOnce: 'فورًا',
    overTenYears: 'أكثر من عشر سنوات',
    tooLate: 'لا استرداد قبل إيقاف نموذج المرشّح',
    afterBaselineEnd: 'لا استرداد قبل إيقاف نموذج خط الأساس',
    never: 'لا استرداد',
    unknown: 'غير معروف',
  },
  use: (value) => `استخدام ${isolate(value)}`,

  restatedBy: (count) => `نقلًا عن ${sourcesOf(count)}`,
  restatedIn: (place) => `نقلًا عن ${isolate(place)}`,
  copy: 'في نسخة',
  calculated: 'محسوب',
  about: (date) => `نحو ${date}`,
  upTo: (days) => `ما يصل إلى ${days}`,
};
