/**
 * The page's end of the counting worker: starts it, from another origin too, and finds out when it is refused.
 * Knows messages; counts nothing.
 */
import type { EncodingId } from './types.ts';

/** What is asked of the worker, and what it answers. */
export interface CountRequest {
  readonly job: number;
  readonly encoding: EncodingId;
  readonly texts: readonly string[];
}
export type CountReply =
  | { readonly job: number; readonly tokens: readonly number[] }
  | { readonly job: number; readonly error: string };

/** Name by which the worker's module knows that it runs as the worker. */
export const workerName = 'ft-breakeven-count';

/** How long a worker may take to say that it is there, in milliseconds. */
const patience = 10_000;

/** A running worker. */
export interface WorkerCounter {
  /** Tokens of each text; `null` when the worker is lost or cannot load the encoding. */
  count(texts: readonly string[]): Promise<readonly number[] | null>;
  close(): void;
}

/** Starts a worker for an encoding; `null` where there are none or the page's policy refuses them. */
export async function openWorker(encoding: EncodingId): Promise<WorkerCounter | null> {
  if (typeof Worker === 'undefined' || typeof document === 'undefined') return null;
  try {
    const { address } = await import('./worker.ts');
    const worker = await started(address);
    return worker && clientOf(worker, encoding);
  } catch {
    return null;
  }
}

/** A worker must come from the page's own origin: a script from elsewhere is imported by a blob, which does. */
async function started(address: string): Promise<Worker | null> {
  const options: WorkerOptions = { type: 'module', name: workerName };
  if (new URL(address).origin === location.origin) return ready(new Worker(address, options));
  const source = URL.createObjectURL(
    new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' }),
  );
  try {
    return await ready(new Worker(source, options));
  } finally {
    URL.revokeObjectURL(source);
  }
}

/** The worker once it has said that it is there; `null` when it fails first. A refusal arrives as an error event. */
function ready(worker: Worker): Promise<Worker | null> {
  return new Promise((resolve) => {
    const settle = (outcome: Worker | null) => {
      clearTimeout(timer);
      worker.onmessage = null;
      worker.onerror = null;
      if (!outcome) worker.terminate();
      resolve(outcome);
    };
    const timer = setTimeout(settle, patience, null);
    worker.onmessage = () => settle(worker);
    worker.onerror = () => settle(null);
  });
}

function clientOf(worker: Worker, encoding: EncodingId): WorkerCounter {
  const pending = new Map<number, (tokens: readonly number[] | null) => void>();
  let jobs = 0;
  let lost = false;
  const lose = () => {
    lost = true;
    worker.terminate();
    for (const resolve of pending.values()) resolve(null);
    pending.clear();
  };
  worker.onerror = lose;
  worker.onmessage = ({ data }: MessageEvent<CountReply>) => {
    if ('error' in data) return lose();
    pending.get(data.job)?.(data.tokens);
    pending.delete(data.job);
  };
  return {
    count(texts) {
      if (lost) return Promise.resolve(null);
      const request: CountRequest = { job: ++jobs, encoding, texts };
      return new Promise((resolve) => {
        pending.set(request.job, resolve);
        worker.postMessage(request);
      });
    },
    close: lose,
  };
}
