/**
 * The field that a text is edited in: a text area, or an element that replaces one and has registered as such.
 */

/** The part of the text area interface that editors use: offsets in UTF-16 units, lines ended by line feeds. */
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

/** Fields that replace a text area, by their element. */
const fieldByElement = new WeakMap<EventTarget, TextField>();

/** Registers an element that replaces a text area, so that `fieldOf` finds its field. */
export function registerField(element: HTMLElement, field: TextField): void {
  fieldByElement.set(element, field);
}

/** The field at an event's target or a focused element; null for anything else. */
export function fieldOf(target: EventTarget | null): TextField | null {
  if (target instanceof HTMLTextAreaElement) return target;
  // The target of a paste or drop can be an element inside the field.
  const element = target instanceof Element ? (target.closest('[contenteditable]') ?? target) : target;
  return (element && fieldByElement.get(element)) ?? null;
}

/** Whether an element has focus. Unlike `:focus` in Firefox and WebKit this also holds in a window in the background. */
export function isFocused(element: HTMLElement): boolean {
  return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
}

/** Hebrew to Arabic Extended-A, marks and overrides, presentation forms, and the first halves of such letters beyond. */
const rightToLeft =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;

/**
 * Whether part of a text may run from right to left. Browsers take five times as long to lay a paragraph out when they
 * have to find its direction, so they are asked to do so only for such texts.
 */
export function mayRunRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}
