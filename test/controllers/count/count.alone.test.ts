/** The count controller: its estimates and exact counts, edits, progress, failures and cancelled counts. */
import { LitElement } from 'lit';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CountController, type CountRequest } from '../../../src/controllers/count/count.ts';
import {
  type AsyncTokenizer,
  backgroundUnits,
  type CountOptions,
  estimateTokens,
  loadTokenizer,
  registerTokenizer,
  type Tokenizer,
} from '../../../src/tokenizers/index.ts';
import { yieldToPage } from '../../../src/tokenizers/yield-to-page.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { countingWorkers } from '../../harness/counting-worker.ts';
import { withoutTimeLimits } from '../../harness/time-limits.ts';
import { nextTask, until } from '../../harness/wait.ts';

/** A tokenizer with one token per character. */
const characters: Tokenizer = { id: 'characters', exact: true, count: (text) => text.length };

/** A tokenizer that splits texts as an encoding does, with one boundary per character. */
const encodingTokenizer = (count: (part: string) => number): Tokenizer => ({
  id: 'o200k_base',
  encoding: 'o200k_base',
  exact: true,
  count,
  boundaries: (text) => Uint32Array.from(text, (_, index) => index + 1),
});

/** An element with a count controller, whose loader answers when the test calls `answer` or `refuse`. */
class Counting extends LitElement {
  /** The tokenizer ids that the loader was asked for. */
  readonly requestedIds: string[] = [];
  /** How often a late count, or a failure, was reported. */
  arrivals = 0;
  /** The share that is done, at each update while a count is in progress. */
  readonly shares: number[] = [];
  answer!: (tokenizer: Tokenizer | AsyncTokenizer) => void;
  refuse!: (error: unknown) => void;
  readonly count = new CountController(this, {
    load: (id) => {
      this.requestedIds.push(id);
      return new Promise((resolve, reject) => {
        this.answer = resolve;
        this.refuse = reject;
      });
    },
    onArrival: () => (this.arrivals += 1),
  });
  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    if (this.count?.state.kind === 'counting') this.shares.push(this.count.state.share ?? 0);
    super.requestUpdate(...change);
  }
}
customElements.define('x-counting', Counting);

function counting(): Counting {
  const host = new Counting();
  document.body.append(host);
  return host;
}

function ask(host: Counting, text: string, changes: Partial<CountRequest> = {}): void {
  host.count.count({ texts: [text], tokenizer: 'characters', family: 'o200k', ...changes });
}

async function untilCounted(host: Counting): Promise<void> {
  await until(() => !host.count.pending);
}

/** The share of the current count that is done; null if no count is in progress or the share is unknown. */
function shareOf(host: Counting): number | null {
  return host.count.state.kind === 'counting' ? host.count.state.share : null;
}

/** Counts the real workers that are running, and the messages sent to them. */
function countWorkers(): {
  readonly open: () => number;
  /** Number of messages sent to all workers so far. */
  readonly posted: () => number;
} {
  const { Worker } = globalThis;
  let open = 0;
  let posted = 0;
  class CountedWorker extends Worker {
    #ended = false;
    constructor(address: string | URL, options?: WorkerOptions) {
      // The test runner rewrites dynamic imports to a function that workers do not have.
      const source = `globalThis.__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() };
        import(${JSON.stringify(address)});`;
      super(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })), options);
      open += 1;
    }
    override postMessage(message: unknown): void {
      posted += 1;
      super.postMessage(message);
    }
    override terminate(): void {
      super.terminate();
      if (!this.#ended) open -= 1;
      this.#ended = true;
    }
  }
  vi.stubGlobal('Worker', CountedWorker);
  return { open: () => open, posted: () => posted };
}

withoutTimeLimits();
// A slice of counting ends by the clock, so a count has one slice unless its test moves the clock.
stoppedClock();

describe('a count', () => {
  it('of an empty text is exact, and loads nothing', () => {
    const host = counting();
    ask(host, '');
    expect(host.count.tokens).toEqual([0]);
    expect(host.count.state).toEqual({ kind: 'exact' });
    expect(host.requestedIds).toEqual([]);
  });

  it('is an estimate at first, and exact once the tokenizer is loaded', async () => {
    const host = counting();
    ask(host, 'hello world');
    expect(host.count.state).toEqual({ kind: 'loading' });
    expect(host.count.tokens).toEqual([estimateTokens('hello world', 'o200k')]);
    expect(host.count.usedTokenizer).toBe('estimate:o200k');
    host.answer(characters);
    await nextTask();
    expect(host.count.state).toEqual({ kind: 'exact' });
    expect(host.count.tokens).toEqual([11]);
    expect(host.count.usedTokenizer).toBe('characters');
    expect(host.arrivals).toBe(1);
  });

  it('loads the tokenizer once while the text changes, and then counts the latest text', async () => {
    const host = counting();
    for (const text of ['a', 'ab', 'abc']) ask(host, text);
    host.answer(characters);
    await nextTask();
    expect(host.requestedIds).toEqual(['characters']);
    expect(host.count.tokens).toEqual([3]);
    ask(host, 'abcd');
    expect(host.count.state).toEqual({ kind: 'exact' });
    expect(host.count.tokens).toEqual([4]);
  });

  it('stays an estimate if the tokenizer fails to load, reports the error, and loads again on request', async () => {
    const host = counting();
    ask(host, 'hello world');
    const error = new Error('offline');
    host.refuse(error);
    await nextTask();
    expect(host.count.state).toEqual({ kind: 'failed', stage: 'load', error });
    expect(host.count.tokens).toEqual([estimateTokens('hello world', 'o200k')]);
    host.count.retry();
    expect(host.count.state).toEqual({ kind: 'loading' });
    host.answer(characters);
    await nextTask();
    expect(host.count.tokens).toEqual([11]);
  });

  it('asks again with each new text for a tokenizer that failed to load, and reports nothing new until it is loaded', async () => {
    const host = counting();
    ask(host, 'one');
    const error = new Error('offline');
    host.refuse(error);
    await nextTask();
    ask(host, 'three');
    ask(host, 'seven');
    expect(host.requestedIds).toHaveLength(2);
    host.refuse(new Error('still offline'));
    await nextTask();
    expect(host.count.state).toEqual({ kind: 'failed', stage: 'load', error });
    expect([host.count.tokens, host.arrivals]).toEqual([[estimateTokens('seven', 'o200k')], 1]);
    ask(host, 'eleven');
    host.answer(characters);
    await nextTask();
    expect([host.count.tokens, host.count.exact, host.requestedIds.length]).toEqual([[6], true, 3]);
  });

  it('without a tokenizer is an estimate with its margin of error, and loads nothing', () => {
    const host = counting();
    ask(host, 'hello world', { tokenizer: null, family: 'claude' });
    expect(host.count.state).toMatchObject({ kind: 'estimate', error: expect.any(Number) });
    expect(host.count.pending).toBe(false);
    expect(host.requestedIds).toEqual([]);
  });

  it('by another tokenizer ignores the former tokenizer, even if that is loaded later', async () => {
    const host = counting();
    ask(host, 'hello');
    const late = host.answer;
    ask(host, 'hello', { tokenizer: 'other' });
    late({ ...characters, count: () => 999 });
    await nextTask();
    expect(host.count.state).toEqual({ kind: 'loading' });
    host.answer({ ...characters, id: 'other' });
    await nextTask();
    expect(host.count.tokens).toEqual([5]);
  });

  it('continues after its element was removed and put back', async () => {
    const host = counting();
    ask(host, 'hello');
    host.remove();
    host.answer(characters);
    await nextTask();
    expect(host.arrivals).toBe(0);
    document.body.append(host);
    expect(host.count.tokens).toEqual([5]);
  });

  it('by a tokenizer that estimates is not exact', async () => {
    const host = counting();
    ask(host, 'hello');
    host.answer({ ...characters, exact: false, error: 0.1 });
    await nextTask();
    expect(host.count.state).toEqual({ kind: 'estimate', error: 0.1 });
  });

  it('that throws is a failure', async () => {
    const host = counting();
    ask(host, 'hello');
    host.answer({
      ...characters,
      count: () => {
        throw new RangeError('broken');
      },
    });
    await nextTask();
    expect(host.count.state).toMatchObject({ kind: 'failed' });
  });
});

describe('a tokenizer that is registered late', () => {
  /** An element that loads tokenizers with the default loader. */
  class WaitingElement extends LitElement {
    readonly count = new CountController(this);
  }
  customElements.define('x-waiting', WaitingElement);

  const waiting = async (tokenizer: string, text: string): Promise<WaitingElement> => {
    const host = new WaitingElement();
    document.body.append(host);
    host.count.count({ texts: [text], tokenizer, family: 'o200k' });
    await nextTask();
    return host;
  };

  it('is used as soon as it is registered', async () => {
    const host = await waiting('late', 'hello');
    expect(host.count.state).toMatchObject({ kind: 'failed', stage: 'load' });
    registerTokenizer('another', () => characters);
    await nextTask();
    expect(host.count.state.kind).toBe('failed');
    registerTokenizer('late', () => characters);
    await nextTask();
    expect([host.count.tokens, host.count.exact]).toEqual([[5], true]);
  });

  it('replaces a tokenizer of the same name and its count', async () => {
    registerTokenizer('replaced', () => characters);
    const host = await waiting('replaced', 'hello');
    expect(host.count.tokens).toEqual([5]);
    registerTokenizer('replaced', () => ({ ...characters, count: () => 7 }));
    await nextTask();
    expect([host.count.tokens, host.count.exact]).toEqual([[7], true]);
  });

  it('is used once its element is back, if it was registered while the element was removed', async () => {
    const host = await waiting('away', 'hello');
    host.remove();
    let loads = 0;
    registerTokenizer('away', () => {
      loads += 1;
      return characters;
    });
    await nextTask();
    expect([loads, host.count.state.kind]).toEqual([0, 'failed']);
    document.body.append(host);
    await nextTask();
    expect([host.count.tokens, host.count.exact]).toEqual([[5], true]);
  });
});

describe('a new loader', () => {
  it('is asked for the tokenizer again, after a failed load and after a successful one', async () => {
    const host = counting();
    ask(host, 'hello');
    host.refuse(new Error('unknown'));
    await nextTask();
    host.count.reload();
    expect(host.requestedIds).toHaveLength(2);
    host.answer(characters);
    await nextTask();
    expect([host.count.tokens, host.count.exact]).toEqual([[5], true]);

    host.count.reload();
    expect([host.count.tokens, host.count.exact]).toEqual([[5], true]);
    host.answer({ ...characters, count: () => 7 });
    await nextTask();
    expect([host.count.tokens, host.arrivals]).toEqual([[7], 3]);
  });

  it('that gives the same tokenizer changes nothing', async () => {
    const host = counting();
    ask(host, 'hello');
    host.answer(characters);
    await nextTask();
    host.count.reload();
    host.answer(characters);
    await nextTask();
    expect([host.count.tokens, host.arrivals]).toEqual([[5], 1]);
  });

  it('is not asked if the request has no tokenizer id', async () => {
    const host = counting();
    host.count.reload();
    ask(host, 'hello', { tokenizer: characters });
    host.count.reload();
    expect(host.requestedIds).toEqual([]);
  });
});

describe('a count with an assumed encoding', () => {
  it('is the count of the tokenizer, but not exact', async () => {
    const host = counting();
    ask(host, 'hello', { assumed: true });
    host.answer(characters);
    await nextTask();
    expect(host.count.state).toEqual({ kind: 'assumed' });
    expect([host.count.tokens, host.count.exact, host.count.usedTokenizer]).toEqual([
      [5],
      false,
      'characters',
    ]);
    ask(host, 'hello', { assumed: false });
    expect(host.count.exact).toBe(true);
  });
});

describe('a count to which an estimate is added', () => {
  it('is the count of the tokenizer, but not exact', async () => {
    const host = counting();
    ask(host, 'hello', { estimateAdded: true });
    host.answer(characters);
    await nextTask();
    expect([host.count.tokens, host.count.state, host.count.exact]).toEqual([[5], { kind: 'partly' }, false]);
    expect(host.count.usedTokenizer).toBe('characters');
    ask(host, 'hello', { estimateAdded: false });
    expect(host.count.exact).toBe(true);
  });
});

describe('a counter that the host page supplies', () => {
  it('counts without loading, and a counter that replaces it counts again', () => {
    const host = counting();
    ask(host, 'hello', { tokenizer: characters });
    expect([host.count.tokens, host.count.exact]).toEqual([[5], true]);
    ask(host, 'hello', { tokenizer: { ...characters, count: (text: string) => text.length * 2 } });
    expect(host.count.tokens).toEqual([10]);
    expect(host.requestedIds).toEqual([]);
  });

  it('counts without an id too, and is named `host`', async () => {
    const host = counting();
    const nameless = { exact: true, count: (text: string) => text.length } as Tokenizer;
    ask(host, 'hello', { tokenizer: nameless });
    expect([host.count.tokens, host.count.exact]).toEqual([[5], true]);
    expect([host.count.askedTokenizer, host.count.usedTokenizer]).toEqual(['', 'host']);
  });

  it('may give a fraction if it estimates, and the fraction is rounded', () => {
    const host = counting();
    ask(host, 'hello', {
      tokenizer: { id: 'quarter', exact: false, count: (text: string) => text.length / 4 },
    });
    expect([host.count.tokens, host.count.state]).toEqual([[1], { kind: 'estimate', error: null }]);
  });

  it.each([Number.NaN, -1, 1.5, 2 ** 60, Number.POSITIVE_INFINITY, 'many', '5', 5n, null, undefined, {}])(
    'fails if it gives %s as a count',
    async (nonsense) => {
      for (const result of [nonsense, Promise.resolve(nonsense)]) {
        const host = counting();
        ask(host, 'hello world', { tokenizer: { ...characters, count: () => result as never } });
        await nextTask();
        expect(host.count.state).toMatchObject({
          kind: 'failed',
          stage: 'count',
          error: expect.any(TypeError),
        });
        expect(host.count.tokens).toEqual([estimateTokens('hello world', 'o200k')]);
      }
    },
  );

  it('that failed is asked again for the next text, and on request for the same text', async () => {
    const host = counting();
    let calls = 0;
    const flaky: AsyncTokenizer = {
      id: 'flaky',
      exact: true,
      count: (text: string) =>
        calls++ < 2 ? Promise.reject(new Error('no server')) : Promise.resolve(text.length),
    };
    ask(host, 'one', { tokenizer: flaky });
    await nextTask();
    ask(host, 'two', { tokenizer: flaky });
    await nextTask();
    expect([calls, host.count.state.kind]).toEqual([2, 'failed']);
    host.count.retry();
    await nextTask();
    expect([host.count.tokens, host.count.exact]).toEqual([[3], true]);
  });
});

describe('a counter that may block the page', () => {
  /** A counter of characters, and the texts that it was asked to count. */
  const recordingCounter = (addsUp = false) => {
    const countedTexts: string[] = [];
    const count = (text: string): number => {
      countedTexts.push(text);
      return text.length;
    };
    return { countedTexts, counter: { id: 'recording', exact: true, addsUp, count } satisfies Tokenizer };
  };
  /** Lets as much time pass as the controller waits for after the last key. */
  const pause = async (): Promise<void> => {
    await vi.advanceTimersByTimeAsync(250);
  };
  /** Lets one millisecond less pass than the controller waits for. */
  const waitLess = async (): Promise<void> => {
    await vi.advanceTimersByTimeAsync(249);
  };
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  const line = 'Answer with one word and nothing else.\n';

  it('counts the latest long text once, after a pause in typing', async () => {
    const { countedTexts, counter } = recordingCounter();
    const host = counting();
    const text = line.repeat(200);
    for (const typed of ['', 'a', 'ab', 'abc']) {
      ask(host, text + typed, { tokenizer: counter });
      expect(host.count.state).toEqual({ kind: 'counting', share: null });
      expect(host.count.tokens).toEqual([estimateTokens(text + typed, 'o200k')]);
      await waitLess();
    }
    expect(countedTexts).toEqual([]);
    await pause();
    expect(host.shares).toEqual([]);
    expect([host.count.tokens, host.count.exact]).toEqual([[text.length + 3], true]);
    expect(countedTexts).toEqual([`${text}abc`]);
  });

  it('does not count if the element leaves the page during the pause', async () => {
    const { countedTexts, counter } = recordingCounter();
    const host = counting();
    ask(host, line.repeat(200), { tokenizer: counter });
    host.remove();
    await pause();
    expect(countedTexts).toEqual([]);
  });

  it('fails if it throws after the pause', async () => {
    const host = counting();
    const count = (): number => {
      throw new RangeError('too long');
    };
    ask(host, line.repeat(200), { tokenizer: { ...characters, count } });
    await pause();
    expect(host.count.state).toMatchObject({ kind: 'failed', stage: 'count', error: expect.any(RangeError) });
  });

  it('counts a short text at once', () => {
    const { countedTexts, counter } = recordingCounter();
    const host = counting();
    ask(host, line, { tokenizer: counter });
    expect([host.count.tokens, countedTexts]).toEqual([[line.length], [line]]);
  });

  it('counts the part near an edit at once, and no other part, if the counts of segments add up', async () => {
    const { countedTexts, counter } = recordingCounter(true);
    const host = counting();
    const text = line.repeat(2000);
    ask(host, text, { tokenizer: counter });
    await pause();
    expect(host.count.tokens).toEqual([text.length]);
    countedTexts.length = 0;
    ask(host, `${text.slice(0, 40_000)}!${text.slice(40_000)}`, { tokenizer: counter });
    expect([host.count.tokens, host.count.exact]).toEqual([[text.length + 1], true]);
    expect(countedTexts.join('').length).toBeLessThan(4000);
  });

  it('waits for the pause if a segment is long, although the counts of segments add up, and counts the other segments once', async () => {
    const { countedTexts, counter } = recordingCounter(true);
    const host = counting();
    const word = 'a'.repeat(20_000);
    ask(host, line.repeat(200) + word, { tokenizer: counter });
    expect([host.count.pending, countedTexts]).toEqual([true, []]);
    await pause();
    countedTexts.length = 0;
    ask(host, `${line.repeat(200) + word}a`, { tokenizer: counter });
    expect([host.count.pending, countedTexts]).toEqual([true, []]);
    await pause();
    expect(host.count.tokens).toEqual([line.length * 200 + 20_001]);
    expect(countedTexts.join('').length).toBeLessThan(22_000);
  });

  it('is asked for whole texts if it has the id of an encoding and boundaries, but does not say that the counts of segments add up', async () => {
    const { countedTexts, counter } = recordingCounter();
    const host = counting();
    const boundaries = (text: string) => Uint32Array.of(text.length);
    ask(host, line.repeat(100), { tokenizer: { ...counter, id: 'p50k_base', boundaries } });
    expect(countedTexts).toEqual([line.repeat(100)]);
  });

  it('is asked for whole texts if it is loaded under the id of an encoding, because texts for this id are cut by the rules of the encoding', async () => {
    const { countedTexts, counter } = recordingCounter(true);
    const host = counting();
    ask(host, line.repeat(200), { tokenizer: 'o200k_base' });
    host.answer({ ...counter, id: 'o200k_base' });
    await pause();
    await pause();
    expect(countedTexts).toEqual([line.repeat(200)]);
  });
});

describe('an asynchronous counter', () => {
  it('reports progress and is cancelled by the next text, whose count is shown', async () => {
    const calls: {
      text: string;
      signal: AbortSignal;
      answer: (tokens: number) => void;
      progress: (share: number) => void;
    }[] = [];
    const slow: AsyncTokenizer = {
      id: 'slow',
      exact: true,
      count: (text, options) =>
        new Promise((answer) => {
          calls.push({
            text,
            signal: options?.signal as AbortSignal,
            answer,
            progress: options?.onProgress ?? (() => {}),
          });
        }),
    };
    const host = counting();
    ask(host, 'one', { tokenizer: 'slow' });
    host.answer(slow);
    await nextTask();
    expect(host.count.state).toEqual({ kind: 'counting', share: null });
    calls[0]?.progress(0.5);
    expect(host.count.state).toEqual({ kind: 'counting', share: 0.5 });

    ask(host, 'two', { tokenizer: 'slow' });
    expect(calls[0]?.signal.aborted).toBe(true);
    calls[0]?.answer(111);
    calls[1]?.answer(222);
    await nextTask();
    expect(host.count.tokens).toEqual([222]);
    expect(host.count.state).toEqual({ kind: 'exact' });
    expect(calls.map((call) => call.text)).toEqual(['one', 'two']);
  });

  it('may report any numbers as progress, but only rising shares from 0 to 1 are shown', async () => {
    let report: (share: number) => void = () => {};
    const host = counting();
    ask(host, 'one', {
      tokenizer: {
        ...characters,
        count: (_: string, options?: CountOptions) => {
          report = options?.onProgress as typeof report;
          return new Promise<number>(() => {});
        },
      },
    });
    const shares = [Number.NaN, Number.NEGATIVE_INFINITY, -1, 0.5, 0.2, Number.NaN, 'x', 7, 0.3].map(
      (share) => {
        report(share as number);
        return (host.count.state as { share: number | null }).share;
      },
    );
    expect(shares).toEqual([null, null, 0, 0.5, 0.5, 0.5, 0.5, 1, 1]);
  });

  it('updates the host ten times a second, and at the end, if it reports progress more often', async () => {
    let report: (share: number) => void = () => {};
    const host = counting();
    const slow = (_: string, options?: CountOptions): Promise<number> => {
      report = options?.onProgress as typeof report;
      return new Promise(() => {});
    };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    ask(host, 'one', { tokenizer: { ...characters, count: slow } });
    for (let share = 1; share <= 50; share++) {
      report(share / 100);
      vi.advanceTimersByTime(5);
    }
    vi.advanceTimersByTime(100);
    vi.useRealTimers();
    expect(host.shares).toEqual([0.01, 0.2, 0.4, 0.5]);
  });

  it('leaves the estimate if it rejects', async () => {
    const host = counting();
    ask(host, 'hello', { tokenizer: 'slow' });
    host.answer({ id: 'slow', exact: true, count: () => Promise.reject(new Error('no server')) });
    await nextTask();
    expect(host.count.state).toMatchObject({ kind: 'failed' });
    expect(host.count.tokens).toEqual([estimateTokens('hello', 'o200k')]);
  });
});

describe('a long text', () => {
  const line = 'Answer with one word and nothing else.\n';

  it('is not counted again except near an edit', async () => {
    const counted: string[] = [];
    const host = counting();
    const text = line.repeat(2000);
    ask(host, text, { tokenizer: 'o200k_base' });
    host.answer(
      encodingTokenizer((part) => {
        counted.push(part);
        return part.length;
      }),
    );
    await nextTask();
    counted.length = 0;
    ask(host, `${text.slice(0, 40_000)}!${text.slice(40_000)}`, { tokenizer: 'o200k_base' });
    expect(host.count.tokens).toEqual([text.length + 1]);
    expect(counted.join('').length).toBeLessThan(4000);
  });

  it('is counted in slices that let the page paint, with progress', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const host = counting();
    const text = line.repeat(2000);
    ask(host, text, { tokenizer: 'o200k_base' });
    let counted = 0;
    host.answer(
      encodingTokenizer((part) => {
        counted += 1;
        vi.advanceTimersByTime(1);
        return part.length;
      }),
    );
    /** Number of segments counted between each two pauses. */
    const slices: number[] = [];
    const shares: (number | null)[] = [];
    for (let before = 0; before === 0 || host.count.pending; before = counted) {
      await yieldToPage();
      slices.push(counted - before);
      if (host.count.pending) shares.push(shareOf(host));
    }
    vi.useRealTimers();
    expect(Math.max(...slices)).toBeLessThanOrEqual(10);
    expect(shares.length).toBeGreaterThan(1);
    expect(new Set(shares).size).toBe(shares.length);
    expect(host.count.tokens).toEqual([text.length]);
  });

  it('of more than `backgroundUnits` is counted in a real worker, which ends when its host leaves the page', async () => {
    const realWorkers = countWorkers();
    const exact = await loadTokenizer('o200k_base');
    const host = counting();
    const text = line.repeat(60_000);
    expect(text.length).toBeGreaterThan(backgroundUnits);
    ask(host, text, { tokenizer: 'o200k_base' });
    host.answer(exact);
    await untilCounted(host);
    expect([host.count.tokens, host.count.state]).toEqual([[exact.count(text)], { kind: 'exact' }]);
    expect(realWorkers.open()).toBe(1);

    // An edit changes a segment or two, which the page counts without the worker.
    const postedBefore = realWorkers.posted();
    const edited = `${text.slice(0, 1_000_000)}!${text.slice(1_000_000)}`;
    ask(host, edited, { tokenizer: 'o200k_base' });
    await untilCounted(host);
    expect(host.count.tokens).toEqual([exact.count(edited)]);
    expect(realWorkers.posted()).toBe(postedBefore);

    host.remove();
    await expect.poll(realWorkers.open).toBe(0);
  });

  it('is counted in slices if workers are refused', async () => {
    vi.stubGlobal('Worker', function refuse() {
      throw new DOMException('Refused by policy', 'SecurityError');
    });
    const exact = await loadTokenizer('o200k_base');
    const host = counting();
    const text = line.repeat(80_000);
    ask(host, text, { tokenizer: 'o200k_base' });
    host.answer(exact);
    const shares = new Set<unknown>();
    while (host.count.pending) {
      await yieldToPage();
      if (host.count.state.kind === 'counting') shares.add(host.count.state.share);
    }
    expect(host.count.tokens).toEqual([exact.count(text)]);
    expect(shares.size).toBeGreaterThan(2);
  });
});

describe('a long text in a worker that answers on command', () => {
  const line = 'Answer with one word and nothing else.\n';
  let exact: Tokenizer;
  const workers = countingWorkers((text) => exact.count(text));
  beforeAll(async () => {
    exact = await loadTokenizer('o200k_base');
  });

  /** An element that is counting a long text. */
  async function countingLong(text: string): Promise<Counting> {
    const host = counting();
    ask(host, text, { tokenizer: 'o200k_base' });
    host.answer(exact);
    return host;
  }

  /** Answers each question of the running worker until the count is complete. */
  async function answerAll(host: Counting): Promise<void> {
    while (host.count.pending) {
      const [worker] = workers.running;
      if (worker?.waitingQuestions.length) worker.answer();
      await nextTask();
    }
  }

  it('is counted with progress, and the count of the latest text is shown', async () => {
    const text = line.repeat(60_000);
    const host = await countingLong(text);
    const worker = await workers.untilAsked(2);
    const latest = `x${text}`;
    ask(host, latest, { tokenizer: 'o200k_base' });
    const shares: (number | null)[] = [shareOf(host)];
    worker.progress(0.5);
    shares.push(shareOf(host));
    while (host.count.pending) {
      worker.answer();
      await nextTask();
      if (host.count.pending) shares.push(shareOf(host));
    }
    expect([host.count.tokens, host.count.state]).toEqual([[exact.count(latest)], { kind: 'exact' }]);
    expect(shares[0]).toBe(0);
    expect(shares.slice(1).every((share, index) => Number(share) > Number(shares[index]))).toBe(true);
    expect(shares.length).toBeGreaterThan(2);
    expect(workers.running).toHaveLength(1);
    host.remove();
    await expect.poll(() => workers.running.length).toBe(0);
  });

  it('is counted again when its host is put back, if the host left during the count', async () => {
    const text = line.repeat(20_000);
    const host = await countingLong(text);
    const first = await workers.untilAsked(1);
    host.remove();
    await expect.poll(() => first.hasEnded).toBe(true);
    expect(host.count.exact).toBe(false);
    document.body.append(host);
    await expect.poll(() => workers.all.length).toBe(2);
    await workers.untilAsked(1);
    await answerAll(host);
    expect(host.count.tokens).toEqual([exact.count(text)]);
    host.remove();
    await expect.poll(() => workers.running.length).toBe(0);
  });

  it('has one running worker in the end if its host leaves and returns before the first worker is ready', async () => {
    const text = line.repeat(20_000);
    const host = await countingLong(text);
    await nextTask();
    host.remove();
    document.body.append(host);
    await expect
      .poll(() => workers.running.some(({ waitingQuestions }) => waitingQuestions.length))
      .toBe(true);
    await answerAll(host);
    expect(host.count.tokens).toEqual([exact.count(text)]);
    await expect.poll(() => workers.running.length).toBe(1);
    host.remove();
    await expect.poll(() => workers.running.length).toBe(0);
  });

  it('is counted to the end while a user types, with almost no character counted twice', async () => {
    const text = line.repeat(200_000);
    const host = await countingLong(text);
    const worker = await workers.untilAsked(2);
    let typed = '';
    const shares: (number | null)[] = [];
    while (host.count.pending) {
      shares.push(shareOf(host));
      typed += 'x';
      ask(host, text + typed, { tokenizer: 'o200k_base' });
      if (worker.waitingQuestions.length) worker.answer();
      await nextTask();
    }
    expect([host.count.pending, host.count.tokens]).toEqual([false, [exact.count(text + typed)]]);
    expect(worker.askedTexts.join('').length).toBeLessThan(text.length * 1.01 + 200_000);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares.at(-1)).toBeGreaterThan(0.5);
    host.remove();
  });

  it('of one endless word is no longer counted once the user replaces it', async () => {
    const host = await countingLong('a'.repeat(30_000_000));
    const first = await workers.untilAsked(1);
    const next = 'b'.repeat(300_000);
    ask(host, next, { tokenizer: 'o200k_base' });
    await expect.poll(() => workers.all.length).toBe(2);
    const second = await workers.untilAsked(1);
    expect(first.hasEnded).toBe(true);
    second.answer();
    await untilCounted(host);
    expect([host.count.tokens, second.askedTexts]).toEqual([[exact.count(next)], [next]]);
    host.remove();
    await expect.poll(() => workers.running.length).toBe(0);
  });

  it('starts no worker while its element is not on the page, and is counted once it is', async () => {
    const host = await countingLong('hello');
    await untilCounted(host);
    host.remove();
    const text = line.repeat(20_000);
    ask(host, text, { tokenizer: 'o200k_base' });
    expect([workers.all.length, host.count.state]).toEqual([0, { kind: 'loading' }]);
    expect(host.count.tokens).toEqual([estimateTokens(text, 'o200k')]);
    document.body.append(host);
    await workers.untilAsked(1);
    await answerAll(host);
    expect([host.count.tokens, workers.all.length]).toEqual([[exact.count(text)], 1]);
    host.remove();
    await expect.poll(() => workers.running.length).toBe(0);
  });
});
