/** The open explanations of a form with their figures, which are calculated again after an edit. */
import type { LitElement } from 'lit';
import { approachIndexOf } from '../../../core/scenario/paths.ts';
import { afterPaint } from '../../common/after-paint.ts';
import { reportError } from '../../common/events.ts';
import type { ExplainedForm, ExplainedLabel } from './explained-label.ts';
import { type ExplanationFigures, explanationFigures } from './explanation-figures.ts';
import { type ExplainedSubject, type ExplanationLanguage, explanation } from './explanation-view.ts';

export { explanationStyles } from './explanation-view.ts';

/** The figures of an explanation, and the scenario and candidate to which they belong. */
interface KnownFigures {
  readonly subject: ExplainedSubject;
  /** `null` if they could not be calculated. */
  readonly figures: ExplanationFigures | null;
}

/** The explanations of one form. */
export class ShownExplanations {
  readonly #host: LitElement;
  readonly #language: () => ExplanationLanguage;
  readonly #openKeys: ReadonlySet<string>;
  readonly #knownFigures = new Map<string, KnownFigures>();
  /** The fields whose figures are out of date. */
  readonly #outdatedFields = new Map<string, ExplainedSubject>();
  #calculation: Promise<void> | null = null;

  /** `open` has the keys of the explanations that are open. */
  constructor(host: LitElement, language: () => ExplanationLanguage, open: ReadonlySet<string>) {
    this.#host = host;
    this.#language = language;
    this.#openKeys = open;
  }

  /**
   * The open explanation of a label. Its figures are calculated when it is opened. After an edit it keeps the previous figures until the
   * new answer is shown, or, in a closed section, until the section is opened.
   */
  render(form: ExplainedForm, label: ExplainedLabel): unknown {
    const subject = subjectOf(form, label);
    const { key, scenario, candidate } = subject;
    const knownFigures = this.#knownFigures.get(key);
    if (form.isInClosedSection) this.#outdatedFields.delete(key);
    else if (!knownFigures) this.#calculate(subject);
    else if (knownFigures.subject.scenario !== scenario || knownFigures.subject.candidate !== candidate) {
      this.#outdatedFields.set(key, subject);
      this.#calculation ??= this.#calculateLater();
    }
    return explanation(subject, this.#knownFigures.get(key)?.figures ?? null, this.#language());
  }

  /** Forgets the figures of an explanation that is closed. */
  forget(key: string): void {
    this.#knownFigures.delete(key);
  }

  #calculate(subject: ExplainedSubject): void {
    this.#knownFigures.set(subject.key, { subject, figures: null });
    try {
      this.#knownFigures.set(subject.key, { subject, figures: explanationFigures(subject) });
    } catch (error) {
      // The explanation is then shown without figures.
      reportError(this.#host, error, 'part');
    }
  }

  async #calculateLater(): Promise<void> {
    await afterPaint();
    this.#calculation = null;
    for (const subject of this.#outdatedFields.values())
      if (this.#openKeys.has(subject.key)) this.#calculate(subject);
    this.#outdatedFields.clear();
    this.#host.requestUpdate();
  }
}

/**
 * The field of a label, with the candidate whose payback the field moves. For a field of the baseline or of the whole scenario, this is the
 * candidate of the verdict. For a field of any other approach, it is that approach.
 */
function subjectOf(form: ExplainedForm, { path, ...label }: ExplainedLabel): ExplainedSubject {
  const { scenario, approaches, estimated } = form;
  const index = approachIndexOf(path) ?? 0;
  const candidate =
    index > 0
      ? approaches[index]?.approach
      : approaches.find(({ approach }) => approach.id === form.candidate)?.approach;
  const pair = [approaches[0]?.approach, candidate];
  return {
    ...label,
    scenario,
    candidate: candidate?.id ?? '',
    candidateName: candidate?.label ?? '',
    isAmbiguous: index > 0 ? candidate?.id !== form.candidate : approaches.length > 2,
    approximate: pair.some((approach) => approach && estimated.has(approach.id)),
  };
}
