/**
 * Base prices from a dataset that is newer than the hand-checked rows, written by `npm run prices:refresh -- --write`.
 * Generated: do not edit. Empty while no dataset is newer.
 */
import type { Refreshed } from '../refresh.ts';

/** The taken prices by model id. */
export const refreshed: Refreshed = {};
