/** Arabic names of every field of a scenario. */
import type { FieldName, FieldNames } from '../field-names.ts';

/** The forms of a name. Arabic has no capital letters, so it needs the label, and the name in a list or in a sentence. */
const named = (label: string, name: string = label): FieldNames => ({
  label,
  list: name,
  listStart: name,
  noun: name,
  sentence: name,
  start: name,
});

/** The names of each field. */
export const fields: Readonly<Record<FieldName, FieldNames>> = {
  title: named('العنوان'),
  startsOn: named('البداية'),
  horizonMonths: named('الأفق الزمني'),
  requestsPerMonth: named('الطلبات شهريًا', 'عدد الطلبات شهريًا'),
  monthlyRequests: named('الطلبات شهريًا', 'عدد الطلبات شهريًا'),
  growthPerMonth: named('النمو الشهري'),
  discountPerYear: named('معدل الخصم السنوي'),

  label: named('الاسم'),
  technique: named('الأسلوب'),
  model: named('النموذج'),
  prefixTokens: named('البادئة الثابتة', 'عدد الرموز الثابتة'),
  variableTokens: named('المتغيّر', 'عدد الرموز المتغيّرة'),
  variableCachedShare: named('المحادثة المخزّنة مؤقتًا', 'النسبة المخزّنة مؤقتًا من الجزء المتغيّر'),
  outputTokens: named('الإخراج', 'عدد رموز الإخراج'),
  reasoningTokens: named('الاستدلال', 'عدد رموز الاستدلال'),
  reasoningOff: named('الطلبات توقف الاستدلال'),

  inputUsdPerMTok: named('سعر الإدخال'),
  cachedInputUsdPerMTok: named('سعر المخزّن مؤقتًا', 'سعر الإدخال المخزّن مؤقتًا'),
  cacheWriteUsdPerMTok: named('سعر كتابة التخزين', 'سعر الكتابة في ذاكرة التخزين المؤقت'),
  outputUsdPerMTok: named('سعر الإخراج'),
  aboveInputTokens: named('فوق'),
  multiplier: named('سعر الدفعات'),
  source: named('المصدر'),
  asOf: named('تاريخ القراءة'),
  from: named('ابتداءً من'),
  ratesChangePerYear: named('تغيّر الأسعار سنويًا', 'تغيّر الأسعار السنوي'),

  hitRate: named('معدل الإصابة', 'معدل إصابة التخزين المؤقت'),
  minimumTokens: named('أقصر بادئة تُخزَّن', 'أقصر بادئة تُخزَّن مؤقتًا'),
  stepTokens: named('حجم كتلة التخزين', 'حجم كتلة التخزين المؤقت'),
  ttlMinutes: named('مدة التخزين المؤقت'),
  activeHoursPerDay: named('ساعات النشاط', 'عدد ساعات النشاط'),
  caches: named('ذاكرات مستقلة (مثلًا واحدة لكل عميل)', 'عدد ذاكرات التخزين المؤقت المستقلة'),

  batchShare: named('حصة الدفعات'),
  successRate: named('الإجابات المقبولة', 'نسبة الإجابات المقبولة'),
  maxAttempts: named('المحاولات', 'عدد المحاولات'),
  failureUsd: named('تصحيح إجابة', 'تكلفة تصحيح إجابة'),
  failureApproach: named('غير المقبول يُحال إلى', 'وجهة الإجابات غير المقبولة'),
  successDropPerMonth: named('تراجع الجودة شهريًا', 'تراجع الجودة الشهري'),
  worksWithProbability: named('احتمال النجاح', 'احتمال نجاح النهج'),
  otherUsdPerRequest: named('الاسترجاع والأدوات', 'التكاليف الأخرى لكل طلب'),

  monthlyMinimumUsd: named('الحد الأدنى الشهري'),

  usd: named('المبلغ'),
  quantity: named('الكمية'),
  unit: named('الوحدة'),
  usdPerUnit: named('سعر الوحدة'),

  tokens: named('الرموز', 'عدد رموز التدريب'),
  epochs: named('الحقب', 'عدد الحقب'),
  usdPerMTok: named('سعر التدريب'),
  runs: named('جولات التدريب', 'عدد جولات التدريب'),
  minimumUsd: named('الحد الأدنى للمهمة', 'الحد الأدنى لكل مهمة'),
  validationTokens: named('رموز التحقق', 'عدد رموز التحقق'),
  validationBilled: named('التحقق محسوب الرسوم'),
  evaluations: named('مرات التحقق', 'عدد مرات التحقق'),
  hours: named('الساعات', 'عدد ساعات التدريب'),
  usdPerHour: named('السعر لكل ساعة'),
  machines: named('الآلات', 'عدد الآلات'),
  hoursPerMonth: named('الساعات شهريًا', 'عدد الساعات شهريًا'),
  sharedBy: named('المهايئات على الآلات'),
  tokensPerSecond: named('معدل نقل الإخراج'),
  inputTokensPerSecond: named('معدل نقل الإدخال'),
  machinesPerReplica: named('الآلات لكل نسخة', 'عدد الآلات لكل نسخة من النموذج'),
  utilisation: named('نسبة الاستغلال'),
  peakFactor: named('الذروة ÷ المتوسط'),

  leadMonths: named('مدة التحضير'),
  trafficShare: named('الحصة من الطلبات'),
  // In the form, the number of months follows the label.
  everyMonths: named('إعادة التدريب كل', 'المدة بين عمليات إعادة التدريب'),
  share: named('الحصة من الإعداد', 'حصة إعادة التدريب من الإعداد'),
  availableUntil: named('إيقاف النموذج', 'موعد انتهاء الخدمة'),
  trainableUntil: named('انتهاء التدريب'),
  firstTokenMs: named('زمن أول رمز', 'الزمن حتى أول رمز'),
  'latency.tokensPerSecond': named('سرعة الإجابة'),
};
