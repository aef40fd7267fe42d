/** A pause between slices of work, in a page, a worker or Node. */

/**
 * Resolves after the page has had a chance to paint and to handle events. It sends itself a message instead of setting a
 * timeout, because browsers delay timeouts in hidden pages and in nested ones.
 */
export function yieldToPage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
