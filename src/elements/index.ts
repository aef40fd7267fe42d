/** The class of every element, by name. */
export { FtBreakeven } from './breakeven/breakeven.ts';
export { FtComparison } from './comparison/comparison.ts';
export { FtCostChart } from './cost-chart/cost-chart.ts';
export { FtCostTable } from './cost-table/cost-table.ts';
export { FtModelRanking } from './model-ranking/model-ranking.ts';
export { FtPaper } from './paper/paper.ts';
export { FtPaybackMap } from './payback-map/payback-map.ts';
export { FtScenarioBar } from './scenario-bar/scenario-bar.ts';
export { FtScenarioForm } from './scenario-form/scenario-form.ts';
export { FtSensitivityChart } from './sensitivity-chart/sensitivity-chart.ts';
export { FtShareBar } from './share-bar/share-bar.ts';
export { FtTokenCounter } from './token-counter/token-counter.ts';
export { FtTrainingData } from './training-data/training-data.ts';
export { FtUnitCost } from './unit-cost/unit-cost.ts';
export { FtVerdict } from './verdict/verdict.ts';
export { FtVolumeChart } from './volume-chart/volume-chart.ts';
export { FtWorking } from './working/working.ts';
