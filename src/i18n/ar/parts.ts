/** Arabic messages of the parts of `<ft-breakeven>` that are loaded after its answer: the names of its views, the titles of their pictures, the comparison, and the error in place of the answer. */
import type { Messages } from '../messages.ts';

/** Every message of these parts. */
export const parts: Messages['parts'] = {
  views: 'طرق العرض',
  viewNames: {
    time: 'عبر الزمن',
    volume: 'حسب الحجم',
    sensitivity: 'العوامل المؤثرة',
    map: 'خريطة الاسترداد',
    table: 'الجدول',
    models: 'النماذج',
    working: 'خطوات الحساب',
  },
  pictures: {
    time: 'التكاليف عبر الزمن',
    volume: 'التكاليف حسب الحجم',
    sensitivity: 'العوامل المؤثرة',
    map: 'خريطة الاسترداد',
    table: 'التكاليف حسب الشهر',
    models: 'التكاليف حسب النموذج',
    working: 'خطوات الحساب',
  },
  compareWith: 'المقارنة بعملية حسابية أخرى',
  badScenario: 'تتعذّر قراءة هذا السيناريو.',
  badAttributes: 'يتعذّر استخدام هذه السمات.',
  showExample: 'عرض المثال بدلًا منه',
};
