/** Follows the page's theme: reads its text colour and background after each change and sets them on the host. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageColors } from './page-colors.ts';
import { chainOf, hostOf, isInsideOurs, isOurs } from './tree.ts';

/** The last CSS rule of each element. */
const rules = new WeakMap<Element, string>();

/** Gives the host the page's colours as custom properties, and the state `dark` if the background of the page is darker than its text. */
export class ThemeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #states: CustomStateSet | null;
  /** Created in the browser only: a server has no style sheets. */
  #sheet: CSSStyleSheet | null = null;
  #observer: MutationObserver | null = null;
  /** Id of the requested frame in which a change is read. 0 if none is requested. */
  #frame = 0;
  /** Removes the event listeners that were added at the last connection, also if the element is in another document now. */
  #connection: AbortController | null = null;

  /** A host that uses its `internals` too passes them here, because it can attach them only once. */
  constructor(host: ReactiveControllerHost & HTMLElement, internals?: ElementInternals) {
    this.#host = host;
    this.#states = internals?.states ?? null;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(this.#readSoon);
    for (const node of chainOf(this.#host)) {
      // Any attribute of the page may switch the theme. Attributes of our own elements are ignored, because they change at every key.
      if (isOurs(node)) this.#observer.observe(node, { attributeFilter: ['class', 'style', 'theme'] });
      else if (!isInsideOurs(node)) this.#observer.observe(node, { attributes: true });
    }
    const page = this.#host.ownerDocument;
    const view = page.defaultView ?? window;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', this.#read, { signal });
    // A page may fade from one theme into the other, and its style sheets may load late.
    page.addEventListener('transitionend', this.#readAfterFade, { signal });
    view.addEventListener('load', this.#read, { signal });
    // An element inside another one inherits its colours. To read them now would calculate the styles of the page once for each element.
    if (isInsideOurs(this.#host)) this.#readSoon();
    else this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#connection?.abort();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #readAfterFade = ({ target, propertyName }: TransitionEvent): void => {
    if (/color|background/.test(propertyName) && [...chainOf(this.#host)].includes(target as Element))
      this.#read();
  };

  /** Reads the colours in the next frame, once for all changes until then, because the browser then calculates all styles. */
  #readSoon = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#read();
    });
  };

  #read = (): void => {
    const host = this.#host;
    const root = host.shadowRoot;
    if (!root) return;
    const { ink, surface, difference } = pageColors(host, root);
    const isDark = difference > 0;
    // The percentage of the text colour in muted text. It is higher on a page with low contrast, so that muted text stays legible.
    const mutedPercent = Math.min(100, 58 / Math.abs(difference));
    // The text colour is written out. `currentColor` would be resolved where the property is used, so nested muted text would fade twice.
    const css = `:host { --_page-ink: ${ink}; --_page-surface: rgb(${surface.slice(0, 3).map(Math.round).join(' ')}); --_muted-share: ${mutedPercent}%; color-scheme: ${isDark ? 'dark' : 'light'} }`;
    const previousCss = rules.get(host);
    const outerElement = hostOf(host);
    const isInherited = outerElement && css === rules.get(outerElement);
    // A move to another document removes the sheet.
    const isAdopted = this.#sheet && root.adoptedStyleSheets.includes(this.#sheet);
    if (css === previousCss && (isAdopted || isInherited)) return;
    rules.set(host, css);
    this.#states?.[isDark ? 'add' : 'delete']('dark');
    if (!isAdopted && !isInherited) {
      this.#sheet = new (root.ownerDocument.defaultView ?? window).CSSStyleSheet();
      root.adoptedStyleSheets.push(this.#sheet);
    }
    this.#sheet?.replaceSync(css);
    if (previousCss || !isInherited) host.requestUpdate();
  };
}
