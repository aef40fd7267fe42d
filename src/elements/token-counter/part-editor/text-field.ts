/**
 * What a text is written in: a text area, or anything that stands in for one. It knows no tokens.
 */

/** A place to write in. Offsets and text are those of a text area: UTF-16 units, lines ended by line feeds. */
export type TextField = Pick<
  HTMLTextAreaElement,
  | 'value'
  | 'readOnly'
  | 'selectionStart'
  | 'selectionEnd'
  | 'selectionDirection'
  | 'setSelectionRange'
  | 'focus'
  | 'dataset'
>;

const fieldByElement = new WeakMap<EventTarget, TextField>();

/** Makes `fieldOf` find what stands in for a text area. */
export function registerField(element: HTMLElement, field: TextField): void {
  fieldByElement.set(element, field);
}

/** The field that is an event's target or has the focus; null for anything else. */
export function fieldOf(target: EventTarget | null): TextField | null {
  if (target instanceof HTMLTextAreaElement) return target;
  // What is pasted or dropped goes to the element under the cursor.
  const element = target instanceof Element ? (target.closest('[contenteditable]') ?? target) : target;
  return (element && fieldByElement.get(element)) ?? null;
}

/** Whether what is typed goes to an element, also in a window in the background, where Firefox and WebKit match no `:focus`. */
export function isFocused(element: HTMLElement): boolean {
  return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
}

// Whether a text has letters that run from right to left. Browsers lay a paragraph out five times as long where they
// have to find out which way it runs, so they are asked to only where it matters. It knows no layout itself.

/** Hebrew to Arabic Extended-A, marks and overrides, presentation forms, and the first halves of such letters beyond. */
const rightToLeft =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;

/** True where part of the text may run from right to left. */
export function mayRunRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}
