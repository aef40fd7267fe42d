/** The code that elements load once the page asks for another language than English, or for another currency than US dollars. */
import type { ReactiveControllerHost } from 'lit';
import { addCurrencies } from './currency.ts';
import { useEnglish } from './missing-language.ts';
import { currencyOwner } from './nearest-language.ts';

/**
 * Adds the code for currencies if an element needs it, and shows the texts of the element as English until its language is added. Resolves
 * once the language is added or has failed.
 */
export async function addLocaleFor(host: ReactiveControllerHost & HTMLElement): Promise<void> {
  if (currencyOwner(host)) addCurrencies();
  await useEnglish(host);
}
