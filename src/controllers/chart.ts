/**
 * Draws the chart of its host on a canvas. Loads the drawing module when it is first needed. Draws in the next frame after a
 * change of the spec, the size, the pixel ratio, the fonts or the theme, and for print at once. Destroys the chart when the
 * host leaves the page.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ChartDrawing } from '../chart/canvas.ts';
import type { ThemeColors } from '../chart/color.ts';
import type { ChartStyle } from '../chart/frame.ts';
import type { ChartSpec } from '../chart/spec.ts';
import { retriable } from '../tokenizers/retriable.ts';
import { isPrinting, watchPrinting } from './print-state.ts';

/**
 * `failed`: the drawing module could not be loaded, or threw an error. The host then reports the error, and shows its table instead. While
 * there is no canvas or no spec, nothing is drawn and the state does not change.
 */
export type ChartState = 'waiting' | 'drawn' | 'failed';

type DrawingModule = Pick<typeof import('../chart/canvas.ts'), 'ChartDrawing'>;

/** The canvas and the content of the chart. The functions are called at each update of the host. */
export interface ChartOptions {
  /** The canvas, which is as large as its parent element. `null` while there is no canvas. */
  readonly canvas: () => HTMLCanvasElement | null;
  /** The spec of the chart to draw, or `null` for no chart. The same object as before means that nothing has changed. */
  readonly spec: () => ChartSpec | null;
  /** The x value whose figures the host shows. The cursor is drawn there. `null` if there is no cursor. */
  readonly reading: () => number | null;
  readonly colors: () => ThemeColors;
  /** Called after each drawing, with a function from a y value to its distance from the top of the canvas in CSS pixels. */
  readonly drawn?: (yPixel: (value: number) => number) => void;
  /** Called once for each failure. */
  readonly failed: (error: unknown) => void;
  /** Loads the drawing module. Tests replace this function. */
  readonly load?: () => Promise<DrawingModule>;
}

/** The size in print in CSS pixels, for any screen. The chart is as wide as a sheet of paper without its margins. */
const printSize = { width: 680, height: 310, pixelRatio: 3 } as const;

/** The colours in print, on white for any theme of the page. The print styles of the elements have the same colours. */
const printColors: ThemeColors = {
  a: 'rgb(180, 80, 11)',
  b: 'rgb(31, 95, 191)',
  c: 'rgb(102, 112, 124)',
  warn: 'rgb(138, 90, 0)',
  ink: 'rgb(26, 29, 33)',
  surface: 'rgb(255, 255, 255)',
  muted: 'rgba(26, 29, 33, 0.66)',
  edge: 'rgba(26, 29, 33, 0.52)',
  hairline: 'rgba(26, 29, 33, 0.13)',
};

/** The last drawing. If the spec and the look are the same, only the cursor is drawn again. */
interface LastDrawing {
  readonly canvas: HTMLCanvasElement;
  readonly drawing: ChartDrawing;
  readonly spec: ChartSpec;
  /** Colours, font, direction of text, size and pixel ratio as one text. */
  readonly look: string;
}

const loadDrawing = retriable(() => import('../chart/canvas.ts'));

/**
 * The module once it is loaded. It is stored here, because print cannot wait for an `import()`, even of a loaded module.
 */
let loadedModule: DrawingModule | null = null;

/** Draws the chart of one host element. `state` says whether it waits to be drawn, is drawn, or has failed. */
export class ChartController implements ReactiveController {
  state: ChartState = 'waiting';

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ChartOptions;
  /** Number of times that the host has left the page. A module is not used if the host has left the page since the load began. */
  #generation = 0;
  #module: DrawingModule | null = null;
  #loading = false;
  #frame = 0;
  #drawn: LastDrawing | null = null;
  #resizeObserver: ResizeObserver | null = null;
  #observedBox: Element | null = null;
  #pixelRatioQuery: MediaQueryList | null = null;
  #stopWatchingPrint: (() => void) | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ChartOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#resizeObserver = new ResizeObserver(this.#schedule);
    this.#watchPixelRatio();
    document.fonts?.addEventListener('loadingdone', this.#redraw);
    this.#stopWatchingPrint = watchPrinting(this.#followPrint);
    // A failure may have been caused by the network, so the host tries again when it is put back into the page.
    if (this.state === 'failed') this.state = 'waiting';
    // Lit does not render an element again when it is put back into the page.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const box = this.#options.canvas()?.parentElement ?? null;
    if (box !== this.#observedBox) {
      this.#resizeObserver?.disconnect();
      if (box) this.#resizeObserver?.observe(box);
      this.#observedBox = box;
    }
    if (isPrinting()) this.#draw();
    else this.#schedule();
  }

  hostDisconnected(): void {
    this.#generation += 1;
    this.#loading = false;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#resizeObserver?.disconnect();
    this.#resizeObserver = null;
    this.#observedBox = null;
    this.#pixelRatioQuery?.removeEventListener('change', this.#followPixelRatio);
    document.fonts?.removeEventListener('loadingdone', this.#redraw);
    this.#stopWatchingPrint?.();
    this.#stopWatchingPrint = null;
    this.#destroy();
    if (this.state === 'drawn') this.state = 'waiting';
  }

  /** Loads and draws again after a failure. */
  readonly retry = (): void => this.#setState('waiting');

  /** Whether no chart can be shown, because drawing failed or because the page is printed before the chart was drawn. */
  get absent(): boolean {
    return this.state === 'failed' || (this.state !== 'drawn' && isPrinting());
  }

  /**
   * Draws the chart without the cursor on a new canvas, which has `pixelRatio` pixels per CSS pixel. `null` while nothing is drawn.
   */
  copy(pixelRatio: number): HTMLCanvasElement | null {
    return this.#drawn?.drawing.copy(pixelRatio) ?? null;
  }

  /** The x value at a horizontal coordinate of the viewport in CSS pixels. `null` while nothing is drawn. */
  valueAt(clientX: number): number | null {
    if (!this.#drawn) return null;
    const { canvas, drawing } = this.#drawn;
    return drawing.valueAt(clientX - canvas.getBoundingClientRect().left);
  }

  /** The y value at a vertical coordinate of the viewport in CSS pixels. `null` while nothing is drawn. */
  yValueAt(clientY: number): number | null {
    if (!this.#drawn) return null;
    const { canvas, drawing } = this.#drawn;
    return drawing.yValueAt(clientY - canvas.getBoundingClientRect().top);
  }

  #schedule = (): void => {
    if (this.#frame !== 0 || !this.#host.isConnected) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  };

  /**
   * Draws everything again after a font is loaded. The font changes the widths of texts, but neither the spec nor the look. So the look of
   * the last drawing is cleared.
   */
  #redraw = (): void => {
    if (this.#drawn) this.#drawn = { ...this.#drawn, look: '' };
    this.#schedule();
  };

  /**
   * Draws at once, because the browser lays the page out for print right after the event (`beforeprint`, or a change of the medium), before
   * the next frame.
   */
  #followPrint = (): void => {
    if (this.#drawn) this.#draw();
    // Without a chart the host prints its table.
    else this.#host.requestUpdate();
  };

  #watchPixelRatio(): void {
    this.#pixelRatioQuery = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    this.#pixelRatioQuery.addEventListener('change', this.#followPixelRatio, { once: true });
  }

  #followPixelRatio = (): void => {
    this.#watchPixelRatio();
    this.#schedule();
  };

  #draw(): void {
    const canvas = this.#options.canvas();
    const spec = this.#options.spec();
    if (!canvas || !spec) {
      this.#destroy();
      return;
    }
    if (this.state === 'failed') return;
    if (!this.#options.load) this.#module ??= loadedModule;
    if (!this.#module) {
      void this.#load();
      return;
    }
    try {
      this.#drawOn(canvas, spec, this.#module);
    } catch (error) {
      this.#fail(error);
    }
  }

  #drawOn(canvas: HTMLCanvasElement, spec: ChartSpec, module: DrawingModule): void {
    const box = canvas.parentElement ?? canvas;
    const isForPrint = isPrinting();
    const size = isForPrint
      ? printSize
      : { width: box.clientWidth, height: box.clientHeight, pixelRatio: devicePixelRatio };
    // The chart is hidden, as in a closed tab. The resize observer calls again when it is shown.
    if (size.width < 40 || size.height < 40) return;
    const colors = isForPrint ? printColors : this.#options.colors();
    const { fontFamily, direction } = getComputedStyle(this.#host);
    const style: ChartStyle = {
      fontFamily: fontFamily || 'sans-serif',
      direction: direction === 'rtl' ? 'rtl' : 'ltr',
      color: (name) => colors[name],
    };
    const look = [
      ...Object.values(colors),
      fontFamily,
      direction,
      size.width,
      size.height,
      size.pixelRatio,
    ].join('|');

    const lastDrawing = this.#drawn?.canvas === canvas ? this.#drawn : null;
    if (!lastDrawing) this.#destroy();
    const drawing = lastDrawing?.drawing ?? new module.ChartDrawing(canvas, spec, style, size);
    if (lastDrawing && (lastDrawing.spec !== spec || lastDrawing.look !== look))
      drawing.draw(spec, style, size);
    this.#drawn = { canvas, drawing, spec, look };
    drawing.showCursor(this.#options.reading());
    this.#options.drawn?.((value) => drawing.yPixel(value));
    this.#setState('drawn');
  }

  async #load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    const generation = this.#generation;
    try {
      const module = await (this.#options.load ?? loadDrawing)();
      if (!this.#options.load) loadedModule = module;
      if (generation !== this.#generation) return;
      this.#module = module;
      this.#schedule();
    } catch (error) {
      if (generation === this.#generation) this.#fail(error);
    } finally {
      if (generation === this.#generation) this.#loading = false;
    }
  }

  #fail(error: unknown): void {
    this.#destroy();
    this.#setState('failed');
    this.#options.failed(error);
  }

  #setState(state: ChartState): void {
    if (this.state === state) return;
    this.state = state;
    this.#host.requestUpdate();
  }

  #destroy(): void {
    this.#drawn?.drawing.destroy();
    this.#drawn = null;
  }
}
