/** Registers every element of the package: `breakeven.ts` imports all others. */
import './breakeven.ts';
