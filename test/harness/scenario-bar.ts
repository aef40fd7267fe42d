/** Helpers for tests of `<ft-scenario-bar>`: they put it on a page, edit its scenario, and use its buttons and presets. */
import '../../src/define/scenario-bar.ts';
import type { Scenario } from '../../src/core/types.ts';
import type { FtScenarioBar } from '../../src/elements/scenario-bar/scenario-bar.ts';
import { allInside, buttonOf, inside, mounted, textOf } from './element.ts';

/** A bar on the page. */
export function scenarioBar(properties: Partial<FtScenarioBar>): Promise<FtScenarioBar> {
  return mounted('ft-scenario-bar', properties);
}

/** Gives the bar a scenario, as after an edit elsewhere. */
export async function edit(bar: FtScenarioBar, scenario: Scenario): Promise<void> {
  bar.scenario = scenario;
  await bar.updateComplete;
}

/** Whether a button of the bar is disabled. */
export function isDisabled(bar: Element | null, name: string): boolean {
  return buttonOf(bar, name).ariaDisabled === 'true';
}

/** The choice of a starting point. */
export function presetChoice(bar: FtScenarioBar): HTMLSelectElement {
  return inside(bar, 'select') as HTMLSelectElement;
}

/** Chooses a starting point by its id. It is loaded later. */
export function choosePreset(bar: FtScenarioBar, id: string): void {
  const choice = presetChoice(bar);
  choice.value = id;
  choice.dispatchEvent(new Event('change'));
}

/** The text of the chosen starting point. */
export function chosenPreset(bar: FtScenarioBar): string | undefined {
  return presetChoice(bar).selectedOptions[0]?.textContent ?? undefined;
}

/** The story and the lesson of the chosen preset; empty for another starting point. */
export const note = (bar: FtScenarioBar): string =>
  allInside(bar, '.note')
    .map(({ textContent }) => textContent)
    .join(' ');
/** Why a starting point was not loaded. */
export const problem = (bar: FtScenarioBar): string => textOf(bar, '[role=alert]');
