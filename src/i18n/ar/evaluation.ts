/** Arabic messages of `<ft-evaluation>`. */
import type { Messages } from '../messages.ts';
import { counted, interval, isolate, nouns, points } from './grammar.ts';

const cases = counted(nouns.case);
const casesOn = counted(nouns.case, true);
const approaches = counted(nouns.approach);
const otherPlaces = counted(['موضع آخر', 'موضعان آخران', 'مواضع أخرى', 'موضعًا آخر']);

/** Every message of the element. */
export const evaluation: Messages['evaluation'] = {
  title: 'التقييم',

  drop: 'إفلات ملف نتائج',
  orPaste: '، أو لصق أسطره، أو ',
  chooseOne: 'اختيار ملف',
  formatsAccepted:
    'promptfoo أو Inspect أو OpenAI Evals أو lm-eval أو DeepEval أو Ragas أو LangSmith أو Langfuse أو Braintrust، أو أي ملف CSV أو JSON Lines فيه مدخلات وإجابات متوقعة وفعلية. ملف واحد لعدة نُهج، أو ملف لكل نهج.',
  staysHere: 'يُقرأ الملف في هذه الصفحة ولا يُرسل إلى أي مكان.',
  sample: 'تجربة عيّنة',
  sampleName: 'sample-results.jsonl',
  pastedName: 'النتائج الملصقة',

  facts: (approachCount, _numberOfApproaches, caseCount) =>
    `${approaches(approachCount)}، ${cases(caseCount)}`,
  severalFiles: counted(nouns.file),
  addResults: 'إضافة نتائج',
  replace: 'استبدال',
  reading: (name) => ({ claim: 'جارٍ القراءة:', rest: ` ${isolate(name)}` }),
  cancel: 'إلغاء',
  cancelled: (name) => `لم يُقرأ ${isolate(name)}.`,

  unreadable: (name) => `تعذّرت قراءة ${isolate(name)}. قد يكون مجلدًا أو ملفًا نُقل.`,
  workerFailed: (name) =>
    `توقفت قراءة ${isolate(name)}. قد لا تكفي الذاكرة؛ يمكن تقسيم الملف أو حذف النصوص الطويلة.`,
  noResults: (name) => `لا توجد في ${isolate(name)} نتائج يمكن قراءتها.`,
  kept: (name) => `يبقى ${isolate(name)} مستخدمًا.`,

  points: (written) => points(written),
  interval,
  sentence: {
    better: (a, b) => `تُقبل إجابات ${isolate(a)} أكثر من إجابات ${isolate(b)}`,
    worse: (a, b) => `تُقبل إجابات ${isolate(a)} أقل من إجابات ${isolate(b)}`,
    higher: (a, b) => `علامة ${isolate(a)} أعلى من علامة ${isolate(b)}`,
    lower: (a, b) => `علامة ${isolate(a)} أدنى من علامة ${isolate(b)}`,
    alike: (a, b, count) => `لا يمكن التمييز بين ${isolate(a)} و${isolate(b)} على ${casesOn(count)}`,
    tooFew: (a, b, count) => `عدد الحالات (${count}) أقل من أن يكفي للتمييز بين ${isolate(a)} و${isolate(b)}`,
    tooFewRest: (difference) => `: ${difference}، وحتى الفرق في كل حالة قد يكون صدفة.`,
    difference: (difference, interval) => `: ${difference}، ${interval}.`,
    noInterval: (difference) => `: ${difference}؛ الفرق واحد في جميع الحالات، لذا لا يُعرف فاصل.`,
    unpaired: {
      claim: 'هذه النتائج من حالات مختلفة',
      rest: ': لا توجد حالة أجاب عنها كلاهما، لذا لا يُعرض إلا فاصل كل منهما.',
    },
    single: (share, name, count) => ({
      claim: `${share} من إجابات ${isolate(name)} مقبولة على ${casesOn(count)}`,
      rest: '',
    }),
    singleScore: (score, name, count) => ({
      claim: `متوسط علامة ${isolate(name)} هو ${score} على ${casesOn(count)}`,
      rest: '',
    }),
    end: (interval) => `، ${interval}.`,
    unscored: {
      claim: 'لا يمكن تقييم أي إجابة',
      rest: ': ليس في الملف إجابات متوقعة ولا تقديرات يمكن استخدامها.',
    },
  },
  why: {
    needed: (count, _number, difference) =>
      `مع نحو ${casesOn(count)}، تُظهر أربعة تقييمات من كل خمسة فرقًا قدره ${difference}.`,
    totals:
      'لا تُعرف إلا المجاميع. يصحّ الفاصل لكل إقران ممكن بين الحالات، إذا كان كلاهما قد أجاب عن الحالات نفسها.',
    totalsOpen: 'مع نتائج كل حالة قد يظهر فرق: فبعض طرق إقران الحالات يُظهر فرقًا.',
    totalsEvery: 'يظهر فرق أيًّا كان إقران الحالات.',
    totalsNone: 'لا يظهر فرق أيًّا كان إقران الحالات.',
    notConfirmed: (p, count, number) =>
      number === 1
        ? `لا يشمل الفاصل 0، لكن الاختبار لا يؤكد ذلك: ${isolate(p)}.`
        : `لا يشمل الفاصل 0، لكن ذلك قد يحدث صدفةً في مقارنة واحدة من ${count}: بعد التصحيح لذلك (Holm)، ${isolate(p)}.`,
    testAlone: (p) =>
      `الاختبار وحده يُظهر فرقًا (${isolate(p)})، لكن الفاصل يشمل 0. ولا يُعدّ الفرق ظاهرًا إلا إذا اتفق الاثنان.`,
    other: (sentence, difference, interval) => `${sentence}: ${difference}، ${interval}.`,
    addSecond: 'للمقارنة، تلزم إضافة نتائج نهج ثانٍ على الحالات نفسها.',
    pairs: (count) => `عدد الحالات التي أجاب عنها كلاهما: ${count}.`,
  },

  accepted: 'المقبول',
  means: ' يعني: ',
  acceptedInFile: ' كما هو محسوب في الملف الذي لا يتضمن إلا المجاميع.',
  meanScores: ': لم تُحدَّد عتبة، لذا تُقارن متوسطات العلامات بدلًا من النسب.',
  scoreGroup: 'العلامة',
  scoreNames: {
    grader: 'تقدير الأداة',
    'json-equal': 'تطابق JSON',
    normalised: 'بعد التوحيد',
    exact: 'مطابق',
    numeric: 'رقم',
    regex: 'نمط',
    'edit-similarity': 'التشابه',
    'token-f1': 'F1 للكلمات',
    'rouge-l': 'ROUGE-L',
    chrf: 'chrF',
  },
  scoreMeanings: {
    grader: (from) => `منحت الأداة التي أنشأت الملف الإجابةَ تقديرًا لا يقل عن ${from}؛ «ناجح» يساوي 1`,
    'json-equal': () => 'الإجابة هي JSON المتوقع نفسه، بأي ترتيب لعناصره',
    normalised: () =>
      'تطابق الإجابة المتوقع مع إهمال حالة الأحرف وعلامات الترقيم وأدوات التعريف والتنكير الإنجليزية والمسافات المكررة',
    exact: () => 'تطابق الإجابة المتوقع حرفًا بحرف',
    numeric: () => 'الرقم الأخير في الإجابة يساوي الرقم الأخير في المتوقع',
    regex: () => 'النص المتوقع، مقروءًا تعبيرًا نمطيًا، يطابق الإجابة',
    'edit-similarity': (from) => `تشابه التحرير بين الإجابة والمتوقع لا يقل عن ${from}`,
    'token-f1': (from) => `مقياس F1 بين كلمات الإجابة وكلمات المتوقع لا يقل عن ${from}`,
    'rouge-l': (from) => `مقياس ROUGE-L بين الإجابة والمتوقع لا يقل عن ${from}`,
    chrf: (from) => `مقياس chrF بين الإجابة والمتوقع لا يقل عن ${from}`,
  },
  threshold: 'القبول ابتداءً من',
  thresholdHelp: 'من 0 إلى 1؛ إذا تُرك فارغًا، تُقارن متوسطات العلامات',
  grade: 'التقدير',

  approach: 'النهج',
  confidence: 'فاصل الثقة 95\u200e%\u200e',
  of: (count) => `من ${count}`,
  ofAnswers: 'المقبول من الإجابات',
  ofCount: (accepted, all) => `${accepted} من ${all}`,
  meanScore: 'متوسط العلامة',
  results: 'النتائج',
  sharePlot: 'الفواصل',
  meanOfRepeats: 'تُحسب كل حالة مرة واحدة، بمتوسط تكراراتها.',
  notCounted: 'غير محسوبة ضمن الإجابات',
  outcomes: {
    error: counted(['خطأ', 'خطآن', 'أخطاء', 'خطأً']),
    replayed: counted([
      'إعادة من ذاكرة مؤقتة',
      'إعادتان من ذاكرة مؤقتة',
      'إعادات من ذاكرة مؤقتة',
      'إعادة من ذاكرة مؤقتة',
    ]),
    cancelled: counted(['تشغيل ملغى', 'تشغيلان ملغيان', 'عمليات تشغيل ملغاة', 'تشغيلًا ملغى']),
    unscored: counted(['إجابة دون علامة', 'إجابتان دون علامة', 'إجابات دون علامة', 'إجابة دون علامة']),
  },
  outcomesOf: (name, list) => `${isolate(name)}: ${list}.`,

  caseByCase: 'حالة بحالة',
  against: 'مقابل',
  baselineChoice: 'خط الأساس',
  candidateChoice: 'النهج المقارَن',
  right: (name) => `${isolate(name)} مقبول`,
  wrong: (name) => `${isolate(name)} غير مقبول`,
  minus: (a, b) => `${isolate(a)} ناقص ${isolate(b)}`,
  inPoints: '، نقاط',
  inScore: '، العلامة',
  paysBack: 'استرداد',
  paysNot: 'لا استرداد',
  disagree: (count) => `يختلف الاثنان في ${casesOn(count)}`,
  goTo: (a, won, b, lost) => `: ${won} لصالح ${isolate(a)}، و${lost} لصالح ${isolate(b)}.`,
  never: 'يتفق الاثنان في كل حالة.',
  chance: (tries) =>
    `الصدفة وحدها توزّعها بهذا القدر من التفاوت على الأقل في ${tries} (McNemar، اختبار دقيق).`,
  tries: (count) => `${count} من كل 100 محاولة`,
  fewTries: (limit) => `أقل من محاولة واحدة من كل ${limit}`,
  scoreTest: (p) => `${isolate(p)} (اختبار t للأزواج).`,
  signTest: (p) => `${isolate(p)} (اختبار الإشارة على الحالات، لأن للحالات تكرارات).`,
  totalsTest: (p) => `${isolate(p)} أيًّا كان إقران الحالات (McNemar، اختبار دقيق).`,
  totalsRange: (low, high) =>
    `من ${isolate(low)} إلى ${isolate(high)} بحسب إقران الحالات (McNemar، اختبار دقيق).`,
  payback: (limit, side) =>
    `مع هذه النتائج، لا يتحقق الاسترداد ضمن الأفق الزمني إذا كان الفرق ${side === 'below' ? 'دون' : 'فوق'} ${points(limit, true)}.`,
  paybackCrosses: ' يمتد الفاصل إلى ما بعد هذا الحد.',
  differencesTo: (name) => `الفروق عن ${isolate(name)}`,
  difference: 'الفرق',
  adjustedP: (count) => `p، بتصحيح Holm على ${count}`,
  p: 'p',
  shows: 'يُظهر',
  words: {
    better: 'أفضل',
    worse: 'أسوأ',
    'no-difference-shown': 'لم يظهر فرق',
    'too-few-cases': 'حالات غير كافية',
  },
  pairsHead: 'الأزواج',
  neededHead: 'الحالات اللازمة',
  neededFor: 'لإظهار',
  neededUnit: 'نقطة',
  neededUnitScore: 'جزء من مئة',

  alsoMeasured: 'قيس أيضًا',
  similarity: 'متوسط التشابه',
  medianTime: 'وسيط الزمن',
  ninetieth: 'المئين 90',
  tokensIn: 'رموز الإدخال',
  cached: 'المخزّن مؤقتًا',
  tokensOut: 'الإخراج',
  reasoning: 'الاستدلال',
  measuredNote: 'الرموز متوسطات للإجابات المحسوبة. الأزمنة للإجابة كاملةً.',

  worst: 'أسوأ الحالات',
  sets: {
    lost: (candidate, baseline) => `${isolate(candidate)} خطأ، ${isolate(baseline)} صواب`,
    won: (candidate, baseline) => `${isolate(baseline)} خطأ، ${isolate(candidate)} صواب`,
    'both-wrong': (candidate, baseline) => `${isolate(candidate)} و${isolate(baseline)} خطأ`,
  },
  repeatSets: {
    lost: (candidate, baseline) => `${isolate(candidate)} أقل قبولًا من ${isolate(baseline)}`,
    won: (candidate, baseline) => `${isolate(candidate)} أكثر قبولًا من ${isolate(baseline)}`,
    'both-wrong': () => 'متساويان في القبول، لكن ليس دائمًا',
  },
  scoreSets: {
    lost: (candidate, baseline) => `${isolate(candidate)} دون ${isolate(baseline)}`,
    won: (candidate, baseline) => `${isolate(candidate)} فوق ${isolate(baseline)}`,
    'both-wrong': () => 'متساويان',
  },
  wrongSet: (name) => `${isolate(name)} غير مقبول`,
  wrongSetOfRepeats: (name) => `${isolate(name)} ليس مقبولًا دائمًا`,
  setCount: (label, count) => `${label}: ${count}`,
  caseId: (id) => `الحالة ${isolate(id)}`,
  expected: 'المتوقع',
  noAnswer: 'لا إجابة',
  noInput: 'لا مُدخَل في الملف',
  missing: 'ناقص: ',
  added: 'مضاف: ',
  more: counted(['حالة أخرى', 'حالتان أخريان', 'حالات أخرى', 'حالة أخرى']),
  cut: (count, compared) =>
    `لا يُعرض من النص الطويل إلا أول ${count} حرف${compared ? '، ولا يُقارن إلا هذا الجزء كلمةً بكلمة' : ''}.`,
  noCases: 'لا توجد حالة كهذه.',

  problems: 'ما لم يُقرأ، وسببه',
  places: (first, further) => (further === null ? first : `${first} و${otherPlaces(further)}`),
  problem: {
    empty: () => 'الملف فارغ.',
    'not-text': (_count, params) => `ليس الملف ملف نتائج، بل: ${isolate(String(params.kind))}.`,
    'too-large': () => 'الملف أطول مما يسمح به هذا المتصفح للنص. يلزم تقسيمه.',
    'not-json': (count) => `${count} × ليس JSON`,
    'not-a-row': (count) => `${count} × ليس كائنًا`,
    'half-file': () => 'ينتهي الملف قبل أوانه؛ قُرئت صفوفه المكتملة',
    'archive-entry': (count, params) =>
      `${count} × جزء من الأرشيف تعذّرت قراءته. هذا الأمر يحوّل السجل: ${isolate(String(params.command))}`,
    'unknown-format': () => 'لم تُنشئ هذا الملف أي أداة معروفة.',
    'unknown-archive': () => 'الأرشيف ليس سجلًا من Inspect.',
    'totals-only': () => 'لا يتضمن الملف إلا المجاميع. يلزم اختيار الملف الذي فيه الحالات.',
    'bad-totals': (count) =>
      `${count} × صف مجاميع بلا اسم، أو بلا حالات، أو عدد المقبول فيه أكبر من عدد الحالات، أو فيه عدد ناقص أو سالب أو كسري`,
    'totals-twice': (count) => `${count} × مجاميع نهج له مجاميع أعلاه`,
    'no-answers': () => 'ليس في الملف أي حالة.',
    'grade-out-of-range': (count) => `${count} × تقدير خارج 0 إلى 1، ولا يُحتسب`,
    'log-status': (_count, params) =>
      `يفيد السجل بأن تشغيله انتهى بالحالة «${isolate(String(params.status))}»؛ ويُحتسب ما قُيّم`,
    'cached-unclear': (count) => `${count} × رموز إدخال قد تشمل المخزّن مؤقتًا وقد لا تشمله، لذا استُبعدت`,
    'one-filter': (_count, params) =>
      `في الملف كل إجابة مرة لكل مرشّح تصفية؛ وتُقرأ إجابات «${isolate(String(params.filter))}»`,
    'more-pages': () => 'للقائمة صفحات أخرى ليست في هذا الملف',
    'paired-by-input': () => 'لا يشترك أي نهجين في معرّف، لذا تُقرن الحالات بتساوي المدخلات',
    'id-with-other-input': (count) => `${count} × المعرّف نفسه بمُدخَل آخر: قُرئ حالةً مستقلة`,
    'no-key': (count) => `${count} × لا معرّف ولا مُدخَل: لم يُقرن بشيء`,
  },
  otherProblem: (code, count) => `${count} × ${isolate(code)}`,

  columns: (name) => `أعمدة ${isolate(name)}`,
  columnsWhy:
    'لكل عمود يُختار ما يمثله. يُحفظ الاختيار للملفات ذات الأعمدة نفسها حتى تُغلق الصفحة أو يُعاد تحميلها.',
  columnsWithoutAnswers: 'بهذه الأعمدة لا توجد إجابات في الملف. يُختار عمود الإجابات على الأقل.',
  roles: {
    id: 'معرّف الحالة',
    input: 'المُدخَل',
    expected: 'الإجابة المتوقعة',
    actual: 'الإجابة',
    approach: 'اسم النهج',
    grade: 'تقدير الأداة',
    latencyMs: 'زمن الاستجابة بالمللي ثانية',
    inputTokens: 'رموز الإدخال، مع المخزّن مؤقتًا',
    outputTokens: 'رموز الإخراج',
  },
  severalAnswers: 'عمود لكل نهج',
  noColumn: 'لا يوجد',
  readColumns: 'القراءة بهذه الأعمدة',
  showColumns: 'الأعمدة',

  ifUsed: 'عند الاستخدام في العملية الحسابية',
  inCalculation: 'في العملية الحسابية',
  notUsed: 'غير مستخدم',
  quantity: 'البند',
  now: 'حاليًا',
  afterwards: 'بعدها',
  quantities: {
    success: 'المقبول',
    input: 'رموز الإدخال',
    output: 'رموز الإخراج',
    reasoning: 'رموز الاستدلال',
    firstToken: 'أول رمز',
    speed: 'الرموز في الثانية',
    accepted: 'ألف إجابة مقبولة',
  },
  range: (guess, low, high) => `${guess} (${low} إلى ${high})`,
  toOther: (difference, name) => `${points(difference)} عن ${isolate(name)}`,
  rangeNote: 'النطاقات من المئين 10 إلى المئين 90.',
  estimatedTimes: 'أول رمز والرموز في الثانية مقدَّران من أزمنة الإجابات وأطوالها.',
  unknownTimes: (names) =>
    `${isolate(names)}: الزمن حتى أول رمز غير معروف، لأنه لا يمكن تقديره من أزمنة الإجابات وأطوالها. ولا تؤخذ أي أزمنة.`,
  undividedInput: (names) =>
    `${isolate(names)}: لا تؤخذ رموز الإدخال المقيسة، لأنه لا يُعرف كم منها ثابت وكم منها متغيّر.`,
  unmeasuredBaseline: (name, share) =>
    `لا تقيس هذه النتائج ${isolate(name)}: تبقى حصة إجاباته المقبولة ${share}، وتُقارن بها الحصص المقيسة.`,
  noShares: 'المقارنة لمتوسطات العلامات، لذا لا يؤخذ معدل نجاح. يلزم لذلك تحديد عتبة.',
  nothing: 'لن يتغيّر شيء في العملية الحسابية.',
  chooseApproach: 'يُختار لكل نهج في الملف النهج المقابل له في العملية الحسابية.',
  use: 'استخدام في العملية الحسابية',
  used: 'استُخدم في العملية الحسابية.',
  undo: 'تراجع',
  undone: 'تم التراجع عن استخدام التقييم.',
  effect: {
    start: 'مع هذه النتائج',
    paybackSame: (duration) => `، يبقى الاسترداد: ${duration}.`,
    payback: (after, before) => `، يصبح الاسترداد: ${after} بدلًا من ${before}.`,
    verdictSame: '، تبقى النتيجة نفسها.',
    verdict: (claim) => `، تصبح النتيجة: ${claim}.`,
  },
  download: 'تنزيل الحالات المقيَّمة',
  downloadName: 'scored-cases.csv',
  copy: 'نسخ جدولًا',
  copied: 'نُسخ الجدول.',
  notCopied: 'لم يسمح المتصفح بالنسخ.',
  saved: (name) => `حُفظ ${isolate(name)}.`,
  notSaved: 'تعذّرت كتابة الملف.',

  summaryUnused: '؛ لم يُستخدم بعد',
  summaryUsed: '؛ مستخدم',
};
