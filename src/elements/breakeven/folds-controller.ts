/**
 * The folds of one `<ft-breakeven>`: which are open, the values in their headers, and the files that are dropped on the
 * calculator. The element of a fold is loaded when the fold comes near the visible part of the page, when it is opened, or while
 * a file is dragged over the calculator.
 */
import { type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { LateParts } from '../../controllers/late-parts.ts';
import { LocalizeController } from '../../controllers/localize.ts';
import { folds as english } from '../../i18n/en/folds.ts';
import type { Messages } from '../../i18n/messages.ts';
import { type GivenFile, type Intake, intakeOf } from '../common/intake.ts';
import type { Pair } from '../common/scenario/reading.ts';
import type { FileUse, FtSummaryEvent } from '../common/summary-event.ts';
import { defaultFold, type Fold, type FoldId, folds } from '../folds.ts';
import { basisLine } from './basis.ts';
import { evidenceAfter, noEvidence, type PartEvidence } from './evidence.ts';
import { type FoldOptions, foldSections } from './folds-section.ts';
import type { Context } from './session-prompts.ts';

/** The elements of the folds are loaded when their section is at this distance from the visible part of the page, in CSS pixels. */
const nearPx = 300;

/** The options that depend on the result. */
type SectionOptions = Pick<
  FoldOptions,
  'properties' | 'prompts' | 'pair' | 'messages' | 'isSimple' | 'adopt' | 'passOn'
>;

/** An element that takes the content of a drop. */
interface IntakeElement extends HTMLElement {
  takeIntake(intake: Intake): void;
}

/** The state and the content of the folds. */
export class FoldsController implements ReactiveController {
  readonly #host: LitElement;
  readonly #late: LateParts;
  readonly #localize: LocalizeController<'folds'>;
  readonly #openFolds = new Set<FoldId>();
  readonly #summaries = new Map<FoldId, FtSummaryEvent>();
  #observer: IntersectionObserver | null = null;
  #isDragging = false;
  /** The options of the last result. `null` before there was one. */
  #options: SectionOptions | null = null;
  #isHidden = false;
  #evidence: PartEvidence = noEvidence;

  constructor(host: LitElement, late: LateParts) {
    this.#host = host;
    this.#late = late;
    this.#localize = new LocalizeController(host, { folds: english });
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(this.#loadNear, { rootMargin: `${nearPx}px 0px` });
    this.#host.addEventListener('dragover', this.#hover);
    this.#host.addEventListener('dragleave', this.#leave);
    this.#host.addEventListener('drop', this.#drop);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#host.removeEventListener('dragover', this.#hover);
    this.#host.removeEventListener('dragleave', this.#leave);
    this.#host.removeEventListener('drop', this.#drop);
  }

  hostUpdated(): void {
    for (const section of this.#host.renderRoot.querySelectorAll('.folds')) this.#observer?.observe(section);
  }

  /** The line below the verdict, which says what the verdict rests on. */
  basis(pair: Pair, context: Context): unknown {
    return basisLine({
      pair,
      context,
      use: this.#useOf(defaultFold),
      messages: this.#messages,
      openTraining: () => void this.#show(defaultFold),
    });
  }

  /** The folds under their headings. While there is no result (`null`), they are hidden, and keep their files and their last scenario. */
  sections(options: SectionOptions | null): TemplateResult | typeof nothing {
    this.#isHidden = options === null;
    this.#options = options ?? this.#options;
    if (!this.#options) return nothing;
    return foldSections({
      ...this.#options,
      isHidden: this.#isHidden,
      text: this.#messages,
      locale: this.#localize.locale,
      late: this.#late,
      isDragging: this.#isDragging,
      isOpen: ({ id }) => this.#openFolds.has(id),
      toggle: this.#toggle,
      summaryOf: ({ id }) => this.#summaries.get(id)?.summary ?? null,
      hasFile: (fold) => ['read', 'used'].includes(this.#useOf(fold)),
      evidence: this.#evidence,
      noteEvidence: (event) => this.#setEvidence(evidenceAfter(this.#evidence, event)),
      noteNames: this.#noteNames,
      open: ({ part }) => {
        const fold = folds.find(({ id }) => id === part);
        if (fold) void this.#show(fold);
      },
      summarize: ({ id }, event) => {
        this.#summaries.set(id, event);
        this.#host.requestUpdate();
      },
    });
  }

  /** The messages in the language of the page, or in English if that language has none for the folds. */
  get #messages() {
    const { folds: text = english }: Partial<Messages> = this.#localize.messages;
    return text;
  }

  #useOf({ id }: Fold): FileUse {
    return this.#summaries.get(id)?.use ?? 'none';
  }

  #setEvidence(evidence: PartEvidence): void {
    this.#evidence = evidence;
    this.#host.requestUpdate();
  }

  /** The parts get this function as a property. It is always the same one, because a new function would make them render again. */
  #noteNames = (fileNames: PartEvidence['fileNames']): void =>
    this.#setEvidence({ ...this.#evidence, fileNames });

  /** Whether the fold of training files is visible, so that it can take a file. */
  get takesTraining(): boolean {
    return !this.#isHidden && Boolean(this.#detailsOf(defaultFold)?.checkVisibility());
  }

  /** Gives a file to the fold of training files, and moves the focus there. */
  async takeTraining(file: GivenFile): Promise<void> {
    await this.#show(defaultFold);
    await this.#give(defaultFold, { kind: 'files', files: [file] });
  }

  #load = ({ tag }: Fold): void => this.#late.need(tag);

  #loadNear = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      const { heading } = (target as HTMLElement).dataset;
      folds.filter((fold) => fold.heading === heading).forEach(this.#load);
    }
  };

  #toggle = (fold: Fold, isOpen: boolean): void => {
    if (this.#openFolds.has(fold.id) === isOpen) return;
    if (isOpen) this.#openFolds.add(fold.id);
    else this.#openFolds.delete(fold.id);
    if (isOpen) this.#load(fold);
    this.#host.requestUpdate();
  };

  /** Opens a fold and moves the focus to its header. */
  async #show(fold: Fold): Promise<void> {
    this.#toggle(fold, true);
    await this.#host.updateComplete;
    this.#detailsOf(fold)?.querySelector('summary')?.focus();
  }

  #detailsOf({ id }: Fold): HTMLElement | null {
    return this.#host.renderRoot.querySelector(`details[data-fold=${id}]`);
  }

  #hover = (event: DragEvent): void => {
    if (!this.#takesDrag(event)) return;
    // A browser fires `drop` only if `dragover` was prevented.
    event.preventDefault();
    this.#load(defaultFold);
    this.#setDragging(true);
  };

  #leave = (event: DragEvent): void => {
    const { relatedTarget } = event;
    if (!(relatedTarget instanceof Node && this.#host.contains(relatedTarget))) this.#setDragging(false);
  };

  #drop = (event: DragEvent): void => {
    this.#setDragging(false);
    // A field for a prompt, and the element of a fold, have already taken a file that is dropped on them.
    if (event.defaultPrevented || !this.#takesDrag(event)) return;
    event.preventDefault();
    // Only files are dropped here, so a dropped text needs no name.
    void this.#giveToFold(intakeOf(event.dataTransfer, ''));
  };

  /** Whether files are dragged while the folds are visible. A dragged text is left to the part under the pointer. */
  #takesDrag({ dataTransfer }: DragEvent): boolean {
    return this.takesTraining && Boolean(dataTransfer?.types.includes('Files'));
  }

  #setDragging(isDragging: boolean): void {
    if (isDragging === this.#isDragging) return;
    this.#isDragging = isDragging;
    this.#host.requestUpdate();
  }

  /** Gives files to the fold that reads files of their kind. */
  async #giveToFold(intake: Intake): Promise<void> {
    const [file] = intake.kind === 'files' ? intake.files : [];
    // If `fold-of-file.ts` cannot be loaded, the fold of training files gets every file, and says so if it cannot read one.
    const module = file && (await import('./fold-of-file.ts').catch(() => null));
    const id = module ? await module.foldOfFile(file.source) : defaultFold.id;
    await this.#give(folds.find((fold) => fold.id === id) ?? defaultFold, intake);
  }

  /** Opens a fold and gives it the content of a drop as soon as its element is loaded. The page does not scroll. */
  async #give(fold: Fold, intake: Intake): Promise<void> {
    this.#toggle(fold, true);
    this.#load(fold);
    await customElements.whenDefined(fold.tag);
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<IntakeElement>(fold.tag)?.takeIntake(intake);
  }
}
