/** Arabic messages of the start of a calculation: the example, the user's own prompt, and what is still the example's. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { agreement, counted, genitive, isolate, nouns } from './grammar.ts';

const tokensOf = counted(nouns.token);

/** Every message of the start. */
export const start: Messages['start'] = {
  example: 'هذا مثال.',
  useOwn: 'استخدام مطالبتك',
  inputs: {
    prompt: { claim: 'يلزم لصق مطالبتك', rest: ' لمعرفة تكلفتها وما إذا كانت تكلفة الضبط الدقيق تُسترد.' },
    model: (tokens) => ({
      claim: `في مطالبتك من ${tokens}.`,
      rest: ' يلزم اختيار النموذج الذي يجيب حاليًا.',
    }),
    fixedTokens: () => say`تتكرر الرموز الثابتة في كل طلب، لذا قد يحفظها المزوّد في ذاكرة التخزين المؤقت.`,
    requests: (usd, model) => ({
      claim: `تبلغ تكلفة كل ألف طلب ${usd}`,
      rest: ` باستخدام ${isolate(model)}. كم عدد الطلبات شهريًا؟`,
    }),
    requestsAlone: { claim: 'يلزم إدخال عدد الطلبات شهريًا', rest: ' لمعرفة تكلفتها.' },
    warmCache: () => say`كلما زاد عدد الطلبات زادت نسبة ما يجد منها المطالبة في ذاكرة التخزين المؤقت.`,
    answers: (tokens) => say`يُفترض أن طول الإجابة ${figure(tokensOf(tokens))}.`,
    candidate: (usd, isFirst) => ({
      claim: `تبلغ تكلفة مطالبتك ${usd} ${isFirst ? 'في الشهر الأول' : 'شهريًا'}.`,
      rest: ' يلزم اختيار نموذج للضبط الدقيق.',
    }),
    perThousand: (usd, model) => say`تبلغ تكلفة كل ألف طلب ${figure(usd)} باستخدام ${isolate(model)}.`,
    setup: (name, usd, duration, isProposed) => ({
      claim: `يمكن أن تصل تكلفة إعداد ${isolate(name)} إلى ${usd}`,
      rest: `؛ وهذا ما يُوفَّر خلال ${genitive(duration)}${isProposed ? ' بالمطالبة المقترحة' : ''}.`,
    }),
    alike: () => say`يُفترض أن جودة الإجابات متساوية في الحالتين.`,
    enterSetup: () => say`يلزم إدخال تكاليف الإعداد لمعرفة متى تُسترد.`,
  },
  pasteHere: 'لصق مطالبتك أو طلبك هنا',
  or: 'أو',
  chooseFile: 'اختيار ملف',
  take: 'استخدام هذه المطالبة',
  startBlank: 'البدء من الصفر',
  blankHint: 'دون أي قيمة من المثال',
  blank: 'من الصفر: لا توجد قيمة مأخوذة من مثال.',
  empty: `النص فارغ. يمكن لصق نص أو طلب، أو اختيار ملف بامتداد ${isolate('.txt')} أو ${isolate('.json')} أو ${isolate('.jsonl')}.`,
  unreadable: (name) => `${isolate(name)} ليس ملفًا نصيًا.`,
  trainingData: (examples) => `تبدو هذه بيانات تدريب${examples && ` (${examples})`}.`,
  useAsTraining: 'استخدامها بيانات تدريب',
  keepAsPrompt: 'الإبقاء عليها مطالبةً',

  yourPrompt: 'مطالبتك',
  fineTuned: 'الضبط الدقيق',
  yours: 'قيمك',
  thePrompt: 'المطالبة',
  tokens: (fixed, varying) => `الرموز: ${fixed} ثابتة + ${varying} متغيّرة`,
  allTokens: (written) => `الرموز: ${written}`,
  readAs: (parts) => `قُرئت على أنها ${parts}`,
  uncounted: (name) => `لا يُحسب نص ${isolate(`{{${name}}}`)}`,
  unreadCall: 'رمز استدعاء برمجي، محسوب نصًا',
  parts: {
    system: 'النظام',
    tools: 'الأدوات',
    user: 'المستخدم',
  },
  examples: counted(nouns.example),
  edit: 'تعديل',
  stillExample: 'لا يزال من المثال',
  notYours: 'ليس من قيمك بعد',
  groups: {
    models: 'النماذج',
    traffic: 'حجم الطلبات',
    user: 'رسالة المستخدم',
    tunedPrompt: 'مطالبة النموذج المضبوط (مقترحة)',
    answers: 'طول الإجابات',
    quality: 'الجودة',
    costs: 'التكاليف',
  },
  missing: {
    title: 'لا يزال ناقصًا',
    model: 'النموذج الحالي',
    requests: 'عدد الطلبات شهريًا',
    candidate: 'نموذج الضبط الدقيق',
    setup: 'تكاليف الإعداد',
  },
  keepAll: 'إبقاء الكل',
  clearAll: 'مسح الكل',

  eg: (value) => `مثلًا ${isolate(value)}`,
  keep: 'إبقاء',

  would: {
    payBack: (name, duration) => {
      const { y, h } = agreement(name);
      return `من شأن ${isolate(name)} أن ${y}سترد تكلفت${h} ${duration}`;
    },
    atOnce: (name) => `من شأن ${isolate(name)} أن ${agreement(name).y}كون أقل تكلفة من أول طلب`,
    tooSlow: (name) => {
      const { y, h } = agreement(name);
      return `من شأن ${isolate(name)} أن ${y}حتاج إلى أكثر من عشر سنوات لاسترداد تكلفت${h}`;
    },
    beyond: (name, duration) => {
      const { y, h } = agreement(name);
      return `من شأن ${isolate(name)} أن ${y}حتاج إلى ${genitive(duration)} لاسترداد تكلفت${h}`;
    },
    never: (name) => {
      const { y, h } = agreement(name);
      return `ما ${y === 'ت' ? 'كانت' : 'كان'} ${isolate(name)} ل${y}سترد تكلفت${h}`;
    },
    notBeforeEnd: (name, date, model) => {
      const { y, h } = agreement(name);
      return `ما ${y === 'ت' ? 'كانت' : 'كان'} ${isolate(name)} ل${y}سترد تكلفت${h} قبل إيقاف تشغيل ${isolate(model)} في ${date}`;
    },
    switchedOff: (model, end, past) => `${past ? 'أُوقف' : 'يُوقف'} تشغيل ${isolate(model)} ${end}`,
    ifYours: (because) => `، لو كانت قيم المثال قيمك${because && `: ${because}`}.`,
    ifProposed: (because) => `، بالمطالبة المقترحة لذلك${because && `: ${because}`}.`,
    setup: (usd, candidate, baseline, monthly) =>
      say`تبلغ تكلفة الإعداد عندئذٍ ${figure(usd)}؛ وبعدها تبلغ تكلفة كل ألف طلب ${figure(candidate)}${monthly && ` (مع حصتها من التكاليف الشهرية البالغة ${monthly})`} بدلًا من ${figure(baseline)}.`,
    requests: (candidate, baseline, monthly) =>
      say`تبلغ تكلفة كل ألف طلب عندئذٍ ${figure(candidate)}${monthly && ` (مع حصتها من التكاليف الشهرية البالغة ${monthly})`} بدلًا من ${figure(baseline)}.`,
    withExample: 'التقسيم التالي بقيم المثال.',
    withProposed: 'التقسيم التالي بالمطالبة المقترحة.',
    onlyPrompt: () => say`لا يخصّك حتى الآن سوى المطالبة.`,
  },

  proposed: 'مقترحة',
  proposedNote: 'المقترح: مطالبتك دون أمثلتها.',
  proposedWhole: 'المقترح: مطالبتك. لم يُتعرَّف فيها على أمثلة يمكن حذفها.',
  writeOwn: 'كتابة مطالبتك',
  requestNames: (settings) => `يذكر الطلب ${settings}.`,
  maxTokens: (tokens) => isolate(`max_tokens ${tokens}`),
  useModel: (model) => `استخدام ${isolate(model)}`,
  useAsOutput: (tokens) => `استخدام ${tokens} طولًا للإجابات`,
  sharedUser: 'رسالة المستخدم مشتركة بين جميع النُّهج.',
  setApart: 'فصل',
  apartUser: 'رسالة المستخدم هذه لهذا النهج وحده.',
  shareAgain: 'إعادة المشاركة',
};
