/** The browser build needs no newer browser than docs/embedding.md states: its syntax is ES2022, and newer features have a reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';

/** The first versions of Chrome, Firefox and Safari with a feature; infinite if there is none yet. */
type Versions = readonly [chrome: number, firefox: number, safari: number];

const none = Number.POSITIVE_INFINITY;

/**
 * Features of the web: their text in the built files, their first versions, and, if a page can do without a feature, the reason.
 * Source: `@mdn/browser-compat-data` 8.1.9 of 12 November 2026. Versions that support a feature only in part, with a prefix or behind a
 * flag do not count.
 */
const features: readonly (readonly [name: string, text: RegExp, since: Versions, reason?: string])[] = [
  // In Chrome 90 to 124, `add` refuses names without two dashes.
  ['named states', /\?\.states\b/, [125, 126, 17.4]],
  ['AbortSignal.any', /AbortSignal\.any\(/, [116, 124, 17.4]],
  ['checkVisibility', /\.checkVisibility\(/, [105, 106, 17.4]],
  ['Intl.Segmenter', /Intl\.Segmenter\b/, [87, 125, 14.1]],
  ['toSorted', /\.toSorted\(/, [110, 115, 16]],
  ['findLast', /\.findLast\(/, [97, 104, 15.4]],
  ['Object.hasOwn', /Object\.hasOwn\(/, [93, 92, 15.4]],
  ['setFormValue', /\.setFormValue\(/, [77, 98, 16.4]],
  ['adoptedStyleSheets', /\.adoptedStyleSheets\b/, [73, 101, 16.4]],
  [':has()', /:has\(/, [105, 121, 15.4]],
  ['color-mix()', /color-mix\(/, [111, 113, 16.2]],
  ['subgrid', /:\s?subgrid\b/, [117, 71, 16]],
  ['lh', /\dlh\b/, [109, 120, 16.4]],
  ['size queries', /@container\b/, [105, 110, 16]],
  ['hyphens', /\bhyphens:/, [55, 43, 17]],
  ['balance', /text-wrap:\s?balance/, [114, 121, 17.5], 'lines break in other places'],
  ['pretty', /text-wrap:\s?pretty/, [117, none, 26], 'lines break in other places'],
  ['field-sizing', /field-sizing:/, [123, 152, 26.2], 'fields have a fixed width'],
  ['content-visibility', /content-visibility:/, [85, 125, 18], 'long texts are drawn more slowly'],
  ['::details-content', /::details-content/, [131, 143, 18.4], 'a rule of layout is not needed without it'],
  ['scrollbar-width', /scrollbar-width:/, [121, 64, 18.2], 'the scroll bar has its usual width'],
  ['accent-color', /accent-color:/, [93, 92, 26.2], 'check boxes have the colour of the browser'],
  ['overscroll-behavior', /overscroll-behavior/, [144, 150, none], 'the page scrolls at the end of a list'],
  ['forced-color-adjust', /forced-color-adjust:/, [89, 113, none], 'the browser adjusts every colour'],
  ['getComposedRanges', /getComposedRanges/, [137, 142, 17], 'the code asks for it, and has another way'],
  ['showSaveFilePicker', /showSaveFilePicker/, [86, none, none], 'the code asks for it, and has another way'],
  ['trustedTypes', /\btrustedTypes\b/, [83, 148, 26], 'the code asks for it'],
  ['plaintext-only', /plaintext-only/, [51, 136, 5.1], 'the code has another way when it is refused'],
  // Features that are too new, or are in one engine only, and easily used by mistake.
  ['Promise.try', /Promise\.try\(/, [128, 134, 18.2]],
  ['set methods', /\.(symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/, [122, 127, 17]],
  [
    'iterator helpers',
    /Iterator\.from\(|\.(values|keys|entries)\(\)\.(map|filter|take|drop|flatMap|reduce|toArray|some|every|find)\(/,
    [122, 131, 18.4],
  ],
  ['RegExp.escape', /RegExp\.escape\(/, [136, 134, 18.2]],
  ['Uint8Array.fromBase64', /\.(from|to)(Base64|Hex)\(/, [140, 133, 18.2]],
  ['Intl.DurationFormat', /Intl\.DurationFormat/, [129, 136, 16.4]],
  ['Temporal', /\bTemporal\./, [144, 139, 27.3]],
  ['URL.parse', /\bURL\.parse\(/, [126, 126, 18]],
  ['requestIdleCallback', /requestIdleCallback/, [47, 55, none]],
  ['scheduler', /\bscheduler\.(yield|postTask)/, [129, 142, none]],
  ['view transitions', /startViewTransition/, [111, 144, 18]],
  ['caretPositionFromPoint', /caretPositionFromPoint/, [128, 20, 26.2]],
  ['highlights', /\.highlights\b/, [105, 140, 17.2]],
  ['moveBefore', /\.moveBefore\(/, [133, 144, none]],
  ['@starting-style', /@starting-style/, [117, 129, 17.5]],
  ['@property', /@property\b/, [85, 128, 16.4]],
  ['@scope', /@scope\b/, [118, 146, 26.4]],
  ['light-dark()', /light-dark\(/, [123, 120, 17.5]],
  ['interpolate-size', /interpolate-size/, [129, none, none]],
  ['text-box', /text-box(-trim)?:/, [133, 154, 18.2]],
  ['anchors', /(anchor-name|position-anchor):/, [125, 147, 26]],
];

const files = readdirSync('dist/cdn', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.js'),
);
const read = (file: string): string => readFileSync(`dist/cdn/${file}`, 'utf8');
/** Vocabularies are long texts, which could contain any of the names. */
const scripts = files.filter((file) => !/^vocabularies/.test(file)).map(read);
const isUsed = (text: RegExp): boolean => scripts.some((code) => text.test(code));

/** The rows of the table in docs/embedding.md. */
const statedRows = [
  ...readFileSync('docs/embedding.md', 'utf8').matchAll(
    /^\| (Chrome and Edge|Firefox|Safari) \| ([\d.]+) \|/gm,
  ),
];
const statedVersions = statedRows.map(([, , version]) => Number(version)) as unknown as Versions;

/** The error of syntax in a module that is read as ES2022; `null` if there is none. */
function syntaxError(code: string): string | null {
  try {
    parse(code, { ecmaVersion: 2022, sourceType: 'module' });
    return null;
  } catch (error) {
    return String(error);
  }
}

describe('the browser build', () => {
  it('is parsed as ES2022', () => {
    expect(syntaxError('class A { static #b = 1; static { A.#b = 2; } }')).toBe(null);
    for (const newer of ['export const a = /[a&&b]/v;', 'using a = b;', '@a class B {}'])
      expect(syntaxError(newer)).toContain('SyntaxError');
    expect(files.length).toBeGreaterThan(60);
    for (const file of files) expect([file, syntaxError(read(file))]).toEqual([file, null]);
  });

  it('needs exactly the lowest versions that the documentation states', () => {
    expect(statedRows.map(([, browser]) => browser)).toEqual(['Chrome and Edge', 'Firefox', 'Safari']);
    const needed = features
      .filter(([, text, , reason]) => !reason && isUsed(text))
      .map(([, , since]) => since);
    expect(
      statedVersions.map((_, browser) => Math.max(...needed.map((since) => since[browser] ?? none))),
    ).toEqual(statedVersions);
  });

  it('uses no newer feature without a reason, and every reason is about a newer feature that it uses', () => {
    const isNewer = (since: Versions): boolean =>
      since.some((version, browser) => version > (statedVersions[browser] ?? 0));
    const names = (chosen: typeof features): readonly string[] => chosen.map(([name]) => name);
    expect(
      names(features.filter(([, text, since, reason]) => isNewer(since) && !reason && isUsed(text))),
    ).toEqual([]);
    expect(
      names(features.filter(([, text, since, reason]) => reason && !(isNewer(since) && isUsed(text)))),
    ).toEqual([]);
  });
});
