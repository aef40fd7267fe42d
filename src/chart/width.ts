/**
 * How wide a part of a host is, for charts that are markup and have to know whether a text fits.
 * It owns the listening; it knows no chart.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class WidthController implements ReactiveController {
  /** Whole CSS pixels; 0 until the part is laid out. */
  width = 0;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #part: () => Element | null;
  #observer: ResizeObserver | null = null;
  #observed: Element | null = null;

  /** `part` is asked for after each update of the host. */
  constructor(host: ReactiveControllerHost & HTMLElement, part: () => Element | null) {
    this.#host = host;
    this.#part = part;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      // Nothing is shown in a closed tab, and nothing is to be placed anew for it.
      if (width === 0 || width === this.width) return;
      this.width = width;
      // Not at once: a change of size inside the observer's own round is reported as an error of the page.
      requestAnimationFrame(() => this.#host.requestUpdate());
    });
    // Lit renders nothing by itself when an element is put back.
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

/** Width in CSS pixels of a text of 12 pixels in the font of an element; a guess where no canvas can be had. */
export function chartTextWidth(element: Element, text: string, bold = false): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * 7;
  pen.font = `${bold ? 620 : 400} 12px ${getComputedStyle(element).fontFamily || 'sans-serif'}`;
  return pen.measureText(text).width;
}
