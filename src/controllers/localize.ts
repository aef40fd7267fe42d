/** The messages and the locale of an element, which follow its language and currency. */
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Messages } from '../i18n/messages.ts';
import { beforeUpdateOnServer, localeAttribute } from './lang-on-server.ts';
import { currencyOwner, isLanguageMissing, languageOf, nearestLang, registry } from './nearest-language.ts';
import { hostOf } from './tree.ts';

const loadOther = () => import('./other-locale.ts');

/** Milliseconds for which elements wait for a language. */
const maxWaitMs = 3000;

/** For each language, a promise that is fulfilled 3 s after the first element asked for it. */
const deadlines: Record<string, Promise<void>> = {};

/**
 * Loads the language of an element, and the code that its language or currency needs. Resolves once the language is added or has failed, or
 * 3 s after the first element asked for it. Rejects if the code cannot be loaded.
 */
export function loadLocale(host: ReactiveControllerHost & HTMLElement): Promise<void> {
  const tag = nearestLang(host);
  deadlines[tag] ??= new Promise((end) => setTimeout(end, maxWaitMs));
  return Promise.race([loadOther().then(({ addLocaleFor }) => addLocaleFor(host)), deadlines[tag]]);
}

/**
 * The messages of one element. An element imports only the areas of the English messages that it uses, so that a page loads no others.
 * Every other language is added as a whole.
 */
export class LocalizeController<Area extends keyof Messages> implements ReactiveController {
  /** BCP 47 tag for `Intl`, which formats numbers and dates. Its private part stands for a currency (see `display-currency.ts`). */
  locale = 'en';
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
    if (isServer) beforeUpdateOnServer(host, this.#read);
  }

  hostConnected(): void {
    registry.listeners.add(this.#read);
    this.#observer = new MutationObserver(this.#read);
    // Any element around this one may change its `lang` or currency, in any of the shadow roots.
    for (let node: Element | null = this.#host; node; node = hostOf(node))
      this.#observer.observe(node.getRootNode(), { attributeFilter: ['lang', 'currency'], subtree: true });
    this.#read();
  }

  hostDisconnected(): void {
    registry.listeners.delete(this.#read);
    this.#observer?.disconnect();
  }

  #read = (): void => {
    const host = this.#host;
    const {
      locale: language,
      messages,
      isRightToLeft = false,
    } = languageOf(host) ?? { locale: 'en', messages: this.#english };
    const locale = registry.withCurrency(language, host);
    host.toggleAttribute('data-rtl', isRightToLeft);
    if (!isServer && (isLanguageMissing(host) || currencyOwner(host))) void loadLocale(host);
    if (locale === this.locale && messages === this.messages) return;
    this.locale = locale;
    this.messages = messages;
    if (isServer) host.setAttribute(localeAttribute, locale);
    else host.requestUpdate();
  };
}
