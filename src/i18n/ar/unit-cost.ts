/** Arabic messages of `<ft-unit-cost>`. */
import type { Messages } from '../messages.ts';
import { isolate } from './grammar.ts';

/** Messages of `<ft-unit-cost>`, without the name of its first column. */
export const unitCost: Messages['unitCost'] = {
  title: 'تكلفة ألف طلب',
  noneKnown: 'لا توجد تكلفة معروفة بعد: تنقص الرموز أو الأسعار أو الطلبات.',
  success: 'النجاح',
  perThousandAttempts: 'ألف محاولة',
  perThousandRequests: 'ألف طلب',
  tokens: 'الرموز',
  retry: 'إعادة المحاولة',
  other: 'تكاليف أخرى',
  review: 'تصحيح الإجابات',
  monthly: 'التكاليف الشهرية',
  monthlyIncluded: (usd) => `يشمل ${usd} شهريًا`,
  monthlyExtra: (usd) => `إضافةً إلى ${usd} شهريًا`,
  rollout: (share) => `يخدم ${share} من الطلبات`,
  barOf: (name, parts) => `${isolate(name)}: ${parts}`,
  barPart: (usd, what) => `${usd} ${what}`,
  latency: (milliseconds) => `${milliseconds} مللي ثانية لكل إجابة`,
};
