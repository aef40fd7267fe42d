/** The choices that `<ft-evaluation>` makes until the user makes others: which approach is which, and what is compared with what. */
import type { EvaluatedApproach } from '../../core/evaluation/types.ts';
import { isTuned } from '../../core/scenario/technique.ts';
import type { Approach, Scenario } from '../../core/types.ts';

/** The approach of the scenario for each approach of the files, by their ids; `null` = none. */
export type ApproachLinks = Readonly<Record<string, string | null>>;

/** A name without case, spaces and punctuation. */
const plain = (name: string | undefined): string =>
  (name ?? '').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Words in the names of approaches, and which approaches of a scenario they are for. */
const hints: readonly (readonly [RegExp, (approach: Approach, index: number) => boolean])[] = [
  [/rag.*tun|tun.*rag/i, ({ technique }) => technique === 'rag-fine-tuned'],
  [/tune|tuning|\bft\b|lora|sft|distil/i, ({ technique }) => isTuned(technique)],
  [/rag|retriev/i, ({ technique }) => technique === 'rag'],
  [/few|shot/i, ({ technique }) => technique === 'few-shot'],
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
  const link = (fits: (own: EvaluatedApproach, other: Approach, index: number) => boolean): void => {
    for (const own of approaches) {
      if (links[own.id] !== null) continue;
      const found = scenario.approaches.find((other, index) => free.has(other.id) && fits(own, other, index));
      if (!found) continue;
      links[own.id] = found.id;
      free.delete(found.id);
    }
  };
  link((own, { id }) => own.id === id);
  link((own, { label }) => label !== undefined && [own.id, own.label].map(plain).includes(plain(label)));
  link(
    ({ model, label }, other) =>
      other.model !== undefined && [model, label].map(plain).includes(plain(other.model)),
  );
  for (const [word, fits] of hints) link(({ label }, other, index) => word.test(label) && fits(other, index));
  return links;
}

/** The links after a choice of the user. An approach of the scenario is one approach of the files, so others lose it. */
export function relinked(links: ApproachLinks, approach: string, to: string | null): ApproachLinks {
  const others = Object.entries(links).map(([own, other]) => [own, other === to ? null : other]);
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
    id === undefined ? undefined : approaches.find((own) => links[own.id] === id);
  const baseline =
    linkedTo(scenario?.approaches[0]?.id) ?? approaches.find(({ id }) => links[id] !== candidateId) ?? first;
  const others = approaches.filter((own) => own !== baseline);
  const wanted = linkedTo(candidateId);
  const candidate = wanted && wanted !== baseline ? wanted : others[0];
  return { baseline: baseline.id, candidate: candidate?.id ?? null };
}
