/** Element classes, events and the whole core, by name. Importing it registers nothing and needs no DOM. */
export { registerLanguage } from './controllers/localize.ts';
export * from './core/index.ts';
export { FtChangeEvent, FtCountEvent, FtErrorEvent, type PartCount } from './elements/events.ts';
export { FtBreakeven } from './elements/ft-breakeven.ts';
export { FtCostChart } from './elements/ft-cost-chart.ts';
export { FtCostTable } from './elements/ft-cost-table.ts';
export { FtScenarioForm } from './elements/ft-scenario-form.ts';
export { FtTokenCounter } from './elements/ft-token-counter.ts';
export { FtUnitCost } from './elements/ft-unit-cost.ts';
export { FtVerdict } from './elements/ft-verdict.ts';
export type { ScenarioSource } from './elements/views/source.ts';
export type { Messages } from './i18n/messages.ts';
