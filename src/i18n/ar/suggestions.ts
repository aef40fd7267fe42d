/** Arabic messages of the suggested changes, each of which would lead to a payback. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { counted, genitive, isolate, nouns } from './grammar.ts';

const requestsOf = counted(nouns.request);

/** A word with a space before it. `''` stays `''`. */
const after = (word: string): string => word && ` ${word}`;

/** Every message of the suggestions of `<ft-verdict>`. */
export const suggestions: Messages['suggestions'] = {
  toPayBack: (by, condition, single, doubtful) => {
    const enough = `${doubtful ? 'قد يكفي' : 'يكفي'} ${single ? 'هذا' : 'واحد مما يلي'}`;
    return condition === '' ? `للاسترداد ${by}، ${enough}` : `${condition}، ${enough} للاسترداد ${by}`;
  },
  within: (horizon) => `خلال ${genitive(horizon)}`,
  before: (date) => `قبل ${date}`,
  priceCounted: (model, untuned, date) =>
    `إذا ظل استخدام ${isolate(model)}${untuned ? ' دون ضبط' : ''} ممكنًا بعد ${date}`,
  closedToNew: (model, host) => `لدى ${isolate(host)}، لم يعد بإمكان العملاء الجدد ضبط ${isolate(model)}.`,
  closedToUnused: (model, host, days) =>
    `لدى ${isolate(host)}، لم يعد يستطيع ضبط ${isolate(model)} إلا العملاء الذين استخدموا نموذجًا مضبوطًا خلال آخر ${counted(nouns.day, true)(days)}.`,
  nothingAlone: (horizon) =>
    `لا يؤدي أي تغيير واقعي منفرد مع هذا النموذج إلى الاسترداد خلال ${genitive(horizon)}؛ ولم تُجرَّب نماذج أخرى.`,
  try: 'تجربة',
  tryThis: (what) => `تجربة: ${what}`,
  undo: 'تراجع',
  undoThis: (what) => `تراجع: ${what}`,
  now: (value) => `حاليًا: ${value}`,
  was: (value) => `سابقًا ${value}`,
  ofApproach: (approach, value) => `${isolate(approach)}، ${value}`,
  orMore: 'أو أكثر',
  orLess: 'أو أقل',
  change: (what, value, side) => say`${what}: ${figure(value)}${after(side)}`,
  changeLine: (label, value, side) => say`${isolate(label)} بسعر ${figure(value)}${after(side)}`,
  changeRequests: (value, side) => say`${figure(requestsOf(value))} شهريًا${after(side)}`,
  changeRequestsBetween: (from, to) =>
    say`من ${figure(`${from} إلى ${requestsOf(to)}`)} شهريًا (لا يتحقق الاسترداد عند كل عدد أكبر)`,
  beforeEnd: (requests, side, date) =>
    say`؛ ومع ${figure(requestsOf(requests))}${after(side)}، لا حاجة إلى هذا الشرط: يكون الاسترداد قبل ${date}`,
  changeFirstMonth: (value, side) =>
    say`${figure(requestsOf(value))} في الشهر الأول${after(side)}، والأشهر الأخرى بالتناسب`,
  changeEvery: (duration, side) => say`إعادة التدريب كل ${figure(genitive(duration))}${after(side)}`,
  changeSharing: (tenants, isLoadKnown) =>
    say`نشر مشترك، وعدد الفرق أو المهام المشتركة فيه بهذا الحجم من الطلبات لكل منها ${figure(tenants)}${isLoadKnown ? '' : '، إذا كانت آلاته تتحمل حملها جميعًا'}`,
  doubtMark: '‡',
  doubtNote:
    '‡\u00a0بسعر آخر أو معدل نقل آخر مما تذكره الملاحظات على الأسعار، لا يكفي هذا التغيير؛ وقد يكفي تغيير أكبر.',
  doubtNoteOfRange:
    '‡\u00a0بسعر آخر أو معدل نقل آخر مما تذكره الملاحظات على الأسعار، لا تكفي بعض الأعداد على الأقل في هذا النطاق.',
  changeHost: (host) => say`النموذج نفسه لدى ${figure(isolate(host))}`,
  changeDeployment: (deployment) => say`عملية نشر أخرى لدى مزوّده: ${figure(isolate(deployment))}`,
  changeRates: (tuned, share) => say`${tuned ? 'نموذج مضبوط' : 'نموذج'} ${figure(`أرخص بنسبة ${share}`)}`,
  inAndOut: (input, output) => `${input} إدخال و${output} إخراج`,
  ratesNow: (then, now) => `${then}، ${now}`,
  tokens: counted(nouns.token),
};
