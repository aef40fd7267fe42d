/** The message that a page has two copies of the package. A copy that finds another one on its page writes it. */

/** Says once on the console that the page has two copies, of which the first one is used. */
export function warnOfSecondCopy(): void {
  console.warn(
    'ft-breakeven is loaded twice on this page, perhaps in two versions. The first copy is used, and the second one registers no element that the page has already. Load it once.',
  );
}
