/** Finds the language that the page sets for an element. The nearest `lang` attribute around the element names it. */
import { isServer } from 'lit';
import type { Messages } from '../i18n/messages.ts';
import { langOnServer } from './lang-on-server.ts';
import { hostOf } from './tree.ts';

/** The messages of a language, and the locale in which its numbers and dates are written. */
export interface Language {
  readonly messages: Messages;
  /** A BCP 47 tag for `Intl`. */
  readonly locale: string;
  /** Whether the language is written from right to left. */
  readonly isRightToLeft: boolean;
}

/**
 * The functions for languages other than English and for currencies other than US dollars. The functions here know no such language or
 * currency. They are replaced when a page first needs one and its code is loaded.
 */
export const registry = {
  /** The language for a tag; `undefined` if it has not been added. */
  find: (_tag: string): Language | undefined => undefined,
  /** The locale, with a private part for the currency that the page sets for an element. */
  withCurrency: (locale: string, _element: Element): string => locale,
  /** Callbacks of connected elements, called when a language or the code for currencies is added. */
  listeners: new Set<() => void>(),
};

/**
 * The language that the page sets for an element. `undefined` for a language that has not been added, and for English, which every element
 * has.
 */
export const languageOf = (element: Element): Language | undefined => registry.find(nearestLang(element));

/** Whether the language that the page sets for an element is still missing. English is never missing, because every element has it. */
export function isLanguageMissing(element: Element): boolean {
  const tag = nearestLang(element);
  return !registry.find(tag) && !/^en\b/i.test(tag);
}

/**
 * The `lang` attribute of the nearest element that has one, in any of the shadow roots around it; `en` if none has. The marks of English
 * texts (`data-english`, see `missing-language.ts`) do not count.
 */
export function nearestLang(element: Element): string {
  if (isServer) return langOnServer(element) || 'en';
  return nearest(element, '[lang]:not([data-english])')?.getAttribute('lang') || 'en';
}

/** The nearest element that matches: this one, or one around it in any of the shadow roots. */
function nearest(element: Element, selector: string): Element | null {
  for (let node: Element | null = element; node; node = hostOf(node)) {
    const found = node.closest(selector);
    if (found) return found;
  }
  return null;
}

/** The nearest element that sets the currency of an element; `null` if none does. */
export const currencyOwner = (element: Element): Element | null => nearest(element, '[currency]');
