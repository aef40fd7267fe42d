/** Replaces how the elements of a test file load the drawing of charts: hand it to `vi.mock` for `controllers/chart.ts`. */
import type { ChartOptions } from '../../src/controllers/chart.ts';

type ChartModule = typeof import('../../src/controllers/chart.ts');

export function chartsThatLoad(
  load: NonNullable<ChartOptions['load']>,
): (original: () => Promise<ChartModule>) => Promise<ChartModule> {
  return async (original) => {
    const { ChartController, ...rest } = await original();
    class Loading extends ChartController {
      constructor(host: ConstructorParameters<typeof ChartController>[0], options: ChartOptions) {
        super(host, { ...options, load });
      }
    }
    return { ...rest, ChartController: Loading };
  };
}
