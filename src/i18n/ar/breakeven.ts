/** Arabic messages of `<ft-breakeven>` itself: its name, and parts that could not be loaded. */
import type { Messages } from '../messages.ts';

/** Messages of `<ft-breakeven>`. */
export const breakeven: Messages['breakeven'] = {
  calculator: 'نقطة تعادل الضبط الدقيق',
  approach: 'النهج',

  lost: {
    example: 'تعذّر تحميل المخططات والمطالبات والمثال.',
    prompts: 'تعذّر تحميل المثال.',
    link: 'تعذّر تحميل العملية الحسابية المضمّنة في الرابط.',
    attributes: 'تعذّر تحميل الرمز البرمجي الذي يقرأ السمات.',
    view: 'تعذّر تحميل طريقة العرض هذه.',
    'ft-unit-cost': 'تعذّر تحميل تكاليف الطلب.',
    'ft-scenario-form': 'تعذّر تحميل المدخلات.',
    'ft-token-counter': 'تعذّر تحميل المطالبات.',
    'ft-share-bar': 'تعذّر تحميل الروابط والتنزيلات.',
    'ft-scenario-bar': 'تعذّر تحميل التراجع والأمثلة الجاهزة.',
    'ft-comparison': 'تعذّر تحميل المقارنة.',
  },
  retryLoad: 'إعادة المحاولة',
  reloadPage: 'إعادة تحميل الصفحة',
};
