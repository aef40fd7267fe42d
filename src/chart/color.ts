/** The theme colours of charts, in a form that a canvas accepts. */

/**
 * The colours by name. A page can set each of them by a custom property such as `--ft-a`, except `muted` and `edge`, which are mixed from
 * `ink`.
 */
export const themeColors = ['a', 'b', 'c', 'warn', 'ink', 'surface', 'muted', 'edge', 'hairline'] as const;

/** The name of a theme colour. */
export type ThemeColor = (typeof themeColors)[number];

/** A CSS colour for each theme colour, in a form that a canvas understands. */
export type ThemeColors = Readonly<Record<ThemeColor, string>>;

/** The computed theme colours of an element with the base styles, as `rgb()` or `color()`. */
export function themeColorsOf(host: Element): ThemeColors {
  const isForced = matchMedia('(forced-colors: active)').matches;
  const probes = themeColors.map((name) => {
    const probe = document.createElement('span');
    // With forced colours, the browser replaces the colour of every probe by the colour of text, unless it is a system colour such as
    // `Canvas`. But texts in charts have an outline (halo) in the colour `surface`, which must differ from the colour of their letters.
    probe.style.setProperty('color', isForced && name === 'surface' ? 'Canvas' : `var(--_${name})`);
    return [name, probe] as const;
  });
  // The probes are added together, so that the browser computes styles only once.
  host.shadowRoot?.append(...probes.map(([, probe]) => probe));
  const colors = probes.map(([name, probe]) => [name, getComputedStyle(probe).color || '#808080']);
  for (const [, probe] of probes) probe.remove();
  return Object.fromEntries(colors);
}
