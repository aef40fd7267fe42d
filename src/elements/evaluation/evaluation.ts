/**
 * `<ft-evaluation>`: reads the result files of an evaluation, compares their approaches on the same cases, and puts the measured
 * figures into a scenario. The texts of the files stay in the element.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { type LineKind, strokeOf } from '../../chart/strokes.ts';
import { LocalizeController } from '../../controllers/localize.ts';
import { evaluate } from '../../core/index.ts';
import type { Scenario } from '../../core/types.ts';
import { evaluation as english } from '../../i18n/en/evaluation.ts';
import { verdict } from '../../i18n/en/verdict.ts';
import { formatTokens } from '../../i18n/format.ts';
import { DropController } from '../common/drop-controller.ts';
import { reportError } from '../common/events.ts';
import {
  dropAreaTemplate,
  failureTemplate,
  progressBar,
  sentenceTemplate,
  whyTemplate,
} from '../common/file-part.ts';
import { FoldView } from '../common/fold-view.ts';
import { hatches } from '../common/hatches.ts';
import { givenFile, givenText, type Intake } from '../common/intake.ts';
import { memoizeLast } from '../common/memoize-last.ts';
import { ViewController } from '../common/scenario/view-controller.ts';
import { baseStyles } from '../common/styles/base.ts';
import { disclosureStyles } from '../common/styles/disclosure.ts';
import { filePartStyles } from '../common/styles/file-part.ts';
import { selectStyles } from '../common/styles/select.ts';
import { plainTableStyles } from '../common/styles/table.ts';
import { viewStyles } from '../common/styles/view.ts';
import type { FoldSummary } from '../common/summary-controller.ts';
import { paybackChange } from '../common/wording/payback-change.ts';
import { actionsTemplate } from './actions-template.ts';
import { casesTemplate } from './cases-template.ts';
import { columnsTemplate } from './columns-template.ts';
import { FtEvaluateEvent } from './evaluate-event.ts';
import { evaluationStyles } from './evaluation.styles.ts';
import { type ComparedResults, EvaluationController } from './evaluation-controller.ts';
import { EvaluationUse } from './evaluation-use.ts';
import { filesRow } from './files-row.ts';
import { foldSummary } from './fold-summary.ts';
import { pairChoiceTemplate } from './pair-choice.ts';
import { evaluationPlotStyles } from './plots.styles.ts';
import { previewTemplate } from './preview-template.ts';
import { failureText, problemText } from './problem-text.ts';
import { problemsTemplate } from './problems-template.ts';
import {
  approachesTemplate,
  differencesTemplate,
  measuredTemplate,
  notCountedTemplate,
  pairTemplate,
} from './results-template.ts';
import { scoreTemplate } from './score-template.ts';
import { type ComparedView, comparedView, reasonsOf, sentenceOf } from './sentences.ts';
import { copyTable, saveTable } from './table-export.ts';
import { linkedComparisons } from './use.ts';
import { loadWordDiff } from './word-diff.ts';
import type { EvaluationText, EvaluationWording } from './wording.ts';

/**
 * Reads result files of evaluation tools, or any table of results: dropped, pasted or chosen, one file with several approaches or one
 * file for each. Says what the difference between two approaches shows, with its interval, and how many cases are needed to show a difference. Shows the share
 * of accepted answers of each approach, the differences to a baseline, tokens and times, and the worst cases side by side. With a
 * scenario, it offers to use the measured figures there, and says beforehand what would change.
 *
 * @element ft-evaluation
 * @csspart drop - The area onto which files are dropped.
 * @csspart sentence - The sentence that says what the results show.
 * @csspart columns - The choice of the columns of a file.
 * @csspart problems - The problems of a file.
 * @csspart scores - The choice of the score.
 * @csspart approaches - The table of approaches.
 * @csspart measured - The other measurements.
 * @csspart cases - The worst cases.
 * @csspart use - The changes that using the figures would make.
 * @csspart actions - The line of actions.
 * @cssproperty --ft-a - Colour of the baseline.
 * @cssproperty --ft-b - Colour of the compared approach and of focus.
 * @cssproperty --ft-c - Colour of the other approaches.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @cssproperty --ft-mono - Font of answers.
 * @fires ft-summary - The value in the header of the fold of `<ft-breakeven>` has changed.
 * @fires ft-evaluate - Results were compared: `comparisons`, and how (`by`), without any text of the cases.
 * @fires ft-change - The user put the measured figures into the scenario, or undid this.
 * @fires ft-error - The scenario (`scenario`) or a file (`evaluation`) could not be used, or the table could not be saved (`export`).
 */
export class FtEvaluation extends FoldView {
  static override styles = [
    baseStyles,
    viewStyles,
    selectStyles,
    plainTableStyles,
    disclosureStyles,
    filePartStyles,
    evaluationPlotStyles,
    evaluationStyles,
  ];

  static override parts = 'drop,sentence,columns,problems,scores,approaches,measured,cases,use,actions';

  /** The outcome of the last action, below the actions. */
  @state() private outcome = '';
  @state() private announcement = '';
  /** Whether the form of the columns is shown although the file was read. */
  @state() private showsColumns = false;
  /** The comparison of the words of two texts. `null` until it is loaded. */
  @state() private diff: Awaited<ReturnType<typeof loadWordDiff>> | null = null;

  readonly #view = new ViewController(this);
  readonly #localize = new LocalizeController(this, { evaluation: english, verdict });
  readonly #files = new EvaluationController(this, {
    pairOf: (overview) => this.#use.pairAtFirst(overview),
    baselineForUse: (chosen) => this.#use.baselineForUse(chosen),
    started: (name) => {
      this.outcome = '';
      this.announcement = `${this.#text.reading(name).claim}${this.#text.reading(name).rest}`;
    },
    compared: (results, isNew) => this.#announceResults(results, isNew),
    failed: (error) => reportError(this, error, 'evaluation'),
  });
  readonly #drop = new DropController(this, {
    take: (intake) => this.takeIntake(intake),
    choose: (files) => this.#files.take({ kind: 'files', files }, this.#replacesFiles),
    textName: () => this.#text.pastedName,
  });
  readonly #use: EvaluationUse = new EvaluationUse(this, this.#view, () => this.#files);
  readonly #effectOf = memoizeLast(
    (before: Scenario, after: Scenario, candidate: string, text: EvaluationText, approximate: boolean) =>
      paybackChange(evaluate(before), evaluate(after), candidate, {
        effect: text.effect,
        verdict: this.#localize.messages.verdict,
        locale: this.#localize.locale,
        modelNames: this.modelNames,
        approximate,
      }),
  );
  /** Whether the next chosen files replace the earlier ones. */
  #replacesFiles = false;
  /** The number of further parts of the results that are rendered, 0–2. Each update renders one part more, so that none takes long. */
  #stage = 0;

  /** Reads files as if they had been dropped. Files that were read before stay in use. */
  take(files: readonly File[]): void {
    this.#files.take({ kind: 'files', files: files.map(givenFile) });
  }

  /**
   * Reads the content of a drop. `<ft-breakeven>` calls it, because files can be dropped on any part of the calculator.
   * @internal
   */
  takeIntake(intake: Intake): void {
    this.#files.take(intake);
  }

  protected override render(): TemplateResult {
    const { results, readingName } = this.#files;
    const view = this.#comparedView;
    return html`
      <section
        class=${this.#drop.isOver ? 'part over' : 'part'}
        aria-label=${this.#text.title}
        @dragover=${this.#drop.hover}
        @dragleave=${this.#drop.leave}
        @drop=${this.#drop.drop}
        @paste=${this.#drop.paste}
      >
        ${readingName === null ? nothing : this.#readingView(readingName)}
        ${results && view ? this.#resultsView(results, view) : readingName === null ? this.#emptyView() : nothing}
        <p class="outcome muted" role="status">${this.outcome}</p>
        <input class="visually-hidden" type="file" tabindex="-1" aria-hidden="true" multiple @change=${this.#drop.choose} />
      </section>
      <div class="visually-hidden" role="status">${this.announcement}</div>
    `;
  }

  #emptyView(): TemplateResult {
    return html`
      ${this.#files.fileToMap ? nothing : dropAreaTemplate(this.#text, { choose: () => this.#chooseFiles(false), sample: this.#readSample })}
      ${this.#failureLine()} ${this.#columnsView()}
      ${this.#files.fileToMap ? html`<p><button type="button" class="action" @click=${() => this.#chooseFiles(true)}>${this.#text.replace}</button></p>` : nothing}
    `;
  }

  #readingView(name: string): TemplateResult {
    const text = this.#text;
    return html`<div class="reading-now">
      ${sentenceTemplate(text.reading(name))} ${progressBar(null, text.reading(name).claim)}
      <p><button type="button" class="action" @click=${this.#cancel}>${text.cancel}</button></p>
    </div>`;
  }

  #resultsView(results: ComparedResults, view: ComparedView): TemplateResult {
    const text = this.#text;
    const wording = this.#wording;
    const { files, overview } = this.#files;
    const { choices } = results;
    const [firstFile] = files;
    const models = new Map(overview?.approaches.map(({ id, model }) => [id, model]));
    const grades = [...new Set(files.flatMap(({ summary }) => summary.grades))];
    const scenario = this.#use.scenario;
    return html`
      ${filesRow(files, overview, view.comparisons.length, wording, {
        toggleColumns: () => {
          this.showsColumns = !this.showsColumns;
        },
        ask: (replaces) => this.#chooseFiles(replaces),
      })}
      ${sentenceTemplate(sentenceOf(view, wording))} ${whyTemplate(reasonsOf(view, wording))} ${this.#failureLine()}
      ${this.#columnsView()} ${hatches('c')}
      ${scoreTemplate(text, {
        locale: this.#wording.locale,
        choices,
        scores: overview?.scores ?? [],
        hasCases: this.#hasCases,
        measure: view.measure,
        grades,
        grade: firstFile?.summary.mapping.grade ?? null,
        choose: (change) => this.#files.choose(change),
        chooseGrade: (grade) => {
          for (const file of files) this.#files.remap(file, { ...file.summary.mapping, grade });
        },
      })}
      ${approachesTemplate(view, this.#kindOf, wording, models)} ${notCountedTemplate(view.comparisons, wording)}
      ${problemsTemplate(overview?.problems ?? [], wording)}
      ${this.#stage > 0 ? this.#pairView(results, view) : nothing}
      ${this.#stage > 1 ? html`${this.#hasCases ? this.#casesView(results, view) : nothing} ${scenario ? this.#preview(scenario, view) : nothing} ${this.#actions()}` : nothing}
    `;
  }

  #pairView(results: ComparedResults, view: ComparedView): TemplateResult {
    const wording = this.#wording;
    const { choices } = results;
    return html`
      ${
        view.candidate
          ? html`<section class="block">
              ${pairChoiceTemplate(view, choices, (change) => this.#files.choose(change), wording)}
              ${pairTemplate(view, this.#use.limit(view), wording)} ${differencesTemplate(view, this.#kindOf, wording)}
            </section>`
          : nothing
      }
      ${measuredTemplate(view, this.#files.similarity, this.#kindOf, wording)}
    `;
  }

  #casesView(results: ComparedResults, view: ComparedView): TemplateResult {
    const wording = this.#wording;
    return casesTemplate(
      {
        view,
        results,
        caseList: this.#files.caseList,
        diff: this.diff,
        kindOf: this.#kindOf,
        chooseSet: (set) => this.#files.listCases(set),
        listMore: () => this.#files.listMore(),
      },
      wording,
    );
  }

  #preview(scenario: Scenario, view: ComparedView): TemplateResult {
    const { offer } = this.#use;
    return previewTemplate(
      {
        scenario,
        view,
        links: this.#use.links,
        offer,
        isUsed: this.#use.isOfferUsed,
        effect: offer
          ? this.#effectOf(scenario, offer.scenario, this.#use.candidate, this.#text, this.approximate)
          : null,
        approximate: this.approximate,
        link: (approach, to) => {
          this.#use.link(approach, to);
          // A comparison that is running fires the event at its end.
          if (!this.#files.refresh() && this.#files.results) this.#fire(this.#files.results);
        },
      },
      this.#wording,
    );
  }

  #actions(): TemplateResult {
    const { offer } = this.#use;
    const isUsed = this.#use.isOfferUsed;
    return actionsTemplate(this.#text, {
      hasCases: this.#hasCases,
      canUse: offer !== null && offer.changes.length > 0 && !isUsed,
      isUsed,
      use: this.#useFigures,
      undo: this.#undoUse,
      save: this.#save,
      copy: this.#copy,
    });
  }

  #columnsView(): TemplateResult | typeof nothing {
    const { fileToMap, files } = this.#files;
    const file =
      fileToMap ?? (this.showsColumns ? files.find(({ summary }) => summary.columns.length > 0) : undefined);
    if (!file) return nothing;
    return columnsTemplate(file, this.#wording, (mapping) => {
      this.showsColumns = false;
      this.#files.remap(file, mapping);
    });
  }

  #failureLine(): TemplateResult {
    const { failure, files, fileToMap, lacksAnswersInColumns } = this.#files;
    const keptFile = failure && files[0] ? this.#text.kept(files[0].file.name) : '';
    const reasons = failure
      ? [failureText(failure, this.#wording)]
      : lacksAnswersInColumns
        ? [this.#text.columnsWithoutAnswers]
        : (fileToMap?.summary.problems ?? []).map((each) => problemText(each, this.#wording));
    return failureTemplate(...reasons, keptFile);
  }

  protected override updated(): void {
    this.#files.refresh();
    if (!this.#files.results || this.#stage === lastStage) return;
    this.#stage += 1;
    this.requestUpdate();
  }

  protected override printed(): readonly unknown[] {
    const { results, failure } = this.#files;
    const { messages, locale } = this.#localize;
    return [results, failure, messages, locale];
  }

  protected override foldSummary(): FoldSummary {
    const { isUsed: isLastChange, areRatesUsed, offer } = this.#use;
    const isEmpty = offer?.isEmpty ?? false;
    const isUsed = isLastChange || areRatesUsed || (!isEmpty && offer?.changes.length === 0);
    const use = isUsed ? 'used' : this.#use.scenario && !isEmpty ? 'unused' : 'alone';
    return foldSummary(this.#files.readingName, this.#comparedView, use, this.#wording);
  }

  get #text(): EvaluationText {
    return this.#localize.messages.evaluation;
  }

  get #wording(): EvaluationWording {
    return { text: this.#text, locale: this.#localize.locale, write: this.#count };
  }

  #count = (value: number): string => formatTokens(value, this.#localize.locale);

  get #comparedView(): ComparedView | null {
    const { results } = this.#files;
    return results && comparedView(results.comparisons, results.choices.baseline, results.choices.candidate);
  }

  #kindOf = (approach: string): LineKind => {
    const { comparisons = [], choices } = this.#files.results ?? {};
    const pair = [choices?.baseline, choices?.candidate];
    const otherApproaches = comparisons.map((each) => each.approach).filter((each) => !pair.includes(each));
    // The second of the pair, with the index 1, is the candidate.
    return strokeOf([...pair, ...otherApproaches].indexOf(approach), 1).kind;
  };

  /** Whether the files have cases, and not only totals. */
  get #hasCases(): boolean {
    const { overview, results } = this.#files;
    return overview?.scores.length !== 0 || !results?.comparisons.some(({ answers }) => answers > 0);
  }

  #fire({ comparisons, choices, forUse }: ComparedResults): void {
    const { score, threshold, baseline } = choices;
    const linked = linkedComparisons(forUse, this.#use.links);
    this.dispatchEvent(new FtEvaluateEvent(comparisons, { score, threshold, baseline }, linked));
  }

  /** Fires `ft-evaluate` and announces the new sentence. */
  #announceResults(results: ComparedResults, isNew: boolean): void {
    this.#fire(results);
    const view = this.#comparedView;
    if (view) {
      const { claim, rest } = sentenceOf(view, this.#wording);
      this.announcement = claim + rest;
    }
    if (isNew) this.showsColumns = false;
    if (!this.diff)
      void loadWordDiff().then((diff) => {
        this.diff = diff;
      });
  }

  /** Opens the dialog in which files are chosen. */
  #chooseFiles(replaces: boolean): void {
    this.#replacesFiles = replaces;
    this.#drop.openDialog();
  }

  #readSample = async (): Promise<void> => {
    const { sampleResults } = await import('./sample.ts');
    this.#files.take({ kind: 'files', files: [givenText(sampleResults(), this.#text.sampleName)] }, true);
  };

  #cancel = (): void => {
    this.announcement = this.#text.cancelled(this.#files.readingName ?? '');
    this.#files.cancel();
    void this.updateComplete.then(() => this.renderRoot.querySelector('button')?.focus());
  };

  #useFigures = (): void => {
    const { offer } = this.#use;
    if (!offer) return;
    this.#use.use(offer.scenario);
    this.announcement = this.#text.used;
  };

  #undoUse = (): void => {
    if (this.#use.undo()) this.announcement = this.#text.undone;
  };

  #save = async (): Promise<void> => {
    this.outcome = await saveTable(this, this.#files.table(), this.#text);
  };

  #copy = async (): Promise<void> => {
    const view = this.#comparedView;
    if (view) this.outcome = await copyTable(view, this.#wording);
  };
}

/** The stage at which everything is rendered. */
const lastStage = 2;
