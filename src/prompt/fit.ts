/**
 * Whether what counts is the tokenizer of the model that a pasted request names. It knows names and families, not texts.
 */
import { familyOf, type TokenizerChoice } from '../tokenizers/families.ts';
import type { ReadRequest } from './request.ts';

/** Whose tokens a request without the name of a model is counted in. */
const ofProvider: Readonly<Record<ReadRequest['provider'], string | null>> = {
  OpenAI: null,
  Anthropic: 'Claude',
  Gemini: 'Gemini',
};

/** A longer name is no model's. */
const longestName = 60;

/** The model a request is for. */
export interface RequestedModel {
  /** As the request names it, else as its provider calls its models. */
  readonly name: string;
  /** The request names it. */
  readonly named: boolean;
  /** How it is counted; null where nothing says. */
  readonly choice: TokenizerChoice | null;
}

/** The model of a request; null where neither its name nor its form says anything. */
export function requestedModel({ model, provider }: ReadRequest): RequestedModel | null {
  const other = ofProvider[provider];
  const choice = familyOf(model || (other ?? ''));
  // A name of a host's own, in Anthropic's or Gemini's form.
  const known = choice.family !== 'unknown' ? choice : other === null ? null : familyOf(other);
  if (model) return { name: model.slice(0, longestName), named: true, choice: known };
  return other === null ? null : { name: other, named: false, choice: known };
}

/** Whether a tokenizer, or the family of an estimate, is that of a model. */
export function isTokenizerOf(choice: TokenizerChoice | null, tokenizer: string, family: string): boolean {
  if (!choice) return false;
  const plain = (id: string): string => id.replace(/_harmony$/, '_base');
  if (choice.encoding && !family) return plain(tokenizer) === plain(choice.encoding);
  return (family || familyOf(tokenizer).family) === choice.family;
}
