/** The style files, which take every size and space from the design tokens. */
import { describe, expect, it } from 'vitest';
import { narrowPx } from '../../../src/chart/narrow.ts';
import { plotHeight } from '../../../src/elements/common/styles/plot.ts';
import * as tokens from '../../../src/elements/common/styles/tokens.ts';

/** The CSS of a source, with `space` in place of `${space(…)}` and `$` in place of any other interpolation. */
function cssIn(source: string): string {
  return [...source.matchAll(/\bcss`([^`]*)`/g)]
    .map(([, css = '']) =>
      css
        .replace(/\/\*.*?\*\//gs, '')
        .replace(/\$\{space\([^}]*\)\}/g, 'space')
        .replace(/\$\{[^}]*\}/g, '$'),
    )
    .join('\n');
}

/** Every file of the elements except the tokens. */
const sourceFiles = Object.entries(
  import.meta.glob<string>('../../../src/elements/**/*.ts', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
  .filter(([file]) => !file.endsWith('/styles/tokens.ts'))
  .map(([file, source]) => ({ file: file.replace(/^.*\/src\//, ''), source, css: cssIn(source) }));

/** The style files. */
const sheets = sourceFiles.filter(({ css }) => css !== '');

/** A breakpoint as a number outside the tokens: a width that is compared with a number, or a constant whose name says narrow or wide. */
const ownBreakpoint = /[wW]idth *[<>]=? *\d{3}|\b(narrow|wide)\w* = \d{3}/g;

interface Declaration {
  /** "file: property: value" */
  readonly text: string;
  readonly value: string;
}

/** Every declaration of the properties whose name matches, in all style files unless others are given. */
function declarations(
  property: RegExp,
  searched: readonly Pick<(typeof sheets)[number], 'file' | 'css'>[] = sheets,
) {
  return searched.flatMap(({ file, css }): readonly Declaration[] =>
    [...css.matchAll(/(?<![\w-])([a-z-]+): ([^;{}]+);/g)].flatMap(([, name = '', value = '']) =>
      property.test(name) ? [{ text: `${file}: ${name}: ${value}`, value }] : [],
    ),
  );
}

/** The declarations of a property whose value is not allowed. */
const violations = (property: RegExp, allowed: RegExp): string[] =>
  declarations(property)
    .filter(({ value }) => !allowed.test(value))
    .map(({ text }) => text);

/** Properties whose values are spaces between things. */
const spaceProperty = /^(scroll-)?(padding|margin)\b|^((row|column)-)?gap$|^inset\b/;

/**
 * One allowed value of such a property: 0, auto, a hairline (1px), a percentage, a token, a sum that contains a token, or a space that
 * the page sets in a custom property.
 */
const spaceValue =
  /^(0|auto|inherit|var\(--ft-[\w-]+, 0\)|-?1px|-?[\d.]+%|space|\$|calc\(.*(\bspace\b|\$).*\))$/;

/** The declarations of spaces that do not come from the tokens. */
function rawSpaces(searched = sheets.map(({ file, css }) => ({ file, css }))): readonly string[] {
  return declarations(spaceProperty, searched)
    .filter(({ value }) => !(value.match(/[\w-]*\(.*\)|\S+/g) ?? []).every((each) => spaceValue.test(each)))
    .map(({ text }) => text);
}

describe('the style files', () => {
  it('are found', () => {
    expect(sheets.length).toBeGreaterThan(15);
    expect(declarations(/^font-size$/).length).toBeGreaterThan(40);
  });

  it('take every type size from the tokens', () => {
    expect(violations(/^font-size$/, /^(\$|\$px|inherit)$/)).toEqual([]);
    expect(violations(/^font$/, /^(\$ \/ \$ \$|inherit)$/)).toEqual([]);
  });

  it('take every line height from the tokens', () => {
    expect(declarations(/^line-height$/).length).toBeGreaterThan(10);
    expect(violations(/^line-height$/, /^\$$/)).toEqual([]);
  });

  it('give the height of a text in the unit lh', () => {
    const inLines = declarations(/block-size$/).filter(({ value }) => /\dlh\b/.test(value));
    expect(inLines.length).toBeGreaterThan(3);
    expect(declarations(/block-size$|^height$/).filter(({ value }) => /\dr?em\b/.test(value))).toEqual([]);
  });

  it('take every weight from the tokens', () => {
    expect(violations(/^font-weight$/, /^(\$|inherit)$/)).toEqual([]);
  });

  it('take the width at which a layout changes from the tokens', () => {
    const queries = sheets.flatMap(({ file, css }) =>
      [...css.matchAll(/@container ([^{]*)\{/g)].map(([, query = '']) => `${file}: ${query.trim()}`),
    );
    expect(queries.length).toBeGreaterThan(20);
    expect(queries.filter((query) => /\d/.test(query))).toEqual([]);
  });

  it('take the underlines of links, buttons and marks from the tokens', () => {
    const underlines = /^text-(underline-offset|decoration(-thickness)?)$/;
    expect(declarations(underlines).length).toBeGreaterThan(20);
    expect(declarations(underlines).filter(({ value }) => /\d/.test(value))).toEqual([]);
  });

  it('take the width of the lines of a text from the tokens', () => {
    const widths = declarations(/^max-inline-size$/);
    expect(widths.filter(({ value }) => /^\$r?em$/.test(value)).length).toBeGreaterThan(10);
    // A number or a title in a row may be narrower.
    expect(widths.filter(({ value }) => /^([3-9]\d|\d{3})(\.\d+)?r?em$/.test(value))).toEqual([]);
  });

  it('take every corner radius from the tokens', () => {
    expect(violations(/^border-radius$/, /^(\$|0)( (\$|0))*$/)).toEqual([]);
  });

  it('name no left or right side, so that they fit both directions of writing', () => {
    const sided = declarations(/^(margin|padding|border|inset)(-.*)?-(left|right)$|^(left|right|float)$/);
    const aligned = violations(/^text-align$/, /^(start|end|center|inherit|\$)$/);
    const withUnequalSides = sheets.flatMap(({ file, source }) =>
      [...source.matchAll(/^ +(padding|margin): \$\{space\(([^()]*)\)\};$/gm)]
        .filter(([, , steps = '']) => {
          // Four steps are in the order of CSS: top, right, bottom, left.
          const [, end, , start = end] = steps.split(', ');
          return start !== end;
        })
        .map(([declaration]) => `${file}: ${declaration.trim()}`),
    );
    expect([...sided.map(({ text }) => text), ...aligned, ...withUnequalSides]).toEqual([]);
  });

  it('take every space from the tokens', () => {
    expect(declarations(spaceProperty).length).toBeGreaterThan(200);
    expect(rawSpaces()).toEqual([]);
  });

  it.each([
    ['padding: 8px', true],
    ['gap: 0.5em', true],
    ['margin: 0 auto 2rem', true],
    ['margin-block: $px', true],
    ['inset-inline-end: calc(100% - 8px)', true],
    ['inset-block-start: var(--ft-sticky-top, 4px)', true],
    ['inset-block-start: var(--ft-sticky-top, 0)', false],
    ['margin: 0 -1px', false],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a style
    ['padding: ${space(1, 2)}', false],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a style
    ['inset-block-start: calc(${space(-2)} - 0.75em)', false],
    ['inset-inline-end: 100%', false],
  ])('with `%s` have a space that is not from the tokens: %s', (declaration, isRaw) => {
    const css = cssIn(`css\`a { ${declaration}; }\``);
    expect(rawSpaces([{ file: 'a.ts', css }])).toHaveLength(isRaw ? 1 : 0);
  });

  it('use every step of space', () => {
    const usedSteps = new Set(
      sheets.flatMap(({ source }) =>
        [...source.matchAll(/\bspace\(([^)]*)\)/g)].flatMap(([, steps = '']) =>
          steps.split(',').map((step) => Math.abs(Number(step))),
        ),
      ),
    );
    expect(tokens.spaces.filter((step) => !usedSteps.has(step))).toEqual([]);
  });

  it('take the sizes of controls, drawings and charts from the tokens', () => {
    const raw = declarations(
      /^(min-|max-)?(block|inline)-size$|^flex(-basis)?$|^grid-template-columns$/,
    ).filter(({ value }) => /(?<![\d.])([3-9]|\d{2,})(\.\d+)?px/.test(value));
    expect(raw.map(({ text }) => text)).toEqual([]);
  });

  it('and all other code of the elements compare no width with a number of their own', () => {
    const ownBreakpoints = sourceFiles.flatMap(({ file, source }) =>
      [...source.matchAll(ownBreakpoint)].map(([each]) => `${file}: ${each}`),
    );
    expect(ownBreakpoints).toEqual([]);
    expect('const narrowPx = 440;'.match(ownBreakpoint)).toHaveLength(1);
    expect('box.width < 440'.match(ownBreakpoint)).toHaveLength(1);
  });

  it('have the layout of a phone at the same width as charts', () => {
    expect(narrowPx).toBe(tokens.breakpoint.phone * 16);
  });

  it('use every token', () => {
    const allSources = sheets.map(({ source }) => source).join('\n');
    const names = Object.entries({
      weight: tokens.weight,
      underlineOffset: tokens.underlineOffset,
      underlineThickness: tokens.underlineThickness,
      measure: tokens.measure,
      lineHeight: tokens.lineHeight,
      line: tokens.line,
      radius: tokens.radius,
      height: tokens.height,
      breakpoint: tokens.breakpoint,
      mark: tokens.mark,
      plotHeight,
    }).flatMap(([group, values]) => Object.keys(values).map((name) => `${group}.${name}`));
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(allSources))).toEqual([]);
    const sizes = Object.keys(tokens.text).filter(
      (name) => !new RegExp(`size\\([^)]*'${name}'`).test(allSources),
    );
    expect(sizes).toEqual([]);
  });
});

describe('a type size', () => {
  it('is the same on the page inside text of any other size', () => {
    const captionEm = 0.8125;
    const numberIn = (css: { readonly cssText: string }) => Number.parseFloat(css.cssText);
    for (const [outerName, outerEm] of Object.entries(tokens.text)) {
      expect(numberIn(tokens.size('caption', outerName as tokens.TextSize)) * outerEm).toBeCloseTo(
        captionEm,
        3,
      );
    }
  });
});
