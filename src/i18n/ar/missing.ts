/** Arabic messages of a verdict that asks for missing figures. */
import type { Messages } from '../messages.ts';
import { agreement, genitive, isolate } from './grammar.ts';

const priceNames = {
  both: 'سعرا الإدخال والإخراج',
  in: 'سعر الإدخال',
  out: 'سعر الإخراج',
} as const;

const monthly = (name: string, hosting: boolean, usd: string): string => {
  const { h } = agreement(name);
  return hosting
    ? `بساعات تشغيل الآلات وعدد النماذج التي تتشاركها في هذه العملية الحسابية، تبقى تكلفة استضافت${h} ${usd} شهريًا على الأقل`
    : `تبقى تكاليف${h} الشهرية الثابتة أعلى بمقدار ${usd} على الأقل`;
};

const asZero = (hasUnknownCost: boolean): string =>
  hasUnknownCost ? '، مع احتساب التكاليف المجهولة صفرًا' : '';

/** Every request for missing figures. */
export const missing: Messages['missing'] = {
  addPrice: (name, which) => ({
    claim: `يلزم إدخال: ${priceNames[which]} في «${isolate(name)}»`,
    rest: '، لكل مليون رمز، لمعرفة ما إذا كانت التكلفة تُسترد.',
  }),
  addServing: (name) => ({
    claim: `يلزم إدخال: سعر تشغيل «${isolate(name)}»`,
    rest: '، لكل مليون رمز، أو لكل ساعة مع معدل النقل، لمعرفة ما إذا كانت التكلفة تُسترد.',
  }),
  figuresOf: (what, owner) => `${what} في «${isolate(owner)}»`,
  addFigures: (what) => ({
    claim: `يلزم إدخال: ${what}`,
    rest: '، لمعرفة ما إذا كانت التكلفة تُسترد.',
  }),
  notWithin: (horizon, hasUnknownCost) =>
    ` وحتى لو كانت القيم الناقصة في أفضل أحوالها${asZero(hasUnknownCost)}، فلن تُسترد التكلفة خلال ${genitive(horizon)} مع بقاء القيم الأخرى كما هي، ومنها المفترضة.`,
  neverAnyway: (best, what, hasUnknownCost) => ({
    claim: best.claim,
    rest: `، حتى لو كان الناقص (${what}) في أفضل أحواله${asZero(hasUnknownCost)}${best.rest}`,
  }),
  markedLimits: ' ومع قيمة أخرى ممكنة يختلف الحدّ الذي عليه †.',
  bestReasons: {
    fixedAboveSaving: (name, hosting, usd, saved) =>
      `: ${monthly(name, hosting, usd)}، ولا توفّر طلبات${agreement(name).h} أكثر من ${saved} شهريًا.`,
    fixedDecides: (name, hosting, usd) => `: ${monthly(name, hosting, usd)}.`,
    notInHundredYears: (name, saved, usd) =>
      `: وفرٌ لا يزيد على ${saved} شهريًا لا يغطي خلال مئة عام تكلفة إعداد${agreement(name).h} التي لا تقل عن ${usd}.`,
    cheaperUntil: (name, date, horizon, usd) =>
      `: تستمر الأفضلية حتى ${date} على الأكثر ثم تضيع، وتزيد تكلفت${agreement(name).h} على مدى ${genitive(horizon)} بمقدار ${usd} على الأقل.`,
    cachedPrompt: (_name, usd) => `: المطالبة المخزّنة مؤقتًا أقل تكلفة، بمقدار ${usd} على الأقل لكل ألف طلب.`,
    tokensDecide: (name, usd) => `: تكلفة رموز${agreement(name).h} أعلى بمقدار ${usd} على الأقل لكل ألف طلب.`,
    repairDecides: (name, usd) =>
      `: تكلفة تصحيح إجابات${agreement(name).h} أعلى بمقدار ${usd} على الأقل لكل ألف طلب.`,
    otherDecides: (name, usd) =>
      `: تكاليف${agreement(name).h} الأخرى أعلى بمقدار ${usd} على الأقل لكل ألف طلب.`,
    retraining: (_name, usd, horizon, saved) =>
      `: تكلفة إعادة التدريب ${usd} على الأقل على مدى ${genitive(horizon)}، والوفر لا يزيد على ${saved}.`,
    savingShrinks: (name, usd, recovered) => {
      const { h } = agreement(name);
      return recovered
        ? `: يتقلص الوفر، وحتى لو استُردت مؤقتًا تكلفة إعداد${h} التي لا تقل عن ${usd} تضيع الأفضلية بعد ذلك.`
        : `: يتقلص الوفر قبل استرداد تكلفة إعداد${h} التي لا تقل عن ${usd}.`;
    },
    endsTooSoon: (name, end, model, usd, setup) =>
      `: حتى إيقاف تشغيل ${isolate(model)} ${end} لا يُسترد أكثر من ${usd} من تكلفة إعداد${agreement(name).h} التي لا تقل عن ${setup}.`,
    costsMore: (name, usd, horizon) =>
      `: تكلفت${agreement(name).h} على مدى ${genitive(horizon)} أعلى بمقدار ${usd} على الأقل.`,
  },
  assumeAlike: (share) => `افتراض أن نسبة الإجابات المقبولة ${isolate(share)} لكليهما`,
  addFailure: {
    claim: 'يلزم إدخال: تكلفة الإجابة غير المقبولة',
    rest: '. تختلف بين النُّهج نسبة الطلبات التي تبقى دون إجابة مقبولة. يُسمح بإدخال 0.',
  },
};
