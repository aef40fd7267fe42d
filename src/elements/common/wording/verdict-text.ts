/** The verdict as one sentence, and the line under it with the amounts that explain it. */
import { type Pieces, paragraph } from '../../../i18n/pieces.ts';
import type { KeyFigure } from './key-figures.ts';
import { nameInSentence, type Sentence, type VerdictView } from './names.ts';
import { paysAtOtherTraffic } from './other-traffic.ts';
import type { SentenceRule, Sentences } from './sentence-rule.ts';
import { generalSentence, verdicts } from './verdict-claims.ts';
import { type Facts, factsOf } from './verdict-facts.ts';
import { remarks } from './verdict-remarks.ts';

/**
 * The condition and the figures of each sentence. A calculated verdict has no other sentences, so that none contradicts its figures.
 * The texts are in the messages, under the same names.
 */
export const sentences: Sentences = { verdicts, remarks };

/** The sentence of a verdict, the line under it and its key figures. */
export interface VerdictWording {
  readonly sentence: Sentence;
  readonly reason: Pieces;
  /** Absent: all key figures of the scenario. */
  readonly figures?: readonly KeyFigure[];
  /** The text before the value of tuning. It says that some figures are not the user's own. Absent: all are. */
  readonly beforeWorth?: string;
}

/** The wording of a verdict with figures that are not the reader's own. It returns `null` for the usual wording. */
export type OwnWording = (view: VerdictView) => VerdictWording | null;

/** The wording of a verdict: what `ownWording` returns, or else the usual wording with all key figures. */
export function wordingOf(view: VerdictView, ownWording?: OwnWording | null): VerdictWording {
  return ownWording?.(view) ?? { sentence: sentenceOf(view), reason: reasonOf(view) };
}

/** Makes the text of a sentence from its figures. */
type Text<T> = (...figures: readonly unknown[]) => T;

/**
 * Writes the sentence `name`. `table` has the rules of verdicts or of remarks, `texts` their messages. `approachNames` are written before
 * the figures.
 */
function writeSentence<T>(
  facts: Facts,
  name: string,
  table: object,
  texts: object,
  ...approachNames: readonly string[]
): T {
  // The types of the table ensure that each text gets the figures of its row.
  const text = (texts as Record<string, Text<T>>)[name] as Text<T>;
  return text(
    ...approachNames,
    ...argsOf((table as Record<string, SentenceRule>)[name] as SentenceRule, facts),
  );
}

/** The name of the sentence that states the verdict. `null` if the verdict is incomplete and no sentence is true. */
function claimOf(facts: Facts, { verdicts }: Sentences = sentences): keyof Sentences['verdicts'] | null {
  const { kind } = facts.verdict;
  const names = Object.keys(verdicts) as readonly (keyof Sentences['verdicts'])[];
  return (
    names.find((name) => verdicts[name].holds(facts)) ??
    (kind === 'incomplete' ? null : generalSentence[kind])
  );
}

/** The sentence of the pair's verdict, or the sentence that asks for a candidate if there is none. */
export function sentenceOf(view: VerdictView, table: Sentences = sentences): Sentence {
  const facts = factsOf(view);
  const { messages } = view;
  if (!facts) return messages.choose;
  const { verdict } = facts;
  const name = claimOf(facts, table);
  if (name === null)
    return view.ask?.(view, 'missing' in verdict ? verdict.missing : []) ?? messages.missingFigures;
  const candidate = nameInSentence(facts, messages);
  const sentence = writeSentence<Sentence>(facts, name, table.verdicts, messages.verdicts, candidate);
  const { limited } = sentence;
  return limited && paysAtOtherTraffic(facts) ? { ...sentence, claim: limited } : sentence;
}

/** The line under the verdict. Empty if no sentence applies. */
export function reasonOf(view: VerdictView, { remarks }: Sentences = sentences): Pieces {
  const facts: Facts | null = factsOf(view);
  if (!facts) return [];
  const trueNames = Object.keys(remarks).filter((name) => remarks[name as keyof typeof remarks].holds(facts));
  for (const name of dispensableNames) {
    if (trueNames.length > maxSentences && trueNames.includes(name))
      trueNames.splice(trueNames.indexOf(name), 1);
  }
  return paragraph(
    ...trueNames.map((name) => writeSentence<Pieces>(facts, name, remarks, view.messages.remarks)),
  );
}

/** The figures of a sentence, marked if the view marks figures. */
function argsOf({ args }: SentenceRule, facts: Facts): readonly unknown[] {
  const { view } = facts;
  return view.mark ? view.mark((each) => args(factsOf(each) as Facts), view) : args(facts);
}

/** Maximum number of sentences in the line under the verdict. */
const maxSentences = 4;

/** The sentences that are left out first if more than `maxSentences` of them are true. */
const dispensableNames: readonly (keyof Sentences['remarks'])[] = [
  'cached',
  'retrainingStops',
  'partsOfDifference',
  'setup',
  'requests',
  'startsLater',
];
