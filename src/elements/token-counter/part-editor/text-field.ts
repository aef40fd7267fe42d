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

const standIns = new WeakMap<EventTarget, TextField>();

/** Makes `fieldOf` find what stands in for a text area. */
export function standIn(element: HTMLElement, field: TextField): void {
  standIns.set(element, field);
}

/** The field that is an event's target or has the focus; null for anything else. */
export function fieldOf(target: EventTarget | null): TextField | null {
  if (target instanceof HTMLTextAreaElement) return target;
  // What is pasted or dropped goes to the element under the cursor.
  const element = target instanceof Element ? (target.closest('[contenteditable]') ?? target) : target;
  return (element && standIns.get(element)) ?? null;
}

/** Whether what is typed goes to an element, also in a window in the background, where Firefox and WebKit match no `:focus`. */
export function isFocused(element: HTMLElement): boolean {
  return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
}
