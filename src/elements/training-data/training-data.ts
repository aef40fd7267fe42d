/**
 * `<ft-training-data>`: reads a training file in the page and says what training on it costs, which hosts accept it, and what is
 * wrong with it. It mends, splits and converts the file, and puts its tokens into a scenario. The text of the file stays in the
 * element.
 */
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocalizeController } from '../../controllers/localize.ts';
import { evaluate } from '../../core/index.ts';
import { trainingFixes } from '../../core/training/clean.ts';
import { dropReasons } from '../../core/training/drop.ts';
import type { Place } from '../../core/training/first-lines.ts';
import { trainingHosts } from '../../core/training/hosts/rows.ts';
import type { TrainingFormatId } from '../../core/training/types.ts';
import type { Scenario } from '../../core/types.ts';
import { FileError } from '../../files/errors.ts';
import { type FileReport, inspectFile } from '../../files/inspect-file.ts';
import { cleanFile, type WriteSummary } from '../../files/written-file.ts';
import { training } from '../../i18n/en/training.ts';
import { trainingData as english } from '../../i18n/en/training-data.ts';
import { verdict } from '../../i18n/en/verdict.ts';
import { formatPercent, formatTokens } from '../../i18n/format.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import * as shipped from '../../prices/index.ts';
import { readCatalog } from '../../prices/validate.ts';
import { PartChangeEvent, reportError } from '../common/events.ts';
import { hatches } from '../common/hatches.ts';
import { type GivenFile, givenFile, givenText, type Intake, intakeOf } from '../common/intake.ts';
import { ScenarioView } from '../common/scenario/scenario-view.ts';
import { ViewController } from '../common/scenario/view-controller.ts';
import { baseStyles } from '../common/styles/base.ts';
import { disclosureStyles } from '../common/styles/disclosure.ts';
import { selectStyles } from '../common/styles/select.ts';
import { plainTableStyles } from '../common/styles/table.ts';
import { viewStyles } from '../common/styles/view.ts';
import { type FileUse, FtSummaryEvent } from '../common/summary-event.ts';
import type { Sentence } from '../common/wording/names.ts';
import { actionsTemplate, type ConversionTarget } from './actions-template.ts';
import { type FixId, offeredFixes } from './checks.ts';
import { checksTemplate } from './checks-template.ts';
import type { ListedPlaces, OpenedExample } from './checks-view.ts';
import { type CostRow, costRows } from './cost-rows.ts';
import { costsTemplate } from './costs-template.ts';
import { brokenPart, lineAt, shownLine } from './example-line.ts';
import { figuresOf, figuresSoFar, formatBytes, formatSeconds } from './figures.ts';
import { histogramTemplate } from './histogram-template.ts';
import { countsOf, FtInspectEvent } from './inspect-event.ts';
import { trainingFirst } from './intake.ts';
import { type OutputWords, saveBlob, saveConverted, saveMended, saveReport, saveSplit } from './outputs.ts';
import { lineOf, reasonText } from './places.ts';
import { hostsIn, isNotReady, sentenceOf, trainingHostIds } from './readiness.ts';
import { blobOf } from './save.ts';
import {
  dropAreaTemplate,
  figuresTemplate,
  fileLineTemplate,
  sentenceTemplate,
  whyTemplate,
} from './templates.ts';
import { trainingDataStyles } from './training-data.styles.ts';
import { type UseOffer, withMeasured } from './use.ts';

/** The files to read, and the fixes to apply to the training file before it is inspected. */
interface Given {
  readonly file: GivenFile;
  readonly validation: GivenFile | null;
  readonly fixes: readonly FixId[];
}

/** Files that have been read. */
interface Inspected extends Given {
  readonly report: FileReport;
  /** The mended training file, and what was done to it; `null` without fixes. */
  readonly mended: { readonly blob: Blob; readonly summary: Readonly<WriteSummary> } | null;
}

/** The work in progress, for the sentence and the bar. `share` is the finished share; `null` = unknown. */
interface Work {
  readonly kind: 'reading' | 'mending' | 'writing';
  readonly share: number | null;
}

/** The progress of a reading as `inspectFile` reports it. */
type Progress = Parameters<NonNullable<Parameters<typeof inspectFile>[1]>['onProgress'] & {}>[0];

/** The training file in use: the mended file if fixes were applied, else the file as given. */
const usedSource = ({ file, mended }: Inspected) => mended?.blob ?? file.source;

/**
 * Reads a training file of any size in the page: dropped, pasted or chosen. A second file is read as its validation file. Shows
 * for which hosts it is ready, the tokens and epochs that are billed, the tokens per example, what the checks find and on which
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
 * @cssproperty --ft-ink - Text colour; read from the page when not set.
 * @cssproperty --ft-surface - Background behind the element; read from the page when not set.
 * @cssproperty --ft-mono - Font of lines of the file.
 * @fires ft-summary - The value in the header of the fold of `<ft-breakeven>` has changed: `summary`, and how far the file has come, `use`.
 * @fires ft-inspect - A file has been read: its counts (`report`), without any text.
 * @fires ft-change - The user put the tokens of the file into the scenario, or undid this.
 * @fires ft-error - The scenario (`scenario`) or a file (`training-data`) could not be used.
 */
export class FtTrainingData extends ScenarioView {
  static override styles = [
    baseStyles,
    viewStyles,
    selectStyles,
    plainTableStyles,
    disclosureStyles,
    trainingDataStyles,
  ];

  /** The prices of training (see `createCatalog`); the shipped catalogue when `null`. */
  @property({ attribute: false }) catalog: PriceCatalog | null = null;

  /** Whether the element is in a fold of `<ft-breakeven>`. It then has no lines above and below, and prints only the main figures. */
  @property({ type: Boolean, reflect: true }) embedded = false;

  /** The file that is in use. */
  @state() private inspected: Inspected | null = null;
  /** The files that are being read. The earlier files stay in use until these have been read. */
  @state() private reading: Given | null = null;
  @state() private work: Work | null = null;
  @state() private progress: Progress | null = null;
  /** Why the last file could not be used; `''` = it could be used. */
  @state() private failure = '';
  /** The limit of tokens per example that the user typed; `null` = the default limit. */
  @state() private limit: number | null = null;
  /** Whether something is dragged over the element. */
  @state() private isOver = false;
  @state() private opened: OpenedExample | null = null;
  /** The check whose places are all listed; `null` = none. */
  @state() private listed: ListedPlaces | null = null;
  @state() private showsAllOffers = false;
  /** The outcome of the last action, below the actions. */
  @state() private outcome = '';
  @state() private announcement = '';
  /** Ends the saving of a mended file while the file is mended; `null` = none is being saved. */
  @state() private saving: AbortController | null = null;
  /** The scenario before and after the file was used, for Undo. */
  @state() private used: { readonly before: Scenario; readonly after: Scenario } | null = null;

  readonly #view = new ViewController(this);
  readonly #localize = new LocalizeController(this, { trainingData: english, training, verdict });
  #run: AbortController | null = null;
  #lastSummary = '';
  #chosenRole: 'any' | 'training' | 'validation' = 'any';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#run?.abort();
    this.saving?.abort();
    this.#finish();
  }

  /** Reads files as if they had been dropped: one, or a training file with its validation file. */
  take(files: readonly File[]): void {
    this.#takeFiles(files.map(givenFile), 'any');
  }

  /**
   * Reads the content of a drop. Used by `<ft-breakeven>`, which takes drops on all of it.
   * @internal
   */
  takeIntake(intake: Intake): void {
    const { trainingData: text } = this.#localize.messages;
    if (intake.kind === 'folder') this.#fail(text.fileErrors.unreadable(intake.name));
    else if (intake.kind === 'files') this.#takeFiles(intake.files, 'any');
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#view.update(this.scenario, this.candidate);
  }

  protected override render(): TemplateResult {
    const { trainingData: text } = this.#localize.messages;
    return html`
      <section
        class=${this.isOver ? 'part over' : 'part'}
        aria-label=${text.title}
        @dragover=${this.#hover}
        @dragleave=${this.#leave}
        @drop=${this.#drop}
        @paste=${this.#paste}
      >
        ${this.reading ? this.#readingView(this.reading) : this.inspected ? this.#reportView(this.inspected) : this.#dropArea()}
        <input class="visually-hidden" type="file" tabindex="-1" aria-hidden="true" accept=".jsonl,.json,.ndjson,.txt,application/json,text/plain" multiple @change=${this.#choose} />
      </section>
      <div class="visually-hidden" role="status">${this.announcement}</div>
    `;
  }

  protected override updated(): void {
    const { summary, use } = this.#summary();
    const value = `${use} ${summary?.claim}${summary?.rest}`;
    if (value === this.#lastSummary) return;
    this.#lastSummary = value;
    this.dispatchEvent(new FtSummaryEvent(summary, use));
  }

  /** The value in the header of a fold. */
  #summary(): { readonly summary: Sentence | null; readonly use: FileUse } {
    const { trainingData: text } = this.#localize.messages;
    if (this.reading) return { summary: text.summaryReading(this.reading.file.name), use: 'reading' };
    if (!this.inspected) return { summary: null, use: 'none' };
    const { examples, billedTokens } = this.inspected.report;
    const offer = this.#useOffer(this.inspected.report);
    const isUsed = offer?.kind === 'obstacle' && offer.obstacle === 'same';
    const name = offer?.approach?.label || offer?.approach?.id || '';
    const { claim, rest } = text.summaryRead(this.#count(examples), examples, this.#count(billedTokens));
    const end = !offer
      ? ''
      : isUsed
        ? text.summaryUsed(name)
        : isNotReady(this.inspected.report)
          ? text.summaryNotReady
          : text.summaryUnused;
    return { summary: { claim, rest: rest + end }, use: isUsed ? 'used' : 'read' };
  }

  #dropArea(): TemplateResult {
    const { trainingData: text } = this.#localize.messages;
    return html`${dropAreaTemplate(text, { choose: () => this.#askFor('any'), sample: this.#sample })} ${this.#failureLine()}`;
  }

  #failureLine(): TemplateResult {
    const { trainingData: text } = this.#localize.messages;
    const kept =
      this.failure !== '' && this.inspected ? ` ${text.earlierKept(this.inspected.file.name)}` : '';
    return html`<p class="failure" role="alert">${this.failure}${kept}</p>`;
  }

  #readingView({ file, validation }: Given): TemplateResult {
    const { messages, locale } = this.#localize;
    const { trainingData: text } = messages;
    const { progress, work } = this;
    const partial = progress?.partial ?? null;
    const share = work?.share ?? null;
    return html`
      ${fileLineTemplate(text, {
        name: file.name,
        facts: text.size(this.#formatName(partial?.format ?? null), formatBytes(file.bytes, locale)),
        validation: validation && { name: validation.name, facts: formatBytes(validation.bytes, locale) },
        actions: [{ label: text.cancel, run: this.#cancel }],
      })}
      ${sentenceTemplate(this.#workSentence())}
      <div class="bar" role="progressbar" aria-label=${text.title} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${share === null ? 0 : Math.floor(share * 100)}>
        <svg width="100%" height="3" aria-hidden="true" focusable="false"><rect width="100%" height="3" class="rest"></rect><rect width="${(share ?? 0) * 100}%" height="3"></rect></svg>
      </div>
      ${whyTemplate([this.#progressText(), text.laterChecks])}
      ${progress ? figuresTemplate(figuresSoFar(progress, text, locale)) : ''}
      ${partial ? this.#histogram(partial) : ''}
      ${
        partial
          ? checksTemplate(partial, { ...this.#checkWords(), isPartial: true, opened: null, listed: null })
          : ''
      }
    `;
  }

  #workSentence(): Sentence {
    const { messages, locale } = this.#localize;
    const { trainingData: text } = messages;
    const { work, progress } = this;
    if (work?.share == null) return text.readingStream;
    // Rounded down, so that no part is said to be done before it is.
    const percent = formatPercent(Math.floor(work.share * 100) / 100, locale);
    if (work.kind === 'mending') return text.applying(percent);
    const seconds = progress?.secondsLeft ?? null;
    const rest = seconds === null || seconds <= 0 ? '.' : text.timeLeft(formatSeconds(seconds, locale));
    return { claim: text.reading(percent).claim, rest };
  }

  #progressText(): string {
    const { messages, locale } = this.#localize;
    const { trainingData: text } = messages;
    const { progress } = this;
    if (!progress || progress.bytesPerSecond === null || progress.total === null) return text.starting;
    const bytes = (value: number): string => formatBytes(value, locale);
    return text.progress(bytes(progress.done), bytes(progress.total), bytes(progress.bytesPerSecond));
  }

  #reportView(inspected: Inspected): TemplateResult {
    const { messages, locale } = this.#localize;
    const { trainingData: text } = messages;
    const { file, validation, report } = inspected;
    const costs = this.#costs(inspected);
    return html`
      ${fileLineTemplate(text, {
        name: file.name,
        facts: [
          text.size(this.#formatName(report.format), formatBytes(file.bytes, locale)),
          text.lineCount(this.#count(report.lineCount), report.lineCount),
          ...(inspected.mended ? [text.cleaned] : []),
        ].join(', '),
        validation: validation && {
          name: validation.name,
          facts: text.lineCount(
            this.#count(report.validation?.lineCount ?? 0),
            report.validation?.lineCount ?? 0,
          ),
        },
        actions: [
          validation
            ? { label: text.removeValidation, run: () => void this.#read({ ...inspected, validation: null }) }
            : { label: text.addValidation, run: () => this.#askFor('validation') },
          { label: text.replace, run: () => this.#askFor('training') },
        ],
      })}
      ${sentenceTemplate(sentenceOf(report, text, this.#count))}
      ${whyTemplate(this.#why(inspected))} ${this.#failureLine()}
      ${figuresTemplate(figuresOf(report, text, locale))} ${this.#histogram(report)}
      ${checksTemplate(report, {
        ...this.#checkWords(),
        isPartial: false,
        opened: this.opened,
        listed: this.listed,
      })}
      ${costsTemplate(costs, {
        text,
        locale,
        billedTokens: report.billedTokens,
        hasValidation: validation !== null,
        showsAll: this.showsAllOffers,
        toggle: () => {
          this.showsAllOffers = !this.showsAllOffers;
        },
      })}
      ${this.#actions(inspected, costs)}
    `;
  }

  /** The sentences of the line below the sentence that sums up the file. */
  #why({ report, mended }: Inspected): readonly string[] {
    const { trainingData: text } = this.#localize.messages;
    const { examples, overLimit, findings, lineCount } = report;
    const write = this.#count;
    const sum = (rules: readonly string[]): number =>
      findings.filter(({ rule }) => rules.includes(rule)).reduce((total, { count }) => total + count, 0);
    const done = mended
      ? text.mended(
          write(mended.summary.removed),
          write(mended.summary.changed),
          write(mended.summary.written),
          write(mended.summary.read),
        )
      : '';
    if (examples === 0) return [done];
    if (isNotReady(report)) {
      const problems = sum(findings.map(({ rule }) => rule));
      return [done, text.problems(write(problems), problems, write(lineCount), lineCount)];
    }
    const personal = sum(['secret', 'personal-data']);
    return [
      done,
      text.enough(write(examples), examples),
      overLimit > 0 ? text.longerThanLimit(write(overLimit), overLimit) : '',
      personal > 0 ? text.private(write(personal), personal) : '',
    ];
  }

  #histogram(report: Parameters<typeof histogramTemplate>[0]): TemplateResult {
    const { messages, locale } = this.#localize;
    return html`${hatches('b')}${histogramTemplate(report, {
      text: messages.trainingData,
      locale,
      setLimit: this.reading ? null : this.#setLimit,
    })}`;
  }

  #checkWords() {
    const { messages } = this.#localize;
    return {
      messages,
      write: this.#count,
      percent: (share: number) => formatPercent(share, this.#localize.locale, 1),
      fix: this.reading ? null : (fixes: readonly FixId[]) => this.#applyFixes(fixes),
      open: (key: string, rule: string, place: Place) => void this.#open(key, rule, place),
      close: this.#closeExample,
      list: (key: string) => {
        this.listed = this.listed?.key === key ? null : { key, active: 0, scrolledRows: 0 };
      },
      moveList: (listed: ListedPlaces) => {
        this.listed = listed;
      },
    };
  }

  get #prices(): PriceCatalog {
    return readCatalog(this.catalog).catalog ?? shipped;
  }

  #costs({ report }: Inspected): readonly CostRow[] {
    if (report.examples === 0) return [];
    const scenario = this.#scenario;
    const offer = this.#useOffer(report);
    return costRows(report, {
      prices: this.#prices,
      on: scenario?.startsOn ?? new Date().toISOString().slice(0, 10),
      validationTokens: report.validation?.billedTokensPerEpoch ?? 0,
      ownModel: offer?.approach?.model ?? null,
    });
  }

  get #scenario(): Scenario | null {
    const { reading } = this.#view;
    return reading.kind === 'result' ? reading.result.scenario : null;
  }

  get #candidateId(): string {
    const { reading } = this.#view;
    return reading.kind === 'result' ? (reading.pair.candidate?.id ?? this.candidate) : this.candidate;
  }

  #useOffer(report: FileReport): UseOffer | null {
    const scenario = this.#scenario;
    return (
      scenario &&
      withMeasured(
        scenario,
        this.#candidateId,
        {
          tokensPerEpoch: report.billedTokensPerEpoch,
          epochs: report.epochs,
          validationTokens: report.validation?.billedTokensPerEpoch ?? null,
        },
        this.#prices,
      )
    );
  }

  #actions(inspected: Inspected, costs: readonly CostRow[]): TemplateResult {
    const { messages, locale } = this.#localize;
    const { report } = inspected;
    return actionsTemplate({
      messages,
      locale,
      modelNames: this.modelNames,
      isReady: !isNotReady(report) && report.examples > 0,
      hasFixes: offeredFixes(report).length > 0,
      isMended: inspected.mended !== null,
      scenario: this.#scenario,
      candidate: this.#candidateId,
      offer: this.#useOffer(report),
      isUsed: this.used !== null && this.#scenario === this.used.after,
      targets: this.#targets(report),
      outcome: this.outcome,
      saving: this.saving && { ...this.#workSentence(), cancel: this.#cancelSaving },
      applyFixes: () => this.#applyFixes(offeredFixes(report)),
      undoFixes: () => void this.#read({ ...inspected, fixes: [] }),
      use: () => this.#use(report),
      undoUse: this.#undoUse,
      saveMended: () => this.#save(() => this.#saveMended(inspected)),
      split: () => this.#save(() => saveSplit(inspected.file.name, usedSource(inspected), this.#words)),
      convert: (target) =>
        this.#save(() =>
          saveConverted(
            {
              name: inspected.file.name,
              bytes: inspected.file.bytes,
              source: usedSource(inspected),
              from: report.format,
            },
            target,
            this.#words,
          ),
        ),
      saveReport: (kind) => {
        this.outcome = saveReport({ name: inspected.file.name, report, costs }, kind, this.#words);
      },
    });
  }

  /** The formats to convert into: first those of the hosts that need a conversion, then all others. */
  #targets({ hosts, format, method }: FileReport): readonly ConversionTarget[] {
    const { trainingData: text } = this.#localize.messages;
    const forHosts = hostsIn({ hosts }, 'convert').flatMap((host) => {
      const [to] = (method && trainingHosts[host].formats[method as 'supervised']) ?? [];
      return to ? [{ id: host, label: text.hosts[host], to, host }] : [];
    });
    const others = (Object.keys(text.formats) as TrainingFormatId[])
      .filter((id) => id !== format && !forHosts.some(({ to }) => to === id))
      .map((id) => ({ id, label: text.formats[id], to: id, host: null }));
    return format === null ? [] : [...forHosts, ...others];
  }

  #formatName(format: TrainingFormatId | null): string {
    const { trainingData: text } = this.#localize.messages;
    return format === null ? text.noFormat : text.formats[format];
  }

  #count = (value: number): string => formatTokens(value, this.#localize.locale);

  #hover = (event: DragEvent): void => {
    event.preventDefault();
    this.isOver = true;
  };

  #leave = (): void => {
    this.isOver = false;
  };

  #drop = (event: DragEvent): void => {
    // Without this, the browser would leave the page to open the file.
    event.preventDefault();
    this.isOver = false;
    this.#takeFrom(event.dataTransfer);
  };

  #paste = (event: ClipboardEvent): void => {
    const [target] = event.composedPath();
    if (target instanceof HTMLInputElement && target.type !== 'file') return;
    event.preventDefault();
    this.#takeFrom(event.clipboardData);
  };

  #takeFrom(data: DataTransfer | null): void {
    this.takeIntake(intakeOf(data, this.#localize.messages.trainingData.pastedName));
  }

  #askFor(role: 'any' | 'training' | 'validation'): void {
    this.#chosenRole = role;
    const input = this.renderRoot.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) return;
    input.value = '';
    input.click();
  }

  #choose = (event: Event): void => {
    const { files } = event.target as HTMLInputElement;
    this.#takeFiles([...(files ?? [])].map(givenFile), this.#chosenRole);
  };

  #sample = async (): Promise<void> => {
    const { sampleTickets } = await import('./sample.ts');
    this.#takeFiles(
      [givenText(sampleTickets(), this.#localize.messages.trainingData.sampleName)],
      'training',
    );
  };

  /** Reads files in their roles. If another file is still being read, it is cancelled. */
  #takeFiles(files: readonly GivenFile[], role: 'any' | 'training' | 'validation'): void {
    const { trainingData: text } = this.#localize.messages;
    const [first, second, ...furtherFiles] = files;
    if (!first) return;
    if (furtherFiles.length > 0) this.#fail(text.tooManyFiles(this.#count(files.length)));
    else if (second) {
      const { training: file, validation } = trainingFirst(first, second);
      void this.#read({ file, validation, fixes: [] });
    } else if (this.inspected && !this.reading && role !== 'training')
      void this.#read({ ...this.inspected, validation: first });
    else if (this.inspected && role === 'validation')
      void this.#read({ ...this.inspected, validation: first });
    else void this.#read({ file: first, validation: null, fixes: [] });
  }

  #applyFixes(fixes: readonly FixId[]): void {
    if (!this.inspected) return;
    void this.#read({ ...this.inspected, fixes: [...new Set([...this.inspected.fixes, ...fixes])] });
  }

  #setLimit = (limit: number | null): void => {
    if (limit === this.limit || !this.inspected) return;
    this.limit = limit;
    void this.#read(this.inspected);
  };

  /** Applies the fixes to the file, and inspects it. If this fails or is cancelled, the earlier files stay in use. */
  async #read({ file, validation, fixes }: Given): Promise<void> {
    const { trainingData: text } = this.#localize.messages;
    this.#run?.abort();
    this.saving?.abort();
    const run = new AbortController();
    const { signal } = run;
    this.#run = run;
    this.reading = { file, validation, fixes };
    this.failure = '';
    this.outcome = '';
    this.progress = null;
    this.work = { kind: 'reading', share: null };
    this.announcement = `${text.readingStream.claim}: ${file.name}`;
    try {
      const mended = fixes.length === 0 ? null : await this.#mend({ file, validation, fixes }, signal);
      const report = await inspectFile(mended?.blob ?? file.source, {
        ...this.#inspectOptions,
        fileName: file.name,
        validation: validation?.source ?? null,
        signal,
        onProgress: (progress) => {
          if (signal.aborted) return;
          this.progress = progress;
          this.work = { kind: 'reading', share: progress.total ? progress.done / progress.total : null };
        },
      });
      if (signal.aborted) return;
      this.inspected = { file, validation, fixes, report, mended };
      this.opened = null;
      this.listed = null;
      this.#finish();
      const { claim, rest } = sentenceOf(report, text, this.#count);
      this.announcement = claim + rest;
      this.dispatchEvent(new FtInspectEvent(countsOf(report, report.validation)));
    } catch (error) {
      if (signal.aborted) return;
      this.#finish();
      this.#fail(this.#errorText(error, file.name));
      reportError(this, error, 'training-data');
    }
  }

  get #inspectOptions() {
    return { hosts: trainingHostIds, limit: this.limit };
  }

  /** The training file with the fixes. To find repeated and leaked examples, the file is read once more. */
  async #mend(
    { file, validation, fixes }: Given,
    signal: AbortSignal,
  ): Promise<NonNullable<Inspected['mended']>> {
    const written = await this.#mendedFile({ file, validation, fixes }, signal);
    return { blob: await blobOf(written, signal), summary: written.summary };
  }

  async #mendedFile({ file, validation, fixes }: Given, signal: AbortSignal) {
    const reasons = dropReasons.filter((reason) => fixes.includes(reason));
    const share = (done: number, total: number | null): void => {
      if (!signal.aborted) this.work = { kind: 'mending', share: total ? done / total : null };
    };
    const format = this.inspected?.file === file ? this.inspected.report.format : null;
    const { drop } =
      reasons.length === 0
        ? { drop: null }
        : await inspectFile(file.source, {
            validation: validation?.source ?? null,
            drop: reasons,
            signal,
            onProgress: ({ done, total }) => share(done, total),
          });
    return cleanFile(file.source, {
      fixes: trainingFixes.filter((fix) => fixes.includes(fix)),
      dropRefused: fixes.includes('refused'),
      drop,
      format,
      signal,
      onProgress: ({ done, total }) => share(done, total),
    });
  }

  #finish(): void {
    this.reading = null;
    this.progress = null;
    this.work = null;
  }

  #cancel = (): void => {
    const { trainingData: text } = this.#localize.messages;
    const name = this.reading?.file.name ?? '';
    this.#run?.abort();
    this.#finish();
    this.announcement = text.cancelled(name);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('button')?.focus());
  };

  #cancelSaving = (): void => {
    this.saving?.abort();
    // The button of the focus disappears.
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.actions button')?.focus(),
    );
  };

  #fail(message: string): void {
    this.failure = message;
  }

  #errorText(error: unknown, name: string): string {
    const { messages, locale } = this.#localize;
    const { fileErrors } = messages.trainingData;
    if (!(error instanceof FileError))
      return fileErrors.other(name, String((error as Error)?.message ?? error));
    const file = error.file ?? name;
    const done = formatBytes(Number(error.params.done ?? 0), locale);
    switch (error.code) {
      case 'not-text':
        return fileErrors['not-text'](file, String(error.params.kind));
      case 'changed':
      case 'worker-failed':
        return fileErrors[error.code](file, done);
      default:
        return fileErrors[error.code](file);
    }
  }

  /** Reads a line of the file again and shows it below its check, with the broken part marked. */
  async #open(key: string, rule: string, place: Place): Promise<void> {
    const { inspected } = this;
    const { messages } = this.#localize;
    if (!inspected) return;
    const line = lineOf(rule, place);
    const id = `${key}/${line}`;
    if (this.opened?.id === id) {
      this.opened = null;
      return;
    }
    const source = usedSource(inspected);
    try {
      const text = await lineAt(source, line);
      if (this.inspected !== inspected) return;
      if (text === null) {
        this.#fail(messages.trainingData.noLine(this.#count(line)));
        return;
      }
      this.opened = {
        id,
        key,
        rule,
        place,
        line,
        shown: shownLine(text, brokenPart(text, rule, place)),
        reason: reasonText(rule, place, messages, this.#count),
      };
    } catch (error) {
      this.#fail(this.#errorText(error, inspected.file.name));
    }
  }

  #closeExample = (): void => {
    this.opened = null;
  };

  #use(report: FileReport): void {
    const offer = this.#useOffer(report);
    const before = this.#scenario;
    if (offer?.kind !== 'offer' || !before) return;
    this.used = { before, after: offer.scenario };
    this.#change(offer.scenario, this.#localize.messages.trainingData.used);
  }

  #undoUse = (): void => {
    if (!this.used) return;
    const { before } = this.used;
    this.used = null;
    this.#change(before, this.#localize.messages.trainingData.undone);
  };

  #change(scenario: Scenario, announcement: string): void {
    const candidate = this.#candidateId;
    this.scenario = scenario;
    this.announcement = announcement;
    this.dispatchEvent(new PartChangeEvent(scenario, evaluate(scenario), candidate));
  }

  /** Saves the mended file; without applied fixes, the file with all offered fixes. */
  async #saveMended({ file, validation, report, mended }: Inspected): Promise<string> {
    if (mended) return saveBlob(file.name, mended.blob, this.#words);
    const saving = new AbortController();
    const { signal } = saving;
    const given = { file, validation, fixes: offeredFixes(report) };
    this.saving?.abort();
    this.saving = saving;
    try {
      return await saveMended(
        file.name,
        () => this.#mendedFile(given, signal),
        file.bytes,
        this.#words,
        signal,
      );
    } catch (error) {
      if (!signal.aborted) throw error;
      return this.#localize.messages.trainingData.savingCancelled;
    } finally {
      if (this.saving === saving) this.saving = null;
    }
  }

  get #words(): OutputWords {
    const { messages, locale } = this.#localize;
    return { text: messages.trainingData, locale, write: this.#count };
  }

  /** Runs an action that writes files, and shows how it ended. */
  async #save(write: () => Promise<string>): Promise<void> {
    const { trainingData: text } = this.#localize.messages;
    this.outcome = '';
    try {
      this.outcome = await write();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      this.outcome =
        error instanceof FileError
          ? this.#errorText(error, this.inspected?.file.name ?? '')
          : text.notSaved(String((error as Error)?.message ?? error));
      reportError(this, error, 'export');
    } finally {
      if (!this.reading) this.work = null;
    }
  }
}
