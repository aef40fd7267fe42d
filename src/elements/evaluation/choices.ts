/** The first choices of `<ft-evaluation>`, until the user makes others: the links between approaches of files and scenario, and the compared pair. */
import type { EvaluatedApproach } from '../../core/evaluation/types.ts';
import { isRetrieval, isTuned } from '../../core/scenario/technique.ts';
import type { Approach, Scenario, Technique } from '../../core/types.ts';
import type { NameWord } from './name-words.ts';

/** The approach of the scenario for each approach of the files, by their ids; `null` = none. */
export type ApproachLinks = Readonly<Record<string, string | null>>;

/** A name without case, spaces and punctuation. */
const comparableName = (name: string | undefined): string =>
  (name ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * The words that name a technique, each with a test whether the word fits a technique. `tuned` is tried twice: first for `fine-tuned` only,
 * then for any tuned technique.
 */
const techniqueWords: readonly (readonly [word: NameWord, fits: (technique: Technique) => boolean])[] = [
  ['tuned', (technique) => technique === 'fine-tuned'],
  ['tuned', isTuned],
  ['rag', (technique) => technique === 'rag'],
  ['zero-shot', (technique) => technique === 'zero-shot'],
  ['few-shot', (technique) => technique === 'few-shot'],
  ['chain-of-thought', (technique) => technique === 'chain-of-thought'],
  ['optimised-prompt', (technique) => technique === 'optimised-prompt'],
];

/** Words for an approach that is not tuned. The name of a tuned approach has them only together with the word `tuned`. */
const untunedWords = [
  'zero-shot',
  'few-shot',
  'chain-of-thought',
  'optimised-prompt',
  'current',
  'prompt',
  'base',
] as const;

/** Pairs of words that contradict each other. */
const opposites = [
  ['small', 'large'],
  ['newer', 'older'],
] as const;

/** An approach of the scenario, its place there, and the words of its label. */
interface ScenarioApproach {
  readonly approach: Approach;
  readonly index: number;
  readonly words: ReadonlySet<NameWord>;
}

/** Whether the words of a name contradict the technique or the label of an approach of the scenario. */
function contradicts(
  words: ReadonlySet<NameWord>,
  { approach: { technique }, words: labelWords }: ScenarioApproach,
): boolean {
  if (
    words.has('tuned')
      ? !isTuned(technique)
      : isTuned(technique) && untunedWords.some((word) => words.has(word))
  )
    return true;
  if (words.has('rag') && !isRetrieval(technique)) return true;
  // Only these two techniques say whether the prompt has examples.
  const isOtherPrompt =
    technique === 'zero-shot' ? words.has('few-shot') : technique === 'few-shot' && words.has('zero-shot');
  return (
    isOtherPrompt ||
    opposites.some(
      ([one, other]) =>
        (words.has(one) && labelWords.has(other)) || (words.has(other) && labelWords.has(one)),
    )
  );
}

/** The words of a name as one text, or `null` if they do not say which approach is meant. */
function keyOf(words: ReadonlySet<NameWord>): string | null {
  const isGeneral = [...words].every((word) => word === 'prompt' || word === 'base');
  return isGeneral ? null : [...words].sort().join();
}

/**
 * Guesses the approach of the scenario for each approach of the files. The first of these rules that finds one applies:
 *
 * 1. It has the same id.
 * 2. It has the same label.
 * 3. It has the same model. If several have it, the first of them is taken.
 * 4. Its label has the same words, in any of the languages.
 * 5. A word of the name means the technique of the scenario's approach. Or that approach is the baseline, and the name has a word such as
 *    “current”, “base” or “prompt”.
 *
 * If several approaches of the scenario fit by their words (rules 4 and 5), only the baseline can be taken. No approach of the scenario is
 * taken twice. Rules 3 to 5 never take an approach whose technique the name contradicts. `wordsOf` is the function of `name-words.ts`,
 * which is loaded with the first files.
 */
export function guessLinks(
  approaches: readonly EvaluatedApproach[],
  scenario: Scenario | null,
  wordsOf: (name: string) => ReadonlySet<NameWord>,
): ApproachLinks {
  const links: Record<string, string | null> = Object.fromEntries(approaches.map(({ id }) => [id, null]));
  if (!scenario) return links;
  const namedApproaches = approaches.map((evaluated) => ({ evaluated, words: wordsOf(evaluated.label) }));
  const scenarioApproaches = scenario.approaches.map(
    (approach, index): ScenarioApproach => ({ approach, index, words: wordsOf(approach.label) }),
  );
  type NamedApproach = (typeof namedApproaches)[number];
  const takenApproaches = new Set<ScenarioApproach>();
  /** Links each name to the first approach that fits. If several fit and `takesFirstOfSeveral` is false, only the baseline is taken. */
  const link = (
    fits: (name: NamedApproach, approach: ScenarioApproach) => boolean,
    takesFirstOfSeveral = true,
  ): void => {
    for (const name of namedApproaches) {
      if (links[name.evaluated.id] !== null) continue;
      const fitting = scenarioApproaches.filter((each) => fits(name, each));
      const [firstFitting] = fitting;
      if (
        !firstFitting ||
        takenApproaches.has(firstFitting) ||
        (!takesFirstOfSeveral && fitting.length > 1 && firstFitting.index > 0)
      )
        continue;
      links[name.evaluated.id] = firstFitting.approach.id;
      takenApproaches.add(firstFitting);
    }
  };
  const linkByWords = (fits: (name: NamedApproach, approach: ScenarioApproach) => boolean): void =>
    link((name, each) => fits(name, each) && !contradicts(name.words, each), false);
  link(({ evaluated }, { approach }) => evaluated.id === approach.id);
  link(
    ({ evaluated }, { approach: { label } }) =>
      label !== undefined &&
      [evaluated.id, evaluated.label].map(comparableName).includes(comparableName(label)),
  );
  link(
    ({ evaluated, words }, each) =>
      each.approach.model !== undefined &&
      [evaluated.model, evaluated.label].map(comparableName).includes(comparableName(each.approach.model)) &&
      !contradicts(words, each),
  );
  linkByWords(({ words }, each) => keyOf(words) !== null && keyOf(words) === keyOf(each.words));
  // A name that says that the approach is in use now gets the baseline before any name that only states the baseline's technique.
  linkByWords(({ words }, { index }) => index === 0 && words.has('current'));
  for (const [word, fits] of techniqueWords)
    linkByWords(({ words }, { approach }) => words.has(word) && fits(approach.technique));
  // In a name, “zero” can also be a temperature, so this comes after the other words for techniques.
  linkByWords(
    ({ evaluated, words }, { approach }) =>
      /zero/i.test(evaluated.label) && !words.has('few-shot') && approach.technique === 'zero-shot',
  );
  linkByWords(({ words }, { index }) => index === 0 && (words.has('base') || words.has('prompt')));
  return links;
}

/** A choice of the user: an approach of the files, and the approach of the scenario for it; `null` = none. */
export type LinkChoice = readonly [approach: string, to: string | null];

/**
 * The guessed links after the choices of the user, in the order of the choices. Only the last choice for an approach of the files counts:
 * with the arrow keys, a user passes other options on the way to the wanted one. At most one approach of the files is linked to each
 * approach of the scenario, so a choice removes the link of any other approach of the files.
 */
export function linksAfter(guesses: ApproachLinks, choices: readonly LinkChoice[]): ApproachLinks {
  const isLast = ([approach]: LinkChoice, index: number): boolean =>
    !choices.slice(index + 1).some(([later]) => later === approach);
  return choices.filter(isLast).reduce((links, [approach, to]): ApproachLinks => {
    const otherLinks = Object.entries(links).map(([id, linked]) => [id, linked === to ? null : linked]);
    return { ...Object.fromEntries(otherLinks), [approach]: to };
  }, guesses);
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
  const [firstApproach] = approaches;
  if (!firstApproach) return null;
  const linkedTo = (id: string | undefined): EvaluatedApproach | undefined =>
    id === undefined ? undefined : approaches.find((evaluated) => links[evaluated.id] === id);
  const baseline =
    linkedTo(scenario?.approaches[0]?.id) ??
    approaches.find(({ id }) => links[id] !== candidateId) ??
    firstApproach;
  const otherApproaches = approaches.filter((evaluated) => evaluated !== baseline);
  const wanted = linkedTo(candidateId);
  const candidate = wanted && wanted !== baseline ? wanted : otherApproaches[0];
  return { baseline: baseline.id, candidate: candidate?.id ?? null };
}

/**
 * The id of the baseline of the comparisons that the calculation uses. It is the first of these approaches of the files that exists:
 *
 * 1. the approach that is linked to the calculation's baseline,
 * 2. the chosen baseline, if it is linked,
 * 3. the first linked approach,
 * 4. the chosen baseline.
 *
 * Every other approach is compared with this baseline. A simulation draws the difference of the two success rates, and not each rate
 * independently. Rates that were not measured on the same cases, such as totals of different numbers of cases, are drawn independently. If
 * no approach is linked to the calculation's baseline, all measured rates are drawn independently of the rate of that baseline.
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
