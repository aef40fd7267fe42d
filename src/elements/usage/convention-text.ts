/** The texts that say why the input of a source is taken to include cached tokens or not. */
import type { UsageConvention, UsageSourceId } from '../../core/index.ts';
import { usageSources } from '../../core/index.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import type { UsageWording } from './wording.ts';

/** Says why a convention applies: because the user chose it, because the source documents it, or for no known reason. `userChoice`: `null` = the user chose nothing. */
export function becauseText(
  source: UsageSourceId,
  userChoice: boolean | null,
  { text }: UsageWording,
): string {
  const documentedSource = usageSources.find(({ id }) => id === source);
  if (userChoice !== null) return text.byYou;
  return documentedSource?.inputIncludesCached == null
    ? text.byNothing
    : text.bySource(documentedSource.source, documentedSource.asOf);
}

/** The sentence about the rows that prove the convention. `namesModel`: the source has several models. `agrees`: the rows prove what is assumed anyway. */
export function proofText(
  { proofs, firstProof, model }: UsageConvention,
  namesModel: boolean,
  agrees: boolean,
  { text, count, locale }: UsageWording,
): string {
  const { comma, stop } = punctuationOf(locale);
  const firstRowText = firstProof === null ? '' : text.row(count(firstProof + 1));
  const proofClause = text.byProof(count(proofs), proofs, firstRowText, namesModel ? (model ?? '') : '');
  return `${proofClause}${comma}${agrees ? text.agrees : text.disproved}${stop}`;
}
