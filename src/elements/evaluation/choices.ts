/** The first choices of `<ft-evaluation>`, until the user makes others: the links between approaches of files and scenario, and the compared pair. */
import type { EvaluatedApproach } from '../../core/evaluation/types.ts';
import { isTuned } from '../../core/scenario/technique.ts';
import type { Approach, Scenario } from '../../core/types.ts';

/** The approach of the scenario for each approach of the files, by their ids; `null` = none. */
export type ApproachLinks = Readonly<Record<string, string | null>>;

/** A name without case, spaces and punctuation. */
const comparableName = (name: string | undefined): string =>
  (name ?? '').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Words in the name of an approach of the files, with the approaches of a scenario that each word can mean. */
const hints: readonly (readonly [RegExp, (approach: Approach, index: number) => boolean])[] = [
  [/rag.*tun|tun.*rag/i, ({ technique }) => technique === 'rag-fine-tuned'],
  [/tune|tuning|\bft\b|lora|sft|distil/i, ({ technique }) => isTuned(technique)],
  [/rag|retriev/i, ({ technique }) => technique === 'rag'],
  [/zero[\W_]*shot/i, ({ technique }) => technique === 'zero-shot'],
  [/few|(?<!zero[\W_]*)shot/i, ({ technique }) => technique === 'few-shot'],
  // "zero" may also be a temperature, so it comes last.
  [/zero/i, ({ technique }) => technique === 'zero-shot'],
  [/base|before|prompt/i, (_, index) => index === 0],
];

/**
 * Guesses the approach of the scenario for each approach of the files: the one with the same id, label or model, else one to which a
 * word of the name points. No approach of the scenario is taken twice.
 */
export function guessLinks(
  approaches: readonly EvaluatedApproach[],
  scenario: Scenario | null,
): ApproachLinks {
  const links: Record<string, string | null> = Object.fromEntries(approaches.map(({ id }) => [id, null]));
  if (!scenario) return links;
  const free = new Set(scenario.approaches.map(({ id }) => id));
  const link = (fits: (evaluated: EvaluatedApproach, approach: Approach, index: number) => boolean): void => {
    for (const evaluated of approaches) {
      if (links[evaluated.id] !== null) continue;
      const found = scenario.approaches.find(
        (approach, index) => free.has(approach.id) && fits(evaluated, approach, index),
      );
      if (!found) continue;
      links[evaluated.id] = found.id;
      free.delete(found.id);
    }
  };
  link((evaluated, { id }) => evaluated.id === id);
  link(
    (evaluated, { label }) =>
      label !== undefined &&
      [evaluated.id, evaluated.label].map(comparableName).includes(comparableName(label)),
  );
  link(
    (evaluated, { model }) =>
      model !== undefined &&
      [evaluated.model, evaluated.label].map(comparableName).includes(comparableName(model)),
  );
  for (const [word, fits] of hints)
    link(({ label }, approach, index) => word.test(label) && fits(approach, index));
  return links;
}

/**
 * The links after a choice of the user. At most one approach of the files is linked to each approach of the scenario, so the choice removes
 * the link of any other approach of the files.
 */
export function relinked(links: ApproachLinks, approach: string, to: string | null): ApproachLinks {
  const others = Object.entries(links).map(([id, linked]) => [id, linked === to ? null : linked]);
  return { ...Object.fromEntries(others), [approach]: to };
}

/** The ids of the approaches that are compared. `candidate` is `null` if there is only one. */
export interface ComparedPair {
  readonly baseline: string;
  readonly candidate: string | null;
}

/** The pair that is compared at first: the approaches of the scenario's pair, else the first two. `null` without approaches. */
export function guessPair(
  approaches: readonly EvaluatedApproach[],
  links: ApproachLinks,
  scenario: Scenario | null,
  candidateId: string,
): ComparedPair | null {
  const [first] = approaches;
  if (!first) return null;
  const linkedTo = (id: string | undefined): EvaluatedApproach | undefined =>
    id === undefined ? undefined : approaches.find((evaluated) => links[evaluated.id] === id);
  const baseline =
    linkedTo(scenario?.approaches[0]?.id) ?? approaches.find(({ id }) => links[id] !== candidateId) ?? first;
  const others = approaches.filter((evaluated) => evaluated !== baseline);
  const wanted = linkedTo(candidateId);
  const candidate = wanted && wanted !== baseline ? wanted : others[0];
  return { baseline: baseline.id, candidate: candidate?.id ?? null };
}

/**
 * The id of the baseline of the comparisons that the calculation uses: the approach that is linked to the calculation's baseline. If there
 * is none, it is the chosen baseline if that is linked, else the first linked approach of the files, else the chosen baseline.
 *
 * The success rates of a pair are then used as one difference, and a simulation does not draw them independently. It does draw those
 * independently that were not measured on the same cases, such as totals of different numbers of cases. If no approach is linked to the
 * calculation's baseline, all measured rates are drawn independently of the baseline's own rate.
 */
export function baselineForUse(
  approaches: readonly EvaluatedApproach[],
  links: ApproachLinks,
  scenario: Scenario | null,
  chosenBaseline: string,
): string {
  const linked = approaches.map(({ id }) => id).filter((id) => links[id] != null);
  const linkedToBaseline = linked.find((id) => links[id] === scenario?.approaches[0]?.id);
  return (
    linkedToBaseline ?? (linked.includes(chosenBaseline) ? chosenBaseline : (linked[0] ?? chosenBaseline))
  );
}
