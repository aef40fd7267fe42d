/**
 * The language of an element: that of the nearest `lang` attribute around it, or English if it is not registered.
 * `registerLanguage` adds languages.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Messages } from '../i18n/messages.ts';
import { hostOf } from './tree.ts';

const fallback = 'en';
const languages = new Map<string, Messages>();
/** Callbacks of connected controllers, called when a language is registered. */
const listening = new Set<() => void>();

/**
 * Adds or replaces a language by its code (`de`, `pt-BR`). Elements on the page whose `lang` matches switch to it. It affects
 * only this copy of the package, and never changes the English messages.
 */
export function registerLanguage(code: string, messages: Messages): void {
  const key = code.toLowerCase();
  if (key === fallback) throw new RangeError('English is the fallback and cannot be replaced.');
  languages.set(key, messages);
  for (const changed of listening) changed();
}

/**
 * The messages of one element. An element imports only its own areas of English, so that a page loads no others. Every other
 * language is registered as a whole.
 */
export class LocalizeController<Area extends keyof Messages> implements ReactiveController {
  /** BCP 47 tag for `Intl`, which formats numbers and dates. */
  locale = fallback;
  /** The messages in this language. */
  messages: Pick<Messages, Area>;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #english: Pick<Messages, Area>;
  #observer: MutationObserver | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, english: Pick<Messages, Area>) {
    this.#host = host;
    this.#english = english;
    this.messages = english;
    host.addController(this);
  }

  hostConnected(): void {
    listening.add(this.#read);
    this.#observer = new MutationObserver(this.#read);
    // The element may have been moved into another document.
    const { documentElement, body } = this.#host.ownerDocument;
    for (const root of [documentElement, body, this.#host]) {
      if (root) this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'] });
    }
    this.#read();
  }

  hostDisconnected(): void {
    listening.delete(this.#read);
    this.#observer?.disconnect();
  }

  #read = (): void => {
    const tag = nearestLang(this.#host);
    const found = languageFor(tag);
    // Numbers have the format of the sentence's language. A German "1.500" in an English sentence would be read as one and a half.
    const locale = found && isLocale(tag) ? tag : fallback;
    const messages = found ?? this.#english;
    if (locale === this.locale && messages === this.messages) return;
    this.locale = locale;
    this.messages = messages;
    this.#host.requestUpdate();
  };
}

/** The language registered for a tag or for its first part. */
function languageFor(tag: string): Messages | null {
  const key = tag.toLowerCase();
  return languages.get(key) ?? languages.get(key.split('-')[0] ?? '') ?? null;
}

/** Whether an element shows another language than English. */
export function isTranslated(element: Element): boolean {
  return languageFor(nearestLang(element)) !== null;
}

function isLocale(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

/** The `lang` attribute of the nearest element that has one, in any of the shadow roots around it. */
function nearestLang(element: Element): string {
  for (let node: Element | null = element; node; ) {
    const found: Element | null = node.closest('[lang]');
    const tag = found?.getAttribute('lang');
    if (tag) return tag;
    node = hostOf(found ?? node);
  }
  return fallback;
}
