/** The language of the texts of an element, as a test reads it. */
import { inside } from './element.ts';

/** The `lang` of each outermost part inside an element; `null` for a part without one. */
export const langsIn = (element: Element): readonly (string | null)[] =>
  [...(element.shadowRoot?.children ?? [])].map((each) => each.getAttribute('lang'));

/** The verdict inside a calculator, once it is there. */
export const verdictIn = (calculator: Element): HTMLElement | null =>
  inside<HTMLElement>(calculator, 'ft-verdict');

/** The direction in which the sentence of a verdict is written. */
export function directionOf(verdict: Element): string {
  const sentence = inside(verdict, '[part=sentence]');
  return sentence ? getComputedStyle(sentence).direction : '';
}
