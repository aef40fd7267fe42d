/** Arabic explanations of the terms of the interface, and the sentences of explanations. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { explainedFields } from './explained-fields.ts';
import { agreement, counted, isolate } from './grammar.ts';

/** The places of a ranking in words. The index is the place. */
const places: Readonly<Record<number, string>> = {
  1: 'أكبر',
  2: 'ثاني أكبر',
  3: 'ثالث أكبر',
  4: 'رابع أكبر',
  5: 'خامس أكبر',
};

const cachesOf = counted(['ذاكرة مؤقتة', 'ذاكرتان مؤقتتان', 'ذاكرات مؤقتة', 'ذاكرة مؤقتة'], true);
const valuesOf = counted(['قيمة', 'قيمتان', 'قيم', 'قيمة'], true);

/** The messages of explanations. */
export const glossary: Messages['glossary'] = {
  terms: {
    range: {
      name: 'النطاق',
      means:
        'تقع القيمة بين طرفيه بثقة قدرها 80\u200e%\u200e. تستخدم النتيجة القيمة، ويستخدم احتمال الاسترداد النطاق. يُكتب بالصيغة 200k – 300k أو ±20\u200e%\u200e.',
    },
    baseline: {
      name: 'خط الأساس',
      means: 'النهج الذي يجيب اليوم. تقارن النتيجة المرشّح به. وما سواهما من النُّهج للعرض فقط.',
    },
    candidate: { name: 'المرشّح', means: 'النهج الذي تذكر النتيجة استرداده.' },
    zeroShot: { name: 'دون أمثلة (zero-shot)', means: 'مطالبة فيها تعليمات دون أمثلة.' },
    fewShot: { name: 'أمثلة قليلة (few-shot)', means: 'مطالبة تعرض على النموذج بضعة أمثلة.' },
    chainOfThought: {
      name: 'سلسلة الأفكار (chain of thought)',
      means: 'مطالبة تطلب من النموذج أن يستدل قبل أن يجيب.',
    },
    retrieval: { name: 'الاسترجاع (RAG)', means: 'بحث تُضاف نتائجه إلى كل مطالبة.' },
    fineTuning: {
      name: 'الضبط الدقيق',
      means: 'تدريب نموذج على أمثلتك ليكتفي بمطالبة أقصر أو يجيب على نحو أفضل.',
    },
    token: {
      name: 'الرمز (token)',
      means: 'قطعة من النص، نحو أربعة أحرف في الإنجليزية. يُدفع مقابل النماذج بعدد الرموز.',
    },
    cache: {
      name: 'ذاكرة التخزين المؤقت',
      means:
        'يحتفظ المزوّد بالبادئة الثابتة من المطالبة بضع دقائق. الطلب الذي يخزّنها يدفع سعر الكتابة في ذاكرة التخزين المؤقت، والطلبات التي تجدها (الإصابات) تدفع سعر الإدخال المخزّن مؤقتًا، وهو أدنى.',
    },
    batch: {
      name: 'الدفعات',
      means: 'طلبات تُرسل معًا وتصل إجاباتها خلال ساعات، وعادةً بنصف السعر.',
    },
    adapter: {
      name: 'المهايئ (adapter)',
      means: 'الجزء الصغير من النموذج الذي يغيّره الضبط. يمكن تشغيل عدة مهايئات على آلة واحدة.',
    },
    attempts: {
      name: 'المحاولة',
      means: 'استدعاء واحد للنموذج. للطلب أكثر من محاولة إذا لم تُقبل إجابته.',
    },
    accepted: {
      name: 'الإجابة المقبولة',
      means: 'إجابة جيدة بما يكفي لاستخدامها، وفق معيارك.',
    },
    requests: {
      name: 'الطلب',
      means:
        'سؤال واحد بجميع محاولاته. تشمل تكلفته تصحيح الإجابة إذا لم تُقبل أي محاولة، وحصةً من التكاليف الشهرية.',
    },
    savedPerThousand: {
      name: 'الوفر لكل ألف طلب',
      means:
        'مقدار انخفاض تكلفة ألف طلب من الشهر الأول مع المرشّح عنها مع خط الأساس، شاملةً التكاليف الشهرية ودون الإعداد.',
    },
    extraPerThousand: {
      name: 'التكلفة الإضافية لكل ألف طلب',
      means:
        'مقدار ارتفاع تكلفة ألف طلب من الشهر الأول مع المرشّح عنها مع خط الأساس، شاملةً التكاليف الشهرية ودون الإعداد.',
    },
    savedPerMonth: {
      name: 'الوفر الشهري',
      means: 'مقدار انخفاض تكلفة الشهر الأول مع المرشّح، شاملةً التكاليف الشهرية ودون الإعداد.',
    },
    extraPerMonth: {
      name: 'التكلفة الإضافية شهريًا',
      means: 'مقدار ارتفاع تكلفة الشهر الأول مع المرشّح، شاملةً التكاليف الشهرية ودون الإعداد.',
    },
    setupOnce: {
      name: 'الإعداد',
      means: 'ما يُدفع مرة واحدة قبل بدء العمل بالمرشّح: التدريب ووسم البيانات والعمل الهندسي.',
    },
    setupExtra: {
      name: 'الإعداد الإضافي',
      means: 'إعداد المرشّح ناقص إعداد خط الأساس: التدريب ووسم البيانات والعمل الهندسي.',
    },
    setupAvoided: {
      name: 'الإعداد المتجنَّب',
      means: 'إعداد خط الأساس ناقص إعداد المرشّح، وهو الأصغر.',
    },
    netAfter: {
      name: 'الصافي',
      means:
        'الوفر حتى الشهر المذكور، ناقص الإعداد الإضافي وعمليات إعادة التدريب. العائد هو الصافي عند نهاية الأفق الزمني مقسومًا على الإعداد الإضافي.',
    },
    chance: {
      name: 'الاسترداد خلال سنة',
      means:
        'من بين 10,000 عيّنة عشوائية من جميع النطاقات، نسبة ما استرد تكلفته بعد 12 شهرًا. «المرجّح» هو المدى الذي تقع فيه 8 عيّنات من كل 10 (من P10 إلى P90).',
    },
    payback: {
      name: 'الاسترداد',
      means:
        'المدة حتى يسدّد الوفر تكلفة الإعداد، مقرّبة إلى الأعلى؛ ويُكتب نصف الشهر أسبوعين. «بعد الخصم» تعني أن المبلغ اللاحق يُحسب بأقل من قيمته، وفق معدل الخصم.',
    },
    presentValue: {
      name: 'صافي القيمة الحالية (NPV)',
      means:
        'الصافي عند نهاية الأفق الزمني بقيمة نقود اليوم: الوفر اللاحق يُحسب بأقل من قيمته، وفق معدل الخصم.',
    },
    internalReturn: {
      name: 'معدل العائد الداخلي (IRR)',
      means: 'معدل الخصم الذي يسدّد الوفر عنده تكلفة الإعداد تمامًا دون زيادة.',
    },
    cacheHits: {
      name: 'إصابات التخزين المؤقت',
      means: 'نسبة الطلبات التي تجد البادئة الثابتة من المطالبة في ذاكرة التخزين المؤقت لدى المزوّد.',
    },
    ahead: {
      name: 'مقدار التقدم',
      means: 'مقدار انخفاض تكلفة المرشّح عن تكلفة خط الأساس حتى الآن، شاملةً الإعداد.',
    },
    estimate: { name: '≈', means: 'تعتمد القيمة على عدد رموز مقدَّر، لا معدود.' },
    uncertainPrice: {
      name: '†',
      means: 'قراءة أخرى لأحد الأسعار تغيّر هذه القيمة. توضح الملاحظات على الأسعار أيها.',
    },
  },
  fields: explainedFields,

  here: {
    attempts: (usd, ofUsd) => say`يمثل هنا ${figure(usd)} من ${figure(ofUsd)}، وهي تكلفة ألف محاولة.`,
    training: (usd, ofUsd) => say`التدريب هنا ${figure(usd)} من ${figure(ofUsd)}، وهي تكلفة الإعداد.`,
    saving: (usd) => say`الوفر هنا ${figure(usd)} لكل ألف طلب.`,
    extra: (usd) => say`الزيادة هنا ${figure(usd)} لكل ألف طلب.`,
    hits: (rates) => [
      'معدل الإصابة هنا ',
      ...rates.flatMap(([caches, share], i) => [
        i === 0 ? '' : ' و',
        figure(share),
        i === 0 ? ` مع ${cachesOf(String(caches))}` : ` مع ${caches}`,
      ]),
      '.',
    ],
  },

  paybacks: {
    atOnce: 'فورًا',
    overTenYears: 'أكثر من عشر سنوات',
    tooLate: 'متأخر جدًا',
    afterBaselineEnd: 'متأخر جدًا',
    never: 'لا استرداد',
    unknown: 'غير معروف',
  },
  paybackOf: (name) => `استرداد ${isolate(name)}:`,
  rank: (place, all, count, name) => {
    const payback = name === null ? 'الاسترداد' : `استرداد ${isolate(name)}`;
    const moved = 'بتغيير كل منها على مدى نطاقها أو بنسبة 20\u200e%\u200e';
    if (count === 1) return say`من بين جميع القيم، ${moved}، هذه القيمة ${figure('وحدها')} تغيّر ${payback}.`;
    return place in places
      ? say`من بين ${valuesOf(all)}، ${moved}، لهذه القيمة ${figure(places[place] ?? '')} أثر في ${payback}.`
      : say`من بين ${valuesOf(all)}، ${moved}، هذه القيمة في ${figure(`المرتبة ${place}`)} من حيث أثرها في ${payback}.`;
  },
  noPaybacks: {
    never: (low, high, name) => {
      const { y, h } = agreement(name);
      return `من ${low} إلى ${high}، لا ${y}سترد ${isolate(name)} تكلفت${h} أبدًا.`;
    },
    tooLate: (low, high, name) => `من ${low} إلى ${high}، يُوقف تشغيل ${isolate(name)} قبل الاسترداد.`,
    other: (low, high, name) => {
      const { y, h } = agreement(name);
      return `من ${low} إلى ${high}، لا ${y}سترد ${isolate(name)} تكلفت${h}.`;
    },
  },
  unmoved: (low, high, name, payback) =>
    `من ${low} إلى ${high}، لا يتغيّر استرداد ${isolate(name)}: ${payback}.`,
  wordFor: (word, name) => `${word} (${name})`,
  drawing: (points) =>
    `الاسترداد: ${points.map(([value, payback]) => `${payback} عند ${value}`).join('، ')}.`,
  shaded: (low, high) => `النطاق من ${low} إلى ${high}.`,
};
