/**
 * Whether the page is being laid out for paper: from `beforeprint` to `afterprint`, and while its medium is print.
 * One pair of listeners serves all who ask; it knows no element and nothing of what they draw.
 */
const watchers = new Set<() => void>();
let printing = false;
let medium: MediaQueryList | null = null;
let told = false;

/** True while the page is laid out for paper; false on a server, and while nobody watches. */
export function onPaper(): boolean {
  return printing || (medium?.matches ?? false);
}

/**
 * Calls back whenever `onPaper` has changed, on time for what is changed in that call to be printed. Ends with what it
 * returns.
 */
export function watchPaper(changed: () => void): () => void {
  if (watchers.size === 0) listen();
  watchers.add(changed);
  return () => {
    if (watchers.delete(changed) && watchers.size === 0) leave();
  };
}

function listen(): void {
  addEventListener('beforeprint', follow);
  addEventListener('afterprint', follow);
  medium = matchMedia('print');
  medium.addEventListener('change', tell);
  told = onPaper();
}

function leave(): void {
  removeEventListener('beforeprint', follow);
  removeEventListener('afterprint', follow);
  medium?.removeEventListener('change', tell);
  medium = null;
  printing = false;
}

function follow({ type }: Event): void {
  printing = type === 'beforeprint';
  tell();
}

function tell(): void {
  if (told === onPaper()) return;
  told = !told;
  // Those who begin to watch because of this call know already.
  for (const changed of [...watchers]) changed();
}
