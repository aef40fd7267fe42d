/** The sentence that offers the successor of a model whose service ends, for the verdict and the form on the screen. */
import type { Approach, IsoDate } from '../../../core/types.ts';
import { formatDate } from '../../../i18n/format.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { makerOf } from '../../../prices/maker.ts';
import { type SuccessorPrices, successorOf } from '../../../prices/successor.ts';

/** The offer of a successor: its sentence, the label and the name of its button, and the model to adopt. */
export interface SuccessorText {
  readonly sentence: string;
  /** The text on the button. */
  readonly action: string;
  /** The spoken name of the button, which also names the approach. */
  readonly longAction: string;
  /** The id of the model. */
  readonly model: string;
}

/** The offer of a successor for an approach whose model has an end of service. `null` without such an end, or if no successor is known. */
export function successorText(
  approach: Approach,
  startsOn: IsoDate,
  prices: SuccessorPrices,
  text: Messages['successor'],
  locale: string,
): SuccessorText | null {
  const successor = successorOf(approach, startsOn, prices);
  if (!successor) return null;
  const { endingModel, model, statement } = successor;
  return {
    sentence: statement
      ? text.named(
          makerOf(endingModel) ?? endingModel.provider,
          model.name,
          endingModel.name,
          statement.source,
          formatDate(statement.asOf, locale, 'short'),
        )
      : text.suggested(model.name, endingModel.name),
    action: text.use(model.name),
    longAction: text.useFor(model.name, approach.label || approach.id),
    model: model.id,
  };
}
