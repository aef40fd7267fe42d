/**
 * A helper of the entries in this folder: registers an element, unless `<ft-breakeven>` is of another copy of the package. Pages do not
 * import this file.
 */
import { BaseElement } from '../elements/common/base-element.ts';

/** Whether the page has an element of another copy of the package under a tag. */
function isForeign(tag: string): boolean {
  const knownClass = customElements.get(tag);
  return knownClass !== undefined && !(knownClass.prototype instanceof BaseElement);
}

/**
 * Registers an element, unless the page has its tag already. Once `<ft-breakeven>` is of another copy of the package, perhaps of another
 * version, this copy registers no more elements, so that all parts of a calculator are of one version. Returns whether the element under
 * the tag is of this copy. If it is not, the console says once that the page has two copies.
 */
export function register(tag: string, elementClass: CustomElementConstructor): boolean {
  if ([tag, 'ft-breakeven'].some(isForeign)) {
    // If this file cannot be loaded, the page works without the message.
    void import('../controllers/second-copy.ts').then(
      ({ warnOfSecondCopy }) => warnOfSecondCopy(),
      () => {},
    );
    return false;
  }
  if (!customElements.get(tag)) customElements.define(tag, elementClass);
  return true;
}
