/**
 * Places where a text can be cut so that both parts tokenize, apart, as they do together. Knows classes of characters
 * and what holds for the patterns of the encodings here; knows no tokens.
 *
 * Such places hold for all encodings, whatever stands around them: before white space other than line ends, after what is
 * no white space; after a letter, before what is no letter, mark or apostrophe; and after a number, before what is no
 * number, mark or apostrophe. No piece contains such a pair, and no piece that ends there looks further than the
 * character behind the cut. A third one is
 * the start of a line, under conditions that differ between encodings. For tokenizers that are none of these encodings
 * there are fewer places: see `isPlainCut`.
 */
import { caseless, lineEnd, lower, mark, number, space, upper } from './characters.ts';
import type { EncodingId } from './types.ts';

/** Whether `text` can be cut before the UTF-16 unit at `at`. */
export function isSafeCut(text: string, at: number, classes: Uint8Array): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text.charCodeAt(at - 1);
  const behind = text.charCodeAt(at);
  // Only half a character is seen of those beyond U+FFFF: leave them alone.
  if ((before & 0xf800) === 0xd800 || (behind & 0xf800) === 0xd800 || behind === 0x27) return false;
  const left = classes[before] as number;
  const right = classes[behind] as number;
  if (right === space) return (left & (space | lineEnd)) === 0;
  const letter = upper | lower | caseless;
  if ((left & letter) !== 0) return (right & (letter | mark)) === 0;
  return (left & number) !== 0 && (right & (number | mark)) === 0;
}

/** What is known of encodings, and of no other tokenizer: whether they end a piece at the last line end of any run of white space. */
const endsAtLineEnds: Readonly<Record<EncodingId, boolean>> = {
  o200k_base: true,
  o200k_harmony: true,
  cl100k_base: true,
  p50k_base: false,
  r50k_base: false,
};

/**
 * As `isSafeCut`, for a tokenizer that is no encoding of ours: only before a space or tab, since all else may stand inside
 * an added token. U+FEFF is white space to some engines.
 */
function isPlainCut(text: string, at: number, classes: Uint8Array): boolean {
  const behind = text.charCodeAt(at);
  return (
    (behind === 0x20 || behind === 0x09) && text.charCodeAt(at - 1) !== 0xfeff && isSafeCut(text, at, classes)
  );
}

/**
 * Whether `text` can be cut at the start of a line, at `at`, for a tokenizer: behind the last line feed of a run of
 * white space, and where the encoding cuts nothing else off such a run, only between two lines that touch. A line that
 * starts with a slash is left alone, since punctuation takes line feeds and slashes behind it.
 */
export function isLineCut(text: string, at: number, classes: Uint8Array, tokenizer: string): boolean {
  if (at <= 1 || text.charCodeAt(at - 1) !== 0x0a) return false;
  const white = space | lineEnd;
  let next = at;
  if (endsAtLineEnds[tokenizer as EncodingId] === true)
    while (classes[text.charCodeAt(next)] === space) next++;
  else if (((classes[text.charCodeAt(at - 2)] as number) & white) !== 0) return false;
  return (
    next < text.length &&
    ((classes[text.charCodeAt(next)] as number) & white) === 0 &&
    text.charCodeAt(next) !== 0x2f
  );
}

/**
 * A safe cut behind `from`: the last one within `units`, else the first one beyond, else the end of the text.
 * Looks at each character at most once more than the caller will, so cutting all of a text takes linear time.
 */
export function nextCut(
  text: string,
  from: number,
  units: number,
  classes: Uint8Array,
  isCut = isSafeCut,
): number {
  const wanted = from + units;
  if (wanted >= text.length) return text.length;
  for (let at = wanted; at > from; at--) if (isCut(text, at, classes)) return at;
  for (let at = wanted + 1; at < text.length; at++) if (isCut(text, at, classes)) return at;
  return text.length;
}

/** As `nextCut`, but at the start of a line where one follows within `units` more: what is drawn is laid out by lines. */
export function nextLineCut(
  text: string,
  from: number,
  units: number,
  classes: Uint8Array,
  tokenizer: string,
): number {
  const wanted = from + units;
  // Not `indexOf`: where no line feed follows, that looks through all the rest of the text for every segment.
  const last = Math.min(wanted + units, text.length);
  for (let at = wanted; at <= last; at++) if (isLineCut(text, at, classes, tokenizer)) return at;
  const isCut = Object.hasOwn(endsAtLineEnds, tokenizer) ? isSafeCut : isPlainCut;
  return nextCut(text, from, units, classes, isCut);
}
