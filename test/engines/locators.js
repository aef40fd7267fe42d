/** Runs in the page before its tests: tells the commands of the provider which element they act on. */
import { Locator } from '@vitest/browser/locators';
import { page } from 'vitest/browser';

/** Weak references, because the page keeps this list for all its tests. */
const elements = [];
window.testedElements = elements;

class EngineLocator extends Locator {
  constructor(selector) {
    super();
    this.selector = selector;
  }

  locator() {
    throw new Error('A locator inside another one is not supported in this engine.');
  }

  elementLocator(element) {
    return new EngineLocator(`element=${elements.push(new WeakRef(element)) - 1}`);
  }
}

page.extend({ elementLocator: (element) => new EngineLocator('').elementLocator(element) });
