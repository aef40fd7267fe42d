/** A list of the first few problems of an input, each with its place. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../core/types.ts';
import type { Messages } from '../../i18n/messages.ts';

/** Maximum number of listed problems: a text with many problems is usually the wrong text. */
const maxListed = 5;

/** The list. `omittedLine` makes the last line, with the number of omitted problems. Without it, there is no such line. */
export function problemList(
  problems: readonly Problem[],
  sentences: Messages['problems'],
  omittedLine?: (count: number) => string,
): TemplateResult {
  const texts = sentences as Readonly<Record<string, (params: Problem['params']) => string>>;
  const omitted = problems.length - maxListed;
  return html`<ul class="problems">
    ${problems.slice(0, maxListed).map(({ path, code, params, message }) => {
      const sentence = texts[code]?.(params) ?? message;
      return html`<li>${path ? html`<code>${path}</code>: ` : nothing}${sentence}</li>`;
    })}
    ${omittedLine && omitted > 0 ? html`<li>${omittedLine(omitted)}</li>` : nothing}
  </ul>`;
}
