/**
 * The text of the price assumption on which the verdict depends. `<ft-verdict>` gets the text, because it has no
 * catalogue.
 */
import type { Result } from '../../core/types.ts';
import { remarks } from '../../i18n/en/remarks.ts';
import type { Messages } from '../../i18n/messages.ts';
import * as prices from '../../prices/index.ts';
import { assumptionText } from '../common/wording/price-remarks.ts';

/** The assumption as one text, in English if the language has no such messages. `''` if the verdict depends on none. `approximate` means that the figures depend on estimated token counts. */
export function assumptionOf(
  result: Result,
  candidate: string,
  catalog: prices.PriceCatalog | null,
  approximate: boolean,
  {
    messages: { remarks: text = remarks },
    locale,
  }: { readonly messages: Partial<Messages>; readonly locale: string },
): string {
  return assumptionText({ result, candidate, pages: catalog ?? prices, approximate }, { text, locale });
}
