/** Arabic texts of the missing evidence of the advice: a sentence, and a grey line about it. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { measured } from './advice-rules.ts';
import { agreement, counted, interval, nouns } from './grammar.ts';

type Missing = Messages['advice']['missing'];

const casesOf = counted(nouns.case);
const casesOn = counted(nouns.case, true);

/** The texts for an approach whose share of accepted answers may be on either side of the bar: the interval of the share contains the bar. */
const barOpen = (approach: string): Missing[keyof Missing] => ({
  says: ({ share, low, high, bar }) =>
    say`لا تُبيّن الحالات هل ${agreement(approach).y}بلغ ${approach} الحد المطلوب (${bar}) أم لا: المقبول ${figure(share)} من الإجابات، و${interval(low, high)}`,
  note: ({ needed, cases }) =>
    needed === ''
      ? `الموجود ${casesOf(cases)}`
      : `يلزم نحو ${casesOn(needed)} لمعرفة هل هذه النسبة دون الحد أم لا؛ والموجود ${casesOf(cases)}`,
});

/** The texts of each rule about missing evidence. */
export const missing: Missing = {
  'no-calculation': {
    says: () => say`تكاليف المطالبة غير معروفة`,
    note: () => 'يوفّرها سيناريو فيه مطالبة ونموذج مضبوط',
  },
  'evaluation-not-used': {
    says: () => say`قُرئ التقييم، لكن معدلات النجاح في العملية الحسابية مختلفة`,
    note: (texts) => `المقروء غير المستخدم: ${casesOf(texts.cases)}`,
  },
  'no-threshold': {
    says: () => say`المقارنة لمتوسطات العلامات، لذا لا يُعرف أي الإجابات مقبولة`,
    note: () => 'العتبة في التقييم تحدد العلامة التي تُقبل الإجابة ابتداءً منها',
  },
  'not-evaluated': {
    says: () => say`معدلات النجاح غير مقيسة`,
    note: () => 'تُظهرها نتائج الحالات نفسها بالمطالبة وبالنموذج المضبوط',
  },
  'prompt-not-measured': {
    says: () => say`المطالبة ليست في التقييم`,
    note: () => 'تقيسها الحالات نفسها بهذه المطالبة',
  },
  'tuned-not-measured': {
    says: () => say`النموذج المضبوط ليس في التقييم`,
    note: () => 'تقيسه الحالات نفسها بنموذج مضبوط',
  },
  'both-not-measured': {
    says: () => say`لم يُقس الاسترجاع مع النموذج المضبوط`,
    note: () => 'تقيسه الحالات نفسها بكليهما',
  },
  'not-compared': {
    says: () => say`لم تُقارن المطالبة بالنموذج المضبوط على الحالات نفسها`,
    note: () => 'في التقييم خط أساس آخر، أو لا توجد حالة أجاب عنها كلاهما',
  },
  'too-few-cases': {
    says: () => say`حالات التقييم أقل من أن تكفي للتمييز بين النموذج المضبوط والمطالبة`,
    note: (texts) => `ما أجاب عنه كلاهما: ${casesOf(texts.pairs)}`,
  },
  'difference-open': {
    says: ({ difference, low, high }) => [
      'لم يثبت هل النموذج المضبوط أفضل من المطالبة أم أسوأ: ',
      ...measured(difference, low, high),
    ],
    note: ({ needed, pairs }) =>
      needed === ''
        ? `الموجود ${casesOf(pairs)}`
        : `يلزم نحو ${casesOn(needed)} لإظهار هذا الفرق؛ والموجود ${casesOf(pairs)}`,
  },
  'prompt-bar-open': barOpen('المطالبة'),
  'tuned-bar-open': barOpen('النموذج المضبوط'),
  'rag-bar-open': barOpen('الاسترجاع'),
  'both-bar-open': barOpen('النموذج المضبوط مع الاسترجاع'),
  'other-model-bar-open': barOpen('النموذج الآخر'),
  'no-training-file': {
    says: () => say`لم يُقرأ ملف تدريب`,
    note: () => 'يُظهر عدد الأمثلة الموجودة وهل يقبلها المزوّدون',
  },
  'amounts-missing': {
    says: (texts) =>
      say`الاسترداد غير معروف لنقص ${figure(counted(['مبلغ', 'مبلغان', 'مبالغ', 'مبلغًا'], true)(texts.amounts))}`,
    note: () => 'تذكرها النتيجة',
  },
  'hit-rate-assumed': {
    says: ({ share }) => say`معدل إصابة التخزين المؤقت وهو ${figure(share)} محسوب من حجم الطلبات`,
    note: () => 'يحل تصدير الاستخدام محله',
  },
  'no-bar': {
    says: () => say`نسبة الإجابات التي يجب قبولها غير معروفة`,
    note: () => 'يطلبها السؤال الأول',
  },
};
