/** The measurements of the cost model for `npm run bench`, which run in Node and in a page. */
import { createSimulation, evaluate } from '../dist/core/index.js';
import { scenario } from './scenarios.mjs';

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

/** The median times of one evaluation (3 approaches over 24 months) and of one simulation (10,000 draws). Their names contain the units. */
export async function measure() {
  // Warms up the compiler.
  for (let seed = 0; seed < 2000; seed += 1) evaluate(scenario(seed));

  const scenarios = Array.from({ length: 5000 }, (_, index) => scenario(10_000 + index));
  const evaluationMicroseconds = [];
  for (let batch = 0; batch < scenarios.length; batch += 50) {
    const start = performance.now();
    for (let index = batch; index < batch + 50; index += 1) evaluate(scenarios[index]);
    evaluationMicroseconds.push(((performance.now() - start) / 50) * 1000);
  }

  const simulationMs = [];
  // Warms up the compiler.
  createSimulation(scenario(80_000, true), { seed: 1 }).run(10_000);
  for (let repeat = 0; repeat < 9; repeat += 1) {
    const simulation = createSimulation(scenario(90_000 + repeat, true), { seed: repeat });
    const start = performance.now();
    if (simulation.run(10_000).comparisons.length === 0) throw new Error('Nothing was simulated.');
    simulationMs.push(performance.now() - start);
  }
  return {
    'evaluate, 3 × 24 months (µs)': Math.round(median(evaluationMicroseconds)),
    'simulate 10,000 draws (ms)': Math.round(median(simulationMs)),
  };
}
