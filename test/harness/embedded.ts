/** Shows pages with the built files in a frame, in whichever browser the tests run. */
import { allInside, inside } from './element.ts';
import { importMapAt } from './hydration.ts';
import { until } from './wait.ts';

let runs = 0;

/** The address of the project's folder, with files as they are built. `missing` = the chunk of which a request is refused: see `serveBuilt`. */
export function builtFolder(missing = 'none'): string {
  runs += 1;
  return `${location.origin}/built/${performance.timeOrigin}-${performance.now()}-${runs}/${missing}/`;
}

/** The script of the browser build. */
export const browserBuild = (root = builtFolder()): string =>
  `<script type="module" src="${root}dist/cdn/ft-breakeven.js"></script>`;

/** Scripts that load the npm build with Lit's support for hydration, after `before` has run, which is the text of a module. */
export function hydratingBuild(before = ''): string {
  const root = builtFolder();
  return `<script type="importmap">${importMapAt(root)}</script><script type="module">
    await import('@lit-labs/ssr-client/lit-element-hydrate-support.js');
    const root = '${root}';
    ${before}
    await import('${root}dist/define/index.js');
  </script>`;
}

/** A page in a frame, and its errors. */
export interface Embedded {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  readonly errors: readonly string[];
}

/** Shows an HTML body in a frame that is removed after the test. `html` may replace the start of the document. */
export async function embed(body: string, width = 1000, html = '<html lang="en">'): Promise<Embedded> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width: ${width}px; height: 800px; border: 0`;
  const noting = `<script>
    errors = [];
    addEventListener('error', ({ message, target }) => target === window && errors.push(message));
    addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  </script>`;
  frame.srcdoc = `<!doctype html>${html}<meta charset="utf-8"><title>Test</title>${noting}<body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as Embedded['window'];
  return {
    window,
    document: window.document,
    get errors() {
      return Reflect.get(window, 'errors');
    },
  };
}

/** The HTML that a server sends for a tag. */
export async function fromServer(tag: string, day = ''): Promise<string> {
  const response = await fetch(`/from-server?${new URLSearchParams({ tag, day })}`);
  return response.text();
}

/** The text of an element as it is shown: that in its shadow root and in those inside it. */
export function shownText(element: Element): string {
  const textIn = (node: Node): string => {
    if (node instanceof (node.ownerDocument?.defaultView ?? window).Element) {
      if (/^(style|script|slot)$/i.test(node.localName)) return '';
      if (node.shadowRoot) return textIn(node.shadowRoot);
    }
    return node.nodeType === 3 ? (node.textContent ?? '') : [...node.childNodes].map(textIn).join(' ');
  };
  return textIn(element).replace(/\s+/g, ' ').trim();
}

/** The first element for a selector, once it is upgraded and has rendered. */
export function upgraded(
  { document }: Embedded,
  selector: string,
): Promise<HTMLElement & { updateComplete: Promise<boolean> }> {
  return until(() => {
    const found = document.querySelector<HTMLElement>(selector);
    return found && 'hasUpdated' in found && found.hasUpdated ? (found as never) : null;
  });
}

/** The first part inside an element for a selector. Each further selector searches inside the part before. */
export function partOf(element: Element, ...selectors: string[]): HTMLElement | null {
  return inside<HTMLElement>(element, ...selectors);
}

/** All parts inside an element for a selector. */
export function partsOf(element: Element, selector: string): readonly HTMLElement[] {
  return allInside<HTMLElement>(element, selector);
}

/** The script that remembers the first node of the element that the selector finds, as a server has rendered it. */
export const rememberFirst = (selector: string): string =>
  `<script>first = document.querySelector('${selector}').shadowRoot.children[1]</script>`;

/** Whether the first node of an element is still the one that the page has remembered. */
export function hasFirst({ window }: Embedded, element: Element): boolean {
  return Reflect.get(window, 'first') === element.shadowRoot?.children[1];
}

/** The shadow roots inside a node, in any shadow root. */
export function rootsIn(node: ParentNode): readonly ShadowRoot[] {
  return [...node.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...rootsIn(shadowRoot)] : [],
  );
}
