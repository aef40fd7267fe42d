/** The message that a page has two copies of the package. A copy that finds another one on its page writes it. */

let isSaid = false;

/** Says once on the console that the page has two copies. */
export function warnOfSecondCopy(): void {
  if (isSaid) return;
  isSaid = true;
  console.warn(
    'ft-breakeven is loaded twice on this page, perhaps in two versions. Each tag belongs to the copy that registered it first. Once the page has <ft-breakeven>, only its copy registers more elements. Load the package once.',
  );
}
