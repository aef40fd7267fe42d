/** Runs in the page of a test before it: tells the commands of the provider which element they act on. */
import { Locator } from '@vitest/browser/locators';
import { page } from 'vitest/browser';

const elements = [];
window.testedElements = elements;

class EngineLocator extends Locator {
  constructor(selector) {
    super();
    this.selector = selector;
  }

  locator(selector) {
    return new EngineLocator(selector);
  }

  elementLocator(element) {
    return new EngineLocator(`element=${elements.push(element) - 1}`);
  }
}

page.extend({ elementLocator: (element) => new EngineLocator('').elementLocator(element) });
