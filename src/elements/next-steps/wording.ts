/** Texts of `<ft-next-steps>` about the chosen host and offer: the sentence, the time and the cost of the training. */
import type { Step } from '../../core/steps/types.ts';
import type { TrainingCost } from '../../core/training/costs.ts';
import { formatTokens, formatUsd, formatUsdCents } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { formatSeconds } from '../common/wording/file-formats.ts';
import type { Sentence } from '../common/wording/names.ts';
import type { HostChoice } from './routes.ts';
import { noteText } from './templates.ts';

/** The messages, the locale and the prices with which the texts are made. */
export interface StepsWording {
  readonly text: Messages['steps'];
  readonly locale: string;
  readonly prices: PriceCatalog;
}

/** The chosen host, its chosen offer (`null` if it has none), and the steps of this offer. */
export interface StepsChoice {
  readonly host: HostChoice;
  readonly offer: TrainingCost | null;
  readonly steps: readonly Step[];
}

/** The sentence that says where the training runs and what it costs, or why the host has no steps. */
export function sentenceOf({ host, offer, steps }: StepsChoice, wording: StepsWording): Sentence {
  const { text, locale } = wording;
  const { page } = text;
  const [firstStep] = steps;
  if (firstStep?.code == null) {
    const note = firstStep?.notes[0];
    return {
      claim: page.noCode(host.name),
      rest: note ? page.because(noteText(note, text, locale)) : punctuationOf(locale).stop,
    };
  }
  const usd = offer?.usd ?? null;
  const claim = page.train(
    host.name,
    formatTokens(steps.length, locale),
    steps.length,
    usd === null ? null : formatUsd(usd, locale),
  );
  return { claim, rest: usd === null ? page.costUnknown : servingText(offer, wording) };
}

/** The text about the costs of the tuned model besides its tokens: by the hour, by the month, or none. */
function servingText(offer: TrainingCost | null, { text: { page }, locale, prices }: StepsWording): string {
  const tuned = prices.catalog.models.find(({ id }) => id === offer?.model)?.tuned;
  const [hosting] = tuned?.hosting ?? [];
  if (hosting)
    return hosting.usdPerHour === null
      ? page.hourlyUnknown
      : page.hourly(formatUsdCents(hosting.usdPerHour, locale));
  const monthly = tuned?.monthly ?? [];
  if (monthly.length === 0) return page.byToken;
  return page.monthly(
    formatUsd(
      monthly.reduce((sum, { quantity, usdPerUnit }) => sum + quantity * usdPerUnit, 0),
      locale,
    ),
  );
}

/** The sentence about how long the training takes. */
export function timeText(offer: TrainingCost | null, { text: { page }, locale }: StepsWording): string {
  const hours = offer?.hours ?? null;
  return hours === null ? page.noSpeed : page.takes(formatSeconds(hours * 3600, locale));
}

/** The epochs, the tokens and the cost of the training as text. `epochs` is their number if there is no offer. */
export function expectedText(
  offer: TrainingCost | null,
  epochs: number,
  { text: { page }, locale }: StepsWording,
): string {
  const tokens = offer?.tokens ?? null;
  const usd = offer?.usd ?? null;
  const epochCount = offer?.epochs ?? epochs;
  return page.expected(
    formatTokens(epochCount, locale),
    epochCount,
    tokens === null ? null : formatTokens(tokens, locale),
    usd === null ? null : formatUsd(usd, locale),
  );
}

/** The value in the header of the fold: the host and the cost of the training, or that the host has no steps. */
export function summaryOf(
  { host, offer, steps }: StepsChoice,
  { text: { page }, locale }: StepsWording,
): Sentence {
  if (steps[0]?.code == null) return { claim: page.noCode(host.name), rest: '' };
  const usd = offer?.usd ?? null;
  return page.summary(host.name, usd === null ? null : formatUsd(usd, locale));
}
