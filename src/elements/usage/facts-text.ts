/** The description of a file of usage, beside its name. */
import type { Job, Profile } from '../../core/index.ts';
import { monthText } from './figure-text.ts';
import type { UsageWording } from './wording.ts';

/** "1,310,370 requests, June 2026 to November 2026". */
export function profileFacts({ requests, months }: Profile, { text, locale, count }: UsageWording): string {
  const [first, last] = [months[0], months.at(-1)];
  const span = first && last ? text.span(monthText(first.month, locale), monthText(last.month, locale)) : '';
  return requests === null ? text.requestsUnknown(span) : text.requestsIn(count(requests), requests, span);
}

/** "OpenAI, succeeded, ftjob-1". */
export function jobFacts(
  { provider, status, hostStatus, id, isEstimate }: Job,
  { text }: UsageWording,
): string {
  return text.job(
    provider ? text.providers[provider] : '',
    isEstimate ? text.estimate : status ? text.statuses[status] : (hostStatus ?? text.unknownStatus),
    id ?? '',
  );
}
