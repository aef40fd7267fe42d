/** The sentence of a verdict that lacks figures, if the candidate never pays back with any value of them. */
import { tidy } from '../../../core/scenario/amount.ts';
import { formatUsdCompact } from '../../../i18n/format.ts';
import type { Messages, VerdictMessages } from '../../../i18n/messages.ts';
import { isNeverAnyway, withBestValues } from './best-values.ts';
import { changedView } from './changed-view.ts';
import type { Limit, Sentence, VerdictView } from './names.ts';
import { sentenceOf } from './verdict-text.ts';

/** Rounds an amount so that the written bound is true: an extra cost downwards, a saving upwards. */
const limit: Limit = (extraUsd, locale) =>
  formatUsdCompact(tidy(Math.abs(extraUsd)), locale, extraUsd < 0 ? 'ceil' : 'floor');

/**
 * The sentence of the verdict with the best value of each missing figure, if the candidate never pays back even then. Its amounts are
 * bounds (see `Limit`); only the texts in `reasons` say so, with “at least” and “at most”. `null` if the candidate might pay back, or if
 * the best values cannot be used (see `bestResultOf`).
 */
export function neverAnywaySentence(
  view: VerdictView,
  missing: readonly string[],
  reasons: Partial<BestReasons> = {},
): Sentence | null {
  if (!isNeverAnyway(view.result, view.pair.candidate?.id ?? '')) return null;
  const messages = withReasons(view.messages, reasons);
  return sentenceOf(
    changedView({ ...view, messages }, (scenario) => withBestValues(scenario, missing), limit),
  );
}

type BestReasons = Messages['missing']['bestReasons'];

/** Texts by the names of their sentences. The rules of the sentences ensure that each gets its own figures. */
type Texts<T> = Readonly<Record<string, (...figures: readonly unknown[]) => T>>;

/**
 * The messages of a verdict, in which each sentence named in `reasons` gives the reason from `reasons`, and has the claim of `noTraffic`: the
 * candidate never pays back. All other messages are inherited.
 */
function withReasons(messages: VerdictMessages, reasons: Partial<BestReasons>): VerdictMessages {
  const { verdicts } = messages;
  const changedSentences = Object.entries(reasons as unknown as Texts<string>).map(([name, rest]) => [
    name,
    {
      value: (candidate: string, ...figures: readonly unknown[]): Sentence => ({
        ...verdicts.noTraffic(candidate),
        rest: rest(candidate, ...figures),
      }),
    },
  ]);
  return Object.create(messages, {
    verdicts: { value: Object.create(verdicts, Object.fromEntries(changedSentences)) },
  });
}
