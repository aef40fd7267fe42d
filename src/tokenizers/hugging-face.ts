/**
 * Counts with any Hugging Face `tokenizer.json`, through the optional package `@huggingface/tokenizers`.
 * Knows how such files are given; brings none along.
 */
import { isEncodingId } from './built-in.ts';
import { countsBySegments } from './hugging-face-segments.ts';
import type { Tokenizer } from './types.ts';

/** A parsed JSON file, or where to fetch it. The page makes no request but to a URL named here. */
export type JsonSource = string | URL | Readonly<Record<string, unknown>>;

/** `@huggingface/tokenizers` takes six microseconds for a character of a word: one of twice this length would be felt. */
const blockUnits = 50_000;

/** Half a microsecond for ordinary text: longer ones would hold it up for seconds. */
const longestText = 5_000_000;

interface AddedToken {
  readonly special?: boolean;
}

/**
 * A tokenizer from `tokenizer.json` and, where there is one, `tokenizer_config.json`. Text only: no start or end
 * tokens are added, and the text of special tokens (`<|eot_id|>`) counts as ordinary text. Rejects when a URL cannot
 * be read or the package is not installed. Counting throws a RangeError for more than five million characters, or a
 * hundred thousand of them in one word or one run of white space: it happens on the calling thread.
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
  const encode = (text: string): number[] => {
    if (text === '') return [];
    refuseEndless(text);
    return engine.encode(text.replace(/\p{Surrogate}/gu, '\ufffd'), { add_special_tokens: false }).ids;
  };
  // By an encoding's name a text is cut as that encoding allows.
  const addsUp = !isEncodingId(id) && countsBySegments(used, settings);
  return { id, exact: true, addsUp, encode, count: (text) => encode(text).length };
}

/** Throws where counting would take seconds: every word of two blocks fills one of them. */
function refuseEndless(text: string): void {
  if (text.length > longestText)
    throw new RangeError(`${text.length} characters are too many to count at once`);
  for (let to = blockUnits; to <= text.length; to += blockUnits) {
    const block = text.slice(to - blockUnits, to);
    if (!/\s/.test(block) || !/\S/.test(block))
      throw new RangeError(`More than ${blockUnits} characters without a place to cut`);
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
