/** English messages of `<ft-model-ranking>`. Functions take formatted figures, and also the number if a word depends on it. */

import { counted, listed, plural } from './plural.ts';

const models = counted('model', 'models');

/** Every message of the ranking of models. */
export const ranking = {
  title: 'Cost of this prompt by model',

  // The sentence: a bold claim and the rest. `shown` is the number of models that pass the filters, or null with the usual filters.
  cheapest: (names: readonly string[], shown: string | null) =>
    `${listed(names)} ${names.length === 1 ? 'is' : 'are'} cheapest ${shown === null ? 'for this prompt' : `of the ${shown} models shown`}`,
  yoursCheapest: (shown: string | null) =>
    `Your model is cheapest ${shown === null ? 'for this prompt' : `of the ${shown} models shown`}`,
  cost: (usd: string) => `: ${usd} per 1,000 attempts.`,
  costAgainst: (usd: string, ownUsd: string, name: string) =>
    `: ${usd} per 1,000 attempts, against ${ownUsd} on ${name}.`,
  // After the claim, if the filters leave out the model of the baseline, because it cannot answer.
  leftOut: {
    notServed: (date: string) => `Your model is left out: it is not served on ${date}.`,
    tooSmall: () => 'Your model is left out: its context is too small for this prompt.',
  },
  noneFits: 'No other model fits these filters',
  unknown: 'No cost is known yet, because a figure is missing.',
  /**
   * In place of the cheapest model while its cost depends on unknown requests. `isCached`: the number of requests also decides how often
   * the prompt is found in the cache.
   */
  requestsMissing: (isCached: boolean) =>
    `Enter your requests a month to see which model is cheapest${isCached ? ': the more there are, the more of them find the prompt in the cache.' : '.'}`,
  conditions: (fixed: string, varying: string, output: string, requests: string) =>
    `${fixed} fixed, ${varying} varying and ${output} output tokens, ${requests} requests in month 1. Caching, tiers and hosting are included; each request is answered once.`,
  sameTokens:
    'Every model is priced with these token counts, although another model may split the same text differently.',
  costOnly: 'Only costs are compared: the quality of another model’s answers is not known.',
  borrowed: 'A compared model has the success rate of your prompt until you enter its own.',

  // Filters
  search: 'Search',
  searchBy: 'Search by model, maker or host',
  maker: 'Maker',
  allMakers: 'All makers',
  host: 'Host',
  allHosts: 'All hosts',
  fitting: (tokens: string) => `fits ${tokens} tokens`,
  fittingUnknown: 'fits the prompt',
  served: (date: string) => `served on ${date}`,
  current: (days: string) => `price of the last ${days} days`,
  tunable: 'can be tuned',
  open: 'weights are published',
  makerAndHost: (maker: string, host: string) => `${maker} · ${host}`,
  clear: 'Clear filters',
  shown: (shown: string, all: string, count: number) =>
    shown === all ? models(all, count) : `${shown} of ${models(all, count)}`,

  // Columns
  rank: 'Rank',
  place: (rank: string) => `${rank}.`,
  model: 'Model',
  perThousand: '1,000 attempts',
  perMonth: 'A month',
  context: 'Context',
  asOf: 'Price date',
  until: 'Ends',
  action: 'Compare',

  // Marks of a row
  yours: 'your model',
  toTune: 'to tune',
  ownPrices: 'own prices',
  tooSmall: (tokens: string) => `context of ${tokens} tokens is too small`,
  ended: (date: string) => `ended ${date}`,
  endsOn: (date: string) => `ends ${date}`,
  coming: 'not served yet',
  stale: (days: string, count: number) => `price is ${days} ${plural('day', 'days')(count)} old`,
  undated: 'price has no date',
  changesOn: (date: string) => `price changes ${date}`,
  notRead: 'not read',
  aMonth: (usd: string) => `${usd} a month`,

  // Comparing
  compare: 'Compare',
  compareThis: (name: string, host: string) => `Compare ${name}, ${host}`,
  compared: 'compared',
  comparedThis: (name: string, host: string) => `${name}, ${host}, is compared`,
  today: 'today',
  added: (label: string) => `Added: ${label}. Undo removes it.`,
  full: (count: string) => `A calculation has at most ${count} approaches: remove one to compare another.`,

  // Files
  downloadCsv: 'Download CSV',
  downloadMarkdown: 'Download Markdown',

  // Rows left out
  more: (count: string, number: number) => `Show ${count} more ${plural('model', 'models')(number)}`,
  thenYours: (count: string) => `${count} more models, then yours`,

  // The assumed cache minimum
  assumed: 'The shortest prompt that this host caches is not published; the figure uses an assumed minimum.',
  otherwise: (name: string, tokens: string, usd: string) =>
    tokens === '0'
      ? `${name} if any length is cached: ${usd}.`
      : `${name} if cached from ${tokens} tokens: ${usd}.`,
} as const;
