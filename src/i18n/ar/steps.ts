/** Arabic messages of `<ft-next-steps>`: the steps of training a model after the decision. */
import type { Messages } from '../messages.ts';
import { counted, genitive, isolate, nouns } from './grammar.ts';

const stepsOf = counted(['خطوة', 'خطوتان', 'خطوات', 'خطوة']);

/** Every message of the steps. */
export const steps: Messages['steps'] = {
  titles: {
    upload: 'الرفع',
    price: 'الاستعلام عن السعر',
    create: 'بدء التدريب',
    watch: 'المتابعة',
    deploy: 'النشر',
    use: 'الاستخدام',
    delete: 'الحذف',
    closed: 'مغلق',
    unavailable: 'لا خطوات',
  },
  deletions: {
    'model-and-deployment': 'حذف عملية النشر والنموذج',
    files: 'حذف الملفات',
    deployment: 'حذف عملية النشر',
    'model-and-files': 'حذف النموذج والملفات',
    job: 'حذف المهمة وملفاتها',
  },
  notes: {
    closed: (on) => `لا يقبل هذا المزوّد تدريبًا جديدًا منذ ${on}.`,
    'model-closed': (on) => `لم يعد تدريب هذا النموذج ممكنًا هنا منذ ${on}.`,
    closes: (on) => `لا يقبل هذا المزوّد تدريبًا جديدًا لهذا النموذج ابتداءً من ${on}.`,
    'closed-to-new': (on) => `لا يستطيع التدريب هنا إلا العملاء المسجّلون قبل ${on}.`,
    'closed-to-unused': (days) =>
      `لا يستطيع التدريب هنا إلا العملاء الذين استخدموا نموذجًا مضبوطًا خلال آخر ${counted(nouns.day, true)(days)}.`,
    'never-trained': () => 'لا يدرّب هذا المزوّد نماذج لعملائه.',
    'host-not-read': () => 'لم تُقرأ وثائق هذا المزوّد.',
    'model-not-read': () => 'لم تُقرأ خطوات هذا النموذج.',
    'method-not-read': () => 'لم تُقرأ خطوات هذا النوع من التدريب.',
    'grader-needed': () => 'يحتاج التدريب بالتعلّم المعزّز إلى مقيِّم (grader) لا يستطيع كتابته سواك.',
    'file-format': (format) => `يجب أن يكون الملف بتنسيق ${isolate(format)}.`,
    'model-name-unknown': () => 'لم يُعثر على اسم النموذج الأساس لدى هذا المزوّد: يلزم إدخال اسم من قائمته.',
    'may-not-deploy': () =>
      'لا يمكن نشر كل نموذج يُدرَّب هنا. ينبغي التحقق قبل التدريب من وجود النموذج في قائمة المزوّد لنقاط النهاية المخصَّصة.',
    'byte-order-mark': () => 'تطلب صفحة أقدم للمزوّد علامة ترتيب البايت (BOM) في أول الملف.',
    'repeat-until-done': () => 'يُعاد تشغيل هذا حتى ينتهي التدريب.',
    'progress-in-terminal': () => 'يظهر التقدم في الطرفية.',
    'keeps-running': () => 'يظل هذا عاملًا حتى إيقافه: تكون المتابعة في طرفية ثانية.',
    'wait-until-ready': () => 'يلزم الانتظار حتى تصبح عملية النشر جاهزة.',
    'deployment-billed': () => 'تُحتسب رسوم عملية النشر ما دامت قائمة، استُخدمت أم لم تُستخدم.',
    'idle-deployment-deleted': (days) =>
      `تُحذف عملية النشر التي لا تُستخدم مدة ${counted(nouns.day, true)(days)}.`,
    regions: () => 'لا تتوفر النماذج المضبوطة إلا في المنطقتين المتعددتين us وeu.',
    'epochs-limit': (max) => `يسمح المزوّد بما لا يزيد على ${counted(nouns.epoch, true)(max)}.`,
    'upload-limit': (megabytes) => `تقبل طريقة الرفع هذه ملفات حتى ${megabytes} ميغابايت.`,
    'validation-unused': () => 'لا يُستخدم ملف التحقق هنا.',
    'checkpoint-expires': (days) => `تُحذف نقطة الحفظ بعد ${counted(nouns.day, true)(days)} ما لم تُمدَّد مدتها.`,
    'python-only': () => 'هذا متاح بلغة Python فقط.',
    'on-the-machine': () => 'تُنسخ الملفات إلى الآلة التي فيها GPU ويُشغَّل هذا هناك.',
    'cut-examples': (tokens) =>
      `تُقص الأمثلة الأطول من ${counted(nouns.token, true)(tokens)}؛ يمكن رفع العدد إذا سمحت الذاكرة.`,
    'gated-weights': () => 'لا تتيح Hugging Face هذه الأوزان إلا بعد قبول ترخيصها.',
    'trains-on-prompts': () => 'تشمل دالة الخسارة (loss) المطالبات أيضًا، لا الإجابات وحدها.',
    unverified: () => 'الأسماء هنا من مصدر واحد، ولم يُشغَّل هذا الكود. ينبغي التحقق من الأسماء قبل استخدامه.',
  },
  page: {
    title: 'الخطوات التالية',
    train: (host, count, _number, usd) =>
      `التدريب لدى ${isolate(host)}: ${stepsOf(count)}${usd === null ? '' : `، نحو ${usd}`}`,
    costUnknown: '؛ تكلفته غير معروفة.',
    hourly: (usd) => `، ثم ${usd} لكل ساعة ما دام منشورًا.`,
    hourlyUnknown: '، ثم سعر بالساعة ما دام منشورًا.',
    monthly: (usd) => `، ثم ${usd} شهريًا حتى حذف النموذج.`,
    byToken: '، ثم سعر رموزه فقط.',
    noCode: (host) => `لا خطوات لـ ${isolate(host)}`,
    because: (note) => `: ${note}`,
    takes: (hours) => `يستغرق التدريب نحو ${genitive(hours)}.`,
    noSpeed: 'لا توجد سرعة تدريب منشورة، لذا لا يتوفر تقدير للوقت.',
    nothingSent: 'لا يُرسل شيء من هذه الصفحة، ولا تطلب أي مفتاح.',
    hosts: 'المزوّد',
    ownGpu: 'GPU خاص',
    closed: 'مغلق',
    offer: 'النموذج والتدريب',
    program: 'البرنامج',
    programs: { trl: 'TRL', axolotl: 'Axolotl', unsloth: 'Unsloth' },
    language: 'اللغة',
    languages: { python: 'Python', typescript: 'TypeScript', curl: 'curl وshell' },
    codeLanguages: { python: 'Python', typescript: 'TypeScript', shell: 'shell' },
    file: 'ملف التدريب',
    validationFile: 'ملف التحقق',
    noFile: 'لا يوجد',
    epochs: 'الحقب',
    badEpochs: 'عدد صحيح، 1 أو أكثر.',
    badFile: 'يلزم اسم للملف.',
    fileRefused: (host) =>
      `سيرفض ${isolate(host)} ملف التدريب كما قُرئ: تبيّن فحوصه السبب، وتعرض إصلاحًا أو تحويلًا حيث أمكن.`,
    fileNotReady: 'ملف التدريب كما قُرئ غير جاهز: تبيّن فحوصه السبب، وتعرض إصلاحًا حيث أمكن.',
    steps: 'الخطوات',
    copy: 'نسخ',
    copyStep: (title) => `نسخ: ${title}`,
    copied: (title) => `نُسخ: ${title}`,
    copyRefused: 'لم يسمح المتصفح بالنسخ. الكود محدَّد.',
    expected: (epochs, _number, tokens, usd) =>
      [
        counted(nouns.epoch)(epochs),
        ...(tokens === null ? [] : [counted(nouns.token)(tokens)]),
        ...(usd === null ? [] : [usd]),
      ].join('، '),
    packages: (names) => `الحزم: ${isolate(names)}.`,
    environment: (names) => `البيئة: ${isolate(names)}.`,
    replace:
      'تُستبدل الأجزاء المسطَّر تحتها في الكود. أما الأجزاء الزرقاء فمصدرها الملف والعملية الحسابية، أو يمكن تغييرها.',
    sources: (names) => `المصادر: ${names}.`,
    summary: (host, usd) => ({ claim: isolate(host), rest: usd === null ? '' : `، نحو ${usd}` }),
  },
};
