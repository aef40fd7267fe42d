/** The volumes of the payback grid. The other tests of the grid are in `test/elements/payback-map`. */
import { expect, it } from 'vitest';
import { paybackGrid } from '../../../src/core/explore/payback-grid.ts';
import { withField } from '../../../src/core/index.ts';
import { articleExample } from '../../../stories/scenarios/view-scenarios.ts';

it.each([0.5, 1, 3, 37, 999, 100_000, 123_457, 1e9])(
  'the volumes of the grid include the volume of the scenario: %d requests a month',
  (requestsPerMonth) => {
    const grid = paybackGrid(withField(articleExample, 'requestsPerMonth', requestsPerMonth), 1);
    expect(grid.kind === 'grid' && grid.requests).toContain(requestsPerMonth);
  },
);
