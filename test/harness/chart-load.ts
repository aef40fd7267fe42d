/** Replaces the function with which charts load their drawing code. */
import type { ChartOptions } from '../../src/controllers/chart.ts';

type ChartModule = typeof import('../../src/controllers/chart.ts');

/** The factory for `vi.mock` of `controllers/chart.ts`: with the mocked module, every chart loads its drawing code by `load`. */
export function chartModuleWith(
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
