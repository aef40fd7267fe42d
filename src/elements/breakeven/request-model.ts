/** The model of the catalogue that a pasted request names. */
import type { PriceCatalog } from '../../prices/index.ts';
import type { RequestSettings } from './session-prompts.ts';

/** For each format of a request, the provider whose model is chosen if models of several providers have the same name. */
const providers: Readonly<Record<RequestSettings['provider'], string>> = {
  OpenAI: 'openai',
  Anthropic: 'anthropic',
  Gemini: 'vertex',
};

/** The end of a model's name that stands for a release: a date, or `latest`. */
const release = /-(?:\d{4}-\d{2}-\d{2}|\d{8}|latest)$/;

/** The id of the model that a request names. A model with only a similar name is never taken. `null` if the catalogue has no model of that name, or several that may be meant. */
export function modelOfRequest(
  { provider, model }: RequestSettings,
  { catalog }: PriceCatalog,
): string | null {
  if (model === null) return null;
  const name = (model.split('/').pop() ?? model).replace(release, '').replaceAll('.', '-').toLowerCase();
  const matches = catalog.models.filter(
    ({ id }) => (id.split('/').pop() ?? id).replaceAll('.', '-').toLowerCase() === name,
  );
  const ofProvider = matches.find((each) => each.provider === providers[provider]);
  return (ofProvider ?? (matches.length === 1 ? matches[0] : undefined))?.id ?? null;
}
