/**
 * The models of a catalogue as choices of the picker: grouped by maker, with a separate group for ended models, and
 * filtered by a search.
 */
import type { IsoDate } from '../../../core/types.ts';
import { alphabetical } from '../../../i18n/alphabetical.ts';
import type { CatalogModel, Offer, PriceCatalog, Provider } from '../../../prices/index.ts';
import { isOwnModel, makerOf } from '../../../prices/maker.ts';
import { modelsByService } from '../../../prices/models-by-service.ts';
import { serviceOn } from '../../../prices/service.ts';

/** A model that can be chosen. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** `null` if it is unknown, or if the host serves its own model. */
  readonly maker: string | null;
  readonly host: string;
  /** Dollars per 1,000,000 tokens. `null` means unknown. Both prices are 0 if the model is only billed by the hour (`usdPerHour`). */
  readonly inputUsdPerMTok: number | null;
  readonly outputUsdPerMTok: number | null;
  /**
   * Dollars per hour of a model that is only billed by the hour. `null` if it is unknown, `undefined` if the model is billed by the token.
   */
  readonly usdPerHour: number | null | undefined;
  readonly state: 'current' | 'ending' | 'ended';
  /** First day on which the model can no longer be used. `null` if no end is known. */
  readonly until: IsoDate | null;
}

/** Choices under one heading. */
export interface ChoiceGroup {
  /** The maker, or the host if the maker is unknown. `null` for the group of ended models. */
  readonly heading: string | null;
  readonly choices: readonly Choice[];
}

/**
 * The models that can be tuned (if `tuned`) or prompted (if not), with their state on a day, grouped by maker. Ended models are the last
 * group.
 */
export function choiceGroups(
  catalog: Pick<PriceCatalog, 'models'>,
  day: IsoDate,
  tuned: boolean,
  locale: string,
): readonly ChoiceGroup[] {
  const { current, ending, ended } = modelsByService(catalog, day, { tunable: tuned });
  const endingModels = new Set(ending.flatMap(({ models }) => models));
  const choicesByHeading = new Map<string, Choice[]>();
  for (const { provider, models } of catalog.models({ tunable: tuned })) {
    const servedModels = models.filter(
      (row) =>
        endingModels.has(row) ||
        current.some((group) => group.provider.id === provider.id && group.models.includes(row)),
    );
    for (const row of servedModels) {
      const heading = makerOf(row) ?? provider.name;
      choicesByHeading.set(heading, [
        ...(choicesByHeading.get(heading) ?? []),
        choiceOf(row, provider, day, tuned),
      ]);
    }
  }
  const endedChoices = ended.flatMap(({ provider, models }) =>
    models.map((row) => choiceOf(row, provider, day, tuned)),
  );
  return [
    ...[...choicesByHeading].map(([heading, choices]) => ({ heading, choices: inOrder(choices, locale) })),
    ...(endedChoices.length === 0 ? [] : [{ heading: null, choices: endedChoices }]),
  ];
}

/**
 * First the models that their maker itself serves, and models of an unknown maker, in the order of the catalogue. Then the models that other
 * hosts serve, by name in the alphabet of the locale.
 */
function inOrder(choices: readonly Choice[], locale: string): readonly Choice[] {
  const compareNames = alphabetical(locale);
  const onOtherHosts = choices.filter(({ maker }) => maker !== null);
  return [
    ...choices.filter(({ maker }) => maker === null),
    ...onOtherHosts.sort((a, b) => compareNames(a.name, b.name)),
  ];
}

/** A model as a choice. */
export function choiceOf(row: CatalogModel, provider: Provider, day: IsoDate, tuned: boolean): Choice {
  const maker = makerOf(row);
  const offer: Offer | null = tuned ? row.tuned : row.base;
  const { inputUsdPerMTok = null, outputUsdPerMTok = null } = offer?.prices[0] ?? {};
  const hosting = offer?.hosting?.[0];
  const isByHour = hosting !== undefined && inputUsdPerMTok === 0 && outputUsdPerMTok === 0;
  const { state = 'current', until = null } = serviceOn(row, day, tuned) ?? {};
  return {
    id: row.id,
    name: row.name,
    maker: isOwnModel(maker, provider) ? null : maker,
    host: provider.name,
    inputUsdPerMTok,
    outputUsdPerMTok,
    usdPerHour: isByHour ? hosting.usdPerHour : undefined,
    state: state === 'coming' ? 'current' : state,
    until,
  };
}

/**
 * The groups with only the choices that match a search. A choice matches if each word is somewhere in its id, name, maker or host, or in
 * the heading of its group. Empty groups are omitted. A model with exactly the searched name is the first of its group, and its group the
 * first, unless the model has ended.
 */
export function matchingGroups(groups: readonly ChoiceGroup[], search: string): readonly ChoiceGroup[] {
  const words = wordsOf(search);
  if (words.length === 0) return groups;
  const hasExactName = ({ name, state }: Choice): boolean => state !== 'ended' && areSameNames(name, search);
  return exactFirst(
    groups.map(({ heading, choices }) => ({
      heading,
      choices: exactFirst(
        choices.filter(({ id, name, maker, host }) => {
          const searchedText = [id, name, maker, host, heading].join(' ').toLowerCase();
          return words.every((word) => searchedText.includes(word));
        }),
        hasExactName,
      ),
    })),
    ({ choices }) => choices.some(hasExactName),
  ).filter(({ choices }) => choices.length > 0);
}

/** The list in its order, with the exact entries first. */
function exactFirst<T>(list: readonly T[], isExact: (entry: T) => boolean): readonly T[] {
  return [...list.filter(isExact), ...list.filter((entry) => !isExact(entry))];
}

/** Whether two names are equal, apart from capitals, hyphens and spaces. */
function areSameNames(name: string, search: string): boolean {
  const [a, b] = [name, search].map((each) => each.toLowerCase().replace(/[\s-]+/g, ''));
  return a === b;
}

/** The words of a search, in lower case. */
function wordsOf(search: string): readonly string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}

/** A name divided into pieces. `matches` is true for the pieces that match a word of the search. */
export function matchedPieces(
  name: string,
  search: string,
): readonly { readonly text: string; readonly matches: boolean }[] {
  // Positions in a string count UTF-16 units, of which some characters have two.
  const isMatched = Array.from({ length: name.length }, () => false);
  const lowerName = name.toLowerCase();
  for (const word of wordsOf(search)) {
    const start = lowerName.indexOf(word);
    if (start >= 0) isMatched.fill(true, start, start + word.length);
  }
  const pieces: { text: string; matches: boolean }[] = [];
  for (const [index, matches] of isMatched.entries()) {
    const last = pieces.at(-1);
    if (last && last.matches === matches) last.text += name[index];
    else pieces.push({ text: name[index] ?? '', matches });
  }
  return pieces;
}
