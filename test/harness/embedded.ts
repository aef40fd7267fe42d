/** Shows pages with the built files in a frame, in whichever browser the tests run. */
import { allInside, inside, nodesIn } from './element.ts';
import { importMapAt } from './hydration.ts';
import { until } from './wait.ts';

export { shownText } from './element.ts';

/** The chunk or vocabulary that a page does not get at first, by its name. */
interface MissingFile {
  /** Only the first request for it is refused. */
  readonly missingAtFirst?: string | undefined;
  /** Every request for it whose address has no query is refused. */
  readonly missingWithoutQuery?: string;
}

/** The address at which the files of the project's folder are served without changes, except for the missing file. */
export function builtFolder({ missingAtFirst, missingWithoutQuery }: MissingFile = {}): string {
  // The server reads `!` as: refuse every request without a query.
  const missing = missingWithoutQuery === undefined ? (missingAtFirst ?? 'none') : `${missingWithoutQuery}!`;
  return `${location.origin}/built/${crypto.randomUUID()}/${missing}/`;
}

/** The script of the browser build. */
export const browserBuild = (root = builtFolder()): string =>
  `<script type="module" src="${root}dist/cdn/ft-breakeven.js"></script>`;

/**
 * Scripts that load the npm build with Lit's support for hydration. They wait for `defineElements`. `before` is the text of a module that
 * runs first, in which `root` is the address of the project's folder.
 */
export function hydratingBuild(before = ''): string {
  const root = builtFolder();
  return `<script type="importmap">${importMapAt(root)}</script><script type="module">
    await import('@lit-labs/ssr-client/lit-element-hydrate-support.js');
    const root = '${root}';
    ${before}
    globalThis.defineElements = () => import('${root}dist/define/index.js');
  </script>`;
}

/** Upgrades the elements of a page with the `hydratingBuild`. */
export async function defineElements({ window }: Embedded): Promise<void> {
  const define = await until(
    () => Reflect.get(window, 'defineElements') as (() => Promise<void>) | undefined,
  );
  await define();
}

/** The text of a module for `hydratingBuild` that registers a pseudo-localised language `de`: English in which every vowel is “ö”. */
export const registerPseudoGerman = `
  const { registerLanguage } = await import(root + 'dist/index.js');
  const { english } = await import(root + 'dist/i18n/en/index.js');
  const marked = (text) => typeof text === 'string' ? text.replace(/[aeiou](?![^<]*>)/g, 'ö')
    : typeof text === 'function' ? (...given) => marked(text(...given))
    : Array.isArray(text) ? text.map(marked)
    : text && Object.getPrototypeOf(text) === Object.prototype
      ? Object.fromEntries(Object.entries(text).map(([name, each]) => [name, marked(each)])) : text;
  registerLanguage('de', marked(english));`;

/** A page in a frame, and its errors. */
export interface Embedded {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  readonly errors: readonly string[];
}

/** Shows an HTML body in a frame that is removed after the test. `htmlTag` is the tag with which the document starts. */
export async function embed(body: string, width = 1000, htmlTag = '<html lang="en">'): Promise<Embedded> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width: ${width}px; height: 800px; border: 0`;
  const errorRecorder = `<script>
    errors = [];
    addEventListener('error', ({ message, target }) => target === window && errors.push(message));
    addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  </script>`;
  frame.srcdoc = `<!doctype html>${htmlTag}<meta charset="utf-8"><title>Test</title>${errorRecorder}<body>${body}</body></html>`;
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

/** The HTML that a server renders for an element with this tag. `day` is the date on the server's clock (`YYYY-MM-DD`), or '' for today. */
export async function fromServer(tag: string, day = ''): Promise<string> {
  const response = await fetch(`/from-server?${new URLSearchParams({ tag, day })}`);
  return response.text();
}

/** Waits until the first element for a selector is upgraded and has rendered, and returns it. */
export function untilUpgraded(
  { document }: Embedded,
  selector: string,
): Promise<HTMLElement & { updateComplete: Promise<boolean> }> {
  return until(() => {
    const element = document.querySelector<HTMLElement>(selector);
    return element && 'hasUpdated' in element && element.hasUpdated ? (element as never) : null;
  });
}

/** The first part of an element that a selector finds. Each further selector searches inside the part that the previous one found. */
export const partOf = inside<HTMLElement>;

/** All parts of an element that a selector finds. */
export const partsOf = allInside<HTMLElement>;

/** All shadow roots inside a node, including shadow roots inside other shadow roots. */
export function rootsIn(node: Node): readonly ShadowRoot[] {
  return [...nodesIn(node)].flatMap((each) => (each as Partial<Element>).shadowRoot ?? []);
}

/** Remembers the elements that a server has rendered. The returned function gives the tags of elements whose content is replaced later. */
export function rememberServerHtml({ document }: Embedded): () => readonly string[] {
  // The first element of each shadow root after the style element, which only a server writes.
  const serverParts = rootsIn(document).map((root) => [root, root.children[1]] as const);
  return () =>
    serverParts
      .filter(([root, first]) => !root.host.isConnected || first?.getRootNode() !== root)
      .map(([{ host }]) => host.localName);
}
