/** The message in place of a part that could not be loaded. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LateParts } from '../../controllers/late-parts.ts';
import type { BreakevenMessages } from '../../i18n/messages.ts';

/**
 * The content of a part, or the message that the part could not be loaded, with a button that loads all missing parts again. Nothing if
 * the element of the part must not be created yet (`waitsFor`). `part` is a tag or another name of a part. A part without a message of its
 * own gets the message of a view. After a failed attempt, a second button reloads the page: Firefox and Safari remember the address of a
 * file that failed, and if the part shares that file with other parts, no other address helps.
 */
export function lostPart<Content>(
  part: string,
  late: LateParts,
  { lost, retryLoad, reloadPage }: BreakevenMessages,
  content: Content,
): Content | TemplateResult | typeof nothing {
  if (!late.lacks(part)) return part.startsWith('ft-') && late.waitsFor(part) ? nothing : content;
  const texts: Readonly<Record<string, string>> = lost;
  const retry = (): void => {
    late
      .retry()
      .then(() => import('./focus-part.ts'))
      .then(
        ({ focusPart }) => focusPart(late.host, part),
        // If `focus-part.ts` cannot be loaded, the focus does not move, but everything else works.
        () => {},
      );
  };
  return html`<p class="lost" role="alert">
    ${texts[part] ?? lost.view}
    <button type="button" class="action" @click=${retry}>${retryLoad}</button>
    ${late.hasRetried ? html`<button type="button" class="action" @click=${() => location.reload()}>${reloadPage}</button>` : nothing}
  </p>`;
}
