/**
 * `<ft-usage>`: reads a record of what really happened, which is a finished job of training or an export of usage, and puts its values
 * in place of the estimates of a scenario, line by line. Only sums are kept of a file.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { LocalizeController } from '../../controllers/localize.ts';
import { attemptsOf } from '../../core/cost/request.ts';
import type { Job, Profile, Scenario } from '../../core/index.ts';
import { bestGuess } from '../../core/scenario/amount.ts';
import { today } from '../../core/scenario/calendar.ts';
import { successGuess } from '../../core/scenario/success.ts';
import type { UsageFile } from '../../files/usage-file.ts';
import { usage as english } from '../../i18n/en/usage.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import { download } from '../common/download.ts';
import { DropController } from '../common/drop-controller.ts';
import { reportError } from '../common/events.ts';
import {
  dropAreaTemplate,
  failureTemplate,
  fileRowTemplate,
  progressBar,
  sentenceTemplate,
  whyTemplate,
} from '../common/file-part.ts';
import { FoldView } from '../common/fold-view.ts';
import { givenFile, givenText, type Intake } from '../common/intake.ts';
import { memoizeLast } from '../common/memoize-last.ts';
import { trainedIndex } from '../common/scenario/trained-index.ts';
import { ViewController } from '../common/scenario/view-controller.ts';
import { ScenarioUse } from '../common/scenario-use.ts';
import { baseStyles } from '../common/styles/base.ts';
import { disclosureStyles } from '../common/styles/disclosure.ts';
import { filePartStyles } from '../common/styles/file-part.ts';
import { selectStyles } from '../common/styles/select.ts';
import { plainTableStyles } from '../common/styles/table.ts';
import { viewStyles } from '../common/styles/view.ts';
import type { FoldSummary } from '../common/summary-controller.ts';
import { formatDone } from '../common/wording/file-formats.ts';
import type { Sentence } from '../common/wording/names.ts';
import { failureText } from './failure-text.ts';
import { type FileCode, FileController, type ReadFile } from './file-controller.ts';
import type { LinesView } from './lines-template.ts';
import type { AssumedRequests } from './profile-template.ts';
import type { LineId, UsageEffect } from './take-lines.ts';
import { usageStyles } from './usage.styles.ts';
import { type UsageWording, usageWording } from './wording.ts';

/** The changes that the user has to tick. Growth is one of them, because a file does not show whether it will go on. */
const untickedAtFirst: ReadonlySet<LineId> = new Set(['growth']);

/**
 * Reads a finished job of training, or an export of usage of any size, in the page: dropped, pasted or chosen. Shows tokens, cache
 * hits and latency of a request as ranges, the requests of each month, and whether the input of each source includes cached tokens;
 * the user can change that. With a scenario, it compares each estimate with what was measured, says beforehand how each line alone would
 * change the payback, and puts the ticked lines into the calculation.
 *
 * @element ft-usage
 * @csspart drop - The area onto which a file is dropped.
 * @csspart sentence - The sentence that sums up the file.
 * @csspart figures - The table of tokens and latency of a request.
 * @csspart conventions - The table that says whether the input of each source includes cached tokens.
 * @csspart changes - The table of lines that can be taken over.
 * @csspart actions - The action that takes the ticked lines over.
 * @cssproperty --ft-a - Colour of the bars.
 * @cssproperty --ft-b - Colour of focus.
 * @cssproperty --ft-warn - Colour of warnings.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @fires ft-summary - The value in the header of the fold of `<ft-breakeven>` has changed: its text (`summary`), and whether a file is being read, was read or is used (`use`).
 * @fires ft-change - The user put lines into the scenario, or undid this.
 * @fires ft-error - The scenario (`scenario`) or a file (`usage`) could not be used.
 */
export class FtUsage extends FoldView {
  static override styles = [
    baseStyles,
    viewStyles,
    selectStyles,
    plainTableStyles,
    disclosureStyles,
    filePartStyles,
    usageStyles,
  ];

  static override parts = 'drop,sentence,figures,conventions,changes,actions';

  /** Index of the approach that the user chose for the file; `null` = the element finds the approach. */
  @state() private chosenIndex: number | null = null;
  @state() private untickedIds = untickedAtFirst;
  /** Dollars that the user typed as the cost of the job; `null` = none. */
  @state() private typedUsd: number | null = null;
  @state() private announcement = '';
  /** The outcome of the last action. */
  @state() private outcome = '';

  readonly #view = new ViewController(this);
  readonly #localize = new LocalizeController(this, { usage: english });
  readonly #files = new FileController(this, {
    started: ({ name }) => {
      this.outcome = '';
      this.announcement = `${this.#text.readingStarts.claim}${punctuationOf(this.#localize.locale).colon}${name}`;
    },
    succeeded: (readFile, code) => {
      this.chosenIndex = null;
      this.untickedIds = untickedAtFirst;
      this.typedUsd = null;
      this.#usedLines = null;
      const { claim, rest } = this.#sentence(readFile, code);
      this.announcement = claim + rest;
    },
    failed: (error) => reportError(this, error, 'usage'),
  });
  readonly #scenarioUse = new ScenarioUse(this, this.#view);
  readonly #drop = new DropController(this, {
    take: (intake) => this.takeIntake(intake),
    choose: (files) => this.#files.take(files),
    textName: () => this.#text.pastedName,
  });
  readonly #effectOf = memoizeLast(
    ({ usageEffectOf }: FileCode, ...args: Parameters<FileCode['usageEffectOf']>) => usageEffectOf(...args),
  );
  readonly #withBillOf = memoizeLast(withBill);
  /**
   * The ids of the lines that the user has put into the scenario, and the file and its effect at that time. All lines that were offered
   * then stay visible until the scenario or the file changes.
   */
  #usedLines: {
    readonly content: UsageFile;
    readonly effect: UsageEffect;
    readonly ids: readonly LineId[];
  } | null = null;

  /** Reads a file as if it had been dropped. */
  take(files: readonly File[]): void {
    this.#files.take(files.map(givenFile));
  }

  /**
   * Reads the content of a drop. Used by `<ft-breakeven>`, which accepts drops anywhere on the calculator.
   * @internal
   */
  takeIntake(intake: Intake): void {
    this.#files.takeIntake(intake);
  }

  protected override render(): TemplateResult {
    const { fileInUse, reading, code } = this.#files;
    const text = this.#text;
    return html`
      <section
        class=${this.#drop.isOver ? 'part over' : 'part'}
        aria-label=${text.title}
        @dragover=${this.#drop.hover}
        @dragleave=${this.#drop.leave}
        @drop=${this.#drop.drop}
        @paste=${this.#drop.paste}
      >
        ${reading ? this.#readingView(reading) : fileInUse && code ? this.#fileView(fileInUse, code) : this.#dropArea()}
        <input class="visually-hidden" type="file" tabindex="-1" aria-hidden="true" accept=".jsonl,.json,.ndjson,.csv,.tsv,.eval,.txt,application/json,text/csv,text/plain" @change=${this.#drop.choose} />
      </section>
      <div class="visually-hidden" role="status">${this.announcement}</div>
    `;
  }

  #dropArea(): TemplateResult {
    return html`${dropAreaTemplate(this.#text, { choose: this.#openDialog, sample: this.#readSample })} ${this.#failureLine()}`;
  }

  #failureLine(): TemplateResult {
    const { failure, fileInUse } = this.#files;
    if (!failure) return failureTemplate();
    return failureTemplate(
      failureText(failure, this.#wording),
      fileInUse ? this.#text.earlierKept(fileInUse.file.name) : '',
    );
  }

  #readingView({ file, share }: NonNullable<FileController['reading']>): TemplateResult {
    const text = this.#text;
    return html`
      ${fileRowTemplate({
        name: file.name,
        facts: '',
        second: null,
        actions: [{ label: text.cancel, run: this.#cancel }],
      })}
      ${sentenceTemplate(share === null ? text.readingStarts : text.reading(formatDone(share, this.#localize.locale)))}
      ${progressBar(share, text.title)}
    `;
  }

  #fileView(readFile: ReadFile, code: FileCode): TemplateResult {
    const { file, content } = readFile;
    const text = this.#text;
    const wording = this.#wording;
    return html`
      ${fileRowTemplate({
        name: file.name,
        facts:
          content.kind === 'job'
            ? code.jobFacts(content.job, wording)
            : code.profileFacts(content.profile, wording),
        second: null,
        actions: [{ label: text.replace, run: this.#openDialog }],
      })}
      ${sentenceTemplate(this.#sentence(readFile, code))} ${whyTemplate(this.#reasons(readFile, code))} ${this.#failureLine()}
      ${content.kind === 'job' ? this.#jobView(content.job, code) : this.#profileView(content.profile, file.name, code)}
      <p class="outcome muted" role="status">${this.outcome}</p>
    `;
  }

  #profileView(profile: Profile, fileName: string, code: FileCode): TemplateResult {
    const wording = this.#wording;
    const view = this.#linesView;
    return html`
      ${code.profileTemplate(profile, view && assumedIn(view.effect.before.scenario, view.effect.index), wording)}
      ${code.conventionTemplate(profile, (source, includes) => this.#files.setConvention(source, includes), wording)}
      ${code.problemsTemplate(profile, wording)}
      ${view ? html`${code.linesTemplate(view, wording)} ${code.useTemplate(view, wording)}` : nothing}
      <p class="files"><button type="button" class="action" @click=${() => this.#save(profile, fileName)}>${wording.text.saveProfile}</button></p>
    `;
  }

  #jobView(job: Job, code: FileCode): TemplateResult {
    const wording = this.#wording;
    const view = this.#linesView;
    const setUsd = (usd: number | null): void => {
      this.typedUsd = usd;
    };
    return html`
      ${code.jobTemplate(job, view, { typedUsd: this.typedUsd, setUsd }, wording)}
      ${view ? code.useTemplate(view, wording) : this.#scenarioUse.scenario ? html`<p class="note muted">${wording.text.noApproach}</p>` : nothing}
    `;
  }

  #sentence({ content }: ReadFile, code: FileCode): Sentence {
    const view = this.#linesView;
    if (content.kind === 'usage') return code.profileSentence(content.profile, view, this.#wording);
    const training = view?.effect.before.scenario.approaches[view.effect.index]?.training;
    return code.jobSentence(content.job, code.estimatedTokens(training), view, this.#wording);
  }

  /** The sentences of the grey line below the sentence that sums up the file. */
  #reasons({ content }: ReadFile, code: FileCode): readonly string[] {
    const { text, count } = this.#wording;
    if (content.kind === 'job') {
      const { error, truncatedExamples } = content.job;
      const view = this.#linesView;
      const otherTrainingCode = view && code.otherTraining(view.effect);
      return [
        ...(otherTrainingCode ? [text.notes[otherTrainingCode]({})] : []),
        ...(error ? [text.jobError(error.message)] : []),
        ...(truncatedExamples ? [text.truncated(count(truncatedExamples), truncatedExamples)] : []),
      ];
    }
    const view = this.#linesView;
    const uncountedRows = code.uncountedRowCount(content.profile);
    const approach = view?.effect.before.scenario.approaches[view.effect.index];
    return [
      code.otherModelSentence(content.profile, approach, this.#wording),
      ...(view ? [code.largestEffect(view, this.#wording)] : []),
      ...(uncountedRows > 0 ? [text.unreadRows(count(uncountedRows), uncountedRows)] : []),
    ].filter((sentence) => sentence !== '');
  }

  /** The lines of the file in the scenario; `null` without a file, without a scenario, or for a job if nothing is trained. */
  get #linesView(): LinesView | null {
    const scenario = this.#scenarioUse.scenario;
    const { fileInUse, code } = this.#files;
    if (!scenario || !fileInUse || !code) return null;
    const { candidate } = this.#scenarioUse;
    const index = this.#indexIn(scenario, candidate, fileInUse, code);
    const content = this.#withBill(fileInUse.content);
    const usedLines = this.#scenarioUse.isUsed ? this.#usedLines : null;
    const isUsed = usedLines !== null && usedLines.content === content && usedLines.effect.index === index;
    const effect = isUsed
      ? usedLines.effect
      : this.#effectOf(code, scenario, index, content, this.untickedIds);
    return (
      effect && {
        effect,
        untickedIds: this.untickedIds,
        candidate,
        approaches: scenario.approaches,
        isUsed,
        choose: (index) => {
          this.chosenIndex = index;
        },
        tick: (id, isTicked) => {
          const others = [...this.untickedIds].filter((each) => each !== id);
          this.untickedIds = new Set(isTicked ? others : [...others, id]);
        },
        use: this.#useLines,
        undo: this.#undo,
      }
    );
  }

  /** Index of the approach that the file belongs to; -1 for a job if nothing is trained. */
  #indexIn(scenario: Scenario, candidate: string, { content }: ReadFile, code: FileCode): number {
    if (this.chosenIndex !== null && this.chosenIndex < scenario.approaches.length) return this.chosenIndex;
    return content.kind === 'job'
      ? trainedIndex(scenario, candidate)
      : code.approachOfProfile(scenario, content.profile);
  }

  /** The content of a file, with the dollars that the user typed if the job does not say them. */
  #withBill(content: UsageFile): UsageFile {
    return this.#withBillOf(content, this.typedUsd);
  }

  protected override foldSummary(): FoldSummary {
    const { fileInUse, reading, code } = this.#files;
    const { text, count } = this.#wording;
    if (reading) return { summary: text.summaryReading(reading.file.name), use: 'reading' };
    if (!fileInUse || !code) return { summary: null, use: 'none' };
    const { content } = fileInUse;
    const { claim, rest } =
      content.kind === 'job'
        ? text.summaryJob(content.job.provider ? text.providers[content.job.provider] : '')
        : content.profile.requests === null
          ? text.summaryUsageUnknown
          : text.summaryUsage(count(content.profile.requests), content.profile.requests);
    const { scenario, candidate } = this.#scenarioUse;
    const isUsed =
      scenario !== null &&
      this.#usedLines !== null &&
      code.areTaken(
        scenario,
        this.#indexIn(scenario, candidate, fileInUse, code),
        this.#withBill(content),
        this.#usedLines.ids,
      );
    const endText = !scenario ? '' : isUsed ? text.summaryUsed : text.summaryUnused;
    return { summary: { claim, rest: rest + endText }, use: isUsed ? 'used' : 'read' };
  }

  protected override printed(): readonly unknown[] {
    return [this.#files.fileInUse, this.scenario, this.candidate, this.approximate, this.#localize.locale];
  }

  get #text(): UsageWording['text'] {
    return this.#localize.messages.usage;
  }

  get #wording(): UsageWording {
    return usageWording(this.#text, this.#localize.locale, this.approximate);
  }

  #openDialog = (): void => this.#drop.openDialog();

  #readSample = async (): Promise<void> => {
    const { sampleUsage } = await import('./sample.ts');
    const until = this.#scenarioUse.scenario?.startsOn ?? today(new Date());
    this.#files.take([givenText(sampleUsage(until), this.#text.sampleName)]);
  };

  #cancel = (): void => {
    this.announcement = this.#text.cancelled(this.#files.reading?.file.name ?? '');
    this.#files.cancel();
    void this.#focusButton();
  };

  /** Moves the focus to the first button, because the button that had it disappears. */
  async #focusButton(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus();
  }

  #useLines = (): void => {
    const view = this.#linesView;
    const { fileInUse, code } = this.#files;
    if (!view || !fileInUse || !code) return;
    const { effect } = view;
    const ids = code.tickedLines(effect, this.untickedIds).map(({ id }) => id);
    this.#usedLines = { content: this.#withBill(fileInUse.content), effect, ids };
    this.#scenarioUse.use(effect.after.scenario);
    this.announcement = this.#text.used;
  };

  #undo = (): void => {
    if (!this.#scenarioUse.undo()) return;
    this.#usedLines = null;
    this.announcement = this.#text.undone;
  };

  #save(profile: Profile, fileName: string): void {
    const savedName = `${fileName.replace(/\.[^.]*$/, '')}-profile.json`;
    download(savedName, JSON.stringify(profile), 'application/json');
    this.outcome = this.#text.savedProfile(savedName);
  }
}

/** A job that does not say its dollars, with these dollars; any other content as it is. */
function withBill(content: UsageFile, usd: number | null): UsageFile {
  return content.kind === 'job' && content.job.usd === null
    ? { kind: 'job', job: { ...content.job, usd } }
    : content;
}

/** The requests of the first month of a scenario, with the expected attempts of an approach; `null` = unknown. */
function assumedIn(scenario: Scenario, index: number): AssumedRequests | null {
  const approach = scenario.approaches[index];
  if (!approach) return null;
  const { monthlyRequests, requestsPerMonth } = scenario;
  const requests =
    monthlyRequests === undefined ? bestGuess(requestsPerMonth ?? null) : (monthlyRequests[0] ?? null);
  const { attempts } = attemptsOf(successGuess(approach, scenario.approaches), approach.maxAttempts);
  return requests === null ? null : { requests, attempts: Math.max(1, attempts) };
}
