/** Registers every element of the package. */
import './breakeven.ts';
