/**
 * Updates elements and their contents synchronously, because the browser prints the page as it is after the `beforeprint`
 * listeners. With `window.print()`, not even a microtask runs before the layout.
 */

/** A Lit element of any copy of Lit, which has no public method for a synchronous update. */
interface UpdatingElement extends Element {
  readonly isUpdatePending: boolean;
  performUpdate(): void;
}

/** Maximum number of updates of an element. An update can request another one, as a chart does after drawing. */
const maxUpdates = 3;

/** Updates every element inside `root`, in the order of the tree. */
export function settle(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    if (isUpdating(element))
      for (let remaining = maxUpdates; remaining > 0 && element.isUpdatePending; remaining -= 1)
        element.performUpdate();
    if (element.shadowRoot) settle(element.shadowRoot);
  }
}

function isUpdating(element: Element): element is UpdatingElement {
  return 'isUpdatePending' in element;
}
