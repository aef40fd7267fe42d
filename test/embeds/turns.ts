/** Chooses the apps that are tested. */

/** The apps that take longest to install and build. */
const longest = ['angular', 'docusaurus', 'next', 'nuxt', 'starlight', 'storybook'];
const perDay = 2;

/**
 * In CI, `CI_DAY` is the number of the day. Two of the longest apps are then tested, and the next two on the next day. Without it, all
 * are tested.
 */
const { CI_DAY: day } = process.env;
const first = (Number(day) * perDay) % longest.length;
const skipped = day ? longest.filter((_, index) => index < first || index >= first + perDay) : [];

/** The apps that are tested, with their names. Prints the apps that are skipped. */
export function chosenApps<App>(apps: Readonly<Record<string, App>>): readonly (readonly [string, App])[] {
  const names = skipped.filter((name) => name in apps);
  if (names.length > 0) console.log(`SKIPPED until their day: ${names.join(', ')}.`);
  return Object.entries(apps).filter(([name]) => !names.includes(name));
}
