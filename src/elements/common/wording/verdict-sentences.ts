/**
 * The rules of a verdict's sentences: for each sentence, when it is true and which figures it contains. All sentences
 * come from this table, so none can contradict its figures. The texts are in the messages, under the same names.
 */
import type { Sentences } from './sentence-rule.ts';
import { verdicts } from './verdict-claims.ts';
import { remarks } from './verdict-remarks.ts';

/** The conditions and figures of every sentence. */
export const sentences: Sentences = { verdicts, remarks };
