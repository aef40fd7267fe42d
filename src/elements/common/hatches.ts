/** Hatches that fill parts of bars. They are in a separate file, because the first load does not need them. */
import { html, svg, type TemplateResult } from 'lit';

/**
 * Hatches to fill parts of bars with: `url(#hatch-a)` is in the colour of the class `a`. There is one for each colour,
 * because a pattern inherits its colour from its own parent. A pattern under `display: none` would not be drawn.
 */
export function hatches(...colours: readonly string[]): TemplateResult {
  return html`<svg class="visually-hidden" aria-hidden="true">
    <defs>
      ${colours.map(
        (
          colour,
        ) => svg`<pattern id="hatch-${colour}" class=${colour} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V4" stroke="currentColor" stroke-width="1.2" />
        </pattern>`,
      )}
    </defs>
  </svg>`;
}
