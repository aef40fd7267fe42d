/** The controller that keeps the answer of the model: when it asks, and how long an answer stays. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type BreakevenChangesQuestion,
  ModelQuestion,
  simulationQuestion,
} from '../../src/controllers/model-question.ts';
import { createScenario } from '../../src/core/index.ts';
import type { Flip, Scenario } from '../../src/core/types.ts';

/** The questions that were asked, each with the function that answers it. */
const asked: {
  question: BreakevenChangesQuestion;
  answer: (flips: readonly Flip[]) => void;
  fail: (error: unknown) => void;
  signal: AbortSignal;
}[] = [];

vi.mock('../../src/controllers/model-worker/lazy.ts', () => ({
  askModel: (question: BreakevenChangesQuestion, signal: AbortSignal) =>
    new Promise((resolve, reject) => {
      asked.push({ question, answer: resolve, fail: reject, signal });
      signal.addEventListener('abort', () => reject(signal.reason));
    }),
}));

const scenario = (horizonMonths: number, requestsPerMonth: Scenario['requestsPerMonth'] = 100) =>
  createScenario({
    startsOn: '2027-01-01',
    horizonMonths,
    requestsPerMonth,
    approaches: [{ id: 'a', rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 } }, { id: 'b' }],
  });
const [first, second] = [scenario(12), scenario(24)];
const changesOf = (of: Scenario, candidate = 'b'): BreakevenChangesQuestion => ({
  kind: 'breakeven-changes',
  scenario: of,
  candidate,
});
const [some, others] = [[], []] as const satisfies (readonly Flip[])[];

function setUp() {
  asked.length = 0;
  const host = { requestUpdate: vi.fn(), addController: vi.fn(), removeController: vi.fn() };
  const failed = vi.fn();
  return { host, failed, model: new ModelQuestion<BreakevenChangesQuestion>(host as never, failed) };
}

const settle = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));

describe('a question to the model', () => {
  afterEach(() => vi.clearAllMocks());

  it('is asked once for the same scenario and candidate, and updates the host with the answer', async () => {
    const { host, model } = setUp();
    model.ask(changesOf(first));
    model.ask(changesOf(first));
    expect(asked).toHaveLength(1);
    asked[0]?.answer(some);
    await settle();
    expect(model.answer).toBe(some);
    expect(host.requestUpdate).toHaveBeenCalledTimes(1);
  });

  it('keeps the answer while another scenario is computed, and cancels the older question', async () => {
    const { model } = setUp();
    model.ask(changesOf(first));
    asked[0]?.answer(some);
    await settle();
    model.ask(changesOf(second));
    expect(model.answer).toBe(some);
    model.ask(changesOf(first));
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
    asked[2]?.answer(others);
    await settle();
    expect(model.answer).toBe(others);
  });

  it('drops the answer for another candidate, and when nothing is asked', async () => {
    const { model } = setUp();
    model.ask(changesOf(first));
    asked[0]?.answer(some);
    await settle();
    model.ask(changesOf(first, 'c'));
    expect(model.answer).toBeNull();
    asked[1]?.answer(others);
    await settle();
    model.ask(null);
    expect(model.answer).toBeNull();
  });

  it('is cancelled when the host leaves the page, and asked again when it is back', async () => {
    const { failed, model } = setUp();
    model.ask(changesOf(first));
    model.hostDisconnected();
    expect(asked[0]?.signal.aborted).toBe(true);
    model.ask(changesOf(first));
    expect(asked).toHaveLength(2);
    await settle();
    expect(failed).not.toHaveBeenCalled();
  });

  it('that fails is reported once, and drops the answer for an earlier scenario', async () => {
    const { host, failed, model } = setUp();
    model.ask(changesOf(first));
    asked[0]?.answer(some);
    await settle();
    const error = new Error('offline');
    model.ask(changesOf(second));
    asked[1]?.fail(error);
    await settle();
    expect(model.answer).toBeNull();
    expect(failed.mock.calls).toEqual([[error]]);
    expect(host.requestUpdate).toHaveBeenCalledTimes(2);
    model.ask(changesOf(second));
    expect(asked).toHaveLength(2);
  });

  it('simulates only scenarios with a range', () => {
    expect(simulationQuestion(first)).toBeNull();
    const ranged = scenario(12, { p10: 50, p50: 100, p90: 200 });
    expect(simulationQuestion(ranged)).toMatchObject({ kind: 'simulation', scenario: ranged });
  });
});
