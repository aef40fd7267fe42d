/** Lets a part of the page update after the browser has painted what is more urgent. */

/** Waits until the next frame is painted. A hidden page paints none, so it waits for none. */
export async function afterPaint(): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  // The callback of a frame runs before the frame is painted, the next task after it.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
