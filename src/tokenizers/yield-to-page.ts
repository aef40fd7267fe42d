/** A pause between slices of work, in a page, a worker or Node. */

/**
 * Resolves after the page could paint and handle events. The function waits for a message that it sends itself, and sets no
 * timeout, because browsers delay timeouts in hidden pages and nested timeouts.
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
