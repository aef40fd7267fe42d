/** Lets a part of the page update after the browser has painted a more urgent one. */

/** Waits until the next frame is painted. In a hidden page, which paints no frame, it does not wait. */
export async function afterPaint(): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  // The callback of a frame runs before the frame is painted, the next task after it.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
