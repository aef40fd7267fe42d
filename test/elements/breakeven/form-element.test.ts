/** Form callbacks that the browser calls on `<ft-breakeven>` before the parts that handle them are loaded. */
import { expect, it, vi } from 'vitest';
import { encodeScenario, evaluate, withField } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import { PartChangeEvent } from '../../../src/elements/common/events.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { verdictOf } from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { until } from '../../harness/wait.ts';

stoppedClock();

const loading = vi.hoisted(() => {
  let arrive = (): void => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  return { arrive, arrived };
});
vi.mock('../../../src/elements/breakeven/lazy.ts', async (original) => {
  await loading.arrived;
  return original();
});

const edited = withField(workedExample, 'requestsPerMonth', 4321);
const shownScenario = (element: FtBreakeven): Scenario => verdictOf(element)?.scenario as Scenario;

/** A calculator in the page form. The author compares the approach `third`, which the scenario lacks. */
function calculatorInForm(): FtBreakeven {
  const form = document.createElement('form');
  const element = document.createElement('ft-breakeven');
  Object.assign(element, { name: 'cost', scenario: workedExample, candidate: 'third' });
  form.append(element);
  document.body.append(form);
  return element;
}

it('a reset happens as soon as the parts are loaded, and restores the approach that the author compares', async () => {
  const [reset, restored, resetAndRestored] = [calculatorInForm(), calculatorInForm(), calculatorInForm()];
  for (const element of [reset, resetAndRestored]) {
    await element.updateComplete;
    expect(element.value).toBe('');
    verdictOf(element)?.dispatchEvent(new PartChangeEvent(edited, evaluate(edited), 'tuned'));
    await element.updateComplete;
    expect(shownScenario(element).requestsPerMonth).toBe(4321);
  }
  restored.formStateRestoreCallback(encodeScenario(edited));
  resetAndRestored.formStateRestoreCallback(encodeScenario(edited));
  reset.form?.reset();
  resetAndRestored.form?.reset();
  loading.arrive();
  await until(() => [reset, restored, resetAndRestored].every(({ value }) => value !== ''));
  await until(() => shownScenario(restored).requestsPerMonth === 4321);
  for (const element of [reset, resetAndRestored]) {
    await until(() => shownScenario(element).requestsPerMonth === workedExample.requestsPerMonth);
    expect(element.candidate).toBe('third');
  }
});

it('the name is null until it is set', () => {
  expect(document.createElement('ft-breakeven').name).toBeNull();
});
