/** Arabic texts of the rules of the advice: when a rule holds, and what it says. */
import type { Messages } from '../messages.ts';
import { figure, type Pieces, say } from '../pieces.ts';
import { counted, genitive, interval, isolate, nouns, points } from './grammar.ts';

type Advice = Messages['advice'];

const examplesNominative = counted(nouns.example);
const examplesGenitive = counted(nouns.example, true);
const casesGenitive = counted(nouns.case, true);
const timesGenitive = counted(nouns.time, true);

/** "12 % من الإجابات …". */
const shareOf =
  (rest: string) =>
  ({ share }: { readonly share: string }) =>
    say`${figure(share)} ${rest}`;

/** A measured difference with its interval. */
export const measured = (difference: string, low: string, high: string): Pieces =>
  say`${figure(difference)}، ${interval(low, high)}`;

/** Says that a training or a service ended on the first day of the calculation or before it: "أُغلق … قبل اليوم الأول بمدة 8 أشهر". */
const ended =
  (what: string) =>
  ({ months }: { readonly months: string }, { months: monthCount }: { readonly months: number }) =>
    monthCount === 0
      ? say`${what} ${figure('في اليوم الأول')}`
      : say`${what} قبل اليوم الأول بمدة ${figure(genitive(months))}`;

/** The rules that speak for or against something. */
export const reasons: Advice['reasons'] = {
  'pays-back': {
    when: () => 'يسترد النموذج المضبوط تكلفته ضمن المدة المحسوبة، وليس فقط بعد إيقاف تشغيل نموذج المطالبة',
    says: ({ months }, values) =>
      values.months === 0
        ? say`يسترد الضبط الدقيق تكلفته ${figure('فورًا')}: فهو أقل تكلفة منذ البداية`
        : say`يسترد الضبط الدقيق تكلفته بعد ${figure(genitive(months))}`,
  },
  'pays-back-later': {
    when: () =>
      'لا يسترد الضبط الدقيق تكلفته إلا بعد المدة المحسوبة، وليس فقط بعد إيقاف تشغيل نموذج المطالبة',
    says: ({ months, horizon }) =>
      say`يسترد الضبط الدقيق تكلفته بعد ${figure(genitive(months))}، أي بعد المدة المحسوبة وهي ${horizon}`,
  },
  'ends-first': {
    when: () => 'تنتهي خدمة النموذج المضبوط قبل أن يسترد تكلفته',
    says: ({ end }) => say`يُوقف تشغيل النموذج المضبوط بعد ${figure(genitive(end))}، قبل أن يسترد تكلفته`,
  },
  'never-pays': {
    when: () => 'لا يسترد الضبط الدقيق تكلفته أبدًا',
    says: ({ horizon }) =>
      say`لا يسترد الضبط الدقيق تكلفته، لا ضمن المدة المحسوبة وهي ${figure(horizon)} ولا بعدها`,
  },
  'not-trainable': {
    when: () => 'تدريب النموذج مغلق في اليوم الأول',
    says: ended('أُغلق تدريب النموذج'),
  },
  'switched-off': {
    when: () => 'تنتهي خدمة النموذج المضبوط قبل اليوم الأول أو فيه',
    says: ended('أُوقف تشغيل النموذج المضبوط'),
  },
  'both-not-trainable': {
    when: () => 'تدريب النموذج المضبوط مع الاسترجاع مغلق في اليوم الأول',
    says: ended('أُغلق تدريب النموذج المضبوط مع الاسترجاع'),
  },
  'both-switched-off': {
    when: () => 'تنتهي خدمة النموذج المضبوط مع الاسترجاع قبل اليوم الأول أو فيه',
    says: ended('أُوقف تشغيل النموذج المضبوط مع الاسترجاع'),
  },
  'cheaper-answers': {
    when: (limit) => `تكلفة ألف إجابة مقبولة من النموذج المضبوط أقل من ${limit} من تكلفتها بالمطالبة`,
    says: ({ tuned, prompt }) =>
      say`تكلفة ألف إجابة مقبولة ${figure(tuned)} بالضبط الدقيق، و${figure(prompt)} بالمطالبة`,
  },
  'dearer-answers': {
    when: (limit) => `تكلفة ألف إجابة مقبولة من النموذج المضبوط أكثر من ${limit} من تكلفتها بالمطالبة`,
    says: ({ tuned, prompt }) =>
      say`تكلفة ألف إجابة مقبولة ${figure(prompt)} بالمطالبة، و${figure(tuned)} بالضبط الدقيق`,
  },
  'rag-dearer': {
    when: (limit) => `تكلفة ألف إجابة مقبولة مع الاسترجاع أكثر من ${limit} من تكلفتها بالمطالبة`,
    says: ({ rag, prompt }) =>
      say`تكلفة ألف إجابة مقبولة ${figure(rag)} مع الاسترجاع، و${figure(prompt)} بالمطالبة`,
  },
  'untested-model-cheaper': {
    when: (limit) =>
      `على نموذج آخر لا تتجاوز تكلفة المطالبة نفسها ${limit} من تكلفتها اليوم؛ وإجاباته غير مقيسة`,
    says: ({ other, prompt }, _values, otherModel) =>
      say`تكلفة ألف محاولة بالمطالبة نفسها على ${otherModel ? `النموذج ${isolate(otherModel)}` : 'نموذج آخر'} ${figure(other)} بدلًا من ${figure(prompt)}؛ وإجاباته غير مقيسة`,
  },
  'too-slow': {
    when: () => 'إجابة المطالبة أبطأ من المسموح به، وإجابة النموذج المضبوط ليست كذلك',
    says: ({ prompt, tuned, limit }) =>
      say`تجيب المطالبة خلال ${figure(prompt)}، والنموذج المضبوط خلال ${figure(tuned)}؛ والحد الأقصى المسموح به ${limit}`,
  },
  'tuned-too-slow': {
    when: () => 'إجابة النموذج المضبوط أبطأ من المسموح به',
    says: ({ tuned, limit }) =>
      say`يجيب النموذج المضبوط خلال ${figure(tuned)}؛ والحد الأقصى المسموح به ${figure(limit)}`,
  },
  'may-not-be-sent': {
    when: () => 'لا يجوز إرسال أي مثال إلى مزوّد للتدريب',
    says: ({ share }) =>
      say`يجوز إرسال ${figure(share)} من الأمثلة إلى مزوّد؛ ولا يبقى سوى التدريب على آلة خاصة`,
  },
  'file-ready': {
    when: (limit) => `في ملف التدريب ما لا يقل عن ${examplesGenitive(limit)}، ولن يُرفض أي سطر`,
    says: (texts) => say`الملف موجود: ${figure(examplesNominative(texts.examples))}، لا يُرفض منها شيء`,
  },
  'refused-lines': {
    when: () => 'سيُرفض سطر من ملف التدريب',
    says: ({ lines }) => say`سيرفض المزوّدون ${figure(lines)} من أسطر ملف التدريب`,
  },
  'leaked-cases': {
    when: () => 'إحدى حالات ملف التحقق موجودة في ملف التدريب أيضًا',
    says: (texts) =>
      say`${figure(texts.cases)} من حالات التحقق موجودة في ملف التدريب أيضًا، لذا لا تختبر شيئًا`,
  },
  'prompt-reaches-bar': {
    when: () => 'تبلغ المطالبة الحد المطلوب',
    says: ({ share, bar }) => say`${figure(share)} من إجابات المطالبة مقبولة، والحد المطلوب ${bar}`,
  },
  'good-enough': {
    when: () =>
      'تبلغ المطالبة الحد المطلوب وهي سريعة بما يكفي، ولا يُظهر أي قياس أن الضبط الدقيق يسترد تكلفته حتى عند الطرف الأدنى من الفرق المقيس',
    says: ({ share, bar }) =>
      say`${figure(share)} من إجابات المطالبة مقبولة، والحد المطلوب ${bar}، ولا يُظهر أي قياس أن الضبط الدقيق سيسترد تكلفته`,
  },
  'prompt-misses-bar': {
    when: () => 'لا تبلغ المطالبة الحد المطلوب',
    says: ({ share, bar }) => say`لا يُقبل سوى ${figure(share)} من إجابات المطالبة، والحد المطلوب ${bar}`,
  },
  'tuned-alone-reaches-bar': {
    when: () => 'يبلغ النموذج المضبوط الحد المطلوب، ولا تبلغه المطالبة',
    says: ({ tuned, prompt, bar }) =>
      say`يبلغ النموذج المضبوط الحد المطلوب وهو ${bar} بنسبة ${figure(tuned)}، ولا تبلغه المطالبة بنسبة ${figure(prompt)}`,
  },
  'tuned-misses-bar': {
    when: () => 'لا يبلغ النموذج المضبوط الحد المطلوب',
    says: ({ tuned, bar }) =>
      say`لا يُقبل سوى ${figure(tuned)} من إجابات النموذج المضبوط، والحد المطلوب ${bar}`,
  },
  'better-shown': {
    when: () => 'ثبت أن إجابات النموذج المضبوط تُقبل أكثر من إجابات المطالبة على الحالات نفسها',
    says: ({ difference, low, high }) => [
      'تُقبل إجابات النموذج المضبوط أكثر: ',
      ...measured(difference, low, high),
    ],
  },
  'worse-shown': {
    when: () => 'ثبت أن إجابات النموذج المضبوط تُقبل أقل من إجابات المطالبة، ولا يُعرف أنه يبلغ الحد المطلوب',
    says: ({ difference, low, high }) => [
      'تُقبل إجابات النموذج المضبوط أقل: ',
      ...measured(difference, low, high),
    ],
  },
  'worse-over-bar': {
    when: () => 'ثبت أن إجابات النموذج المضبوط تُقبل أقل من إجابات المطالبة، لكنه يبلغ الحد المطلوب',
    says: ({ difference, low, high }) => [
      'يبلغ النموذج المضبوط الحد المطلوب، لكن إجاباته تُقبل أقل من إجابات المطالبة: ',
      ...measured(difference, low, high),
    ],
  },
  'no-difference-shown': {
    when: () => 'لا تُظهر الحالات فرقًا بين النموذج المضبوط والمطالبة',
    says: ({ difference, low, high, pairs }) => [
      `لا يمكن التمييز بين النموذج المضبوط والمطالبة على ${casesGenitive(pairs)}: `,
      ...measured(difference, low, high),
    ],
  },
  'surely-pays': {
    when: () =>
      'يسترد الضبط الدقيق تكلفته حتى عند الطرف الأدنى من الفرق المقيس، وليس فقط بعد إيقاف تشغيل نموذج المطالبة',
    says: ({ low }) =>
      say`يسترد الضبط الدقيق تكلفته حتى عند الطرف الأدنى من الفرق المقيس، وهو ${figure(points(low, true))}`,
  },
  'may-not-pay': {
    when: () => 'يسترد الضبط الدقيق تكلفته، لكن ليس عند الطرف الأدنى من الفرق المقيس',
    says: ({ low }) =>
      say`عند الطرف الأدنى من الفرق المقيس، وهو ${figure(points(low, true))}، لا يسترد الضبط الدقيق تكلفته في الموعد`,
  },
  'rag-alone-reaches-bar': {
    when: () => 'يبلغ الاسترجاع الحد المطلوب، ولا تبلغه المطالبة',
    says: ({ rag, prompt, bar }) =>
      say`يبلغ الاسترجاع الحد المطلوب وهو ${bar} بنسبة ${figure(rag)}، ولا تبلغه المطالبة بنسبة ${figure(prompt)}`,
  },
  'rag-misses-bar': {
    when: () => 'لا يبلغ الاسترجاع الحد المطلوب',
    says: ({ rag, bar }) => say`لا يُقبل سوى ${figure(rag)} من الإجابات مع الاسترجاع، والحد المطلوب ${bar}`,
  },
  'both-alone-reach-bar': {
    when: () => 'من بين ما قيس، لا يبلغ الحد المطلوب إلا النموذج المضبوط مع الاسترجاع',
    says: ({ both, bar }) =>
      say`من بين ما قيس، لا يبلغ الحد المطلوب وهو ${bar} إلا النموذج المضبوط مع الاسترجاع: ${figure(both)}`,
  },
  'other-model-reaches-bar': {
    when: () => 'تبلغ مطالبة على نموذج آخر الحد المطلوب، وتكلفة إجاباته المقبولة أقل',
    says: ({ share, bar, other, prompt }) =>
      say`يبلغ نموذج آخر الحد المطلوب وهو ${bar} بنسبة ${figure(share)}، بتكلفة ${figure(other)} بدلًا من ${prompt} لكل ألف إجابة مقبولة`,
  },
  'few-prompts-tried': {
    when: (limit) => `عدد المطالبات المجرَّبة أقل من ${limit}`,
    says: ({ prompts }) => say`المجرَّب حتى الآن ${figure(prompts)}`,
  },
  'too-few-examples': {
    when: () => 'عدد أمثلة التدريب أقل مما يقبله مزوّد النموذج المضبوط',
    says: (texts) =>
      say`الموجود ${figure(examplesNominative(texts.examples))}؛ ويرفض مزوّد النموذج المضبوط ما دون ${texts.limit}`,
  },
  'rules-change': {
    when: (limit) => `تتغيّر التصنيفات أو القواعد ما لا يقل عن ${timesGenitive(limit)} في السنة`,
    says: ({ changes, usd }) =>
      usd === ''
        ? say`تتغيّر التصنيفات أو القواعد ${figure(changes)}، ويحتاج كل تغيير إلى تدريب جديد`
        : say`تتغيّر التصنيفات أو القواعد ${figure(changes)}؛ وتكلفة كل تدريب جديد ${figure(usd)}`,
  },
  'rules-stay': {
    when: () => 'تتغيّر التصنيفات أو القواعد مرة واحدة في السنة على الأكثر',
    says: ({ changes }) =>
      say`تتغيّر التصنيفات أو القواعد ${figure(changes)}، لذا لا تلزم إلا عمليات تدريب جديدة قليلة`,
  },
  'needs-deployment': {
    when: () => 'التكاليف الشهرية للنموذج المضبوط من غير الطلبات أعلى منها للمطالبة',
    says: ({ tuned, prompt }) =>
      say`تكلفة النموذج المضبوط قبل أول طلب ${figure(tuned)} شهريًا، وتكلفة المطالبة ${prompt}`,
  },
  'many-prompts-tried': {
    when: (limit) => `عدد المطالبات المجرَّبة لا يقل عن ${limit}`,
    says: ({ prompts }) => say`المجرَّب بالفعل ${figure(prompts)}`,
  },
  inconsistent: {
    when: (limit) => `ما لا يقل عن ${limit} من المدخلات تتلقى إجابة أخرى عند إرسالها مجددًا`,
    says: shareOf('من المدخلات تتلقى إجابة أخرى عند إرسالها مجددًا'),
  },
  'examples-do-not-fit': {
    when: () => 'الأمثلة التي تحتاج إليها المهمة لا يتسع لها سياق النموذج إلى جانب المطالبة والإجابة',
    says: ({ examples, each, context, room }) =>
      room === ''
        ? say`الأمثلة اللازمة (${figure(examplesNominative(examples))}، وطول المثال ${figure(each)}) لا يتسع لها السياق البالغ ${context} إلى جانب المطالبة والإجابة`
        : say`الأمثلة اللازمة (${figure(examplesNominative(examples))}، وطول المثال ${figure(each)}) لا يتسع لها ما تتركه المطالبة والإجابة من السياق، وهو ${room}`,
  },
  'examples-fit': {
    when: () => 'الأمثلة التي تحتاج إليها المهمة يتسع لها سياق النموذج إلى جانب المطالبة والإجابة',
    says: ({ examples, each, room }) =>
      say`الأمثلة اللازمة (${figure(examplesNominative(examples))}، وطول المثال ${figure(each)}) يتسع لها ما تتركه المطالبة والإجابة من السياق، وهو ${room}`,
  },
  'own-tone': {
    when: (limit) => `ما لا يقل عن ${limit} من الإجابات تحتاج إلى نبرة أو صوت خاص بك`,
    says: shareOf('من الإجابات تحتاج إلى نبرة خاصة بك'),
  },
  'own-terms': {
    when: (limit) => `ما لا يقل عن ${limit} من الإجابات تحتاج إلى مصطلحات مجالك`,
    says: shareOf('من الإجابات تحتاج إلى مصطلحات مجالك'),
  },
  'broken-format': {
    when: (limit) => `ما لا يقل عن ${limit} من الإجابات تخالف التنسيق`,
    says: shareOf('من الإجابات تخالف التنسيق'),
  },
  'niche-knowledge': {
    when: (limit) => `ما لا يقل عن ${limit} من الإجابات تحتاج إلى معرفة يفتقر إليها النموذج`,
    says: shareOf('من الإجابات تحتاج إلى معرفة يفتقر إليها النموذج'),
  },
  'own-format': {
    when: (limit) => `ما لا يقل عن ${limit} من الإجابات تحتاج إلى تنسيق إخراج غير مألوف`,
    says: shareOf('من الإجابات تحتاج إلى تنسيق غير مألوف'),
  },
  'rare-task': {
    when: (limit) => `ما لا يقل عن ${limit} من الطلبات لا تشبه شيئًا في النصوص المتاحة للعموم`,
    says: shareOf('من الطلبات لا تشبه شيئًا في النصوص المتاحة للعموم'),
  },
  faster: {
    when: (limit) => `لا يحتاج النموذج المضبوط إلى أكثر من ${limit} من زمن المطالبة`,
    says: ({ tuned, prompt }) => say`يجيب النموذج المضبوط خلال ${figure(tuned)} بدلًا من ${figure(prompt)}`,
  },
  slower: {
    when: (limit) => `يحتاج النموذج المضبوط إلى ما لا يقل عن ${limit} من زمن المطالبة`,
    says: ({ tuned, prompt }) =>
      say`يجيب النموذج المضبوط خلال ${figure(tuned)}، والمطالبة خلال ${figure(prompt)}`,
  },
  'cheaper-calls': {
    when: (limit) => `تكلفة محاولة بالنموذج المضبوط أقل من ${limit} من تكلفة محاولة بالمطالبة`,
    says: ({ tuned, prompt }) => say`تكلفة ألف محاولة ${figure(tuned)} بدلًا من ${figure(prompt)}`,
  },
  'dearer-calls': {
    when: (limit) => `تكلفة محاولة بالنموذج المضبوط أكثر من ${limit} من تكلفة محاولة بالمطالبة`,
    says: ({ tuned, prompt }) =>
      say`تكلفة ألف محاولة ${figure(prompt)} بالمطالبة، و${figure(tuned)} بالضبط الدقيق`,
  },
  'shorter-prompt': {
    when: (limit) => `في مطالبة النموذج المضبوط ما لا يزيد على ${limit} من رموز المطالبة الحالية`,
    says: ({ tuned, prompt }) =>
      say`يكتفي النموذج المضبوط بمطالبة طولها ${figure(tuned)} بدلًا من ${figure(prompt)}`,
  },
  'takes-time': {
    when: (limit) => `يبدأ العمل بالنموذج المضبوط بعد ${genitive(limit)} أو أكثر من البداية`,
    says: ({ months }) => say`لا يبدأ العمل بالنموذج المضبوط إلا بعد ${figure(genitive(months))}`,
  },
  'ends-in-window': {
    when: () => 'تنتهي خدمة النموذج المضبوط ضمن المدة المحسوبة',
    says: ({ end, horizon }) =>
      say`يُوقف تشغيل النموذج المضبوط بعد ${figure(genitive(end))} من المدة المحسوبة وهي ${horizon}، ويلزم عندئذٍ تدريب جديد`,
  },
  'thin-data': {
    when: (limit) => `عدد أمثلة التدريب أقل من ${limit}`,
    says: (texts) =>
      say`البيانات قليلة: ${figure(examplesNominative(texts.examples))}؛ ويبدأ التحسّن عادةً من ${texts.limit} إلى 100`,
  },
  'much-data': {
    when: (limit) => `عدد أمثلة التدريب لا يقل عن ${limit}`,
    says: (texts) =>
      say`الموجود ${figure(examplesNominative(texts.examples))}؛ ويُنصح بـ 500 فأكثر لأفضل النتائج`,
  },
  'repeated-examples': {
    when: (limit) => `ما لا يقل عن ${limit} من الأمثلة يكرر مثالًا آخر`,
    says: ({ share }) =>
      say`${figure(share)} من الأمثلة يكرر مثالًا آخر، لذا فتنوّع الملف أقل مما يوحي به حجمه`,
  },
  'unreviewed-examples': {
    when: (limit) => `رُوجع أقل من ${limit} من أمثلة الملف`,
    says: ({ reviewed, examples }) =>
      say`لم يُراجع سوى ${figure(reviewed)} من ${figure(examplesGenitive(examples))}`,
  },
  'mixed-system-prompts': {
    when: () => 'لبعض الأمثلة مطالبة نظام وليس لغيرها',
    says: (texts) => say`${figure(texts.examples)} من الأمثلة دون مطالبة نظام، ولغيرها مطالبة`,
  },
  'facts-change': {
    when: (limit) => `ما لا يقل عن ${limit} من الإجابات تحتاج إلى حقائق متغيّرة`,
    says: shareOf('من الإجابات تحتاج إلى حقائق متغيّرة، يجدها الاسترجاع ولا يجدها التدريب'),
  },
  'facts-and-style': {
    when: (limit) =>
      `ما لا يقل عن ${limit} من الإجابات تحتاج إلى حقائق متغيّرة، وما لا يقل عن ${limit} من الإجابات تحتاج إلى أسلوب خاص بك`,
    says: ({ facts, style }) =>
      say`${figure(facts)} من الإجابات تحتاج إلى حقائق متغيّرة، و${figure(style)} إلى أسلوب خاص بك`,
  },
};

/** The lines of the table of trade-offs. */
export const tradeOffs: Advice['tradeOffs'] = {
  'prompt-tokens': 'رموز المطالبة لكل محاولة',
  'response-time': 'زمن الإجابة',
  'accepted-share': 'الإجابات المقبولة',
  consistency: 'الإجابة نفسها عند التكرار',
  'cost-of-calls': 'ألف محاولة، شاملةً التكاليف الشهرية',
  'set-up': 'الإعداد',
  'change-of-rules': 'تغيّر القواعد',
  'data-needed': 'الأمثلة المراجَعة اللازمة، على الأقل',
  'time-to-start': 'الوقت حتى البدء',
  infrastructure: 'التكاليف الشهرية دون طلبات',
  'tied-to': 'الارتباط بـ',
  'end-of-service': 'انتهاء الخدمة',
};

/** The prompting techniques. */
export const techniques: Advice['techniques'] = {
  'zero-shot': 'وصف المهمة فقط',
  'clear-instructions': 'تعليمات واضحة',
  'system-prompt': 'مطالبة النظام',
  'few-shot': 'مثال إضافي',
  'output-format': 'تنسيق إخراج ثابت',
  'chain-of-thought': 'التفكير خطوة بخطوة',
};
