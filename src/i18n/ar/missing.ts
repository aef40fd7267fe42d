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
    ? `مع بقاء ساعات التشغيل والمشاركة كما هي، تبقى تكلفة استضافت${h} ${usd} شهريًا على الأقل`
    : `تبقى تكاليف${h} الشهرية الثابتة أعلى بمقدار ${usd} على الأقل`;
};

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
  notWithin: (horizon) =>
    ` ومع بقاء القيم الأخرى كما هي، ومنها المفترضة، لا يمكن ذلك خلال ${genitive(horizon)}.`,
  neverAnyway: (best, what) => ({
    claim: best.claim,
    rest: `، حتى لو كان الناقص (${what}) في أفضل أحواله${best.rest}`,
  }),
  bestReasons: {
    fixedAboveSaving: (name, hosting, usd, saved) =>
      `: ${monthly(name, hosting, usd)}، ولا توفّر طلبات${agreement(name).h} أكثر من ${saved} شهريًا.`,
    fixedDecides: (name, hosting, usd) => `: ${monthly(name, hosting, usd)}.`,
    notInHundredYears: (name, saved, usd) =>
      `: وفرٌ لا يزيد على ${saved} شهريًا لا يغطي خلال مئة عام تكلفة إعداد${agreement(name).h} التي لا تقل عن ${usd}.`,
  },
  addFailure: {
    claim: 'يلزم إدخال: تكلفة الإجابة غير المقبولة',
    rest: '. تختلف بين النُّهج نسبة الطلبات التي تبقى دون إجابة مقبولة. يُسمح بإدخال 0.',
  },
};
