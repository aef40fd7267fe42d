/**
 * The line that keeps the answer in sight while one edits below it: the verdict, the saving, both before the last change, and Undo.
 * It appears when the sentence of the verdict leaves the window at the top, and ends with the calculator.
 */
import { html, type LitElement, nothing, type ReactiveController, render, type TemplateResult } from 'lit';
import { LocalizeController } from '../../controllers/localize.ts';
import { answerLine as english } from '../../i18n/en/answer-line.ts';
import { share } from '../../i18n/en/share.ts';
import { formatSignedUsd, formatUsdCompact } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { lineSample } from '../common/marks.ts';
import { readScenario } from '../common/scenario/reading.ts';
import { type VerdictView, withEstimateMark } from '../common/wording/names.ts';
import { factsOf } from '../common/wording/verdict-facts.ts';
import { paybackOf } from '../common/wording/verdict-figures.ts';
import { sentenceOf } from '../common/wording/verdict-text.ts';
import type { FtScenarioBar } from '../scenario-bar/scenario-bar.ts';
import type { FtVerdict } from '../verdict/verdict.ts';
import { clearPx } from './answer-line.styles.ts';

/** Far enough to contain everything below the window, so that only what is above it counts as out of sight. */
const allBelow = '1000000px';

/** Draws the line into the shadow root of the calculator, before everything else. */
export class AnswerLine implements ReactiveController {
  readonly #host: LitElement;
  /** As high as the calculator. The line sticks inside it, so that it takes no room and ends with the calculator. */
  readonly #track = document.createElement('div');
  readonly #line = document.createElement('div');
  readonly #localize: LocalizeController<'share' | 'answerLine'>;
  #observer: IntersectionObserver | null = null;
  /** The sentence that is observed. */
  #observed: Element | null = null;
  #isShown = false;

  constructor(host: LitElement) {
    this.#host = host;
    this.#track.className = 'answer-track';
    this.#line.className = 'answer-line';
    this.#line.role = 'group';
    this.#track.append(this.#line);
    this.#localize = new LocalizeController(host, { share, answerLine: english });
    host.addController(this);
  }

  /** The messages in the language of the page, or in English if that language has none for the line. */
  get #text(): Messages['answerLine'] {
    const { answerLine = english }: Partial<Messages> = this.#localize.messages;
    return answerLine;
  }

  get #verdict(): FtVerdict | null {
    return this.#host.renderRoot.querySelector<FtVerdict>('ft-verdict');
  }

  /** The sentence of the verdict. */
  get #sentence(): HTMLElement | null {
    return this.#verdict?.renderRoot.querySelector<HTMLElement>('[part=sentence]') ?? null;
  }

  get #bar(): FtScenarioBar | null {
    return this.#host.renderRoot.querySelector<FtScenarioBar>('ft-scenario-bar');
  }

  hostConnected(): void {
    this.#host.renderRoot.prepend(this.#track);
    this.#host.renderRoot.addEventListener('focusin', this.#clear as EventListener);
    const top = Number.parseFloat(getComputedStyle(this.#host).getPropertyValue('--ft-sticky-top')) || 0;
    // Not the window: in a frame, it would be that of the outermost page.
    const root = this.#host.ownerDocument;
    this.#observer = new IntersectionObserver(this.#compare, {
      root,
      rootMargin: `${-top}px 0px ${allBelow}`,
    });
  }

  hostDisconnected(): void {
    this.#host.renderRoot.removeEventListener('focusin', this.#clear as EventListener);
    this.#observer?.disconnect();
    this.#observed = null;
    this.#show(false);
  }

  hostUpdated(): void {
    void this.#follow();
  }

  /** Follows the parts, which update after the calculator. */
  async #follow(): Promise<void> {
    await Promise.all([this.#verdict?.updateComplete, this.#bar?.updateComplete]);
    const sentence = this.#sentence;
    if (sentence !== this.#observed) {
      if (this.#observed) this.#observer?.unobserve(this.#observed);
      if (sentence) this.#observer?.observe(sentence);
      this.#observed = sentence;
    }
    this.#show(this.#isShown && sentence !== null);
  }

  /** Shows the line if the sentence is above it, and the calculator does not fit in the window. */
  #compare = ([entry]: readonly IntersectionObserverEntry[]): void => {
    // In a box that scrolls by itself, what is below the box is not seen either.
    const { top } = this.#line.getBoundingClientRect();
    const isAbove = !!entry && !entry.isIntersecting && entry.boundingClientRect.bottom <= top + 1;
    this.#show(isAbove && this.#host.offsetHeight > innerHeight);
  };

  #show(isShown: boolean): void {
    this.#isShown = isShown;
    this.#track.classList.toggle('shown', isShown);
    this.#line.ariaLabel = this.#text.name;
    const verdict = this.#verdict;
    render(isShown && verdict?.view ? this.#content(verdict, verdict.view) : nothing, this.#line);
  }

  #content(verdict: FtVerdict, view: VerdictView): TemplateResult | typeof nothing {
    const text = this.#text;
    const facts = factsOf(view);
    if (!facts) return nothing;
    const { claim } = verdict.wording?.(view)?.sentence ?? sentenceOf(view);
    const { monthSaved } = facts;
    const usd = withEstimateMark(formatUsdCompact(Math.abs(monthSaved), view.locale), view);
    const saving = monthSaved > 0 ? text.saves(usd) : monthSaved < 0 ? text.costs(usd) : '';
    const bar = this.#bar;
    const before = bar?.previous ? beforeText(viewBefore(view, bar.previous), text) : '';
    const isChanged = before !== beforeText(view, text);
    return html`
      <span class="pair">${lineSample('b')}<span class="against">${view.messages.against}</span><span class="against">${lineSample('a')}</span></span>
      <p>
        <strong>${claim}${view.assumed ? html`<sup aria-hidden="true">†</sup>` : nothing}</strong>
        ${saving ? html`<span class="muted">${saving}</span>` : nothing}
        ${before && isChanged ? html`<span class="muted">${before}</span>` : nothing}
      </p>
      ${
        bar && (bar.moves.undo || bar.moves.redo)
          ? // Not \`disabled\`, because a keyboard user would lose the focus after the last Undo.
            html`<button class="action" type="button" aria-disabled=${bar.moves.undo ? 'false' : 'true'} @click=${() => bar.undo()}>${this.#localize.messages.share.undo}</button>`
          : nothing
      }
      <button class="action to-result" type="button" @click=${this.#toResult}>${text.toResult} <span aria-hidden="true">↑</span></button>
    `;
  }

  #toResult = (): void => {
    const sentence = this.#sentence;
    sentence?.scrollIntoView({ block: 'center' });
    sentence?.focus({ preventScroll: true });
  };

  /** Keeps the focused field clear of the line, also in the shadow roots of the parts. */
  #clear = (event: FocusEvent): void => {
    const [target] = event.composedPath();
    if (!this.#isShown || !(target instanceof HTMLElement) || this.#track.contains(target)) return;
    const line = this.#line.getBoundingClientRect();
    const { top, bottom } = target.getBoundingClientRect();
    if (top >= line.top + clearPx || bottom < line.top) return;
    const { scrollMarginBlockStart } = target.style;
    target.style.scrollMarginBlockStart = `${line.top + clearPx}px`;
    target.scrollIntoView({ block: 'start' });
    target.style.scrollMarginBlockStart = scrollMarginBlockStart;
  };
}

/** The payback and the monthly saving of the calculation before the last change; '' if they are unknown. */
function beforeText(view: VerdictView | null, text: Messages['answerLine']): string {
  const facts = view && factsOf(view);
  if (!facts || !Number.isFinite(facts.monthSaved)) return '';
  const { monthSaved } = facts;
  const { locale } = facts.view;
  const write = monthSaved < 0 ? formatSignedUsd : formatUsdCompact;
  return text.was(
    paybackOf(facts).value.toLocaleLowerCase(locale),
    withEstimateMark(write(monthSaved, locale), facts.view),
  );
}

/** The view of the calculation before the last change. `null` if it cannot be read. */
function viewBefore(
  view: VerdictView,
  { scenario, candidate }: NonNullable<FtScenarioBar['previous']>,
): VerdictView | null {
  const reading = readScenario(scenario, candidate);
  if (reading.kind !== 'result') return null;
  const { result, pair } = reading;
  return { ...view, result, pair, simulation: null, mark: null };
}
