/** Registration of a view, for the entries that register every view. Not an entry of the package. */
import type { View } from '../elements/views.ts';

/** Registers the element of a view, unless the page already has one. `classes` holds its class by the name in the row. */
export function defineView({ tag, element }: View, classes: object): void {
  const { [element]: ViewClass } = classes as Readonly<Record<string, CustomElementConstructor | undefined>>;
  if (ViewClass && !customElements.get(tag)) customElements.define(tag, ViewClass);
}
