/** The assumption about a price that the verdict hangs on, for `<ft-verdict>`, which has no catalogue. */
import type { Result } from '../../core/types.ts';
import { remarks } from '../../i18n/en/remarks.ts';
import type { Messages } from '../../i18n/messages.ts';
import * as prices from '../../prices/index.ts';
import { assumptionText } from '../common/wording/price-remarks.ts';

/** In one text, in the language of the messages, else in English; `''` if no assumption turns the verdict. */
export function assumptionOf(
  result: Result,
  candidate: string,
  catalog: prices.PriceCatalog | null,
  {
    messages: { remarks: text = remarks },
    locale,
  }: { readonly messages: Partial<Messages>; readonly locale: string },
): string {
  return assumptionText({ result, candidate, pages: catalog ?? prices }, { text, locale });
}
