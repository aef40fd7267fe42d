/** Arabic messages of the prompt editors. */
import type { Messages } from '../messages.ts';
import { counted, isolate, listed, type Noun, nouns, plural } from './grammar.ts';

const labels: Readonly<Record<string, string>> = {
  system: 'النظام',
  developer: 'المطوّر',
  examples: 'الأمثلة',
  example: 'مثال',
  tools: 'الأدوات',
  user: 'المستخدم',
  assistant: 'المساعد',
  tool: 'نتيجة أداة',
  passages: 'المقاطع',
  history: 'سجل المحادثة',
  fixed: 'ثابت',
  prompt: 'المطالبة',
  format: 'تنسيق المحادثة',
};

const kinds: Readonly<Record<string, Noun>> = {
  image: ['صورة', 'صورتان', 'صور', 'صورة'],
  audio: ['مقطع صوتي', 'مقطعان صوتيان', 'مقاطع صوتية', 'مقطعًا صوتيًا'],
  video: ['مقطع فيديو', 'مقطعا فيديو', 'مقاطع فيديو', 'مقطع فيديو'],
  file: nouns.file,
  tool: ['أداة مستضافة', 'أداتان مستضافتان', 'أدوات مستضافة', 'أداة مستضافة'],
  schema: ['مخطط إخراج', 'مخططا إخراج', 'مخططات إخراج', 'مخطط إخراج'],
  conversation: ['إجابة سابقة', 'إجابتان سابقتان', 'إجابات سابقة', 'إجابة سابقة'],
  prompt: ['مطالبة محفوظة', 'مطالبتان محفوظتان', 'مطالبات محفوظة', 'مطالبة محفوظة'],
  cache: ['محتوى مخزّن مؤقتًا', 'محتويان مخزّنان مؤقتًا', 'محتويات مخزّنة مؤقتًا', 'محتوى مخزّنًا مؤقتًا'],
  item: ['عنصر محفوظ', 'عنصران محفوظان', 'عناصر محفوظة', 'عنصرًا محفوظًا'],
};

const tokens = counted(nouns.token);

/** A placeholder as it stands in the prompt. */
const placeholder = (name: string): string => isolate(`{{${name}}}`);

/** Every message of `<ft-token-counter>`. */
export const counter: Messages['counter'] = {
  partLabel: (part) => (Object.hasOwn(labels, part) ? (labels[part] as string) : isolate(part)),
  partNumbered: (label, n) => `${label} ${n}`,
  placeholder: (part) => (part === 'user' ? 'النص الذي يتغيّر من طلب إلى آخر' : 'لصق مطالبة أو نص طلب كامل'),

  exact: (tokenizer) => `عدّ دقيق، ${isolate(tokenizer)}`,
  assumed: (tokenizer, model) =>
    `معدود باستخدام ${isolate(tokenizer)}، وهو المفترض للنموذج ${isolate(model)}`,
  partly: (tokenizer, format) =>
    `النص معدود باستخدام ${isolate(tokenizer)}${format ? '، وتنسيق المحادثة مقدَّر' : ''}`,
  hostCounter: 'عدّاد الصفحة',
  loading: (tokenizer) => `جارٍ تحميل ${isolate(tokenizer)}`,
  counting: (share) => (share === null ? 'جارٍ العدّ' : `جارٍ العدّ، اكتمل ${share}`),
  estimate: (error, model) =>
    `تقدير${model && ` للنموذج ${isolate(model)}`}${error === null ? '' : `، ±${error}`}`,
  failed: 'تقدير، تعذّر تحميل المرمِّز.',
  failedToCount: (reason) => `تقدير، تعذّر العدّ${reason && `: ${isolate(reason)}`}.`,
  request: (model, named) => (named ? `الطلب يذكر ${isolate(model)}` : `الطلب موجّه إلى ${isolate(model)}`),
  countedWith: (tokenizer) => `معدود باستخدام ${isolate(tokenizer)}`,
  retry: 'إعادة المحاولة',
  approximately: 'نحو',

  tokens: plural(nouns.token),
  total: (written) => `${tokens(written)} إجمالًا`,
  format: (count) => `${count} منها لتنسيق المحادثة`,

  divider: (written) => `أعلاه ${tokens(written)} دون تغيّر من طلب إلى آخر`,
  dividerEmpty: 'النص أعلاه هو نفسه في كل طلب',
  placeholderDivider: (written, _count, name) =>
    `قبل ${placeholder(name)} ${tokens(written)} دون تغيّر من طلب إلى آخر`,
  placeholderFirst: (name) => `لا يوجد قبل ${placeholder(name)} ما يمكن تخزينه مؤقتًا`,
  moveDivider: 'الفاصل بين النص الثابت والنص المتغيّر',
  divide: 'متغيّر ابتداءً من المؤشر',
  undivide: 'إزالة الفاصل',

  more: (count) => `… ${count} أخرى`,
  show: 'عرض',
  showAll: (label) => `عرض الكل: ${label}`,
  showLess: 'عرض أقل',
  undrawn: 'عُدّ النص، لكنه أطول من أن تُعرض رموزه.',
  unshown: 'عُدّ النص كاملًا؛ لا يُعرض إلا أوله.',
  clear: 'مسح',
  whitespace: 'إظهار المسافات',
  tokenDetail: (id, bytes) => `الرمز ${id}، ${bytes}`,
  bytes: (hex, count) => `${count === 1 ? 'البايت' : 'البايتات'} ${isolate(hex)}`,
  firstBytes: (hex, count) => `${count} بايت، ${isolate(`${hex} …`)}`,

  countFormat: 'احتساب تنسيق المحادثة',

  readAs: (provider, parts) =>
    `قُرئ على أنه طلب إلى ${isolate(provider)}، من ${counted(nouns.part, true)(parts)}.`,
  keepAsText: 'الاحتفاظ به نصًا',
  unreadCall:
    'يُحسب رمز هذا الاستدعاء البرمجي نصًا. ولا يُقرأ الاستدعاء على أنه طلب إلا إذا كان كاملًا ولم تكن أي قيمة فيه متغيرًا أو رمزًا برمجيًا آخر.',
  things: (counts) =>
    listed(
      counts.map(({ kind, shown }) => {
        const noun = kinds[kind];
        return noun ? counted(noun)(shown) : `${shown} ${isolate(kind)}`;
      }),
    ),
  uncounted: (things) => `لم يُعدّ: ${things}.`,

  reading: (name) => `جارٍ قراءة ${isolate(name)}`,
  unreadable: (name) => `تعذّرت قراءة ${isolate(name)}.`,

  holds: (things) => `غير معدود: ${things}`,
  byRule: 'معدودة وفق قاعدة تنسيق المحادثة للأدوات، لا بحسب نص JSON المعروض هنا.',
  hosted: 'يشغّل المزوّد هذه الأداة. عدد الرموز التي تضيفها إلى المطالبة غير منشور.',
  notCounted: 'غير معدودة',

  fixedTokens: counted(['رمز ثابت', 'رمزان ثابتان', 'رموز ثابتة', 'رمزًا ثابتًا']),
  varyingTokens: counted(['رمز متغيّر', 'رمزان متغيّران', 'رموز متغيّرة', 'رمزًا متغيّرًا']),
  entered: (figures) => `${listed(figures)}، دون نص. يمكن عدّ المطالبة بلصقها.`,
  counted: counted(['رمز معدود', 'رمزان معدودان', 'رموز معدودة', 'رمزًا معدودًا']),
  replaced: (figures) => `يحل العدّ محل القيم السابقة: ${listed(figures)}.`,
  kept: (figures) => `لا تزال مستخدمة دون نص: ${listed(figures)}.`,
  backToEntered: 'مسح النص واستخدام الأعداد السابقة',
};
