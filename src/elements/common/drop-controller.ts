/** The ways in which files come into an element: dropped, pasted as a text, or chosen in the dialog of the browser. */
import type { LitElement, ReactiveController } from 'lit';
import { type GivenFile, givenFile, type Intake, intakeOf } from './intake.ts';

/** The callbacks for files. */
export interface DropCalls {
  /** Takes the content of a drop or a paste. */
  readonly take: (intake: Intake) => void;
  /** Takes files that were chosen in the dialog. */
  readonly choose: (files: readonly GivenFile[]) => void;
  /** The name of a text that was pasted or dropped. */
  readonly textName: () => string;
}

/**
 * The listeners for a section onto which files are dropped and for its `<input type="file">`. The template of the host binds them.
 * `isOver` says whether something is dragged over the section.
 */
export class DropController implements ReactiveController {
  isOver = false;

  readonly #host: LitElement;
  readonly #calls: DropCalls;

  constructor(host: LitElement, calls: DropCalls) {
    this.#host = host;
    this.#calls = calls;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#setOver(false);
  }

  /** Opens the dialog of the browser. */
  openDialog(): void {
    const input = this.#host.renderRoot.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) return;
    // Otherwise choosing the same file again would fire no `change`.
    input.value = '';
    input.click();
  }

  /** For `dragover`. */
  readonly hover = (event: DragEvent): void => {
    event.preventDefault();
    this.#setOver(true);
  };

  /** For `dragleave`. */
  readonly leave = ({ currentTarget, relatedTarget }: DragEvent): void => {
    // A move from one part of the section to another does not leave the section.
    if (!(relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget)))
      this.#setOver(false);
  };

  /** For `drop`. */
  readonly drop = (event: DragEvent): void => {
    // Without this, the browser would leave the page to open the file.
    event.preventDefault();
    this.#setOver(false);
    this.#takeFrom(event.dataTransfer);
  };

  /** For `paste`. A paste into a field of the element is left to the field. */
  readonly paste = (event: ClipboardEvent): void => {
    const [target] = event.composedPath();
    if (target instanceof HTMLInputElement && target.type !== 'file') return;
    event.preventDefault();
    this.#takeFrom(event.clipboardData);
  };

  /** For `change` of the input. */
  readonly choose = (event: Event): void => {
    const { files } = event.target as HTMLInputElement;
    this.#calls.choose([...(files ?? [])].map(givenFile));
  };

  #takeFrom(data: DataTransfer | null): void {
    this.#calls.take(intakeOf(data, this.#calls.textName()));
  }

  #setOver(isOver: boolean): void {
    if (isOver === this.isOver) return;
    this.isOver = isOver;
    this.#host.requestUpdate();
  }
}
