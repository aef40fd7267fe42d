/** The explanations of the form that are open. Their texts and drawings are loaded when the first one is opened. */
import type { LitElement, ReactiveController } from 'lit';
import { retriable } from '../../../controllers/retriable.ts';
import { afterPaint } from '../../common/after-paint.ts';
import { reportError } from '../../common/events.ts';
import { addStyles } from '../../common/styles/late.ts';
import type { ExplanationFigures } from './explanation-figures.ts';
import type { ExplainedSubject, ExplanationLanguage } from './explanation-view.ts';

const loadView = retriable(() => import('./explanation-view.ts'));

/** The figures of an explanation, and the scenario and candidate that they are of. */
interface KnownFigures {
  readonly subject: ExplainedSubject;
  readonly figures: ExplanationFigures;
}

/** The open explanations of one form. */
export class Explanations implements ReactiveController {
  readonly #host: LitElement;
  readonly #language: () => ExplanationLanguage;
  readonly #known = new Map<string, KnownFigures>();
  /** The fields whose figures are out of date. */
  readonly #waiting = new Map<string, ExplainedSubject>();
  #open: ReadonlySet<string> = new Set();
  #view: typeof import('./explanation-view.ts') | null = null;

  constructor(host: LitElement, language: () => ExplanationLanguage) {
    this.#host = host;
    this.#language = language;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Whether the explanation with this key is open. */
  isOpen(key: string): boolean {
    return this.#open.has(key);
  }

  /** Opens or closes the explanation with this key. */
  toggle(key: string): void {
    const others = [...this.#open].filter((open) => open !== key);
    this.#open = new Set(this.#open.has(key) ? others : [...others, key]);
    if (!this.#open.has(key)) this.#known.delete(key);
    this.#host.requestUpdate();
    if (!this.#view) void this.#load();
  }

  /**
   * The explanation. `null` until it is loaded. Its figures are calculated when it is opened. After an edit it has the previous
   * ones until the answer is shown.
   */
  render(subject: ExplainedSubject): unknown {
    if (!this.#view) return null;
    const { key, scenario, candidate } = subject;
    const known = this.#known.get(key);
    if (!known) this.#calculate(this.#view, subject);
    else if (known.subject.scenario !== scenario || known.subject.candidate !== candidate)
      this.#wait(subject);
    return this.#view.explanation(subject, this.#known.get(key)?.figures ?? null, this.#language());
  }

  #calculate(view: typeof import('./explanation-view.ts'), subject: ExplainedSubject): void {
    this.#known.set(subject.key, { subject, figures: view.explanationFigures(subject) });
  }

  #wait(subject: ExplainedSubject): void {
    const isFirst = this.#waiting.size === 0;
    this.#waiting.set(subject.key, subject);
    if (isFirst) void this.#calculateLater();
  }

  async #calculateLater(): Promise<void> {
    await afterPaint();
    for (const subject of this.#waiting.values())
      if (this.#view && this.#open.has(subject.key)) this.#calculate(this.#view, subject);
    this.#waiting.clear();
    this.#host.requestUpdate();
  }

  async #load(): Promise<void> {
    try {
      this.#view = await loadView();
      addStyles(this.#host.shadowRoot, this.#view.explanationStyles);
    } catch (error) {
      this.#open = new Set();
      reportError(this.#host, error, 'part');
    }
    this.#host.requestUpdate();
  }
}
