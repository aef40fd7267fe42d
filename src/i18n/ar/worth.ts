/** Arabic messages of `<ft-verdict>` that split a saving into the part of the model and the part of the tuning. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { isolate } from './grammar.ts';

const onlyIf = (assumption: string): string => assumption && `، ${assumption}`;

/** Every message of the split. The outcomes after `alone` have "تكلفته" of the tuning alone. */
export const worth: Messages['worth'] = {
  split: (model, tuning) => [
    'لكل ألف طلب، ',
    ...(model === null
      ? ['النموذج الآخر بالتكلفة نفسها']
      : model.cause === 'price'
        ? model.saves
          ? say`النموذج الأرخص يوفّر ${figure(model.usd)}`
          : say`النموذج الأغلى يزيد التكلفة بمقدار ${figure(model.usd)}`
        : [
            ...(model.saves
              ? say`المطالبة نفسها على ${isolate(model.name)} توفّر ${figure(model.usd)}`
              : say`المطالبة نفسها على ${isolate(model.name)} تزيد التكلفة بمقدار ${figure(model.usd)}`),
            model.cause === 'repair' ? `، لأن تصحيح إجاباتها ${model.saves ? 'أقل' : 'أعلى'} تكلفة` : '',
          ]),
    '، والضبط ',
    ...(tuning === null
      ? ['لا يوفّر شيئًا.']
      : tuning.saves
        ? say`يوفّر ${figure(tuning.usd)}.`
        : say`يزيد التكلفة بمقدار ${figure(tuning.usd)}.`),
  ],

  alone: (model, outcome) =>
    say`مقارنةً بالمطالبة نفسها على ${isolate(model)}، الضبط وحده ${figure(outcome)}.`,
  paysBackIn: (duration, assumption) => `يسترد تكلفته ${duration}${onlyIf(assumption)}`,
  afterTenYears: (assumption) => `يحتاج إلى أكثر من عشر سنوات لاسترداد تكلفته${onlyIf(assumption)}`,
  atOnce: 'يسترد تكلفته فورًا',
  never: (limit) => `لا يسترد تكلفته أبدًا${limit && ` ${limit}`}`,
  noDifference: 'لا يُحدث فرقًا',
  tooLate: (model, end) => `لا يسترد تكلفته قبل إيقاف تشغيل ${isolate(model)} ${end}`,

  assumed: (share, below) =>
    `افتراض: دون ضبط، تنجح المطالبة على هذا النموذج بقدر نجاحها على نموذج خط الأساس (${share}).${below === null ? '' : ` يوفّر الضبط المال إذا كان هذا المعدل دون ${below}.`}`,
  unlisted: (model) =>
    `لا يُعرف كم من فرق التكلفة يعود إلى النموذج: لا يتضمن الكتالوج سعر ${isolate(model)} دون ضبط.`,
  noPrice: (model) => `لا يتضمن الكتالوج سعر ${isolate(model)} دون ضبط.`,
  atTunedPrice: (model, usd, saved) =>
    say`بسعر النموذج المضبوط، توفّر المطالبة نفسها على ${isolate(model)} دون ضبط ${figure(usd)} من أصل ${saved} لكل ألف طلب.`,
  aloneAtThatPrice: (outcome) => say`مقارنةً بتلك المطالبة بذلك السعر، الضبط وحده ${figure(outcome)}.`,
  unknown: (model) =>
    `لا يُعرف كم من فرق التكلفة يعود إلى النموذج: تنقص قيمة للمطالبة نفسها على ${isolate(model)}.`,
  step: 'الخطوة',
  causes: { cheaperModel: 'نموذج أرخص', dearerModel: 'نموذج أغلى', otherModel: 'نموذج آخر', tuning: 'الضبط' },
  add: 'إضافة هذه المطالبة إلى المقارنة',
};
