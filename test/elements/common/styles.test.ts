import { describe, expect, it } from 'vitest';
import * as tokens from '../../../src/elements/common/styles/tokens.ts';

/** The CSS of every style file except the tokens; interpolated values are replaced by `$`. */
const sheets = Object.entries(
  import.meta.glob<string>('../../../src/elements/**/*.ts', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
  .filter(([file]) => !file.endsWith('/styles/tokens.ts'))
  .map(([file, source]) => ({
    file: file.replace(/^.*\/src\//, ''),
    source,
    css: [...source.matchAll(/\bcss`([^`]*)`/g)]
      .map(([, css = '']) => css.replace(/\/\*.*?\*\//gs, '').replace(/\$\{[^}]*\}/g, '$'))
      .join('\n'),
  }))
  .filter(({ css }) => css !== '');

/** Every declaration of a property, as "file: property: value". */
function declarations(property: RegExp): { readonly at: string; readonly value: string }[] {
  return sheets.flatMap(({ file, css }) =>
    [...css.matchAll(/(?<![\w-])([a-z-]+): ([^;{}]+);/g)].flatMap(([, name = '', value = '']) =>
      property.test(name) ? [{ at: `${file}: ${name}: ${value}`, value }] : [],
    ),
  );
}

const written = (property: RegExp, allowed: RegExp): string[] =>
  declarations(property)
    .filter(({ value }) => !allowed.test(value))
    .map(({ at }) => at);

describe('style files', () => {
  it('are found', () => {
    expect(sheets.length).toBeGreaterThan(15);
    expect(declarations(/^font-size$/).length).toBeGreaterThan(40);
  });

  it('take every type size from the tokens', () => {
    expect(written(/^font-size$/, /^(\$|\$px|inherit)$/)).toEqual([]);
    expect(written(/^font$/, /^(\$ \/ [\d.]+ var\(--_mono\)|inherit)$/)).toEqual([]);
  });

  it('take every weight from the tokens', () => {
    expect(written(/^font-weight$/, /^(\$|inherit)$/)).toEqual([]);
  });

  it('take the width at which a layout changes from the tokens', () => {
    const queries = sheets.flatMap(({ file, css }) =>
      [...css.matchAll(/@container ([^{]*)\{/g)].map(([, query = '']) => `${file}: ${query.trim()}`),
    );
    expect(queries.length).toBeGreaterThan(20);
    expect(queries.filter((query) => /\d/.test(query))).toEqual([]);
  });

  it('take corners and the height of controls from the tokens', () => {
    expect(written(/^border-radius$/, /^(\$px|0)( (\$px|0))*$/)).toEqual([]);
    const heights = declarations(/^min-block-size$/).filter(({ value }) => /\d{2,}px/.test(value));
    expect(heights.map(({ at }) => at)).toEqual([]);
  });

  it('keep to the steps of space', () => {
    const off = declarations(/^(padding|margin|gap|row-gap|column-gap)\b/).filter(({ value }) =>
      [...value.matchAll(/([\d.]+)px/g)].some(([, px]) => !tokens.spaces.some((step) => step === Number(px))),
    );
    expect(off.map(({ at }) => at)).toEqual([]);
  });

  it('use every step of space', () => {
    const used = new Set(
      declarations(/^(padding|margin|gap|row-gap|column-gap)\b/).flatMap(({ value }) =>
        [...value.matchAll(/([\d.]+)(?:px|$|\s)/g)].map(([, px]) => Number(px)),
      ),
    );
    expect(tokens.spaces.filter((step) => !used.has(step))).toEqual([]);
  });

  it('use every token', () => {
    const all = sheets.map(({ source }) => source).join('\n');
    const names = Object.entries({
      weight: tokens.weight,
      line: tokens.line,
      radius: tokens.radius,
      height: tokens.height,
      breakpoint: tokens.breakpoint,
    }).flatMap(([group, values]) => Object.keys(values).map((name) => `${group}.${name}`));
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(all))).toEqual([]);
    const sizes = Object.keys(tokens.text).filter((name) => !new RegExp(`size\\([^)]*'${name}'`).test(all));
    expect(sizes).toEqual([]);
  });
});

describe('a size of type', () => {
  it('is the same on the page, whatever the size of the text around it', () => {
    const px = (css: { readonly cssText: string }) => Number.parseFloat(css.cssText);
    for (const [inside, around] of Object.entries(tokens.text)) {
      expect(px(tokens.size('caption', inside as tokens.TextSize)) * around).toBeCloseTo(0.8125, 3);
    }
  });
});
