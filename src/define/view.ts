/** Helper of this folder: registers the element of a view (a tab of `<ft-breakeven>`). Pages do not import this file. */
import type { View } from '../elements/views.ts';

/**
 * Registers the element of a view, unless its tag is registered already. `module` has the class of the element as an export; the
 * property `element` of the view is the name of that export.
 */
export function defineView({ tag, element }: View, module: object): void {
  const { [element]: ViewClass } = module as Readonly<Record<string, CustomElementConstructor | undefined>>;
  if (ViewClass && !customElements.get(tag)) customElements.define(tag, ViewClass);
}
