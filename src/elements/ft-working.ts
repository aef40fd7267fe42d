/**
 * `<ft-working>`: the working of every figure, line by line, with the source and date of each price.
 * It looks at a scenario and never edits it; the lines are made in `views/working.ts` from the core's `explain`.
 */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { explain } from '../core/index.ts';
import { baseStyles } from './base.styles.ts';
import type { ScenarioSource } from './reading.ts';
import { sample } from './views/cost-table.ts';
import { ViewSource } from './views/source.ts';
import { viewStyles } from './views/view.styles.ts';
import {
  type Origin,
  type Piece,
  type WorkingLine,
  type WorkingSection,
  workingOf,
} from './views/working.ts';

/**
 * Prices, hit rate, request, set-up, month and payback, each with the figures it is made of.
 *
 * @element ft-working
 * @slot - Shown until the element is upgraded, or while there is no scenario.
 * @cssproperty --ft-ink - Text colour; read from the page when not set.
 * @cssproperty --ft-surface - Background behind the element; read from the page when not set.
 * @cssproperty --ft-warn - Colour of stale prices.
 * @cssproperty --ft-b - Colour of focus.
 * @fires ft-error - The scenario could not be used (`scenario`).
 */
export class FtWorking extends LitElement {
  static override styles = [
    baseStyles,
    viewStyles,
    css`
      h3 {
        margin: 24px 0 8px;
        font-size: 0.9375em;
        font-weight: 640;
      }

      section:first-child h3 {
        margin-block-start: 0;
      }

      dl {
        margin: 0;
        font-size: 0.875em;
        font-variant-numeric: tabular-nums;
      }

      dl > div {
        display: grid;
        grid-template-columns: 9.5em 1fr auto;
        align-content: start;
        gap: 0 16px;
        padding-block: 5px;
        border-block-start: 1px solid var(--_hairline);
      }

      dt,
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }

      dd.how {
        color: var(--_muted);
      }

      dd.how b {
        color: var(--_ink);
        font-weight: 560;
      }

      dd.value {
        text-align: end;
      }

      .total dt,
      .total dd.value {
        font-weight: 640;
      }

      /* A source may be a sentence: it stands under its prices, and never beside them. */
      .sourced dt {
        grid-row: span 2;
      }

      .sourced dd.value {
        grid-column: 2 / -1;
        text-align: start;
      }

      .stale,
      .stale a {
        color: var(--_warn);
      }

      a {
        color: inherit;
        text-underline-offset: 0.2em;
      }

      .note {
        margin: 12px 0 0;
        font-size: 0.8125em;
        color: var(--_muted);
      }

      @container (inline-size >= 640px) {
        dl > div {
          grid-template-columns: 11.5em 1fr auto;
        }
      }

      @container (inline-size < 480px) {
        dl > div {
          grid-template-columns: 1fr auto;
        }

        dd.how {
          grid-row: 2;
          grid-column: 1 / -1;
        }

        .sourced dt {
          grid-row: auto;
        }

        .sourced dd.value {
          grid-row: 3;
          grid-column: 1 / -1;
        }
      }

      @media print {
        .pointer {
          display: none;
        }

        section,
        dl > div {
          break-inside: avoid;
        }

        h3 {
          break-after: avoid;
        }
      }
    `,
  ];

  /** What to show: a scenario, an input for `createScenario`, or its encoded text (as in the attribute). */
  @property() scenario: ScenarioSource = null;

  /** Id of the approach to compare with the first; the second when empty or unknown. */
  @property() candidate = '';

  /** Marks the figures as approximate, because a token count behind them is an estimate. */
  @property({ type: Boolean }) approximate = false;

  readonly #view = new ViewSource(this);
  #sections: readonly WorkingSection[] = [];

  protected override async scheduleUpdate(): Promise<void> {
    await this.#view.turn();
    super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    if (!this.#view.take(this.scenario, this.candidate)) return;
    const { reading, words } = this.#view;
    this.#sections =
      reading.kind === 'result'
        ? workingOf(reading.result, explain(reading.result), reading.pair, words)
        : [];
  }

  protected override render(): TemplateResult {
    const { reading, words } = this.#view;
    if (reading.kind !== 'result') return this.#view.message() ?? html``;
    const { text } = words;
    return html`${this.#sections.map((section) => this.#section(section))}
      <p class="note">${text.workingNote}${text.workingRange}${this.approximate ? ` ≈\u00a0${text.approximateNote}` : nothing}</p>`;
  }

  #section({ title, series, lines }: WorkingSection): TemplateResult {
    return html`<section>
      <h3>${series ? sample(series) : nothing}${title}</h3>
      <dl>${lines.map((line) => this.#line(line))}</dl>
    </section>`;
  }

  #line({ label, pieces, value, total, origin }: WorkingLine): TemplateResult {
    return html`<div class=${total ? 'total' : origin ? 'sourced' : ''}>
      <dt>${label}</dt>
      <dd class="how">${pieces.map((piece) => this.#piece(piece))}</dd>
      <dd class="value">${origin ? this.#origin(origin) : value}</dd>
    </div>`;
  }

  #piece({ text, figure, pointer }: Piece): TemplateResult {
    if (pointer) return html`<span class="pointer">${text}</span>`;
    return figure ? html`<b>${text}</b>` : html`${text}`;
  }

  #origin({ href, name, date, stale }: Origin): TemplateResult {
    const source = href ? html`<a href=${href} rel="noreferrer">${name}</a>` : html`${name}`;
    return html`<span class=${stale ? 'stale' : 'muted'}>${source}${date && name ? ', ' : ''}${date}</span>`;
  }
}
