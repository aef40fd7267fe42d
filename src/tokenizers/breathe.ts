/** A pause between slices of work, in a page, a worker or Node. Knows nothing of the work. */

/** Lets the page paint and answer: a message is not held back as a timeout in a hidden or nested page is. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
