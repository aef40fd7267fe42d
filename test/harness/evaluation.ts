/** Helpers for tests and stories of `<ft-evaluation>`: they give the element files, make its choices, and return its texts. */
import '../../src/define/evaluation.ts';
import type { FtEvaluation } from '../../src/elements/evaluation/evaluation.ts';
import { allInside, buttonOf, inside, mounted, spaced, textOf } from './element.ts';
import { chooseInDialog, dropOn, isReading, pasteOn } from './files.ts';
import { until } from './wait.ts';

/** Puts the element on the page, in a box of the width `widthPx`. */
export function evaluationOf(properties: Partial<FtEvaluation> = {}, widthPx = 900): Promise<FtEvaluation> {
  return mounted('ft-evaluation', properties, widthPx);
}

/** One answer of a results file. */
export interface Answer {
  readonly id?: string | number;
  readonly input?: string;
  readonly expected?: string;
  readonly actual: string;
  readonly approach?: string;
  readonly [member: string]: unknown;
}

/** A file of JSON Lines. */
export const resultsFile = (answers: readonly Answer[], name = 'results.jsonl'): File =>
  new File([answers.map((answer) => JSON.stringify(answer)).join('\n')], name);

/** A file in which approaches answer the same cases. `right` says for each approach which cases, numbered from 0, it gets right. */
export const approachesFile = (
  count: number,
  right: Readonly<Record<string, (index: number) => boolean>>,
  name?: string,
): File =>
  resultsFile(
    Array.from({ length: count }, (_, index) =>
      Object.entries(right).map(([approach, isRight]) => ({
        id: index,
        input: `parcel ${index}`,
        expected: `Bay ${index % 7}`,
        actual: isRight(index) ? `Bay ${index % 7}` : 'the office',
        approach,
      })),
    ).flat(),
    name,
  );

/** Whether results are shown. */
export const hasResults = (element: Element): boolean => inside(element, '.approaches') !== null;
/** Whether the shares or scores of the approaches are drawn on an axis. */
export const hasAxis = (element: Element): boolean => inside(element, '.axis-row') !== null;
/** The texts in drawings. */
export const drawnTexts = (element: Element): readonly SVGTextElement[] =>
  allInside<SVGTextElement>(element, 'svg text').filter(({ textContent }) => textContent?.trim());
/** The dashes of the drawn intervals of the approaches, in their order; empty for a solid line. */
export const intervalDashes = (element: Element): readonly string[] =>
  allInside(element, '.interval .range').map((line) =>
    getComputedStyle(line).strokeDasharray.replace('none', ''),
  );
/** Whether the form of the columns is shown. */
export const asksForColumns = (element: Element): boolean => inside(element, '.columns') !== null;

/** Waits until nothing is being read, and there are results, a form or a message. */
async function untilSettled(element: FtEvaluation): Promise<void> {
  await element.updateComplete;
  await until(
    () =>
      !isReading(element) &&
      (hasResults(element)
        ? hasListedCases(element)
        : asksForColumns(element) || failureText(element) !== ''),
  );
  await element.updateComplete;
}

/** Whether the list of cases is complete: it shows cases or says that there are none, or the results are totals, which have no list. */
export const hasListedCases = (element: Element): boolean =>
  inside(element, '.case, [part=cases] .note') !== null ||
  (inside(element, '[part=actions]') !== null && inside(element, '[part=cases]') === null);

/** Drops files on the element, as a person does, and waits until they are compared or refused. */
export async function dropFiles(element: FtEvaluation, ...files: readonly File[]): Promise<void> {
  const before = element.shadowRoot?.textContent;
  dropOn(element, ...files);
  await until(() => isReading(element) || element.shadowRoot?.textContent !== before);
  await untilSettled(element);
}

/** Chooses files in the dialog. */
export async function chooseFiles(element: FtEvaluation, ...files: readonly File[]): Promise<void> {
  const before = element.shadowRoot?.textContent;
  chooseInDialog(element, ...files);
  await until(() => isReading(element) || element.shadowRoot?.textContent !== before);
  await untilSettled(element);
}

/** Pastes a text into the element. */
export async function pasteText(element: FtEvaluation, text: string): Promise<void> {
  pasteOn(element, text);
  await until(() => isReading(element));
  await untilSettled(element);
}

/** The sentence that says what the results show. */
export const sentence = (element: Element): string => textOf(element, '.sentence');
/** The line below that sentence, which gives the reason. */
export const whyText = (element: Element): string => textOf(element, '.why');
/** Why the last file could not be used; empty if it could be used. */
export const failureText = (element: Element): string => textOf(element, '.failure');
/** The line that names the files. */
export const fileRow = (element: Element): string => textOf(element, '.file p');
/** The line that says which answers count as accepted. */
export const meaningText = (element: Element): string => textOf(element, '.meaning');
/** The outcome of the last action. */
export const outcomeText = (element: Element): string => textOf(element, '.outcome');
/** The line that says that the figures are used. */
export const usedText = (element: Element): string => textOf(element, '.effect');
/** The sentence about the payback, before the figures are used. */
export const effectText = (element: Element): string => textOf(element, '.effect-text');
/** The line on the runs that have no answer. */
export const notCountedText = (element: Element): string => textOf(element, '.approaches + .note');
/** The line on the result of the test of the pair, and on the accepted share at which the payback ends. */
export const pairText = (element: Element): string => textOf(element, '.pair + .note');

const rowsOf = (element: Element, table: string): readonly (readonly string[])[] =>
  allInside<HTMLTableRowElement>(element, `.${table} tbody:not(.axis-row) tr`).map((row) =>
    [...row.cells].map((cell) => spaced(cell.textContent)).filter((cell) => cell !== ''),
  );

/** The rows of the approaches: name, share or score, interval, accepted answers. */
export const approachRows = (element: Element) => rowsOf(element, 'approaches');
/** The rows of the differences to the baseline. */
export const differenceRows = (element: Element) => rowsOf(element, 'differences');
/** The four counts of the compared pair: both accepted, only one of them, neither. */
export const countRows = (element: Element) => rowsOf(element, 'counts');
/** The rows of tokens and times. */
export const measuredRows = (element: Element) => rowsOf(element, 'measured');
/** The rows of the changes: each is the name of an approach alone, or a figure with its present and its new value. */
export const changeRows = (element: Element) => rowsOf(element, 'changes');

/** The problems of the files. */
export const problemTexts = (element: Element): readonly string[] =>
  allInside(element, '.problems li').map((item) => spaced(item.textContent));

/**
 * The listed cases. `names` has the text beside each answer: the name of its approach and its similarity. If there is an expected answer,
 * it is the first of `answers`. In the other answers, missing words are written as `[-…-]` and added words as `{+…+}`.
 */
export const worstCases = (element: Element) =>
  allInside(element, '.case').map((each) => ({
    input: spaced(each.querySelector('.input')?.textContent),
    names: [...each.querySelectorAll('dt')].map(({ textContent }) => spaced(textContent)),
    answers: [...each.querySelectorAll('.answer-text')].map((answer) => {
      const copy = answer.cloneNode(true) as Element;
      for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove();
      for (const missing of copy.querySelectorAll('del')) missing.textContent = `[-${missing.textContent}-]`;
      for (const added of copy.querySelectorAll('ins')) added.textContent = `{+${added.textContent}+}`;
      return spaced(copy.textContent);
    }),
  }));

/** The options of a group of buttons: the scores (`score`), or the sets of cases (`set`). */
export const optionsIn = (element: Element, group: 'score' | 'set'): readonly string[] =>
  allInside(element, `input[name=${group}]`).map((input) => spaced(input.parentElement?.textContent));

/** Chooses a score or a set by its value, and waits until `done`. */
export async function choose(
  element: FtEvaluation,
  group: 'score' | 'set',
  value: string,
  done: () => boolean,
): Promise<void> {
  const input = inside<HTMLInputElement>(element, `input[name=${group}][value=${value}]`);
  if (!input) throw new Error(`No choice ${value}`);
  input.checked = true;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(done);
  await element.updateComplete;
}

/** Chooses in a select by its class: `baseline`, `candidate` or `grade`. */
export function chooseIn(element: FtEvaluation, select: string, value: string): void {
  const field = inside<HTMLSelectElement>(element, `select.${select}`);
  if (!field) throw new Error(`No select ${select}`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Links an approach of the files to one of the scenario, or to none with `''`. */
export async function linkApproach(element: FtEvaluation, approach: string, to: string): Promise<void> {
  const select = allInside<HTMLSelectElement>(element, '.links select').find(
    ({ dataset }) => dataset.approach === approach,
  );
  if (!select) throw new Error(`No approach ${approach}`);
  select.value = to;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

/** The approach of the scenario that is chosen for each approach of the files. */
export const linksIn = (element: Element): Readonly<Record<string, string>> =>
  Object.fromEntries(
    allInside<HTMLSelectElement>(element, '.links select').map(({ dataset, value }) => [
      dataset.approach ?? '',
      value,
    ]),
  );

/** Enters a number: the threshold, or the difference for which cases are counted. */
export function enter(element: FtEvaluation, field: 'threshold' | 'difference-input', typed: string): void {
  const input = inside<HTMLInputElement>(element, `input.${field}`);
  if (!input) throw new Error(`No field ${field}`);
  input.value = typed;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Chooses the columns of a table, and reads it with them. */
export async function chooseColumns(
  element: FtEvaluation,
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [role, column] of Object.entries(columns)) {
    const select = inside<HTMLSelectElement>(element, `.columns select[name=${role}]`);
    if (!select) throw new Error(`No column ${role}`);
    select.value = column;
  }
  inside<HTMLFormElement>(element, '.columns')?.requestSubmit();
  await untilSettled(element);
}

/** Presses a button by its text or spoken name. */
export async function press(element: FtEvaluation, name: string): Promise<void> {
  buttonOf(element, name).click();
  await element.updateComplete;
}
