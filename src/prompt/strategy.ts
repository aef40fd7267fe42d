import { encodingFamily } from '../core/chat/overheads.ts';
import { type EstimateFamily, estimateFamilies } from '../tokenizers/estimate.ts';
import { familyOf, type TokenizerChoice } from '../tokenizers/families.ts';
import type { Counter, CounterSource } from '../tokenizers/types.ts';
import type { ReadRequest } from './request.ts';

// Whether what counts is the tokenizer of the model that a pasted request names. It knows names and families, not texts.

/** Whose tokens a request without the name of a model is counted in. */
const modelsOfProvider: Readonly<Record<ReadRequest['provider'], string | null>> = {
  OpenAI: null,
  Anthropic: 'Claude',
  Gemini: 'Gemini',
};

/** A longer name is no model's. */
const maxNameLength = 60;

/** The model a request is for. */
interface RequestedModel {
  /** As the request names it, else as its provider calls its models. */
  readonly name: string;
  /** The request names it. */
  readonly named: boolean;
  /** How it is counted; null where nothing says. */
  readonly choice: TokenizerChoice | null;
}

/** The model of a request; null where neither its name nor its form says anything. */
function requestedModel({ model, provider }: ReadRequest): RequestedModel | null {
  const other = modelsOfProvider[provider];
  const choice = familyOf(model || (other ?? ''));
  // A name of a host's own, in Anthropic's or Gemini's form.
  const known = choice.family !== 'unknown' ? choice : other === null ? null : familyOf(other);
  if (model) return { name: model.slice(0, maxNameLength), named: true, choice: known };
  return other === null ? null : { name: other, named: false, choice: known };
}

/** Whether a tokenizer, or the family of an estimate, is that of a model. */
function isTokenizerOf(choice: TokenizerChoice | null, tokenizer: string, family: string): boolean {
  if (!choice) return false;
  const plain = (id: string): string => id.replace(/_harmony$/, '_base');
  if (choice.encoding && !family) return plain(tokenizer) === plain(choice.encoding);
  return (family || familyOf(tokenizer).family) === choice.family;
}

/** Counts where nothing else is asked for. */
export const defaultTokenizer = 'o200k_base';

/** Why a tokenizer is not known to be the model's. */
type TokenizerAssumption =
  /** Nothing published names it: that of the model's predecessors is assumed. */
  | { readonly kind: 'assumed'; readonly model: string }
  /** The request that was pasted is for another model; `named` in the request itself. */
  | { readonly kind: 'request'; readonly model: string; readonly named: boolean };

/** What counts, and what is shown until then. */
export interface CountStrategy {
  readonly tokenizer: CounterSource | null;
  readonly family: EstimateFamily;
  /** Empty where nothing says whose chat format it is. */
  readonly chatFamily: string;
  /** Null where the tokenizer is known to be the model's, or the host's own counter. */
  readonly assumption: TokenizerAssumption | null;
  /** The model whose estimate it is, where the request alone says so; else empty. */
  readonly estimateOf: string;
}

/** What of an element's properties says how to count. An attribute that is taken away leaves `null`. */
export interface CountSettings {
  /** Null where the host set none. */
  readonly tokenizer: string | null;
  readonly family: string | null;
  readonly counter: Counter | null;
  readonly assumedFor: string | null;
  /** The request that was pasted, if any. */
  readonly request: ReadRequest | null;
}

/** As of an element on which nothing is set. */
export const defaultSettings: CountSettings = {
  tokenizer: null,
  family: null,
  counter: null,
  assumedFor: null,
  request: null,
};

/**
 * What counts and the family whose estimate is shown until it has. A counter of the host's own wins. A family alone
 * means that no public tokenizer exists: nothing is loaded. A family beside any other counter is only the first guess,
 * and names the chat format: that of the host's own counter nothing else does. Where the host set nothing, a request
 * is counted as its model is; where that is another than the host's, the count is only assumed.
 */
export function countStrategy(asked: CountSettings): CountStrategy {
  const { counter, request } = asked;
  // One that cannot count fails when it is asked to: another in its place, silently, would be called exact.
  if (counter) {
    return { ...strategyOfHost(asked), tokenizer: counter, chatFamily: asked.family ?? '', assumption: null };
  }
  const model = request && requestedModel(request);
  if (!model) return strategyOfHost(asked);
  const { choice, name } = model;
  if (choice && !hostChooses(asked)) {
    const how = strategyOfHost({
      ...asked,
      tokenizer: choice.encoding,
      family: choice.encoding ? null : choice.family,
      assumedFor: choice.assumed ? name : null,
    });
    return { ...how, estimateOf: choice.encoding ? '' : name };
  }
  const how = strategyOfHost(asked);
  return { ...how, assumption: assumptionOf(model, asked) ?? how.assumption };
}

/** Whether the host says how to count. */
function hostChooses({ tokenizer, family, assumedFor }: CountSettings): boolean {
  return Boolean(assumedFor) || (family ? family !== 'unknown' : tokenizer !== null);
}

/** What counts by the host's word alone. */
function strategyOfHost({ tokenizer: set, family: written, assumedFor }: CountSettings): CountStrategy {
  const [tokenizer, family] = [set ?? defaultTokenizer, written ?? ''];
  const encoding = encodingFamily(tokenizer);
  const guessed = family || encoding;
  const estimated = /^[pr]50k$/.test(guessed) ? 'gpt2' : guessed;
  return {
    tokenizer: family && tokenizer === defaultTokenizer ? null : tokenizer,
    family: Object.hasOwn(estimateFamilies, estimated) ? (estimated as EstimateFamily) : 'unknown',
    // Older models of Anthropic's have a tokenizer of their own, and the same messages.
    chatFamily: family.replace(/^claude-.*/, 'claude') || encoding,
    assumption: assumedFor ? { kind: 'assumed', model: assumedFor } : null,
    estimateOf: '',
  };
}

/** What a request's model leaves open about the host's tokenizer; null where they fit. */
function assumptionOf(
  { choice, name, named }: RequestedModel,
  asked: CountSettings,
): TokenizerAssumption | null {
  const [tokenizer, family] = [asked.tokenizer ?? defaultTokenizer, asked.family ?? ''];
  if (!isTokenizerOf(choice, tokenizer, family)) return { kind: 'request', model: name, named };
  return choice?.assumed ? { kind: 'assumed', model: name } : null;
}
