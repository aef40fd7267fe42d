/**
 * Setup of the browser tests that share a page (`isolate: false`): each test begins on an empty page, with an address, a storage
 * and functions of the browser that no earlier test has changed. Tests that replace modules have a page of their own.
 */
import { afterEach, vi } from 'vitest';

const { documentElement: root, body, head } = document;
const page = [root, body].map((element) => ({ element, names: element.getAttributeNames() }));
const inHead = new Set(head.children);
const address = location.pathname + location.search;

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  body.replaceChildren();
  for (const child of [...head.children]) if (!inHead.has(child)) child.remove();
  for (const { element, names } of page)
    for (const name of element.getAttributeNames()) if (!names.includes(name)) element.removeAttribute(name);
  sessionStorage.clear();
  if (location.hash !== '') history.replaceState(null, '', address);
});
