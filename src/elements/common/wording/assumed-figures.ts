/**
 * The assumptions about prices on which a verdict and its figures depend: their text, and the mark † behind each figure that another
 * possible value would change. Load this file with `import()`.
 */

import { evaluate } from '../../../core/index.ts';
import { bestGuess } from '../../../core/scenario/amount.ts';
import { valueAt } from '../../../core/scenario/path-parts.ts';
import type { Amount, Approach, Result } from '../../../core/types.ts';
import { effectsOf, withReading } from '../../../prices/readings.ts';
import { type Remark, remarksOn } from '../../../prices/remarks.ts';
import { pairOf } from '../scenario/reading.ts';
import { decisiveRemarks, textOfRemarks } from './decisive-remarks.ts';
import type { Mark, VerdictView } from './names.ts';
import type { RemarkContext, RemarkLanguage } from './remark-sentences.ts';
import { figuresOf } from './verdict-figures.ts';
import { reasonOf, sentenceOf } from './verdict-text.ts';

/** The assumptions under a verdict. */
export interface AssumedFigures {
  /** The most serious assumption and the number of the others, with the mark †. `''` if no figure depends on one. */
  readonly text: string;
  /** Marks the figures that depend on one. If the payback does, the verdict itself has the mark, and its dates are months. */
  readonly mark: Mark;
}

/** The assumptions under the verdict of a view. `context` and `view` have the same result and candidate. */
export function assumedFigures(
  view: VerdictView,
  context: RemarkContext,
  language: RemarkLanguage,
): AssumedFigures {
  const all = remarksOn(context.result.scenario, context.pages);
  const decisive = decisiveRemarks(all, context, language);
  const compared = [0, view.pair.candidate?.index ?? 0];
  const plain: VerdictView = { ...view, simulation: null, mark: null };
  const written = textsOf(plain);
  const changing = all
    .filter((remark) => remark.marked && compared.includes(remark.index))
    .map((remark) => ({ remark, views: viewsWithOthers(remark, plain) }))
    .filter(({ views }) => views.some((other) => textsOf(other) !== written));
  const others = changing.flatMap(({ views }) => views);
  const further = changing.map(({ remark }) => remark).filter((remark) => !decisive.includes(remark));
  const mark = <T>(write: (view: VerdictView) => T, marked: VerdictView): T => {
    const value = write({ ...marked, mark: null });
    return others.length === 0
      ? value
      : withMarks(
          value,
          attempt(write, plain),
          others.map((other) => attempt(write, other)),
        );
  };
  return {
    text: textOfRemarks([...decisive, ...further], context, language),
    mark: Object.assign(mark, { decides: decisive.length > 0 }),
  };
}

/** All texts and key figures of a view, as one text for comparison. */
const textsOf = (view: VerdictView): string =>
  JSON.stringify([
    sentenceOf(view),
    reasonOf(view),
    figuresOf(view).map(({ label, value }) => [label, value]),
  ]);

/** The view with each other value of a remark. */
function viewsWithOthers(remark: Remark, view: VerdictView): readonly VerdictView[] {
  const { scenario } = view.result;
  const results =
    remark.others.length > 0
      ? effectsOf(scenario, remark).map(({ result }) => result)
      : probesOf(remark, scenario.approaches[remark.index]).map((fields) =>
          evaluate(withReading(scenario, remark.index, { value: null, source: null, fields })),
        );
  return results.flatMap((result) => viewOf(view, result));
}

function viewOf(view: VerdictView, result: Result): readonly VerdictView[] {
  const pair = pairOf(result, view.pair.candidate?.id ?? '');
  return pair ? [{ ...view, result, pair }] : [];
}

/**
 * For a remark without another known value: changed values of the fields that it is about. They only show which figures depend on
 * these fields, and are never written.
 */
function probesOf(
  remark: Remark,
  approach: Approach | undefined,
): readonly Readonly<Record<string, number>>[] {
  if (!approach) return [];
  const changed = (paths: readonly string[]): readonly Readonly<Record<string, number>>[] => {
    const fields = paths.flatMap((path) => {
      const value = valueAt(approach, path);
      const now = value == null ? null : bestGuess(value as Amount);
      return now ? [[path, now * probeFactor] as const] : [];
    });
    return fields.length > 0 ? [Object.fromEntries(fields)] : [];
  };
  const rates = ['inputUsdPerMTok', 'cachedInputUsdPerMTok', 'outputUsdPerMTok'].map((key) => `rates.${key}`);
  switch (remark.kind) {
    case 'reasoning':
      return [{ reasoningTokens: probeTokens }];
    case 'promotion':
      return changed(rates);
    case 'unconfirmed':
      return changed(['training.usdPerMTok', 'training.usdPerHour']);
    case 'assumption':
      return changed(remark.paths);
    case 'conflict':
      // Its values are not fields of a scenario: they say what a deployment bills besides its hours.
      return [{ otherUsdPerRequest: (bestGuess(approach.otherUsdPerRequest) ?? 0) + probeUsd }];
    default:
      return [];
  }
}

const probeFactor = 1.5;
const probeTokens = 500;
const probeUsd = 0.01;

/** What `write` makes of a view. `null` if the view lacks what `write` needs, for example the date of a payback. */
function attempt<T>(write: (view: VerdictView) => T, view: VerdictView): T | null {
  try {
    return write(view);
  } catch {
    return null;
  }
}

/**
 * A value with † behind its texts that differ with another value: in a list, its amounts and shares; in an object, its key
 * figure (`value`). A duration or a date in a sentence needs no mark, because the claim has it.
 */
function withMarks<T>(value: T, plain: unknown, others: readonly unknown[]): T {
  if (typeof value === 'string')
    return (/[$%]\d|\d.*%/.test(value) && others.some((other) => other !== plain) ? `${value}†` : value) as T;
  if (Array.isArray(value))
    return value.map((item, i) =>
      withMarks(
        item,
        entryOf(plain, i),
        others.map((other) => entryOf(other, i)),
      ),
    ) as T;
  if (typeof value !== 'object' || value === null || !('value' in value)) return value;
  const figureOf = (each: unknown) => (each as { readonly value?: unknown } | undefined)?.value;
  return others.some((other) => figureOf(other) !== figureOf(plain))
    ? { ...value, value: `${value.value}†` }
    : value;
}

const entryOf = (list: unknown, index: number): unknown => (Array.isArray(list) ? list[index] : undefined);
