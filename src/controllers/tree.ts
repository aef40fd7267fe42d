/** The way from a node to the elements that contain it, out of shadow roots. */

/** The host of the shadow root around `node`; `null` outside of shadow roots. */
export function hostOf(node: Node): Element | null {
  return (node.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/** The element that contains `node` on the page: its slot, its parent, or the host of its shadow root. `null` for the root of a document. */
export function parentOf(node: Element): Element | null {
  return node.assignedSlot ?? node.parentElement ?? hostOf(node);
}

/** The element, and all elements that contain it on the page, up to the root of the document. */
export function* chainOf(element: Element): Generator<Element> {
  for (let node: Element | null = element; node; node = parentOf(node)) yield node;
}
