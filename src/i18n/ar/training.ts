/** Arabic messages about a training file, one per code. */
import type { Messages } from '../messages.ts';
import { counted, isolate, nouns } from './grammar.ts';

type Params = Readonly<Record<string, string | number>>;

/** The number of a message for a reader, from 1; `index` starts at 0. */
const nth = ({ index }: Params): string => `الرسالة ${Number(index) + 1}`;

/** Code of a problem → its message, made from the problem's `params`. */
export const training: Messages['training'] = {
  array: ({ bracket }) =>
    bracket === undefined
      ? 'مصفوفة JSON: يحتاج كل مثال إلى سطر مستقل.'
      : 'جزء من مصفوفة JSON: لا أقواس حول JSON Lines.',
  'data-type': () => 'ليس كائن JSON.',
  'invalid-json': () => 'ليس JSON صالحًا.',
  'trailing-comma': () => 'فاصلة بعد المثال؛ لا تُفصل الأسطر بفواصل.',
  'missing-messages-list': () => 'لا توجد قائمة رسائل.',
  'example-missing-assistant-message': () => 'لا توجد رسالة من المساعد.',
  'missing-side': () => 'إحدى الإجابتين مفقودة.',
  'last-not-assistant': () => 'الرسالة الأخيرة ليست من المساعد.',
  'message-missing-key': (p) => `${nth(p)} دون دور أو دون محتوى.`,
  'message-unrecognized-key': (p) => `في ${nth(p)} مفتاح غير معروف.`,
  'message-type': (p) => `${nth(p)} ليست كائنًا.`,
  'missing-content': (p) => `${nth(p)} دون محتوى.`,
  'unrecognized-role': (p) =>
    p.role === '' ? `${nth(p)} دون دور.` : `دور ${nth(p)} غير معروف: «${isolate(String(p.role))}».`,
  weight: (p) => `وزن ${nth(p)} ليس 0 ولا 1.`,
  'weight-role': (p) => `على ${nth(p)} وزن، لكنها ليست من المساعد.`,
  'tool-calls': (p) => `في استدعاءات الأدوات في ${nth(p)} ينقص معرّف أو اسم أو وسيطات.`,
  'tool-call-id': (p) => `${nth(p)} لا تجيب عن أي استدعاء أداة: ينقص ${isolate('tool_call_id')}.`,
  tools: () => 'الأدوات ليست قائمة دوال بأسماء.',
  'too-few-examples': ({ examples, minimum }) =>
    `في الملف ${counted(nouns.example)(String(examples))}؛ وتحتاج المهمة إلى ما لا يقل عن ${minimum}.`,
  'file-size': () => 'أكبر من 512 ميغابايت، وهو الحد الأقصى لنقطة نهاية الملفات.',
};
