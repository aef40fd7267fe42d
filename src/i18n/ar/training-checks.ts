/** Arabic names of the checks of a training file, of the rules of hosts and their problems, of losses, and of faults in JSON. */
import type { Messages } from '../messages.ts';
import { counted, isolate, nouns } from './grammar.ts';

type TrainingData = Messages['trainingData'];
type Params = Readonly<Record<string, string | number>>;

/** The name of every check, as a noun phrase. */
export const checkNames: TrainingData['checks'] = {
  array: 'مصفوفة JSON واحدة بدلًا من سطر لكل مثال',
  'data-type': 'ليس كائن JSON',
  'invalid-json': 'JSON غير صالح',
  'trailing-comma': 'فاصلة بعد المثال',
  'missing-messages-list': 'لا توجد قائمة رسائل',
  'example-missing-assistant-message': 'لا توجد إجابة من المساعد',
  'last-not-assistant': 'الرسالة الأخيرة ليست من المساعد',
  'message-missing-key': 'رسالة دون دور أو محتوى',
  'message-unrecognized-key': 'مفتاح غير معروف في رسالة',
  'message-type': 'رسالة ليست كائنًا',
  'missing-content': 'رسالة دون محتوى',
  'unrecognized-role': 'دور غير معروف',
  weight: 'وزن غير 0 و1',
  'weight-role': 'وزن على رسالة لدور آخر',
  'tool-calls': 'استدعاء أداة غير مكتمل',
  'tool-call-id': 'نتيجة أداة دون معرّف استدعائها',
  tools: 'أدوات ليست قائمة دوال',
  'too-few-examples': 'أمثلة أقل من اللازم',
  'file-size': 'حجم الملف',
  'other-format': 'سطر بتنسيق آخر',
  'replacement-character': 'أحرف استُبدلت بالرمز U+FFFD',
  'lone-surrogate': 'نصف زوج بديل (surrogate)',
  mojibake: 'نص مقروء بترميز خاطئ',
  'byte-order-mark-inside': 'علامة ترتيب البايت (BOM) داخل نص',
  'system-not-first': 'رسالة النظام ليست الأولى',
  'same-role-twice': 'الدور نفسه مرتين متتاليتين',
  'starts-with-assistant': 'المساعد يبدأ أولًا',
  'last-not-user': 'الرسالة الأخيرة ليست من المستخدم',
  'blank-content': 'نص فارغ',
  'tool-arguments': 'وسيطات أداة ليست كائن JSON',
  'unknown-tool': 'استدعاء أداة غير معرَّفة',
  'undefined-tools': 'استدعاءات أدوات دون تعريفات',
  'unmatched-tool-result': 'نتيجة أداة دون استدعاء',
  'unanswered-tool-call': 'استدعاء أداة دون نتيجة',
  'reserved-word': 'علامة من تنسيق محادثة',
  'extra-keys': 'أعمدة زائدة',
  'over-limit': 'فوق الحد',
  'answer-cut': 'إجابة بعد الحد',
  secret: 'مفاتيح سرية: يجب إبطالها',
  'personal-data': 'بيانات شخصية',
  refusal: 'إجابة فيها رفض',
  boilerplate: 'عبارات نمطية لنموذج لغوي',
  'answer-language': 'إجابة بلغة أخرى',
  'mixed-formats': 'عدة تنسيقات في ملف واحد',
  'few-examples': 'أمثلة قليلة',
  'many-examples': 'أمثلة كثيرة جدًا',
  'exact-duplicates': 'تكرارات مطابقة',
  'near-duplicates': 'تكرارات شبه مطابقة',
  'conflicting-answers': 'مُدخَل واحد، إجابات مختلفة',
  leaks: 'موجود أيضًا في ملف التحقق',
  'near-leaks': 'شبه مطابق لما في ملف التحقق',
  'rare-system-prompt': 'مطالبة نظام مختلفة',
  'missing-system-prompt': 'لا توجد مطالبة نظام',
  'rare-tools': 'أدوات مختلفة',
  'mixed-output': 'إجابة ليست JSON',
  'label-imbalance': 'إجابات غير متوازنة',
  'rare-language': 'لغة نادرة',
  'utf-16': 'UTF-16 بدلًا من UTF-8',
  'invalid-utf8': 'بايتات ليست UTF-8',
  'long-line': 'سطر أطول من أن يُقرأ',
};

/** For each rule of hosts, the name of a breach of it. */
export const hostRules: TrainingData['hostRules'] = {
  ended: 'انتهى التدريب',
  method: 'نوع تدريب غير متاح',
  format: 'تنسيق آخر',
  'minimum-examples': 'أمثلة أقل من اللازم',
  'maximum-examples': 'أمثلة أكثر من المسموح به',
  'advised-examples': 'أمثلة أقل مما يُنصح به',
  'maximum-bytes': 'كبير جدًا',
  'maximum-tokens': 'أطول من الحد الأقصى',
  roles: 'دور غير مقبول',
  'answer-roles': 'دور غير مقبول في إجابة',
  alternation: 'المستخدم والمساعد لا يتناوبان',
  'system-first': 'رسالة النظام ليست الأولى',
  answer: 'لا توجد إجابة لتعلّمها',
  'one-answer': 'ليست إجابة واحدة في كل جانب',
  'last-user': 'الرسالة الأخيرة ليست من المستخدم',
  'reserved-words': 'كلمة محجوزة',
  'other-reserved-words': 'كلمة يرفضها مدقّق',
  'needs-keys': 'مفتاح مطلوب ناقص',
  'extra-keys': 'عمود زائد',
  'text-only': 'صورة أو صوت أو ملف',
  'text-only-model': 'صورة أو صوت أو ملف لا يقبله أحد النماذج',
  'maximum-media-examples': 'أمثلة بصور أو صوت أو ملفات أكثر من المسموح به',
  'maximum-epochs': 'حقب أكثر مما يدرّبه المزوّد',
  'maximum-images': 'صور أكثر من المسموح به',
  'maximum-videos': 'مقاطع فيديو أكثر من المسموح به',
  'one-format': 'عدة تنسيقات في ملف واحد',
  'byte-order-mark': 'لا توجد علامة ترتيب البايت (BOM)',
  'file-name': 'اسم ملف غير مقبول',
  'validation-file': 'ملف التحقق ناقص',
  'maximum-validation-examples': 'أمثلة تحقق أكثر من المسموح به',
  'maximum-validation-bytes': 'ملف التحقق كبير جدًا',
  'maximum-validation-share': 'ملف التحقق كبير جدًا قياسًا إلى ملف التدريب',
};

const examples = ({ examples: number }: Params): string => counted(nouns.example)(String(number));

/** The name of the host. */
const host = ({ name }: Params): string => isolate(String(name));

/** The sentence for each problem with a host. */
export const hostProblems: TrainingData['hostProblems'] = {
  ended: (p) => `لم تعد ${host(p)} تدرّب نماذج بالملفات (منذ ${p.value} على أبعد تقدير).`,
  method: (p) => `لا تتيح ${host(p)} هذا النوع من التدريب.`,
  format: (p) => `تقرأ ${host(p)} تنسيقًا آخر: يلزم تحويل الملف.`,
  'minimum-examples': (p) => `في الملف ${examples(p)}؛ وترفض ${host(p)} ما دون ${p.value}.`,
  'maximum-examples': (p) => `في الملف ${examples(p)}؛ ولا تقبل ${host(p)} أكثر من ${p.value}.`,
  'advised-examples': (p) => `في الملف ${examples(p)}؛ وتنصح ${host(p)} بما لا يقل عن ${p.value}.`,
  'maximum-bytes': (p) => `حجم الملف ${p.bytes} بايت؛ ولا تقبل ${host(p)} أكثر من ${p.value}.`,
  'maximum-tokens': (p) => `أطول من ${counted(nouns.token, true)(String(p.value))}: تقص ${host(p)} البقية.`,
  roles: (p) => `دور لا تقبله ${host(p)}.`,
  'answer-roles': (p) => `دور لا تقبله ${host(p)} في إجابة.`,
  alternation: (p) => `تشترط ${host(p)} أن يتناوب المستخدم والمساعد، والمستخدم أولًا.`,
  'system-first': (p) => `تشترط ${host(p)} أن تكون رسالة النظام أولًا.`,
  answer: () => 'لا توجد رسالة من المساعد لتعلّمها.',
  'one-answer': (p) => `تقبل ${host(p)} رسالة واحدة فقط من المساعد في كل جانب.`,
  'last-user': () => 'الرسالة الأخيرة ليست من المستخدم.',
  'reserved-words': (p) => `كلمة تحجزها ${host(p)}؛ ستفشل المهمة.`,
  'other-reserved-words': (p) => `كلمة يرفضها مدقّق ${host(p)}.`,
  'needs-keys': (p) => `تحتاج ${host(p)} إلى المفتاح ${isolate(String(p.value))}.`,
  'extra-keys': (p) => `مفتاح ليس في التنسيق؛ وترفض ${host(p)} مثل هذه المفاتيح.`,
  'text-only': (p) => `صور أو صوت أو ملفات؛ ولا تقبل ${host(p)} هنا إلا النص.`,
  'text-only-model': (p) =>
    `صور أو صوت أو ملفات؛ ولا يقبل ${isolate(String(p.value))} من ${host(p)} إلا النص.`,
  'maximum-media-examples': (p) =>
    `في الملف ${examples(p)} بصور أو صوت أو فيديو أو ملفات؛ ولا تقبل ${host(p)} أكثر من ${p.value}.`,
  'maximum-epochs': (p) =>
    `${counted(nouns.epoch)(String(p.epochs))}؛ ولا تسمح ${host(p)} بأكثر من ${p.value}.`,
  'maximum-images': (p) => `صور كثيرة جدًا؛ ولا تقبل ${host(p)} أكثر من ${p.value} لكل مثال.`,
  'maximum-videos': (p) => `مقاطع فيديو كثيرة جدًا؛ ولا تقبل ${host(p)} أكثر من ${p.value} لكل مثال.`,
  'one-format': (p) => `عدة تنسيقات في ملف واحد؛ وترفض ${host(p)} مثل هذا الملف.`,
  'byte-order-mark': (p) => `ليس في الملف علامة ترتيب البايت (BOM)؛ وكانت ${host(p)} تشترطها سابقًا.`,
  'file-name': (p) => `لا تقبل ${host(p)} اسم هذا الملف.`,
  'validation-file': (p) => `تحتاج ${host(p)} إلى ملف تحقق لهذا النوع من التدريب.`,
  'maximum-validation-examples': (p) =>
    `في ملف التحقق ${examples(p)}؛ ولا تقبل ${host(p)} أكثر من ${p.value}.`,
  'maximum-validation-bytes': (p) =>
    `حجم ملف التحقق ${p.bytes} بايت؛ ولا تقبل ${host(p)} أكثر من ${p.value}.`,
  'maximum-validation-share': (p) =>
    `ملف التحقق أكبر مما تقبله ${host(p)}: ${Number(p.value) * 100}\u00a0% من ملف التدريب على الأكثر.`,
};

/** The sentence for each loss of a conversion, and for each reason why an example cannot be converted. */
export const losses: TrainingData['losses'] = {
  weight: 'تحديد الإجابات التي تُتعلَّم: ليس في التنسيق الآخر أوزان، أو لا يقرؤها برنامج تدريب.',
  name: 'أسماء المتحدثين.',
  'developer-role': 'يصبح الدور «developer» هو «system».',
  'system-messages': 'تُدمج عدة رسائل نظام في رسالة واحدة، أو تُنقل رسالة إلى البداية.',
  'system-merged': 'يصبح نص النظام جزءًا من المطالبة.',
  'tool-call-ids': 'معرّفات استدعاءات الأدوات؛ والترتيب يحدد أي نتيجة تخص أي استدعاء.',
  'tool-arguments': 'الوسيطات التي ليست JSON لكائن تبقى نصًا.',
  tools: 'تعريفات الأدوات.',
  'content-parts': 'تُدمج عدة أجزاء نصية في نص واحد.',
  'message-keys': 'مفاتيح أخرى في الرسائل.',
  'extra-keys': 'مفاتيح أخرى في المثال، مثل حقول المقيِّمات (graders).',
  layout: 'تفصيل في الصياغة، مثل الحد بين «instruction» و«input».',
  'rejected-answer': 'الإجابة الأسوأ في الزوج.',
  label: 'التصنيف الذي يفيد بأن الإجابة جيدة.',
  'prompt-border': 'الحد بين المطالبة والإكمال.',
  method: 'يحتاج التنسيق الآخر إلى ما ليس في المثال: إجابة أو إجابة أسوأ أو مقيِّمات (graders).',
  turns: 'لا يسمح التنسيق الآخر إلا بجولة واحدة أو رسالة واحدة في كل جانب.',
  alternation: 'لا يتناوب المستخدم والمساعد كما يشترط التنسيق الآخر.',
  roles: 'دور ليس في التنسيق الآخر.',
  media: 'صور أو صوت أو ملفات.',
  'tool-calls': 'استدعاءات الأدوات أو نتائجها.',
  unreadable: 'ليس المثال بالشكل الذي يتطلبه تنسيقه.',
};

/** What was expected at the place of a fault in JSON. */
export const expectations: TrainingData['expectations'] = {
  value: 'المتوقع قيمة',
  key: 'المتوقع مفتاح بين علامتي اقتباس',
  colon: 'المتوقع نقطتان رأسيتان',
  'comma-or-brace':
    'المتوقع فاصلة أو قوس معقوف للإغلاق؛ وتحتاج علامة الاقتباس داخل النص إلى شرطة مائلة عكسية',
  'comma-or-bracket': 'المتوقع فاصلة أو قوس مربع للإغلاق',
  quote: 'ليس للنص علامة اقتباس للإغلاق',
  escape: 'هذا ليس تسلسل هروب في JSON',
  'escaped-control': 'يجب تهريب نهاية السطر أو أي حرف تحكم آخر',
  digit: 'المتوقع رقم',
  end: 'ينتهي المثال هنا، ويتبعه شيء آخر',
};
