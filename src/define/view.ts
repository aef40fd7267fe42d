/** Registers the element of a view, unless the page already has one. */
import type { View } from '../elements/views.ts';

/** Registers a view's element. `classes` holds its class by the name in the view's row. */
export function defineView({ tag, element }: View, classes: object): void {
  const { [element]: ViewClass } = classes as Readonly<Record<string, CustomElementConstructor | undefined>>;
  if (ViewClass && !customElements.get(tag)) customElements.define(tag, ViewClass);
}
