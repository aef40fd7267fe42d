/** A sentence after a colon. It has a file of its own, because the first load does not need it. */

/** A sentence after a colon, which begins with a small letter, except in German, where the first word may be a noun. */
export const afterColon = (sentence: string, locale: string): string =>
  /^de(?=$|-)/.test(locale) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
