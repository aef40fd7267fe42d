/**
 * `<ft-advisor>`: recommends a prompt, another model, retrieval or fine-tuning, with the reasons on both sides, what to try first,
 * and which evidence is missing. The user's answers to its questions stay in the element.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocalizeController } from '../../controllers/localize.ts';
import { advise } from '../../core/advice/advise.ts';
import { adviceFacts } from '../../core/advice/facts.ts';
import type { EvidenceRuleId } from '../../core/advice/rules.ts';
import type {
  Advice,
  AdviceAnswers,
  AdviceFacts,
  CheaperModelFacts,
  EvidenceWay,
  QuestionId,
} from '../../core/advice/types.ts';
import type { Comparison } from '../../core/evaluation/comparison-types.ts';
import { groupsOf, isOnlyProposal } from '../../core/scenario/borrowed.ts';
import type { Scenario } from '../../core/types.ts';
import { advice as english } from '../../i18n/en/advice.ts';
import { remarks } from '../../i18n/en/remarks.ts';
import { start } from '../../i18n/en/start.ts';
import { parseNumber } from '../../i18n/parse.ts';
import { plainText } from '../../i18n/pieces.ts';
import { asList, punctuationOf } from '../../i18n/punctuation.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { shipped } from '../../prices/shipped.ts';
import { readCatalog } from '../../prices/validate.ts';
import { AnnounceController } from '../common/announce.ts';
import { reportError } from '../common/events.ts';
import { FoldView } from '../common/fold-view.ts';
import { memoizeLast } from '../common/memoize-last.ts';
import { FtOpenEvent } from '../common/open-event.ts';
import { exampleValues, type Origin } from '../common/scenario/example-values.ts';
import { ViewController } from '../common/scenario/view-controller.ts';
import { baseStyles } from '../common/styles/base.ts';
import { disclosureStyles } from '../common/styles/disclosure.ts';
import { plainTableStyles } from '../common/styles/table.ts';
import { viewStyles } from '../common/styles/view.ts';
import type { FoldSummary } from '../common/summary-controller.ts';
import type { Sentence } from '../common/wording/names.ts';
import { advisorStyles } from './advisor.styles.ts';
import { cheapestModel } from './cheapest-model.ts';
import { type AdvisedCounts, fileFactsOf } from './file-facts.ts';
import { pricesText } from './price-dates.ts';
import { answerOf, questionsTemplate } from './questions-template.ts';
import {
  type AdviceView,
  missingTemplate,
  reasonSentence,
  reasonsTemplate,
  techniquesTemplate,
  tradeOffsTemplate,
  whyTemplate,
} from './templates.ts';
import { sentenceOf } from './written-figures.ts';

/** Measurements that other elements have made, on which the advice rests. `null` = not measured. */
export interface AdviceEvidence {
  /** The counts of a training file, as `ft-inspect` carries them. */
  readonly report: AdvisedCounts | null;
  /** The comparisons of an evaluation, as `ft-evaluate` carries them. */
  readonly comparisons: readonly Comparison[] | null;
  /** The share of answers that must be accepted, 0 to 1, as `ft-bar` of the ladder carries it. */
  readonly bar: number | null;
}

/** The missing evidence that the recommendation `not-enough-evidence` can name as its reason, the most important first. */
const gaps: readonly EvidenceRuleId[] = [
  'amounts-missing',
  'too-few-cases',
  'no-threshold',
  'not-evaluated',
  'tuned-not-measured',
  'prompt-not-measured',
  'not-compared',
  'difference-open',
  'prompt-bar-open',
  'tuned-bar-open',
  'rag-bar-open',
  'both-bar-open',
  'other-model-bar-open',
];

/** For each way to get evidence, the fold in which the user does it; `null` = it is done in no fold. */
const foldOfWay: Readonly<Record<EvidenceWay, string | null>> = {
  evaluate: 'evaluation',
  'use-evaluation': 'evaluation',
  'set-threshold': 'evaluation',
  'add-cases': 'evaluation',
  'read-file': 'trainingData',
  'read-usage': 'usage',
  'enter-prices': null,
  answer: null,
};

/**
 * Says whether to keep the prompt, improve it, try a cheaper model, add retrieval or fine-tune, by the rules of docs/advice.md. Shows
 * the strongest reasons for and against with their figures and sources, the fact that would change the recommendation, prompting techniques with the tokens that
 * they add and their cost, missing evidence with a way to get it, questions that are answered from data where possible, and the trade-offs for this scenario.
 * It predicts nothing, and may say that the user must measure before tuning.
 *
 * @element ft-advisor
 * @csspart sentence - The recommendation.
 * @csspart reasons - The reasons for and against.
 * @csspart techniques - What to try first.
 * @csspart missing - The missing evidence.
 * @csspart questions - The questions.
 * @csspart trade-offs - The table of trade-offs.
 * @cssproperty --ft-a - Colour of prompts.
 * @cssproperty --ft-b - Colour of tuned models and of focus.
 * @cssproperty --ft-warn - Colour of warnings.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @fires ft-summary - The value in the header of the fold of `<ft-breakeven>` has changed.
 * @fires ft-open - The user wants to go to another part, `part`.
 * @fires ft-error - The scenario (`scenario`) or the catalogue (`catalog`) could not be used.
 */
export class FtAdvisor extends FoldView {
  static override styles = [baseStyles, viewStyles, plainTableStyles, disclosureStyles, advisorStyles];

  static override parts = 'sentence,reasons,techniques,missing,questions,trade-offs';

  /** The models and their prices (see `createCatalog`). `null` means the shipped catalogue. */
  @property({ attribute: false }) catalog: PriceCatalog | null = null;

  /** The measurements: the counts of a training file, the comparisons of an evaluation, and the required share of accepted answers (`bar`). */
  @property({ attribute: false }) evidence: AdviceEvidence = { report: null, comparisons: null, bar: null };

  /** Answers to the questions, by their ids: shares 0–1, times in milliseconds, else numbers. The fields of the element change them. */
  @property({ attribute: false }) answers: AdviceAnswers = {};

  /** Where the calculation comes from. `<ft-breakeven>` sets it, so that the advice says which figures are still the example's. @internal */
  @property({ attribute: false }) origin: Origin | null = null;

  @state() private showsAllReasons = false;
  /** The typed texts that are not valid answers, by question. */
  @state() private badAnswers: ReadonlyMap<QuestionId, string> = new Map();

  readonly #view = new ViewController(this);
  readonly #localize = new LocalizeController(this, { advice: english, remarks, start });
  readonly #announcer = new AnnounceController(this);
  readonly #valuesOf = memoizeLast(exampleValues);
  #facts: AdviceFacts = adviceFacts({});
  #advice: Advice = advise(this.#facts);
  /** The values from which the advice was last made. */
  #inputs: readonly unknown[] = [];

  get #prices(): PriceCatalog {
    return readCatalog(this.catalog).catalog ?? shipped;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#read();
  }

  protected override foldSummary(): FoldSummary {
    this.#read();
    if (this.#view.reading.kind === 'error') return { summary: null, use: 'none' };
    const { claim, rest } = this.#sentence();
    // A recommendation to measure first does not rest on the values of an example.
    const example = this.#advice.recommendation === 'not-enough-evidence' ? '' : this.#exampleText();
    return { summary: { claim, rest: example ? `${rest} ${example}` : rest }, use: 'none' };
  }

  /** Makes the advice again if one of its inputs has changed. */
  #read(): void {
    this.#view.update(this.scenario, this.candidate);
    const { reading } = this.#view;
    const inputs = [reading, this.catalog, this.evidence, this.answers];
    if (inputs.every((each, at) => each === this.#inputs[at])) return;
    this.#inputs = inputs;
    const scenario = reading.kind === 'result' ? reading.result.scenario : null;
    const { report, comparisons, bar } = this.evidence;
    const sources = { scenario, comparisons, file: report && fileFactsOf(report) };
    const answers = { ...(bar === null ? {} : { bar }), ...this.answers };
    try {
      this.#facts = adviceFacts({ ...sources, answers, ...(scenario ? this.#fromCatalog(scenario) : {}) });
    } catch (error) {
      // A page may set answers out of bounds, or a catalogue with prices that no scenario accepts.
      reportError(this, error, 'catalog');
      this.#facts = adviceFacts(sources);
    }
    this.#advice = advise(this.#facts);
  }

  /** The context length of each model in tokens, by its id, and the model that `cheapestModel` finds. */
  #fromCatalog(scenario: Scenario): {
    readonly contextTokens: Readonly<Record<string, number>>;
    readonly cheaperModel: CheaperModelFacts | null;
  } {
    const prices = this.#prices;
    const contextTokens = Object.fromEntries(
      prices.catalog.models.flatMap(({ id, contextTokens: tokens }) =>
        tokens === undefined ? [] : [[id, tokens]],
      ),
    );
    const cheaperModel = cheapestModel(scenario, prices);
    return { contextTokens, cheaperModel };
  }

  protected override render(): TemplateResult {
    if (this.#view.reading.kind === 'error') return this.#view.message() ?? html``;
    const { locale } = this.#localize;
    const { advice: text } = this.#localize.messages;
    const view = this.#adviceView();
    const { claim, rest } = this.#sentence();
    return html`<section class="part" aria-label=${text.page.title}>
      <p class="sentence" part="sentence"><strong>${claim}</strong>${rest}</p>
      ${this.#exampleLine()} ${this.#decidingFactLine(view)}
      ${reasonsTemplate(view, {
        showsAll: this.showsAllReasons,
        toggle: () => {
          this.showsAllReasons = !this.showsAllReasons;
        },
      })}
      ${techniquesTemplate(view)} ${missingTemplate(view, { open: this.#goTo, isOffered: (way) => way === 'answer' || (this.embedded && foldOfWay[way] !== null) })}
      ${questionsTemplate(this.#advice.questions, { text, locale, badAnswers: this.badAnswers, answer: this.#answer })}
      ${tradeOffsTemplate(view)} ${whyTemplate(view)}
      ${
        this.embedded && this.#facts.tuned
          ? html`<p class="actions"><button type="button" class="action" @click=${() => this.dispatchEvent(new FtOpenEvent('nextSteps'))}>${text.page.nextSteps}</button></p>`
          : nothing
      }
      ${this.#announcer.region(`${claim}${rest}`, { subject: [this.scenario, this.candidate, this.evidence, this.answers], messages: text })}
    </section>`;
  }

  #adviceView(): AdviceView {
    const { messages, locale } = this.#localize;
    const { modelNames } = this;
    const catalog = this.#prices;
    const { reading } = this.#view;
    const scenario = reading.kind === 'result' ? reading.result.scenario : null;
    const facts = this.#facts;
    return {
      text: messages.advice,
      locale,
      startsOn: scenario?.startsOn,
      facts,
      advice: this.#advice,
      approximate: this.approximate,
      nameOf: (model) => modelNames?.[model] ?? catalog.findModel(model)?.name ?? model,
      pricesOf: (reason) =>
        pricesText(reason, { scenario, catalog, facts }, messages.advice.page, {
          text: messages.remarks,
          locale,
        }),
    };
  }

  /** The recommendation with its strongest reason. */
  #sentence(): Sentence {
    const { advice: text } = this.#localize.messages;
    const { recommendation, reasonsFor, reasonsAgainst, missingEvidence } = this.#advice;
    const { page } = text;
    const { colon, stop } = punctuationOf(this.#localize.locale);
    if (recommendation === 'not-enough-evidence') {
      const isEvaluationUnused = missingEvidence.some(({ rule }) => rule === 'evaluation-not-used');
      if (isEvaluationUnused) return { claim: page.useFirst, rest: stop };
      // A scenario without a prompt may have a verdict, but the advice has nothing to compare.
      const lacksPrompt = this.#view.reading.kind === 'result' && this.#facts.prompt === null;
      const possibleGaps: readonly EvidenceRuleId[] = lacksPrompt ? ['no-calculation'] : gaps;
      const gap = possibleGaps.map((id) => missingEvidence.find(({ rule }) => rule === id)).find(Boolean);
      const hasNoReasons = !lacksPrompt && reasonsFor.length === 0 && reasonsAgainst.length === 0;
      if (hasNoReasons || !gap)
        return { claim: text.claims[recommendation], rest: `${colon}${page.nothingHolds}${stop}` };
      const { says } = text.missing[gap.rule as EvidenceRuleId];
      const why = plainText(sentenceOf(says, gap.figures, this.#adviceView()));
      return {
        claim: text.claims[recommendation],
        rest: `${colon}${page.afterColon(why)}${stop}`,
      };
    }
    const [strongestReason] = reasonsFor;
    if (!strongestReason) return { claim: text.claims[recommendation], rest: stop };
    const sentence = plainText(reasonSentence(strongestReason, this.#adviceView()));
    return {
      claim: text.claims[recommendation],
      rest: `${colon}${sentence}${stop}`,
    };
  }

  /** Names the kinds of values that still come from an example or are only proposed; empty if every value is the user's own. */
  #exampleText(): string {
    const { reading } = this.#view;
    if (reading.kind !== 'result') return '';
    const { scenario } = reading.result;
    const { locale } = this.#localize;
    const { start: text } = this.#localize.messages;
    const groups = groupsOf(this.#valuesOf(scenario, this.origin), scenario);
    if (groups.length === 0) return '';
    const title = isOnlyProposal(groups) ? text.notYours : text.stillExample;
    const names = groups.map((group) => text.groups[group]);
    const { colon, stop } = punctuationOf(locale);
    return `${title}${colon}${asList(names, locale)}${stop}`;
  }

  #exampleLine(): TemplateResult | typeof nothing {
    const text = this.#exampleText();
    return text ? html`<p class="example muted">${text}</p>` : nothing;
  }

  /** The line that names a fact without which there would be another recommendation. Nothing if no single fact decides. */
  #decidingFactLine(view: AdviceView): TemplateResult | typeof nothing {
    const { text, advice } = view;
    // A reason without which there would be another recommendation: the strongest such reason for it, else the strongest against it.
    const reason = [...advice.reasonsFor, ...advice.reasonsAgainst].find(({ rule }) =>
      advice.turns.some(({ without }) => without === rule),
    );
    const turn = advice.turns.find(({ without }) => without === reason?.rule);
    if (!turn || !reason) return nothing;
    const to = text.names[turn.to];
    if (reason === advice.reasonsFor[0])
      return html`<p class="turn muted">${text.page.turnsWithoutThis(to)}</p>`;
    const sentence = plainText(reasonSentence(reason, view));
    return html`<p class="turn muted">${text.page.turns(to)}${sentence}${punctuationOf(view.locale).stop}</p>`;
  }

  #goTo = (way: EvidenceWay): void => {
    const fold = foldOfWay[way];
    if (way === 'answer') this.renderRoot.querySelector<HTMLElement>('.questions input')?.focus();
    else if (fold !== null) this.dispatchEvent(new FtOpenEvent(fold));
  };

  #answer = (id: QuestionId, typed: string): void => {
    const badAnswers = new Map(this.badAnswers);
    badAnswers.delete(id);
    const answers: Partial<Record<QuestionId, number | null>> = { ...this.answers };
    delete answers[id];
    if (typed.trim() !== '') {
      const value = answerOf(id, parseNumber(typed, this.#localize.locale));
      if (value === undefined) badAnswers.set(id, typed);
      else answers[id] = value;
    }
    this.badAnswers = badAnswers;
    this.answers = answers;
  };
}
