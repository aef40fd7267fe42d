/** The catalogue of the package. Elements import it from here, so that a page does not load all of `prices.js` with it. */
import { createCatalog, type PriceCatalog } from './catalog.ts';
import { withRefreshed } from './refresh.ts';
import { shippedProviders, shippedRows } from './rows/index.ts';
import { machines } from './rows/own-gpu.ts';
import { refreshed } from './rows/refreshed.ts';
import { googleFees } from './rows/vertex.ts';

/** The rows of the package with the prices of its data set. */
export const shipped: PriceCatalog = /* @__PURE__ */ createCatalog(
  /* @__PURE__ */ withRefreshed(shippedRows, refreshed),
  { compiledOn: '2026-11-24', providers: shippedProviders, machines, fees: googleFees },
);
