/** The steps after the decision: the code that sends a training file to a host, trains, deploys, calls and deletes the model. */
import { epochsAt, maximumEpochs } from '../training/costs.ts';
import { trainingHosts } from '../training/hosts/rows.ts';
import type { TrainingHost } from '../training/hosts/types.ts';
import type { TrainingMethod } from '../training/types.ts';
import { closedHosts, frameworkRoutes, hostRoutes, machineHosts, registryDay } from './registry.ts';
import { type Job, type Route, stepOf, trainsAllWeights } from './route.ts';
import { placeholder, value } from './snippet.ts';
import type { Step, StepNote, StepOffer, StepOptions } from './types.ts';

/**
 * The steps, in order, for one offer: a model that a host trains in one way (`provider/model#trainingId`). Each step is code that
 * is ready to run, with the reader's file names and model. It has the reader's number of epochs, or the maximum of the host if that
 * is smaller. The step that starts the job also has the expected bill and hours.
 *
 * This function sends nothing and asks for no key: the code reads the host's usual environment variables. Values that the reader
 * has to replace are marked as placeholders. If there is no code, the only step states the reason: `closed` with the day, or
 * `unavailable` with a note. Throws a RangeError for an unknown language, for epochs that are not a whole number from 1 on, and for
 * a file name that no computer can have (empty, or with NUL).
 */
export function nextSteps(offer: StepOffer, options: StepOptions): readonly Step[] {
  checkOptions(options);
  const { on: day = registryDay } = options;
  const parts = partsOfOffer(offer.offer);
  const provider = offer.provider ?? parts.provider;
  const closedHost = entryOf(closedHosts, provider);
  if (closedHost && (closedHost.on === null || closedHost.on <= day)) {
    const note: StepNote =
      closedHost.on === null ? { id: 'never-trained' } : { id: 'closed', on: closedHost.on };
    return [stepWithoutCode('closed', note, closedHost)];
  }
  const route = machineHosts.has(provider)
    ? frameworkRoutes[options.framework ?? 'trl']
    : entryOf(hostRoutes, provider);
  if (!route) return [stepWithoutCode('unavailable', { id: 'host-not-read' })];
  const { trainableUntil = null, closedToNewSince = null, closedToUnusedSince = null } = offer;
  const { usd = null, hours = null } = offer;
  if (trainableUntil !== null && trainableUntil <= day)
    return [stepWithoutCode('closed', { id: 'model-closed', on: trainableUntil }, route)];
  const method = offer.method ?? methodOf(parts.trainingId);
  const modelName = offer.snapshot ?? modelNameAt(route, parts);
  const reason = reasonAgainst(route, parts.trainingId, method, modelName);
  if (reason) return [stepWithoutCode('unavailable', reason, route)];
  const closingDay = [closedHost?.on ?? null, trainableUntil].filter((each) => each !== null).sort()[0];
  const isClosedToNew = closedToNewSince !== null && closedToNewSince <= day;
  const firstNotes: readonly (StepNote | null)[] = [
    formatNote(route, method),
    closingDay === undefined ? null : { id: 'closes', on: closingDay },
    isClosedToNew ? { id: 'closed-to-new', on: closedToNewSince } : null,
    closedToUnusedSince !== null && closedToUnusedSince.day <= day
      ? { id: 'closed-to-unused', days: closedToUnusedSince.days }
      : null,
  ];
  const model = `${provider}/${parts.model}`;
  const max = maximumEpochs(model, method);
  const epochs = epochsAt({ epochs: options.epochs, method }, model);
  const drafts = route.steps(jobOf({ ...options, epochs }, parts.trainingId, method, modelName));
  return drafts.map((draft, index) =>
    stepOf(route, draft, { usd, hours }, [
      ...(index === 0 ? firstNotes : []),
      draft.language === 'python' && options.language !== 'python' ? { id: 'python-only' } : null,
      draft.kind === 'create' && max !== null ? { id: 'epochs-limit', max } : null,
      draft.kind === 'create' && modelName === null ? { id: 'model-name-unknown' } : null,
    ]),
  );
}

/**
 * The name of an offer's base model at the host. `null` = no name is known, or the offer trains all weights and the known name is only
 * for adapters.
 */
function modelNameAt(
  route: Route,
  { model, trainingId }: Pick<OfferParts, 'model' | 'trainingId'>,
): string | null {
  const ofAdapters = trainsAllWeights(trainingId) ? {} : (route.adapterModels ?? {});
  return entryOf(route.models ?? {}, model) ?? entryOf(ofAdapters, model) ?? null;
}

/** The reason why a route that takes jobs has no code for this job; `null` = it has code. */
function reasonAgainst(
  route: Route,
  trainingId: string,
  method: TrainingMethod,
  modelName: string | null,
): StepNote | null {
  if (method === 'reinforcement') return { id: 'grader-needed' };
  // The host's documentation of this method was not read, so there are no steps for it.
  const isUnread = !route.methods.includes(method) || (route.isAdapterOnly && trainsAllWeights(trainingId));
  if (isUnread) return { id: 'method-not-read' };
  return modelName === null && route.onlyFor === 'named-models' ? { id: 'model-not-read' } : null;
}

const hosts: Readonly<Record<string, TrainingHost>> = trainingHosts;

/** The entry of a table; `undefined` = none. Inherited members are not entries, so an id such as `constructor` finds nothing. */
const entryOf = <T>(table: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(table, id) ? table[id] : undefined;

function checkOptions({ file, validationFile, epochs, language }: StepOptions): void {
  if (!['python', 'typescript', 'curl'].includes(language))
    throw new RangeError(`No such language: ${language}`);
  if (!Number.isInteger(epochs) || epochs < 1)
    throw new RangeError(`epochs has to be a whole number from 1 on: ${epochs}`);
  for (const name of [file, validationFile ?? file])
    if (name === '' || name.includes('\0'))
      throw new RangeError('A file name is empty or has the character NUL.');
}

/** The parts of `provider/model#trainingId`. */
interface OfferParts {
  readonly provider: string;
  readonly model: string;
  readonly trainingId: string;
}

function partsOfOffer(offer: string): OfferParts {
  const hash = offer.indexOf('#');
  const id = hash === -1 ? offer : offer.slice(0, hash);
  const slash = id.indexOf('/');
  return {
    provider: slash === -1 ? id : id.slice(0, slash),
    // A deployment in one region has its own row of prices at Azure, but the same model.
    model: slash === -1 ? '' : id.slice(slash + 1).replace(/-regional$/, ''),
    trainingId: hash === -1 ? '' : offer.slice(hash + 1),
  };
}

/** The training method that the end of a training id names: `preference` for the id `lora-dpo`. Supervised if the id names none. */
function methodOf(trainingId: string): TrainingMethod {
  if (/(^|-)(dpo|preference)$/.test(trainingId)) return 'preference';
  return /(^|-)(rft|reinforcement)$/.test(trainingId) ? 'reinforcement' : 'supervised';
}

/** The note with the format of the training file that the route reads; `null` if it is unknown. */
const formatNote = (route: Route, method: TrainingMethod): StepNote | null => {
  const format = route.format ?? entryOf(hosts, route.id)?.formats[method]?.[0];
  return format === undefined ? null : { id: 'file-format', format };
};

const jobOf = (
  { language, file, validationFile = null, epochs }: StepOptions,
  trainingId: string,
  method: TrainingMethod,
  modelName: string | null,
): Job => ({
  language,
  file: value('file', file),
  validationFile: validationFile === null ? null : value('validation-file', validationFile),
  epochs: { ...value('epochs', epochs), text: epochs },
  model: modelName === null ? placeholder('YOUR_BASE_MODEL') : value('model', modelName),
  method,
  trainingId,
});

/** The only step if there is no code. */
const stepWithoutCode = (
  kind: 'closed' | 'unavailable',
  note: StepNote,
  { id, sources = [] }: { readonly id?: Route['id']; readonly sources?: Step['sources'] } = {},
): Step => ({
  kind,
  target: null,
  route: id ?? null,
  language: null,
  code: null,
  marks: [],
  packages: [],
  environment: [],
  usd: null,
  hours: null,
  notes: [note],
  sources,
});
