/**
 * Counts with any Hugging Face `tokenizer.json`, through the optional package `@huggingface/tokenizers`.
 * Knows how such files are given; brings none along.
 */
import { isEncodingId } from './built-in.ts';
import { caseless, characterClasses, lineEnd, lower, mark, number, space, upper } from './characters.ts';
import { countsBySegments, splitsByKind, splitsIntoWords } from './hugging-face-segments.ts';
import type { Tokenizer } from './types.ts';

/** A parsed JSON file, or where to fetch it. The page makes no request but to a URL named here. */
export type JsonSource = string | URL | Readonly<Record<string, unknown>>;

/**
 * `@huggingface/tokenizers` takes 6 to 14 microseconds for a letter of a word without an end, 16 to 33 for an ideograph:
 * this many hold up the thread for a fifth of a second, at most for more than half of one.
 */
const longestRun = 20_000;

/** Half a microsecond for a character of ordinary text that is split into words, 7 of one that is merged line by line. */
const longestText = { inWords: 5_000_000, inLines: 300_000 } as const;

/** In all, of runs that are longer than any word: they cost as those without an end do. */
const mostInRuns = 100_000;
const longWord = 1_000;

interface AddedToken {
  readonly special?: boolean;
}

/**
 * A tokenizer from `tokenizer.json` and, where there is one, `tokenizer_config.json`. Text only: no start or end
 * tokens are added, and the text of special tokens (`<|eot_id|>`) counts as ordinary text. Rejects when a URL cannot
 * be read or the package is not installed. Counting throws a RangeError for more than five million characters (300,000
 * where the file does not split a line into words), 100,000 of them in runs of more than a thousand, or more than 20,000 that the file does not split: of one kind (letters, numbers, signs, white space) where it is known to split
 * between kinds (Llama 3, Qwen 2 to 3, DeepSeek V3), else without white space. It happens on the calling thread.
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
  const added = Array.isArray(definition.added_tokens)
    ? (definition.added_tokens as readonly AddedToken[])
    : [];
  const used = { ...definition, added_tokens: added.filter(({ special }) => !special) };
  const engine = new Engine(used, settings);
  const kinds = splitsByKind(used) ? kindsOfPieces : kindsOfWords;
  const most = longestText[splitsIntoWords(used) ? 'inWords' : 'inLines'];
  const encode = (text: string): number[] => {
    if (text === '') return [];
    if (text.length > most) throw new RangeError(`${text.length} characters are too many to count at once`);
    refuseEndless(text, kinds);
    return engine.encode(text.replace(/\p{Surrogate}/gu, '\ufffd'), { add_special_tokens: false }).ids;
  };
  // By an encoding's name a text is cut as that encoding allows.
  const addsUp = !isEncodingId(id) && countsBySegments(used, settings);
  return { id, exact: true, addsUp, encode, count: (text) => encode(text).length };
}

const white = space | lineEnd;
const kindsOfWords = [white] as const;
const kindsOfPieces = [white, upper | lower | caseless, number] as const;

/** Throws where counting would hold up the thread. `kinds` are classes that are split from each other and all others. */
function refuseEndless(text: string, kinds: readonly number[]): void {
  if (text.length <= longestRun) return;
  const classes = characterClasses();
  let kind = -1;
  let from = 0;
  let inRuns = 0;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) as number;
    const of = classes[point] as number;
    const found = kinds.findIndex((mask) => (of & mask) !== 0);
    // Vocabularies differ in what a mark goes with.
    if (found !== kind && ((of & mark) === 0 || kind === kinds.indexOf(white))) {
      kind = found;
      from = at;
    }
    if (point > 0xffff) at++;
    if (at - from >= longestRun)
      throw new RangeError(`More than ${longestRun} characters without a place to cut`);
    if (at - from >= longWord && ++inRuns > mostInRuns)
      throw new RangeError(`More than ${mostInRuns} characters in stretches without a place to cut`);
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
