/**
 * Delays changes of the form while a mouse button is held down. A change could move the pressed button of the form, and the browser would
 * then fire no `click`.
 */

/** The events that show that no mouse button is held down. After a press on a menu, a browser may fire no `mouseup`. */
const releaseEvents = ['mouseup', 'click', 'change', 'keydown', 'dragend', 'pointermove'] as const;

/** The callbacks that wait for the release; `null` while no mouse button is held down. */
let waitingCallbacks: (() => void)[] | null = null;

function press({ isTrusted }: Event): void {
  if (!isTrusted || waitingCallbacks) return;
  waitingCallbacks = [];
  for (const type of releaseEvents) addEventListener(type, release, true);
}

function release(event: Event): void {
  if (event instanceof MouseEvent && event.buttons > 0) return;
  for (const type of releaseEvents) removeEventListener(type, release, true);
  const callbacks = waitingCallbacks ?? [];
  waitingCallbacks = null;
  for (const callback of callbacks) callback();
}

/** Whether a mouse button is held down, or a finger taps. */
export const isPressed = (): boolean => waitingCallbacks !== null;

/** Watches the mouse from now on. A second call does nothing, because a listener that was added before is not added again. */
export const watchMouse = (): void => addEventListener('mousedown', press, true);

/**
 * Calls back at once if no mouse button is held down, else when it is released. The release comes before the `click` event, so the
 * clicked button finds the new state.
 */
export function afterRelease(callback: () => void): void {
  if (waitingCallbacks) waitingCallbacks.push(callback);
  else callback();
}
