/** A list of the first few problems of an input, each with its place. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../core/types.ts';
import type { Messages } from '../../i18n/messages.ts';

/** Maximum number of listed problems: a text with many problems is usually the wrong text. */
const maxListed = 5;

/** The list. `more` makes a line with the number of problems that are left out; without it there is no such line. */
export function problemList(
  problems: readonly Problem[],
  sentences: Messages['problems'],
  more?: (count: number) => string,
): TemplateResult {
  const say = sentences as Readonly<Record<string, (params: Problem['params']) => string>>;
  const left = problems.length - maxListed;
  return html`<ul class="problems">
    ${problems.slice(0, maxListed).map(({ path, code, params, message }) => {
      const what = say[code]?.(params) ?? message;
      // Sentences about an attribute name it themselves.
      return html`<li>${path && !('name' in params) ? html`<code>${path}</code>: ` : nothing}${what}</li>`;
    })}
    ${more && left > 0 ? html`<li>${more(left)}</li>` : nothing}
  </ul>`;
}
