/** Arabic messages of the folds of `<ft-breakeven>`: their headings and titles, and the line that says what the verdict rests on. */
import type { Messages } from '../messages.ts';

/** Every message of the folds and of the line. */
export const folds: Messages['folds'] = {
  headings: {
    evidence: { title: 'الأدلة', note: 'قيم مقيسة من ملفاتك.' },
    decision: { title: 'القرار', note: 'ما العمل، وكيف.' },
  },
  parts: {
    trainingData: {
      title: 'بيانات التدريب',
      empty: { claim: 'لا ملف بعد', rest: '' },
      lost: 'تعذّر تحميل الجزء الذي يقرأ ملفات التدريب.',
    },
    evaluation: {
      title: 'التقييم',
      empty: { claim: 'لا نتائج بعد', rest: '' },
      lost: 'تعذّر تحميل الجزء الذي يقرأ ملفات النتائج.',
    },
    usage: {
      title: 'الاستخدام',
      empty: { claim: 'لا تصدير بعد', rest: '' },
      lost: 'تعذّر تحميل الجزء الذي يقرأ الاستخدام والمهام المنتهية.',
    },
    ladder: {
      title: 'السلّم',
      empty: { claim: 'لا مقارنة بعد', rest: '' },
      lost: 'تعذّر تحميل السلّم.',
    },
    promptParts: {
      title: 'أجزاء المطالبة',
      empty: { claim: '', rest: 'الرموز والتكلفة لكل جزء' },
      lost: 'تعذّر تحميل أجزاء المطالبة.',
    },
    advisor: {
      title: 'التوصية',
      empty: { claim: 'لا توصية بعد', rest: '' },
      lost: 'تعذّر تحميل التوصية.',
    },
    nextSteps: {
      title: 'الخطوات التالية',
      empty: { claim: 'لا مزوّد بعد', rest: '' },
      lost: 'تعذّر تحميل الخطوات التالية.',
    },
  },

  restsOn: 'الأساس',
  promptTokens: 'رموز المطالبة',
  promptTokensAre: {
    counted: 'معدودة',
    estimated: 'مقدَّرة',
    partly: 'معدودة جزئيًا',
    entered: 'غير معدودة',
  },
  trainingFile: 'ملف التدريب',
  trainingFileIs: {
    none: 'لا يوجد',
    reading: 'جارٍ قراءته',
    read: 'مقروء، غير مستخدم',
    used: 'مستخدم',
  },
};
