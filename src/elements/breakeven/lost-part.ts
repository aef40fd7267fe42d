/** The message in the place of a part whose file could not be loaded. */
import { html, type TemplateResult } from 'lit';
import type { LateParts } from '../../controllers/late-parts.ts';
import type { BreakevenMessages } from '../../i18n/messages.ts';

/**
 * `present`, or where `part` (a tag, or the name of another part) is missing, a message and a button that loads all missing
 * parts again. A part without a message of its own is a view.
 */
export function lostPart<Present>(
  part: string,
  late: LateParts,
  { lost, retryLoad }: BreakevenMessages,
  present: Present,
): Present | TemplateResult {
  if (!late.lacks(part)) return present;
  const texts: Readonly<Record<string, string>> = lost;
  const retry = ({ currentTarget }: Event): void => {
    const root = (currentTarget as Element).getRootNode() as ShadowRoot;
    late
      .retry()
      .then(() => import('./focus-part.ts'))
      .then(
        ({ focusPart }) => focusPart(root, part),
        // Without that file, only the focus is not moved.
        () => {},
      );
  };
  return html`<p class="lost" role="alert">
    ${texts[part] ?? lost.view}
    <button type="button" class="action" @click=${retry}>${retryLoad}</button>
  </p>`;
}
