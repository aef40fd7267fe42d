/** The use of an evaluation in a scenario: the links between the approaches of the files and of the scenario, and the measured figures. */
import { measuredRatesInUse } from '../../core/evaluation/apply.ts';
import type { Scenario } from '../../core/types.ts';
import type { EvaluationOverview } from '../../files/evaluation/evaluation-questions.ts';
import { retriable } from '../../tokenizers/retriable.ts';
import { memoizeLast } from '../common/memoize-last.ts';
import type { ScenarioView } from '../common/scenario/scenario-view.ts';
import type { ViewController } from '../common/scenario/view-controller.ts';
import { ScenarioUse } from '../common/scenario-use.ts';
import {
  type ApproachLinks,
  baselineForUse,
  type ComparedPair,
  guessLinks,
  guessPair,
  type LinkChoice,
  linksAfter,
} from './choices.ts';
import type { ComparedResults, EvaluationController } from './evaluation-controller.ts';
import type { NameWord } from './name-words.ts';
import type { PaybackLimit } from './results-template.ts';
import type { ComparedView } from './sentences.ts';
import { limitOf, linkedComparisons, offerOf, type UseOffer } from './use.ts';

const loadNameWords = retriable(() => import('./name-words.ts'));

const noComparisons: ComparedResults['forUse'] = [];
const noApproaches: EvaluationOverview['approaches'] = [];

/** Links the approaches of the files with the approaches of the scenario, and puts the measured figures into the scenario. */
export class EvaluationUse extends ScenarioUse {
  readonly #host: ScenarioView;
  readonly #files: () => Pick<EvaluationController, 'results' | 'overview'>;
  /** The choices of the user, in their order. */
  #choices: readonly LinkChoice[] = [];
  /** The links are passed as JSON, because equal links may be different objects. */
  readonly #offerOf = memoizeLast(
    (scenario: Scenario | null, comparisons: ComparedResults['forUse'], links: string) =>
      offerOf(scenario, comparisons, JSON.parse(links) as ApproachLinks),
  );
  readonly #limitOf = memoizeLast(limitOf);
  readonly #guessLinks = memoizeLast(guessLinks);
  /** Says nothing about names until the first files are read. */
  #wordsOf: (name: string) => ReadonlySet<NameWord> = () => new Set();

  constructor(
    host: ScenarioView,
    view: ViewController,
    files: () => Pick<EvaluationController, 'results' | 'overview'>,
  ) {
    super(host, view);
    this.#host = host;
    this.#files = files;
  }

  /** The chosen links, and guesses for all others. */
  get links(): ApproachLinks {
    const approaches = this.#files().overview?.approaches ?? noApproaches;
    return linksAfter(this.#guessLinks(approaches, this.scenario, this.#wordsOf), this.#choices);
  }

  /** Links an approach of the files with one of the scenario; `null` = with none. */
  link(approach: string, to: string | null): void {
    this.#choices = [...this.#choices, [approach, to]];
    this.#host.requestUpdate();
  }

  /** The baseline of the comparisons that the calculation uses (see `baselineForUse`). */
  baselineForUse(chosenBaseline: string): string {
    const approaches = this.#files().overview?.approaches ?? [];
    return baselineForUse(approaches, this.links, this.scenario, chosenBaseline);
  }

  /** The scenario with the measured figures, and what changes in it; `null` without a scenario, or if no approach is linked. */
  get offer(): UseOffer | null {
    const comparisons = this.#files().results?.forUse ?? noComparisons;
    return this.#offerOf(this.scenario, comparisons, JSON.stringify(this.links));
  }

  /** Whether the scenario has the measured figures already, with the present links. */
  get isOfferUsed(): boolean {
    return this.isUsed && this.offer?.changes.length === 0;
  }

  /**
   * Whether the calculation has the measured success rates, even if other figures of the evaluation have been replaced since then, for
   * example its tokens by the tokens of a log. The advice uses the same rule.
   */
  get areRatesUsed(): boolean {
    const { scenario, links } = this;
    const comparisons = this.#files().results?.forUse ?? noComparisons;
    const inUse = scenario ? measuredRatesInUse(scenario, linkedComparisons(comparisons, links)) : new Map();
    return inUse.size > 0 && [...inUse.values()].every(Boolean);
  }

  /**
   * The difference of the success rates at which the payback of a pair begins or ends, in the scenario with the measured figures. `null` if
   * there is none, or if mean scores are compared instead of shares.
   */
  limit({ baseline, candidate, measure }: ComparedView): PaybackLimit {
    const { links } = this;
    const scenario = this.isOfferUsed ? this.scenario : (this.offer?.scenario ?? null);
    return measure === 'share'
      ? this.#limitOf(scenario, links[baseline.approach] ?? null, links[candidate?.approach ?? ''] ?? null)
      : null;
  }

  /** The pair that is compared first (see `guessPair`). Loads the words of names, by which approaches are linked. */
  async pairAtFirst({ approaches }: EvaluationOverview): Promise<ComparedPair | null> {
    try {
      this.#wordsOf = (await loadNameWords()).wordsOf;
    } catch {
      // Without the words, approaches are linked by id, label and model only. The next files try to load them again.
    }
    const { scenario, candidate } = this;
    return guessPair(approaches, this.#guessLinks(approaches, scenario, this.#wordsOf), scenario, candidate);
  }
}
