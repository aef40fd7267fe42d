/**
 * Updates elements and everything inside them at once. A page is printed as it is when the listeners of `beforeprint`
 * return: after `window.print()` not even a microtask runs before the layout.
 */

/** A Lit element, of whichever copy of Lit: it has no public way to update without waiting. */
interface Updating extends Element {
  readonly isUpdatePending: boolean;
  performUpdate(): void;
}

/** An update may ask for a further one, as a chart does that has been drawn; none asks without end. */
const mostUpdates = 3;

/** Updates every element inside, in the order of the tree. */
export function settle(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    if (isUpdating(element))
      for (let left = mostUpdates; left > 0 && element.isUpdatePending; left -= 1) element.performUpdate();
    if (element.shadowRoot) settle(element.shadowRoot);
  }
}

function isUpdating(element: Element): element is Updating {
  return 'isUpdatePending' in element;
}
