/**
 * Whether a Hugging Face vocabulary counts a text as it counts its segments, cut where `isPlainCut` and `isLineCut` allow
 * it. Read from how the file says text is split; where that is not known to hold the answer is no. It counts nothing.
 *
 * The splitting patterns named here end a piece at each such place, whatever stands around it: before a space or tab
 * behind what is no white space, since white space only ever starts a piece or continues one of white space; and behind a
 * line feed between two lines that touch, since a piece that takes line feeds in ends with the last of them. What they
 * match on one side does not depend on the other: none looks behind, and the only look ahead (`\s+(?!\S)`) is for what
 * follows a run of white space, which no such place divides. The rest of a tokenizer must work piece by piece.
 */

type Json = Readonly<Record<string, unknown>>;

const byteLevelPatterns: readonly (readonly string[])[] = [
  // Llama 3, as OpenAI's cl100k_base.
  [
    "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+",
  ],
  // Qwen 2, 2.5 and 3.
  [
    "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+",
  ],
  // DeepSeek V3, one after the other.
  [
    '\\p{N}{1,3}',
    '[一-龥぀-ゟ゠-ヿ]+',
    '[!"#$%&\'()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~][A-Za-z]+|[^\r\n\\p{L}\\p{P}\\p{S}]?[\\p{L}\\p{M}]+| ?[\\p{P}\\p{S}]+[\r\n]*|\\s*[\r\n]+|\\s+(?!\\S)|\\s+',
  ],
];
const known: ReadonlySet<string> = new Set(byteLevelPatterns.map((patterns) => JSON.stringify(patterns)));

/** `definition` is a `tokenizer.json` with the added tokens that are in use, `settings` its `tokenizer_config.json`. */
export function countsBySegments(definition: Json, settings: Json): boolean {
  return (
    splitsByKind(definition) &&
    mergesPieces(definition.model) &&
    keepsPlaces(definition.normalizer) &&
    addsNothing(definition.post_processor) &&
    listOf(definition.added_tokens).every(staysWithin) &&
    !settings.remove_space &&
    !settings.do_lowercase_and_remove_accent
  );
}

/** Whether no piece reaches from letters to numbers, signs or white space, but for one character and line ends. */
export function splitsByKind(definition: Json): boolean {
  return known.has(JSON.stringify(patternsOf(definition.pre_tokenizer)));
}

const wordSplitters = new Set(['BertPreTokenizer', 'Metaspace', 'Whitespace', 'WhitespaceSplit']);

/** Whether a text is split into words of some kind before it is merged, and not merged line by line. */
export function splitsIntoWords(definition: Json): boolean {
  const preTokenizer = objectOf(definition.pre_tokenizer);
  const steps = preTokenizer.type === 'Sequence' ? listOf(preTokenizer.pretokenizers) : [preTokenizer];
  return steps.map(objectOf).some(({ type, pattern, use_regex }) => {
    if (type === 'ByteLevel') return use_regex !== false;
    if (type === 'Split') return typeof objectOf(pattern).Regex === 'string';
    return wordSplitters.has(String(type));
  });
}

/** The patterns of a pre-tokenizer that splits by them alone and then turns text into bytes; null for any other. */
function patternsOf(preTokenizer: unknown): readonly unknown[] | null {
  const steps = listOf(objectOf(preTokenizer).pretokenizers);
  const { type, add_prefix_space, use_regex } = objectOf(steps.at(-1));
  if (type !== 'ByteLevel' || add_prefix_space !== false || use_regex !== false) return null;
  const splits = steps.slice(0, -1).map(objectOf);
  const plain = splits.every(
    (step) => step.type === 'Split' && step.behavior === 'Isolated' && step.invert === false,
  );
  return plain ? splits.map(({ pattern }) => objectOf(pattern).Regex) : null;
}

function mergesPieces(model: unknown): boolean {
  const { type, fuse_unk } = objectOf(model);
  return type === 'BPE' && !fuse_unk;
}

/** No character becomes white space, or stops being it, and none joins one beyond white space. */
function keepsPlaces(normalizer: unknown): boolean {
  if (normalizer === null || normalizer === undefined) return true;
  const { type, normalizers } = objectOf(normalizer);
  return type === 'NFC' || (type === 'Sequence' && listOf(normalizers).every(keepsPlaces));
}

/** Without start and end tokens, which are not asked for. */
function addsNothing(postProcessor: unknown): boolean {
  if (postProcessor === null || postProcessor === undefined) return true;
  const { type, processors } = objectOf(postProcessor);
  if (type === 'Sequence') return listOf(processors).every(addsNothing);
  return type === 'ByteLevel' || type === 'TemplateProcessing';
}

/** An added token that reaches over no white space, and takes none away beside it. */
function staysWithin(token: unknown): boolean {
  const { content, lstrip, rstrip } = objectOf(token);
  return typeof content === 'string' && !/[\s\u0085]/.test(content) && !lstrip && !rstrip;
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
