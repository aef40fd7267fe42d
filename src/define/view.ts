/**
 * A helper of the entries in this folder: registers the element of a view (a tab of `<ft-breakeven>`) or of a fold. Pages do not import
 * this file.
 */
import type { LateElement } from '../elements/common/late-element.ts';
import { register } from './register.ts';

/**
 * Registers the element of a view or a fold, under the conditions of `register.ts`. `module` exports the class of the element under
 * the name that is in `element`.
 */
export function defineView({ tag, element }: LateElement, module: object): void {
  const { [element]: ViewClass } = module as Readonly<Record<string, CustomElementConstructor | undefined>>;
  if (ViewClass) register(tag, ViewClass);
}
