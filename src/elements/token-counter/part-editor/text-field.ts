/** The field in which a text is edited: a text area, or a registered element that replaces one. */

/** The members of a text area that editors use. Offsets are in UTF-16 units, and lines end in line feeds. */
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

/** The field at an event's target or a focused element. `null` for anything else. */
export function fieldOf(target: EventTarget | null): TextField | null {
  if (target instanceof HTMLTextAreaElement) return target;
  // The target of a paste or drop can be an element inside the field.
  const element = target instanceof Element ? (target.closest('[contenteditable]') ?? target) : target;
  return (element && fieldByElement.get(element)) ?? null;
}

/** Whether an element has focus. Unlike `:focus` in Firefox and WebKit, this is also true in a background window. */
export function isFocused(element: HTMLElement): boolean {
  return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
}

/**
 * Characters of right-to-left scripts: Hebrew to Arabic Extended-A, marks and overrides, presentation forms, and the first surrogates of
 * the letters above U+FFFF.
 */
const rightToLeft =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;

/**
 * Whether part of a text may run from right to left. If browsers must find the direction of a paragraph, laying it
 * out takes five times as long. The style sheet therefore asks for this only in such texts.
 */
export function mayRunRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}
