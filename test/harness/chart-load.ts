/** A factory for `vi.mock` of `controllers/chart.ts` that replaces the way in which charts load their drawing. */
import type { ChartOptions } from '../../src/controllers/chart.ts';

type ChartModule = typeof import('../../src/controllers/chart.ts');

export function chartsThatLoad(
  load: NonNullable<ChartOptions['load']>,
): (original: () => Promise<ChartModule>) => Promise<ChartModule> {
  return async (original) => {
    const { ChartController, ...otherExports } = await original();
    class ControllerWithLoad extends ChartController {
      constructor(host: ConstructorParameters<typeof ChartController>[0], options: ChartOptions) {
        super(host, { ...options, load });
      }
    }
    return { ...otherExports, ChartController: ControllerWithLoad };
  };
}
