/**
 * The colours of the page around an element: the inherited text colour, and the background behind the element. Every CSS
 * colour space, translucent layers and gradients are supported, because the browser converts the colours.
 */

import { chainOf, parentOf } from './tree.ts';

/** An sRGB colour: red, green and blue 0–255, alpha 0–1. */
type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

interface PageColors {
  /** The inherited text colour, as the browser writes it. */
  readonly ink: string;
  /**
   * The background behind the element, opaque. For a gradient it is the average of its colours. For a picture it is dark
   * under light text, and light under dark text.
   */
  readonly surface: Rgba;
  /** Brightness of the text minus the brightness of the background, -1 to 1. The difference is positive on a dark page. */
  readonly difference: number;
}

/** The colour of the canvas of a light page. */
const white: Rgba = [255, 255, 255, 1];
/** The colour of the canvas of a dark page. It also stands for a colour that cannot be read. */
const nearBlack: Rgba = [18, 18, 18, 1];

/** Reads the colours around `element`. An element may be added to `root`, and removed again, to convert a colour. */
export function pageColors(element: Element, root: ShadowRoot): PageColors {
  const convert = (color: string): Rgba => channelsOf(color) ?? channelsOf(inSrgb(color, root)) ?? nearBlack;
  const container = parentOf(element) ?? element;
  // The element may have its own text colour, for another theme than the theme of the page.
  const ink = getComputedStyle(element).getPropertyValue('--ft-ink') || getComputedStyle(container).color;
  const inkRgba = convert(ink);
  const surface = backgroundOf(element, convert) ?? (luminance(inkRgba) > 0.5 ? nearBlack : white);
  return { ink, surface, difference: luminance(paintOver(inkRgba, surface)) - luminance(surface) };
}

/**
 * The background behind an element: the backgrounds of its ancestors, painted over the nearest opaque one or, if there is none, over the
 * page's canvas. `null` if one of them is a picture.
 */
function backgroundOf(element: Element, convert: (color: string) => Rgba): Rgba | null {
  const layers: Rgba[] = [];
  for (const node of chainOf(element)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(node);
    if (backgroundImage !== 'none') {
      const colors = gradientColors(backgroundImage, convert);
      if (!colors) return null;
      layers.push(average(colors));
    }
    layers.push(convert(backgroundColor));
    if (layers[layers.length - 1]?.[3] === 1) break;
  }
  return layers.reduceRight<Rgba>((below, layer) => paintOver(layer, below), canvasOf(element.ownerDocument));
}

/** The colour of a document's canvas, below all backgrounds. It follows the colour scheme of the root element. */
function canvasOf(page: Document): Rgba {
  const declared = getComputedStyle(page.documentElement).colorScheme;
  const meta = page.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content ?? '';
  const scheme = declared === 'normal' ? meta : declared;
  const allowsDark = /\bdark\b/.test(scheme);
  const allowsLight = /\blight\b/.test(scheme);
  const isDark =
    allowsDark && (!allowsLight || page.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? nearBlack : white;
}

/** A CSS function that gives a colour, as `rgb(…)`, `oklch(…)` or `color-mix(…)`. Its content may have brackets of its own. */
const colorFunction = /\b(?<name>(rgb|ok|la|lc|color)[\w-]*)\((?<content>([^()]|\([^()]*\))*)\)/g;

/** The colour stops of a gradient. `null` for a picture, because a script cannot read its colours. */
function gradientColors(image: string, convert: (color: string) => Rgba): readonly Rgba[] | null {
  // The CSS functions that give a picture.
  if (/url\(|image-set\(|element\(|paint\(/.test(image)) return null;
  const stops = image.match(colorFunction);
  return stops ? stops.map(convert) : null;
}

/** A colour as `rgb()` or `color(srgb …)`. The browser converts it, as a style of an element in `root`. */
function inSrgb(color: string, root: ShadowRoot): string {
  const probe = root.appendChild(document.createElement('p'));
  probe.style.color = `color-mix(in srgb, ${color}, ${color})`;
  const converted = getComputedStyle(probe).color;
  probe.remove();
  return converted;
}

/** The channels of a computed `rgb()`, `rgba()` or `color(srgb …)`. `null` for any other notation. */
function channelsOf(color: string): Rgba | null {
  const scale = /^rgba?\(/.test(color) ? 1 : color.startsWith('color(srgb ') ? 255 : null;
  // Decimal numbers, with or without an exponent.
  const numbers = color.match(/-?\d*\.?\d+(?:e[+-]?\d+)?/gi)?.map(Number);
  if (scale === null || !numbers || numbers.length < 3) return null;
  const channel = (index: number): number => Math.min(255, Math.max(0, (numbers[index] ?? 0) * scale));
  return [channel(0), channel(1), channel(2), numbers[3] ?? 1];
}

/** The colour that results when a translucent layer is painted over the colour below it. */
function paintOver(layer: Rgba, below: Rgba): Rgba {
  const [, , , alpha] = layer;
  const mix = (index: 0 | 1 | 2): number => layer[index] * alpha + below[index] * (1 - alpha);
  return [mix(0), mix(1), mix(2), alpha + below[3] * (1 - alpha)];
}

function average(colors: readonly Rgba[]): Rgba {
  const mean = (index: 0 | 1 | 2 | 3): number =>
    colors.reduce((sum, color) => sum + color[index], 0) / colors.length;
  return [mean(0), mean(1), mean(2), mean(3)];
}

/** Relative brightness, 0 (black) to 1 (white). */
function luminance([red, green, blue]: Rgba): number {
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
