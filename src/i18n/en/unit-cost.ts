/** English messages of `<ft-unit-cost>`. Functions take formatted figures. */

/** Messages of `<ft-unit-cost>`, without the name of its first column. */
export const unitCost = {
  title: 'Cost of 1,000 requests',
  /** In place of the table. */
  noneKnown: 'No cost is known yet: tokens, prices or requests are missing.',
  success: 'Success',
  perThousandAttempts: '1,000 attempts',
  perThousandRequests: '1,000 requests',
  tokens: 'tokens',
  retry: 'retry',
  other: 'other costs',
  review: 'fixing answers',
  monthly: 'monthly costs',
  monthlyIncluded: (usd: string) => `${usd} a month included`,
  /** For an approach without requests. */
  monthlyExtra: (usd: string) => `and ${usd} a month`,
  /** In a rollout, for the approach that serves only a share of the requests. The cost in its row is the mean over all requests. */
  rollout: (share: string) => `serves ${share} of requests`,
  barOf: (name: string, parts: string) => `${name}: ${parts}`,
  barPart: (usd: string, what: string) => `${usd} ${what}`,
  latency: (milliseconds: string) => `${milliseconds}\u00a0ms an answer`,
} as const;
