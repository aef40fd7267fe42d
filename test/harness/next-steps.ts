/** Helpers for tests and stories of `<ft-next-steps>`: they put it on a page, read it, and make its choices. */
import '../../src/define/next-steps.ts';
import type { FtNextSteps } from '../../src/elements/next-steps/next-steps.ts';
import { allInside, buttonOf, inside, mounted, spaced, textOf } from './element.ts';
import { until, untilUpdated } from './wait.ts';

/** Puts the element on the page, in a box of the width `widthPx`. */
export function nextStepsOn(properties: Partial<FtNextSteps> = {}, widthPx = 760): Promise<FtNextSteps> {
  return mounted('ft-next-steps', properties, widthPx);
}

/** The sentence that says where the training runs. */
export const sentence = (element: FtNextSteps): string => textOf(element, '.sentence');
/** The choices of a group of radio buttons: hosts, programs or languages. */
export const choicesOf = (element: FtNextSteps, name: string): readonly string[] =>
  allInside<HTMLInputElement>(element, `[data-name=${name}] input`).map(({ value }) => value);
/** The kinds of the steps, in order. */
export const kinds = (element: FtNextSteps): readonly string[] =>
  allInside<HTMLElement>(element, '.steps > li').map(({ dataset }) => dataset.kind ?? '');
/** The code of each step that has code. */
export const codes = (element: FtNextSteps): readonly string[] =>
  allInside(element, 'pre code').map(({ textContent }) => textContent ?? '');
/** The text of a step, its code included. */
export const stepText = (element: FtNextSteps, kind: string): string =>
  textOf(element, `.steps > li[data-kind=${kind}]`);
/** The emphasised parts of the code. */
export const markedCode = (element: FtNextSteps): readonly string[] =>
  allInside(element, 'pre span').map(({ textContent }) => spaced(textContent));
/** The message about a typed value that cannot be used; empty if there is none. */
export const failure = (element: FtNextSteps): string => textOf(element, '.failure');
/** The last announcement for screen readers. */
export const announced = (element: FtNextSteps): string => textOf(element, 'div[role=status]');
/** The message of a step after the browser refused to copy its code; `''` if it shows no such message. */
export const refusal = (element: FtNextSteps, kind: string): string =>
  textOf(element, `.steps > li[data-kind=${kind}] [role=alert]`);
/** The offers of the host. */
export const offers = (element: FtNextSteps): readonly string[] =>
  allInside<HTMLOptionElement>(element, '[name=offer] option').map(({ value }) => value);
/** The chosen offer of the host; empty if there are no offers to choose. */
export const chosenOffer = (element: FtNextSteps): string =>
  inside<HTMLSelectElement>(element, '[name=offer]')?.value ?? '';

/** Chooses a host, a program or a language. */
export async function choose(element: FtNextSteps, name: string, id: string): Promise<void> {
  const radio = inside<HTMLInputElement>(element, `[data-name=${name}] input[value='${id}']`);
  if (!radio) throw new Error(`No choice ${id} of ${name}`);
  radio.click();
  await untilUpdated(element);
}

/** Types a value, or chooses an offer. */
export async function enter(element: FtNextSteps, name: string, typed: string): Promise<void> {
  const field = inside<HTMLInputElement | HTMLSelectElement>(element, `[name=${name}]`);
  if (!field) throw new Error(`No field ${name}`);
  field.value = typed;
  field.dispatchEvent(new Event('change'));
  await untilUpdated(element);
}

/** Presses the button that copies a step, and waits for the message. */
export async function copy(element: FtNextSteps, name: string): Promise<void> {
  buttonOf(element, name).click();
  await until(() => announced(element) !== '' || inside(element, '.steps [role=alert]') !== null);
}
