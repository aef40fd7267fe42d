/** Measures the width of a part of the host and of a text, for charts that must know whether a text fits. */
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { chartText, weight } from '../common/styles/tokens.ts';

/** Measures a part of the host, and updates the host when its width changes. */
export class WidthController implements ReactiveController {
  /** Whole CSS pixels. 0 until the part is laid out. */
  width = 0;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #part: () => Element | null;
  #observer: ResizeObserver | null = null;
  #observedPart: Element | null = null;

  /** `part` is called after each update of the host. */
  constructor(host: ReactiveControllerHost & HTMLElement, part: () => Element | null) {
    this.#host = host;
    this.#part = part;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      // In a closed tab, the width is 0, and the last width is kept.
      if (width === 0 || width === this.width) return;
      this.width = width;
      // The update waits for the next frame. A change of size inside the observer's callback would be reported as an
      // error.
      requestAnimationFrame(() => this.#host.requestUpdate());
    });
    // Lit does not render an element again when it returns to the page.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const part = this.#part();
    if (part === this.#observedPart) return;
    this.#observer?.disconnect();
    if (part) this.#observer?.observe(part);
    this.#observedPart = part;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#observedPart = null;
  }
}

let context: CanvasRenderingContext2D | null = null;

/** The width of a chart's text in CSS pixels, in the font of an element. It is an estimate on a server and without a canvas. */
export function chartTextWidth(element: Element, text: string, textWeight: number = weight.normal): number {
  if (!isServer) context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 7;
  const { fontFamily } = getComputedStyle(element);
  context.font = `${textWeight} ${chartText}px ${fontFamily || 'sans-serif'}`;
  return context.measureText(text).width;
}
