/** The script of a worker thread that inspects: it gives the thread the form of a page's worker and runs that worker's script. */
import { parentPort } from 'node:worker_threads';

const scope = globalThis as unknown as {
  postMessage: (message: unknown) => void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
};
scope.postMessage = (message) => parentPort?.postMessage(message);
parentPort?.on('message', (data: unknown) => scope.onmessage?.({ data }));
// Imported last, because the script reports at once that it is ready.
await import('../files/inspection-worker.ts');
