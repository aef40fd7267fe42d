/** Arabic messages of the verdict: its sentence, the lines below it, and its figures. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { agreement, counted, genitive, isolate, listed, nouns } from './grammar.ts';

const atThisTraffic = 'عند هذا الحجم من الطلبات';

const atOnce = (name: string, because: string) => ({
  claim: `${isolate(name)} أقل تكلفة من أول طلب`,
  rest: `: ${because}.`,
});

const never = (name: string, because: string) => {
  const { y, h } = agreement(name);
  const claim = `لا ${y}سترد ${isolate(name)} تكلفت${h} أبدًا`;
  return { because, claim, limited: `${claim} ${atThisTraffic}`, rest: `: ${because}.` };
};

const monthly = (name: string, hosting: boolean, usd: string): string => {
  const { h } = agreement(name);
  return hosting ? `تكلفة استضافت${h} ${usd} شهريًا` : `تكاليف${h} الشهرية الثابتة أعلى بمقدار ${usd}`;
};

const stops = (saves: boolean): string => (saves ? '، ويتوقف الوفر' : '');

/** In the genitive, after "عند" and "بعد". */
const requestsOf = counted(nouns.request, true);
const monthsOf = counted(nouns.month, true);

/** The traffic. In a rollout, `share` is what the candidate serves of it, and `atFirst` says that other shares follow. */
const traffic = (requests: string, share: string, atFirst: boolean): string =>
  `عند ${requestsOf(requests)} شهريًا${share && `، يخدم المرشّح منها ${share}${atFirst ? ' في البداية' : ''}`}`;

/** The parts of the cost of a request. */
const costParts = {
  tokens: 'تكلفة الرموز',
  other: 'تكاليف أخرى',
  repair: 'تصحيح الإجابات',
  fixed: 'التكاليف الشهرية',
} as const;

const nothingSaved = {
  throughput: 'سرعة قراءة المطالبات (معدل نقل الإدخال) غير معروفة، ولذلك فالوفر غير معروف أيضًا',
  hosting: 'يحتاج النهجان إلى الآلات نفسها، لذا تتساوى تكلفة الاستضافة',
  other: 'لا يتحقق أي وفر',
};

/** Messages of `<ft-verdict>`. */
export const verdict: Messages['verdict'] = {
  fineTuning: 'الضبط الدقيق',
  against: 'مقابل',
  compareWith: 'مقارنة',
  estimated: 'استنادًا إلى أعداد رموز تقديرية.',

  onDate: (date) => `في ${date}`,
  inMonthOf: (month) => `في ${month}`,
  inTime: (duration, roundedUp) => `${roundedUp ? 'خلال' : 'بعد'} ${genitive(duration)}`,
  afterTenYears: 'بعد أكثر من عشر سنوات',
  atThisTraffic,
  ifTrafficHolds: (month) => `إذا استمر حجم طلبات الشهر ${month}`,
  ifDeclineGoesOn: (month) => `إذا استمر انخفاض حجم الطلبات أو الأسعار بعد الشهر ${month}`,

  tuned: (model) => `${isolate(model)} المضبوط`,
  untuned: (model) => `${isolate(model)} دون ضبط`,

  verdicts: {
    likelyAnyway: (name, horizon, chance) => {
      const { y, h } = agreement(name);
      return {
        claim: `لن ${y}سترد ${isolate(name)} تكلفت${h} خلال ${genitive(horizon)} وفق أفضل تقدير`,
        rest: `، لكن الأرجح أن ${y}ستردها: احتمال الاسترداد هو ${chance}.`,
      };
    },
    unlikelyAtOnce: (name, horizon, chance) => ({
      claim: `${isolate(name)} أقل تكلفة خلال ${genitive(horizon)} وفق أفضل تقدير`,
      rest: `، لكن الأرجح خلاف ذلك: احتمال أن ${agreement(name).y}كون أقل تكلفة هو ${chance}.`,
    }),
    cheaperNoSetup: (name) => atOnce(name, 'لا توجد تكلفة إعداد يلزم استردادها'),
    cheaperLessSetup: (name, usd) => atOnce(name, `كما أن تكلفة إعداد${agreement(name).h} أقل بمقدار ${usd}`),
    neverBehindLessSetup: (name, horizon, usd) => ({
      claim: `لا تتجاوز تكلفة ${isolate(name)} تكلفة خط الأساس في أي وقت خلال ${genitive(horizon)}`,
      rest: `: تكلفة إعداد${agreement(name).h} أقل بمقدار ${usd}.`,
    }),
    neverBehind: (name, horizon) => ({
      claim: `لا تتجاوز تكلفة ${isolate(name)} تكلفة خط الأساس في أي وقت خلال ${genitive(horizon)}`,
      rest: '.',
    }),
    unlikely: (name, duration, when, horizon, chance) => {
      const { y, h } = agreement(name);
      return {
        claim: `${y}سترد ${isolate(name)} تكلفت${h} ${duration} وفق أفضل تقدير`,
        rest: `، ${when}، لكن احتمال الاسترداد خلال ${genitive(horizon)} هو ${chance} فقط.`,
      };
    },
    after: (name, duration, when, requests, about) => {
      const { y, h } = agreement(name);
      return {
        claim: `${y}سترد ${isolate(name)} تكلفت${h} ${duration}`,
        rest: `، أي بعد ${about ? 'نحو ' : ''}${requestsOf(requests)}، ${when}.`,
      };
    },
    beyondTenYears: (name, assumption) => {
      const { y, h } = agreement(name);
      return {
        claim: `${y}حتاج ${isolate(name)} إلى أكثر من عشر سنوات لاسترداد تكلفت${h}`,
        rest: `، ${assumption}.`,
      };
    },
    beyond: (name, month, horizon, assumption) => {
      const { y, h } = agreement(name);
      return {
        claim: `لا ${y}سترد ${isolate(name)} تكلفت${h} إلا في الشهر ${month}`,
        rest: `، بعد انتهاء الأفق الزمني البالغ ${monthsOf(horizon)}، ${assumption}.`,
      };
    },
    retiredBefore: (name, model, when, past) => ({
      claim: `${agreement(name).y}أتي ${isolate(name)} بعد فوات الأوان`,
      rest: `: ${past ? 'أُوقف' : 'يُوقف'} تشغيل ${isolate(model)} ${when}، قبل موعد بدء العمل.`,
    }),
    notBeforeEnd: (name, date, model) => {
      const { y, h } = agreement(name);
      return {
        claim: `لا ${y}سترد ${isolate(name)} تكلفت${h} قبل إيقاف تشغيل ${isolate(model)} في ${date}`,
        rest: '. وبعد ذلك يجب نقل الطلبات الموجّهة إلى هذا النموذج إلى نموذج آخر على أي حال.',
      };
    },
    tooLate: (name, model, when, end, assumption) => ({
      claim: `استرداد تكلفة ${isolate(name)} يأتي متأخرًا جدًا`,
      rest: `: لا يتحقق إلا ${when}، ${assumption && `${assumption}، `}لكن تشغيل ${isolate(model)} يُوقف ${end}.`,
    }),
    notTrainable: (name, model, date) =>
      never(name, `ضبط ${isolate(model)} لم يعد متاحًا لدى مزوّده منذ ${date}`),
    noDifference: (name) => ({
      claim: `لا ${agreement(name).y}ُحدث ${isolate(name)} أي فرق`,
      rest: ': تكلفة النهجين متساوية في كل شهر.',
    }),
    cheaperUntil: (name, date, horizon, usd) => ({
      claim: `${isolate(name)} أقل تكلفة حتى ${date}`,
      rest: `، لكن تكلفت${agreement(name).h} على مدى ${genitive(horizon)} أعلى بمقدار ${usd}.`,
    }),
    noTraffic: (name) => never(name, 'لا توجد طلبات يمكن التوفير فيها'),
    cachedPrompt: (name, usd) => never(name, `المطالبة المخزّنة مؤقتًا أقل تكلفة، بمقدار ${usd} لكل ألف طلب`),
    tokensDecide: (name, usd) => never(name, `تكلفة رموز${agreement(name).h} أعلى بمقدار ${usd} لكل ألف طلب`),
    repairDecides: (name, usd) =>
      never(name, `تكلفة تصحيح إجابات${agreement(name).h} أعلى بمقدار ${usd} لكل ألف طلب`),
    otherDecides: (name, usd) =>
      never(name, `تكاليف${agreement(name).h} الأخرى أعلى بمقدار ${usd} لكل ألف طلب`),
    fixedAboveSaving: (name, hosting, usd, saved) =>
      never(
        name,
        `${monthly(name, hosting, usd)}، وهو ما يتجاوز ${saved} التي توفّرها طلبات${agreement(name).h} شهريًا`,
      ),
    fixedDecides: (name, hosting, usd) => never(name, monthly(name, hosting, usd)),
    savesNothing: (name, cause) => {
      const { y, h } = agreement(name);
      return cause === 'throughput'
        ? {
            claim: `قد ${y}سترد ${isolate(name)} تكلفت${h} وقد لا ${y}ستردها`,
            rest: `: ${nothingSaved[cause]}.`,
          }
        : never(name, nothingSaved[cause]);
    },
    retraining: (name, usd, horizon, saved) =>
      never(
        name,
        `تكلفة إعادة التدريب ${usd} على مدى ${genitive(horizon)}، وهو ما يتجاوز الوفر البالغ ${saved}`,
      ),
    savingShrinks: (name, usd, recovered) => {
      const { h } = agreement(name);
      return never(
        name,
        recovered
          ? `تُسترد تكلفة إعداد${h} البالغة ${usd} مؤقتًا، لكن الوفر يتقلص وتضيع الأفضلية بعد ذلك`
          : `يتقلص الوفر قبل استرداد تكلفة إعداد${h} البالغة ${usd}`,
      );
    },
    endsTooSoon: (name, end, model, usd, setup) => {
      const { h } = agreement(name);
      return never(
        name,
        `حتى إيقاف تشغيل ${isolate(model)} ${end} يُسترد ${usd} من تكلفة إعداد${h} البالغة ${setup}`,
      );
    },
    notInHundredYears: (name, saved, usd) =>
      never(
        name,
        `الوفر البالغ ${saved} شهريًا لا يغطي تكلفة إعداد${agreement(name).h} البالغة ${usd} خلال مئة عام`,
      ),
    costsMore: (name, usd, horizon) =>
      never(name, `تكلفت${agreement(name).h} على مدى ${genitive(horizon)} أعلى بمقدار ${usd}`),
  },
  choose: {
    claim: 'يلزم اختيار نموذج للضبط الدقيق',
    rest: ' لمعرفة ما إذا كانت التكلفة تُسترد.',
  },
  unreadable: {
    claim: 'تتعذّر قراءة هذا السيناريو',
    rest: '. نصّه تالف أو يحتوي على قيم خارج الحدود المسموح بها.',
  },

  remarks: {
    setup: (usd, extra) =>
      say`تكلفة الإعداد ${extra === 'all' ? '' : extra === 'more' ? 'أعلى بمقدار ' : 'أقل بمقدار '}${figure(usd)}.`,
    startsLater: (date) => say`يبدأ العمل به في ${date}.`,
    /** `monthlyCosts`: the candidate’s. `''`: monthly costs are counted, but not named. `null`: neither approach has any. */
    requests: (requests, _count, candidate, baseline, monthlyCosts, share, atFirst) =>
      say`${traffic(requests, share, atFirst)}، تبلغ تكلفة كل ألف طلب ${figure(candidate)}${monthlyCosts ? ` (مع حصتها من التكاليف الشهرية البالغة ${monthlyCosts})` : ''} بدلًا من ${figure(baseline)}${monthlyCosts === '' ? '، شاملةً التكاليف الشهرية' : ''}.`,
    requestsAlike: (requests, _count, usd, monthlyCosts, share, atFirst) =>
      say`${traffic(requests, share, atFirst)}، تبلغ تكلفة كل ألف طلب ${figure(usd)} في كلا النهجين${monthlyCosts !== null ? '، شاملةً التكاليف الشهرية' : ''}.`,
    partsOfDifference: (usd, shares) =>
      say`يعود من الفرق ${figure(usd)} ${listed(shares.map(([part, share], i) => `${i ? share : `(${share})`} إلى ${costParts[part]}`))}.`,
    monthSaves: (requests, _count, usd) =>
      say`يبلغ الوفر ${figure(usd)} شهريًا عند ${requestsOf(requests)} شهريًا.`,
    cached: (hitRate, tokens, prompt) =>
      say`تقرأ ${hitRate} من الطلبات ${tokens} من رموز المطالبة الثابتة (${prompt}) من ذاكرة التخزين المؤقت.`,
    aheadUntil: (date) => say`يبقى متقدمًا حتى ${date}.`,
    fallsBehind: (when, assumption) => say`يبدأ تأخره ${when}، ${assumption}.`,
    ends: (date, model, past, saves) =>
      say`في ${date} ${past ? 'أُوقف' : 'يُوقف'} تشغيل ${isolate(model)}${stops(saves)}.`,
    bothEnd: (date, past, saves) => say`في ${date} ${past ? 'أُوقف' : 'يُوقف'} تشغيل النموذجين${stops(saves)}.`,
    setupNotRecovered: (missing, setup) =>
      say`حتى ذلك الحين يبقى ${figure(missing)} من تكلفة الإعداد البالغة ${figure(setup)} دون استرداد.`,
    behindAtEnd: (usd) => say`عندئذٍ يكون متأخرًا بمقدار ${figure(usd)}.`,
    retrainingStops: (model, date) => say`ابتداءً من ${date} لا تُحتسب إعادة تدريب ${isolate(model)}.`,
    worksAssumed: (chance) => say`يفترض هذا نجاح الضبط. احتمال نجاحه ${figure(chance)}.`,
    baselineEnded: (date, model, assumed) =>
      say`في ${date} أُوقف تشغيل ${isolate(model)}، لذا كان يلزم نقل الطلبات الموجّهة إليه إلى نموذج آخر${assumed ? '؛ يُستخدم آخر سعر له' : ''}.`,
    baselineEnds: (date, model, both) =>
      say`في ${date} يُوقف تشغيل ${isolate(model)}${both ? ' أيضًا' : '، لذا يجب نقل الطلبات الموجّهة إليه إلى نموذج آخر'}.`,
    fallbackEnds: (date, model, past) =>
      say`في ${date} ${past ? 'أُوقف' : 'يُوقف'} تشغيل ${isolate(model)}؛ وتظل الإجابات غير المقبولة المحالة إليه محسوبة بآخر سعر له.`,
    /** `isDayStated`: the claim already states the day. */
    baselineEndsFirst: (date, model, usd, saved, isDayStated) =>
      isDayStated
        ? say`يبلغ صافي ${saved ? 'الوفر' : 'الخسارة'} حتى ${date} ${figure(usd)}؛ وتُحسب الأشهر اللاحقة بآخر سعر لـ ${isolate(model)}.`
        : say`في ${date} يُوقف تشغيل ${isolate(model)}، لذا يجب نقل الطلبات الموجّهة إليه إلى نموذج آخر، ويبلغ صافي ${saved ? 'الوفر' : 'الخسارة'} حتى ذلك الحين ${figure(usd)}؛ وتُحسب الأشهر اللاحقة بآخر سعر له.`,
  },
  missingFigures: {
    claim: 'يلزم إدخال القيم الناقصة',
    rest: ' لمعرفة ما إذا كانت التكلفة تُسترد.',
  },

  savedPerThousand: 'الوفر لكل ألف طلب',
  extraPerThousand: 'التكلفة الإضافية لكل ألف طلب',
  bothCost: (usd) => `${usd} في كلا النهجين`,
  insteadOf: (candidate, baseline) => `${candidate} بدلًا من ${baseline}`,
  savedPerMonth: 'الوفر الشهري',
  extraPerMonth: 'التكلفة الإضافية شهريًا',
  extraInMonth: (usd, month) => `${usd} إضافية في الشهر\u00a0${month}`,
  savedInMonth: (usd, month) => `وفر ${usd} في الشهر\u00a0${month}`,
  everyMonth: 'المبلغ نفسه كل شهر',
  everyMonthUntil: (date) => `كل شهر حتى ${date}`,
  everyMonthFrom: (date) => `كل شهر ابتداءً من ${date}`,
  setupOnce: 'الإعداد، لمرة واحدة',
  setupExtra: 'الإعداد الإضافي',
  setupAvoided: 'الإعداد المتجنَّب',
  largest: (share, label) => `${share} منه: ${isolate(label)}`,
  noSetup: 'لا شيء لاسترداده',
  netAfter: (duration) => `الصافي بعد ${genitive(duration)}`,
  endNotes: (notes) => notes.join('؛ '),
  priceAssumed: (date) => `بافتراض سعر خط الأساس بعد ${date}`,
  servesUntil: (date) => `المرشّح في الخدمة حتى ${date}`,
  fromTo: (low, high) => `${low} إلى ${high}`,
  returned: (share, horizon) => `عائد ${share} خلال ${genitive(horizon)}`,
  returnedBy: (share, date) => `عائد ${share} حتى ${date}`,
  moreThan: (figure) => `أكثر من ${figure}`,
  payback: 'الاسترداد',
  paybackFigures: {
    atOnce: 'فورًا',
    overTenYears: 'أكثر من عشر سنوات',
    tooLate: 'متأخر جدًا',
    never: 'لا استرداد',
    unknown: 'غير معروف',
  },
  discounted: (duration) => `${duration} بعد الخصم`,
};
