/** The view of a changed scenario, for sentences about the result that a change would have. */
import { evaluate } from '../../../core/cost/evaluate.ts';
import type { Scenario } from '../../../core/types.ts';
import { pairOf } from '../scenario/reading.ts';
import type { VerdictView } from './names.ts';

/** The view after a change. A figure of it is marked if another possible price, after the same change, would give another figure. */
export function changedView(view: VerdictView, change: (scenario: Scenario) => Scenario): VerdictView {
  const result = evaluate(change(view.result.scenario));
  const pair = pairOf(result, view.pair.candidate?.id ?? '') ?? view.pair;
  const { mark } = view;
  const changed = (each: VerdictView): VerdictView => changedView({ ...each, mark: null }, change);
  return {
    ...view,
    result,
    pair,
    mark: mark
      ? Object.assign(<T>(write: (each: VerdictView) => T) => mark((each) => write(changed(each)), view), {
          onPayback: mark.onPayback,
        })
      : null,
  };
}
