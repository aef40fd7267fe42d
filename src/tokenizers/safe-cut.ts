/**
 * Finds places at which a text can be cut so that the tokens of the two parts together are the tokens of the whole text.
 *
 * `isSafeCut` is correct for all built-in encodings and any text. It allows a cut
 * - before white space other than a line end, after a character that is not white space;
 * - after a letter, before a character that is not a letter, mark or apostrophe;
 * - after a number, before a character that is not a number, mark or apostrophe.
 *
 * No piece contains such a pair of characters, and no pattern that ends a piece there tests more than the next character.
 * `isLineCut` also allows the start of a line, under conditions that differ between encodings. `isPlainCut` allows fewer places,
 * for tokenizers that are not built in.
 */
import { caseless, lineEnd, lower, mark, number, space, upper } from './characters.ts';
import type { EncodingId } from './types.ts';

/** Whether `text` can be cut before the UTF-16 unit at `at`. */
export function isSafeCut(text: string, at: number, classes: Uint8Array): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  // Never cut next to a character beyond U+FFFF: a unit is only half of such a character, so its class is unknown.
  if ((before & 0xf800) === 0xd800 || (after & 0xf800) === 0xd800 || after === 0x27) return false;
  const left = classes[before] as number;
  const right = classes[after] as number;
  if (right === space) return (left & (space | lineEnd)) === 0;
  const letter = upper | lower | caseless;
  if ((left & letter) !== 0) return (right & (letter | mark)) === 0;
  return (left & number) !== 0 && (right & (number | mark)) === 0;
}

/**
 * Whether an encoding ends a piece at the last line end of any run of white space. It is unknown for tokenizers that are not
 * built in.
 */
const endsAtLineEnds: Readonly<Record<EncodingId, boolean>> = {
  o200k_base: true,
  o200k_harmony: true,
  cl100k_base: true,
  p50k_base: false,
  r50k_base: false,
};

/**
 * Like `isSafeCut`, for a tokenizer that is not built in. A cut is only before a space or tab, because any other character may be
 * inside an added token. It is never after U+FEFF, which some engines treat as white space.
 */
function isPlainCut(text: string, at: number, classes: Uint8Array): boolean {
  const after = text.charCodeAt(at);
  return (
    (after === 0x20 || after === 0x09) && text.charCodeAt(at - 1) !== 0xfeff && isSafeCut(text, at, classes)
  );
}

/**
 * Whether `text` can be cut at `at`, the start of a line. `rule` is the id of an encoding; any other text means `plain` (see
 * `CutRule`). If the encoding ends a piece at the last line feed of a run of white space, the text can be cut there. Otherwise it
 * can be cut only after a line feed that neither follows nor precedes other white space. It is never cut before a slash, because a
 * piece of punctuation can continue with line feeds and slashes.
 */
export function isLineCut(text: string, at: number, classes: Uint8Array, rule: string): boolean {
  if (at <= 1 || text.charCodeAt(at - 1) !== 0x0a) return false;
  const white = space | lineEnd;
  let next = at;
  if (endsAtLineEnds[rule as EncodingId] === true) while (classes[text.charCodeAt(next)] === space) next++;
  else if (((classes[text.charCodeAt(at - 2)] as number) & white) !== 0) return false;
  return (
    next < text.length &&
    ((classes[text.charCodeAt(next)] as number) & white) === 0 &&
    text.charCodeAt(next) !== 0x2f
  );
}

/**
 * The next cut after `from`: the last cut within `units`, else the first cut after them, else the end of the text. Cutting a
 * whole text with this function takes linear time.
 */
export function nextCut(
  text: string,
  from: number,
  units: number,
  classes: Uint8Array,
  isCut = isSafeCut,
): number {
  const wantedEnd = from + units;
  if (wantedEnd >= text.length) return text.length;
  for (let at = wantedEnd; at > from; at--) if (isCut(text, at, classes)) return at;
  for (let at = wantedEnd + 1; at < text.length; at++) if (isCut(text, at, classes)) return at;
  return text.length;
}

/**
 * Like `nextCut`, but prefers the first start of a line that is between `units` and twice `units` after `from`, because the editor draws
 * line by line.
 */
export function nextLineCut(
  text: string,
  from: number,
  units: number,
  classes: Uint8Array,
  rule: string,
): number {
  const wantedEnd = from + units;
  // `indexOf` is not used: without a further line feed it would search the rest of the text for every segment.
  const last = Math.min(wantedEnd + units, text.length);
  for (let at = wantedEnd; at <= last; at++) if (isLineCut(text, at, classes, rule)) return at;
  const isCut = Object.hasOwn(endsAtLineEnds, rule) ? isSafeCut : isPlainCut;
  return nextCut(text, from, units, classes, isCut);
}
