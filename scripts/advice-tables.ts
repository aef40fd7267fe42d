/** The tables of docs/advice.md, rendered from the rules of the advice and their texts. */

import type { AdviceRule } from '../src/core/advice/rules/rule.ts';
import {
  evidenceRules,
  type ReasonRuleId,
  reasonRules,
  techniqueRules,
  tradeOffRules,
} from '../src/core/advice/rules.ts';
import type { FigureName } from '../src/core/advice/types.ts';
import { writtenLimit } from '../src/elements/advisor/written-figures.ts';
import { advice as text } from '../src/i18n/en/advice.ts';
import { plainText } from '../src/i18n/pieces.ts';
import { table } from './markdown-table.ts';

/** For each figure its name in braces: the texts have `{months}` in place of the months. */
const names = new Proxy({} as Record<FigureName, string>, { get: (_, name) => `{${String(name)}}` });
/** The number 2 for each figure, so that the texts use the plural. */
const twos = new Proxy({} as Record<FigureName, number>, { get: () => 2 });

/** The texts of the three tables, by the names that the comments above them have in docs/advice.md. */
export function adviceTables(): Readonly<Record<'reasons' | 'evidence' | 'trade-offs', string>> {
  const reasonRows = (Object.keys(reasonRules) as ReasonRuleId[]).map((id) => {
    const rule = reasonRules[id];
    const { for: options = [], against = [], weight, source, article } = rule;
    const { when, says } = text.reasons[id];
    return [
      `\`${id}\``,
      when(writtenLimit(rule, id, 'en')),
      options.join(', ') || '–',
      against.join(', ') || '–',
      String(weight),
      plainText(says(names, twos)),
      text.sources[source],
      article ?? '–',
    ];
  });
  const evidenceRows = (Object.keys(evidenceRules) as (keyof typeof evidenceRules)[]).map((id) => {
    const { says, note } = text.missing[id];
    const { way, source, article } = evidenceRules[id];
    const sentence = `${plainText(says(names, twos))}: ${note(names, twos)}`;
    return [`\`${id}\``, sentence, text.ways[way], text.sources[source], article ?? '–'];
  });
  const tradeOffRows = [
    ...(Object.keys(tradeOffRules) as (keyof typeof tradeOffRules)[]).map((id) =>
      rowOf(id, 'trade-off', text.tradeOffs[id], tradeOffRules[id]),
    ),
    ...(Object.keys(techniqueRules) as (keyof typeof techniqueRules)[]).map((id) =>
      rowOf(id, 'technique', text.techniques[id], techniqueRules[id]),
    ),
  ];
  return {
    reasons: table(
      ['rule', 'holds if', 'for', 'against', 'weight', 'says', 'source', 'row of the article'],
      reasonRows,
    ),
    evidence: table(['rule', 'says', 'way to get it', 'source', 'row of the article'], evidenceRows),
    'trade-offs': table(['rule', 'kind', 'says', 'source', 'row of the article'], tradeOffRows),
  };
}

const rowOf = (
  id: string,
  kind: string,
  says: string,
  { source, article }: AdviceRule,
): readonly string[] => [`\`${id}\``, kind, says, text.sources[source], article ?? '–'];
