/** The volumes at which the volume chart computes costs: around the user's and the crossovers, and at every jump. */
import { replicasPerRequest } from '../../core/cost/plan.ts';
import { tokensOf } from '../../core/cost/request.ts';
import type { Crossover } from '../../core/types.ts';
import type { Pair } from '../common/scenario/reading.ts';

/**
 * Rising volumes: an even grid on a log scale from a tenth of the lowest of the user's volume and the crossovers to
 * twelve times the highest, with those volumes themselves. `jumps` gives the volumes between two at which a cost jumps:
 * each adds a volume just below and one just above. `present` = the user's volume, `null` = unknown.
 */
export function volumesFor(
  present: number | null,
  crossovers: readonly Crossover[],
  jumps: (low: number, high: number) => readonly number[] = () => [],
  steps = 60,
): readonly number[] {
  const near = (volume: number): boolean =>
    present === null || (volume > present / 1e4 && volume < present * 1e4);
  const kept = crossovers.map(({ requestsPerMonth }) => requestsPerMonth).filter((v) => v > 0 && near(v));
  const marked = [...(present === null ? [] : [present]), ...kept];
  const low = marked.length > 0 ? Math.min(...marked) / 10 : 100;
  const high = marked.length > 0 ? Math.max(...marked) * 12 : 1e6;
  const from = 10 ** (Math.floor(Math.log10(low) * 3) / 3);
  const grid = Array.from({ length: steps + 1 }, (_, i) => from * (high / from) ** (i / steps));
  // Without the user's volume, a round one for the reader to start at.
  const rest = present === null ? [roundVolume(from, high)] : [];
  const sides = jumps(from, high).flatMap((volume) => [volume * (1 - 1e-6), volume * (1 + 1e-6)]);
  const all = [...grid, ...marked, ...rest, ...sides].sort((a, b) => a - b);
  return all.filter((volume, i) => i === 0 || volume > (all[i - 1] ?? 0));
}

/** The power of ten nearest the middle of two volumes on a log scale. */
export function roundVolume(low: number, high: number): number {
  return 10 ** Math.round((Math.log10(low) + Math.log10(high)) / 2);
}

/** Maximum number of jumps per approach: more of them look like a slope. */
const maxJumps = 24;

/** The volumes between two at which one more machine is needed, for each approach whose machines follow its load. */
export function machineJumps({ all }: Pair, low: number, high: number): readonly number[] {
  return all.flatMap(({ approach, result }) => {
    const { hosting } = approach;
    if (!hosting || 'machines' in hosting) return [];
    const { load, cached } = replicasPerRequest(hosting, result.attempts ?? 0, tokensOf(approach));
    const volume = 1 / (load - (result.months[0]?.hitRate ?? 0) * cached);
    if (!(volume > 0) || !Number.isFinite(volume)) return [];
    const first = Math.max(1, Math.ceil(low / volume));
    const found = Array.from({ length: maxJumps }, (_, i) => (first + i) * volume);
    return found.filter((one) => one < high);
  });
}
