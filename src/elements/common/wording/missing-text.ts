/**
 * The sentence of a verdict that lacks figures. It asks for them, or says that the candidate never pays back with any value of them.
 * Load this file with `import()`.
 */
import { lineAt } from '../../../core/scenario/line-at.ts';
import { lastKeysOf, parentOf } from '../../../core/scenario/path-parts.ts';
import { approachAt, keyOf } from '../../../core/scenario/paths.ts';
import { namesAt } from '../../../i18n/field-names.ts';
import { formatMonths } from '../../../i18n/format.ts';
import { listFormat } from '../../../i18n/format-list.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { bestResultOf, isLateAnyway } from './best-values.ts';
import { type AskFor, modelName, type VerdictView } from './names.ts';
import { neverAnywaySentence } from './never-anyway.ts';
import { isSavingUnknown } from './unknown-saving.ts';

/** The field of each token price, and the argument of `addPrice` for it. */
const prices = { 'rates.inputUsdPerMTok': 'in', 'rates.outputUsdPerMTok': 'out' } as const;

/**
 * Asks for every missing figure by the name of its field. There is a special sentence if only token prices of one approach are missing,
 * and one if only the cost of a failure is missing. If both token prices are missing although the prices have a source, the host may
 * bill tokens or hours, so the sentence asks for the price of serving. If not even the best values lead to a payback within the horizon, a
 * second sentence says so. If they never lead to a payback, the sentence says only that.
 */
export function askWith(texts: Pick<Messages, 'fields' | 'missing'>): AskFor {
  const { fields, missing: text } = texts;
  const request = requestWith(texts);
  return (view, missing) => {
    const { result, pair, locale } = view;
    const hasUnknownCost = missing.some((each) => lineAt(result.scenario, each) !== null);
    const neverSentence = neverAnywaySentence(view, missing, text.bestReasons);
    if (neverSentence) {
      const names = missing.map((each) => {
        const name = namesAt(each, fields).sentence;
        const label = lineAt(result.scenario, each)?.label;
        return label ? text.figuresOf(name, label) : name;
      });
      const sentence = text.neverAnyway(
        neverSentence,
        listFormat(locale).format(new Set(names)),
        hasUnknownCost,
      );
      // With another possible value, a marked bound might be wrong: the saving might be higher, or the extra cost lower.
      const limitsNote = neverSentence.rest.includes('†') ? text.markedLimits : '';
      return { ...sentence, rest: sentence.rest + limitsNote };
    }
    const { claim, rest } = request(view, missing);
    const horizon = formatMonths(result.scenario.horizonMonths, locale);
    if (!isLateAnyway(result, pair.candidate?.id ?? '')) return { claim, rest };
    // The request itself claims nothing. Only the denial after it may depend on an assumption.
    const denial = text.notWithin(view.assumed ? `${horizon}†` : horizon, hasUnknownCost);
    return { claim, rest: rest + denial, ...(view.assumed && { marked: true }) };
  };
}

/** The sentence that asks for missing figures, whether or not a value of them could lead to a payback. */
function requestWith({ fields, missing: text }: Pick<Messages, 'fields' | 'missing'>): AskFor {
  return (view, missing) => {
    const { messages, result, modelNames, locale } = view;
    const { scenario } = result;
    const listFormatter = listFormat(locale);
    const keys = missing.map(lastKeysOf);
    const [path = ''] = missing;
    const owner = approachAt(scenario, path);
    const haveSame = (partOfPath: (path: string) => string) =>
      missing.every((each) => partOfPath(each) === partOfPath(path));
    if (owner && haveSame(parentOf) && keys.every((key) => key in prices)) {
      // Two approaches with one model are told apart by their own names.
      const isAlone = scenario.approaches.filter(({ model }) => model === owner.model).length === 1;
      const name = (isAlone && modelName(owner, modelNames)) || owner.label || owner.id;
      const isServingUnknown = owner.rates.source && !owner.hosting && keys.length > 1;
      return isServingUnknown
        ? text.addServing(name)
        : text.addPrice(name, keys.length > 1 ? 'both' : (prices[keys[0] as keyof typeof prices] ?? 'in'));
    }
    if (missing.length === 1 && keyOf(path) === 'failureUsd') return text.addFailure;
    if (missing.length === 0) return messages.missingFigures;
    // Names each cost line or approach once, with its missing figures.
    const byOwner = new Map<string, Set<string>>();
    for (const each of [...missing, ...speedsNeeded(view)]) {
      const approach = approachAt(scenario, each);
      const name = lineAt(scenario, each)?.label ?? (approach ? approach.label || approach.id : '');
      const names = byOwner.get(name) ?? new Set();
      byOwner.set(name, names.add(namesAt(each, fields).sentence));
    }
    return text.addFigures(
      listFormatter.format(
        [...byOwner].map(([name, names]) =>
          name ? text.figuresOf(listFormatter.format(names), name) : listFormatter.format(names),
        ),
      ),
    );
  };
}

/**
 * The unknown speeds of reading prompts, if the verdict still depends on them when every missing figure is entered. They are not
 * missing figures, because without them only the time for writing answers is counted.
 */
function speedsNeeded({ result, pair: { baseline, candidate } }: VerdictView): readonly string[] {
  const id = candidate?.id ?? '';
  const bestResult = bestResultOf(result, id);
  const comparison = bestResult?.comparisons.find((each) => each.id === id);
  if (!bestResult || !comparison || !isSavingUnknown(bestResult, comparison)) return [];
  return [candidate, baseline].flatMap((series) =>
    series ? [`approaches[${series.index}].hosting.inputTokensPerSecond`] : [],
  );
}
