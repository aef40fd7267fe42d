/** Arabic messages of the charts and the table. */
import type { Messages } from '../messages.ts';
import { counted, genitive, isolate, listed, nouns } from './grammar.ts';

const requestsAfter = counted(nouns.request, true);
const tokensAs = counted(nouns.token, true);
const monthsAfter = counted(nouns.month, true);

/** Every message of the charts and views. */
export const chart: Messages['chart'] = {
  unknown: '–',
  badScenario: 'تتعذّر قراءة هذا السيناريو.',
  noCandidate: 'يلزم اختيار نهج ثانٍ للمقارنة.',
  chartFailed: 'تعذّر تحميل المخطط. قيمه في الجدول.',
  retryLoad: 'إعادة المحاولة',
  missing: (names) => `استُبعد لنقص قيمة: ${names}.`,
  allMissing: 'تنقص قيمة، لذا لا تُعرف أي تكلفة بعد.',
  tableOfChart: 'قيم هذا المخطط',
  approximateNote: 'استنادًا إلى أعداد رموز تقديرية.',

  cumulative: 'التكلفة التراكمية',
  inCurrency: (currency) => ` (${currency}).`,
  shaded: (candidate, baseline) =>
    ` المظلّل: تكلفة ${isolate(candidate)} في 8 من كل 10 عيّنات، نسبةً إلى خط ${isolate(baseline)}.`,
  monthsShown: 'الأشهر المعروضة',
  reading: 'الشهر المقروء من المخطط',
  afterMonths: (months) => `بعد ${monthsAfter(months)}`,
  atStart: 'في البداية',
  ahead: (amount) => `متقدم بمقدار ${amount}`,
  behind: (amount) => `متأخر بمقدار ${amount}`,
  even: 'متعادل',
  wouldPayBack: 'الاسترداد المحسوب',
  paysBackOn: (date) => `الاسترداد في ${date}`,
  paysBackIn: (month) => `الاسترداد في ${month}`,
  fromTo: (low, high) => `${low} إلى ${high}`,
  overTenYears: 'أكثر من عشر سنوات',
  rangeIn: (range, unit) => counted(nouns[unit])(range),
  likely: (range) => `المرجّح ${range}`,
  paybackDetail: (duration, likely) => (likely ? `${duration}، ${likely}` : duration),
  retires: (name) => `إيقاف ${isolate(name)}`,
  retiresOn: (date, month) => `${date}، الشهر ${month}`,
  retiresShort: (date) => `الإيقاف ${date}`,
  /** Label of the months after the candidate's end of service, in which the baseline serves the requests again. */
  again: (name) => `عودة إلى ${isolate(name)}`,
  /** Label of the dotted line: the candidate's cost if its service did not end. */
  ifItStayed: 'لو لم يُوقف',
  by: (amount, date) => `${amount} حتى ${date}`,
  cheapestSoFar: (name) => `${isolate(name)}: أدنى إجمالي حتى الآن`,
  cheapestUntil: (name, date) => `حتى ${date}، أدنى تكلفة إجمالية لدى ${isolate(name)}.`,
  costChart: (duration, ends, payback) =>
    `مخطط التكلفة التراكمية على مدى ${genitive(duration)}. ${ends} ${payback}`.trim(),
  endsAt: (name, amount) => `${isolate(name)}: ${amount} في النهاية.`,

  tableTitle: 'التكلفة التراكمية حسب الشهر',
  tableNote: (currency) => ` (${currency})، وكل افتراض عند أفضل تقدير له.`,
  tableCheapest: ' بالخط العريض: أدنى إجمالي حتى الآن.',
  cheapestHere: 'أدنى إجمالي حتى الآن',
  month: 'الشهر',
  requests: 'الطلبات',
  cacheHits: 'إصابات التخزين المؤقت',
  aheadBy: 'مقدار التقدم',
  tableTo: (date) => `حتى ${date}`,
  tablePaysBack: (date) => `الاسترداد في ${date}`,
  tableAfterRequests: (requests) => `، بعد ${requestsAfter(requests)}`,
  tableRetires: (name, date) => `إيقاف تشغيل ${isolate(name)}: ${date}.`,
  tableFromHere: (candidate, baseline) =>
    ` ومنذ ذلك الحين تتساوى تكلفة ${isolate(candidate)} وتكلفة ${isolate(baseline)}.`,
  downloadCsv: 'تنزيل CSV',

  costPerMonth: 'التكلفة الشهرية',
  volumeNote: ' مقابل عدد الطلبات شهريًا، بمقياس لوغاريتمي للمحورين.',
  volumeSpread: (duration) => ` الإعداد موزّع على ${genitive(duration)}`,
  volumeUntilEnd: (name) => ` حتى إيقاف ${isolate(name)}`,
  volumeHits: '؛ ويُعاد حساب معدل الإصابة عند كل حجم.',
  volumeAxis: 'الطلبات شهريًا',
  fromVolume: (volume) => `ابتداءً من ${volume} شهريًا`,
  isCheaper: (name) => `${isolate(name)} أقل تكلفة`,
  beats: (volume, name) => `${volume}: أقل تكلفة من ${isolate(name)}`,
  yourVolume: (volume) => `لديك: ${volume}`,
  isCheapest: (name) => `${isolate(name)} الأقل تكلفة`,
  atVolume: (volume) => `عند ${volume} شهريًا`,
  volumeReading: 'الطلبات الشهرية المقروءة من المخطط',
  volumeChart: (parts) => `مخطط التكلفة الشهرية حسب الطلبات الشهرية. ${parts}`,
  stretchFromTo: (who, from, to) => `${who} من ${from} إلى ${to}.`,
  bothCostSame: 'التكلفتان متساويتان',
  allCostSame: 'التكاليف كلها متساوية',
  costSame: (names) => `${listed(names.map(isolate))} بالتكلفة نفسها`,
  usdPerMonth: 'التكلفة الشهرية',
  cheapest: 'الأقل تكلفة',

  weeksTitle: 'الأسابيع حتى الاسترداد',
  monthsTitle: 'الأشهر حتى الاسترداد',
  netTitle: (duration) => `الصافي بعد ${genitive(duration)}`,
  mattersNote:
    ' عندما يتغيّر افتراض واحد ضمن نطاقه (بمقدار ±20\u200e%\u200e إن لم يكن له نطاق) وتبقى الافتراضات الأخرى ثابتة. الشريط الأعرض أولًا.',
  bestGuess: (value) => `${value} وفق أفضل تقدير`,
  sooner: 'أبكر',
  later: 'أبعد',
  less: 'أقل',
  more: 'أكثر',
  never: 'لا استرداد',
  lever: 'الافتراض',
  lowInput: 'الأدنى',
  highInput: 'الأعلى',
  nothingMoves: 'لا يغيّر أي افتراض النتيجة.',
  noneAlone: 'لا يؤدي تغيير أي افتراض وحده ضمن نطاقه إلى الاسترداد.',
  lastPriceAfter: (date) => `بعد انتهاء خدمة خط الأساس في ${date}، يُستخدم آخر سعر له.`,
  restsOn: 'تعتمد النتيجة على ',
  belowIt: (value, horizon) => [': دون ', value, `، لا استرداد خلال ${genitive(horizon)}.`],
  aboveIt: (value, horizon) => [': فوق ', value, `، لا استرداد خلال ${genitive(horizon)}.`],
  fromIt: (value, horizon) => [': ابتداءً من ', value, `، يتحقق الاسترداد خلال ${genitive(horizon)}.`],
  upToIt: (value, horizon) => [': حتى ', value, `، يتحقق الاسترداد خلال ${genitive(horizon)}.`],
  of: (approach, field) => `${isolate(approach)}، ${field}`,
  inSentence: (field, whose) => `${field} في ${isolate(whose)}`,

  mapTitle: 'الاسترداد',
  mapNote:
    ' حسب الطلبات الشهرية ورموز المطالبة الموفَّرة في كل طلب، بمقياس لوغاريتمي للمحورين. كل خط يمثل فترة استرداد واحدة.',
  mapChart: (parts) => `خريطة الاسترداد حسب الطلبات الشهرية والرموز الموفَّرة. ${parts}`.trim(),
  mapYourPayback: (payback) => `لديك: ${payback}`,
  mapReading: 'الطلبات الشهرية المقروءة من الخريطة',
  mapTable: 'أقل عدد من رموز المطالبة يجب توفيره للاسترداد',
  mapWithin: (duration) => `خلال ${genitive(duration)}`,
  mapTokens: 'الرموز الموفَّرة',
  mapAt: (volume) => `عند ${volume} شهريًا، الرموز الواجب توفيرها:`,
  mapOutOfReach: 'بعيد المنال',
  mapAny: 'أي وفر',
  mapNotWithin: (duration) => `ليس خلال ${genitive(duration)}`,
  mapEmpty: (horizon) => `لا يتحقق الاسترداد خلال ${genitive(horizon)} في أي موضع من هذه الخريطة.`,
  mapNever: 'لا استرداد',
  mapTooLate: 'الإيقاف أسبق',
  mapMissing: (figures) => `لا توجد خريطة ما دامت تنقص قيمة: ${figures}.`,
  mapEmptyFirstMonth: 'لا توجد خريطة: الشهر الأول بلا طلبات، لذا لا يمكن قياس الأشهر الأخرى عليه.',
  mapNoRequests: 'هذه العملية الحسابية ليست على الخريطة: لا توجد طلبات.',
  mapLonger: (candidate, tokens, _count, baseline) =>
    `هذه العملية الحسابية ليست على الخريطة: عدد رموز ${isolate(candidate)} أكبر من عدد رموز ${isolate(baseline)} بمقدار ${tokens}، فلا يُوفَّر منها شيء.`,
  mapAsLong: (candidate, baseline) =>
    `هذه العملية الحسابية ليست على الخريطة: عدد رموز ${isolate(candidate)} مساوٍ لعدد رموز ${isolate(baseline)}، فلا يُوفَّر منها شيء.`,
  mapNeeds: (volume, tokens, _count, horizon) =>
    `عند ${requestsAfter(volume)} شهريًا، يتطلب الاسترداد خلال ${genitive(horizon)} توفير ${tokensAs(tokens)} في كل طلب.`,
  mapNeedsAny: (volume, horizon) =>
    `عند ${requestsAfter(volume)} شهريًا، أي وفر في الرموز يحقق الاسترداد خلال ${genitive(horizon)}.`,
  /** If no saving on the map is enough. */
  mapNoneNeeded: (volume, horizon) =>
    `عند ${requestsAfter(volume)} شهريًا، لا يحقق أي وفر على هذه الخريطة الاسترداد خلال ${genitive(horizon)}.`,
  atOnce: 'فورًا',
};
