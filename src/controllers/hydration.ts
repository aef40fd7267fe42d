/** Decides whether an element takes over the HTML that a server has rendered (hydration), or removes it and renders its own. */
import { LitElement } from 'lit';
import { today } from '../core/scenario/calendar.ts';
import { localeAttribute } from './lang-on-server.ts';
import { currencyOwner, languageOf } from './nearest-language.ts';
import { hostOf } from './tree.ts';

/** The attribute with the day on the server, `YYYY-MM-DD`, if the calculation starts on that day. */
export const dayAttribute = 'data-day';

/** The browser build has its own copy of Lit, without Lit's support for hydration. */
const isSupported = import.meta.env.MODE !== 'cdn';

/**
 * Whether an element may take over its HTML from a server, as far as this is known before its first update. Lit does not correct the
 * HTML, so it must be what the element would render. The HTML differs
 *
 * - if the calculation starts today, and the HTML was rendered on another day;
 * - if the page has another language than the HTML, because a server knows only the `lang` of elements that it renders;
 * - if the page has another currency than US dollars, because a server writes US dollars;
 * - if the calculation is JSON in the tag, or in the hash of the address, because a server reads neither.
 *
 * An element cannot take over any HTML if Lit's support for hydration is not loaded. This support adds the attribute `defer-hydration` to
 * the observed attributes of each element.
 */
export function canHydrate(host: LitElement): boolean {
  return (
    isSupported &&
    (host.constructor as typeof LitElement).observedAttributes.includes('defer-hydration') &&
    [null, today(new Date())].includes(host.getAttribute(dayAttribute)) &&
    (host.getAttribute(localeAttribute) ?? 'en') === (languageOf(host)?.locale ?? 'en') &&
    !currencyOwner(host) &&
    !host.querySelector(':scope > script[type="application/json"]') &&
    // A calculation in the hash begins with `ft`, after `#`, `&` or an encoded `&`.
    !/([#&]|%26)ft/i.test(location.hash)
  );
}

/**
 * Calls `hydrate` before the first update, or `replace` if the page has set a property to another value than the server knows. Lit stores
 * the properties that were set before the element was defined, and applies them just before the first update. An element in the shadow root
 * of a Lit element is hydrated at once, because the outer element sets the same properties as on the server.
 */
export function hydrateUnlessSet(host: LitElement, hydrate: () => void, replace: () => void): void {
  if (hostOf(host) instanceof LitElement) {
    hydrate();
    return;
  }
  const valuesOf = () => {
    const { elementProperties } = host.constructor as typeof LitElement;
    // Pages do not set internal state, so it is not compared.
    return [...elementProperties].map(([name, { state }]) => state || Reflect.get(host, name));
  };
  const onServer = valuesOf();
  const controller = {
    hostUpdate() {
      host.removeController(controller);
      const isSame = valuesOf().every((value, index) => Object.is(value, onServer[index]));
      if (isSame) hydrate();
      else replace();
    },
  };
  host.addController(controller);
}
