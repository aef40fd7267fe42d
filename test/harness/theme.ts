/** Helpers for tests of themes: they read the styles of everything in an element. */

/** Properties whose values a token may change. */
const themed = [
  'accent-color',
  'background-color',
  'block-size',
  'border-block-end-color',
  'border-block-start-color',
  'border-start-start-radius',
  'color',
  'column-gap',
  'fill',
  'font-family',
  'inset-block-start',
  'outline-color',
  'padding-block-start',
  'row-gap',
  'stroke',
] as const;

/** All elements in the shadow root of an element, and in those inside it. */
function* partsOf(element: Element): Generator<Element> {
  for (const part of element.shadowRoot?.querySelectorAll('*') ?? []) {
    yield part;
    yield* partsOf(part);
  }
}

/** The computed styles of an element and of everything in it, a line for each. */
export function stylesIn(element: Element): readonly string[] {
  return [element, ...partsOf(element)].map((part) => {
    const style = getComputedStyle(part);
    return `${part.localName}.${part.getAttribute('class')} ${themed.map((name) => style.getPropertyValue(name)).join(' | ')}`;
  });
}

/** The parts inside an element that have a name on the page, through its own names and those that elements in it export. */
export function partsNamed(element: Element, name: string): readonly Element[] {
  return [...(element.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((part) => {
    const exported = (part.getAttribute('exportparts') ?? '').split(/\s*,\s*/).flatMap((each) => {
      const [inner = '', outer = inner] = each.split(/\s*:\s*/);
      return outer === name ? partsNamed(part, inner) : [];
    });
    return part.part.contains(name) ? [part, ...exported] : exported;
  });
}
