/**
 * The counting worker. Imported by the page for its address alone; run under its own name it counts what it is sent.
 * Knows messages and encodings; knows nothing of the page.
 */
import { loadTokenizer } from './load.ts';
import { type CountReply, type CountRequest, workerName } from './worker-client.ts';

/** Where this module is served from, in the page as in the worker. */
export const address: string = import.meta.url;

/** The part of a worker's global scope that is used here. */
interface Scope {
  readonly name?: string;
  onmessage: ((event: MessageEvent<CountRequest>) => void) | null;
  postMessage(message: CountReply | 'ready'): void;
}

async function answer({ job, encoding, texts }: CountRequest): Promise<CountReply> {
  try {
    const tokenizer = await loadTokenizer(encoding);
    return { job, tokens: texts.map((text) => tokenizer.count(text)) };
  } catch (error) {
    return { job, error: String(error) };
  }
}

// The only effect of this module, and only inside the worker that worker-client.ts names so.
const scope = globalThis as unknown as Scope;
if (typeof document === 'undefined' && scope.name === workerName) {
  scope.onmessage = async ({ data }) => scope.postMessage(await answer(data));
  scope.postMessage('ready');
}
