/**
 * The apps that take longest to install and build. With `EMBEDS_BY_TURNS`, as in CI, two of them are tested on each day, so that all are
 * tested within three days. The other apps are always tested.
 */
const longest = ['angular', 'docusaurus', 'next', 'nuxt', 'starlight', 'storybook'];
const perDay = 2;
const day = Math.floor(Date.now() / 86_400_000);
const first = (day * perDay) % longest.length;
const left = process.env.EMBEDS_BY_TURNS
  ? longest.filter((_, index) => index < first || index >= first + perDay)
  : [];

/** The apps that are tested today, with their names. Prints which are left out. */
export function appsOfToday<App>(apps: Readonly<Record<string, App>>): readonly (readonly [string, App])[] {
  const absent = left.filter((name) => name in apps);
  if (absent.length > 0) console.log(`Not tested today, but within three days: ${absent.join(', ')}.`);
  return Object.entries(apps).filter(([name]) => !absent.includes(name));
}
