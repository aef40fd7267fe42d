/**
 * Whether the page is being printed: from `beforeprint` to `afterprint`, and while its medium is print.
 * All watchers share the same event listeners.
 */

/** The functions that `watchPrinting` was given. */
const watchers = new Set<() => void>();
/** Between `beforeprint` and `afterprint`. */
let isBetweenEvents = false;
let medium: MediaQueryList | null = null;
/** The result of `isPrinting` when the watchers were last notified. */
let wasPrinting = false;

/** Whether the page is laid out for print. Always false on a server, and while nothing watches. */
export function isPrinting(): boolean {
  return isBetweenEvents || (medium?.matches ?? false);
}

/**
 * Calls `changed` whenever the result of `isPrinting` has changed, early enough to change what is printed. Returns a function that
 * ends these calls.
 */
export function watchPrinting(changed: () => void): () => void {
  if (watchers.size === 0) startListening();
  watchers.add(changed);
  return () => {
    if (watchers.delete(changed) && watchers.size === 0) stopListening();
  };
}

function startListening(): void {
  addEventListener('beforeprint', follow);
  addEventListener('afterprint', follow);
  medium = matchMedia('print');
  medium.addEventListener('change', notify);
  wasPrinting = isPrinting();
}

function stopListening(): void {
  removeEventListener('beforeprint', follow);
  removeEventListener('afterprint', follow);
  medium?.removeEventListener('change', notify);
  medium = null;
  isBetweenEvents = false;
}

function follow({ type }: Event): void {
  isBetweenEvents = type === 'beforeprint';
  notify();
}

function notify(): void {
  if (wasPrinting === isPrinting()) return;
  wasPrinting = !wasPrinting;
  // The list is copied, because a watcher that is added during a call has already read the new state.
  for (const changed of [...watchers]) changed();
}
