/** Long calculations in the worker and on the page: they return the results of the core, and can be cancelled. */
import { afterEach, expect, test, vi } from 'vitest';
import { askModel } from '../../../src/controllers/model-worker/ask.ts';
import type { Question } from '../../../src/controllers/model-worker/questions.ts';
import { createScenario, flips, simulate } from '../../../src/core/index.ts';
import { yieldToPage } from '../../../src/tokenizers/yield-to-page.ts';
import { withoutTimeLimits } from '../../harness/time-limits.ts';

withoutTimeLimits();

const scenario = createScenario({
  startsOn: '2027-01-01',
  horizonMonths: 12,
  requestsPerMonth: { p10: 200, p50: 300, p90: 450 },
  approaches: [
    { id: 'prompt', prefixTokens: 2000, rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 8 } },
    {
      id: 'tuned',
      prefixTokens: { p10: 40, p50: 60, p90: 90 },
      rates: { inputUsdPerMTok: 3, outputUsdPerMTok: 12 },
      setup: [{ label: 'Data', usd: 900 }],
    },
  ],
});
const draws = 2000;
const seed = 7;
const questions: readonly [Question, unknown][] = [
  [{ kind: 'simulation', scenario, draws, seed }, simulate(scenario, { draws, seed })],
  [{ kind: 'breakeven-changes', scenario, candidate: 'tuned' }, flips(scenario, 'tuned')],
];
const waiting = () => new AbortController().signal;

/** The module in its initial state, before the first question. */
async function freshAsk(name: string): Promise<typeof askModel> {
  return (await import(/* @vite-ignore */ `../../../src/controllers/model-worker/ask.ts?${name}`)).askModel;
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each(questions)('a worker gives what the core gives: %o', async (question, expected) => {
  const started = vi.fn();
  class Watched extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      started(given[1]?.name);
    }
  }
  vi.stubGlobal('Worker', Watched);
  const fresh = await freshAsk(`worker-${question.kind}`);
  const [first, second] = await Promise.all([fresh(question, waiting()), fresh(question, waiting())]);
  expect(first).toEqual(expected);
  expect(second).toEqual(expected);
  expect(started.mock.calls).toEqual([['ft-breakeven-model']]);
});

test.each(questions)('the page gives the same where workers are refused: %o', async (question, expected) => {
  vi.stubGlobal('Worker', function refuse() {
    throw new DOMException('Refused by policy', 'SecurityError');
  });
  const fresh = await freshAsk(`refused-${question.kind}`);
  expect(await fresh(question, waiting())).toEqual(expected);
});

test('the page answers when the worker has not started after ten seconds', async () => {
  const ended = vi.fn();
  class Silent {
    readonly terminate = ended;
  }
  vi.stubGlobal('Worker', Silent);
  const fresh = await freshAsk('silent');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const [question, expected] = questions[0] as (typeof questions)[0];
  const answer = fresh(question, waiting());
  while (vi.getTimerCount() === 0) await yieldToPage();
  await vi.advanceTimersByTimeAsync(9_999);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(ended).toHaveBeenCalledTimes(1);
  // The page starts after a pause in the edits.
  await vi.advanceTimersByTimeAsync(100);
  vi.useRealTimers();
  expect(await answer).toEqual(expected);
});

test('the page answers when the worker is lost under way', async () => {
  const workers: Worker[] = [];
  class Watched extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      workers.push(this);
    }
  }
  vi.stubGlobal('Worker', Watched);
  const fresh = await freshAsk('lost');
  await fresh({ kind: 'breakeven-changes', scenario, candidate: 'tuned' }, waiting());
  const answer = fresh({ kind: 'simulation', scenario, draws, seed }, waiting());
  workers[0]?.dispatchEvent(new ErrorEvent('error'));
  expect(await answer).toEqual(questions[0]?.[1]);
});

test.each(['worker', 'page'])('a cancelled question rejects with its reason in the %s', async (where) => {
  if (where === 'page') vi.stubGlobal('Worker', undefined);
  const fresh = await freshAsk(`given-up-${where}`);
  // Everything that a question needs is loaded.
  await fresh({ kind: 'breakeven-changes', scenario, candidate: 'tuned' }, waiting());
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const controller = new AbortController();
  const answer = fresh({ kind: 'simulation', scenario, draws: 5_000_000, seed }, controller.signal);
  const refused = expect(answer).rejects.toThrow('newer');
  // The page starts after a pause in the edits, and handles events after each slice.
  await vi.advanceTimersByTimeAsync(100);
  vi.useRealTimers();
  for (let slice = 0; slice < 5; slice += 1) await yieldToPage();
  controller.abort(new Error('newer'));
  await refused;
  expect(await fresh({ kind: 'simulation', scenario, draws, seed }, waiting())).toEqual(questions[0]?.[1]);
});

test('an error of the core reaches the caller', async () => {
  const answer = askModel({ kind: 'breakeven-changes', scenario, candidate: 'nobody' }, waiting());
  await expect(answer).rejects.toThrow(RangeError);
});
