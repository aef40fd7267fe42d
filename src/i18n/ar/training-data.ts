/** Arabic messages of `<ft-training-data>`. */
import type { Messages } from '../messages.ts';
import { counted, genitive, isolate, listed, nouns } from './grammar.ts';
import { checkNames, expectations, hostProblems, hostRules, losses } from './training-checks.ts';

const examples = counted(nouns.example);
const examplesOf = counted(nouns.example, true);
const lines = counted(nouns.line);
const linesOf = counted(nouns.line, true);
const tokens = counted(nouns.token);

/** Names as a list, each with its own direction. */
const isolated = (names: readonly string[]): string => listed(names.map(isolate));

/** The formats that the element reads. */
const formatNames = 'محادثة OpenAI وأزواج التفضيل والمطالبة مع الإكمال وGemini وNova وShareGPT وAlpaca';

/** Every message of the element. */
export const trainingData: Messages['trainingData'] = {
  title: 'بيانات التدريب',

  drop: 'إفلات ملف JSONL',
  orPaste: '، أو لصق أسطره، أو ',
  chooseOne: 'اختيار ملف',
  formatsAccepted: `التنسيقات المقبولة: ${formatNames}، بأي حجم. يُقرأ الملف الثاني على أنه ملف التحقق.`,
  staysHere:
    'يُقرأ الملف في هذه الصفحة ولا يُرسل إلى أي مكان. الرابط المنسوخ يحتوي على أعداد من الملف، لا على نصّه أبدًا.',
  sample: 'تجربة عيّنة من 600 تذكرة',
  sampleName: 'sample-tickets.jsonl',
  pastedName: 'pasted.jsonl',
  addValidation: 'إضافة ملف تحقق',
  removeValidation: 'إزالة ملف التحقق',
  replace: 'استبدال',
  cancel: 'إلغاء',
  cancelled: (name) => `أُلغيت قراءة ${isolate(name)}.`,
  validation: 'التحقق: ',
  cleaned: 'مُصلَح',
  formats: {
    'openai-chat': 'محادثة OpenAI',
    'openai-preference': 'تفضيل OpenAI',
    'openai-reinforcement': 'تعلّم معزّز OpenAI',
    'vertex-gemini': 'Gemini',
    'bedrock-nova': 'Nova',
    'bedrock-nova-preference': 'تفضيل Nova',
    'prompt-completion': 'المطالبة مع الإكمال',
    text: 'نص عادي',
    sharegpt: 'ShareGPT',
    alpaca: 'Alpaca',
    'trl-messages': 'رسائل TRL',
    'trl-prompt-completion': 'المطالبة مع الإكمال في TRL',
    'trl-preference': 'تفضيل TRL',
    'trl-unpaired': 'TRL دون أزواج',
  },
  hosts: {
    openai: 'OpenAI',
    azure: 'Azure',
    vertex: 'Vertex',
    bedrock: 'Bedrock',
    together: 'Together',
    fireworks: 'Fireworks',
    mistral: 'Mistral',
  },
  hostProblems,
  hostRules,
  noFormat: 'لا تنسيق معروف',
  size: (format, size) => `${format}، ${size}`,
  lineCount: lines,

  fileErrors: {
    empty: (name) => `${isolate(name)} فارغ: حجمه 0 بايت. يلزم حفظ الأمثلة مجددًا وإفلات الملف المحفوظ هنا.`,
    'not-text': (name, kind) =>
      `${isolate(name)} ليس JSONL (نوعه: ${isolate(kind)}). يلزم تصدير الأمثلة بحيث يكون كل منها كائن JSON في سطر، وإفلات الملف المُصدَّر هنا.`,
    unreadable: (name) =>
      `تعذّرت قراءة ${isolate(name)}: قد يكون مجلدًا أو ملفًا نُقل أو يحتاج إلى إذن. يلزم إفلات الملف نفسه.`,
    changed: (name, done) => `تغيّر ${isolate(name)} أو اختفى بعد قراءة ${done}. يلزم إفلات الملف مجددًا.`,
    'worker-failed': (name, done) =>
      `توقفت قراءة ${isolate(name)} مرتين عند الموضع نفسه، بعد ${done}. قد لا تكفي الذاكرة. يمكن إغلاق علامات تبويب أخرى وإفلات الملف مجددًا.`,
    other: (name, reason) => `تعذّرت قراءة ${isolate(name)} (${isolate(reason)}). يلزم إفلات الملف مجددًا.`,
  },
  earlierKept: (name) => `لا يزال ${isolate(name)} مستخدمًا.`,
  noLine: (line) => `تعذّرت إعادة قراءة السطر ${line} لأن الملف تغيّر. يلزم إفلات الملف مجددًا.`,
  notSaved: (reason) => `تعذّر حفظ الملف (${isolate(reason)}). يمكن إعادة المحاولة أو اختيار مجلد آخر.`,
  tooManyFiles: (written) =>
    `أُفلت ${counted(nouns.file)(written)}. يلزم إفلات ملف التدريب وحده أو مع ملف التحقق.`,

  reading: (percent) => ({ claim: `جارٍ القراءة: ${percent}`, rest: '' }),
  readingStream: { claim: 'جارٍ القراءة', rest: '' },
  timeLeft: (duration) => `، بقي نحو ${genitive(duration)}.`,
  nothing: {
    claim: 'لا يوجد مثال في هذا الملف',
    rest: `: ليس في أي سطر مفاتيح تنسيق معروف، مثل ${formatNames}.`,
  },
  notLines: {
    claim: 'غير جاهز',
    rest: ': الأمثلة مصفوفة JSON واحدة، ولا يقبل المزوّدون إلا مثالًا واحدًا في كل سطر. الملف المُصلَح فيه مثال في كل سطر.',
  },
  notUtf8: {
    claim: 'غير جاهز',
    rest: ': الملف بترميز UTF-16، ولا يقبل المزوّدون إلا UTF-8. الملف المُصلَح بترميز UTF-8.',
  },
  notReady: (refused, refusedCount, leaks, leakCount) => ({
    claim: 'غير جاهز',
    rest: `: ${[
      refusedCount > 0 ? `عدد الأسطر التي ستُرفض ${refused}` : '',
      leakCount > 0 ? `عدد أمثلة التحقق الموجودة أيضًا في ملف التدريب ${leaks}` : '',
    ]
      .filter((part) => part !== '')
      .join('، و')}.`,
  }),
  mixedFormats: (written) => ({
    claim: 'غير جاهز',
    rest: `: في الملف ${examples(written)} بتنسيق يختلف عن بقيته، ولا يقبل المزوّدون إلا تنسيقًا واحدًا.`,
  }),
  tooFew: (hosts, written, _count, minimums, others) => ({
    claim: `أقل مما تشترطه ${isolated(hosts)}`,
    rest: `: في الملف ${examples(written)}، والحد الأدنى ${listed(minimums)}${
      others.length === 0 ? '' : `؛ وستقبل الملفَ ${isolated(others)}`
    }.`,
  }),
  thin: (written) => ({
    claim: 'جاهز، لكن أمثلته قليلة',
    rest: `: ${written}. يبدأ التحسّن عادةً من 50 إلى 100 مثال؛ و500 فأكثر عدد جيد.`,
  }),
  ready: (hosts, convert, refuse) => ({
    claim: `جاهز لـ ${isolated(hosts)}`,
    rest:
      convert.length + refuse.length === 0
        ? '.'
        : `؛ ${[
            convert.length > 0 ? `ويلزم لـ ${isolated(convert)} تحويل معروض أدناه` : '',
            refuse.length > 0 ? `وسترفض الملف كما هو ${isolated(refuse)}` : '',
          ]
            .filter((part) => part !== '')
            .join('، ')}.`,
  }),
  needsConversion: (hosts) => ({
    claim: `يلزم تحويل لـ ${isolated(hosts)}`,
    rest: '، وهو معروض أدناه؛ لا يقبل أي مزوّد الملف كما هو.',
  }),
  refusedEverywhere: {
    claim: 'لا يقبل أي مزوّد هذا الملف كما هو',
    rest: ': الأسباب أدناه.',
  },
  ownCode: {
    claim: 'لكودك الخاص فقط',
    rest: ': لا يقبل أي مزوّد ملفات من هذا النوع.',
  },

  enough: (written, count) =>
    count >= 500
      ? `${examples(written)} عدد كافٍ: 50 إلى 100 قليل، و500 فأكثر جيد.`
      : `${examples(written)}: 50 إلى 100 قليل، و500 فأكثر جيد.`,
  longerThanLimit: (written, count) =>
    count === 1
      ? 'مثال واحد أطول من الحد ويفقد نهايته.'
      : `عدد الأمثلة الأطول من الحد، والتي تفقد نهايتها: ${written}.`,
  private: (written) => `ينبغي ألا تكون في نموذج: ${written} من الأسرار أو البيانات الشخصية.`,
  problems: (problems, _count, all) =>
    `${counted(['مشكلة', 'مشكلتان', 'مشكلات', 'مشكلة'])(problems)} في ${linesOf(all)}.`,
  mended: (removed, changed, left, before) =>
    `من أصل ${linesOf(before)}: استُبعد ${removed} وعُدّل ${changed}؛ والباقي ${left}.`,
  progress: (done, total, rate) =>
    `${done} من ${total} بسرعة ${rate} في الثانية. يمكنك مواصلة العمل؛ يُقرأ الملف على أجزاء ولا يُحتفظ به.`,
  starting: 'يمكنك مواصلة العمل؛ يُقرأ الملف على أجزاء ولا يُحتفظ به.',

  figures: {
    examples: 'الأمثلة',
    tokens: 'الرموز لكل حقبة',
    epochs: 'الحقب',
    billed: 'الرموز محسوبة الرسوم',
    longest: 'أطول مثال',
    examplesSoFar: 'الأمثلة حتى الآن',
    tokensSoFar: 'الرموز حتى الآن',
    longestSoFar: 'الأطول حتى الآن',
    problemsSoFar: 'المشكلات حتى الآن',
  },
  noneRefused: 'لا مرفوض',
  refused: (written) => `المرفوض ${lines(written)}`,
  answers: (percent) => `${percent} منها إجابات`,
  usualFor: (examples) => `المعتاد لـ ${examples}`,
  usualEpochs: 'المعتاد لهذا العدد من الأمثلة',
  givenEpochs: 'كما حُدّد',
  times: (tokens, epochs) => `${tokens} × ${epochs}`,
  atLine: (line, limit) => `السطر ${line}، الحد ${limit}`,
  limitOnly: (limit) => `الحد ${limit}`,
  inAll: (figure) => `${figure} إجمالًا`,
  anEpoch: (figure) => `${figure} لكل حقبة`,

  histogram: 'الرموز لكل مثال',
  logScale: '، بمقياس لوغاريتمي.',
  spread: (half, most) => ` نصف الأمثلة لا يتجاوز ${half}، و19 من كل 20 لا تتجاوز ${most}.`,
  limit: 'الحد',
  limitFlag: (limit) => `الحد ${limit}`,
  /** The examples above the limit, and the tokens that are cut off. */
  longerLose: (written, count, lost) =>
    `${examples(written)} أطول من الحد، والمفقود ${count === 1 ? 'منه' : count === 2 ? 'منهما' : 'منها'} ${tokens(lost)}`,
  tokens: 'رموز',
  noneLonger: (limit) => ` لا يوجد مثال أطول من الحد البالغ ${limit}.`,
  histogramTable: 'الرموز لكل مثال في جدول',
  columns: { tokens: 'الرموز', examples: 'الأمثلة', overLimit: 'فوق الحد' },
  fromTo: (from, to) => (from === to ? from : `${from} إلى ${to}`),

  checksTitle: 'الفحوص',
  checksCount: (all, found, foundCount) =>
    foundCount === 0 ? `الفحوص ${all}: لم يُعثر على شيء` : `الفحوص ${all}، عُثر في ${found} منها على شيء`,
  problem: 'المشكلة',
  problemSoFar: 'المشكلة حتى الآن',
  count: 'العدد',
  firstLines: 'أول الأسطر',
  fix: 'الإصلاح',
  groups: {
    refused: 'يرفضها المزوّدون',
    some: 'يرفضها بعض المزوّدين',
    distorts: 'يشوّه نتيجة التحقق',
    private: 'ينبغي ألا تكون في نموذج',
    look: 'تستحق نظرة',
  },
  checks: checkNames,
  overTheLimit: (limit) => `فوق الحد البالغ ${limit}`,
  nothingFound: (written) => `فحوص لم تجد شيئًا: ${written}`,
  more: (written) => `${written} أخرى`,
  moreGroups: (written) => `مجموعات أخرى: ${written}`,
  byHosts: (hosts) => `لدى ${isolated(hosts)}`,
  listTitle: (check, shown) => `${check}: أول ${counted(['موضع', 'موضعان', 'مواضع', 'موضعًا'], true)(shown)}`,
  closeList: 'إغلاق القائمة',
  places: {
    copies: (line, copies) => `${line}، ${counted(nouns.time)(copies)}`,
    pair: (one, other) => `${one} و${other}`,
    leak: (line, trainingLine) => `سطر التحقق ${line} هو السطر ${trainingLine}`,
    nearLeak: (line, trainingLine) => `سطر التحقق ${line} يشبه السطر ${trainingLine}`,
    tokens: (line, count) => `${line}، ${tokens(count)}`,
    masked: (line, mask) => `${line}: ${isolate(mask)}`,
    quoted: (line, name) => `${line}: «${isolate(name)}»`,
  },
  leaksNotChecked: 'لم يُفحص: التسرّبات، لعدم وجود ملف تحقق.',
  laterChecks: 'يُبحث عن التكرارات شبه المطابقة والتسرّبات بعد قراءة الملف كله.',
  nothingSoFar: 'لا مشكلة حتى الآن.',
  compared: (percent, leaks) =>
    `بُحث عن التكرارات${leaks ? ' والتسرّبات' : ''} والإجابات المتعارضة ومطالبات النظام والأدوات المختلفة عن المعتاد في ${percent} على الأقل من الأمثلة.`,
  open: (line) => `فتح السطر ${line}`,
  opened: (line) => `السطر ${line}`,
  closeExample: 'إغلاق',
  otherLine: (line) => `فتح السطر ${line} للمقارنة`,
  cutText: (characters) => `عدد أحرف السطر ${characters}؛ لا يُعرض إلا جزء منه.`,
  maskedHere: 'الأسرار والبيانات الشخصية محجوبة.',
  column: (column, reason) => `العمود ${column}: ${reason}.`,
  expectations,
  messageNumber: (number, reason) => `الرسالة ${number}: ${reason}.`,
  reasonOnly: (reason) => `${reason}.`,

  fixes: {
    mask: 'حجب',
    keepFirst: 'الإبقاء على الأول',
    dropLeaks: 'الحذف من التدريب',
    leaveOut: 'استبعاد',
    join: 'دمج',
    mend: 'إصلاح',
    rewrite: 'كتابة في أسطر',
    dropRefused: (written, count) => (count === 1 ? 'حذف السطر' : `حذف الكل (${written})`),
  },
  addExamples: 'لا إصلاح، تلزم إضافة أمثلة',
  fixOf: (fix, check) => `${fix}: ${check}`,
  applyFixes: 'تطبيق الإصلاحات المعروضة',
  undoFixes: 'التراجع عن الإصلاحات',
  applying: (percent) => ({ claim: `جارٍ الإصلاح: ${percent}`, rest: '' }),

  costTitle: 'تكلفة التدريب المحتملة',
  costNote: (count) => `${tokens(count)}، الأقل تكلفة أولًا`,
  host: 'المزوّد والنموذج',
  format: 'التنسيق',
  perMTok: (sign) => `${sign} لكل مليون`,
  thisFile: 'هذا الملف',
  toServe: 'التشغيل',
  priceRead: 'قراءة السعر',
  states: {
    ready: 'جاهز',
    convert: 'تحويل',
    mend: 'إصلاح أولًا',
    refused: 'مرفوض',
    code: 'بالكود',
    unknown: 'غير معروف',
  },
  yours: 'في العملية الحسابية',
  perToken: 'بالرمز',
  byTheHour: 'بالساعة',
  anHour: (usd) => `${usd} لكل ساعة`,
  aMonth: (usd) => `${usd} شهريًا`,
  stops: (date) => `يتوقف ${date}`,
  unknownCost: 'السعر غير معروف',
  old: (date, days) => `${date}، منذ ${counted(nouns.day, true)(days)}`,
  undated: 'بلا تاريخ',
  minimum: (host, minimum, byTokens) =>
    `تتقاضى ${isolate(host)} ما لا يقل عن ${minimum} لكل مهمة؛ وتكلفة الرموز وحدها ${byTokens}.`,
  validationBilled: (hosts) => `تُحتسب رسوم رموز التحقق أيضًا لدى ${isolated(hosts)}.`,
  atMostEpochs: (written) => `${counted(nouns.epoch)(written)} على الأكثر`,
  takes: (duration) => `يستغرق ${genitive(duration)}`,
  allOffers: (written) => `عرض كل العروض (${written})`,
  fewerOffers: 'عرض واحد لكل مزوّد',
  countedWith:
    'عُدّت الرموز باستخدام o200k_base من OpenAI. تقسّم نماذج المطوّرين الآخرين النص على نحو مختلف، ويحتسب كل مزوّد الرسوم بعدّه.',
  noCosts: 'لا يتضمن الكتالوج سعر تدريب لملفات من هذا النوع.',

  summaryReading: (name) => ({ claim: `جارٍ قراءة ${isolate(name)}`, rest: '' }),
  summaryRead: (written, count, billedTokens) => ({
    claim: count === 0 ? 'لم يُعثر على مثال' : examples(written),
    rest: count === 0 ? '' : `، الرموز محسوبة الرسوم ${billedTokens}`,
  }),
  summaryUsed: (approach) => `؛ مستخدم في ${isolate(approach)}`,
  summaryUnused: '؛ لم يُستخدم بعد',
  summaryNotReady: '؛ غير جاهز',

  use: 'استخدام في العملية الحسابية',
  used: 'استُخدم.',
  undo: 'تراجع',
  undone: 'عادت العملية الحسابية كما كانت.',
  effect: {
    job: (approach) => `بهذا الملف، تكلفة تدريب ${isolate(approach)} `,
    jobNow: (usd) => ` بدلًا من ${usd}`,
    setup: '؛ ويصبح الإعداد ',
    setupSame: '؛ ويبقى الإعداد ',
    paybackSame: (duration) => `، ويبقى الاسترداد: ${duration}.`,
    payback: (after, before) => `، ويصبح الاسترداد: ${after} بدلًا من ${before}.`,
    verdictSame: '، وتبقى النتيجة نفسها.',
    verdict: (claim) => `، وتصبح النتيجة: ${claim}.`,
    unknownJob: 'غير معروفة',
  },
  blocked: {
    'no-approach': 'لا يوجد في هذه العملية الحسابية نهج مضبوط يمكنه استخدام الملف.',
    'no-training': (approach) =>
      `لا يتضمن ${isolate(approach)} سعر تدريب: يلزم اختيار نموذجه في المدخلات، ثم استخدام الملف.`,
    'unknown-speed': (approach) =>
      `يُدرَّب ${isolate(approach)} بالساعة، وسرعة آلته غير معروفة: يلزم إدخال الساعات في المدخلات.`,
    notReady: 'يمكن استخدام الملف في العملية الحسابية عندما يصبح جاهزًا.',
    same: 'هذه الرموز موجودة بالفعل في العملية الحسابية.',
  },

  downloadCleaned: 'تنزيل الملف المُصلَح',
  downloadReport: 'تنزيل التقرير',
  reportAsJson: 'بصيغة JSON',
  split: 'تقسيم 90 : 10',
  convertTo: 'تحويل إلى',
  saved: (name) => `حُفظ: ${isolate(name)}.`,
  writing: (names, percent) => `جارٍ كتابة ${isolated(names)}: ${percent}`,
  cancelWriting: (names) => `إلغاء: ${isolated(names)}`,
  savingCancelled: 'أُلغي الحفظ.',
  savedBoth: (one, other) => `حُفظ: ${isolate(one)} و${isolate(other)}.`,
  converted: (written) => `حُوّل ${examples(written)}.`,
  notConverted: (written, count, first) =>
    `تعذّر تحويل ${examplesOf(written)}: ${first.length === 1 ? 'السطر' : 'الأسطر'} ${listed(first)}${count > first.length ? ' وغيرها' : ''}.`,
  lost: (what, written) => `المفقود في ${examplesOf(written)}: ${what}`,
  losses,

  report: {
    title: (name) => `ملف التدريب ${isolate(name)}`,
    figures: ['البند', 'القيمة'],
    findings: ['المجموعة', 'الفحص', 'العدد', 'أول المواضع'],
    costs: ['المزوّد', 'النموذج', 'التكلفة', 'قراءة السعر'],
  },
};
