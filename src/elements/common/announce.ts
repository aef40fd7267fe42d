/** Announces an answer to assistive technology once it has not changed for a while, so that typing is not interrupted. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** How long an answer must stay the same before it is announced, in milliseconds. */
export const announceAfterMs = 800;
/** How long the announced text stays in the page, in milliseconds. Then it is removed, so that a screen reader that reads the page meets the answer only once. */
export const clearAfterMs = 5000;

/** The subject and the language of an answer. A new text is announced only if the subject has changed and the language has not. */
export interface AnswerOrigin {
  /** The values that the answer is about, such as the scenario and the candidate. They are compared by identity. */
  readonly subject: readonly unknown[];
  /** The messages of the language of the answer. They are compared by identity. */
  readonly messages: unknown;
}

/** Makes the live region of an answer, and updates the host when the text in it changes. */
export class AnnounceController implements ReactiveController {
  /** The text in the live region. Empty except for some seconds after a change. */
  #text = '';
  readonly #host: ReactiveControllerHost;
  /** The answer that a reader has heard, or could read with the page, without the marks of estimates and assumptions. */
  #knownWords: string | null = null;
  #lastOrigin: AnswerOrigin = { subject: [], messages: null };
  /** The words that wait to be announced; `null` = none wait. */
  #waitingWords: string | null = null;
  #announceTimer: ReturnType<typeof setTimeout> | undefined;
  #clearTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#cancel();
    clearTimeout(this.#clearTimer);
    this.#text = '';
  }

  /**
   * The hidden live region for the text of an answer. It gets the text after a pause, if the words of the text differ from the last ones
   * that were announced. Three changes are silent: the first text, which a screen reader reads with the page; another language; and another
   * text for the same subject, such as a figure that is no longer an estimate.
   */
  region(text: string, origin: AnswerOrigin): TemplateResult {
    this.#announceLater(text, origin);
    return html`<div class="visually-hidden" role="status">${this.#text}</div>`;
  }

  /** Announces a text after the pause. A silent change is not announced, unless an earlier text still waits. */
  #announceLater(text: string, origin: AnswerOrigin): void {
    const words = text.replaceAll(/[≈†‡]\s?/g, '');
    const { subject, messages } = this.#lastOrigin;
    const isSilent =
      this.#knownWords === null ||
      messages !== origin.messages ||
      origin.subject.every((each, i) => each === subject[i]);
    this.#lastOrigin = origin;
    if (words === this.#waitingWords) return;
    if (isSilent && this.#waitingWords === null) this.#knownWords = words;
    this.#cancel();
    // An answer that was changed and changed back is the one that the reader knows.
    if (words === this.#knownWords) return;
    this.#waitingWords = words;
    this.#announceTimer = setTimeout(() => {
      this.#waitingWords = null;
      this.#knownWords = words;
      this.#show(text);
      clearTimeout(this.#clearTimer);
      this.#clearTimer = setTimeout(() => this.#show(''), clearAfterMs);
    }, announceAfterMs);
  }

  #cancel(): void {
    clearTimeout(this.#announceTimer);
    this.#waitingWords = null;
  }

  #show(text: string): void {
    this.#text = text;
    this.#host.requestUpdate();
  }
}
