/** Finds the elements that contain a node, also those outside of its shadow root. */

/** The host of the shadow root around `node`; `null` outside of shadow roots. */
export function hostOf(node: Node): Element | null {
  return (node.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/**
 * The element that contains `node` on the page: its slot, its parent, or the host of its shadow root. `null` for the root of a document.
 */
export function parentOf(node: Element): Element | null {
  return node.assignedSlot ?? node.parentElement ?? hostOf(node);
}

/** The element, and all elements that contain it on the page, up to the root of the document. */
export function* chainOf(element: Element): Generator<Element> {
  for (let node: Element | null = element; node; node = parentOf(node)) yield node;
}

/** Whether an element is one of this package. */
export function isOurs(element: Element): boolean {
  return element.localName.startsWith('ft-');
}

/** Whether a node is in the shadow root of an element of this package. */
export function isInsideOurs(node: Node): boolean {
  const host = hostOf(node);
  return host !== null && isOurs(host);
}
