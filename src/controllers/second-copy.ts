/** The message that a page has two copies of the package. A copy that finds another one on its page writes it. */

let isSaid = false;

/** Says once on the console that the page has two copies. */
export function warnOfSecondCopy(): void {
  if (isSaid) return;
  isSaid = true;
  console.warn(
    'ft-breakeven is loaded twice on this page, perhaps in two versions. Each element is of the copy that registered it first, and a second copy registers none once the page has <ft-breakeven>. Load it once.',
  );
}
