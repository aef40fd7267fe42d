/** The measurements of the model benchmark; runs in Node and in a page. */
import { createSimulation, evaluate } from 'ft-breakeven/core.js';
import { scenario } from './scenarios.mjs';

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

/** Medians; each name contains its unit. */
export async function measure() {
  for (let seed = 0; seed < 2000; seed += 1) evaluate(scenario(seed));

  const fresh = Array.from({ length: 5000 }, (_, index) => scenario(10_000 + index));
  const single = [];
  for (let batch = 0; batch < fresh.length; batch += 50) {
    const start = performance.now();
    for (let index = batch; index < batch + 50; index += 1) evaluate(fresh[index]);
    single.push(((performance.now() - start) / 50) * 1000);
  }

  const whole = [];
  // The first run is a warm-up for the compiler.
  createSimulation(scenario(80_000, true), { seed: 1 }).run(10_000);
  for (let repeat = 0; repeat < 9; repeat += 1) {
    const simulation = createSimulation(scenario(90_000 + repeat, true), { seed: repeat });
    const start = performance.now();
    if (simulation.run(10_000).comparisons.length === 0) throw new Error('Nothing was simulated.');
    whole.push(performance.now() - start);
  }
  return {
    'evaluate, 3 × 24 months (µs)': Math.round(median(single)),
    'simulate 10,000 draws (ms)': Math.round(median(whole)),
  };
}
