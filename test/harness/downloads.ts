/** Collects the files that elements offer for saving: each is read when its link is clicked, in place of the browser's download. */
import { afterEach, beforeEach } from 'vitest';

/** A file that an element has offered for saving. */
export interface SavedFile {
  readonly name: string;
  /** Whether the link of the file was on the page. Some browsers only follow a link that is on the page. */
  readonly isAttached: boolean;
  /** The content, read from the address that the browser would read. */
  readonly content: Promise<Blob>;
}

/** The files that the current test has offered so far, in order. Call this once in a test file. */
export function downloads(): readonly SavedFile[] {
  const files: SavedFile[] = [];
  const take = (event: MouseEvent): void => {
    const [link] = event.composedPath();
    if (!(link instanceof HTMLAnchorElement) || !link.download) return;
    event.preventDefault();
    const content = fetch(link.href).then((response) => response.blob());
    files.push({ name: link.download, isAttached: link.isConnected, content });
  };
  beforeEach(() => {
    files.length = 0;
    document.addEventListener('click', take);
  });
  afterEach(() => document.removeEventListener('click', take));
  return files;
}
