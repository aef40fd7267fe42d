/** Writes a calculation as text and as a link, and reads such a text again. `pasted-calculation.ts` finds such texts inside other text. */
import { decodeScenario, encodeScenario } from '../../../core/index.ts';
import { borrowedNumber, borrowedOf } from '../../../core/scenario/borrowed-number.ts';
import type { Scenario } from '../../../core/types.ts';
import { hasIndex, type LinkParameters, parametersRead } from './link-parameters.ts';
import { candidateIndex, type Pair } from './reading.ts';

/**
 * A calculation that can be shared. Its scenario contains prices, and token counts instead of prompts. `candidate` is the id of
 * an approach. `''` selects the second approach.
 */
export interface SharedCalculation extends LinkParameters {
  readonly scenario: Scenario;
  readonly candidate: string;
}

/** The text of each scenario that was encoded. */
const encodedTexts = new WeakMap<Scenario, string>();

/** The encoded scenario. It is made once for each scenario, because several parts need it after each edit. */
export function encodedOf(scenario: Scenario): string {
  const text = encodedTexts.get(scenario) ?? encodeScenario(scenario);
  encodedTexts.set(scenario, text);
  return text;
}

/**
 * The calculation as text. The index of a candidate other than the second approach is written before the scenario: `2@ft1~…`. The
 * indices of the approaches with estimated token counts, the number of examples and the values that are still those of an example are
 * written after it: `ft1~…@e01@n800@b1023`. The text therefore always ends in a digit, which chat programs do not cut off.
 */
export function encodeShared({ scenario, candidate, ...parameters }: SharedCalculation): string {
  const index = candidateIndex(scenario, candidate);
  const { estimated, examples, borrowed } = usableParameters(scenario, parameters);
  const linkParameters = `${estimated ? `@e${estimated}` : ''}${examples ? `@n${examples}` : ''}`;
  return `${index > 1 ? `${index}@` : ''}${encodedOf(scenario)}${linkParameters}${borrowedText(borrowed)}`;
}

/** The link parameter with the values that are still those of an example. A long number needs several parameters, because each has at most 20 digits. */
export function borrowedText(borrowed = ''): string {
  return (borrowed.match(/\d{1,20}/g) ?? []).map((digits) => `@b${digits}`).join('');
}

/** The values that are still those of an example, in an encoded text with link parameters (see `borrowedNumber`). `''` if it has none. */
export function borrowedInText(encoded: string): string {
  return [...encoded.matchAll(/@b(\d+)/g)].map(([, digits = '']) => digits).join('');
}

/**
 * The valid link parameters for a scenario: existing indices in ascending order, a number of examples that is whole and at least 1, and
 * those values of the example that the scenario has. All others are left out.
 */
export function usableParameters(
  scenario: Scenario,
  given: Readonly<Partial<Record<keyof LinkParameters, unknown>>>,
): LinkParameters {
  const estimated = scenario.approaches
    .map((_, index) => (hasIndex(given.estimated, index) ? index : ''))
    .join('');
  const examples = Number(given.examples);
  const borrowed = borrowedNumber(borrowedOf(`${given.borrowed ?? ''}`, scenario), scenario);
  return {
    ...(estimated && { estimated }),
    ...(Number.isSafeInteger(examples) && examples > 0 && { examples }),
    ...(borrowed && { borrowed }),
  };
}

/** Whether the compared approaches of a calculation have estimated token counts, according to its link parameters. */
export function isApproximate({ baseline, candidate }: Pair, { estimated }: LinkParameters): boolean {
  return [baseline, candidate].some((each) => each !== null && hasIndex(estimated, each.index));
}

/**
 * The key of a calculator in a URL's hash: `ft`, or `ft-` and the id of its element. If a page has several
 * calculators, each needs an id of its own (`hashIdOf`). Otherwise they would read and replace each other's state.
 */
export function hashKey(id: string): string {
  return id === '' ? 'ft' : `ft-${id.replaceAll(/[^\w.-]/g, '_')}`;
}

/** The URL with the calculation in its hash under this key. Other keys of the hash do not change. */
export function linkTo(shared: SharedCalculation, url: string, key: string): string {
  const [page = ''] = url.split('#', 1);
  const otherParts = partsOfHash(url.slice(page.length)).filter((part) => !part.startsWith(`${key}=`));
  return `${page}#${[...otherParts, `${key}=${encodeShared(shared)}`].join('&')}`;
}

/** The URL without the calculations in its hash. The rest of the hash stays, because a router may need it. */
export function pageOf(url: string): string {
  const [page = ''] = url.split('#', 1);
  return [page, ...partsOfHash(url.slice(page.length)).filter((part) => !/^ft(-[\w.-]*)?=/.test(part))].join(
    '#',
  );
}

/** The text under a key of a hash. It is not checked. `null` if the hash does not have the key. */
export function textInHash(hash: string, key: string): string | null {
  // Some programs escape the whole hash, including "=" and "&".
  const part = [hash, unescapedAscii(hash)].flatMap(partsOfHash).find((each) => each.startsWith(`${key}=`));
  return part === undefined ? null : unescaped(part.slice(key.length + 1));
}

/**
 * The id of a calculator in a hash: the id of its element. Calculators without an id are numbered: the first one has `''`, the second
 * `.2`, and so on.
 */
export function hashIdOf(host: HTMLElement): string {
  if (host.id) return host.id;
  const calculators = (host.getRootNode() as ParentNode).querySelectorAll(host.localName);
  const index = [...calculators].filter(({ id }) => id === '').indexOf(host);
  return index > 0 ? `.${index + 1}` : '';
}

/** The text that a hash has for the calculator `host`. It is not checked. `null` if the hash has none. */
export function textInHashFor(host: HTMLElement, hash: string): string | null {
  return textInHash(hash, hashKey(hashIdOf(host)));
}

/**
 * Decodes percent-escaped printable ASCII, even if it was escaped several times. Encoded texts use only these
 * characters.
 */
export function unescapedAscii(text: string): string {
  return text.replaceAll(/%(?:25)*([2-7][\da-f])/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function partsOfHash(hash: string): readonly string[] {
  return hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part !== '');
}

/**
 * Decodes percent escapes, which some programs add. A text with a damaged escape is returned unchanged, and is refused later.
 */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Decodes `2@ft1~…@e01@n800@b1023`: the candidate's index (default: 1), the scenario and its link parameters. Unknown parameters are ignored. Throws `ScenarioError` for a text that cannot be decoded. */
export function decodeShared(text: string): SharedCalculation {
  const index = text.charAt(1) === '@' ? Number(text.charAt(0)) : -1;
  const [encoded = '', ...linkParameters] = (index < 0 ? text : text.slice(2)).split('@');
  const scenario = decodeScenario(encoded);
  const parameter = (letter: string): string =>
    linkParameters.find((each) => each.startsWith(letter))?.slice(1) ?? '';
  const candidate = index > 1 ? (scenario.approaches[index]?.id ?? '') : '';
  return withParameters(
    { scenario, candidate },
    { estimated: parameter('e'), examples: parameter('n'), borrowed: borrowedInText(text) },
  );
}

/** A calculation with the link parameters of its text. */
export function withParameters(
  shared: SharedCalculation,
  given: Parameters<typeof usableParameters>[1],
): SharedCalculation {
  const linkParameters = usableParameters(shared.scenario, given);
  parametersRead.set(shared.scenario, linkParameters);
  return { ...shared, ...linkParameters };
}
