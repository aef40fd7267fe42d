/**
 * Counts with any Hugging Face `tokenizer.json` through the optional package `@huggingface/tokenizers`.
 */
import { isEncodingId } from './built-in.ts';
import { caseless, characterClasses, lineEnd, lower, mark, number, space, upper } from './characters.ts';
import { countsBySegments, splitsByKind, splitsIntoWords } from './hugging-face-segments.ts';
import type { Tokenizer } from './types.ts';

/** A parsed JSON file, or the URL from which it is fetched. No other request is made. */
export type JsonSource = string | URL | Readonly<Record<string, unknown>>;

/**
 * Maximum length, in UTF-16 units, of a run: text that the file does not split. `@huggingface/tokenizers` takes 6 to 14
 * microseconds per letter of a very long word, and 16 to 33 per ideograph. A run of this length blocks the thread for up to 0.7
 * seconds.
 */
const maxRunUnits = 20_000;

/**
 * Maximum length of a text in UTF-16 units. A character takes 0.5 microseconds if text is split into words, and 7 if whole lines are
 * merged.
 */
const maxTextUnits = { inWords: 5_000_000, inLines: 300_000 } as const;

/**
 * Maximum number of characters in the long runs of a text, without the first `longRunUnits` characters of each run. Each of the counted
 * characters takes as long as a character of a very long word.
 */
const maxCharactersInLongRuns = 100_000;
/** Length, in UTF-16 units, of a run that is longer than any word. */
const longRunUnits = 1_000;

interface AddedToken {
  readonly special?: boolean;
}

/**
 * A tokenizer from `tokenizer.json` and, if there is one, `tokenizer_config.json`. It counts plain text on the calling thread: no start or
 * end tokens are added, and the text of special tokens (`<|eot_id|>`) is ordinary text. Rejects if a URL cannot be read or the package is
 * not installed.
 *
 * Counting throws a RangeError for a text that would block the thread:
 * - more than five million characters, or 300,000 if the file does not split lines into words;
 * - a run of more than 20,000 characters;
 * - more than 100,000 characters in runs, without the first thousand characters of each run.
 *
 * A run is text that the file does not split. For the known patterns of Llama 3, Qwen 2 to 3 and DeepSeek V3 it contains only letters, only
 * numbers, only signs or only white space. For other files it contains no white space.
 */
export async function huggingFaceTokenizer(
  tokenizer: JsonSource,
  config: JsonSource = {},
  id = 'hugging-face',
): Promise<Tokenizer & Required<Pick<Tokenizer, 'encode'>>> {
  const [{ Tokenizer: Engine }, definition, settings] = await Promise.all([
    loadEngine(),
    readJson(tokenizer),
    readJson(config),
  ]);
  const addedTokens = Array.isArray(definition.added_tokens)
    ? (definition.added_tokens as readonly AddedToken[])
    : [];
  const usedDefinition = { ...definition, added_tokens: addedTokens.filter(({ special }) => !special) };
  const engine = new Engine(usedDefinition, settings);
  const kinds = splitsByKind(usedDefinition) ? kindsOfPieces : kindsOfWords;
  const maxUnits = maxTextUnits[splitsIntoWords(usedDefinition) ? 'inWords' : 'inLines'];
  const encode = (text: string): number[] => {
    if (text === '') return [];
    if (text.length > maxUnits)
      throw new RangeError(`${text.length} characters are too many to count at once`);
    refuseLongRuns(text, kinds);
    // A lone surrogate is counted as U+FFFD.
    return engine.encode(text.replace(/\p{Surrogate}/gu, '\ufffd'), { add_special_tokens: false }).ids;
  };
  // The token counter cuts texts by the rules of a built-in encoding if a tokenizer has its id. These rules may be wrong for this file.
  const addsUp = !isEncodingId(id) && countsBySegments(usedDefinition, settings);
  return { id, exact: true, addsUp, encode, count: (text) => encode(text).length };
}

const white = space | lineEnd;
/** The character classes that are split from all others, if a text is split into words. */
const kindsOfWords = [white] as const;
/** The character classes that are split from all others by the known patterns: also letters and numbers. */
const kindsOfPieces = [white, upper | lower | caseless, number] as const;

/**
 * Throws a RangeError for runs that would block the thread. `kinds` are the character classes that the file splits from all
 * others.
 */
function refuseLongRuns(text: string, kinds: readonly number[]): void {
  if (text.length <= maxRunUnits) return;
  const classes = characterClasses();
  /** Index in `kinds` of the class of the present run; -1 for a run of all other classes. */
  let kind = -1;
  let from = 0;
  let charactersInLongRuns = 0;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) as number;
    const characterClass = classes[point] as number;
    const newKind = kinds.findIndex((mask) => (characterClass & mask) !== 0);
    // A mark counts as part of any run other than white space, because vocabularies differ in the characters that a mark joins.
    if (newKind !== kind && ((characterClass & mark) === 0 || kind === kinds.indexOf(white))) {
      kind = newKind;
      from = at;
    }
    if (point > 0xffff) at++;
    if (at - from >= maxRunUnits)
      throw new RangeError(`More than ${maxRunUnits} characters without a place to cut`);
    if (at - from >= longRunUnits && ++charactersInLongRuns > maxCharactersInLongRuns)
      throw new RangeError(
        `More than ${maxCharactersInLongRuns} characters in long runs without a place to cut`,
      );
  }
}

async function loadEngine() {
  try {
    return await import('@huggingface/tokenizers');
  } catch (cause) {
    throw new Error('Counting with a tokenizer.json needs the package @huggingface/tokenizers', { cause });
  }
}

async function readJson(source: JsonSource): Promise<Readonly<Record<string, unknown>>> {
  if (typeof source !== 'string' && !(source instanceof URL)) return source;
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source}: ${response.status} ${response.statusText}`);
  return (await response.json()) as Readonly<Record<string, unknown>>;
}
