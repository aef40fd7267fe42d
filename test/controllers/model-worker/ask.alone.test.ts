/** Questions to the model, in its worker and on the page: they return the results of the core, and can be cancelled. */
import { expect, test, vi } from 'vitest';
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
/** Questions, each with the result of the core. */
const questions: readonly [Question, unknown][] = [
  [{ kind: 'simulation', scenario, draws, seed }, simulate(scenario, { draws, seed })],
  [{ kind: 'breakeven-changes', scenario, candidate: 'tuned' }, flips(scenario, 'tuned')],
];
const neverAborted = () => new AbortController().signal;

/** `askModel` of a new instance of its module, which has asked nothing yet. */
async function freshAsk(name: string): Promise<typeof askModel> {
  return (await import(/* @vite-ignore */ `../../../src/controllers/model-worker/ask.ts?${name}`)).askModel;
}

test.each(questions)('the worker gives the results of the core: %o', async (question, expected) => {
  const started = vi.fn();
  class RecordedWorker extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      started(args[1]?.name);
    }
  }
  vi.stubGlobal('Worker', RecordedWorker);
  const ask = await freshAsk(`worker-${question.kind}`);
  const [first, second] = await Promise.all([ask(question, neverAborted()), ask(question, neverAborted())]);
  expect(first).toEqual(expected);
  expect(second).toEqual(expected);
  expect(started.mock.calls).toEqual([['ft-breakeven-model']]);
});

test.each(questions)(
  'the page gives the results of the core if workers are refused: %o',
  async (question, expected) => {
    vi.stubGlobal('Worker', function refuse() {
      throw new DOMException('Refused by policy', 'SecurityError');
    });
    const ask = await freshAsk(`refused-${question.kind}`);
    expect(await ask(question, neverAborted())).toEqual(expected);
  },
);

test('the page answers if the worker has not started after ten seconds', async () => {
  const ended = vi.fn();
  class SilentWorker {
    readonly terminate = ended;
  }
  vi.stubGlobal('Worker', SilentWorker);
  const ask = await freshAsk('silent');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const [question, expected] = questions[0] as (typeof questions)[0];
  const answer = ask(question, neverAborted());
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

test('the page answers if the worker fails after the question', async () => {
  const workers: Worker[] = [];
  class RecordedWorker extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      workers.push(this);
    }
  }
  vi.stubGlobal('Worker', RecordedWorker);
  const ask = await freshAsk('lost');
  await ask({ kind: 'breakeven-changes', scenario, candidate: 'tuned' }, neverAborted());
  const answer = ask({ kind: 'simulation', scenario, draws, seed }, neverAborted());
  workers[0]?.dispatchEvent(new ErrorEvent('error'));
  expect(await answer).toEqual(questions[0]?.[1]);
});

test.each(['worker', 'page'])(
  'a cancelled question rejects with the reason of its signal in the %s',
  async (place) => {
    if (place === 'page') vi.stubGlobal('Worker', undefined);
    const ask = await freshAsk(`given-up-${place}`);
    // Loads everything that a question needs.
    await ask({ kind: 'breakeven-changes', scenario, candidate: 'tuned' }, neverAborted());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const controller = new AbortController();
    const answer = ask({ kind: 'simulation', scenario, draws: 5_000_000, seed }, controller.signal);
    const rejected = expect(answer).rejects.toThrow('newer');
    // The page starts after a pause in the edits, and handles events after each slice.
    await vi.advanceTimersByTimeAsync(100);
    vi.useRealTimers();
    for (let slice = 0; slice < 5; slice += 1) await yieldToPage();
    controller.abort(new Error('newer'));
    await rejected;
    expect(await ask({ kind: 'simulation', scenario, draws, seed }, neverAborted())).toEqual(
      questions[0]?.[1],
    );
  },
);

test('an error of the core reaches the caller', async () => {
  const answer = askModel({ kind: 'breakeven-changes', scenario, candidate: 'nobody' }, neverAborted());
  await expect(answer).rejects.toThrow(RangeError);
});
