/**
 * The assumptions about prices on which a verdict and its figures depend: their text, and the mark † after each figure that another
 * possible value would change. Load this file with `import()`.
 */

import { evaluate } from '../../../core/index.ts';
import { bestGuess } from '../../../core/scenario/amount.ts';
import { valueAt } from '../../../core/scenario/path-parts.ts';
import type { Amount, Result, Scenario } from '../../../core/types.ts';
import { currencyFormat } from '../../../i18n/display-currency.ts';
import { formatDate } from '../../../i18n/format.ts';
import type { RankingPrices } from '../../../prices/ranking.ts';
import { effectsOf, type OtherReading, withReading } from '../../../prices/readings.ts';
import type { Remark } from '../../../prices/remark.ts';
import { isDoubtful, largestEffectUsd, remarksOn } from '../../../prices/remarks.ts';
import { pairOf } from '../scenario/reading.ts';
import { decisiveRemarks, textOfRemarks } from './decisive-remarks.ts';
import type { Mark, VerdictView } from './names.ts';
import { changesEnd } from './remark-effects.ts';
import type { RemarkLanguage } from './remark-language.ts';
import { englishTexts, type RemarkContext } from './remark-sentences.ts';
import { extremeValues, isEndUnknown } from './unknown-values.ts';
import { figuresOf } from './verdict-figures.ts';
import { type OwnWording, wordingOf } from './verdict-text.ts';
import { worthOf } from './worth-text.ts';

/** The assumptions under a verdict. */
export interface AssumedFigures {
  /** The most serious assumption, and a few words on each other assumption, with the mark †. `''` if no figure depends on an assumption. */
  readonly text: string;
  /** The parts of the text that are English in every language. */
  readonly english: readonly string[];
  /** Marks the figures that depend on an assumption. If the payback depends on one, the verdict has the mark, and names months instead of days. */
  readonly mark: Mark;
  /** The remarks on which the verdict or a marked figure depends. */
  readonly remarks: readonly Remark[];
}

/**
 * The assumptions under the verdict of a view. `context` and `view` have the same result and candidate. `ownWording`: the wording of the
 * verdict, if it is not the usual one.
 */
export function assumedFigures(
  view: VerdictView,
  context: RemarkContext & { readonly pages: RankingPrices },
  language: RemarkLanguage,
  ownWording?: OwnWording | null,
): AssumedFigures {
  const allRemarks = remarksOn(context.result.scenario, context.pages);
  const decisive = decisiveRemarks(allRemarks, context, language);
  const comparedIndices = [0, view.pair.candidate?.index ?? 0];
  const plain: VerdictView = { ...view, simulation: null, mark: null };
  // The value of tuning is written in English, because a figure that is marked in English is marked in every language.
  const worth = (each: VerdictView) => worthOf(each, context.pages, { verdict: view.messages })?.text ?? [];
  const wording = (each: VerdictView) => wordingOf(each, ownWording);
  const changingRemarks = allRemarks
    .filter(({ index }) => comparedIndices.includes(index))
    // Nearly every net saving depends on an end of service whose day is unknown. It is named only if the payback depends on it too.
    .filter((remark) => !isEndUnknown(remark) || decisive.includes(remark))
    .flatMap((remark) => {
      const writers = writersFor(remark, plain, wording, worth);
      if (writers.length === 0) return [];
      const views = viewsWithOthers(remark, plain);
      const marked = { ...plain, mark: markOf(plain, views, false) };
      return writers.some((write) => JSON.stringify(write(marked)).includes('†')) ? [{ remark, views }] : [];
    });
  // If no remark is decisive, the text has the first of these further remarks in full.
  const further = changingRemarks
    .map(({ remark }) => remark)
    .filter((remark) => !decisive.includes(remark))
    .toSorted(byEffect(context.result.scenario));
  return {
    text: textOfRemarks(decisive, context, language, further),
    english: [...decisive, ...further].flatMap((remark) => englishTexts(remark, language.locale)),
    mark: markOf(
      plain,
      changingRemarks.flatMap(({ views }) => views),
      decisive.length > 0,
    ),
    remarks: [...decisive, ...further],
  };
}

/** Compares two remarks: the one with the larger effect on a cost is first. Another end of service changes no price. */
function byEffect(scenario: Scenario): (a: Remark, b: Remark) => number {
  const effect = (remark: Remark) => (changesEnd(remark) ? 0 : largestEffectUsd(scenario, remark));
  return (a, b) => effect(b) - effect(a);
}

/** Writes the texts of one kind for a view, with marks if the view has them. */
type Writer = (view: VerdictView) => unknown;

/**
 * The writers of the texts whose figures another value of a remark may change. `wording` writes the verdict, and `worth` the value of
 * tuning, which also depends on a cost that no compared approach has: that of the untuned model. `worth` takes longest, so it comes last.
 */
function writersFor(remark: Remark, view: VerdictView, wording: Writer, worth: Writer): readonly Writer[] {
  if (remark.marked || changesEnd(remark)) return [wording, figuresOf, worth];
  const [baselineModel, candidateModel] = [view.pair.baseline, view.pair.candidate].map(
    (series) => series?.approach.model,
  );
  return isDoubtful(remark) && remark.others.length > 0 && baselineModel !== candidateModel ? [worth] : [];
}

/** One view for each other value of a remark, or for each of its probes if it has no other value. */
function viewsWithOthers(remark: Remark, view: VerdictView): readonly VerdictView[] {
  const { scenario } = view.result;
  const results =
    remark.others.length > 0
      ? effectsOf(scenario, remark).map(({ result }) => result)
      : probesOf(remark, scenario).map((probe) =>
          evaluate(withReading(scenario, remark.index, { value: null, source: null, ...probe })),
        );
  return results.flatMap((result) => viewOf(view, result));
}

function viewOf(view: VerdictView, result: Result): readonly VerdictView[] {
  const pair = pairOf(result, view.pair.candidate?.id ?? '');
  return pair ? [{ ...view, result, pair }] : [];
}

/**
 * Changed values of fields, with which a result is calculated to see which figures depend on these fields. `validFor: 'approach'` = other
 * approaches with the same model keep their values.
 */
type Probe = Pick<OtherReading, 'fields' | 'validFor'>;

/**
 * The probes for a remark without another known value: changed values of the fields that the remark is about. They are never written.
 */
function probesOf(remark: Remark, scenario: Scenario): readonly Probe[] {
  const approach = scenario.approaches[remark.index];
  if (!approach) return [];
  const multiplied = (paths: readonly string[]): readonly Probe[] => {
    const fields = paths.flatMap((path) => {
      const value = valueAt(approach, path);
      const guess = value == null ? null : bestGuess(value as Amount);
      return guess ? [[path, guess * probeFactor] as const] : [];
    });
    return fields.length > 0 ? [{ fields: Object.fromEntries(fields) }] : [];
  };
  const rates = ['inputUsdPerMTok', 'cachedInputUsdPerMTok', 'outputUsdPerMTok'].map((key) => `rates.${key}`);
  switch (remark.kind) {
    case 'reasoning':
      // Only this approach: a tuned model may reason less than its base model. The payback is tested with the most tokens, so the return on
      // the set-up cost is tested with them too.
      return [
        { fields: { reasoningTokens: probeTokens }, validFor: 'approach' },
        ...(extremeValues(remark, scenario) ?? []),
      ];
    case 'promotion':
      return multiplied(rates);
    case 'unconfirmed':
      return multiplied(['training.usdPerMTok', 'training.usdPerHour']);
    case 'same-counts':
      return extremeValues(remark, scenario) ?? [];
    case 'assumption':
      return extremeValues(remark, scenario) ?? multiplied(remark.paths);
    case 'conflict':
      // The values of this conflict are not fields of a scenario: they are about costs of a deployment besides its hours.
      // Only this approach: a model billed per token has no deployment.
      return [
        {
          fields: { otherUsdPerRequest: (bestGuess(approach.otherUsdPerRequest) ?? 0) + probeUsd },
          validFor: 'approach',
        },
      ];
    default:
      return [];
  }
}

/** The factor by which a probe multiplies the value of a field. */
const probeFactor = 1.5;
/** The reasoning tokens of a probe, for each attempt. They are so few that they change a figure, but in most cases no sentence. */
const probeTokens = 500;
/** The dollars that a probe adds to the cost of a request. */
const probeUsd = 0.01;

/** The text that `write` makes of a view. `null` if the view lacks what `write` needs, for example the date of a payback. */
function tryToWrite<T>(write: (view: VerdictView) => T, view: VerdictView): T | null {
  try {
    return write(view);
  } catch {
    return null;
  }
}

/** The text that `write` made of a view without marks. */
interface WrittenText {
  readonly value: unknown;
  readonly view: VerdictView;
}

/** The mark of each figure that differs between the view `plain` and one of `others`. `onPayback`: the payback depends on an assumption. */
function markOf(plain: VerdictView, others: readonly VerdictView[], onPayback: boolean): Mark {
  const mark = <T>(write: (view: VerdictView) => T, marked: VerdictView): T => {
    const written = write({ ...marked, mark: null });
    // Most views depend on no assumption. Their texts are not written a second time for a comparison with themselves.
    if (others.length === 0 && !onPayback) return written;
    const { limit } = marked;
    const writtenFrom = (view: VerdictView): WrittenText => ({
      value: tryToWrite(write, view),
      view: { ...view, ...(limit && { limit }) },
    });
    return withMarks(written, writtenFrom(plain), others.map(writtenFrom), onPayback);
  };
  return Object.assign(mark, { onPayback });
}

/**
 * A value with † after each of its figures that differs in another view. In a list, these are amounts, shares and dates of
 * service; in an object, the key figure (`value`) and the figures of its note. In a sentence, a payback and its date get no mark, because
 * the mark stands after the whole claim. The key figure of the payback gets a mark if the claim has one (`onPayback`).
 */
function withMarks<T>(value: T, plain: WrittenText, others: readonly WrittenText[], onPayback: boolean): T {
  if (typeof value === 'string') {
    const isFigure = patternsOf(plain.view.locale).amount.test(value) || datesOf(plain.view).includes(value);
    return (isFigure && others.some((other) => !isSame(plain, other)) ? `${value}†` : value) as T;
  }
  if (Array.isArray(value))
    return value.map((item, i) =>
      withMarks(
        item,
        partOf(plain, i),
        others.map((other) => partOf(other, i)),
        onPayback,
      ),
    ) as T;
  if (typeof value !== 'object' || value === null || !('value' in value) || !('note' in value)) return value;
  const isPayback = 'term' in value && ['payback', 'chance'].includes(String(value.term));
  const part = (key: string) => [partOf(plain, key), others.map((other) => partOf(other, key))] as const;
  const [plainValue, otherValues] = part('value');
  const differs = isPayback ? onPayback : otherValues.some((other) => !isSame(plainValue, other));
  return {
    ...value,
    value: differs ? `${value.value}†` : value.value,
    note: withMarksInside(String(value.note), ...part('note')),
  };
}

/**
 * A text with † after each of its figures that differs in another text. If another text has more or fewer figures, it is another
 * sentence. Then every amount and every share of this text counts as different, and no date does.
 */
function withMarksInside(text: string, plain: WrittenText, others: readonly WrittenText[]): string {
  const figures = figuresIn(plain);
  const dates = datesOf(plain.view);
  const pattern = patternOf(plain.view);
  if ((text.match(pattern) ?? []).length !== figures.length) return text;
  const isChanged = (figure: WrittenText, i: number): boolean =>
    others.map(figuresIn).some((otherFigures) => {
      const otherFigure = otherFigures.length === figures.length ? otherFigures[i] : undefined;
      return otherFigure ? !isSame(figure, otherFigure) : !dates.includes(String(figure.value));
    });
  const marks = figures.map((figure, i) => (isChanged(figure, i) ? '†' : ''));
  let at = 0;
  return text.replace(pattern, (figure) => `${figure}${marks[at++]}`);
}

/** The amounts, shares and dates of service in a text, in their order. */
const figuresIn = ({ value, view }: WrittenText): readonly WrittenText[] =>
  (String(value).match(patternOf(view)) ?? []).map((figure) => ({ value: figure, view }));

/** The dates on which the services of a pair end, as sentences and as key figures write them. */
const datesOf = ({ pair, locale }: VerdictView): readonly string[] =>
  [pair.baseline, pair.candidate].flatMap((series) => {
    const end = series?.approach.availableUntil;
    return end === undefined ? [] : [formatDate(end, locale), formatDate(end, locale, 'short')];
  });

const patternOf = (view: VerdictView): RegExp =>
  new RegExp([...datesOf(view), patternsOf(view.locale).amount.source].join('|'), 'gu');

interface Patterns {
  /** Matches the first amount or share in a text, as `Intl` writes amounts in the locale: "$1.2k", "1,2 Mio. $", "$ 1,2 mil". */
  readonly amount: RegExp;
  /** Matches a number with a word of a short notation, such as "k". The currency is no such word. */
  readonly short: RegExp;
}

const patterns = new Map<string, Patterns>();

/** The patterns of the amounts of a locale in its currency. */
function patternsOf(locale: string): Patterns {
  const knownPatterns = patterns.get(locale);
  if (knownPatterns) return knownPatterns;
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    ...currencyFormat(locale),
    notation: 'compact',
  });
  const parts = [1e3, 1e4, 1e6, 1e8, 1e9, 1e12].map((value) => format.formatToParts(value));
  const words = parts
    .flat()
    .flatMap(({ type, value }) => (type === 'compact' ? [value.replace('.', '\\.')] : []));
  const order = parts[0]?.map(({ type }) => type) ?? [];
  // Directional marks may stand anywhere in an amount.
  const gap = '[\\s\u061c\u200e\u200f\u2066-\u2069]*';
  const number = String.raw`\p{Nd}+(?:[\u00a0\u202f.,’٫٬]\p{Nd}+)*`;
  const scaled = `${number}(?:${gap}(?:${[...new Set([...words, 'k', 'E\\d+'])].join('|')})(?![\\p{Script=Latin}]))?`;
  const currency = parts[0]?.find(({ type }) => type === 'currency')?.value ?? '';
  const currencySign = currency.endsWith('$') ? String.raw`[A-Z]*\$` : currency.replace('.', '\\.');
  const amount =
    order.indexOf('currency') < order.indexOf('integer')
      ? `[−+]?${currencySign}${gap}${scaled}`
      : `[−+]?${scaled}${gap}${currencySign}`;
  const newPatterns = {
    amount: new RegExp(String.raw`${amount}|${number}[\s\u200e]?[%٪]`, 'u'),
    short: new RegExp(String.raw`\d[\s\u2066-\u2069]*(?!${currencySign})\p{L}`, 'u'),
  };
  patterns.set(locale, newPatterns);
  return newPatterns;
}

/**
 * Whether two texts state the same figure. One of them may have more decimals, if amounts beside it need them. Both are the same figure if
 * the one with more decimals can be rounded to the other:
 *
 * - Exactly half a unit is rounded up.
 * - If there is only one more decimal, exactly half a unit may also be rounded down. This decimal was itself rounded, so the figure may be
 *   just below half a unit.
 *
 * The decimals of a bound (`limit`) depend on no other amount, so bounds with different texts are different.
 */
function isSame(plain: WrittenText, other: WrittenText): boolean {
  const areEqual = plain.value === other.value;
  if (areEqual || plain.view.limit) return areEqual;
  const [a, b] = [plain, other].map(numberIn);
  if (!a || !b || a.around !== b.around) return false;
  const [coarse, fine] = a.step > b.step ? [a, b] : [b, a];
  const [above, half] = [fine.number - coarse.number, coarse.step / 2];
  const hasTwoMoreDecimals = coarse.step > 50 * fine.step;
  return above >= -half - tiny && above <= half + (hasTwoMoreDecimals ? -tiny : tiny);
}

/** Larger than the rounding error in the difference of two written numbers. */
const tiny = 1e-10;

/** The number in a text, the value of one unit of its last digit (`step`), and the text around it. `null` if the text has no number or several. */
function numberIn({ value, view: { locale } }: WrittenText) {
  const text = String(value);
  const [digits = '', ...more] = text.match(/\d(?:[\d.,\u00a0\u202f’]*\d)?/g) ?? [];
  if (digits === '' || more.length > 0) return null;
  const point = new Intl.NumberFormat(locale).formatToParts(1.5)[1]?.value ?? '.';
  // Three digits of a compact amount are known, although zeros at its end are left out.
  const isShort = patternsOf(locale).short.test(text);
  const [whole = '', decimals = ''] = digits.split(point).map((part) => part.replace(/\D/g, ''));
  return {
    number: Number(`${whole}.${decimals}`),
    step: 10 ** -(isShort ? Math.max(decimals.length, 3 - whole.length) : decimals.length),
    around: text.replace(digits, '#'),
  };
}

/** The entry of a written list or object. */
const partOf = ({ value, view }: WrittenText, key: number | string): WrittenText => ({
  value:
    typeof value === 'object' && value !== null
      ? (value as Record<number | string, unknown>)[key]
      : undefined,
  view,
});
