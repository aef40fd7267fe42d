/** The verdict as one sentence, and the line under it with the amounts behind it. */
import { approachAt, keyOf, lastKeysOf, lineAt, parentOf } from '../../../core/scenario/paths.ts';
import type { TokenRates } from '../../../core/types.ts';
import { namesAt } from '../../../i18n/field-names.ts';
import { type Pieces, paragraph } from '../../../i18n/pieces.ts';
import { modelName, nameInSentence, type Sentence, type VerdictView } from './names.ts';
import { type Facts, factsOf } from './verdict-facts.ts';
import { generalSentence, type SentenceRule, type Sentences, sentences } from './verdict-sentences.ts';

/** The text of a sentence by its figures. */
type Text<T> = (...figures: readonly unknown[]) => T;

type Row<T> = readonly [SentenceRule, Text<T>];

/** A text of one part of the table with its condition. */
function rowOf<T>(name: string, table: object, texts: object): Row<T> {
  // The types of the table ensure that each text gets the figures of its row.
  return [
    (table as Record<string, SentenceRule>)[name] as SentenceRule,
    (texts as Record<string, Text<T>>)[name] as Text<T>,
  ];
}

/** The texts of one part of the table with their conditions, in the order of the table. */
function rowsOf<T>(table: object, texts: object): readonly Row<T>[] {
  return Object.keys(table).map((name) => rowOf(name, table, texts));
}

/** The sentence of the pair's verdict; without a candidate, the sentence that asks for one. */
export function sentenceOf(view: VerdictView, { verdicts }: Sentences = sentences): Sentence {
  const facts = factsOf(view);
  const { messages } = view;
  if (!facts) return messages.choose;
  const { verdict } = facts;
  if (verdict.kind === 'incomplete') return askFor(view, verdict.missing);
  const [rule, text] =
    rowsOf<Sentence>(verdicts, messages.verdicts).find(([{ holds }]) => holds(facts)) ??
    rowOf<Sentence>(generalSentence[verdict.kind], verdicts, messages.verdicts);
  return text(nameInSentence(facts.candidate, messages), ...rule.args(facts));
}

/** The line under the verdict; empty if no sentence applies. */
export function reasonOf(view: VerdictView, { remarks }: Sentences = sentences): Pieces {
  const facts: Facts | null = factsOf(view);
  if (!facts) return [];
  return paragraph(
    ...rowsOf<Pieces>(remarks, view.messages.remarks).flatMap(([{ holds, args }, text]) =>
      holds(facts) ? [text(...args(facts))] : [],
    ),
  );
}

/** Asks for the price of an approach if one is missing, else for the first missing field. */
function askFor({ messages, fields, result, modelNames }: VerdictView, missing: readonly string[]): Sentence {
  const pricePath = missing.find((path) =>
    ['rates.inputUsdPerMTok', 'rates.outputUsdPerMTok'].includes(lastKeysOf(path)),
  );
  const owner = pricePath === undefined ? null : approachAt(result.scenario, pricePath);
  if (owner) {
    const isMissing = (key: keyof TokenRates) => missing.includes(`${parentOf(pricePath ?? '')}.${key}`);
    const missingPrices = isMissing('inputUsdPerMTok')
      ? isMissing('outputUsdPerMTok')
        ? 'both'
        : 'in'
      : 'out';
    return messages.addPrice(modelName(owner, modelNames) ?? (owner.label || owner.id), missingPrices);
  }
  const [path] = missing;
  if (path && keyOf(path) === 'failureUsd') return messages.addFailure;
  if (!path || !fields) return messages.addFigure(messages.missingFigures, '');
  const approach = approachAt(result.scenario, path);
  return messages.addFigure(
    namesAt(path, fields).sentence,
    lineAt(result.scenario, path)?.label ?? (approach ? approach.label || approach.id : ''),
  );
}
