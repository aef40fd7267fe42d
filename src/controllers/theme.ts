/** Follows the page's theme: reads its text colour and background after each change and sets them on the host. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Rgb = readonly [number, number, number];

/** The attributes that pages use to switch between light and dark. */
const themeAttributes = ['class', 'style', 'data-theme', 'data-color-scheme', 'data-mode', 'data-bs-theme'];

export class ThemeController implements ReactiveController {
  /** True when the page behind the element is darker than its text. */
  dark = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #states: CustomStateSet | null;
  /** Created in the browser only: a server has no style sheets. */
  #sheet: CSSStyleSheet | null = null;
  #observer: MutationObserver | null = null;
  #media: MediaQueryList | null = null;

  /** `internals` may be shared with the host, which can attach them only once. */
  constructor(host: ReactiveControllerHost & HTMLElement, internals?: ElementInternals) {
    this.#host = host;
    this.#states = internals?.states ?? null;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#read());
    for (const root of [document.documentElement, document.body]) {
      if (root) this.#observer.observe(root, { attributes: true, attributeFilter: themeAttributes });
    }
    this.#media = matchMedia('(prefers-color-scheme: dark)');
    this.#media.addEventListener('change', this.#read);
    // A page may fade from one theme into the other, and its style sheets may load late.
    document.addEventListener('transitionend', this.#readAfterFade);
    if (document.readyState !== 'complete') addEventListener('load', this.#read, { once: true });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#media?.removeEventListener('change', this.#read);
    document.removeEventListener('transitionend', this.#readAfterFade);
    removeEventListener('load', this.#read);
  }

  #readAfterFade = ({ target, propertyName }: TransitionEvent): void => {
    if (/color/.test(propertyName) && target instanceof Element && contains(target, this.#host)) this.#read();
  };

  #read = (): void => {
    const surface = backgroundOf(this.#host);
    const inkColor = getComputedStyle(parent(this.#host) ?? this.#host).color;
    this.dark = luminance(surface) < luminance(parse(inkColor));
    if (this.dark) this.#states?.add('dark');
    else this.#states?.delete('dark');
    // `currentColor` in a custom property is resolved where it is used, so nested muted text would fade twice.
    this.#sheet ??= new CSSStyleSheet();
    this.#sheet.replaceSync(`:host { --_page-ink: ${inkColor}; --_page-surface: rgb(${surface.join(' ')}) }`);
    const root = this.#host.shadowRoot;
    if (root && !root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets.push(this.#sheet);
    this.#host.requestUpdate();
  };
}

/** The first background behind an element that is not transparent, through shadow roots; else that of an empty page. */
function backgroundOf(element: Element): Rgb {
  for (let node: Element | null = element; node; node = parent(node)) {
    const background = getComputedStyle(node).backgroundColor;
    if (!/^(transparent|rgba\(.*,\s*0\))$/.test(background)) return parse(background);
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const dark =
    scheme === 'dark' || (scheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? [18, 18, 18] : [255, 255, 255];
}

/** Whether an element lies inside another, through shadow roots. */
function contains(outer: Element, element: Element): boolean {
  for (let node = parent(element); node; node = parent(node)) if (node === outer) return true;
  return false;
}

function parent(node: Element): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** sRGB channels of a computed colour, 0–255; `color(srgb …)` has fractions, `rgb()` bytes, and any other is read as grey. */
function parse(color: string): Rgb {
  const numbers = color.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const scale = color.startsWith('color(srgb') ? 255 : 1;
  if (!/^(rgb|color\(srgb)/.test(color)) return [128, 128, 128];
  return [(numbers[0] ?? 0) * scale, (numbers[1] ?? 0) * scale, (numbers[2] ?? 0) * scale];
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
