/**
 * The line that keeps the answer in sight while one edits below it: the verdict, the saving, what both were before the last change,
 * and Undo. It appears when the sentence of the verdict leaves the window at the top, and ends with the calculator.
 */
import { html, type LitElement, nothing, type ReactiveController, render, type TemplateResult } from 'lit';
import { LocalizeController } from '../../controllers/localize.ts';
import type { Scenario } from '../../core/types.ts';
import { englishFor } from '../../i18n/currency-texts.ts';
import { answerLine as english } from '../../i18n/en/answer-line.ts';
import { share } from '../../i18n/en/share.ts';
import { formatDuration, formatUsdCompact, withEstimateMark } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { afterPaint } from '../common/after-paint.ts';
import { lineSample } from '../common/marks.ts';
import { memoizeLast } from '../common/memoize-last.ts';
import { readScenario } from '../common/scenario/reading.ts';
import { addStyles } from '../common/styles/late.ts';
import type { VerdictView } from '../common/wording/names.ts';
import { paybackOrWord } from '../common/wording/payback-word.ts';
import { type Facts, factsOf } from '../common/wording/verdict-facts.ts';
import { sentenceOf } from '../common/wording/verdict-text.ts';
import type { FtScenarioBar } from '../scenario-bar/scenario-bar.ts';
import type { FtVerdict } from '../verdict/verdict.ts';
import { answerLineStyles, minDistancePx } from './answer-line.styles.ts';

/** A margin below the window that contains the rest of any page. So the observer reports the sentence as invisible only if it is above the window. */
const belowMargin = '1000000px';

/** Draws the line into the shadow root of the calculator, before everything else. */
export class AnswerLine implements ReactiveController {
  readonly #host: LitElement;
  /** An element as high as the calculator. The line sticks inside this element, so the line takes no room and ends with the calculator. */
  readonly #track = document.createElement('div');
  readonly #line = document.createElement('div');
  readonly #localize: LocalizeController<'share' | 'answerLine'>;
  readonly #read = memoizeLast(readScenario);
  #crossingObserver: IntersectionObserver | null = null;
  #changeObserver: MutationObserver | null = null;
  /** The sentence that is observed. */
  #observed: Element | null = null;
  /** The value of `--ft-sticky-top`: the height in pixels of a header that the page keeps at the top of the window. */
  #stickyTopPx = 0;
  /** Whether the sentence is above the line. */
  #isAbove = false;
  #isShown = false;
  #isWaiting = false;
  /** The pressed element and all elements around it, until a key is pressed. */
  #pressed: readonly EventTarget[] = [];
  /** For each displayed scenario, whether its figures depended on an estimate. */
  readonly #approximate = new WeakMap<Scenario, boolean>();

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
    return this.#verdict?.renderRoot?.querySelector<HTMLElement>('[part=sentence]') ?? null;
  }

  get #scenarioBar(): FtScenarioBar | null {
    return this.#host.renderRoot.querySelector<FtScenarioBar>('ft-scenario-bar');
  }

  hostConnected(): void {
    const { renderRoot } = this.#host;
    addStyles(this.#host.shadowRoot, answerLineStyles);
    renderRoot.prepend(this.#track);
    renderRoot.addEventListener('focusin', this.#keepBelowLine as EventListener);
    for (const type of ['pointerdown', 'keydown']) renderRoot.addEventListener(type, this.#rememberPressed);
    addEventListener('resize', this.#resize);
    this.#changeObserver = new MutationObserver(this.#showLater);
  }

  hostDisconnected(): void {
    const { renderRoot } = this.#host;
    renderRoot.removeEventListener('focusin', this.#keepBelowLine as EventListener);
    for (const type of ['pointerdown', 'keydown'])
      renderRoot.removeEventListener(type, this.#rememberPressed);
    removeEventListener('resize', this.#resize);
    this.#observe(null);
    this.#changeObserver = null;
    this.#pressed = [];
  }

  hostUpdated(): void {
    void this.#showAfterParts();
  }

  /** Shows the answer once the verdict and the scenario bar have updated. They update after the calculator. */
  async #showAfterParts(): Promise<void> {
    // An answer that fails to render keeps its last sentence.
    await Promise.allSettled([this.#verdict?.updateComplete, this.#scenarioBar?.updateComplete]);
    // The calculator may have been removed meanwhile.
    if (!this.#changeObserver) return;
    if (this.#sentence !== this.#observed) this.#observe(this.#sentence);
    void this.#showLater();
  }

  /** Shows the latest answer when the verdict is painted, once for all changes until then. */
  #showLater = async (): Promise<void> => {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    await afterPaint();
    this.#isWaiting = false;
    if (this.#changeObserver) this.#show();
  };

  /** Observes when this sentence crosses the upper edge of the window, and when its text changes. `null`: observes nothing. */
  #observe(sentence: Element | null): void {
    this.#crossingObserver?.disconnect();
    this.#changeObserver?.disconnect();
    this.#observed = sentence;
    this.#isAbove = false;
    if (!sentence) {
      this.#show();
      return;
    }
    this.#stickyTopPx = Number.parseFloat(getComputedStyle(this.#line).top) || 0;
    this.#crossingObserver = new IntersectionObserver(this.#adoptCrossing, {
      // In a frame, the default root would be wrong: the window of the outermost page.
      root: this.#host.ownerDocument,
      rootMargin: `${-this.#stickyTopPx}px 0px ${belowMargin}`,
    });
    this.#crossingObserver.observe(sentence);
    this.#changeObserver?.observe(sentence, { subtree: true, childList: true, characterData: true });
  }

  #adoptCrossing = (entries: readonly IntersectionObserverEntry[]): void => {
    const entry = entries.at(-1);
    if (!entry) return;
    // In a box that scrolls by itself, the line is below the edge of the window, and a sentence below the box is invisible too. So the
    // positions are compared.
    const top = Math.max(this.#line.getBoundingClientRect().top, entry.rootBounds?.top ?? 0);
    this.#isAbove = !entry.isIntersecting && entry.boundingClientRect.bottom <= top + 1;
    this.#show();
  };

  /** Shows the line if the sentence is above it, and the calculator does not fit in the window. Small forms have no line. */
  #show = (): void => {
    const verdict = this.#verdict;
    const isNeeded =
      this.#isAbove && this.#line.getClientRects().length > 0 && this.#host.offsetHeight > innerHeight;
    const content = isNeeded && verdict?.view ? this.#content(verdict, verdict.view) : nothing;
    const losesFocus = content === nothing && this.#line.matches(':focus-within');
    this.#isShown = content !== nothing;
    this.#track.classList.toggle('shown', this.#isShown);
    this.#line.ariaLabel = this.#text.name;
    render(content, this.#line);
    // The focused button has disappeared.
    if (losesFocus) this.#sentence?.focus({ preventScroll: true });
  };

  #content(verdict: FtVerdict, view: VerdictView): TemplateResult | typeof nothing {
    const text = this.#text;
    const facts = factsOf(view);
    if (!facts) return nothing;
    const { claim, marked } = verdict.wording?.(view)?.sentence ?? sentenceOf(view);
    // Figures in English text are written as in English.
    const isEnglish = text === english;
    const locale = isEnglish ? englishFor(view.locale) : view.locale;
    const lang = isEnglish && locale !== view.locale ? 'en' : nothing;
    const { monthSaved } = facts;
    this.#approximate.set(view.result.scenario, view.approximate);
    const usd = withEstimateMark(formatUsdCompact(Math.abs(monthSaved), locale), view);
    const saving = monthSaved > 0 ? text.saves(usd) : monthSaved < 0 ? text.costs(usd) : '';
    const scenarioBar = this.#scenarioBar;
    const textBefore = scenarioBar?.previous ? this.#before(view, scenarioBar.previous, locale) : '';
    const isAnswerChanged = textBefore !== wasText(facts, text, locale);
    const canMove = scenarioBar?.canMove;
    return html`
      <span class="pair" aria-hidden="true">${lineSample('b')}<span class="against">${view.messages.against}</span><span class="against">${lineSample('a')}</span></span>
      <p>
        <strong>${claim}${view.assumed && !marked ? html`<sup aria-hidden="true">†</sup>` : nothing}</strong>
        ${saving ? html`<span class="muted" lang=${lang}>${saving}</span>` : nothing}
        ${textBefore && isAnswerChanged ? html`<span class="muted" lang=${lang}>${textBefore}</span>` : nothing}
      </p>
      ${
        canMove?.undo || canMove?.redo
          ? // Not `disabled`, because a keyboard user would lose the focus after the last Undo.
            html`<button class="action undo" type="button" aria-disabled=${canMove.undo ? 'false' : 'true'} @click=${() => scenarioBar?.undo()}>${this.#localize.messages.share.undo}</button>`
          : nothing
      }
      <button class="action to-result" type="button" lang=${lang} @click=${this.#toResult}>${text.toResult} <span aria-hidden="true">↑</span></button>
    `;
  }

  /** The answer before the last change; '' if it is unknown. */
  #before(
    view: VerdictView,
    { scenario, candidate }: NonNullable<FtScenarioBar['previous']>,
    locale: string,
  ): string {
    const reading = this.#read(scenario, candidate);
    if (reading.kind !== 'result') return '';
    const { result, pair } = reading;
    const approximate = this.#approximate.get(result.scenario) ?? view.approximate;
    const facts = factsOf({ ...view, result, pair, simulation: null, mark: null, approximate });
    return facts ? wasText(facts, this.#text, locale) : '';
  }

  #toResult = (): void => {
    const sentence = this.#sentence;
    sentence?.scrollIntoView({ block: 'center' });
    sentence?.focus({ preventScroll: true });
  };

  /** After a change of the window, the calculator may fit in it or not, and the header of the page may have another height. */
  #resize = (): void => this.#observe(this.#observed);

  #rememberPressed = (event: Event): void => {
    this.#pressed = event.type === 'pointerdown' ? event.composedPath() : [];
  };

  /**
   * If the line covers a field that gets the focus, scrolls until the field is below the line. The field may be in the shadow root of a
   * part. A pressed field stays where it is, because the press would otherwise end beside it. A field also stays if enough of it is visible.
   */
  #keepBelowLine = (event: FocusEvent): void => {
    const [target] = event.composedPath();
    if (!this.#isShown || !(target instanceof HTMLElement) || this.#pressed.includes(target)) return;
    const line = this.#line.getBoundingClientRect();
    const { top, bottom } = target.getBoundingClientRect();
    const isHidden = top < line.top + minDistancePx && bottom > line.top;
    if (!isHidden || bottom > line.top + 2 * minDistancePx || this.#track.contains(target)) return;
    const { scrollMarginBlockStart } = target.style;
    target.style.scrollMarginBlockStart = `${this.#stickyTopPx + minDistancePx}px`;
    target.scrollIntoView({ block: 'nearest' });
    target.style.scrollMarginBlockStart = scrollMarginBlockStart;
  };
}

/** The text with the word "was": the payback and the monthly saving of a calculation; '' if one of them is unknown. */
function wasText(
  { view, candidate, monthSaved }: Facts,
  text: Messages['answerLine'],
  locale: string,
): string {
  const payback = paybackOrWord(view.result, candidate.approach.id);
  if (payback === 'unknown' || !Number.isFinite(monthSaved)) return '';
  const paybackText =
    typeof payback === 'string'
      ? text.paybacks[payback]
      : withEstimateMark(formatDuration(payback, locale, { from: view.result.scenario.startsOn }), view);
  return text.was(paybackText, withEstimateMark(formatUsdCompact(monthSaved, locale), view, monthSaved));
}
