/** The scores that can be calculated from the answers of an evaluation. */
import { type ScoreId, scores } from '../../core/evaluation/scores/scores.ts';
import type { Evaluation } from '../../core/evaluation/types.ts';
import { isRecord, parseJson } from '../../core/json-values.ts';
import { beginsLikeJson } from '../file-start.ts';

/** Maximum number of cases that are examined. */
const maxExaminedCases = 200;

/**
 * The scores that can be calculated, the best choice first: the grades of the tool, then equality as JSON if the expected answers are
 * objects or lists, then equality of the normalised texts, then the other scores. The score `numeric` is offered only if expected answers
 * have numbers, and `regex` only if they look like regular expressions.
 */
export function usableScores({ cases }: Evaluation): readonly ScoreId[] {
  const examinedCases = cases.slice(0, maxExaminedCases);
  const expectedTexts = examinedCases
    .map((each) => (typeof each.expected === 'string' ? each.expected : (each.expected?.[0] ?? null)))
    .filter((each) => each !== null);
  const hasGrades = examinedCases.some(({ runs }) => runs.some(({ grade }) => grade != null));
  const isJson = expectedTexts.length > 0 && expectedTexts.every(isJsonText);
  const isNumeric = expectedTexts.some((each) => scores.numeric(each, each) !== null);
  // An anchor, an escape such as `\d`, or `.*`.
  const isRegex =
    expectedTexts.length > 0 && expectedTexts.every((each) => /^\^|\$$|\\[dwsb]|\.[*+]/.test(each));
  const textScores: readonly ScoreId[] = [
    ...(isJson ? (['json-equal'] as const) : []),
    'normalised',
    'exact',
    ...(isNumeric ? (['numeric'] as const) : []),
    ...(isRegex ? (['regex'] as const) : []),
    'edit-similarity',
    'token-f1',
    'rouge-l',
    'chrf',
  ];
  return [...(hasGrades ? (['grader'] as const) : []), ...(expectedTexts.length > 0 ? textScores : [])];
}

function isJsonText(text: string): boolean {
  if (!beginsLikeJson(text)) return false;
  const value = parseJson(text);
  return isRecord(value) || Array.isArray(value);
}
