/** Helpers for tests of `<ft-breakeven>`: they put it on a page, wait for its parts, read it, type and press buttons. */
import '../../src/define/breakeven.ts';
import type { FtAdvisor } from '../../src/elements/advisor/advisor.ts';
import type { FtBreakeven } from '../../src/elements/breakeven/breakeven.ts';
import type { FtComparison } from '../../src/elements/comparison/comparison.ts';
import type { FtCostChart } from '../../src/elements/cost-chart/cost-chart.ts';
import type { FtEvaluation } from '../../src/elements/evaluation/evaluation.ts';
import type { FoldId } from '../../src/elements/folds.ts';
import type { FtLadder } from '../../src/elements/ladder/ladder.ts';
import type { FtModelRanking } from '../../src/elements/model-ranking/model-ranking.ts';
import type { FtNextSteps } from '../../src/elements/next-steps/next-steps.ts';
import type { FtPaper } from '../../src/elements/paper/paper.ts';
import type { FtPromptParts } from '../../src/elements/prompt-parts/prompt-parts.ts';
import type { FtScenarioBar } from '../../src/elements/scenario-bar/scenario-bar.ts';
import type { FtModelPicker } from '../../src/elements/scenario-form/model-picker/model-picker.ts';
import type { FtScenarioForm } from '../../src/elements/scenario-form/scenario-form.ts';
import type { FtShareBar } from '../../src/elements/share-bar/share-bar.ts';
import type { FtTokenCounter } from '../../src/elements/token-counter/token-counter.ts';
import type { FtTrainingData } from '../../src/elements/training-data/training-data.ts';
import type { FtUsage } from '../../src/elements/usage/usage.ts';
import type { FtVerdict } from '../../src/elements/verdict/verdict.ts';
import { type ViewId, views } from '../../src/elements/views.ts';
import type { FtWorking } from '../../src/elements/working/working.ts';
import { english } from '../../src/i18n/en/index.ts';
import { allInside, buttonOf, inside, isReady, mounted, textOf } from './element.ts';
import { transferOf } from './files.ts';
import { isDisabled as isDisabledInBar } from './scenario-bar.ts';
import { areas, type } from './text-area.ts';
import { isCounting } from './token-counter.ts';
import { nextFrame, nextTask, until } from './wait.ts';

/** The counters of all prompts. */
export function countersOf(element: FtBreakeven): readonly FtTokenCounter[] {
  return allInside(element, 'ft-token-counter');
}

/** Waits until every counter has counted its text and the element has applied the counts. */
export async function untilCounted(element: FtBreakeven): Promise<void> {
  await nextTask();
  await element.updateComplete;
  await until(() =>
    countersOf(element).every(
      (counter) => (counter.exact || counter.family || counter.assumedFor) && !isCounting(counter),
    ),
  );
  await nextTask();
  await element.updateComplete;
  await nextFrame();
}

/** A calculator on the page or in a box of it, with its bar and form rendered and every prompt counted. */
export async function calculatorWithParts(
  properties: Partial<FtBreakeven> = {},
  box: Element = document.body,
): Promise<FtBreakeven> {
  const element = Object.assign(document.createElement('ft-breakeven'), properties);
  box.append(element);
  await until(
    () =>
      countersOf(element).length > 0 &&
      isReady(barOf(element)) &&
      inside(element, 'ft-scenario-form', 'ft-model-picker'),
  );
  await untilCounted(element);
  return element;
}

/** A calculator on the page that shows its verdict; other parts may still load. */
export async function calculatorWithVerdict(properties: Partial<FtBreakeven>): Promise<FtBreakeven> {
  const element = await mounted('ft-breakeven', properties);
  await until(() => sentenceOf(element) !== '');
  return element;
}

/** A calculator made from the HTML of a page, once it shows its verdict and its form, or a problem instead. */
export async function calculatorFrom(markup: string): Promise<FtBreakeven> {
  document.body.innerHTML = markup;
  const element = document.querySelector('ft-breakeven') as FtBreakeven;
  await until(() => sentenceOf(element) !== '' || problem(element));
  await until(() => isReady(formOf(element)) || problem(element));
  return element;
}

/** The part that says why a scenario cannot be used; null if it can. */
export const problem = (element: FtBreakeven): HTMLElement | null => inside(element, '[role=alert]');
/** The note that says that all figures are the example's; null for any other calculation. */
export const exampleNote = (element: FtBreakeven): string | null =>
  inside(element, '.example')?.textContent ?? null;
/** The form; null until it is there. */
export const formOf = (element: FtBreakeven): FtScenarioForm | null => inside(element, 'ft-scenario-form');
/** The choice of a model in the form, by the index of its approach; null if it is not there. */
export const pickerOf = (element: FtBreakeven, index: number): FtModelPicker | null =>
  inside(element, 'ft-scenario-form', `[data-path="approaches[${index}].model"]`);
/** The message of the form, such as one on the catalogue; null if there is none. */
export const formStatus = (element: FtBreakeven): string | null =>
  inside(element, 'ft-scenario-form', '[role=status]')?.textContent ?? null;
/** The verdict; null until it is there. */
export const verdictOf = (element: FtBreakeven): FtVerdict | null => inside(element, 'ft-verdict');
/** The bar below the calculator; null until it is there. */
export const shareBarOf = (element: FtBreakeven): FtShareBar | null => inside(element, 'ft-share-bar');
/** The part that is printed below the verdict; null until it is there. */
export const paperIn = (element: FtBreakeven): FtPaper | null => inside(element, 'ft-paper');
/** The comparison with a pasted calculation; null until it is there. */
export const comparisonOf = (element: FtBreakeven): FtComparison | null => inside(element, 'ft-comparison');
/** The view of the costs over time; null while it is not open. */
export const costChartOf = (element: FtBreakeven): FtCostChart | null => inside(element, 'ft-cost-chart');
/** The view that ranks models; null while it is not open. */
export const rankingViewOf = (element: FtBreakeven): FtModelRanking | null =>
  inside(element, 'ft-model-ranking');
/** The view of the working; null while it is not open. */
export const workingViewOf = (element: FtBreakeven): FtWorking | null => inside(element, 'ft-working');
/** The bar above the calculator; null until it is there. */
export const barOf = (element: FtBreakeven): FtScenarioBar | null => inside(element, 'ft-scenario-bar');

/** Opens the prompt of an approach by the index of its tab; a negative index counts from the end. */
export async function openPrompt(element: FtBreakeven, index: number): Promise<void> {
  promptTabs(element).at(index)?.click();
  await untilCounted(element);
}
/** The tabs of the prompts. */
export const promptTabs = (element: FtBreakeven): readonly HTMLElement[] =>
  allInside(element, '.prompt [role=tab]');

/** The tabs of the views. */
export const viewTabs = (element: FtBreakeven): readonly HTMLElement[] =>
  allInside(element, '.view [role=tab]');
/** Opens a view by its tab, and returns the tab. It waits for all tabs, because each new tab moves the tabs after it. */
export async function openView(element: FtBreakeven, id: ViewId): Promise<HTMLElement> {
  await until(() => viewTabs(element).length === views.length);
  const tab = inside(element, `#view-tab-${id}`) as HTMLElement;
  tab.click();
  await element.updateComplete;
  return tab;
}

/** The element of the open view; null until it is there. */
export const viewElement = (element: FtBreakeven): HTMLElement | null => inside(element, '#view-panel > *');

/** The sentence of the verdict; empty while there is none. */
export function sentenceOf(element: Element | null | undefined): string {
  return textOf(element, 'ft-verdict', '.sentence');
}

/** The key figures below the verdict. */
export const figuresOf = (element: FtBreakeven): string => textOf(element, 'ft-verdict', '.figures');
/** The note below the verdict on estimated counts; empty if there is none. */
export const estimateNote = (element: FtBreakeven): string => textOf(element, 'ft-verdict', '.note');
/** The assumption about a price that the verdict depends on; empty if there is none. */
export const assumptionOf = (element: FtBreakeven): string =>
  textOf(element, 'ft-verdict', '[part=assumption]');

/** The button of the bar above the calculator with this name, such as Undo. */
export function actionOf(element: FtBreakeven, name: string): HTMLButtonElement {
  return buttonOf(barOf(element), name);
}

/** Whether a button of the bar is disabled. */
export function isDisabled(element: FtBreakeven, name: string): boolean {
  return isDisabledInBar(barOf(element), name);
}

/** The counter of the prompt that is shown, once it and its fields are rendered. */
export async function shownCounter(element: FtBreakeven): Promise<FtTokenCounter> {
  const counter = await until(() => inside<FtTokenCounter>(element, 'ft-token-counter:not([hidden])'));
  await until(() => areas(counter).length > 0);
  return counter;
}

/** The status of the shown prompt's counter, such as “exact count”. */
export const countState = (element: FtBreakeven): string =>
  textOf(element, 'ft-token-counter:not([hidden])', '[part~=status]');

/** Replaces the text of a part of the shown prompt. It is counted later. */
export async function typePrompt(element: FtBreakeven, text: string, index = 0): Promise<void> {
  const counter = await shownCounter(element);
  const area = await until(() => areas(counter)[index]);
  area.focus();
  type(area, text);
  await counter.updateComplete;
}

/** The part that reads training files. */
export const trainingPartOf = (element: FtBreakeven): FtTrainingData =>
  inside(element, 'ft-training-data') as FtTrainingData;
/** The part that reads result files. */
export const evaluationPartOf = (element: FtBreakeven): FtEvaluation =>
  inside(element, 'ft-evaluation') as FtEvaluation;
/** The part that reads usage and finished jobs. */
export const usagePartOf = (element: FtBreakeven): FtUsage => inside(element, 'ft-usage') as FtUsage;
/** The ladder; `null` until its fold has loaded it. */
export const ladderOf = (element: FtBreakeven): FtLadder | null => inside(element, 'ft-ladder');
/** The value in the header of a fold. */
export const foldValue = (element: FtBreakeven, id: FoldId): string =>
  textOf(element, `[data-fold=${id}] .fold-value`);
/** Whether a fold is open. */
export const isFoldOpen = (element: FtBreakeven, id: FoldId): boolean =>
  inside<HTMLDetailsElement>(element, `[data-fold=${id}]`)?.open ?? false;
/** Opens or closes a fold. */
export function toggleFold(element: FtBreakeven, id: FoldId): void {
  inside<HTMLElement>(element, `[data-fold=${id}] > summary`)?.click();
}
/** The recommendation; `null` until its fold has loaded it. */
export const advisorOf = (element: FtBreakeven): FtAdvisor | null => inside(element, 'ft-advisor');
/** The next steps; `null` until their fold has loaded them. */
export const nextStepsOf = (element: FtBreakeven): FtNextSteps | null => inside(element, 'ft-next-steps');
/** The parts of the prompts; `null` until their fold has loaded them. */
export const promptPartsOf = (element: FtBreakeven): FtPromptParts | null =>
  inside(element, 'ft-prompt-parts');
/** The line that says what the verdict rests on. */
export const basisText = (element: FtBreakeven): string => textOf(element, '.basis');

/** Drops content on the verdict, or on a given part. Returns whether the calculator has handled the drop. */
export function dropOnCalculator(
  element: FtBreakeven,
  { files = [], text = '' }: { readonly files?: readonly File[]; readonly text?: string },
  target: EventTarget | null = verdictOf(element),
): boolean {
  const dataTransfer = transferOf(files, text);
  const event = new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true });
  return target?.dispatchEvent(event) === false;
}

/** Whether the content between the element's tags is shown in place of a calculation. */
export const showsOwnContent = (element: FtBreakeven): boolean => inside(element, 'slot') !== null;

/** The parts of a calculator, by the names of the attribute `hide`. */
const partSelectors = {
  bar: 'ft-scenario-bar',
  verdict: 'ft-verdict',
  views: '#view-panel',
  tabs: '.tabs',
  'unit-cost': 'ft-unit-cost',
  prompts: '.prompts',
  inputs: 'ft-scenario-form',
  evidence: '.folds',
  compare: '.compare',
  footer: 'ft-share-bar',
  small: '.small',
} as const;

/** The names of the parts that a reader sees, from top to bottom. */
export const visibleParts = (element: FtBreakeven): readonly string[] =>
  Object.entries(partSelectors).flatMap(([name, selector]) =>
    inside<HTMLElement>(element, selector)?.checkVisibility() ? [name] : [],
  );

/** The text of the last line of a small form. */
export const smallText = (element: FtBreakeven): string => textOf(element, '.small');

/** The button that shows the full calculator in place of a small form. */
export const expandButton = (element: FtBreakeven): HTMLButtonElement =>
  buttonOf(element, english.priceDates.fullCalculation);

/** Whether a reader sees the header of a fold. */
export const isFoldShown = (element: FtBreakeven, id: FoldId): boolean =>
  inside<HTMLElement>(element, `details[data-fold=${id}]`)?.checkVisibility() ?? false;
