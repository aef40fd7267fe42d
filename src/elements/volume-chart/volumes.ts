/**
 * The volumes for which the volume chart computes costs: around the user's volume and the crossovers, and at every
 * jump.
 */
import { replicasPerRequest } from '../../core/cost/plan.ts';
import { tokensOf } from '../../core/cost/request.ts';
import type { Crossover } from '../../core/types.ts';
import type { Pair } from '../common/scenario/reading.ts';

/**
 * Rising volumes: an even grid on a log scale, the user's volume, and the crossovers. A crossover below 1/10,000 of the user's volume or
 * above 10,000 times it is left out. The grid begins at about a tenth of the lowest of these volumes and ends at twelve times the highest.
 *
 * `present` is the user's volume, or `null` if it is unknown. `jumps` returns the volumes between `low` and `high` at which a cost jumps.
 * Each of them adds a volume just below it and one just above it. `steps` is the number of steps of the grid.
 */
export function volumesFor(
  present: number | null,
  crossovers: readonly Crossover[],
  jumps: (low: number, high: number) => readonly number[] = () => [],
  steps = 60,
): readonly number[] {
  const isNear = (volume: number): boolean =>
    present === null || (volume > present / 1e4 && volume < present * 1e4);
  const nearCrossovers = crossovers
    .map(({ requestsPerMonth }) => requestsPerMonth)
    .filter((v) => v > 0 && isNear(v));
  const markedVolumes = [...(present === null ? [] : [present]), ...nearCrossovers];
  const low = markedVolumes.length > 0 ? Math.min(...markedVolumes) / 10 : 100;
  const high = markedVolumes.length > 0 ? Math.max(...markedVolumes) * 12 : 1e6;
  const gridStart = 10 ** (Math.floor(Math.log10(low) * 3) / 3);
  const grid = Array.from({ length: steps + 1 }, (_, i) => gridStart * (high / gridStart) ** (i / steps));
  // Without the user's volume, the slider rests at a round volume.
  const restingVolume = present === null ? [roundVolume(gridStart, high)] : [];
  const jumpSides = jumps(gridStart, high).flatMap((volume) => [volume * (1 - 1e-6), volume * (1 + 1e-6)]);
  const sortedVolumes = [...grid, ...markedVolumes, ...restingVolume, ...jumpSides].sort((a, b) => a - b);
  return sortedVolumes.filter((volume, i) => i === 0 || volume > (sortedVolumes[i - 1] ?? 0));
}

/** The power of ten that is nearest to the middle of two volumes on a log scale. */
export function roundVolume(low: number, high: number): number {
  return 10 ** Math.round((Math.log10(low) + Math.log10(high)) / 2);
}

/** Maximum number of jumps per approach. More jumps would look like a slope. */
const maxJumps = 24;

/**
 * The volumes between `low` and `high` above which one more replica is needed, for approaches whose number of replicas follows
 * the load.
 */
export function replicaJumps({ all }: Pair, low: number, high: number): readonly number[] {
  return all.flatMap(({ approach, result }) => {
    const { hosting } = approach;
    if (!hosting || 'machines' in hosting) return [];
    const { load, saved } = replicasPerRequest(hosting, result.attempts ?? 0, tokensOf(approach));
    const requestsPerReplica = 1 / (load - (result.months[0]?.hitRate ?? 0) * saved);
    if (!(requestsPerReplica > 0) || !Number.isFinite(requestsPerReplica)) return [];
    const firstReplicas = Math.max(1, Math.ceil(low / requestsPerReplica));
    const volumes = Array.from({ length: maxJumps }, (_, i) => (firstReplicas + i) * requestsPerReplica);
    return volumes.filter((volume) => volume < high);
  });
}
