/** The prices that a verdict needs to say what tuning is worth. Load it with `import()`: they are not in the first load. */
import type { PriceCatalog } from '../../prices/index.ts';
import * as shipped from '../../prices/index.ts';
import { readCatalog } from '../../prices/validate.ts';
import type { VerdictView } from '../common/wording/names.ts';
import { type Worth, type WorthMessages, worthOf } from '../common/wording/worth-text.ts';

/** What tuning is worth at the prices of a host's catalogue; the shipped one for `null` and where that cannot be used. */
export function worthAt(
  view: VerdictView,
  catalog: PriceCatalog | null,
  messages: WorthMessages,
): Worth | null {
  return worthOf(view, readCatalog(catalog).catalog ?? shipped, messages);
}
