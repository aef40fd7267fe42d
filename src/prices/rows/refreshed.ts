/**
 * Base prices taken from a newer dataset than the hand-checked rows, by `npm run prices:refresh -- --write`.
 * Generated: do not edit. Empty while the rows are the newest.
 */
import type { Refreshed } from '../refresh.ts';

export const refreshed: Refreshed = {};
