/** Arabic messages of `<ft-model-ranking>`. */
import type { Messages } from '../messages.ts';
import { counted, isolate, listed, nouns } from './grammar.ts';

const models = counted(nouns.model);
const modelsOf = counted(nouns.model, true);

const among = (shown: string | null): string =>
  shown === null ? 'الأقل تكلفة لهذه المطالبة' : `الأقل تكلفة بين النماذج المعروضة وعددها ${shown}`;

/** Every message of the ranking of models. */
export const ranking: Messages['ranking'] = {
  title: 'تكلفة هذه المطالبة حسب النموذج',

  cheapest: (names, shown) => `${listed(names.map(isolate))} ${among(shown)}`,
  yoursCheapest: (shown) => `نموذجك ${among(shown)}`,
  cost: (usd) => `: ${usd} لكل ألف محاولة.`,
  costAgainst: (usd, own, name) => `: ${usd} لكل ألف محاولة، مقابل ${own} على ${isolate(name)}.`,
  leftOut: {
    notServed: (date) => `لا يدخل نموذجك في المقارنة: فهو غير متاح في ${date}.`,
    tooSmall: () => 'لا يدخل نموذجك في المقارنة: فسياقه صغير جدًا لهذه المطالبة.',
  },
  noneFits: 'لا يطابق عوامل التصفية هذه أي نموذج آخر',
  unknown: 'لا تُعرف أي تكلفة بعد، لنقص إحدى القيم.',
  requestsMissing: (isCached) =>
    `يلزم إدخال عدد الطلبات شهريًا لمعرفة النموذج الأقل تكلفة${isCached ? ': فكلما زاد عددها زادت نسبة ما يجد منها المطالبة في ذاكرة التخزين المؤقت.' : '.'}`,
  conditions: (fixed, varying, output, requests) =>
    `الرموز الثابتة ${fixed}، والمتغيّرة ${varying}، ورموز الإخراج ${output}، وعدد الطلبات في الشهر الأول ${requests}. يشمل ذلك التخزين المؤقت وشرائح الأسعار والاستضافة؛ ويُجاب عن كل طلب مرة واحدة.`,
  sameTokens: 'تُحسب كل النماذج بأعداد الرموز هذه، مع أن نموذجًا آخر قد يقسّم النص نفسه على نحو مختلف.',
  costOnly: 'المقارنة للتكاليف فقط: جودة إجابات نموذج آخر غير معروفة.',
  borrowed: 'للنموذج المضاف إلى المقارنة معدل نجاح مطالبتك حتى يُدخَل معدله.',

  search: 'بحث',
  searchBy: 'بحث بالنموذج أو المطوّر أو المزوّد',
  maker: 'المطوّر',
  allMakers: 'كل المطوّرين',
  host: 'المزوّد',
  allHosts: 'كل المزوّدين',
  fitting: (tokens) => `يتسع لـ ${counted(nouns.token, true)(tokens)}`,
  fittingUnknown: 'يتسع للمطالبة',
  served: (date) => `متاح في ${date}`,
  current: (days) => `سعر آخر ${counted(nouns.day, true)(days)}`,
  tunable: 'قابل للضبط',
  open: 'أوزانه منشورة',
  makerAndHost: (maker, host) => `${isolate(maker)} · ${isolate(host)}`,
  clear: 'مسح عوامل التصفية',
  shown: (shown, all) => (shown === all ? models(all) : `${shown} من ${modelsOf(all)}`),

  rank: 'الترتيب',
  place: (rank) => `${rank}.`,
  model: 'النموذج',
  perThousand: 'ألف محاولة',
  perMonth: 'شهريًا',
  context: 'السياق',
  asOf: 'تاريخ السعر',
  until: 'ينتهي',
  action: 'مقارنة',

  yours: 'نموذجك',
  toTune: 'للضبط',
  ownPrices: 'أسعارك',
  tooSmall: (tokens) => `سياقه صغير جدًا: ${counted(nouns.token)(tokens)}`,
  ended: (date) => `انتهى ${date}`,
  endsOn: (date) => `ينتهي ${date}`,
  coming: 'غير متاح بعد',
  stale: (days) => `مضى على السعر ${counted(nouns.day, true)(days)}`,
  undated: 'السعر بلا تاريخ',
  changesOn: (date) => `يتغيّر السعر ${date}`,
  notRead: 'لم يُقرأ',
  aMonth: (usd) => `${usd} شهريًا`,

  compare: 'مقارنة',
  compareThis: (name, host) => `مقارنة ${isolate(name)}، ${isolate(host)}`,
  compared: 'ضمن المقارنة',
  comparedThis: (name, host) => `${isolate(name)}، ${isolate(host)}، ضمن المقارنة`,
  today: 'اليوم',
  added: (label) => `أُضيف: ${isolate(label)}. يزيله «تراجع».`,
  full: (count) => `الحد الأقصى للنُّهج في العملية الحسابية ${count}: تلزم إزالة نهج لمقارنة غيره.`,

  downloadCsv: 'تنزيل CSV',
  downloadMarkdown: 'تنزيل Markdown',

  more: (count) => `عرض ${count} من النماذج الإضافية`,
  thenYours: (count) => `${count} من النماذج الأخرى، ثم نموذجك`,

  assumed: 'أقصر مطالبة يخزّنها هذا المزوّد مؤقتًا غير منشورة؛ تستخدم القيمة حدًّا أدنى مفترضًا.',
  otherwise: (name, tokens, usd) =>
    tokens === '0' || tokens === '٠'
      ? `${isolate(name)} إذا خُزّن أي طول مؤقتًا: ${usd}.`
      : `${isolate(name)} إذا بدأ التخزين المؤقت من ${counted(nouns.token, true)(tokens)}: ${usd}.`,
};
