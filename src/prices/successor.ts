/** Finds the successor of a model that ends: the model that its maker names, else the newest model of its line. */
import { isTuned } from '../core/scenario/technique.ts';
import type { Approach, IsoDate } from '../core/types.ts';
import type { PriceCatalog } from './catalog.ts';
import { serviceOn } from './service.ts';
import type { CatalogModel, Successor } from './types.ts';

/** A model to move to. `named` is the statement of the maker that names it; `null` = this library suggests the model. */
export interface SuccessorOffer {
  readonly ended: CatalogModel;
  readonly model: CatalogModel;
  readonly named: Successor | null;
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
  { model: id, availableUntil, technique }: Approach,
  startsOn: IsoDate,
  { catalog, findModel }: SuccessorPrices,
): SuccessorOffer | null {
  const ended = id === undefined ? null : findModel(id);
  if (!ended || availableUntil === undefined) return null;
  const usesTuned = isTuned(technique);
  const serves = (model: CatalogModel): boolean =>
    [startsOn, availableUntil].every((day) =>
      ['current', 'ending'].includes(serviceOn(model, day, usesTuned)?.state ?? ''),
    );
  const replacement = ended.successor ? findModel(ended.successor.model) : null;
  if (replacement && serves(replacement))
    return { ended, model: replacement, named: ended.successor ?? null };
  const endedLine = lineOf(ended);
  const [newest] = catalog.models
    .filter((row) => row.provider === ended.provider && lineOf(row)?.name === endedLine?.name && serves(row))
    .filter((row) => endedLine !== null && versionOf(row) > endedLine.version)
    .sort((a, b) => versionOf(b) - versionOf(a));
  return newest ? { ended, model: newest, named: null } : null;
}

/** The line of a model and its version: "GPT-5 mini" is version 5 of "GPT mini". `null` for a name without a version. */
function lineOf({ name }: CatalogModel): { readonly name: string; readonly version: number } | null {
  // A number followed by a letter is not a version, but a size or a part of the name, as in "8B" and "GPT-4o".
  const version = /(?<![\w.])(?:[Vv]|[A-Za-z]+-?)?(\d+(?:\.\d+)?)(?![\w.])/.exec(name);
  if (!version?.[1]) return null;
  const at = version.index + version[0].length - version[1].length;
  return {
    name: `${name.slice(0, at)}${name.slice(at + version[1].length)}`,
    version: Number(version[1]),
  };
}

/** The version in the name of a model; `NaN` if it has none. */
function versionOf(model: CatalogModel): number {
  return lineOf(model)?.version ?? Number.NaN;
}
