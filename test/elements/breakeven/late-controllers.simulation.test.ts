/** The simulation of a calculation that has changed, until the simulation of the new one arrives. */
import { expect, it } from 'vitest';
import { evaluate, withField } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import type { FtVerdict } from '../../../src/elements/verdict/verdict.ts';
import { calculatorWithParts, verdictOf } from '../../harness/breakeven.ts';
import { pair } from '../../harness/pair.ts';
import { until } from '../../harness/wait.ts';

const kindOf = (scenario: Scenario) => pair(scenario).comparison?.verdict.kind;

it.each([
  ['stays if the kind of verdict is the same', 0.9, true, true],
  ['is left out if the kind of verdict has changed', 0.0001, false, false],
  ['is left out if the new net lies outside its range', 3, true, false],
])('the old simulation %s', async (_title, factor, isSameKind, stays) => {
  const element = await calculatorWithParts({ startsOn: '2027-01-01' });
  const verdict = verdictOf(element) as FtVerdict;
  const before = await until(() => verdict.simulation);
  const scenario = verdict.scenario as Scenario;
  const { requests } = evaluate(scenario).approaches[0]?.month ?? {};
  const changed = withField(scenario, 'requestsPerMonth', Number(requests) * factor);
  expect(kindOf(changed) === kindOf(scenario)).toBe(isSameKind);
  element.scenario = changed;
  // These two updates are over before the page can take a message of the worker.
  await element.updateComplete;
  await verdict.updateComplete;
  expect(verdict.simulation).toBe(stays ? before : null);
  await until(() => verdict.simulation !== null && verdict.simulation !== before);
});
