/** The questions of `<ft-advisor>`: each with its answer in a field, and where the answer comes from. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { adviceQuestions } from '../../core/advice/questions.ts';
import type { AdviceQuestion, QuestionId } from '../../core/advice/types.ts';
import { formatTokens } from '../../i18n/format.ts';
import { formatNumber } from '../../i18n/format-quantity.ts';
import type { Messages } from '../../i18n/messages.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';

type Text = Messages['advice'];

/** The typed texts that are not valid answers, by question. */
export type BadAnswers = ReadonlyMap<QuestionId, string>;

/** The factor from the value of an answer to the number that a person enters: a share is entered in percent, milliseconds in seconds. */
const scale = (id: QuestionId): number =>
  ({ share: 100, ms: 1e-3, count: 1, 'per-year': 1 })[adviceQuestions[id].unit];

/** The number that a person would enter for the value of an answer, as text. */
const typedOf = (id: QuestionId, value: number, locale: string): string =>
  formatNumber(value * scale(id), locale, 3);

/** The value of the answer that a person entered as a number; `undefined` = it is out of bounds or not a number. */
export function answerOf(id: QuestionId, typed: number | null): number | undefined {
  if (typed === null || !Number.isFinite(typed)) return undefined;
  const value = typed / scale(id);
  return value >= 0 && value <= adviceQuestions[id].max ? value : undefined;
}

/** The list of questions. `answer` is called with the text that the user has typed; an empty text withdraws the user's answer. */
export function questionsTemplate(
  questions: readonly AdviceQuestion[],
  {
    text,
    locale,
    badAnswers,
    answer,
  }: {
    readonly text: Text;
    readonly locale: string;
    readonly badAnswers: BadAnswers;
    readonly answer: (id: QuestionId, typed: string) => void;
  },
): TemplateResult {
  const { page } = text;
  const wholeNumber = (value: number): string => formatTokens(value, locale);
  const answeredCount = questions.filter((question) => question.answer !== null).length;
  return html`<div class="block" part="questions">
    <div class="block-head">
      <h3 id="questions" tabindex="-1">${page.questions}</h3>
      <p class="muted">${page.answeredOf(wholeNumber(answeredCount), wholeNumber(questions.length))}</p>
    </div>
    <ol class="questions">
      ${questions.map(({ id, answer: known }) => {
        const typed = badAnswers.get(id);
        const max = wholeNumber(adviceQuestions[id].max * scale(id));
        return html`<li data-question=${id}>
          <label for="answer-${id}">${text.questions[id]}</label>
          <span class="answer">
            <input
              id="answer-${id}"
              type="text"
              inputmode="decimal"
              autocomplete="off"
              placeholder=${page.noAnswer}
              .value=${live(typed ?? (known ? typedOf(id, known.value, locale) : ''))}
              aria-invalid=${typed === undefined ? 'false' : 'true'}
              aria-describedby="from-${id}"
              @change=${(event: Event) => answer(id, (event.target as HTMLInputElement).value)}
            />
            <span class="unit muted">${page.units[adviceQuestions[id].unit]}</span>
          </span>
          <span id="from-${id}" class=${typed === undefined ? 'from muted' : 'from warn'}>${
            typed === undefined
              ? known
                ? html`${page.answerFrom[known.from]}${known.overruled ? html`${punctuationOf(locale).comma}${page.was(typedOf(id, known.overruled.value, locale), page.answerFrom[known.overruled.from])}` : nothing}`
                : page.notAnswered
              : page.badAnswer(max)
          }</span>
        </li>`;
      })}
    </ol>
  </div>`;
}
