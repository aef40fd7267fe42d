/** Helpers for tests of themes: they read the styles of everything in an element. */

import type { FtVerdict } from '../../src/elements/verdict/verdict.ts';
import { nodesIn } from './element.ts';

/** Properties whose values a token may change. */
const themedProperties = [
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

/** An element, all elements in its shadow root, and all elements in inner shadow roots. */
function* elementsIn(element: Element): Generator<Element> {
  for (const node of nodesIn(element)) if (node instanceof Element) yield node;
}

function styleOf(element: Element): string {
  const style = getComputedStyle(element);
  return `${element.localName}.${element.getAttribute('class')} ${themedProperties.map((name) => style.getPropertyValue(name)).join(' | ')}`;
}

/** The computed styles of an element and of everything in it, a line for each. */
export const stylesIn = (element: Element): readonly string[] => [...elementsIn(element)].map(styleOf);

/** Whether an element has these styles. It stops reading at the first style that differs. */
export function hasStyles(element: Element, styles: readonly string[]): boolean {
  let index = 0;
  for (const part of elementsIn(element)) if (styleOf(part) !== styles[index++]) return false;
  return index === styles.length;
}

/** The parts that `::part(name)` finds in an element: its own, and the parts of inner elements that are exported under this name. */
export function partsNamed(element: Element, name: string): readonly Element[] {
  return [...(element.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((part) => {
    const exported = (part.getAttribute('exportparts') ?? '').split(/\s*,\s*/).flatMap((exportedPart) => {
      const [inner = '', outer = inner] = exportedPart.split(/\s*:\s*/);
      return outer === name ? partsNamed(part, inner) : [];
    });
    return part.part.contains(name) ? [part, ...exported] : exported;
  });
}

/** The contrast of a colour, which may be translucent, to an opaque background: from 1 to 21, as in WCAG. */
export function contrastOf(color: string, background: string): number {
  const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const brightnessWith = (layer: string): number => {
    canvas.fillStyle = layer;
    canvas.fillRect(0, 0, 1, 1);
    const linear = [...canvas.getImageData(0, 0, 1, 1).data].map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    const [red = 0, green = 0, blue = 0] = linear;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const brightness = [brightnessWith(background), brightnessWith(color)];
  return (Math.max(...brightness) + 0.05) / (Math.min(...brightness) + 0.05);
}

/** The colour that a custom property has inside an element. */
export function colorIn(element: Element, name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  element.shadowRoot?.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** The parts inside an element with a transition or an animation. */
export function motionIn(element: Element): readonly string[] {
  return [...elementsIn(element)]
    .filter((part) => {
      const { animationName, transitionDuration } = getComputedStyle(part);
      return animationName !== 'none' || transitionDuration !== '0s';
    })
    .map(({ localName }) => localName);
}

/** A verdict with these inline styles, added to the shadow root of another element. It is removed together with that element. */
export function addVerdictInside(outer: Element, style = ''): FtVerdict {
  const inner = document.createElement('ft-verdict');
  inner.style.cssText = style;
  outer.shadowRoot?.append(inner);
  return inner;
}
