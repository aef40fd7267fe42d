/** Uses that the types for Svelte accept, and uses that they refuse. Svelte accepts every name of an element. */
import type {} from 'ft-breakeven/jsx/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

type Calculator = SvelteHTMLElements['ft-breakeven'];

export const accepted: Calculator = {
  candidate: 'tuned',
  'tokens-saved': 500,
  mode: 'compact',
  class: 'a',
  'onft-change': ({ scenario: { title } }) => title.length,
};
// @ts-expect-error The id of an approach is a text.
export const wrongProperty: Calculator = { candidate: 7 };
// @ts-expect-error A listener is a function.
export const wrongListener: Calculator = { 'onft-change': 'text' };
