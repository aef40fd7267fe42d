/** The controller that asks the model and keeps its answer. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type BreakevenChangesQuestion,
  ModelQuestion,
  simulationQuestion,
} from '../../src/controllers/model-question.ts';
import { createScenario, withField } from '../../src/core/index.ts';
import type { Flip, Scenario } from '../../src/core/types.ts';

/** The questions that were asked, each with the functions that answer and reject it. */
const askedQuestions: {
  question: BreakevenChangesQuestion;
  answer: (flips: readonly Flip[]) => void;
  fail: (error: unknown) => void;
  signal: AbortSignal;
}[] = [];

vi.mock('../../src/controllers/model-worker/lazy.ts', () => ({
  askModel: (question: BreakevenChangesQuestion, signal: AbortSignal) =>
    new Promise((resolve, reject) => {
      askedQuestions.push({ question, answer: resolve, fail: reject, signal });
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
const [oneYear, twoYears] = [scenario(12), scenario(24)];
const questionAbout = (subject: Scenario, candidate = 'b'): BreakevenChangesQuestion => ({
  kind: 'breakeven-changes',
  scenario: subject,
  candidate,
});
/** Two answers that are equal, so that the tests tell them apart by identity. */
const [firstAnswer, secondAnswer] = [[], []] as const satisfies (readonly Flip[])[];

function setUp() {
  askedQuestions.length = 0;
  const host = { requestUpdate: vi.fn(), addController: vi.fn(), removeController: vi.fn() };
  const failed = vi.fn();
  return { host, failed, model: new ModelQuestion<BreakevenChangesQuestion>(host as never, failed) };
}

const settle = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));

describe('a question to the model', () => {
  afterEach(() => vi.clearAllMocks());

  it('is asked once for the same scenario and candidate, and updates the host with the answer', async () => {
    const { host, model } = setUp();
    model.ask(questionAbout(oneYear));
    model.ask(questionAbout(oneYear));
    expect(askedQuestions).toHaveLength(1);
    askedQuestions[0]?.answer(firstAnswer);
    await settle();
    expect(model.answer).toBe(firstAnswer);
    expect(host.requestUpdate).toHaveBeenCalledTimes(1);
  });

  it('keeps its answer while the model computes another scenario, and is cancelled by the next question', async () => {
    const { model } = setUp();
    model.ask(questionAbout(oneYear));
    askedQuestions[0]?.answer(firstAnswer);
    await settle();
    model.ask(questionAbout(twoYears));
    expect(model.answer).toBe(firstAnswer);
    model.ask(questionAbout(oneYear));
    expect(askedQuestions.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
    askedQuestions[2]?.answer(secondAnswer);
    await settle();
    expect(model.answer).toBe(secondAnswer);
  });

  it('loses its answer if another candidate, or nothing, is asked about', async () => {
    const { model } = setUp();
    model.ask(questionAbout(oneYear));
    askedQuestions[0]?.answer(firstAnswer);
    await settle();
    model.ask(questionAbout(oneYear, 'c'));
    expect(model.answer).toBeNull();
    askedQuestions[1]?.answer(secondAnswer);
    await settle();
    model.ask(null);
    expect(model.answer).toBeNull();
  });

  it('is cancelled when the host leaves the page, and asked again when the host is back', async () => {
    const { failed, model } = setUp();
    model.ask(questionAbout(oneYear));
    model.hostDisconnected();
    expect(askedQuestions[0]?.signal.aborted).toBe(true);
    model.ask(questionAbout(oneYear));
    expect(askedQuestions).toHaveLength(2);
    await settle();
    expect(failed).not.toHaveBeenCalled();
  });

  it('is reported once if it fails, and loses the answer for an earlier scenario', async () => {
    const { host, failed, model } = setUp();
    model.ask(questionAbout(oneYear));
    askedQuestions[0]?.answer(firstAnswer);
    await settle();
    const error = new Error('offline');
    model.ask(questionAbout(twoYears));
    askedQuestions[1]?.fail(error);
    await settle();
    expect(model.answer).toBeNull();
    expect(failed.mock.calls).toEqual([[error]]);
    expect(host.requestUpdate).toHaveBeenCalledTimes(2);
    model.ask(questionAbout(twoYears));
    expect(askedQuestions).toHaveLength(2);
  });

  it('for a simulation is asked if the scenario has a range or a candidate may fail, and is null otherwise', () => {
    expect(simulationQuestion(oneYear)).toBeNull();
    const ranged = scenario(12, { p10: 50, p50: 100, p90: 200 });
    expect(simulationQuestion(ranged)).toMatchObject({ kind: 'simulation', scenario: ranged });
    const risky = withField(oneYear, 'approaches[1].worksWithProbability', 0.7);
    expect(simulationQuestion(risky)).toMatchObject({ kind: 'simulation', scenario: risky });
    expect(simulationQuestion(withField(oneYear, 'approaches[0].worksWithProbability', 0.7))).toBeNull();
  });
});
