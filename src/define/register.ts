/** A helper of the entries in this folder: registers an element, unless another copy of the package has the calculator. Pages do not import this file. */
import { BaseElement } from '../elements/common/base-element.ts';

/** Whether the page has an element of another copy of the package under a tag. */
function isForeign(tag: string): boolean {
  const known = customElements.get(tag);
  return known !== undefined && !(known.prototype instanceof BaseElement);
}

/**
 * Registers an element, unless the page has its tag already. Once `<ft-breakeven>` is of another copy of the package, perhaps of another
 * version, this copy registers no more elements, so that all parts of a calculator are of one version. Returns whether the element under
 * the tag is of this copy. If not, or if the tag was registered by another copy, the console says so once.
 */
export function register(tag: string, elementClass: CustomElementConstructor): boolean {
  if ([tag, 'ft-breakeven'].some(isForeign)) {
    // Without the message, the page is as good.
    void import('../controllers/second-copy.ts').then(
      ({ warnOfSecondCopy }) => warnOfSecondCopy(),
      () => {},
    );
    return false;
  }
  if (!customElements.get(tag)) customElements.define(tag, elementClass);
  return true;
}
