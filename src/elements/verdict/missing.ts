/** The sentence that asks for missing figures, with its texts. It is loaded for the first verdict that lacks figures. */
import { fields } from '../../i18n/en/fields.ts';
import { missing } from '../../i18n/en/missing.ts';
import type { Messages } from '../../i18n/messages.ts';
import { askWith } from '../common/wording/missing-text.ts';
import type { AskFor } from '../common/wording/names.ts';

/**
 * Makes the function that asks for missing figures. Each sentence is in the language that the page has at that time, or in English if this
 * language is not registered.
 */
export const askIn =
  (page: { readonly messages: Partial<Messages> }): AskFor =>
  (view, paths) =>
    askWith({ missing, fields, ...page.messages })(view, paths);
