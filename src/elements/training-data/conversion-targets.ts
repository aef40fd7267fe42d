/** The formats into which a training file can be converted. */
import { trainingHosts } from '../../core/training/hosts/rows.ts';
import type { TrainingHost, TrainingHostId } from '../../core/training/hosts/types.ts';
import type { TrainingReport } from '../../core/training/report-types.ts';
import type { TrainingFormatId } from '../../core/training/types.ts';
import type { Messages } from '../../i18n/messages.ts';
import { hostsIn } from './readiness.ts';

/** A format into which the file can be converted. `host`: the host that needs this conversion; `null` = none does. */
export interface ConversionTarget {
  /** The id of the host, else of the format. */
  readonly id: string;
  readonly label: string;
  readonly to: TrainingFormatId;
  readonly host: TrainingHostId | null;
}

/** First the formats of the hosts that need a conversion, then all others. Empty if the format of the file is unknown. */
export function conversionTargets(
  { hosts, examples, format, method }: Pick<TrainingReport, 'hosts' | 'examples' | 'format' | 'method'>,
  text: Messages['trainingData'],
): readonly ConversionTarget[] {
  if (format === null) return [];
  const forHosts = hostsIn({ hosts, examples, method }, 'convert').flatMap((host) => {
    const { formats }: TrainingHost = trainingHosts[host];
    const [to] = (method && formats[method]) ?? [];
    return to ? [{ id: host, label: text.hosts[host], to, host }] : [];
  });
  const others = (Object.keys(text.formats) as TrainingFormatId[])
    .filter((id) => id !== format && !forHosts.some(({ to }) => to === id))
    .map((id) => ({ id, label: text.formats[id], to: id, host: null }));
  return [...forHosts, ...others];
}
