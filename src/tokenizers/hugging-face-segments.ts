/**
 * Decides for a Hugging Face tokenizer whether the tokens of the segments of a text add up to the tokens of the text. The segments are
 * cut where `isPlainCut` and `isLineCut` allow it. The answer depends on the splitting rules in the file of the tokenizer. For
 * rules that are not listed here, the answer is no.
 *
 * A piece is a part of the text that is turned into tokens by itself. In any text, the listed patterns end a piece at every such cut:
 * - Before a space or tab that follows no white space: white space only starts a piece or continues white space.
 * - After a line feed that neither follows nor precedes white space: a piece that contains line feeds ends with the last of them.
 *
 * The match on one side of a cut does not depend on the other side: no pattern looks behind, and the only look-ahead
 * (`\s+(?!\S)`) follows a run of white space, which no such cut divides. All other steps of the tokenizer must work on each piece
 * separately.
 */

type Json = Readonly<Record<string, unknown>>;

/** The patterns of known pre-tokenizers, each a list that is applied in order. */
const byteLevelPatterns: readonly (readonly string[])[] = [
  // Llama 3, as OpenAI's cl100k_base.
  [
    "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+",
  ],
  // Qwen 2, 2.5 and 3.
  [
    "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+",
  ],
  // DeepSeek V3.
  [
    '\\p{N}{1,3}',
    '[一-龥぀-ゟ゠-ヿ]+',
    '[!"#$%&\'()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~][A-Za-z]+|[^\r\n\\p{L}\\p{P}\\p{S}]?[\\p{L}\\p{M}]+| ?[\\p{P}\\p{S}]+[\r\n]*|\\s*[\r\n]+|\\s+(?!\\S)|\\s+',
  ],
];
const knownPatterns: ReadonlySet<string> = new Set(
  byteLevelPatterns.map((patterns) => JSON.stringify(patterns)),
);

/**
 * Whether the tokens of the segments add up to the tokens of the text. `definition` is a `tokenizer.json` without its special added
 * tokens, whose texts are ordinary text here, and `settings` is its `tokenizer_config.json`.
 */
export function countsBySegments(definition: Json, settings: Json): boolean {
  return (
    splitsByKind(definition) &&
    mergesPieces(definition.model) &&
    keepsCuts(definition.normalizer) &&
    addsNoTokens(definition.post_processor) &&
    listOf(definition.added_tokens).every(touchesNoSpace) &&
    !settings.remove_space &&
    !settings.do_lowercase_and_remove_accent
  );
}

/**
 * Whether each piece contains only letters, only numbers, only signs or only white space. Its first character and line ends may be
 * of another kind.
 */
export function splitsByKind(definition: Json): boolean {
  return knownPatterns.has(JSON.stringify(patternsOf(definition.pre_tokenizer)));
}

/** The types of pre-tokenizers that split a text into words. */
const wordSplitters = new Set(['BertPreTokenizer', 'Metaspace', 'Whitespace', 'WhitespaceSplit']);

/** Whether a text is split into words before tokens are merged. If not, tokens are merged over whole lines. */
export function splitsIntoWords(definition: Json): boolean {
  const preTokenizer = objectOf(definition.pre_tokenizer);
  const steps = preTokenizer.type === 'Sequence' ? listOf(preTokenizer.pretokenizers) : [preTokenizer];
  return steps.map(objectOf).some(({ type, pattern, use_regex }) => {
    if (type === 'ByteLevel') return use_regex !== false;
    if (type === 'Split') return typeof objectOf(pattern).Regex === 'string';
    return wordSplitters.has(String(type));
  });
}

/** The patterns of a pre-tokenizer that only splits by patterns and then turns text into bytes; null for any other. */
function patternsOf(preTokenizer: unknown): readonly unknown[] | null {
  const steps = listOf(objectOf(preTokenizer).pretokenizers);
  const { type, add_prefix_space, use_regex } = objectOf(steps.at(-1));
  if (type !== 'ByteLevel' || add_prefix_space !== false || use_regex !== false) return null;
  const splits = steps.slice(0, -1).map(objectOf);
  const isPlain = splits.every(
    (step) => step.type === 'Split' && step.behavior === 'Isolated' && step.invert === false,
  );
  return isPlain ? splits.map(({ pattern }) => objectOf(pattern).Regex) : null;
}

/** Whether the model merges each piece by itself. */
function mergesPieces(model: unknown): boolean {
  const { type, fuse_unk } = objectOf(model);
  return type === 'BPE' && !fuse_unk;
}

/**
 * Whether the normalizer keeps the cuts: it neither adds nor removes white space, and joins no characters that white space
 * separates.
 */
function keepsCuts(normalizer: unknown): boolean {
  if (normalizer === null || normalizer === undefined) return true;
  const { type, normalizers } = objectOf(normalizer);
  return type === 'NFC' || (type === 'Sequence' && listOf(normalizers).every(keepsCuts));
}

/** Whether post-processing adds no tokens. Start and end tokens are ignored, because counting does not request them. */
function addsNoTokens(postProcessor: unknown): boolean {
  if (postProcessor === null || postProcessor === undefined) return true;
  const { type, processors } = objectOf(postProcessor);
  if (type === 'Sequence') return listOf(processors).every(addsNoTokens);
  return type === 'ByteLevel' || type === 'TemplateProcessing';
}

/** Whether an added token contains no white space and removes none next to it. */
function touchesNoSpace(token: unknown): boolean {
  const { content, lstrip, rstrip } = objectOf(token);
  return typeof content === 'string' && !/[\s\u0085]/.test(content) && !lstrip && !rstrip;
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
