/** The scores by which an answer is compared with the expected one. */
import { isRecord, parseJson } from '../../json-values.ts';
import { chrf } from './chrf.ts';
import { editSimilarity } from './edit-distance.ts';
import { answerWords, commonSubsequence, fScore, normalisedText, sharedWords, wordsOf } from './words.ts';

/** The names of the scores. */
export type ScoreId =
  | 'exact'
  | 'normalised'
  | 'json-equal'
  | 'regex'
  | 'numeric'
  | 'edit-similarity'
  | 'token-f1'
  | 'rouge-l'
  | 'chrf'
  | 'grader';

/** The grade that a tool gave an answer: 0–1, passed or not, or a letter (C correct, I incorrect, P partial, N no answer). */
export type Grade = number | boolean | string | null;

/** The options of the scores. The comment of each option starts with the score that reads it. */
export interface ScoreOptions {
  /** `regex`: the flags of the regular expression; default `u`. */
  readonly flags?: string;
  /** `numeric`: the largest difference that still counts as equal; default 0. */
  readonly tolerance?: number;
  /** `numeric`: the same limit as a share of the expected number; default 1e-9. The larger of the two limits applies. */
  readonly relativeTolerance?: number;
  /** `grader`: the grade that the tool gave. */
  readonly grade?: Grade;
}

/** The expected answer, or several of which one is enough; `null` = none is known. */
export type Expected = string | readonly string[] | null;

/**
 * Compares an answer with the expected one: 0 (wrong) to 1 (right). With several expected answers, the best score counts. `null` if
 * there is no answer or no expected answer, or if the expected answer cannot be used, such as a broken regular expression.
 */
export type Score = (expected: Expected, actual: string | null, options?: ScoreOptions) => number | null;

type TextScore = (expected: string, actual: string, options: ScoreOptions) => number | null;

const zeroOrOne = (isTrue: boolean): number => (isTrue ? 1 : 0);

/** Makes a score for several expected answers: the score of the one that fits best. */
const bestOf =
  (score: TextScore): Score =>
  (expected, actual, options = {}) => {
    if (actual === null || expected === null) return null;
    if (typeof expected === 'string') return score(expected, actual, options);
    const knownScores = expected
      .map((text) => score(text, actual, options))
      .filter((value) => value !== null);
    return knownScores.length === 0 ? null : Math.max(...knownScores);
  };

const jsonEqual: TextScore = (expected, actual) => {
  const wanted = parseJson(expected);
  if (wanted === undefined) return null;
  return zeroOrOne(sameJson(wanted, parseJson(actual)));
};

/** Whether two values of JSON are equal. The order of items in a list counts, the order of members in an object does not. */
function sameJson(first: unknown, second: unknown): boolean {
  const stack: [unknown, unknown][] = [[first, second]];
  // The loop has a stack of its own, because a hostile file may nest deeper than the stack of the engine allows.
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    const [a, b] = pair;
    if (Array.isArray(a) && Array.isArray(b)) {
      if (a.length !== b.length) return false;
      for (const [i, item] of a.entries()) stack.push([item, b[i]]);
    } else if (isRecord(a) && isRecord(b)) {
      const keys = Object.keys(a);
      if (keys.length !== Object.keys(b).length) return false;
      for (const key of keys) {
        if (!Object.hasOwn(b, key)) return false;
        stack.push([a[key], b[key]]);
      }
    } else if (a !== b) return false;
  }
  return true;
}

/** The regular expression that was compiled last; its pattern is `null` if it is broken. */
let lastPattern: { readonly key: string; readonly pattern: RegExp | null } = { key: '', pattern: /(?:)/u };

/**
 * The expression, compiled once for a series of answers; `null` if it is broken. The flags `g` and `y` are left out, because with them an
 * expression continues after its last match, even in another text.
 */
function patternOf(source: string, flags: string): RegExp | null {
  const key = `${flags}/${source}`;
  if (lastPattern.key !== key) {
    let pattern: RegExp | null = null;
    try {
      pattern = new RegExp(source, flags.replace(/[gy]/g, ''));
    } catch {
      // `pattern` stays null.
    }
    lastPattern = { key, pattern };
  }
  return lastPattern.pattern;
}

const regex: TextScore = (expected, actual, { flags = 'u' }) => {
  const pattern = patternOf(expected, flags);
  return pattern && zeroOrOne(pattern.test(actual));
};

/**
 * A number that does not begin inside a word or another number: sign, currency sign, digits (with or without commas between
 * thousands), decimals and exponent. The second alternative has no digit before its decimal point.
 */
const numberInText =
  /(?<![\p{L}\p{N}.])[-−+]?\p{Sc}?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[-+]?\d+)?|(?<![\p{L}\p{N}])[-−+]?\.\d+(?:e[-+]?\d+)?/giu;

/** The last number of a text, written with a decimal point; `null` if it has none. */
function lastNumber(text: string): number | null {
  const last = text.match(numberInText)?.at(-1);
  if (last === undefined) return null;
  const value = Number(last.replace(/[,\p{Sc}]/gu, '').replace('−', '-'));
  return Number.isFinite(value) ? value : null;
}

const numeric: TextScore = (expected, actual, { tolerance = 0, relativeTolerance = 1e-9 }) => {
  const wanted = lastNumber(expected);
  if (wanted === null) return null;
  const found = lastNumber(actual);
  const allowed = Math.max(tolerance, relativeTolerance * Math.abs(wanted));
  return zeroOrOne(found !== null && Math.abs(found - wanted) <= allowed);
};

const tokenF1: TextScore = (expected, actual) => {
  const [wanted, found] = [answerWords(expected), answerWords(actual)];
  if (wanted.length === 0 || found.length === 0) return zeroOrOne(wanted.length === found.length);
  return fScore(sharedWords(wanted, found), wanted.length, found.length);
};

const rougeL: TextScore = (expected, actual) => {
  const [wanted, found] = [wordsOf(expected), wordsOf(actual)];
  return fScore(commonSubsequence(wanted, found), wanted.length, found.length);
};

/** The grades that tools write as words or letters, in lower case. */
const grades: ReadonlyMap<string, number> = new Map([
  ...['c', 'correct', 'pass', 'passed', 'true'].map((word) => [word, 1] as const),
  ...['i', 'incorrect', 'n', 'fail', 'failed', 'false'].map((word) => [word, 0] as const),
  ...['p', 'partial'].map((word) => [word, 0.5] as const),
]);

/** A grade as a number, 0–1; `null` for no grade, an unknown word or a number outside 0–1. */
function gradeValue(grade: Grade | undefined): number | null {
  if (typeof grade === 'boolean') return zeroOrOne(grade);
  if (typeof grade === 'number') return grade >= 0 && grade <= 1 ? grade : null;
  return grades.get(grade?.trim().toLowerCase() ?? '') ?? null;
}

/**
 * The scores by name, each from 0 to 1.
 *
 * - `exact`: the texts are equal.
 * - `normalised`: the texts are equal apart from case, punctuation, English articles, separators of thousands and repeated spaces.
 * - `json-equal`: both texts are JSON and have the same value; the order of members does not count.
 * - `regex`: the expected text is a regular expression that matches somewhere in the answer.
 * - `numeric`: the last number of the answer equals the last number of the expected text, within `tolerance`.
 * - `edit-similarity`: 1 − Levenshtein distance / length of the longer text, over code points.
 * - `token-f1`: F1 of the words as in SQuAD; repeated words count as often as they occur, accents are kept.
 * - `rouge-l`: the F score of the longest common subsequence of lower-cased words, without a stemmer; words have letters and digits
 *   of every script.
 * - `chrf`: chrF of this one case.
 * - `grader`: the grade that the tool itself gave.
 */
export const scores: Readonly<Record<ScoreId, Score>> = Object.freeze({
  exact: bestOf((expected, actual) => zeroOrOne(expected === actual)),
  normalised: bestOf((expected, actual) => zeroOrOne(normalisedText(expected) === normalisedText(actual))),
  'json-equal': bestOf(jsonEqual),
  regex: bestOf(regex),
  numeric: bestOf(numeric),
  'edit-similarity': bestOf(editSimilarity),
  'token-f1': bestOf(tokenF1),
  'rouge-l': bestOf(rougeL),
  chrf: bestOf(chrf),
  grader: (_expected, _actual, options = {}) => gradeValue(options.grade),
});
