/** The tokenizers with which the tokens of a training file, or of its parts, were counted. */

/** A tokenizer with which tokens were counted. */
export interface UsedTokenizer {
  /** An encoding, such as `o200k_base`, or an estimate, such as `estimate:claude`. */
  readonly id: string;
  /** Whether the model is known to count the same tokens. If not, the numbers are estimates. */
  readonly exact: boolean;
}

/** Each used tokenizer once. `null` stands for parts that do not say how their tokens were counted. */
export type UsedTokenizers = readonly (UsedTokenizer | null)[];

/** Several lists as one, in an order that does not depend on theirs. */
export function joinedTokenizers(...lists: readonly UsedTokenizers[]): UsedTokenizers {
  const texts = lists.flat().map((used) => JSON.stringify(used && { id: used.id, exact: used.exact }));
  return [...new Set(texts)].sort().map((text) => JSON.parse(text) as UsedTokenizer | null);
}

/** Whether all numbers of tokens are exact. `null` = unknown. */
export function areExact(tokenizers: UsedTokenizers): boolean | null {
  if (tokenizers.some((used) => used?.exact === false)) return false;
  return tokenizers.includes(null) ? null : true;
}
