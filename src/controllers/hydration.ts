/** Whether an element takes over the HTML that a server has rendered, or renders it again. */
import type { LitElement } from 'lit';
import { today } from '../core/scenario/calendar.ts';
import { isTranslated } from './localize.ts';

/** The attribute with the day for which a server has rendered a calculation without a first day of its own, `YYYY-MM-DD`. */
export const dayAttribute = 'data-day';

/** The browser build has its own copy of Lit, to which Lit's support for hydration does not belong. */
const isSupported = import.meta.env.MODE !== 'cdn';

/**
 * Whether an element may take over its HTML from a server. Lit leaves that HTML as it is, so the first rendering must be the same:
 * not of another day or language, and not of a scenario in the page or in its address, which a server does not read. Lit's support for
 * hydration must be loaded.
 */
export function canHydrate(host: LitElement): boolean {
  return (
    isSupported &&
    (host.constructor as typeof LitElement).observedAttributes.includes('defer-hydration') &&
    [null, today(new Date())].includes(host.getAttribute(dayAttribute)) &&
    !isTranslated(host) &&
    !host.querySelector(':scope > script[type="application/json"]') &&
    !/([#&]|%26)ft/i.test(location.hash)
  );
}
