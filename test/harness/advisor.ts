/** Helpers for tests and stories of `<ft-advisor>`: they put it on a page, read it, and answer its questions. */
import '../../src/define/advisor.ts';
import type { FtAdvisor } from '../../src/elements/advisor/advisor.ts';
import { allInside, buttonOf, cellsOf, inside, mounted, spaced, textOf } from './element.ts';
import { untilUpdated } from './wait.ts';

/** Puts an advisor on the page, in a box of the width `widthPx`. */
export function advisorOn(properties: Partial<FtAdvisor> = {}, widthPx = 760): Promise<FtAdvisor> {
  return mounted('ft-advisor', properties, widthPx);
}

/** The recommendation. */
export const sentence = (element: FtAdvisor): string => textOf(element, '.sentence');
/** The line that names what is still the example's; `''` if there is none. */
export const exampleText = (element: FtAdvisor): string => textOf(element, '.example');
/** The line that names the fact without which the recommendation would be another one; `''` if there is no such fact. */
export const changeText = (element: FtAdvisor): string => textOf(element, '.turn');
/** The two lists of reasons: for and against. */
export const sides = (element: FtAdvisor): readonly (readonly string[])[] =>
  allInside(element, '.sides > div').map((side) =>
    [...side.querySelectorAll('li')].map(({ textContent }) => spaced(textContent)),
  );
/** The ids of the rules of missing evidence, in the order of their list. */
export const missingEvidenceRules = (element: FtAdvisor): readonly string[] =>
  allInside<HTMLElement>(element, '[part=missing] li').map(({ dataset }) => dataset.rule ?? '');
/** The cells of the techniques, row by row. */
export const techniqueRows = (element: FtAdvisor): readonly (readonly string[])[] =>
  cellsOf(element, '[part=techniques] tbody tr');
/** The cells of the trade-offs, row by row. */
export const tradeOffRows = (element: FtAdvisor): readonly (readonly string[])[] =>
  cellsOf(element, '[part=trade-offs] tbody tr');
/** The rules of the table of all rules, with their state. */
export const ruleRows = (element: FtAdvisor): readonly (readonly string[])[] =>
  cellsOf(element, '.why tbody tr');
/** The field of a question. */
export const fieldOf = (element: FtAdvisor, question: string): HTMLInputElement | null =>
  inside(element, `#answer-${question}`);
/** The text beside the field of a question: where the answer comes from, or why the answer cannot be used. */
export const originOf = (element: FtAdvisor, question: string): string =>
  textOf(element, `#from-${question}`);

/** Types an answer. */
export async function answer(element: FtAdvisor, question: string, typed: string): Promise<void> {
  const field = fieldOf(element, question);
  if (!field) throw new Error(`No question ${question}`);
  field.value = typed;
  field.dispatchEvent(new Event('change'));
  await untilUpdated(element);
}

/** Presses a button. */
export async function pressIn(element: FtAdvisor, name: string): Promise<void> {
  buttonOf(element, name).click();
  await untilUpdated(element);
}

/** Shows all reasons, or the strongest only. */
export async function toggleReasons(element: FtAdvisor): Promise<void> {
  inside<HTMLElement>(element, '.more')?.click();
  await untilUpdated(element);
}

/** The figures of the table of techniques, each with the number of lines that it takes. */
export const techniqueLines = (element: FtAdvisor): readonly CellLines[] =>
  allInside(element, '[part=techniques] td.number').map(linesOf);

/** The names in the table of techniques, each with the number of lines that it takes. */
export const techniqueNameLines = (element: FtAdvisor): readonly CellLines[] =>
  allInside(element, '[part=techniques] th[scope=row]').map(linesOf);

/** The text of a cell, and the number of lines that it takes. */
interface CellLines {
  readonly figure: string;
  readonly lines: number;
}

function linesOf(cell: Element): CellLines {
  const range = document.createRange();
  range.selectNodeContents(cell);
  const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
  return { figure: spaced(cell.textContent), lines: new Set(tops).size };
}

/** The width in px of the table of techniques. */
export const techniquesWidth = (element: FtAdvisor): number =>
  inside(element, '[part=techniques] table')?.scrollWidth ?? 0;
