/**
 * Setup of the tests in a browser, whose files share a page (`isolate: false`): each test begins on an empty page of the usual size,
 * with an address, a storage and functions of the browser that no earlier test has changed. Registered languages, tokenizers and
 * elements stay, so a test registers its own under a name that no other test uses.
 */
import { afterEach, beforeEach, vi } from 'vitest';
import { page } from 'vitest/browser';

const { documentElement: root, body, head } = document;
const usualAttributes = [root, body].map((element) => ({
  element,
  values: new Map(element.getAttributeNames().map((name) => [name, element.getAttribute(name) as string])),
}));
const usualHeadElements = new Set(head.children);
const usualAddress = location.pathname + location.search;
const usualSizePx = { width: 414, height: 896 };

beforeEach(async () => {
  if (innerWidth !== usualSizePx.width || innerHeight !== usualSizePx.height)
    await page.viewport(usualSizePx.width, usualSizePx.height);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  body.replaceChildren();
  for (const child of [...head.children]) if (!usualHeadElements.has(child)) child.remove();
  for (const { element, values } of usualAttributes) {
    for (const name of element.getAttributeNames()) if (!values.has(name)) element.removeAttribute(name);
    for (const [name, value] of values) element.setAttribute(name, value);
  }
  sessionStorage.clear();
  if (location.hash !== '') history.replaceState(null, '', usualAddress);
});
