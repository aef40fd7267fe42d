/** Helpers for tests of languages: they read the language and the direction of the texts of an element. */
import { folds } from '../../src/elements/folds.ts';
import { inside, isReady } from './element.ts';

/** The `lang` of each outermost part inside an element; `null` for a part without one. */
export const langsIn = (element: Element): readonly (string | null)[] =>
  [...(element.shadowRoot?.children ?? [])].map((part) => part.getAttribute('lang'));

let codeCount = 0;
/** A language code that no other test of the page uses: one of the codes `qaa` to `qtz`, which are free for private use. */
export const newCode = (): string => {
  codeCount += 1;
  return `q${String.fromCharCode(97 + Math.floor(codeCount / 26), 97 + (codeCount % 26))}`;
};

/** Whether the element of every fold of a calculator is there. */
export const hasAllFolds = (calculator: Element): boolean =>
  folds.every(({ tag }) => isReady(inside(calculator, tag)));

/** The verdict inside a calculator, once it is there. */
export const verdictIn = (calculator: Element): HTMLElement | null =>
  inside<HTMLElement>(calculator, 'ft-verdict');

/** The direction in which the sentence of a verdict is written. */
export function directionOf(verdict: Element): string {
  const sentence = inside(verdict, '[part=sentence]');
  return sentence ? getComputedStyle(sentence).direction : '';
}
