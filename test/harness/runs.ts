/** The number of random cases that a test tries: fewer in `npm test`, more in `npm run test:heavy`. */

/** `few`, or `many` in `npm run test:heavy`, which sets `TEST_RUNS`. */
export function runs(few: number, many: number): number {
  return process.env.TEST_RUNS === 'many' ? many : few;
}
