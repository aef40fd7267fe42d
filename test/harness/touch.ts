/** Makes the browser of a test behave as on a touch screen, and finds the fields whose text is too small for one. */
import { cdp } from 'vitest/browser';
import { hostOf } from '../../src/controllers/tree.ts';
import { nodesIn } from './element.ts';

const session = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };

/** Tells the page that its pointer is a finger, or that it is a mouse again. */
export const emulateTouch = (enabled: boolean): Promise<unknown> =>
  session.send('Emulation.setTouchEmulationEnabled', { enabled });

/** The text size at which phones do not zoom into a field, in pixels. */
const minTextPx = 16;

/** A field in which one types or chooses text. */
const isTextField = (node: Node): node is HTMLElement =>
  node instanceof HTMLElement &&
  node.matches(
    'select, textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=file], [type=range])',
  );

/** Opens every part that can be folded, in all elements inside. */
export function unfold(element: Element): void {
  for (const node of nodesIn(element)) if (node instanceof HTMLDetailsElement) node.open = true;
}

/** The visible fields inside an element. */
export const textFieldsIn = (element: Element): readonly HTMLElement[] =>
  [...nodesIn(element)].filter(isTextField).filter((field) => field.checkVisibility());

/** The visible fields into which a phone would zoom, with their sizes. */
export const zoomedFieldsIn = (element: Element): readonly string[] =>
  textFieldsIn(element).flatMap((field) => {
    const { fontSize } = getComputedStyle(field);
    const name = `${hostOf(field)?.localName} ${field.localName}.${field.className}`;
    return Number.parseFloat(fontSize) < minTextPx ? [`${name}: ${fontSize}`] : [];
  });
