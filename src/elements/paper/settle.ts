/**
 * Updates elements and everything inside them at once. A page is printed as it is when the listeners of `beforeprint`
 * return: after `window.print()` not even a microtask runs before the layout.
 */

/** A Lit element of any copy of Lit, which has no public method for a synchronous update. */
interface Updating extends Element {
  readonly isUpdatePending: boolean;
  performUpdate(): void;
}

/** Maximum number of updates of an element. An update can request another one, as a chart does after drawing. */
const maxUpdates = 3;

/** Updates every element inside, in the order of the tree. */
export function settle(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    if (isUpdating(element))
      for (let left = maxUpdates; left > 0 && element.isUpdatePending; left -= 1) element.performUpdate();
    if (element.shadowRoot) settle(element.shadowRoot);
  }
}

function isUpdating(element: Element): element is Updating {
  return 'isUpdatePending' in element;
}
