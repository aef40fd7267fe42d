/**
 * `<ft-training-data>`: reads a training file in the page and says what training on it costs, which hosts accept it, and what is
 * wrong with it. It mends, splits and converts the file, and puts its tokens into a scenario. The text of the file stays in the
 * element.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocalizeController } from '../../controllers/localize.ts';
import { today } from '../../core/scenario/calendar.ts';
import { training } from '../../i18n/en/training.ts';
import { trainingData as english } from '../../i18n/en/training-data.ts';
import { verdict } from '../../i18n/en/verdict.ts';
import { formatPercent, formatTokens } from '../../i18n/format.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { ownOffer } from '../../prices/own-offer.ts';
import { shipped } from '../../prices/shipped.ts';
import { readCatalog } from '../../prices/validate.ts';
import { DropController } from '../common/drop-controller.ts';
import { reportError } from '../common/events.ts';
import type { FileNames } from '../common/file-names.ts';
import {
  dropAreaTemplate,
  failureTemplate,
  fileRowTemplate,
  sentenceTemplate,
  whyTemplate,
} from '../common/file-part.ts';
import { FoldView } from '../common/fold-view.ts';
import { hatches } from '../common/hatches.ts';
import { type GivenFile, givenFile, givenText, type Intake } from '../common/intake.ts';
import { memoizeLast } from '../common/memoize-last.ts';
import { ViewController } from '../common/scenario/view-controller.ts';
import { ScenarioUse } from '../common/scenario-use.ts';
import { baseStyles } from '../common/styles/base.ts';
import { disclosureStyles } from '../common/styles/disclosure.ts';
import { filePartStyles } from '../common/styles/file-part.ts';
import { selectStyles } from '../common/styles/select.ts';
import { plainTableStyles } from '../common/styles/table.ts';
import { viewStyles } from '../common/styles/view.ts';
import type { FoldSummary } from '../common/summary-controller.ts';
import { ChecksController } from './checks-controller.ts';
import type { ChecksView } from './checks-view.ts';
import type { CostRow } from './cost-rows.ts';
import { failureText, savingFailureText } from './failure.ts';
import {
  type FileCode,
  type FileRole,
  FilesController,
  type InspectedFiles,
  type Reading,
} from './files-controller.ts';
import { foldSummary } from './fold-summary.ts';
import { FtInspectEvent } from './inspect-event.ts';
import type { Output } from './outputs.ts';
import { readingTemplate } from './reading-template.ts';
import { type Saving, SavingController } from './saving-controller.ts';
import { savingsTemplate } from './savings-template.ts';
import { figuresTemplate, fileRowOf } from './templates.ts';
import { trainingDataStyles } from './training-data.styles.ts';
import type { UseOffer } from './use.ts';
import type { FileWording } from './wording.ts';

/**
 * Reads a training file of any size in the page: dropped, pasted or chosen. A second file is read as its validation file. Shows
 * for which hosts the file is ready, the tokens and epochs that are billed, the tokens per example, what the checks find and on which
 * lines, and the cost of training at each host. Offers the fixes that have only one possible result. With a scenario, it also
 * offers to use the tokens there, and says beforehand how this changes the calculation.
 *
 * @element ft-training-data
 * @csspart drop - The area onto which files are dropped.
 * @csspart sentence - The sentence that says whether the file is ready.
 * @csspart figures - The key figures.
 * @csspart checks - The table of what the checks found.
 * @csspart costs - The table of training costs.
 * @csspart actions - The line of actions.
 * @cssproperty --ft-b - Colour of the bars and of focus.
 * @cssproperty --ft-warn - Colour of warnings.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @cssproperty --ft-mono - Font of lines of the file.
 * @fires ft-summary - The value in the header of the fold of `<ft-breakeven>` has changed: its text (`summary`), and whether a file is being read, was read or is used (`use`).
 * @fires ft-inspect - A file has been read: its counts (`report`), without any text.
 * @fires ft-change - The user put the tokens of the file into the scenario, or undid this.
 * @fires ft-error - The scenario (`scenario`) or a file (`training-data`) could not be used, or a file could not be saved (`export`).
 */
export class FtTrainingData extends FoldView {
  static override styles = [
    baseStyles,
    viewStyles,
    selectStyles,
    plainTableStyles,
    disclosureStyles,
    filePartStyles,
    trainingDataStyles,
  ];

  static override parts = 'drop,sentence,figures,checks,costs,actions';

  /** The prices of training (see `createCatalog`); the shipped catalogue when `null`. */
  @property({ attribute: false }) catalog: PriceCatalog | null = null;

  /** A function that gets the names of the files in use before each `ft-inspect`. `<ft-breakeven>` sets it, because the event does not carry the names. @internal */
  @property({ attribute: false }) noteNames: ((names: FileNames) => void) | null = null;

  @state() private showsAllOffers = false;
  /** The outcome of the last action, below the actions. */
  @state() private outcome = '';
  @state() private announcement = '';

  readonly #view = new ViewController(this);
  readonly #localize = new LocalizeController(this, { trainingData: english, training, verdict });
  readonly #files = new FilesController(this, {
    started: ({ file }) => {
      this.outcome = '';
      this.announcement = `${this.#text.readingStream.claim}${punctuationOf(this.#localize.locale).colon}${file.name}`;
    },
    succeeded: (inspected, { sentenceOf, usedName, countsOf }) => {
      const { report, validation } = inspected;
      this.#checks.clear();
      const { claim, rest } = sentenceOf(report, this.#text, this.#countText);
      this.announcement = claim + rest;
      this.noteNames?.({ training: usedName(inspected), validation: validation?.name ?? null });
      this.dispatchEvent(new FtInspectEvent(countsOf(report, report.validation)));
    },
    failed: (error) => reportError(this, error, 'training-data'),
  });
  readonly #checks = new ChecksController(this, (failure) => this.#files.fail(failure));
  readonly #saving = new SavingController(this);
  readonly #offerOf = memoizeLast(({ offerOf }: FileCode, ...args: Parameters<FileCode['offerOf']>) =>
    offerOf(...args),
  );
  readonly #costsOf = memoizeLast(({ costsOf }: FileCode, ...args: Parameters<FileCode['costsOf']>) =>
    costsOf(...args),
  );
  readonly #scenarioUse = new ScenarioUse(this, this.#view);
  readonly #drop = new DropController(this, {
    take: (intake) => this.takeIntake(intake),
    choose: (files) => this.#files.take(files, this.#chosenRole),
    textName: () => this.#text.pastedName,
  });
  #chosenRole: FileRole = 'any';

  /** Reads files as if they had been dropped: one, or a training file with its validation file. */
  take(files: readonly File[]): void {
    this.#files.take(files.map(givenFile), 'any');
  }

  /**
   * Reads the content of a drop. Used by `<ft-breakeven>`, which accepts drops anywhere on the calculator.
   * @internal
   */
  takeIntake(intake: Intake): void {
    this.#files.takeIntake(intake);
  }

  protected override render(): TemplateResult {
    const { inspectedFiles, reading, code } = this.#files;
    return html`
      <section
        class=${this.#drop.isOver ? 'part over' : 'part'}
        aria-label=${this.#text.title}
        @dragover=${this.#drop.hover}
        @dragleave=${this.#drop.leave}
        @drop=${this.#drop.drop}
        @paste=${this.#drop.paste}
      >
        ${reading ? this.#readingView(reading, code) : inspectedFiles && code ? this.#reportView(inspectedFiles, code) : this.#dropArea()}
        ${savingsTemplate(this.#saving.savings, this.outcome, this.#cancelSaving, this.#wording)}
        <input class="visually-hidden" type="file" tabindex="-1" aria-hidden="true" accept=".jsonl,.json,.ndjson,.txt,application/json,text/plain" multiple @change=${this.#drop.choose} />
      </section>
      <div class="visually-hidden" role="status">${this.announcement}</div>
    `;
  }

  protected override foldSummary(): FoldSummary {
    return foldSummary(this.#files, this.#offer, this.#wording);
  }

  protected override printed(): readonly unknown[] {
    const { inspectedFiles, failure } = this.#files;
    const { messages, locale } = this.#localize;
    return [inspectedFiles, failure, messages, locale];
  }

  #dropArea(): TemplateResult {
    return html`${dropAreaTemplate(this.#text, { choose: () => this.#askFor('any'), sample: this.#readSample })} ${this.#failureLine()}`;
  }

  #failureLine(): TemplateResult {
    const { failure, inspectedFiles } = this.#files;
    if (!failure) return failureTemplate();
    return failureTemplate(
      failureText(failure, this.#wording),
      inspectedFiles ? this.#text.earlierKept(inspectedFiles.file.name) : '',
    );
  }

  #readingView(reading: Reading, code: FileCode | null): TemplateResult {
    const { file, progress } = reading;
    const partial = progress?.partial;
    const figures = progress && code ? code.figuresSoFar(progress, this.#text, this.#localize.locale) : null;
    return html`
      ${readingTemplate(reading, figures, this.#cancel, this.#wording)}
      ${
        partial && code
          ? html`${this.#histogram(partial, code)}
            ${code.checksTemplate(partial, { ...this.#checksView(file, code), isPartial: true, openExample: null, openList: () => null })}`
          : nothing
      }
    `;
  }

  #reportView(inspected: InspectedFiles, code: FileCode): TemplateResult {
    const { file, validation, report, mended } = inspected;
    const text = this.#text;
    const startsOn = this.#scenarioUse.scenario?.startsOn ?? today(new Date());
    const costs = this.#costsOf(
      code,
      report,
      startsOn,
      ownOffer(this.#offer?.approach ?? undefined, this.#prices),
      this.#prices,
    );
    return html`
      ${fileRowTemplate({
        ...fileRowOf(inspected, this.#wording),
        actions: [
          validation
            ? { label: text.removeValidation, run: () => this.#files.removeValidation() }
            : { label: text.addValidation, run: () => this.#askFor('validation') },
          { label: text.replace, run: () => this.#askFor('training') },
        ],
      })}
      ${sentenceTemplate(code.sentenceOf(report, text, this.#countText))}
      ${whyTemplate(code.reasonsOf(report, mended?.summary ?? null, text, this.#countText))} ${this.#failureLine()}
      ${figuresTemplate(code.figuresOf(report, text, this.#localize.locale))} ${this.#histogram(report, code)}
      ${code.checksTemplate(report, {
        ...this.#checksView({ name: file.name, source: code.usedSource(inspected) }, code),
        isPartial: false,
      })}
      ${code.costsTemplate(costs, {
        ...this.#wording,
        billedTokens: report.billedTokens,
        hasValidation: validation !== null,
        showsAll: this.showsAllOffers,
        toggleOffers: () => {
          this.showsAllOffers = !this.showsAllOffers;
        },
      })}
      ${this.#actions(inspected, costs, code)}
    `;
  }

  #histogram(
    report: Parameters<FileCode['histogramTemplate']>[0],
    { histogramTemplate }: FileCode,
  ): TemplateResult {
    const setLimit = (limit: number): void => this.#files.setLimit(limit);
    return html`${hatches('b')}${histogramTemplate(report, {
      ...this.#wording,
      setLimit: this.#files.reading ? null : setLimit,
    })}`;
  }

  #checksView(file: Pick<GivenFile, 'name' | 'source'>, code: FileCode): Omit<ChecksView, 'isPartial'> {
    const { messages, locale } = this.#localize;
    const wording = { messages, write: this.#countText };
    return {
      ...wording,
      ...this.#checks.viewOf(file, wording, code),
      locale,
      percent: (share) => formatPercent(share, locale, 1),
      fix: this.#files.reading ? null : (fixes) => this.#files.applyFixes(fixes),
    };
  }

  #actions(inspected: InspectedFiles, costs: readonly CostRow[], code: FileCode): TemplateResult {
    const { messages, locale } = this.#localize;
    const { file, validation, report, mended } = inspected;
    const wording = this.#wording;
    const fixes = code.offeredFixes(report);
    const offer = this.#offer;
    const source = {
      name: file.name,
      bytes: file.bytes,
      source: code.usedSource(inspected),
      from: report.format,
    };
    return code.actionsTemplate({
      messages,
      locale,
      modelNames: this.modelNames,
      approximate: this.approximate,
      isReady: !code.isNotReady(report) && report.examples > 0,
      hasFixes: fixes.length > 0,
      isMended: mended !== null,
      scenario: this.#scenarioUse.scenario,
      candidate: this.#scenarioUse.candidate,
      offer,
      isUsed: this.#scenarioUse.isUsed && offer?.kind === 'obstacle' && offer.obstacle === 'same',
      targets: code.conversionTargets(report, wording.text),
      applyFixes: () => this.#files.applyFixes(fixes),
      undoFixes: () => this.#files.undoFixes(),
      use: this.#useFile,
      undoUse: this.#undoUse,
      saveMended: () => {
        const toMend = { file, validation, fixes, format: report.format };
        const output = mended
          ? code.mendedOutput(
              { name: file.name, bytes: mended.blob.size },
              () => code.chunksOf(mended.blob),
              wording,
            )
          : code.mendedOutput(source, (work) => code.mendedFile(toMend, work), wording);
        void this.#save(output);
      },
      split: () => void this.#save(code.splitOutput(source, wording)),
      convert: (target) => void this.#save(code.conversionOutput(source, target, wording)),
      saveReport: (kind) => {
        this.outcome = code.saveReport({ name: file.name, report, costs }, kind, wording);
      },
    });
  }

  get #text(): FileWording['text'] {
    return this.#localize.messages.trainingData;
  }

  get #wording(): FileWording {
    return { text: this.#text, locale: this.#localize.locale, write: this.#countText };
  }

  #countText = (value: number): string => formatTokens(value, this.#localize.locale);

  get #prices(): PriceCatalog {
    return readCatalog(this.catalog).catalog ?? shipped;
  }

  /** The offer to use the file in the calculation; `null` without a file or without a scenario. */
  get #offer(): UseOffer | null {
    const { inspectedFiles, code } = this.#files;
    if (!inspectedFiles || !code) return null;
    const { scenario, candidate } = this.#scenarioUse;
    return this.#offerOf(code, inspectedFiles.report, scenario, candidate, this.#prices);
  }

  #askFor(role: FileRole): void {
    this.#chosenRole = role;
    this.#drop.openDialog();
  }

  #readSample = async (): Promise<void> => {
    const { sampleTickets } = await import('./sample.ts');
    this.#files.take([givenText(sampleTickets(), this.#text.sampleName)], 'training');
  };

  #cancel = (): void => {
    this.announcement = this.#text.cancelled(this.#files.reading?.file.name ?? '');
    this.#files.cancel();
    void this.#focusButton();
  };

  #cancelSaving = ({ cancel }: Saving): void => {
    cancel();
    void this.#focusButton();
  };

  /** Moves the focus to the first action, or else to the first button, because the button that had the focus disappears. */
  async #focusButton(): Promise<void> {
    await this.updateComplete;
    const { renderRoot } = this;
    (renderRoot.querySelector<HTMLElement>('.actions button') ?? renderRoot.querySelector('button'))?.focus();
  }

  #useFile = (): void => {
    const offer = this.#offer;
    if (offer?.kind !== 'offer') return;
    this.#scenarioUse.use(offer.scenario);
    this.announcement = this.#text.used;
  };

  #undoUse = (): void => {
    if (this.#scenarioUse.undo()) this.announcement = this.#text.undone;
  };

  /** Saves an output, and shows how that ended. */
  async #save(output: Output): Promise<void> {
    this.outcome = '';
    try {
      const savingEnd = await this.#saving.save(output);
      if (savingEnd)
        this.outcome = savingEnd.kind === 'done' ? savingEnd.sentence : this.#text.savingCancelled;
    } catch (error) {
      this.outcome = savingFailureText(error, this.#files.inspectedFiles?.file.name ?? '', this.#wording);
      reportError(this, error, 'export');
    }
  }
}
