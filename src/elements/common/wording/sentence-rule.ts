/** The type of a rule of a sentence: the condition under which the sentence is true, and its figures. */
import type { VerdictMessages } from '../../../i18n/messages.ts';
import type { Facts } from './verdict-facts.ts';

/** The condition under which a sentence is true, and its figures. */
export interface SentenceRule<Args extends readonly unknown[] = readonly unknown[]> {
  readonly holds: (facts: Facts) => boolean;
  readonly args: (facts: Facts) => Args;
}

/** A tuple without its first member. */
type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : [];

/** The messages that state a verdict. */
export type VerdictTexts = VerdictMessages['verdicts'];

type RemarkTexts = VerdictMessages['remarks'];

/** The rules of all sentences, by the names of their messages. */
export interface Sentences {
  /** The first true sentence of these states the verdict. The text of each sentence takes the name of the candidate before the figures. */
  readonly verdicts: {
    readonly [Name in keyof VerdictTexts]: SentenceRule<Tail<Parameters<VerdictTexts[Name]>>>;
  };
  /** The line under the verdict has the sentences that are true, without the dispensable ones if there are too many. */
  readonly remarks: { readonly [Name in keyof RemarkTexts]: SentenceRule<Parameters<RemarkTexts[Name]>> };
}

/** The kinds of a verdict. */
export type Kind = Facts['verdict']['kind'];

type VerdictOf<K extends Kind> = Extract<Facts['verdict'], { readonly kind: K }>;

/** A sentence for verdicts of one kind. `holds` is only called for that kind. */
export function forKind<K extends Kind, Args extends readonly unknown[]>(
  kind: K,
  holds: (facts: Facts, verdict: VerdictOf<K>) => boolean,
  args: (facts: Facts, verdict: VerdictOf<K>) => Args,
): SentenceRule<Args> {
  return {
    holds: (facts) => facts.verdict.kind === kind && holds(facts, facts.verdict as VerdictOf<K>),
    args: (facts) => args(facts, facts.verdict as VerdictOf<K>),
  };
}

/** The condition of a sentence that always holds. */
export const always = (): boolean => true;

/** The figures of a sentence that has none. */
export const noFigures = (): [] => [];
