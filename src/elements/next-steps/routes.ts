/**
 * The hosts that `<ft-next-steps>` lists: the hosts of the catalogue's offers, one entry for all rented and own GPUs, and the hosts that
 * have closed.
 */

import { bestGuess } from '../../core/scenario/amount.ts';
import { closedHosts, hostRoutes, machineHosts } from '../../core/steps/registry.ts';
import { type BilledReport, type TrainingCost, trainingCosts } from '../../core/training/costs.ts';
import type { Approach, IsoDate } from '../../core/types.ts';
import type { PriceCatalog } from '../../prices/index.ts';

/** The id of the choice for machines by the hour, rented or one's own. */
export const ownGpu = 'own-gpu';

/** One host to choose, with its offers: first the open offers, then the closed offers, each group from the cheapest on. */
export interface HostChoice {
  /** Provider, or `ownGpu`. */
  readonly id: string;
  readonly name: string;
  readonly offers: readonly TrainingCost[];
  /** Whether the host accepts no new training on the day of the training. */
  readonly isClosed: boolean;
}

/** The size of a training. `null` in its place means that the size is unknown, and with it every cost. */
export interface TrainingSize extends Omit<BilledReport, 'epochs'> {
  /** The validation file, whose tokens some hosts bill too. `null` = there is no such file, or its tokens are unknown. */
  readonly validation?: Pick<BilledReport, 'billedTokensPerEpoch'> | null;
}

/** The training tokens of an approach; `null` = it has no training, a training by the hour, or an unknown number of tokens. */
export function sizeIn(approach: Approach | undefined): TrainingSize | null {
  const training = approach?.training;
  const tokens = training && 'tokens' in training ? bestGuess(training.tokens) : null;
  return tokens === null ? null : { billedTokensPerEpoch: tokens };
}

/**
 * Every host, in three groups: open hosts with steps, open hosts without steps (their documentation was not read), and closed hosts. In
 * each group, the host with the cheapest offer is the first.
 */
export function hostsFor(
  size: TrainingSize | null,
  epochs: number,
  trainingDay: IsoDate,
  { catalog }: PriceCatalog,
  { ownGpu: ownGpuName, names }: { readonly ownGpu: string; readonly names: ReadonlyMap<string, string> },
): readonly HostChoice[] {
  const knownSize: TrainingSize = size ?? { billedTokensPerEpoch: 0 };
  const validationTokens = knownSize.validation?.billedTokensPerEpoch ?? 0;
  const costs = trainingCosts({ ...knownSize, epochs }, catalog, { validationTokens }).map((cost) =>
    size === null ? { ...cost, usd: null, hours: null, tokens: null } : cost,
  );
  const offersByHost = new Map<string, TrainingCost[]>();
  for (const cost of costs) {
    const id = machineHosts.has(cost.provider) ? ownGpu : cost.provider;
    offersByHost.set(id, [...(offersByHost.get(id) ?? []), cost]);
  }
  for (const id of Object.keys(closedHosts)) if (!offersByHost.has(id)) offersByHost.set(id, []);
  const hosts = [...offersByHost].map(([id, offers]): HostChoice => {
    const closure = closedHosts[id];
    return {
      id,
      name: id === ownGpu ? ownGpuName : (names.get(id) ?? id.charAt(0).toUpperCase() + id.slice(1)),
      offers: [
        ...offers.filter((each) => isOpen(each, trainingDay)),
        ...offers.filter((each) => !isOpen(each, trainingDay)),
      ],
      isClosed:
        (closure !== undefined && (closure.on === null || closure.on <= trainingDay)) ||
        offers.every((each) => !isOpen(each, trainingDay)),
    };
  });
  const hasSteps = ({ id }: HostChoice): boolean => id === ownGpu || hostRoutes[id] !== undefined;
  const rank = (host: HostChoice): number => (host.isClosed ? 2 : hasSteps(host) ? 0 : 1);
  return hosts.sort((a, b) => rank(a) - rank(b));
}

const isOpen = ({ trainableUntil }: TrainingCost, day: IsoDate): boolean =>
  trainableUntil === null || day < trainableUntil;
