/**
 * English messages of `<ft-verdict>` that split a saving into two parts: what the other model saves, and what the tuning saves. Loaded when
 * the two compared approaches have different models. Functions take formatted figures.
 */

import { figure, say } from '../pieces.ts';

/** The assumption of a payback after the horizon, at the end of a sentence. */
const onlyIf = (assumption: string): string => assumption && `, ${assumption}`;

/** Every message of this split. */
export const worth = {
  /**
   * Per 1,000 requests. Each part may save or cost more; it is `null` if it changes nothing. `name` is the name of the untuned model, and
   * `cause` says why this model saves or costs more. For `mixed`, the sentence states no cause.
   */
  split: (
    model: {
      readonly saves: boolean;
      readonly usd: string;
      readonly name: string;
      readonly cause: 'price' | 'repair' | 'mixed';
    } | null,
    tuning: { readonly saves: boolean; readonly usd: string } | null,
  ) => [
    'Per 1,000 requests, ',
    ...(model === null
      ? ['the other model costs the same']
      : model.cause === 'price'
        ? model.saves
          ? say`the cheaper model saves ${figure(model.usd)}`
          : say`the dearer model costs ${figure(model.usd)} more`
        : [
            ...(model.saves
              ? say`the same prompt on ${model.name} saves ${figure(model.usd)}`
              : say`the same prompt on ${model.name} costs ${figure(model.usd)} more`),
            model.cause === 'repair'
              ? `, because fixing its answers costs ${model.saves ? 'less' : 'more'},`
              : '',
          ]),
    ' and ',
    ...(tuning === null
      ? ['the tuning saves nothing.']
      : tuning.saves
        ? say`the tuning saves ${figure(tuning.usd)}.`
        : say`the tuning costs ${figure(tuning.usd)} more.`),
  ],

  // The tuning alone
  alone: (model: string, outcome: string) =>
    say`Against the same prompt on ${model}, tuning alone ${figure(outcome)}.`,
  /** `assumption`: that of a payback after the horizon; otherwise ''. */
  paysBackIn: (duration: string, assumption: string) => `pays back ${duration}${onlyIf(assumption)}`,
  afterTenYears: (assumption: string) => `needs more than ten years to pay back${onlyIf(assumption)}`,
  atOnce: 'pays back at once',
  /** `limit` is “at this traffic” if the tuning pays back at another traffic, and otherwise ''. */
  never: (limit: string) => `never pays back${limit && ` ${limit}`}`,
  noDifference: 'makes no difference',
  tooLate: (model: string, end: string) => `does not pay back before ${model} is switched off ${end}`,

  /** `below` is the success rate of the untuned model below which the tuning saves money, or `null` if there is none. */
  assumed: (share: string, below: string | null) =>
    `Assumed: without tuning, the prompt succeeds as often on this model as on the baseline’s (${share}).${below === null ? '' : ` The tuning saves money if that rate is below ${below}.`}`,
  // For a candidate that saves money, and for one that costs more
  unlisted: (model: string) =>
    `It is unknown how much of the difference in cost comes from the model: the catalogue has no price for the untuned ${model}.`,
  /** Before `atTunedPrice`. */
  noPrice: (model: string) => `The catalogue has no price for the untuned ${model}.`,
  /** After `noPrice`. `usd` is what the other model alone would save per 1,000 requests, and `saved` the whole saving. */
  atTunedPrice: (model: string, usd: string, saved: string) =>
    say`At the price of the tuned model, the same prompt on the untuned ${model} would already save ${figure(usd)} of the ${saved} per 1,000 requests.`,
  /** After `atTunedPrice`: whether and when the tuning pays back against that prompt at that price. `outcome` as in `alone`. */
  aloneAtThatPrice: (outcome: string) =>
    say`Against that prompt at that price, tuning alone ${figure(outcome)}.`,
  unknown: (model: string) =>
    `It is unknown how much of the difference in cost comes from the model: a figure of the same prompt on ${model} is missing.`,
  // The column "Step" of the table of unit costs: in each row the difference from the row above, with its sign, and the cause of
  // that difference
  step: 'Step',
  causes: {
    cheaperModel: 'cheaper model',
    dearerModel: 'dearer model',
    otherModel: 'other model',
    tuning: 'tuning',
  },
  add: 'Add that prompt to the comparison',
} as const;
