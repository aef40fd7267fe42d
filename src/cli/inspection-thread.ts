/** The script of a worker thread: it gives the thread the interface of a page's worker, and runs the inspection worker. */
import { parentPort } from 'node:worker_threads';

const scope = globalThis as unknown as {
  postMessage: (message: unknown) => void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
};
scope.postMessage = (message) => parentPort?.postMessage(message);
parentPort?.on('message', (data: unknown) => scope.onmessage?.({ data }));
// Imported last, because the script reports at once that it is ready.
await import('../files/inspection-worker.ts');
