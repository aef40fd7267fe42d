/** Arabic messages about an attribute whose value cannot be used. */
import type { Messages } from '../messages.ts';
import { isolate } from './grammar.ts';

const quoted = (value: string): string => `«${isolate(value)}»`;

/** Code of a problem → its message. */
export const attributeProblems: Messages['attributeProblems'] = {
  'not-a-number': (value) => `${quoted(value)} ليس رقمًا.`,
  negative: (value) => `${quoted(value)} أقل من 0.`,
  'unknown-model': (value) =>
    `لا يتضمن الكتالوج نموذجًا بالمعرّف ${quoted(value)}. صيغة المعرّفات هي ${isolate('provider/model')}.`,
  'no-base-price': (value) => `لا يتضمن الكتالوج سعر ${quoted(value)} دون ضبط.`,
  'not-tunable': (value) => `لا يتضمن الكتالوج عرضًا لضبط ${quoted(value)}.`,
  'unknown-preset': (value, choices) =>
    `${quoted(value)} ليس من الأمثلة الجاهزة. الأمثلة الجاهزة هي ${isolate(choices)}.`,
  'preset-unpriced': (value) => `لا يتضمن الكتالوج سعرًا لأحد نماذج ${quoted(value)}.`,
  'more-than-prompt': (value, tokens) => `${quoted(value)} أكبر من عدد رموز المطالبة البالغ ${tokens}.`,
};
