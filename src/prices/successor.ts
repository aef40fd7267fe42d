/** Finds the successor of a model that ends: the model that its maker names, else the newest model of its line. */
import { isTuned } from '../core/scenario/technique.ts';
import type { Approach, IsoDate } from '../core/types.ts';
import type { PriceCatalog } from './catalog.ts';
import { modelRow } from './model-row.ts';
import { isServedOn } from './service.ts';
import type { CatalogModel, Successor } from './types.ts';

/** A model to move to. */
export interface SuccessorOffer {
  /** The model whose service ends. */
  readonly endingModel: CatalogModel;
  readonly model: CatalogModel;
  /** The statement of the maker that names `model`; `null` = this library suggests it. */
  readonly statement: Successor | null;
}

/** The parts of a catalogue in which a successor is found. */
export type SuccessorPrices = Pick<PriceCatalog, 'catalog' | 'findModel'>;

/**
 * The successor of an approach's model, for a scenario that starts on a day: the model that the maker names, else the newest
 * model of the same host and line ("GPT mini") with a higher version. The successor is served (and for a tuned approach also
 * trained) on the first day of the scenario and on the day when the service of the approach's model ends. `null` = that service
 * does not end, the model is in no catalogue, or there is no successor.
 */
export function successorOf(
  approach: Approach,
  startsOn: IsoDate,
  { catalog, findModel }: SuccessorPrices,
): SuccessorOffer | null {
  const { availableUntil, technique } = approach;
  const endingModel = modelRow(approach, { findModel });
  if (!endingModel || availableUntil === undefined) return null;
  const usesTuned = isTuned(technique);
  const isUsable = (model: CatalogModel): boolean =>
    [startsOn, availableUntil].every((day) => isServedOn(model, day, usesTuned));
  const replacement = endingModel.successor ? findModel(endingModel.successor.model) : null;
  if (replacement && isUsable(replacement))
    return { endingModel, model: replacement, statement: endingModel.successor ?? null };
  const endingLine = lineOf(endingModel);
  const [newest] = catalog.models
    .filter(
      (row) =>
        row.provider === endingModel.provider && lineOf(row)?.name === endingLine?.name && isUsable(row),
    )
    .filter((row) => endingLine !== null && versionOf(row) > endingLine.version)
    .sort((a, b) => versionOf(b) - versionOf(a));
  return newest ? { endingModel, model: newest, statement: null } : null;
}

/** The line of a model and its version: "GPT-5 mini" is version 5 of "GPT mini". `null` for a name without a version. */
function lineOf({ name }: CatalogModel): { readonly name: string; readonly version: number } | null {
  // A number followed by a letter is not a version, but a size or a part of the name, as in "8B" and "GPT-4o".
  const match = /(?<![\w.])(?:[Vv]|[A-Za-z]+-?)?(\d+(?:\.\d+)?)(?![\w.])/.exec(name);
  if (!match?.[1]) return null;
  const at = match.index + match[0].length - match[1].length;
  return {
    name: `${name.slice(0, at)}${name.slice(at + match[1].length)}`,
    version: Number(match[1]),
  };
}

/** The version in the name of a model; `NaN` if it has none. */
function versionOf(model: CatalogModel): number {
  return lineOf(model)?.version ?? Number.NaN;
}
