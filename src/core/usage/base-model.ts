/** Compares the model of a job or of a log with another model: hosts write the name of one model in several ways. */

/** The families of models whose names are compared, and the words that tell their models apart. */
const knownWords: ReadonlySet<string> = new Set(
  'gpt oss o claude gemini llama gemma qwen nova kimi k deepseek glm mini nano micro lite flash pro premier scout maverick opus sonnet haiku luna terra'.split(
    ' ',
  ),
);

/** Words that do not tell models apart: the maker, the region, or that the model is trained to follow instructions. */
const ignoredWords: ReadonlySet<string> = new Set(
  'meta amazon anthropic us eu apac global instruct it reference regional turbo chat hf v latest'.split(' '),
);

/** The parts of the name of a model. */
interface ModelName {
  /** Family and variant: "gpt-mini". */
  readonly words: string;
  /** "4.1"; empty = the name has none. */
  readonly version: string;
  /** "8b"; empty = the name has none. */
  readonly size: string;
}

/**
 * The parts of a model's name at a host: gpt, 4.1 and mini of "gpt-4.1-mini-2025-04-14", and llama, 3.1 and 8b of
 * "accounts/fireworks/models/llama-v3p1-8b-instruct". `null` if one of its words is not known: the name may then mean any model.
 */
function partsOf(model: string): ModelName | null {
  const name = model
    .toLowerCase()
    .replace(/^.*\//, '')
    .replace(/^ft:/, '')
    // Regions and makers at Amazon Bedrock: "us.meta.", "qwen."; in "deepseek.v3" the maker is the family.
    .replace(/^([a-z-]+\.)+(?=[a-z]{2})/, '')
    // Dates, revisions and lengths of the context: "@001", "-v1:0:128k", ":acme::abc", "-2025-04-14", "-0125".
    .replace(/@.*$|-v\d+:.*$|:.*$/, '')
    .replace(/-\d{4}-\d\d-\d\d$|-\d{3,8}$/, '')
    // Versions: "v3p1", "llama3-1-8b" (8b is a size), "claude-opus-4-1"; Azure writes "gpt-35".
    .replace(/(\d)p(\d)/g, '$1.$2')
    .replace(/(?<![\d.])(\d{1,2})-(\d{1,2})(?![\da-z.])/g, '$1.$2')
    .replace('gpt-35', 'gpt-3.5')
    .replace(/nova-(?!\d)/, 'nova-1-');
  const parts = name.match(/\d+(\.\d+)?[a-z]*|[a-z]+|[^a-z\d\s._-]+/g) ?? [];
  const words = parts.filter((part) => /^\D/.test(part) && !ignoredWords.has(part));
  const numbers = parts.filter((part) => /^\d/.test(part));
  return words.length === 0 || words.some((word) => !knownWords.has(word))
    ? null
    : {
        words: words.join('-'),
        version: numbers.find((part) => !isSize(part))?.replace(/\.0$/, '') ?? '',
        size: numbers.find(isSize) ?? '',
      };
}

const isSize = (part: string): boolean => part.endsWith('b');

/**
 * Whether two names surely mean two different models. False also if one of the names is not understood, such as the name of a
 * model that a user has tuned.
 */
export function areOtherModels(one: string, other: string): boolean {
  const [first, second] = [partsOf(one), partsOf(other)];
  if (first === null || second === null) return false;
  return (
    first.words !== second.words ||
    areGivenAndDifferent(first.version, second.version) ||
    areGivenAndDifferent(first.size, second.size)
  );
}

const areGivenAndDifferent = (one: string, other: string): boolean =>
  one !== '' && other !== '' && one !== other;
