/** Widths for charts that are markup and have to know whether a text fits: of a part of the host, and of a text. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { chartText, weight } from '../common/styles/tokens.ts';

/** Measures a part of the host, and updates the host when its width changes. */
export class WidthController implements ReactiveController {
  /** Whole CSS pixels; 0 until the part is laid out. */
  width = 0;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #part: () => Element | null;
  #observer: ResizeObserver | null = null;
  #observed: Element | null = null;

  /** `part` is called after each update of the host. */
  constructor(host: ReactiveControllerHost & HTMLElement, part: () => Element | null) {
    this.#host = host;
    this.#part = part;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      // In a closed tab nothing is visible: the layout stays.
      if (width === 0 || width === this.width) return;
      this.width = width;
      // In the next frame: a change of size within the observer's own round is reported as an error of the page.
      requestAnimationFrame(() => this.#host.requestUpdate());
    });
    // Lit does not render an element again that is put back into the page.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const part = this.#part();
    if (part === this.#observed) return;
    this.#observer?.disconnect();
    if (part) this.#observer?.observe(part);
    this.#observed = part;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#observed = null;
  }
}

let pen: CanvasRenderingContext2D | null = null;

/** Width in CSS pixels of a text of the chart in the font of an element; an estimate without a canvas. */
export function chartTextWidth(element: Element, text: string, textWeight: number = weight.normal): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * 7;
  const { fontFamily } = getComputedStyle(element);
  pen.font = `${textWeight} ${chartText}px ${fontFamily || 'sans-serif'}`;
  return pen.measureText(text).width;
}
