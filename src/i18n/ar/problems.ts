/** Arabic messages about an input that cannot be used, one per code of the core, and about a scenario that is not given. */
import type { Messages } from '../messages.ts';
import { isolate } from './grammar.ts';

/** The kinds of values that the core names in English. */
const kinds: Readonly<Record<string, string>> = {
  text: 'نص',
  string: 'نص',
  number: 'رقم',
  flag: 'نعم أو لا (true أو false)',
  boolean: 'نعم أو لا (true أو false)',
  date: 'تاريخ',
  list: 'قائمة',
  object: 'كائن',
  null: 'لا شيء (null)',
  undefined: 'لا شيء',
};

/** What the core counts, in English. */
const units: Readonly<Record<string, string>> = {
  entries: 'عدد العناصر',
  characters: 'عدد الأحرف',
  'characters of text': 'عدد أحرف النص',
  values: 'عدد القيم',
};

const named = (names: Readonly<Record<string, string>>, name: unknown): string =>
  names[String(name)] ?? isolate(String(name));

const shown = (value: unknown): string => isolate(String(value));

/** Code of a problem → its message, made from the problem's `params`. */
export const problems: Messages['problems'] = {
  required: () => 'هذه القيمة مطلوبة.',
  'unknown-key': (p) => `لا يوجد هنا حقل باسم «${shown(p.key)}».`,
  type: (p) => `النوع المتوقع: ${named(kinds, p.expected)}. النوع الموجود: ${named(kinds, p.actual)}.`,
  finite: () => 'يجب أن يكون الرقم محدودًا.',
  range: (p) => `يجب أن تكون القيمة بين ${p.min} و${p.max}.`,
  above: (p) => `يجب أن تكون القيمة أكبر من ${p.min} وألا تتجاوز ${p.max}.`,
  whole: () => 'يجب أن تكون القيمة عددًا صحيحًا.',
  /** For a range (a belief, `{p10, p50, p90}`) in a field that takes none. */
  belief: () => 'يقبل هذا الحقل رقمًا واحدًا، لا نطاقًا.',
  order: () => 'يجب أن يتصاعد النطاق من طرفه الأدنى إلى طرفه الأعلى.',
  date: () => 'يجب أن يكون تاريخًا بالصيغة YYYY-MM-DD.',
  choice: (p) => `يجب أن تكون القيمة إحدى القيم التالية: ${shown(p.choices)}.`,
  length: (p) => `يجب أن يكون ${named(units, p.of)} بين ${p.min} و${p.max}.`,
  duplicate: (p) => `المعرّف «${shown(p.id)}» مكرر.`,
  'no-such-approach': (p) => `لا يوجد نهج بالمعرّف «${shown(p.id)}».`,
  circle: (p) => `يعود هذا إلى «${shown(p.id)}» مباشرةً أو عبر نُهج أخرى.`,
  either: (p) => `يُدخَل ${shown(p.first)} أو ${shown(p.second)}، لا كلاهما.`,
  unreadable: () => 'تتعذّر قراءة هذا.',
  'too-large': (p) => `السيناريو كبير جدًا: ${named(units, p.of)} يتجاوز ${p.max}.`,
  'too-many': (p) => `عدد المشكلات يتجاوز ${p.max}؛ لم تُذكر البقية.`,
  'not-a-scenario': () => 'هذا النص ليس سيناريو مرمّزًا.',
  version: (p) => `إصدار هذا النص ليس ${shown(p.version)}.`,
  syntax: (p) => `هذا الرابط أو النص ناقص أو تالف أو من إصدار أحدث (الحرف ${p.at}).`,
  'no-such-field': (p) => `لا يوجد حقل في «${shown(p.path)}».`,
  noScenario: () => `ينتظر هذا العنصر عملية حسابية في خاصيته «${isolate('scenario')}».`,
};
