/**
 * `<ft-next-steps>`: the code that trains a model at a host, deploys it, calls it and deletes it again, with the user's file names,
 * epochs and expected cost. It sends nothing and asks for no key.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LocalizeController } from '../../controllers/localize.ts';
import { today } from '../../core/scenario/calendar.ts';
import { isTuned } from '../../core/scenario/technique.ts';
import { nextSteps } from '../../core/steps/next-steps.ts';
import type { Framework, Step, StepLanguage, StepOffer, StepOptions } from '../../core/steps/types.ts';
import type { BilledReport, TrainingCost } from '../../core/training/costs.ts';
import { defaultEpochs } from '../../core/training/epochs.ts';
import type { Approach, IsoDate } from '../../core/types.ts';
import { steps as english } from '../../i18n/en/steps.ts';
import { parseNumber } from '../../i18n/parse.ts';
import { withCommas, withSemicolons } from '../../i18n/punctuation.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { ownOffer } from '../../prices/own-offer.ts';
import { shipped } from '../../prices/shipped.ts';
import { readCatalog } from '../../prices/validate.ts';
import { AnnounceController } from '../common/announce.ts';
import type { FileNames } from '../common/file-names.ts';
import { FoldView } from '../common/fold-view.ts';
import { ViewController } from '../common/scenario/view-controller.ts';
import { baseStyles } from '../common/styles/base.ts';
import { selectStyles } from '../common/styles/select.ts';
import { viewStyles } from '../common/styles/view.ts';
import type { FoldSummary } from '../common/summary-controller.ts';
import type { Sentence } from '../common/wording/names.ts';
import { nextStepsStyles } from './next-steps.styles.ts';
import { type HostChoice, hostsFor, ownGpu, sizeIn, type TrainingSize } from './routes.ts';
import { radios, stepTemplate, titleOf } from './templates.ts';
import {
  expectedText,
  type StepsChoice,
  type StepsWording,
  sentenceOf,
  summaryOf,
  timeText,
} from './wording.ts';

/** The counts of a training file, as `ft-inspect` carries them, and the names of the files. */
export interface StepsEvidence {
  readonly report:
    | (TrainingSize &
        Pick<BilledReport, 'epochs'> & {
          /** Whether no host should train on the file as it was read; absent = `false`. */
          readonly isNotReady?: boolean;
          /** The providers that would refuse the file as it was read; absent = none. */
          readonly refusedBy?: readonly string[];
        })
    | null;
  /** The files that `<ft-training-data>` has read. Their names are used until `file` or `validationFile` is set or typed. */
  readonly fileNames?: FileNames | null;
}

const languages: readonly StepLanguage[] = ['python', 'typescript', 'curl'];
const frameworks: readonly Framework[] = ['trl', 'axolotl', 'unsloth'];

/**
 * Ready-to-run steps for training at each host of the catalogue: upload, start, watch, deploy, use, delete, in Python, TypeScript or
 * shell, with the user's file names, model and epochs and the expected bill and hours. Each step can be copied. A closed host has no
 * code, only the day on which it closed. Nothing is sent.
 *
 * @element ft-next-steps
 * @csspart sentence - The sentence that says where the training runs and what it costs.
 * @csspart hosts - The choice of the host.
 * @csspart settings - Model, file names and epochs.
 * @csspart steps - The list of steps.
 * @cssproperty --ft-b - Colour of values in the code and of focus.
 * @cssproperty --ft-warn - Colour of warnings.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @cssproperty --ft-mono - Font of the code.
 * @fires ft-summary - The value in the header of the fold of `<ft-breakeven>` has changed.
 * @fires ft-error - The scenario (`scenario`) could not be used.
 */
export class FtNextSteps extends FoldView {
  static override styles = [baseStyles, viewStyles, selectStyles, nextStepsStyles];

  static override parts = 'sentence,hosts,settings,steps';

  /** The offers and their prices (see `createCatalog`). `null` means the shipped catalogue. */
  @property({ attribute: false }) catalog: PriceCatalog | null = null;

  /** The counts of the training file. Without them, the training of the scenario's tuned approach gives tokens and epochs. */
  @property({ attribute: false }) evidence: StepsEvidence = { report: null };

  /** Name of the training file. The default is the name of the file in `evidence`, else `train.jsonl`. */
  @property() file = '';

  /** Name of the validation file. The default is the name of the file in `evidence`, else none. */
  @property({ attribute: 'validation-file' }) validationFile = '';

  /** Id of a provider in the catalogue, or `own-gpu`. The default is the host of the tuned approach, else the cheapest host. */
  @property() host = '';

  /** The language of the code: `python`, `typescript` or `curl`. */
  @property() language: StepLanguage = 'python';

  /** The day of the training, which decides which hosts are open. By default today, or the scenario's first day if that is later. */
  @property() on: IsoDate | '' = '';

  /** The chosen offer of a host; `''` = the offer of the tuned approach, else one for its model, else the first with code, else the first. */
  @state() private chosenOffer = '';
  @state() private framework: Framework = 'trl';
  /** Epochs that the user typed; `null` = the epochs of the file or the scenario. */
  @state() private epochs: number | null = null;
  /** Whether the user has emptied the field of the validation file. */
  @state() private isWithoutValidation = false;
  /** The typed epochs if they cannot be used, else `''`. */
  @state() private badEpochs = '';
  /** Whether the user has emptied the field of the training file. */
  @state() private isFileEmpty = false;
  @state() private announcement = '';
  /** The number of the step whose code the browser has refused to copy; `null` = none. */
  @state() private refusedStep: number | null = null;

  readonly #view = new ViewController(this);
  readonly #localize = new LocalizeController(this, { steps: english });
  readonly #announcer = new AnnounceController(this);

  protected override willUpdate(changed: PropertyValues): void {
    this.#view.update(this.scenario, this.candidate);
    // The message on a refused copy says that the code is selected. After any other change, the code may be new and no longer selected.
    const mayChangeCode = [...changed.keys()].some((key) => key !== 'refusedStep' && key !== 'announcement');
    if (mayChangeCode) this.refusedStep = null;
  }

  protected override foldSummary(): FoldSummary {
    this.#view.update(this.scenario, this.candidate);
    return { summary: this.#summary(), use: 'none' };
  }

  protected override render(): TemplateResult {
    if (this.#view.reading.kind === 'error') return this.#view.message() ?? html``;
    const { steps: text } = this.#localize.messages;
    const { page } = text;
    const choice = this.#choice();
    const { hosts, host, offer, steps, offersCode } = choice;
    const { claim, rest } = sentenceOf(choice, this.#wording);
    const hasCode = haveCode(steps);
    return html`<section class="part" aria-label=${page.title}>
      <p class="sentence" part="sentence"><strong>${claim}</strong>${rest}</p>
      <p class="conditions muted">${hasCode ? `${timeText(offer, this.#wording)} ` : ''}${page.nothingSent}</p>
      <div part="hosts">
        ${radios({
          name: 'host',
          label: page.hosts,
          chosen: host.id,
          options: hosts.map(({ id, name, isClosed }) => ({
            id,
            label: name,
            isStruck: isClosed,
            hint: isClosed ? page.closed : '',
          })),
          choose: (id) => {
            this.host = id;
            this.chosenOffer = '';
          },
        })}
      </div>
      ${offersCode ? this.#settings(host, offer) : nothing}
      ${hasCode ? this.#stepList(steps, host, offer) : nothing}
      ${hasCode ? html`<p class="sources muted">${page.replace}</p>` : nothing}
      <p class="sources muted">${page.sources(
        withSemicolons(
          (steps[0]?.sources ?? []).map(({ source, asOf }) => `${source} (${asOf})`),
          this.#localize.locale,
        ),
      )}</p>
      <div class="visually-hidden" role="status">${this.announcement}</div>
      ${this.#announcer.region(`${claim}${rest}`, { subject: [this.scenario, this.candidate, this.host, this.chosenOffer, this.framework, this.language, this.epochs, this.evidence], messages: text })}
    </section>`;
  }

  #stepList(steps: readonly Step[], host: HostChoice, offer: TrainingCost | null): TemplateResult {
    const { steps: text } = this.#localize.messages;
    const { locale } = this.#localize;
    const { page } = text;
    return html`<ol class="steps" part="steps" aria-label=${page.steps}>
        ${steps.map((step, index) =>
          stepTemplate(step, {
            text,
            locale,
            number: index + 1,
            expected: step.kind === 'create' ? expectedText(offer, this.#epochs, this.#wording) : '',
            warning: index === 0 ? this.#refusal(host) : '',
            isRefused: this.refusedStep === index + 1,
            copy: this.#copy,
          }),
        )}
      </ol>`;
  }

  /** The text that says that the host, or every host, refuses the training file that was read; `''` if it accepts the file, or none was read. */
  #refusal({ id, name }: HostChoice): string {
    const { page } = this.#localize.messages.steps;
    const { report } = this.evidence;
    if (report?.refusedBy?.includes(id)) return page.fileRefused(name);
    return report?.isNotReady ? page.fileNotReady : '';
  }

  get #wording(): StepsWording {
    const { messages, locale } = this.#localize;
    return { text: messages.steps, locale, prices: readCatalog(this.catalog).catalog ?? shipped };
  }

  /** The day of the training: `on`, or by default today or the scenario's first day, whichever is later. */
  get #day(): IsoDate {
    if (this.on !== '') return this.on;
    const { reading } = this.#view;
    const currentDay = today(new Date());
    const start = reading.kind === 'result' ? reading.result.scenario.startsOn : currentDay;
    return [start, currentDay].sort().at(-1) ?? currentDay;
  }

  /** The tuned approach: the candidate, else the first; `undefined` = none. */
  get #tunedApproach(): Approach | undefined {
    const { reading } = this.#view;
    if (reading.kind !== 'result') return undefined;
    const candidate = reading.pair.candidate?.approach;
    return candidate && isTuned(candidate.technique)
      ? candidate
      : reading.result.scenario.approaches.find(({ technique }) => isTuned(technique));
  }

  get #epochs(): number {
    const training = this.#tunedApproach?.training;
    const scenarioEpochs = training && 'epochs' in training ? training.epochs : null;
    // Without any number of epochs, the default for 100 examples is used.
    const epochs = this.epochs ?? this.evidence.report?.epochs ?? scenarioEpochs ?? defaultEpochs(100);
    return Math.max(1, Math.round(epochs));
  }

  get #file(): string {
    return this.file || this.evidence.fileNames?.training || 'train.jsonl';
  }

  /** The name of the validation file; `''` = none. */
  get #validationFile(): string {
    const nameOfReadFile = this.isWithoutValidation ? null : this.evidence.fileNames?.validation;
    return this.validationFile || (nameOfReadFile ?? '');
  }

  /**
   * The size of the training: the counts of the training file, else the tokens of the tuned approach. It has no validation file if the user
   * has emptied the field of that file.
   */
  get #size(): TrainingSize | null {
    const { report } = this.evidence;
    if (!report) return sizeIn(this.#tunedApproach);
    const hasNoValidation = this.isWithoutValidation && this.#validationFile === '';
    return hasNoValidation ? { ...report, validation: null } : report;
  }

  /**
   * All hosts, the chosen host with its chosen offer, the steps of this offer, and whether any offer of the host has code
   * (`offersCode`). If neither the user nor the tuned approach chooses an offer, the first offer with code is chosen.
   */
  #choice(): StepsChoice & { readonly hosts: readonly HostChoice[]; readonly offersCode: boolean } {
    const { text, prices } = this.#wording;
    const names = new Map(prices.catalog.providers.map(({ id, name }) => [id, name]));
    const day = this.#day;
    const hosts = hostsFor(this.#size, this.#epochs, day, prices, { ownGpu: text.page.ownGpu, names });
    const model = this.#tunedApproach?.model;
    const offerOfTuned = ownOffer(this.#tunedApproach, prices);
    const provider = model?.split('/')[0];
    const hostOfTuned =
      hosts.find(({ offers }) => offers.some((each) => each.model === model)) ??
      hosts.find(({ id }) => id === provider);
    const defaultHost = hostOfTuned ?? hosts[0];
    if (!defaultHost) throw new RangeError('There are no hosts.');
    const host = hosts.find(({ id }) => id === this.host) ?? defaultHost;
    const options: StepOptions = {
      file: this.#file,
      validationFile: this.#validationFile === '' ? null : this.#validationFile,
      epochs: this.#epochs,
      language: languages.includes(this.language) ? this.language : 'python',
      framework: this.framework,
      on: day,
    };
    // The search for the first offer with code often makes the steps of the chosen offer too, so steps are kept by their offer.
    const stepsByOffer = new Map<StepOffer, readonly Step[]>();
    const stepsOf = (each: StepOffer): readonly Step[] => {
      const steps = stepsByOffer.get(each) ?? nextSteps(each, options);
      stepsByOffer.set(each, steps);
      return steps;
    };
    const firstWithCode = host.offers.find((each) => haveCode(stepsOf(each)));
    const offer =
      host.offers.find((each) => each.offer === this.chosenOffer) ??
      host.offers.find((each) => each.offer === offerOfTuned) ??
      host.offers.find((each) => each.model === model) ??
      firstWithCode ??
      host.offers[0] ??
      null;
    const steps = stepsOf(offer ?? { offer: `${host.id}/` });
    return { hosts, host, offer, steps, offersCode: firstWithCode !== undefined };
  }

  #summary(): Sentence | null {
    if (this.#view.reading.kind === 'error') return null;
    return summaryOf(this.#choice(), this.#wording);
  }

  #settings(host: HostChoice, offer: TrainingCost | null): TemplateResult {
    const { steps: text } = this.#localize.messages;
    const { page } = text;
    return html`<div class="settings" part="settings">
        <label>${page.offer}
          <span class="select"><select name="offer" @change=${(event: Event) => {
            this.chosenOffer = (event.target as HTMLSelectElement).value;
          }}>
            ${host.offers.map((each) => html`<option lang="en" value=${each.offer} ?selected=${each === offer}>${withCommas([each.name, each.label], this.#localize.locale)}</option>`)}
          </select></span>
        </label>
        <label>${page.file}<input name="file" autocomplete="off" spellcheck="false" .value=${live(this.#file)} aria-invalid=${this.isFileEmpty ? 'true' : 'false'} @change=${this.#nameFile} /></label>
        <label>${page.validationFile}<input name="validation-file" autocomplete="off" spellcheck="false" placeholder=${page.noFile} .value=${live(this.#validationFile)} @change=${(
          event: Event,
        ) => {
          this.validationFile = (event.target as HTMLInputElement).value.trim();
          this.isWithoutValidation = this.validationFile === '';
        }} /></label>
        <label>${page.epochs}<input name="epochs" class="epochs" inputmode="numeric" autocomplete="off" .value=${live(this.badEpochs || String(this.#epochs))} aria-invalid=${this.badEpochs === '' ? 'false' : 'true'} @change=${this.#enterEpochs} /></label>
      </div>
      <p class="failure" role="alert">${this.badEpochs !== '' ? page.badEpochs : this.isFileEmpty ? page.badFile : ''}</p>
      ${
        host.id === ownGpu
          ? radios({
              name: 'framework',
              label: page.program,
              chosen: this.framework,
              options: frameworks.map((id) => ({ id, label: page.programs[id] })),
              choose: (id) => {
                this.framework = id;
              },
            })
          : nothing
      }
      ${radios({
        name: 'language',
        label: page.language,
        chosen: this.language,
        options: languages.map((id) => ({ id, label: page.languages[id] })),
        choose: (id) => {
          this.language = id;
        },
      })}`;
  }

  #nameFile = (event: Event): void => {
    const name = (event.target as HTMLInputElement).value.trim();
    this.isFileEmpty = name === '';
    if (name !== '') this.file = name;
  };

  #enterEpochs = (event: Event): void => {
    const typed = (event.target as HTMLInputElement).value;
    const epochs = typed.trim() === '' ? null : parseNumber(typed, this.#localize.locale);
    const isBad =
      typed.trim() !== '' && !(epochs !== null && Number.isInteger(epochs) && epochs >= 1 && epochs <= 100);
    this.badEpochs = isBad ? typed : '';
    if (!isBad) this.epochs = epochs;
  };

  #copy = async (step: Step, number: number): Promise<void> => {
    const { steps: text } = this.#localize.messages;
    // Both messages are emptied first, because screen readers skip an unchanged text.
    this.announcement = '';
    this.refusedStep = null;
    await this.updateComplete;
    try {
      await navigator.clipboard.writeText(step.code ?? '');
      this.announcement = text.page.copied(titleOf(step, text));
    } catch {
      // The page has no permission or is not secure. This is common, so it is not reported as an error.
      const code = this.renderRoot.querySelector(`#code-${number}`);
      if (code) getSelection()?.selectAllChildren(code);
      this.refusedStep = number;
    }
  };
}

/** Whether some of the steps have code. */
const haveCode = (steps: readonly Step[]): boolean => steps.some(({ code }) => code !== null);
