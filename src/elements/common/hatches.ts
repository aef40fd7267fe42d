/** Hatches that fill parts of bars. They are in a separate file, because the first load does not need them. */
import { html, svg, type TemplateResult } from 'lit';

/**
 * Hatches to fill parts of bars with. `classes` are the classes of their colours: `url(#hatch-a)` has the colour of the class `a`.
 * Each colour needs a hatch of its own, because a pattern takes its colour from its own class or parent, and not from the shape
 * that it fills. The hatches are hidden visually, because a pattern under `display: none` is not drawn.
 */
export function hatches(...classes: readonly string[]): TemplateResult {
  return html`<svg class="visually-hidden" aria-hidden="true">
    <defs>
      ${classes.map(
        (
          name,
        ) => svg`<pattern id="hatch-${name}" class=${name} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V4" stroke="currentColor" stroke-width="1.2" />
        </pattern>`,
      )}
    </defs>
  </svg>`;
}
