/** The message of a copy of the package that finds another copy on its page. */

let hasWarned = false;

/** Says once on the console that the page has two copies. */
export function warnOfSecondCopy(): void {
  if (hasWarned) return;
  hasWarned = true;
  console.warn(
    'ft-breakeven is loaded twice on this page, perhaps in two versions. Each tag belongs to the copy that registered it first. Once the page has <ft-breakeven>, only its copy registers more elements. Load the package once.',
  );
}
