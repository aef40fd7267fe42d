/** English messages of `<ft-unit-cost>`. Functions take formatted figures. */

/** Every message of `<ft-unit-cost>`, except the name of its first column. */
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
  /** Without requests. */
  monthlyExtra: (usd: string) => `and ${usd} a month`,
  /** In a rollout. The cost in the row is the mean over these requests and those that the baseline still serves. */
  rollout: (share: string) => `serves ${share} of requests`,
  barOf: (name: string, parts: string) => `${name}: ${parts}`,
  barPart: (usd: string, what: string) => `${usd} ${what}`,
  latency: (milliseconds: string) => `${milliseconds}\u00a0ms an answer`,
} as const;
