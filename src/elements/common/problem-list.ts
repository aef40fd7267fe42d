/** A list of the first few problems of an input, each with its place. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../core/types.ts';
import type { Messages } from '../../i18n/messages.ts';

/** More would not help to see the first mistake; a text with hundreds of them is simply the wrong text. */
const most = 5;

/** The list. `more` says how many are left out, where that is worth a line. */
export function problemList(
  problems: readonly Problem[],
  sentences: Messages['problems'],
  more?: (count: number) => string,
): TemplateResult {
  const say = sentences as Readonly<Record<string, (params: Problem['params']) => string>>;
  const left = problems.length - most;
  return html`<ul class="problems">
    ${problems.slice(0, most).map(({ path, code, params, message }) => {
      const what = say[code]?.(params) ?? message;
      // Sentences about an attribute name it themselves.
      return html`<li>${path && !('name' in params) ? html`<code>${path}</code>: ` : nothing}${what}</li>`;
    })}
    ${more && left > 0 ? html`<li>${more(left)}</li>` : nothing}
  </ul>`;
}
