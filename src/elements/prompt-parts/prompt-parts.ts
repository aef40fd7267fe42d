/**
 * `<ft-prompt-parts>`: tokens and dollars a month of each part of a prompt, the change without the part, the saving if the fixed parts come
 * first, and the comparison with a second prompt. The texts stay in the element.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CountController } from '../../controllers/count/count.ts';
import { LocalizeController } from '../../controllers/localize.ts';
import { comparePrompts } from '../../core/decision/compare-prompts.ts';
import type { PromptCosts } from '../../core/decision/prompt-part-types.ts';
import { promptParts } from '../../core/decision/prompt-parts.ts';
import type { Comparison } from '../../core/evaluation/comparison-types.ts';
import { evaluate, withField } from '../../core/index.ts';
import type { Approach, Scenario } from '../../core/types.ts';
import { counter } from '../../i18n/en/counter.ts';
import { promptParts as english } from '../../i18n/en/prompt-parts.ts';
import { paragraphText } from '../../i18n/pieces.ts';
import type { PromptPart } from '../../prompt/parts.ts';
import { AnnounceController } from '../common/announce.ts';
import { counterFor } from '../common/counter-settings.ts';
import { PartChangeEvent } from '../common/events.ts';
import { FoldView } from '../common/fold-view.ts';
import { createPromptCounter } from '../common/prompt-counter.ts';
import type { Pair, Series } from '../common/scenario/reading.ts';
import { ViewController } from '../common/scenario/view-controller.ts';
import { baseStyles } from '../common/styles/base.ts';
import { selectStyles } from '../common/styles/select.ts';
import { tableStyles } from '../common/styles/table.ts';
import { viewStyles } from '../common/styles/view.ts';
import type { FoldSummary } from '../common/summary-controller.ts';
import type { Sentence } from '../common/wording/names.ts';
import {
  type ApproachPrompt,
  countedParts,
  memoizedSections,
  movedToFront,
  piecesOf,
  type ShownPiece,
  trialsOf,
} from './pieces.ts';
import { FtPromptEvent } from './prompt-event.ts';
import { promptPartsStyles } from './prompt-parts.styles.ts';
import { comparisonTemplate, partsTable, summarySentence } from './templates.ts';
import {
  calculatedText,
  examplesText,
  monthText,
  type PartWording,
  promptSentence,
  reorderSentence,
  trialText,
} from './wording.ts';

/** A prompt with its counted parts. */
interface CountedPrompt {
  readonly prompt: ApproachPrompt;
  readonly series: Series;
  readonly pieces: readonly ShownPiece[];
}

/** A prompt before and after its fixed parts were moved to the front, for Undo. */
interface PartsMove {
  readonly id: string;
  readonly before: readonly PromptPart[];
  readonly after: readonly PromptPart[];
  /** The scenario before and after. */
  readonly from: Scenario;
  readonly to: Scenario;
  readonly savingUsdPerMonth: number;
}

/**
 * The parts of a prompt: instructions, the output format, each example, tools, and the reasoning, with their tokens and dollars a
 * month. The element says how the month's cost changes without each part, and by how much the share of accepted answers must rise to pay
 * for the part. Fixed parts that stand after text that varies can be moved to the front, where they can be cached; Undo takes the move
 * back. A second prompt can be compared. If an evaluation has results with and without some parts, the element says whether these parts
 * pay for themselves.
 *
 * @element ft-prompt-parts
 * @slot - Shown until the element is upgraded, or while there is no scenario.
 * @csspart sentence - The sentence about the prompt.
 * @csspart table - The table of the parts.
 * @cssproperty --ft-b - Colour of focus.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @fires ft-prompt - The user put the prompt of `approach` in another order; `prompts` has the prompt in the new order. The event does not carry its text.
 * @fires ft-change - The scenario has the token counts of the new order.
 * @fires ft-summary - The value in the header of the fold of `<ft-breakeven>` has changed.
 * @fires ft-error - The scenario could not be used (`scenario`).
 */
export class FtPromptParts extends FoldView {
  static override styles = [baseStyles, viewStyles, selectStyles, tableStyles, promptPartsStyles];

  static override parts = 'sentence,table';

  /** The prompts of approaches: `{ id, parts, chat }`. `parts` has the form of the property `parts` of `<ft-token-counter>`. */
  @property({ attribute: false }) prompts: readonly ApproachPrompt[] = [];

  /** A function that gets the parts of a prompt in their new order. `<ft-breakeven>` sets it, because the event does not carry the text. @internal */
  @property({ attribute: false }) reorder: ((id: string, parts: readonly PromptPart[]) => void) | null = null;

  /** The comparisons of an evaluation (`compareEvaluations`). `null` = none. */
  @property({ attribute: false }) comparisons: readonly Comparison[] | null = null;

  /** The id of the approach whose prompt is shown; `''` = the first that has one. */
  @state() private chosenId = '';
  /** The id of the approach whose prompt is compared with the shown one; `''` = none. */
  @state() private comparedId = '';
  @state() private lastMove: PartsMove | null = null;

  readonly #view = new ViewController(this);
  readonly #localize = new LocalizeController(this, { promptParts: english, counter });
  readonly #announcer = new AnnounceController(this);
  readonly #count = new CountController(this);
  readonly #otherCount = new CountController(this);
  readonly #counter = createPromptCounter(this.#count);
  readonly #otherCounter = createPromptCounter(this.#otherCount);
  readonly #sections = memoizedSections();
  readonly #otherSections = memoizedSections();
  #shown: CountedPrompt | null = null;
  #other: CountedPrompt | null = null;
  #costs: PromptCosts | null = null;

  protected override willUpdate(): void {
    this.#view.update(this.scenario, this.candidate);
    const { reading } = this.#view;
    this.#shown = null;
    this.#other = null;
    this.#costs = null;
    if (reading.kind !== 'result' || this.folded) return;
    const prompts = this.#promptsOf(reading.pair);
    const shown = prompts.find(({ id }) => id === this.chosenId) ?? prompts[0];
    const otherPrompt = prompts.find(({ id }) => id === this.comparedId && id !== shown?.id);
    this.#shown = shown ? this.#countedPrompt(shown, reading.pair, this.#counter, this.#sections) : null;
    // Both prompts are counted with the tokenizer of the shown approach's model, because they are compared on that model.
    this.#other = otherPrompt
      ? this.#countedPrompt(otherPrompt, reading.pair, this.#otherCounter, this.#otherSections, shown?.id)
      : null;
    if (!this.#shown) return;
    this.#costs = promptParts(this.#shown.pieces, reading.result.scenario, {
      approach: this.#shown.prompt.id,
      comparisons: this.comparisons ?? [],
      trials: trialsOf(
        this.#shown.pieces,
        prompts
          .filter(({ id, parts }) => id !== shown?.id && parts.length > 0)
          .map(({ id, parts }) => ({ id, pieces: this.#textsOf(parts) })),
      ),
    });
  }

  protected override render(): TemplateResult {
    const { reading } = this.#view;
    if (reading.kind !== 'result') return this.#view.message() ?? html``;
    // Nothing is counted while the fold is closed.
    if (this.folded) return html``;
    const wording = this.#wording;
    const [shown, costs] = [this.#shown, this.#costs];
    if (!shown || !costs)
      return html`<section class="part" aria-label=${wording.text.title}><p class="message">${wording.text.noPrompt}</p></section>`;
    const { claim, rest } = promptSentence(shown.series.name, costs, wording);
    return html`<section class="part" aria-label=${wording.text.title}>
      <p class="sentence" part="sentence"><strong>${claim}</strong>${rest}</p>
      <p class="examples muted">${examplesText(costs, wording)}</p>
      ${this.#order(costs, shown)} ${this.#choices(reading.pair)} ${partsTable(costs, shown.pieces, wording)}
      <p class="notes muted">${calculatedText(costs, shown.series.approach, { ...wording, approximate: this.approximate })}</p>
      <p class="notes muted">${wording.text.note}${wording.text.paysNote}</p>
      ${this.#trials(costs, shown, reading.pair)} ${this.#comparison(shown, reading.result.scenario)}
      ${this.#announcer.region(`${claim}${rest}`, { subject: [this.scenario, this.prompts, this.chosenId, this.comparisons], messages: wording.text })}
    </section>`;
  }

  protected override foldSummary(): FoldSummary {
    const costs = this.folded ? null : this.#costs;
    return { summary: costs && summarySentence(costs, this.#wording), use: 'none' };
  }

  get #wording(): PartWording {
    const { messages, locale } = this.#localize;
    return { text: messages.promptParts, locale, approximate: this.approximate || !this.#count.exact };
  }

  /** The prompts that have a text and belong to an approach of the scenario, in the order of the approaches. */
  #promptsOf({ all }: Pair): readonly ApproachPrompt[] {
    return all.flatMap(({ id }) =>
      this.prompts.filter((prompt) => prompt.id === id && prompt.parts.some(({ text }) => text !== '')),
    );
  }

  /** A prompt with its counted pieces. They are counted with the tokenizer of the model of the approach `countedAs`. `null` if an approach is missing. */
  #countedPrompt(
    prompt: ApproachPrompt,
    { all }: Pair,
    promptCounter: ReturnType<typeof createPromptCounter>,
    sectionsOf: ReturnType<typeof memoizedSections>,
    countedAs = prompt.id,
  ): CountedPrompt | null {
    const seriesWith = (id: string): Series | undefined => all.find((series) => series.id === id);
    const [series, tokenizerSeries] = [seriesWith(prompt.id), seriesWith(countedAs)];
    if (!series || !tokenizerSeries) return null;
    const { tokenizer, family, assumedFor } = counterFor(tokenizerSeries.approach, this.modelNames);
    const sections = sectionsOf(prompt.parts);
    const strategy = promptCounter.strategy({ tokenizer, family, counter: null, assumedFor, request: null });
    const totals = promptCounter.totals(partListOf(sections), prompt.chat ?? false, strategy, false);
    const { promptParts: text, counter: counterText } = this.#localize.messages;
    const names = { text, counter: counterText };
    return { prompt, series, pieces: piecesOf(prompt.parts, sections, totals, names) };
  }

  /** The pieces of a prompt with their texts, without counting their tokens. */
  #textsOf(parts: readonly PromptPart[]): readonly { readonly text?: string }[] {
    const { promptParts: text, counter: counterText } = this.#localize.messages;
    const sections = memoizedSections()(parts);
    return piecesOf(parts, sections, noTotals, { text, counter: counterText });
  }

  /** The cost of the order of the parts, with the button that changes the order or undoes the change. */
  #order(costs: PromptCosts, shown: CountedPrompt): TemplateResult | typeof nothing {
    const wording = this.#wording;
    const { text } = wording;
    const { lastMove } = this;
    if (lastMove && lastMove.id === shown.prompt.id && lastMove.after === shown.prompt.parts)
      return html`<p class="order"><strong>${text.moved(monthText(lastMove.savingUsdPerMonth, wording))}</strong>
        <button type="button" class="action" @click=${() => this.#takeBack(lastMove)}>${text.undo}</button></p>`;
    const sentence: Sentence | null = reorderSentence(costs, shown.pieces, wording);
    if (!sentence || !costs.reordering) return nothing;
    const saves = (costs.reordering.savingUsdPerMonth ?? 0) > 0;
    return html`<p class="order"><strong>${sentence.claim}</strong>${sentence.rest}
      ${saves ? html`<button type="button" class="action" @click=${this.#moveToFront}>${text.move}</button>` : nothing}</p>`;
  }

  #choices(pair: Pair): TemplateResult | typeof nothing {
    const { text } = this.#wording;
    const prompts = this.#promptsOf(pair);
    if (prompts.length < 2) return nothing;
    const shown = this.#shown?.prompt.id ?? '';
    const nameOf = (id: string): string => pair.all.find((series) => series.id === id)?.name ?? id;
    const option = (id: string, name: string, chosen: string): TemplateResult =>
      html`<option value=${id} ?selected=${id === chosen}>${name}</option>`;
    return html`<div class="choices">
      <label
        >${text.prompt}<span class="select"
          ><select @change=${(event: Event) => this.#choose(event)}>
            ${prompts.map(({ id }) => option(id, nameOf(id), shown))}
          </select></span
        ></label
      >
      <label
        >${text.compareWith}<span class="select"
          ><select @change=${(event: Event) => this.#compare(event)}>
            ${option('', text.noComparison, this.comparedId)}
            ${prompts.filter(({ id }) => id !== shown).map(({ id }) => option(id, nameOf(id), this.comparedId))}
          </select></span
        ></label
      >
    </div>`;
  }

  #choose(event: Event): void {
    this.chosenId = (event.currentTarget as HTMLSelectElement).value;
    if (this.comparedId === this.chosenId) this.comparedId = '';
  }

  #compare(event: Event): void {
    this.comparedId = (event.currentTarget as HTMLSelectElement).value;
  }

  /** The results of an evaluation for the parts that other approaches leave out. */
  #trials({ trials }: PromptCosts, { pieces }: CountedPrompt, { all }: Pair): TemplateResult {
    const wording = this.#wording;
    const nameOf = (id: string): string => all.find((series) => series.id === id)?.name ?? id;
    // Without an evaluation, the effect of the parts on the answers is unknown.
    const measured = this.comparisons?.length ? trials : [];
    return html`<p class="trials">${paragraphText(measured.map((trial) => trialText(trial, nameOf(trial.approach), pieces, wording)))}</p>`;
  }

  /** The comparison with the second prompt. */
  #comparison(shown: CountedPrompt, scenario: Scenario): TemplateResult | typeof nothing {
    const otherPrompt = this.#other;
    if (!otherPrompt) return nothing;
    const comparison = comparePrompts(shown.pieces, otherPrompt.pieces, scenario, {
      approach: shown.prompt.id,
    });
    const names = { other: otherPrompt.series.name, before: shown.pieces, after: otherPrompt.pieces };
    return comparisonTemplate(comparison, names, this.#wording);
  }

  #moveToFront = (): void => {
    const { reading } = this.#view;
    const [shown, reordering] = [this.#shown, this.#costs?.reordering];
    if (reading.kind !== 'result' || !shown || !reordering) return;
    const { prefixTokens, variableTokens, savingUsdPerMonth } = reordering;
    if (prefixTokens === null || variableTokens === null || savingUsdPerMonth === null) return;
    const { scenario } = reading.result;
    const before = shown.prompt.parts;
    const after = movedToFront(before, shown.pieces, reordering.moved);
    const { id } = shown.prompt;
    const to = withTokens(scenario, id, prefixTokens, variableTokens);
    this.lastMove = { id, before, after, from: scenario, to, savingUsdPerMonth };
    this.#publish(id, after, to);
  };

  /** Restores the earlier order. If nothing else has changed since, it restores the earlier scenario; else only the earlier token counts. */
  #takeBack({ id, before, from, to }: PartsMove): void {
    const { reading } = this.#view;
    const present = reading.kind === 'result' ? reading.result.scenario : to;
    const earlier = approachOf(from, id);
    this.lastMove = null;
    if (!earlier) return;
    const restored =
      present === to ? from : withTokens(present, id, earlier.prefixTokens, earlier.variableTokens);
    this.#publish(id, before, restored);
  }

  /** Shows a prompt in its new order, and fires the events. */
  #publish(id: string, parts: readonly PromptPart[], scenario: Scenario): void {
    this.prompts = this.prompts.map((prompt) => (prompt.id === id ? { ...prompt, parts } : prompt));
    this.scenario = scenario;
    this.reorder?.(id, parts);
    this.dispatchEvent(new FtPromptEvent(id));
    this.dispatchEvent(new PartChangeEvent(scenario, evaluate(scenario), this.candidate));
  }
}

/** The list of parts for each list of sections. The same sections give the same list, so that they are counted only once. */
const partLists = new WeakMap<object, readonly PromptPart[]>();

function partListOf(sections: Parameters<typeof countedParts>[0]): readonly PromptPart[] {
  const parts = partLists.get(sections) ?? countedParts(sections);
  partLists.set(sections, parts);
  return parts;
}

/** The totals of a prompt that is not counted. */
const noTotals = {
  prefix: { wholeParts: 0, placeholder: null },
  tokens: [],
  total: 0,
  fixed: 0,
  format: 0,
  byRule: new Set<number>(),
  parts: [],
};

function approachOf({ approaches }: Scenario, id: string): Approach | undefined {
  return approaches.find((approach) => approach.id === id);
}

function withTokens(
  scenario: Scenario,
  id: string,
  prefixTokens: Approach['prefixTokens'],
  variableTokens: Approach['variableTokens'],
): Scenario {
  const index = scenario.approaches.findIndex((approach) => approach.id === id);
  const path = `approaches[${index}]`;
  return withField(
    withField(scenario, `${path}.prefixTokens`, prefixTokens),
    `${path}.variableTokens`,
    variableTokens,
  );
}
