/** Helper of this folder: registers the element of a view (a tab of `<ft-breakeven>`) or of a fold. Pages do not import this file. */
import type { LateElement } from '../elements/common/late-element.ts';

/**
 * Registers the element of a view or a fold, unless its tag is registered already. `module` has the class of the element as an export; the
 * property `element` of its row is the name of that export.
 */
export function defineView({ tag, element }: LateElement, module: object): void {
  const { [element]: ViewClass } = module as Readonly<Record<string, CustomElementConstructor | undefined>>;
  if (ViewClass && !customElements.get(tag)) customElements.define(tag, ViewClass);
}
