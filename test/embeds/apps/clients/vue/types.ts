/** Uses of the types in Vue: correct uses, which compile, and wrong uses, each of which is an error. */
import type {} from 'ft-breakeven/jsx/vue';
import type { GlobalComponents } from 'vue';

type Calculator = InstanceType<GlobalComponents['ft-breakeven']>['$props'];

export const accepted: Calculator = {
  candidate: 'tuned',
  tokensSaved: 500,
  mode: 'compact',
  class: 'a',
  onFtChange: ({ scenario: { title } }) => title.length,
};
// @ts-expect-error The id of an approach is a text.
export const wrongProperty: Calculator = { candidate: 7 };
// @ts-expect-error A listener is a function.
export const wrongListener: Calculator = { onFtChange: 'text' };
// @ts-expect-error There is no such element.
export type WrongElement = GlobalComponents['ft-nothing'];
