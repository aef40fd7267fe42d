/**
 * Places where a text can be cut so that both parts tokenize, apart, as they do together. Knows classes of characters
 * and what holds for the patterns of all encodings here; knows no tokens.
 *
 * Two such places, whatever stands around them: before white space other than line ends, after what is no white space;
 * and after a letter or number, before what is no letter, number, mark or apostrophe. No piece contains such a pair,
 * and no piece that ends there looks further than the character behind the cut.
 */
import { caseless, lineEnd, lower, mark, number, space, upper } from './characters.ts';

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
  const inWord = upper | lower | caseless | number;
  return (left & inWord) !== 0 && (right & (inWord | mark)) === 0;
}

/**
 * A safe cut behind `from`: the last one within `units`, else the first one beyond, else the end of the text.
 * Looks at each character at most once more than the caller will, so cutting all of a text takes linear time.
 */
export function nextCut(text: string, from: number, units: number, classes: Uint8Array): number {
  const wanted = from + units;
  if (wanted >= text.length) return text.length;
  for (let at = wanted; at > from; at--) if (isSafeCut(text, at, classes)) return at;
  for (let at = wanted + 1; at < text.length; at++) if (isSafeCut(text, at, classes)) return at;
  return text.length;
}
