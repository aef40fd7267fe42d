/** The folds of `<ft-breakeven>` as HTML: a section for each heading, and in it a `details` for each part. */
import { nothing, type TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { LateParts } from '../../controllers/late-parts.ts';
import type { BreakevenMessages, Messages } from '../../i18n/messages.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import type { FtErrorEvent, PartChangeEvent } from '../common/events.ts';
import type { FileNames } from '../common/file-names.ts';
import { chevron } from '../common/marks.ts';
import type { FtOpenEvent } from '../common/open-event.ts';
import type { Pair } from '../common/scenario/reading.ts';
import type { FtSummaryEvent } from '../common/summary-event.ts';
import type { Sentence } from '../common/wording/names.ts';
import { type Fold, type FoldHeading, folds } from '../folds.ts';
import type { PartEvidence } from './evidence.ts';
import { lostPart } from './lost-part.ts';
import type { SessionPrompts } from './session-prompts.ts';
import type { ViewProperties } from './view-tabs.ts';

/** The contents, the state and the callbacks of the folds. */
export interface FoldOptions {
  readonly properties: ViewProperties;
  /** The session's prompts; `null` until they are loaded. */
  readonly prompts: SessionPrompts | null;
  readonly pair: Pair;
  readonly messages: BreakevenMessages;
  readonly text: Messages['folds'];
  readonly locale: string;
  readonly late: LateParts;
  /** Whether the sections are hidden. */
  readonly isHidden: boolean;
  /** Whether the scenario comes from attributes that state one price for all tokens. It then has no prompts. */
  readonly isSimple: boolean;
  /** Whether files are dragged over the calculator. */
  readonly isDragging: boolean;
  readonly isOpen: (fold: Fold) => boolean;
  readonly toggle: (fold: Fold, isOpen: boolean) => void;
  /** The value in the header of a fold. `null` until its part has one. */
  readonly summaryOf: (fold: Fold) => Sentence | null;
  /** Whether the part of a fold has read a file. Such a fold is printed. */
  readonly hasFile: (fold: Fold) => boolean;
  readonly summarize: (fold: Fold, event: FtSummaryEvent) => void;
  /** The measurements of the parts and the names of their files, for the parts that give advice or steps. */
  readonly evidence: PartEvidence;
  /** Takes an event that carries evidence. */
  readonly noteEvidence: (event: Event) => void;
  /** Takes the names of the training files. No event carries them, because the page also gets the events. */
  readonly noteNames: (names: FileNames) => void;
  /** Opens the part that an event asks for. */
  readonly open: (event: FtOpenEvent) => void;
  readonly adopt: (event: PartChangeEvent) => void;
  readonly passOn: (event: FtErrorEvent) => void;
}

/** A section for each heading that has folds. */
export function foldSections(options: FoldOptions): TemplateResult {
  const headings = [...new Set(folds.map(({ heading }) => heading))];
  return html`
    ${options.isDragging ? html`<div class="drop-frame"></div>` : nothing}
    ${headings.map((heading) => section(heading, options))}
  `;
}

function section(heading: FoldHeading, options: FoldOptions): TemplateResult {
  const { title, note } = options.text.headings[heading];
  const sectionFolds = folds.filter((fold) => fold.heading === heading);
  return html`<section
    class="folds ${sectionFolds.some(options.hasFile) ? 'printed' : ''}"
    data-heading=${heading}
    ?hidden=${options.isHidden}
    aria-label=${title}
  >
    <div class="folds-head">
      <h3 part="title">${title}</h3>
      <p>${note}</p>
    </div>
    <div>${sectionFolds.map((fold) => foldTemplate(fold, options))}</div>
  </section>`;
}

function foldTemplate(fold: Fold, options: FoldOptions): TemplateResult {
  const { properties, messages, text, late } = options;
  const { title, empty, lost } = text.parts[fold.id];
  const summary = options.summaryOf(fold);
  const { claim, rest } = summary ?? empty;
  // This is safe, because the tags come only from `folds.ts`.
  const tag = unsafeStatic(fold.tag);
  return html`<details
    class="fold ${options.hasFile(fold) ? 'printed' : ''}"
    data-fold=${fold.id}
    ?hidden=${options.isSimple && fold.needsPrompts}
    ?open=${options.isOpen(fold)}
    @toggle=${({ target }: Event) => options.toggle(fold, (target as HTMLDetailsElement).open)}
  >
    <summary>
      ${chevron}
      <span class="fold-title">${title}</span>
      <span class="fold-value ${summary ? '' : 'short'}"><b>${claim}</b>${rest}</span>
    </summary>
    <p class="fold-printed">${title}${punctuationOf(options.locale).colon}${claim}${rest}</p>
    <div class="fold-content">
      ${lostPart(
        fold.tag,
        late,
        { ...messages, lost: { ...messages.lost, [fold.tag]: lost } },
        html`<${tag}
          embedded
          .folded=${!options.isOpen(fold)}
          .scenario=${properties.scenario}
          .candidate=${properties.candidate}
          .approximate=${properties.approximate}
          .modelNames=${properties.names}
          .catalog=${properties.catalog}
          .evidence=${options.evidence}
          .comparisons=${options.evidence.comparisons}
          .noteNames=${options.noteNames}
          @ft-inspect=${options.noteEvidence}
          @ft-evaluate=${options.noteEvidence}
          @ft-bar=${options.noteEvidence}
          @ft-open=${options.open}
          .prompts=${options.prompts?.list(options.pair) ?? []}
          .reorder=${options.prompts?.reorder ?? null}
          @ft-change=${options.adopt}
          @ft-error=${options.passOn}
          @ft-summary=${(event: FtSummaryEvent) => options.summarize(fold, event)}
        ></${tag}>`,
      )}
    </div>
  </details>`;
}
