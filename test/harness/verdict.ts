/** Helpers for tests of `<ft-verdict>`: they put it on a page, read it, and try its suggestions. */
import '../../src/define/verdict.ts';
import { afterPaint } from '../../src/elements/common/after-paint.ts';
import type { FtVerdict } from '../../src/elements/verdict/verdict.ts';
import { allInside, inside, mounted, spaced, textOf } from './element.ts';
import { nextFrame, until } from './wait.ts';

/**
 * Puts a verdict on the page, in a box of the width `widthPx` if it is given. With a simulation, it waits for the code that writes the chance
 * of a payback.
 */
export async function verdict(properties: Partial<FtVerdict>, widthPx?: number): Promise<FtVerdict> {
  const element = await mounted('ft-verdict', properties, widthPx);
  if (properties.simulation) await until(() => canAnnounce(element));
  return element;
}

/** The sentence of the verdict. */
export const sentence = (element: FtVerdict): string => textOf(element, '.sentence');
/** The line with the sentence, which takes the focus after a change. */
export const sentenceLine = (element: FtVerdict): HTMLElement | null => inside(element, '.sentence');
/** The mark after the claim, which refers to the assumption; null if there is none. */
export const assumptionMark = (element: FtVerdict): string | null =>
  inside(element, '.sentence strong + sup')?.textContent ?? null;
/** Every mark of an assumption, in the order of the page. */
export const assumptionMarks = (element: FtVerdict): readonly HTMLElement[] => allInside(element, 'sup');
/** The assumption on which the verdict depends; null if there is none. */
export const assumption = (element: FtVerdict): string | null =>
  inside(element, '[part=assumption]')?.textContent ?? null;
/** The lines with the reason, below the sentence. */
export const reason = (element: FtVerdict): string => textOf(element, '.reason');
/** Why the scenario cannot be used; empty if it can. */
export const problem = (element: FtVerdict): string => textOf(element, '[role=alert]');
/** Whether the part that announces changes is loaded. */
export const canAnnounce = (element: FtVerdict): boolean => inside(element, '[role=status]') !== null;
/** The menu that chooses the compared approach, and the frame around the menu, which shows the focus. Throws if there is no menu. */
export function approachMenu(element: FtVerdict): { select: HTMLSelectElement; frame: HTMLElement } {
  const select = inside<HTMLSelectElement>(element, '.pair select');
  const frame = select?.parentElement;
  if (!select || !frame) throw new Error('The verdict has no menu of approaches');
  return { select, frame };
}
/** The text that a screen reader announces. */
export const announced = (element: FtVerdict): string => textOf(element, '[role=status]');

/** The key figures, each with its label and its note. */
export const figures = (element: FtVerdict): readonly string[] => texts(element, '.figures > div');
/** The labels of the key figures without their hidden parts. */
export const seenLabels = (element: FtVerdict): readonly string[] =>
  // biome-ignore lint/performance/useDomNodeTextContent: `textContent` has the hidden parts too.
  allInside<HTMLElement>(element, '.figures dt').map(({ innerText }) => spaced(innerText));
/** The distance of the first key figure from the top of the window, in pixels. */
export const figureTop = (element: FtVerdict): number =>
  inside(element, '.figures .value')?.getBoundingClientRect().top ?? Number.NaN;
/** The number of columns in which the key figures stand, and the size of their text in px, at each of these widths of the page. */
export async function figureLayouts(
  element: FtVerdict,
  widths: readonly number[],
): Promise<readonly string[]> {
  const layouts: string[] = [];
  for (const width of widths) {
    if (element.parentElement) element.parentElement.style.width = `${width}px`;
    await nextFrame();
    const lefts = allInside(element, '.figures > div').map((figure) => figure.getBoundingClientRect().left);
    const value = inside(element, '.figures .value');
    layouts.push(`${width}: ${new Set(lefts).size} × ${value ? getComputedStyle(value).fontSize : ''}`);
  }
  return layouts;
}

/** The width in px of the last key figure. */
export const lastFigureWidth = (element: FtVerdict): number =>
  allInside(element, '.figures > div').at(-1)?.getBoundingClientRect().width ?? Number.NaN;

/** The widths in px of `longLayouts`. */
export const layoutWidths = [360, 560, 688, 900, 1100];
/** The layouts of long figures, such as Arabic ones. */
export const longLayouts = [
  '360: 2 × 18px',
  '560: 3 × 18px',
  '688: 3 × 22px',
  '900: 3 × 22px',
  '1100: 5 × 22px',
];
/** The notes under the key figures. */
export const notes = (element: FtVerdict): readonly string[] => texts(element, '.figures .under');
/** The small chart of the simulated paybacks; null if there is none. */
export const spreadChart = (element: FtVerdict): Element | null => inside(element, '.spark');

/** A suggested change of the scenario. */
export interface Suggestion {
  readonly text: string;
  /** Applies the change, or undoes it. */
  readonly button: HTMLButtonElement;
}

/** The suggestions that are shown now. */
export const suggestions = (element: FtVerdict): readonly Suggestion[] =>
  allInside(element, '[part=changes] .change').map((change) => ({
    text: spaced(change.textContent),
    button: change.querySelector('button') as HTMLButtonElement,
  }));

/** Whether there is a part for suggestions. */
export const hasSuggestions = (element: FtVerdict): boolean => inside(element, '[part=changes]') !== null;

/** Waits for at least `minimum` suggestions, which are calculated in a worker. */
export function untilSuggested(element: FtVerdict, minimum = 1): Promise<readonly Suggestion[]> {
  return until(() => {
    const shown = suggestions(element);
    return shown.length >= minimum && shown;
  }) as Promise<readonly Suggestion[]>;
}

function texts(element: FtVerdict, selector: string): readonly string[] {
  return allInside(element, selector).map(({ textContent }) => spaced(textContent));
}

/** The part that says what tuning is worth; `null` if there is none. */
export const worthPart = (element: FtVerdict): HTMLElement | null => inside(element, '[part=worth]');

/** The text on the value of tuning, which is loaded after the verdict. */
export async function worthText(element: FtVerdict): Promise<string> {
  await until(() => worthPart(element)?.textContent);
  return textOf(element, '[part=worth]');
}

/** The part that offers a successor of the baseline's model; `null` if there is none. */
export const successorPart = (element: FtVerdict): HTMLElement | null => inside(element, '[part=successor]');

/** The text of the offer of a successor, which is loaded after the verdict. */
export async function successorText(element: FtVerdict): Promise<string> {
  await until(() => successorPart(element));
  return textOf(element, '[part=successor]');
}

/** Presses the button that replaces the baseline's model by the successor. */
export async function useSuccessor(element: FtVerdict): Promise<void> {
  successorPart(element)?.querySelector('button')?.click();
  await element.updateComplete;
}

/** Presses the button that adds the baseline's prompt on the untuned model to the comparison. */
export async function addUntunedModel(element: FtVerdict): Promise<void> {
  await until(() => worthPart(element)?.textContent);
  worthPart(element)?.querySelector('button')?.click();
  await untilWorthUpdated(element);
}

/** Waits until the text on the value of tuning is updated, which happens after the verdict is painted. */
export async function untilWorthUpdated(element: FtVerdict): Promise<void> {
  await element.updateComplete;
  await afterPaint();
  await element.updateComplete;
}

/** The button that assumes the same success rate for both approaches; null if it is not offered. */
export const alikeButton = (element: FtVerdict): HTMLButtonElement | null =>
  inside(element, '.note > [part=edit]');
