/** Gives every property test without a seed of its own the same seed, so that each run of the tests tries the same cases. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 20_261_127 });
