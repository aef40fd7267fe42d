/** The view of a changed scenario, for sentences about the result that a change would have. */
import { evaluate } from '../../../core/cost/evaluate.ts';
import type { Scenario } from '../../../core/types.ts';
import { pairOf } from '../scenario/reading.ts';
import type { Limit, VerdictView } from './names.ts';

/**
 * The view after a change. A figure of the new view is marked if another possible price, after the same change, would give another figure.
 * `limit` writes the amounts if they are bounds.
 */
export function changedView(
  view: VerdictView,
  change: (scenario: Scenario) => Scenario,
  limit?: Limit,
): VerdictView {
  const result = evaluate(change(view.result.scenario));
  const pair = pairOf(result, view.pair.candidate?.id ?? '') ?? view.pair;
  const { mark } = view;
  const changed = (each: VerdictView): VerdictView => changedView({ ...each, mark: null }, change, limit);
  const viewWithLimit = { ...view, ...(limit && { limit }) };
  return {
    ...viewWithLimit,
    result,
    pair,
    mark: mark
      ? Object.assign(
          <T>(write: (each: VerdictView) => T) => mark((each) => write(changed(each)), viewWithLimit),
          {
            onPayback: mark.onPayback,
          },
        )
      : null,
  };
}
