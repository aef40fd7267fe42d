/**
 * `<ft-model-ranking>`: the cost of the baseline's prompt on every base model of the catalogue, as a table to sort and
 * filter. Its only edit adds a model to the comparison.
 */

import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LocalizeController } from '../../controllers/localize.ts';
import { tokensOf } from '../../core/cost/request.ts';
import { evaluate } from '../../core/index.ts';
import { bestGuess } from '../../core/scenario/amount.ts';
import { maxApproaches, withAddedApproach } from '../../core/scenario/edits.ts';
import type { IsoDate } from '../../core/types.ts';
import { decimalsIn, rateIn } from '../../i18n/display-currency.ts';
import { examples } from '../../i18n/en/examples.ts';
import { ranking as english } from '../../i18n/en/ranking.ts';
import { remarks } from '../../i18n/en/remarks.ts';
import { formatUsd, formatUsdExact, unknown, withEstimateMark } from '../../i18n/format.ts';
import { decimalsOfMoney } from '../../i18n/format-quantity.ts';
import { paragraphText } from '../../i18n/pieces.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { makerOf } from '../../prices/maker.ts';
import { promptCost, rankModels, tokensToFit } from '../../prices/ranking.ts';
import { isReasoningUncounted } from '../../prices/remarks.ts';
import { shipped } from '../../prices/shipped.ts';
import { readCatalog } from '../../prices/validate.ts';
import { download, fileName } from '../common/download.ts';
import { PartChangeEvent, reportError } from '../common/events.ts';
import { chevron } from '../common/marks.ts';
import { lacksModel } from '../common/scenario/lacks-model.ts';
import type { Pair } from '../common/scenario/reading.ts';
import { TabView } from '../common/scenario/tab-view.ts';
import { ViewController } from '../common/scenario/view-controller.ts';
import { baseStyles } from '../common/styles/base.ts';
import { selectStyles } from '../common/styles/select.ts';
import { figureTableStyles } from '../common/styles/table.ts';
import { viewStyles } from '../common/styles/view.ts';
import { modelName } from '../common/wording/names.ts';
import { type RankingFormat, rankingFile } from './export.ts';
import { filtersTemplate } from './filters-template.ts';
import { modelRankingStyles } from './model-ranking.styles.ts';
import { type RowView, rowTemplate } from './row-template.ts';
import {
  cheapestOf,
  type Filters,
  fewRowCount,
  firstRowCount,
  hasUncertainFit,
  isUsual,
  type NamedModel,
  type RankedRow,
  rowsOf,
  type Sorting,
  type SortKey,
  shownRows,
  usualFilters,
} from './rows.ts';

/** The initial order. */
const cheapestFirst: Sorting = { key: 'cost', descending: false };

/**
 * Ranks the base models of the catalogue by the cost of the baseline's prompt: dollars of 1,000 requests and of a month, with caching,
 * tiers and hosting. Models are marked if they have ended, if their context is too small, or if their price is old. Filters can exclude
 * them. The ranking compares cost only.
 *
 * @element ft-model-ranking
 * @slot - Shown until the element is upgraded, or while there is no scenario.
 * @csspart sentence - The sentence that names the cheapest model.
 * @csspart filters - Search and filters.
 * @csspart table - The table.
 * @cssproperty --ft-a - Colour of the baseline.
 * @cssproperty --ft-b - Colour of the candidate and of focus.
 * @cssproperty --ft-c - Colour of the other approaches.
 * @cssproperty --ft-warn - Colour of warnings.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @fires ft-change - The user added a model to the comparison.
 * @fires ft-error - The scenario (`scenario`) or the prices of a model (`catalog`) could not be used.
 */
export class FtModelRanking extends TabView {
  static override styles = [baseStyles, viewStyles, selectStyles, figureTableStyles, modelRankingStyles];

  static override parts = 'sentence,filters,table';

  /** The models and their prices (see `createCatalog`). `null` means the shipped catalogue. */
  @property({ attribute: false }) catalog: PriceCatalog | null = null;

  @state() private filters: Filters = usualFilters;
  @state() private sorting: Sorting = cheapestFirst;
  /** Whether all rows are shown. */
  @state() private showsAll = false;
  /** The announcement of the last addition, for assistive technology. */
  @state() private announcement = '';

  readonly #view = new ViewController(this);
  readonly #localize = new LocalizeController(this, { ranking: english, examples, remarks });
  #models: readonly NamedModel[] = [];

  get #prices(): PriceCatalog {
    return readCatalog(this.catalog).catalog ?? shipped;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isNew = this.#view.update(this.scenario, this.candidate);
    if (!isNew && !changed.has('catalog') && !changed.has('modelNames')) return;
    const { reading } = this.#view;
    if (reading.kind !== 'result') return;
    const prices = this.#prices;
    const hosts = new Map(prices.catalog.providers.map(({ id, name }) => [id, name]));
    const { name: baselineName } = reading.pair.baseline;
    this.#models = rankModels(reading.result.scenario, prices).map((ranked, index) => ({
      ...ranked,
      key: ranked.isBaseline ? '' : (ranked.model?.id ?? String(index)),
      name: ranked.model?.name ?? modelName(ranked.approach, this.modelNames) ?? baselineName,
      maker: ranked.model && makerOf(ranked.model),
      host: hosts.get(ranked.model?.provider ?? '') ?? '',
    }));
  }

  get #rows(): readonly RankedRow[] {
    return rowsOf(this.#models, this.filters, this.sorting, this.#localize.locale);
  }

  /** The rows that pass the filters as CSV (RFC 4180), with up to 12 digits. `''` without a scenario. */
  override toCsv(): string {
    return this.#view.reading.kind === 'result' ? rankingFile(this.#rows, 'csv') : '';
  }

  protected override render(): TemplateResult {
    const { reading } = this.#view;
    if (reading.kind !== 'result') return this.#view.message() ?? html``;
    const text = this.#localize.messages.ranking;
    const { pair, result } = reading;
    const { startsOn } = result.scenario;
    const rows = this.#rows;
    const lacksCandidateModel = pair.candidate !== null && lacksModel(pair.candidate.approach);
    const initialCount = lacksCandidateModel ? fewRowCount : firstRowCount;
    const { shown, gapCount, hiddenCount } = shownRows(rows, this.showsAll, initialCount);
    const view: RowView = {
      text,
      language: this.#view.language,
      pair,
      scenario: result.scenario,
      fullBarUsd: this.#fullBarUsd,
      usd: (value) => this.#usd(value),
      usdPerMonth: (value) => withEstimateMark(formatUsd(value, this.#localize.locale), this, value),
      isFull: this.#isFull,
      compare: this.#compare,
      showNote: this.#focusNote,
    };
    return html`
      ${this.#sentence(rows, startsOn)}
      <p class="muted conditions">${paragraphText([this.#conditions(pair), text.sameTokens, text.costOnly])}</p>
      ${this.#controls(rows.length, pair, startsOn)}
      <table part="table">
        <caption class="visually-hidden">${text.title}</caption>
        ${this.#head()}
        <tbody @keydown=${this.#moveFocus}>
          ${repeat(
            shown,
            ({ key }) => key,
            (row, index) =>
              html`${gapCount > 0 && index === shown.length - 1 ? html`<tr class="gap"><td class="rank"></td><td colspan="9">${text.thenYours(this.#count(gapCount))}</td></tr>` : nothing}
              ${rowTemplate(row, view)}`,
          )}
        </tbody>
      </table>
      <div class="foot">
        ${
          hiddenCount > 0
            ? html`<button type="button" class="action all" @click=${this.#showAll}>${text.more(this.#count(hiddenCount), hiddenCount)}</button>`
            : nothing
        }
        <span class="files">${this.#saveButton(rows, 'csv', text.downloadCsv)} ${this.#saveButton(rows, 'md', text.downloadMarkdown)}</span>
        ${this.#notes(shown)}
      </div>
      <div class="visually-hidden" role="status">${this.announcement}</div>
    `;
  }

  /** The sentence that names the cheapest model. */
  #sentence(rows: readonly RankedRow[], startsOn: IsoDate): TemplateResult {
    const text = this.#localize.messages.ranking;
    const cheapest = cheapestOf(rows);
    const baseline = rows.find(({ isBaseline }) => isBaseline);
    const [first] = cheapest;
    if (rows.length === 1 && baseline)
      return html`<p class="sentence" part="sentence"><strong>${text.noneFits}</strong>${punctuationOf(this.#localize.locale).sentences}${this.#clearButton()}</p>`;
    const leftOut = baseline?.leftOut
      ? text.leftOut[baseline.leftOut](this.#view.language.shortDate(startsOn))
      : '';
    // Without the requests, only some costs are known, so it is unknown which is the lowest.
    const rowsWithoutRequests = rows.filter((row) => this.#needsRequests(row));
    if (rowsWithoutRequests.length > 0 || !first) {
      const isCached = rowsWithoutRequests.some(({ approach }) => tokensOf(approach).cacheable > 0);
      const message = rowsWithoutRequests.length > 0 ? text.requestsMissing(isCached) : text.unknown;
      return html`<p class="message">${paragraphText([message, leftOut])}</p>`;
    }
    const ranked = rows.filter((row) => row.leftOut === null);
    const rankedCount = isUsual(this.filters) ? null : this.#count(ranked.length);
    const isBaselineCheapest = cheapest.some(({ isBaseline }) => isBaseline);
    const claim =
      isBaselineCheapest && cheapest.length === 1
        ? text.yoursCheapest(rankedCount)
        : text.cheapest(
            cheapest.map(({ name }) => name),
            rankedCount,
          );
    const usd = this.#usd(first.usdPerThousandRequests, true);
    const rest =
      isBaselineCheapest || baseline?.usdPerThousandRequests == null
        ? text.cost(usd)
        : text.costAgainst(usd, this.#usd(baseline.usdPerThousandRequests, true), baseline.name);
    const doubts = cheapest.flatMap((row) => this.#doubts(row));
    return html`<p class="sentence" part="sentence"><strong>${claim}</strong>${paragraphText([rest, ...doubts, leftOut])}</p>`;
  }

  /** Whether a row that could be the cheapest has an unknown cost only because the requests are unknown. */
  #needsRequests(row: RankedRow): boolean {
    const { reading } = this.#view;
    if (reading.kind !== 'result' || reading.pair.baseline.result.month.requests !== null) return false;
    const { approach, leftOut, usdPerThousandRequests } = row;
    if (leftOut !== null || usdPerThousandRequests !== null || hasUncertainFit(row, this.filters))
      return false;
    const scenario = { ...reading.result.scenario, requestsPerMonth: 1, monthlyRequests: undefined };
    return promptCost(scenario, approach).usdPerThousandRequests !== null;
  }

  /** Reasons to doubt that a model is the cheapest, as sentences: its service ends soon, or its reasoning is not counted. */
  #doubts({ name, approach, model, endsOn }: RankedRow): readonly string[] {
    const { messages, locale } = this.#localize;
    const { colon, stop } = punctuationOf(locale);
    return [
      endsOn === null
        ? ''
        : `${name}${colon}${messages.ranking.endsOn(this.#view.language.shortDate(endsOn))}${stop}`,
      model && isReasoningUncounted(approach, model)
        ? messages.remarks.reasoning(name, model.alwaysReasons === true)
        : '',
    ].filter((sentence) => sentence !== '');
  }

  /** The tokens of a request and the requests of a month for which the costs are calculated. */
  #conditions({ baseline: { approach, result } }: Pair): string {
    const countText = (amount: Parameters<typeof bestGuess>[0]) => {
      const guess = bestGuess(amount);
      return guess === null ? unknown : this.#count(guess);
    };
    const { prefixTokens, variableTokens, outputTokens, reasoningTokens } = approach;
    const answer = bestGuess(outputTokens);
    const reasoning = bestGuess(reasoningTokens);
    return this.#localize.messages.ranking.conditions(
      countText(prefixTokens),
      countText(variableTokens),
      countText(answer === null || reasoning === null ? null : answer + reasoning),
      countText(result.month.requests),
    );
  }

  #controls(shownCount: number, { baseline }: Pair, startsOn: IsoDate): TemplateResult {
    return filtersTemplate({
      text: this.#localize.messages.ranking,
      filters: this.filters,
      models: this.#models,
      shownCount,
      tokens: tokensToFit(baseline.approach),
      startsOn: this.#view.language.shortDate(startsOn),
      locale: this.#localize.locale,
      count: (value) => this.#count(value),
      filter: (change) => {
        this.filters = { ...this.filters, ...change };
      },
    });
  }

  /** The button that resets the filters. */
  #clearButton(): TemplateResult {
    const clear = () => {
      this.filters = usualFilters;
      this.renderRoot.querySelector<HTMLElement>('.search')?.focus();
    };
    return html`<button type="button" class="action" @click=${clear}>${this.#localize.messages.ranking.clear}</button>`;
  }

  #head(): TemplateResult {
    const text = this.#localize.messages.ranking;
    return html`<thead>
      <tr>
        <th scope="col" class="rank"><span class="visually-hidden">${text.rank}</span></th>
        ${this.#column('name', text.model, 'name')} ${this.#column('host', text.host, 'host')}
        ${this.#column('cost', text.perThousand, 'cost')}
        <td class="bar-cell"></td>
        <th scope="col" class="month">${text.perMonth}</th>
        ${this.#column('context', text.context, 'detail')} ${this.#column('asOf', text.asOf, 'detail')}
        ${this.#column('until', text.until, 'detail')}
        <th scope="col" class="do screen-only"><span class="visually-hidden">${text.action}</span></th>
      </tr>
    </thead>`;
  }

  #column(key: SortKey, label: string, columnClass: string): TemplateResult {
    const { key: sortedKey, descending } = this.sorting;
    const isSorted = key === sortedKey;
    const sort = () => {
      this.sorting = { key, descending: isSorted && !descending };
    };
    return html`<th
      scope="col"
      class="${columnClass} ${isSorted ? 'sorted' : ''}"
      aria-sort=${isSorted ? (descending ? 'descending' : 'ascending') : nothing}
    >
      <button type="button" class="sort" data-sort=${key} @click=${sort}>
        ${label}${isSorted ? chevron : nothing}
      </button>
    </th>`;
  }

  /** The cost that a full bar stands for: the cost of the baseline, or the highest cost if the baseline's cost is unknown or 0. */
  get #fullBarUsd(): number {
    const baselineUsd = this.#models[0]?.usdPerThousandRequests ?? 0;
    return baselineUsd > 0
      ? baselineUsd
      : Math.max(...this.#models.map((model) => model.usdPerThousandRequests ?? 0));
  }

  /** Whether the comparison already has the maximum number of approaches. */
  get #isFull(): boolean {
    const { reading } = this.#view;
    return reading.kind === 'result' && reading.pair.all.length >= maxApproaches;
  }

  #compare = ({ approach, name }: RankedRow): void => {
    const { reading } = this.#view;
    if (reading.kind !== 'result') return;
    const text = this.#localize.messages.ranking;
    const { pair, result } = reading;
    try {
      const label = this.#localize.messages.examples.samePrompt(name);
      const scenario = withAddedApproach(result.scenario, { ...approach, label });
      if (!scenario) return;
      this.announcement = text.added(label);
      this.scenario = scenario;
      this.dispatchEvent(
        new PartChangeEvent(scenario, evaluate(scenario), pair.candidate?.id ?? '', 'edit', {
          of: pair.baseline.id,
          added: scenario.approaches.at(-1)?.id ?? '',
        }),
      );
    } catch (error) {
      // A catalogue that the page has set may contain prices that no scenario accepts.
      reportError(this, error, 'catalog');
    }
  };

  /** Up, Down, Home and End move the focus between the buttons of the rows. */
  #moveFocus = (event: KeyboardEvent): void => {
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.compare')];
    const from = buttons.indexOf(event.target as HTMLElement);
    const to = { ArrowUp: from - 1, ArrowDown: from + 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (from < 0 || to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    buttons[to]?.focus();
  };

  #showAll = async (): Promise<void> => {
    const firstNewIndex = this.renderRoot.querySelectorAll('.compare').length;
    this.showsAll = true;
    await this.updateComplete;
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('.compare');
    buttons[Math.min(firstNewIndex, buttons.length - 1)]?.focus();
  };

  /** The button that saves all rows that pass the filters, also those that are not shown yet. */
  #saveButton(rows: readonly RankedRow[], format: RankingFormat, label: string): TemplateResult {
    const { messages } = this.#localize;
    const save = (): void => {
      const name = fileName(messages.ranking.title, `.${format}`);
      const content = rankingFile(rows, format);
      // Without a byte order mark, a common spreadsheet would read the file as Latin-1.
      if (format === 'csv') download(name, `\ufeff${content}`, 'text/csv');
      else download(name, content, 'text/markdown');
    };
    return html`<button type="button" class="action" @click=${save}>${label}</button>`;
  }

  /** Moves the focus to the note. A link cannot do this, because the note is inside a shadow root. */
  #focusNote = (event: Event): void => {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('#assumed')?.focus();
  };

  #notes(shown: readonly RankedRow[]): TemplateResult {
    const text = this.#localize.messages.ranking;
    const assumed = shown.flatMap(({ atOtherMinimum, name }) =>
      atOtherMinimum
        ? [
            text.otherwise(
              name,
              this.#count(atOtherMinimum.minimumTokens),
              this.#usd(atOtherMinimum.usdPerThousandRequests),
            ),
          ]
        : [],
    );
    return html`<p class="note">${text.borrowed}</p>
      ${this.#isFull ? html`<p class="note">${text.full(this.#count(maxApproaches))}</p>` : nothing}
      ${assumed.length > 0 ? html`<p class="note" id="assumed" tabindex="-1">† ${paragraphText([text.assumed, ...assumed])}</p>` : nothing}`;
  }

  #count(value: number): string {
    return this.#view.language.count(value);
  }

  /**
   * The cost of 1,000 requests as text. An amount that a sentence writes with cents has three decimals in the table, so that similar costs
   * differ. `isProse` means that it is written as in a sentence. An unknown cost is a dash.
   */
  #usd(value: number | null, isProse = false): string {
    if (value === null) return unknown;
    const { locale } = this.#localize;
    const cents = decimalsIn(locale);
    const isInCents = cents > 0 && decimalsOfMoney(value * rateIn(locale), locale) === cents;
    const text = isInCents && !isProse ? formatUsdExact(value, locale, 3) : formatUsd(value, locale);
    return withEstimateMark(text, this, value);
  }
}
