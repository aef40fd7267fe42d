/**
 * Chooses the tokenizer that counts a prompt, and the estimate that is shown until the count arrives. Both depend on the settings of the
 * host (the page or program that embeds the element) and on the model of a pasted request.
 */
import { encodingFamily } from '../core/chat/overheads.ts';
import { type EstimateFamily, estimateFamilies } from '../tokenizers/estimate.ts';
import { familyOf, type TokenizerChoice } from '../tokenizers/families.ts';
import type { Counter, CounterSource } from '../tokenizers/types.ts';
import type { ReadRequest } from './request.ts';

/** Id of the tokenizer that counts if the host sets none. */
export const defaultTokenizer = 'o200k_base';

/** The tokenizer that counts, and the estimate that is shown until then. */
export interface CountStrategy {
  /** A tokenizer's id or the host's own counter; null if only an estimate is shown. */
  readonly tokenizer: CounterSource | null;
  /** The family whose estimate is shown until the count arrives. */
  readonly family: EstimateFamily;
  /** The family whose chat format is counted; empty if it is unknown. */
  readonly chatFamily: string;
  /** Null if the tokenizer is known to be the tokenizer of the model, and for the host's own counter. */
  readonly assumption: TokenizerAssumption | null;
  /** Name of the request's model if its tokens are estimated; else empty. */
  readonly estimateOf: string;
}

/** The reason why the tokenizer may not be the tokenizer of the model. */
type TokenizerAssumption =
  /** No publication names the tokenizer of the model, so the tokenizer of its predecessors is assumed. */
  | { readonly kind: 'assumed'; readonly model: string }
  /**
   * The pasted request is for another model. `named`: the request names that model; otherwise the request's provider implies it.
   */
  | { readonly kind: 'request'; readonly model: string; readonly named: boolean };

/** The properties of an element that decide how to count. A removed attribute is `null`. */
export interface CountSettings {
  /** Null if the host set none. */
  readonly tokenizer: string | null;
  readonly family: string | null;
  readonly counter: Counter | null;
  readonly assumedFor: string | null;
  /** The pasted request, if any. */
  readonly request: ReadRequest | null;
}

/** The settings of an element on which nothing is set. */
export const defaultSettings: CountSettings = {
  tokenizer: null,
  family: null,
  counter: null,
  assumedFor: null,
  request: null,
};

/**
 * The strategy for these settings, by this precedence:
 * 1. The host's own counter counts. Only `family` can name its chat format.
 * 2. If the host sets nothing else, a pasted request is counted by the tokenizer of its model.
 * 3. Otherwise the host's settings apply; if the request is for another model, the count is only assumed.
 *
 * A `family` without a tokenizer means that the model has no public tokenizer: no tokenizer is loaded, and the estimate of the
 * family stays. If a tokenizer or counter is also set, the estimate is shown until the count arrives. In both cases the family
 * names the chat format.
 */
export function countStrategy(settings: CountSettings): CountStrategy {
  const { counter, request } = settings;
  // The host's counter is never replaced, even if it fails: a count by another tokenizer would be called exact.
  if (counter) {
    return {
      ...strategyOfHost(settings),
      tokenizer: counter,
      chatFamily: settings.family ?? '',
      assumption: null,
    };
  }
  const model = request && requestedModel(request);
  if (!model) return strategyOfHost(settings);
  const { choice, name } = model;
  if (choice && !hostChooses(settings)) {
    const strategy = strategyOfHost({
      ...settings,
      tokenizer: choice.encoding,
      family: choice.encoding ? null : choice.family,
      assumedFor: choice.assumed ? name : null,
    });
    return { ...strategy, estimateOf: choice.encoding ? '' : name };
  }
  const strategy = strategyOfHost(settings);
  return { ...strategy, assumption: assumptionOf(model, settings) ?? strategy.assumption };
}

/** Whether the host's settings say how to count. */
function hostChooses({ tokenizer, family, assumedFor }: CountSettings): boolean {
  return Boolean(assumedFor) || (family ? family !== 'unknown' : tokenizer !== null);
}

/** The strategy by `tokenizer`, `family` and `assumedFor` alone. */
function strategyOfHost(settings: CountSettings): CountStrategy {
  const [tokenizer, family] = [settings.tokenizer ?? defaultTokenizer, settings.family ?? ''];
  const { assumedFor } = settings;
  const encoding = encodingFamily(tokenizer);
  const familyName = family || encoding;
  // The encodings p50k and r50k have the estimate of gpt2.
  const estimateName = /^[pr]50k$/.test(familyName) ? 'gpt2' : familyName;
  return {
    tokenizer: family && tokenizer === defaultTokenizer ? null : tokenizer,
    family: Object.hasOwn(estimateFamilies, estimateName) ? (estimateName as EstimateFamily) : 'unknown',
    // Older Anthropic models have another tokenizer and the same chat format.
    chatFamily: family.replace(/^claude-.*/, 'claude') || encoding,
    assumption: assumedFor ? { kind: 'assumed', model: assumedFor } : null,
    estimateOf: '',
  };
}

/** The reason why the host's tokenizer may not be the tokenizer of the request's model; null if the two agree. */
function assumptionOf(
  { choice, name, named }: RequestedModel,
  settings: CountSettings,
): TokenizerAssumption | null {
  const [tokenizer, family] = [settings.tokenizer ?? defaultTokenizer, settings.family ?? ''];
  if (!isTokenizerOf(choice, tokenizer, family)) return { kind: 'request', model: name, named };
  return choice?.assumed ? { kind: 'assumed', model: name } : null;
}

/** The model that a request is for. */
interface RequestedModel {
  /** The name in the request, else the name of the provider's models. */
  readonly name: string;
  /** True if the request names the model. */
  readonly named: boolean;
  /** The tokenizer that counts the model's tokens; null if it is unknown. */
  readonly choice: TokenizerChoice | null;
}

/** The models that each provider's request format implies; null if many kinds of models use the format. */
const modelsOfProvider: Readonly<Record<ReadRequest['provider'], string | null>> = {
  OpenAI: null,
  Anthropic: 'Claude',
  Gemini: 'Gemini',
};

/** Maximum length of a model's name, in UTF-16 units. The rest of a longer name is cut off. */
const maxNameLength = 60;

/** The model of a request; null if neither its name nor its format identifies one. */
function requestedModel({ model, provider }: ReadRequest): RequestedModel | null {
  const implied = modelsOfProvider[provider];
  const choice = familyOf(model || (implied ?? ''));
  // A company that serves a model may give it another name. The format of an Anthropic or Gemini request then identifies the family.
  const knownChoice = choice.family !== 'unknown' ? choice : implied === null ? null : familyOf(implied);
  if (model) return { name: model.slice(0, maxNameLength), named: true, choice: knownChoice };
  return implied === null ? null : { name: implied, named: false, choice: knownChoice };
}

/** Whether a tokenizer, or the family of an estimate, belongs to a model. `choice` is the tokenizer of the model. */
function isTokenizerOf(choice: TokenizerChoice | null, tokenizer: string, family: string): boolean {
  if (!choice) return false;
  // `o200k_harmony` differs from `o200k_base` only in special tokens, so both give the same count.
  const withoutHarmony = (id: string): string => id.replace(/_harmony$/, '_base');
  if (choice.encoding && !family) return withoutHarmony(tokenizer) === withoutHarmony(choice.encoding);
  return (family || familyOf(tokenizer).family) === choice.family;
}
