/** Arabic messages about a successor: the model that replaces one whose service ends. */
import type { Messages } from '../messages.ts';
import { isolate } from './grammar.ts';

/** Every message about a successor. */
export const successor: Messages['successor'] = {
  named: (maker, model, ended, source, date) =>
    `تذكر ${isolate(maker)} أن ${isolate(model)} هو بديل ${isolate(ended)} (${isolate(source)}، ${date}).`,
  suggested: (model, ended) =>
    `اقتراحنا هو ${isolate(model)}، أحدث إصدار من السلسلة نفسها. لم نجد تصريحًا يذكر فيه مطوّر ${isolate(ended)} بديلًا.`,
  use: (model) => `استخدام ${isolate(model)}`,
  useFor: (model, approach) => `استخدام ${isolate(model)} في ${isolate(approach)}`,
};
