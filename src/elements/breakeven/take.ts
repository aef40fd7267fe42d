/**
 * Copies and saves on behalf of the composite. Knows the browser's clipboard and downloads; what is in them comes
 * from `share.ts`.
 */
import type { Result } from '../../core/types.ts';
import type { Copied, Takeaway } from './footer.ts';
import { asCsv, asJson, embedCode, linkTo } from './share.ts';

/** Does what was asked; `null` for a download. Where copying is refused the text comes back to be selected. */
export async function takeAlong(what: Takeaway, result: Result, key: string): Promise<Copied | null> {
  if (what === 'csv') save('ft-breakeven.csv', 'text/csv', asCsv(result));
  else if (what === 'json') save('ft-breakeven.json', 'application/json', asJson(result));
  else {
    const text = what === 'link' ? linkTo(result.scenario, location.href, key) : embedCode(result.scenario);
    try {
      await navigator.clipboard.writeText(text);
      return { kind: 'done', what };
    } catch {
      // Insecure pages and frames without permission have no clipboard.
      return { kind: 'refused', text };
    }
  }
  return null;
}

function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has read the address by then.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
