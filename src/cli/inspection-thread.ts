/** The script of a worker thread: gives the thread the interface of a worker in a browser, and runs the inspection worker. */
import { parentPort } from 'node:worker_threads';

const scope = globalThis as unknown as {
  postMessage: (message: unknown) => void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
};
scope.postMessage = (message) => parentPort?.postMessage(message);
parentPort?.on('message', (data: unknown) => scope.onmessage?.({ data }));
// Imported last, because the inspection worker reports that it is ready as soon as it is imported.
await import('../files/inspection-worker.ts');
