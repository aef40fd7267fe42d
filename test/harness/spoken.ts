/**
 * The phrases of a virtual screen reader for an element. The reader does not enter shadow roots, so it reads a copy of the page as it is drawn:
 * without shadow roots, slots and what is hidden.
 */
import { virtual } from '@guidepup/virtual-screen-reader';

/** Attributes with ids. Ids are unique in one shadow root only, so the copy has another prefix for each root. */
const idAttributes = new Set([
  'id',
  'for',
  'list',
  'headers',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-activedescendant',
]);

const leftOutTags = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'LINK']);

/** The phrases of a virtual screen reader that reads an element from its beginning to its end. */
export async function spokenPhrases(element: Element): Promise<readonly string[]> {
  const container = document.createElement('main');
  container.append(...copiesOf(element, new Map()));
  document.body.append(container);
  try {
    await virtual.start({ container });
    while ((await virtual.lastSpokenPhrase()) !== 'end of main') await virtual.next();
    return await virtual.spokenPhraseLog();
  } finally {
    await virtual.stop();
    container.remove();
  }
}

/** The nodes that are drawn for a node. `prefixes` has the prefix of the ids for each root that was met so far. */
function copiesOf(node: Node, prefixes: Map<Node, string>): readonly Node[] {
  if (node instanceof Text) return [node.cloneNode()];
  if (!(node instanceof Element) || leftOutTags.has(node.tagName)) return [];
  const { display, visibility } = getComputedStyle(node);
  if (display === 'none' || visibility === 'hidden') return [];
  const children = drawnChildren(node).flatMap((child) => copiesOf(child, prefixes));
  if (node instanceof HTMLSlotElement) return children;
  const copy = shallowCopy(node);
  const root = node.getRootNode();
  const prefix = prefixes.get(root) ?? `root${prefixes.size}-`;
  prefixes.set(root, prefix);
  for (const { name, value } of [...copy.attributes])
    if (idAttributes.has(name)) copy.setAttribute(name, value.replaceAll(/\S+/g, `${prefix}$&`));
  copy.append(...children);
  return [copy];
}

/** The nodes that are drawn inside an element, before what is hidden is left out. */
function drawnChildren(element: Element): readonly Node[] {
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    return assigned.length > 0 ? assigned : [...element.childNodes];
  }
  if (element instanceof HTMLDetailsElement && !element.open)
    return [...element.children].filter(({ tagName }) => tagName === 'SUMMARY');
  return [...(element.shadowRoot ?? element).childNodes];
}

/** An element of the same kind with the same state and no children. A custom element becomes a `div`, which has no shadow root. */
function shallowCopy(element: Element): Element {
  if (element.localName.includes('-')) {
    const copy = document.createElement('div');
    for (const { name, value } of element.attributes) copy.setAttribute(name, value);
    return copy;
  }
  const copy = element.cloneNode(false) as Element;
  if (element instanceof HTMLInputElement && copy instanceof HTMLInputElement) {
    copy.value = element.value;
    copy.checked = element.checked;
  }
  if (element instanceof HTMLTextAreaElement && copy instanceof HTMLTextAreaElement)
    copy.value = element.value;
  if (element instanceof HTMLOptionElement && copy instanceof HTMLOptionElement)
    copy.selected = element.selected;
  return copy;
}
