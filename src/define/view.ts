/** Registers the element of one view. It is used by other files of this folder, not imported by pages. */
import type { View } from '../elements/views.ts';

/**
 * Registers the element of a view, unless the page already has one. `classes` has the view's class under the name
 * `view.element`.
 */
export function defineView({ tag, element }: View, classes: object): void {
  const { [element]: ViewClass } = classes as Readonly<Record<string, CustomElementConstructor | undefined>>;
  if (ViewClass && !customElements.get(tag)) customElements.define(tag, ViewClass);
}
