/** Arabic messages of `<ft-usage>`. */
import type { Messages } from '../messages.ts';
import { counted, isolate, listed, nouns, points } from './grammar.ts';

const rows = counted(nouns.row);
const requests = counted(nouns.request);
const requestsOf = counted(nouns.request, true);
const tokensOf = counted(nouns.token, true);

type ProblemText = (written: string, count: number, field: string, first: string) => string;

/** The field of a problem, or nothing. */
const inField = (field: string): string => (field === '' ? '' : ` في ${isolate(field)}`);

const unused =
  (what: string): ProblemText =>
  (written, _count, field, first) =>
    `${rows(written)}${first}: ${what}${inField(field)}. القيمة غير معروفة.`;

const notCounted =
  (why: string): ProblemText =>
  (written, _count, _field, first) =>
    `لم يُحتسب ${rows(written)}${first}: ${why}.`;

/** Every message of the element. */
export const usage: Messages['usage'] = {
  title: 'الاستخدام',

  drop: 'إفلات تصدير استخدام أو مهمة منتهية',
  orPaste: '، أو لصق JSON الخاص به، أو ',
  chooseOne: 'اختيار ملف',
  formatsAccepted:
    'يُقبل JSON وJSON Lines وCSV بأي حجم، وسجلات Inspect (\u2068.eval\u2069): استجابات وتقارير استخدام من OpenAI وAnthropic وGemini وBedrock، وOpenTelemetry وLiteLLM وLangfuse وHelicone وBraintrust وInspect وpromptfoo، ومهام من ستة مزوّدين.',
  staysHere: 'تجري القراءة في هذه الصفحة. لا تُحفظ إلا المجاميع، ولا تُحفظ الصفوف أبدًا.',
  sample: 'تجربة تصدير مختلَق',
  sampleName: 'made-up-usage.json',
  pastedName: 'نص ملصق',
  replace: 'استبدال',
  cancel: 'إلغاء',
  tooMany: (count) => `عدد الملفات ${count}. يلزم إفلات ملف واحد أو دمجها أولًا.`,

  reading: (percent) => ({ claim: `جارٍ القراءة: ${percent}`, rest: '.' }),
  readingStarts: { claim: 'جارٍ القراءة', rest: '.' },
  cancelled: (name) => `أُلغي: ${isolate(name)}.`,

  earlierKept: (name) => `يبقى ${isolate(name)} مستخدمًا.`,
  fileErrors: {
    empty: (file) => `${isolate(file)} فارغ.`,
    'not-text': (file, kind) =>
      `تعذّرت قراءة ${isolate(file)} (نوعه: ${isolate(kind)}). يلزم تصدير الاستخدام بصيغة JSON أو JSON Lines أو CSV وإفلات ذلك الملف.`,
    unreadable: (file) => `تعذّرت قراءة ${isolate(file)}. قد يكون مجلدًا أو ملفًا نُقل.`,
    changed: (file) => `تغيّر ${isolate(file)} أو اختفى أثناء قراءته. يلزم إفلاته مجددًا.`,
    other: (file, message) => `تعذّرت قراءة ${isolate(file)}: ${isolate(message)}`,
  },
  noRequests: (file, count) =>
    `في ${isolate(file)} ${rows(count)}، لكن ليس فيه طلب من مصدر معروف، وليس مهمة. يحتاج الجدول إلى العمودين input وoutput، وللأشهر إلى العمود time.`,

  requestsIn: (count, _number, span) => `${requests(count)}${span === '' ? '' : `، ${span}`}`,
  requestsUnknown: (span) => `عدد غير معروف من الطلبات${span === '' ? '' : `، ${span}`}`,
  span: (from, to) => (from === to ? from : `${from} إلى ${to}`),
  job: (host, status, id) => [isolate(host), status, isolate(id)].filter(Boolean).join('، '),
  providers: {
    openai: 'OpenAI',
    azure: 'Azure',
    vertex: 'Vertex',
    bedrock: 'Bedrock',
    together: 'Together',
    fireworks: 'Fireworks',
  },
  statuses: {
    queued: 'في الانتظار',
    running: 'قيد التشغيل',
    paused: 'متوقفة مؤقتًا',
    succeeded: 'ناجحة',
    failed: 'فاشلة',
    cancelled: 'ملغاة',
  },
  unknownStatus: 'الحالة غير معروفة',
  estimate: 'تقدير قبل المهمة',

  differences: {
    traffic: (percent, isMore) => `طلبات شهرية ${isMore ? 'أكثر' : 'أقل'} بنسبة ${percent}`,
    prompt: (percent, isMore) => `مطالبات ${isMore ? 'أطول' : 'أقصر'} بنسبة ${percent}`,
    'hit-rate': (difference, isMore) =>
      `إصابات تخزين مؤقت ${isMore ? 'أكثر' : 'أقل'} بمقدار ${points(difference, true)}`,
    output: (percent, isMore) => `إجابات ${isMore ? 'أطول' : 'أقصر'} بنسبة ${percent}`,
  },
  thanAssumed: (parts) => `مقارنةً بالمفترض: ${listed(parts)}`,
  tokensRead: (prompt, output) => `الرموز لكل طلب: ${prompt} إدخال و${output} إخراج`,
  onRequests: (count) => `، في متوسط ${requestsOf(count)}.`,
  asAssumed: 'الطلبات والرموز كما هو مفترض',
  askConvention: {
    claim: 'يلزم تحديد ما إذا كان الإدخال يشمل الرموز المخزّنة مؤقتًا',
    rest: ': حتى ذلك الحين، المطالبة غير معروفة.',
  },
  jobMore: (percent) => `احتسبت المهمة رموزًا أكثر من المقدَّر بنسبة ${percent}`,
  jobFewer: (percent) => `احتسبت المهمة رموزًا أقل من المقدَّر بنسبة ${percent}`,
  jobSame: 'احتسبت المهمة عدد الرموز المقدَّر نفسه',
  jobTokens: (tokens) => `احتسبت المهمة ${tokensOf(tokens)}`,
  jobDone: 'نجحت المهمة',
  jobNotDone: (status) => ({
    claim: 'لم تنجح المهمة',
    rest: `: حالتها «${status}»، لذا لا يمكن استخدام شيء بعد.`,
  }),
  jobEstimate: 'تقدير من المزوّد، من قبل المهمة',
  jobError: (message) => `يفيد المزوّد: ${isolate(message)}`,
  paybackThen: (then, now) =>
    `؛ الاسترداد مع الأسطر المحدَّدة: ${then}، ${then === now ? 'كما هو حاليًا' : `حاليًا ${now}`}.`,
  paybackUsed: (then, before) => `؛ الاسترداد مع الأسطر المستخدمة: ${then}، سابقًا ${before}.`,
  mostEffect: (line, then, now) => `أكبر أثر لسطر واحد في الاسترداد: ${line}، ${then} بدلًا من ${now}.`,
  otherModel: (model, isOnly) =>
    `${isOnly ? `هذه طلبات إلى ${model}، ولهذا النهج نموذج آخر` : `هذه طلبات إلى عدة نماذج، أكثرها ورودًا ${model}، وليس أي طلب منها إلى نموذج هذا النهج`}: قد تختلف الرموز والتخزين المؤقت والأزمنة.`,
  unreadRows: (written) => `لم يُحتسب ${rows(written)}؛ والتفصيل أدناه.`,
  truncated: (written) => `قُصّ لطوله ${counted(nouns.example)(written)}.`,

  figuresTitle: 'كل طلب',
  figureColumns: { p10: 'P10', p50: 'الوسيط', p90: 'P90', mean: 'المتوسط' },
  figures: {
    prompt: 'الإدخال',
    cached: 'مقروء من ذاكرة تخزين مؤقت',
    written: 'مكتوب في ذاكرة تخزين مؤقت',
    output: 'الإخراج',
    reasoning: 'الاستدلال',
    hitRate: 'طلبات فيها إصابة',
    cachedShare: 'رموز إدخال مقروءة من ذاكرة تخزين مؤقت',
    firstTokenMs: 'أول رمز بعد',
    latencyMs: 'آخر رمز بعد',
    tokensPerSecond: 'الرموز في الثانية بينهما',
    usd: 'التكلفة في التصدير',
  },
  unknown: 'غير معروف',
  ofRequests: (count) => `من ${requestsOf(count)}`,
  binned: 'لا يزيد كل مئين على القيمة المعروضة بأكثر من جزء من ستة عشر منها.',
  bucketed: (count) =>
    `لا تُعرف من ${requestsOf(count)} إلا مجاميع فتراتها الزمنية، فالوسيط والمئينات غير معروفة.`,

  monthsTitle: 'الطلبات شهريًا',
  monthsTable: 'جدول الأشهر',
  month: 'الشهر',
  requestsColumn: 'الطلبات',
  dollars: 'التكلفة',
  assumed: (count) => `المفترض ${count}`,
  assumedAttempts: (count) => `المفترض ${count}، مع المحاولات المتكررة`,
  partialMonth: 'جزئي فقط',
  undated: (count) => `${requests(count)} دون وقت.`,

  conventionTitle: 'هل يشمل الإدخال الرموز المخزّنة مؤقتًا؟',
  conventionNote: 'يحدد هذا تكلفة كل طلب.',
  sources: {
    'openai-chat': 'إجابات محادثة OpenAI',
    'openai-responses': 'OpenAI Responses',
    'openai-usage': 'تقرير استخدام OpenAI',
    'openai-costs': 'تقرير تكاليف OpenAI',
    anthropic: 'رسائل Anthropic',
    'anthropic-usage': 'تقرير استخدام Anthropic',
    'anthropic-costs': 'تقرير تكاليف Anthropic',
    gemini: 'Gemini',
    bedrock: 'Bedrock Converse',
    opentelemetry: 'OpenTelemetry',
    litellm: 'LiteLLM',
    langfuse: 'Langfuse',
    helicone: 'Helicone',
    braintrust: 'Braintrust',
    inspect: 'Inspect',
    'inspect-before-0.3.184': 'Inspect قبل 0.3.184',
    promptfoo: 'promptfoo',
    rows: 'صفوف عادية',
  },
  source: 'المصدر',
  includes: 'الإدخال يشملها',
  because: 'السبب',
  yes: 'نعم',
  no: 'لا',
  documented: (answer) => `كما هو موثّق: ${answer}`,
  notDocumented: 'غير معروف',
  bySource: (source, asOf) => `موثّق في ${isolate(source)}، قُرئ في ${asOf}`,
  byNothing: 'لا تذكر وثائقه ذلك، أو يختلف',
  byYou: 'بحسب اختيارك',
  byProof: (count, _number, first, model) =>
    `في ${requestsOf(count)}${model === '' ? '' : ` من ${isolate(model)}`} الرموز المقروءة من التخزين المؤقت والمكتوبة فيه أكثر من الإدخال${first}`,
  disproved: 'وهذا يثبت أن الإدخال لا يشملها',
  agrees: 'وهذا متسق',
  row: (number) => `، وأول موضع: الصف ${number}`,

  changesTitle: 'ما يغيّره',
  jobTitle: 'التقدير مقابل الفعلي',
  requestsOf: 'الطلبات في',
  jobOf: 'المهمة في',
  takeOver: 'اعتماد',
  now: 'حاليًا',
  measured: 'المقيس',
  range: 'النطاق',
  payback: 'الاسترداد وحده',
  estimateColumn: 'التقدير',
  actual: 'الفعلي',
  difference: 'الفرق',
  changes: {
    traffic: 'الطلبات شهريًا',
    growth: 'النمو الشهري',
    prompt: 'رموز المطالبة',
    'hit-rate': 'معدل إصابة التخزين المؤقت',
    output: 'رموز الإخراج',
    latency: 'زمن الاستجابة',
    tokens: 'الرموز محسوبة الرسوم',
    usd: 'تكلفة المهمة',
    hours: 'ساعات المهمة',
  },
  fields: {
    requestsPerMonth: 'الطلبات شهريًا',
    growthPerMonth: 'النمو الشهري',
    prefixTokens: 'الرموز الثابتة',
    variableTokens: 'الرموز المتغيّرة',
    cache: 'التخزين المؤقت',
    hitRate: 'معدل إصابة التخزين المؤقت',
    variableCachedShare: 'النسبة المخزّنة مؤقتًا من الجزء المتغيّر',
    outputTokens: 'رموز الإخراج',
    reasoningTokens: 'رموز الاستدلال',
    firstTokenMs: 'أول رمز بعد',
    tokensPerSecond: 'الرموز في الثانية بعده',
    tokens: 'الرموز لكل حقبة',
    epochs: 'الحقب',
    validationTokens: 'رموز التحقق',
    usdPerMTok: 'السعر لكل مليون رمز',
    minimumUsd: 'الحد الأدنى لكل مهمة',
    hours: 'ساعات الجولة',
    usdPerHour: 'السعر لكل ساعة',
  },
  fromTraffic: 'من حجم الطلبات',
  hasCache: 'مستخدم',
  noCache: 'غير مستخدم',
  months: (count) => `قائمة من ${counted(nouns.month, true)(count)}`,
  fromTo: (low, high) => `${low} – ${high}`,
  noApproach: 'لا يُدرَّب أي نهج في العملية الحسابية.',
  billedTokens: 'الرموز محسوبة الرسوم',
  jobCost: 'تكلفة المهمة',
  jobTime: 'الوقت',
  billAsk: (currency) => `مبلغ الفاتورة (${currency})`,
  fromBill: (currencySign) => `${currencySign} بحسب الفاتورة`,

  use: (written, count) => (count === 1 ? 'استخدام السطر المحدَّد' : `استخدام الأسطر المحدَّدة (${written})`),
  nothingTicked: 'يلزم تحديد سطر لاستخدامه.',
  effect: (then, date) => `الاسترداد بعدها: ${then}${date === '' ? '' : `، ${date}`}.`,
  used: 'استُخدم.',
  undo: 'تراجع',
  undone: 'تم التراجع.',
  saveProfile: 'حفظ الملف التعريفي',
  savedProfile: (name) => `حُفظ: ${isolate(name)}. لا يتضمن إلا المجاميع، ويمكن إفلاته هنا مجددًا.`,
  paybacks: {
    atOnce: 'فورًا',
    never: 'لا استرداد',
    unknown: 'غير معروف',
    tooLate: 'متأخر جدًا',
    afterBaselineEnd: 'متأخر جدًا',
    overTenYears: 'أكثر من عشر سنوات',
  },

  problemsTitle: (written) => `${counted(['ملاحظة', 'ملاحظتان', 'ملاحظات', 'ملاحظة'])(written)} على الصفوف`,
  firstAt: (row) => `، وأول موضع: الصف ${row}`,
  problems: {
    'not-a-row': notCounted('ليس كائنًا'),
    'unknown-row': notCounted('ليس لأي مصدر معروف حقول كهذه'),
    'no-tokens': notCounted('لا رموز'),
    replay: notCounted('أُجيب عنه من ذاكرة مؤقتة للأداة، لا من النموذج'),
    'other-call': notCounted('ليس طلبًا إلى نموذج لغوي'),
    'other-model': notCounted('نموذج آخر'),
    'other-currency': notCounted('مبالغ بعملة أخرى'),
    'bad-bin': notCounted('صف مستحيل في سجل مختصر'),
    'not-a-profile': notCounted('ملف تعريفي من إصدار آخر'),
    'not-json': (written, _count, _field, first) =>
      `لم يُحتسب ${counted(nouns.line)(written)}${first}: ليس JSON.`,
    uncounted: (written) => `${rows(written)} برموز عدد غير معروف من الطلبات: لا تدخل في أي متوسط.`,
    'no-time': (written) => `${requests(written)} دون وقت، ولا تدخل في أي شهر.`,
    'cached-unknown': (written) => `عدد الرموز المخزّنة مؤقتًا في ${requestsOf(written)} غير معروف.`,
    'reasoning-unclear': (written, _count, _field, first) =>
      `${rows(written)}${first}: لا يذكر المصدر هل يشمل الإخراج الاستدلال. الإخراج غير معروف.`,
    'reasoning-above-output': (written, _count, _field, first) =>
      `${rows(written)}${first}: رموز الاستدلال أكثر من رموز الإخراج. الاستدلال غير معروف.`,
    'more-pages': () => 'لاستجابة واجهة API صفحات أخرى ليست في هذا الملف.',
    'convention-disproved': (written, _count, field) =>
      `${rows(written)} من ${isolate(field)}: الرموز المقروءة من التخزين المؤقت والمكتوبة فيه أكثر من الإدخال.`,
    'convention-unknown': (_written, _count, field) =>
      `لا يُعرف هل يشمل إدخال ${isolate(field)} الرموز المخزّنة مؤقتًا، لذا المطالبة غير معروفة.`,
    'missing-month': (_written, _count, field) =>
      `لا توجد في التصدير طلبات لشهر ${isolate(field)}: عددها غير معروف.`,
    'partial-month': (_written, _count, field) => `يبدأ التصدير أو ينتهي أثناء ${isolate(field)}.`,
    'several-costs': () => 'تذكر عدة مصادر تكاليف، وقد تكون التكاليف نفسها.',
    'not-a-number': unused('ليس رقمًا'),
    negative: unused('رقم سالب'),
    'too-large': unused('رقم كبير جدًا'),
    'not-whole': unused('ليس عددًا صحيحًا'),
    'not-a-time': unused('ليس وقتًا'),
    'number-as-text': (written, _count, field, first) =>
      `${rows(written)}${first}: رقم مكتوب نصًا${inField(field)}. يُقرأ رقمًا.`,
  },
  notes: {
    'partial-month': ({ month = '' }) => `استُبعد ${isolate(month)}: يبدأ التصدير أو ينتهي أثناءه.`,
    'missing-month': ({ month = '' }) => `طلبات ${isolate(month)} غير معروفة.`,
    undated: ({ requests: count = '' }) => `${requests(count)} دون وقت، ولا تدخل في أي شهر.`,
    'too-many-months': () => 'لا تُحتسب إلا آخر 120 شهرًا.',
    'of-month': ({ month = '' }) => `طلبات ${isolate(month)}.`,
    'between-months': ({ from = '', to = '' }) => `من ${from} إلى ${to}. لم يُقس هل يستمر النمو.`,
    'several-models': () => 'تُحتسب طلبات جميع النماذج.',
    attempts: ({ attempts = '' }) =>
      `مقسومة على ${attempts}، وهو العدد المتوقع للمحاولات لكل طلب، لأن كل صف محاولة.`,
    'part-of-traffic': () => 'يخدم هذا النهج حصة من الطلبات.',
    uncounted: () => 'عدد الطلبات غير معروف.',
    'no-time': () => 'ليس لأي طلب وقت.',
    'no-growth': () => 'غير معروف: يحتاج النمو إلى ثلاثة أشهر.',
    'tokens-unknown': () => 'غير معروف.',
    'prefix-unknown': () => 'الجزء الثابت غير معروف: تُحتسب المطالبة كلها متغيّرة.',
    'prefix-above-prompt': () => 'الجزء الثابت أطول من متوسط المطالبة: تُحتسب كلها ثابتة.',
    'cached-unknown': () => 'غير معروف: لا يذكر التصدير الرموز المخزّنة مؤقتًا لجميع الطلبات.',
    'no-cache': () => 'لم يُخزَّن شيء مؤقتًا.',
    'below-minimum': () => 'لا يخزّن المزوّد مؤقتًا بادئة بهذا القصر.',
    'written-unknown': () => 'الرموز المكتوبة غير معروفة: يُفترض أن كل طلب دون إصابة يكتب البادئة كاملة.',
    'reasoning-in-output': () => 'يشمل الإخراج رموز الاستدلال.',
    'no-first-token': () => 'غير معروف: ليس في التصدير زمن حتى أول رمز، أو ليست فيه سرعة.',
    'no-difference': () => 'كما في العملية الحسابية.',
    'host-estimate': () => 'تقدير المزوّد من قبل المهمة.',
    'epochs-unknown': () => 'لا تذكر المهمة عدد حقبها: يبقى عدد حقب النهج.',
    'validation-included': () => 'رموز التحقق مشمولة، لذا لا تُضاف مجددًا.',
    'waiting-included': () => 'من إنشاء المهمة إلى نهايتها، مع الانتظار.',
    'no-training': () => 'ليس لهذا النهج تدريب.',
    'not-succeeded': () => 'لم تنجح المهمة.',
    'other-billing': () => 'تُحتسب رسوم تدريب هذا النهج بطريقة أخرى.',
    'other-host': () => 'نُفذت المهمة لدى مزوّد غير مزوّد تدريب هذا النهج: لا تنطبق قيمها هنا.',
    'other-model': () => 'درّبت المهمة نموذجًا غير نموذج هذا النهج: لا تنطبق قيمها هنا.',
    'other-method': () => 'درّبت المهمة بطريقة غير طريقة هذا النهج: لا تنطبق قيمها هنا.',
    'other-weights': () =>
      'تدرّب المهمة مهايئًا (LoRA) ويدرّب هذا النهج كل الأوزان، أو العكس: لا تنطبق هنا تكلفة المهمة ومدتها.',
    unknown: () => 'لا تذكره المهمة.',
    'quantity-unknown': () => 'الكمية محسوبة الرسوم غير معروفة.',
  },

  summaryReading: (name) => ({ claim: `جارٍ قراءة ${isolate(name)}`, rest: '' }),
  summaryUsage: (count) => ({ claim: requests(count), rest: '' }),
  summaryUsageUnknown: { claim: 'قُرئ الاستخدام', rest: '' },
  summaryJob: (host) => ({ claim: `مهمة لدى ${isolate(host)}`, rest: '' }),
  summaryUsed: '؛ مستخدم',
  summaryUnused: '؛ لم يُستخدم بعد',
};
