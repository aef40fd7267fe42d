/** Arabic messages of the views that list a scenario's inputs: the report, the printed page and the comparison of two scenarios. */
import type { Messages } from '../messages.ts';
import { form } from './form.ts';
import { counted, isolate, listed, nouns, plural, points } from './grammar.ts';

/** Messages of `<ft-comparison>`, the report and `<ft-paper>`. */
export const inputs: Messages['inputs'] = {
  report: 'المطالبة أم الضبط الدقيق',
  keyFigures: 'الأرقام الرئيسية',
  inputs: 'المدخلات',
  prices: 'الأسعار',
  input: 'المُدخَل',
  value: 'القيمة',
  figure: 'البند',
  note: 'ملاحظة',
  openAgain: 'فتح هذه العملية الحسابية',
  usdPerMTok: (currency) => `لكل مليون رمز (${currency})`,

  aboveTokens: (tokens) => `فوق ${counted(nouns.token, true)(tokens)}`,
  asBatch: 'ضمن دفعات',
  fromDay: (date) => `ابتداءً من ${date}`,
  times: (factor) => `×\u00a0${factor}`,

  pricesPerMTok: (currency) => `الأسعار (${currency}) لكل مليون رمز`,
  eachApproach: 'كل نهج',
  atDefault: 'بقيمها الافتراضية:',
  priceSources: 'مصادر الأسعار',

  comparison: 'المقارنة بعملية حسابية أخرى',
  paste: 'لصق رابط أو JSON',
  pasteHint: 'رابط أو كود تضمين أو JSON أو تقرير. يبقى كل شيء في هذه الصفحة.',
  openFile: 'أو فتح ملف JSON أو تقرير',
  mine: 'عمليتك',
  theirs: 'الملصقة',
  withExample: 'بعض قيمها لا تزال من مثال.',
  open: 'المتابعة بالملصقة',
  continued: 'تستمر المتابعة بالعملية الحسابية الملصقة. يعيد «تراجع» السابقة.',
  clear: 'مسح',
  differs: 'الفروق',
  field: 'الحقل',
  same: 'المدخلات نفسها في العمليتين.',
  differences: (written) =>
    `${counted(['مُدخَل مختلف', 'مُدخَلان مختلفان', 'مُدخَلات مختلفة', 'مُدخَلًا مختلفًا'])(written)}.`,
  refused: {
    unreadable: 'تعذّرت قراءة الملف. قد يكون مجلدًا أو ملفًا نُقل.',
    nothing: 'لا يحتوي هذا النص على عملية حسابية.',
    'too-long': 'هذا النص أطول من أي عملية حسابية.',
    'broken-json': 'نص JSON هذا مبتور أو تالف.',
    'results-only':
      'يحتوي الجدول على نتائج، لا على المدخلات التي أنتجتها. يلزم لصق رابط أو JSON أو كود تضمين بدلًا منه.',
  },
  moreProblems: (count) =>
    `… و${counted(['مشكلة أخرى', 'مشكلتان أخريان', 'مشكلات أخرى', 'مشكلة أخرى'])(count)}.`,
  absent: 'غير موجود في هذه العملية',
  baseline: 'خط الأساس',
  against: (candidate, baseline) => `${isolate(candidate)} مقابل ${isolate(baseline)}`,

  unknown: 'غير معروف',
  asInput: 'مثل الإدخال',
  notRepaired: 'دون تصحيح',
  yes: 'نعم',
  no: 'لا',
  fromTraffic: 'من حجم الطلبات',
  range: (value, low, high) => `${value} (${low} – ${high})`,
  /** A success rate that is stated as a difference to the approach `label`. */
  points: (range, label) => `${points(range)} مقارنةً بـ«${isolate(label)}»`,
  togetherInAll: (value) => `${value}، يتغيّر معًا في جميع النُّهج`,
  together: (value, others) => `${value}، يتغيّر مع ${listed(others.map((other) => `«${isolate(other)}»`))}`,
  perMTok: (price) => `${price} لكل مليون رمز`,
  withUnit: (value, unit) => `${value} ${unit}`,
  lineAmount: (quantity, unit, price) => `${quantity} ${isolate(unit)} ×\u00a0${price}`,
  month: (number) => `الشهر ${number}`,
  entry: (what, number) => `${what} ${number}`,
  /** A source, and the prices that the user entered in place of the prices of the source. */
  except: (source, what) => `${isolate(source)}. أُدخل بدلًا منه: ${what}`,
  inside: (outer, inner) => `${outer}: ${inner}`,

  /** The name of each object and list of a scenario, by its key; `''` means not named. */
  parts: {
    rates: '',
    tiers: 'المطالبات الطويلة',
    batch: 'الدفعات',
    rateChanges: 'أسعار جديدة',
    cache: form.titles.caching,
    setup: form.titles.setup,
    monthly: form.titles.monthly,
    training: 'التدريب',
    hosting: form.hosting,
    retrain: 'إعادة التدريب',
    latency: 'زمن الاستجابة',
    monthlyRequests: form.requests,
  },

  units: {
    tokens: plural(nouns.token),
    months: plural(nouns.month),
    minutes: plural(nouns.minute),
    hours: plural(nouns.hour),
    ms: () => 'مللي ثانية',
    'tokens/second': () => 'رمز/ثانية',
    'usd/hour': () => 'لكل ساعة',
  },
};
