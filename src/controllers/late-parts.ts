/** Loads parts of a page after the first answer, records which files could not be loaded, and loads those again. */
import type { LitElement, ReactiveController } from 'lit';
import { retriable } from '../tokenizers/retriable.ts';

/** A file that could not be loaded. */
interface Failure {
  readonly part: string;
  readonly error: unknown;
  readonly retry: () => Promise<void>;
}

/** The files that are missing now. */
const failures = new Set<Failure>();

/** The controllers whose hosts are on the page. */
const controllers = new Set<LateParts>();

/** The tags whose elements were requested, so that each is requested only once. */
const requestedTags = new Set<string>();

/**
 * Loads the file of a part (the tag of an element, or another name) and calls `use` with it. A failure is reported to every
 * `LateParts` controller instead of being thrown.
 */
export function loadPart<Module>(
  part: string,
  load: () => Promise<Module>,
  use?: (module: Module) => void,
): void {
  const loadOrRetry = retriable(load);
  const attempt = async (): Promise<void> => {
    try {
      const module = await loadOrRetry();
      use?.(module);
      void retryAll((failure) => failure.part === part);
    } catch (error) {
      failures.add({ part, error, retry: attempt });
      notifyAll();
    }
  };
  void attempt();
}

function notifyAll(): void {
  for (const controller of controllers) controller.follow();
}

/** Loads again the missing files for which `isChosen` returns true. A file that is loading does not count as missing. */
async function retryAll(isChosen: (failure: Failure) => boolean = () => true): Promise<void> {
  const missingFiles = [...failures].filter(isChosen);
  for (const failure of missingFiles) failures.delete(failure);
  const attempts = missingFiles.map(({ retry }) => retry());
  notifyAll();
  await Promise.all(attempts);
}

/** Loads and registers the element of a tag. `null` if all elements are registered from the start, so that nothing is loaded. */
export type LoadElement = ((tag: string) => void) | null;

/**
 * Loads the parts that its host needs, knows which of them are missing, updates its host when that changes, and loads missing parts again.
 */
export class LateParts implements ReactiveController {
  readonly host: LitElement;
  readonly #failed: (error: unknown) => void;
  readonly #load: (tag: string) => void;
  readonly #reported = new WeakSet<Failure>();
  /** Whether `retry` was called. If parts are still missing after it, the calculator also offers to reload the page. */
  hasRetried = false;

  /**
   * `failed` is called once for each failure, including failures before the host was on the page; `load` is called once for each tag that
   * the page needs.
   */
  constructor(host: LitElement, failed: (error: unknown) => void, load: (tag: string) => void) {
    this.host = host;
    this.#failed = failed;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    controllers.add(this);
    this.follow();
  }

  hostDisconnected(): void {
    controllers.delete(this);
  }

  /** Loads the element of a tag, unless the page has it or is loading it. */
  need(tag: string): void {
    if (requestedTags.has(tag) || customElements.get(tag)) return;
    requestedTags.add(tag);
    this.#load(tag);
  }

  /**
   * Whether the element of a tag must not be created yet. This is so if the tag has no definition yet and the host is in another document
   * than this script: there, the browser does not upgrade an element that was created before its definition.
   */
  waitsFor(tag: string): boolean {
    const { ownerDocument }: Partial<Element> = this.host;
    return !!ownerDocument && ownerDocument !== document && !customElements.get(tag);
  }

  /** Whether the file of a part could not be loaded. */
  lacks(part: string): boolean {
    return [...failures].some((failure) => failure.part === part);
  }

  /** Loads every missing part again, and resolves once each has arrived or failed. */
  readonly retry = (): Promise<void> => {
    this.hasRetried = true;
    return retryAll();
  };

  /** Reports new failures and updates the host. It is called whenever the list of missing files changes. */
  follow(): void {
    for (const failure of failures) {
      if (this.#reported.has(failure)) continue;
      this.#reported.add(failure);
      this.#failed(failure.error);
    }
    this.host.requestUpdate();
  }
}
