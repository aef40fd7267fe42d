/** Arabic messages of `<ft-prompt-parts>`. */
import type { Messages } from '../messages.ts';
import { counted, interval, isolate, nouns, points } from './grammar.ts';

const tokens = counted(nouns.token);

/** Every message of the parts of a prompt. */
export const promptParts: Messages['promptParts'] = {
  title: 'أجزاء المطالبة',
  noPrompt: 'لا توجد مطالبة بعد. عند لصق مطالبة ضمن «المطالبات» تظهر هنا أجزاؤها وتكاليفها.',

  costs: (name, usd) => `تكلفة المطالبة في ${isolate(name)} ${usd} شهريًا`,
  costsUnknown: (name) => `تكلفة المطالبة في ${isolate(name)} غير معروفة`,
  split: (fixed, _count, varying) => `: ${tokens(fixed)} دون تغيّر من طلب إلى آخر، والمتغيّر ${varying}.`,
  calculated: (fixed, varying) =>
    `هذه رموز النص. يستخدم الحساب أعدادًا أخرى للرموز: ${fixed} ثابتة و${varying} متغيّرة.`,
  examples: (count, _examples, usd) => `منها ${usd} مقابل ${counted(nouns.example, true)(count)}.`,

  prompt: 'المطالبة في',
  compareWith: 'مقارنة بـ',
  noComparison: 'لا شيء',

  tableTitle: 'رموز كل جزء وتكلفته',
  part: 'الجزء',
  tokens: 'الرموز',
  perMonth: 'شهريًا',
  removed: 'دونه',
  paysFrom: 'يجدي ابتداءً من',
  exampleNumber: (n) => `المثال ${n}`,
  outputFormat: 'تنسيق الإخراج',
  afterPlaceholder: 'ابتداءً من العنصر النائب',
  reasoning: 'الاستدلال',
  points: (written) => points(`+${written}`),
  atOnce: 'فورًا',
  /** If no rise of the share of accepted answers pays for the part. */
  noRise: 'لا يكفي أي ارتفاع',
  needed: 'لازم',
  several: (first, last, count) => `${first} إلى ${last} (${counted(nouns.part)(count)})`,
  note: 'شهريًا: تكلفة رموز الجزء نفسه. دونه: تغيّر تكلفة الشهر إذا حُذف الجزء وقُبلت النسبة نفسها من الإجابات.',
  paysNote:
    ' يجدي ابتداءً من: ارتفاع الإجابات المقبولة الذي يغطي تكلفة رموز الجزء. ولا يُعرف هل يحقق الجزء هذا الارتفاع.',

  reorder: (names, count) =>
    count === 1
      ? `${names}: نص ثابت في كل طلب، لكنه بعد نص متغيّر`
      : `${names}: نصوص ثابتة في كل طلب، لكنها بعد نص متغيّر`,
  reorderSaves: (usd) => `؛ النقل إلى المقدمة يخفض التكلفة ${usd} شهريًا.`,
  reorderNothing: '؛ النقل إلى المقدمة لا يغيّر التكلفة، لأنه لا يزيد ما يُخزَّن مؤقتًا.',
  reorderCosts: (usd) => `؛ النقل إلى المقدمة يزيد التكلفة ${usd} شهريًا.`,
  reorderUnknown: '؛ ما يوفّره النقل إلى المقدمة غير معروف.',
  move: 'نقل إلى المقدمة',
  moved: (usd) => `نُقل إلى المقدمة: أقل بمقدار ${usd} شهريًا.`,
  undo: 'تراجع',

  trial: (name, without) => `المطالبة في ${isolate(name)} هي هذه المطالبة دون ${without}. `,
  trialMeasured: (written, low, high, paysFrom) =>
    `النص المحذوف يغيّر الإجابات المقبولة بمقدار ${points(written, true)}، ${interval(low, high)}؛ ${paysFrom}. `,
  trialPays: {
    from: (rise) => `وهو يجدي ابتداءً من ${rise}`,
    atOnce: 'وهو يجدي دون أي ارتفاع',
    never: 'ولا يغطي تكلفته أي ارتفاع',
    unknown: 'والارتفاع الذي يغطي تكلفته غير معروف',
  },
  trialUnpaired: (written) =>
    `النص المحذوف يغيّر الإجابات المقبولة بمقدار ${points(written, true)}، لكن ليس على الحالات نفسها. `,
  trialUnmeasured: 'لم يقس أي تقييم المطالبتين على النموذج نفسه. ',
  trialWords: {
    pays: 'النص المحذوف يغطي تكلفته.',
    'does-not-pay': 'النص المحذوف لا يغطي تكلفته.',
    'not-shown': 'لم يثبت هل يغطي النص المحذوف تكلفته.',
  },

  comparison: (name, usd) => `ستبلغ تكلفة المطالبة في ${isolate(name)} ${usd} شهريًا`,
  comparedMore: (usd, difference) => `، أي أكثر بمقدار ${usd}: ${tokens(difference)}.`,
  comparedLess: (usd, difference) => `، أي أقل بمقدار ${usd}: ${tokens(difference)}.`,
  comparedSame: '، أي التكلفة نفسها.',
  comparedUnknown: (name) => `تكلفة المطالبة في ${isolate(name)} غير معروفة.`,
  samePrices: 'كلتاهما بأسعار هذا النهج ونسبة إجاباته المقبولة.',
  changesTitle: 'أوجه الاختلاف',
  kinds: { removed: 'محذوف', added: 'مضاف', moved: 'منقول' },

  summary: (usd) => `${usd} شهريًا`,
  summaryRest: (parts) => ` مقابل ${counted(nouns.part, true)(parts)}`,
};
