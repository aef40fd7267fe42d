/**
 * Which language an element speaks: the nearest `lang` around it, English where that is not registered.
 * Languages are registered by the files in `define/lang/`; this file knows no words.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { english } from '../i18n/en/index.ts';
import type { Messages } from '../i18n/messages.ts';

const fallback = 'en';
const languages = new Map<string, Messages>([[fallback, english]]);
/** Connected controllers, told when a language arrives after them. */
const listening = new Set<() => void>();

/**
 * Adds or replaces a language by its code (`de`, `pt-BR`). Elements already on the page whose `lang` it fits take it.
 * It changes the words of this copy of the package only, and never those of English.
 */
export function registerLanguage(code: string, messages: Messages): void {
  const key = code.toLowerCase();
  if (key === fallback) throw new RangeError('English is the fallback and cannot be replaced.');
  languages.set(key, messages);
  for (const changed of listening) changed();
}

export class LocalizeController implements ReactiveController {
  /** BCP 47 tag for `Intl`: numbers and dates are written as the page's language writes them. */
  locale = fallback;
  /** The words, in that language where it is registered. */
  messages: Messages = english;

  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: MutationObserver | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    listening.add(this.#read);
    this.#observer = new MutationObserver(this.#read);
    for (const root of [document.documentElement, document.body, this.#host]) {
      if (root) this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'] });
    }
    this.#read();
  }

  hostDisconnected(): void {
    listening.delete(this.#read);
    this.#observer?.disconnect();
  }

  #read = (): void => {
    const { locale, messages } = languageFor(nearestLang(this.#host));
    if (locale === this.locale && messages === this.messages) return;
    this.locale = locale;
    this.messages = messages;
    this.#host.requestUpdate();
  };
}

/** The language registered for a tag or for its first part; English words and numbers together where there is none. */
function languageFor(tag: string): { locale: string; messages: Messages } {
  const key = tag.toLowerCase();
  const messages = languages.get(key) ?? languages.get(key.split('-')[0] ?? '');
  // English words around German numbers would read as wrong figures ("1.500" is one and a half).
  if (!messages) return { locale: fallback, messages: english };
  return { locale: isLocale(tag) ? tag : fallback, messages };
}

function isLocale(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

/** `lang` of the nearest element that has one, through shadow roots. */
function nearestLang(element: Element): string {
  for (let node: Element | null = element; node; ) {
    const found: Element | null = node.closest('[lang]');
    const tag = found?.getAttribute('lang');
    if (tag) return tag;
    const root: Node = (found ?? node).getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return fallback;
}
