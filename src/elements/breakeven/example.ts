/**
 * The worked example: what `<ft-breakeven>` shows when it is given nothing. Prices are the catalogue's,
 * everything else is made up and marked as such. The date comes from the caller.
 */

import { createScenario } from '../../core/index.ts';
import type { IsoDate, Scenario } from '../../core/types.ts';
import { approachFor, catalog, type PriceCatalog } from '../../prices/index.ts';
import type { PromptPart } from '../../prompt/parts.ts';
import { type EstimateFamily, estimateTokens, familyOf } from '../../tokenizers/index.ts';
import type { ModelNames } from '../common/wording/names.ts';

// The prompts of the worked example: routing support tickets of a made-up payments company.

const system = `You sort support tickets for a payments company. Read the ticket and answer with one JSON object and nothing else.

Teams: billing, disputes, payouts, onboarding, risk, developers. Pick the team that can act on the ticket, not the team the customer names. Billing handles our own invoices and fees. Disputes handles chargebacks and refunds that a shopper contests. Payouts handles money on its way to a merchant's bank. Onboarding handles identity checks and accounts that are not live yet. Risk handles holds, limits and suspected fraud. Developers handles API keys, webhooks, plugins and error messages.

Fields: "team" is one of the names above. "priority" is 1 when money is blocked or a deadline falls within two working days, 2 when a payment has failed, and 3 otherwise. "language" is the two-letter code of the language the ticket is written in. "summary" says in at most fifteen words what the customer needs, in English, without names or account numbers. "missing" lists what the team has to ask before it can begin, and is empty when the ticket says enough.

Never promise a date or an amount. Never repeat card numbers, not even in part. A ticket about several things goes to the team of the most urgent one, and the summary names the others. When a ticket only says thanks, or is an automatic reply, use team "none" and priority 3. When you cannot tell, use the team that would lose the least time by passing it on.`;

const pairs: readonly (readonly [string, string])[] = [
  [
    `Good morning, we run a small bakery with three shops and switched to your terminals in June. Since the update on Monday the invoice for September shows the monthly fee three times for the shop at the station, although there is only one terminal there. I have already rung twice and was told to wait, but our accountant closes the books tomorrow evening and needs a corrected invoice with the right VAT on it. The other two shops look fine. I attach the invoice and the delivery note for the terminal. Please also tell me whether the fee for the card reader we sent back in August has been stopped, because I cannot see that anywhere in the portal.`,
    `{"team": "billing", "priority": 1, "language": "en", "summary": "Corrected invoice for a fee charged three times; confirm a returned reader's fee stopped", "missing": []}`,
  ],
  [
    `Hola, un cliente compró dos bicicletas en nuestra tienda en línea y ahora su banco nos ha retirado el importe completo porque dice que nunca las recibió. Tenemos la firma del transportista y una foto de la entrega delante de su puerta, además de los mensajes en los que el propio cliente nos da las gracias. El aviso dice que debemos responder antes del viernes, pero cuando intento subir los documentos la página me devuelve siempre al principio y no guarda nada. ¿Pueden recibirlos por correo? No quisiéramos perder el plazo por un fallo de la página. El pedido es de hace tres semanas y el importe es alto para nosotros.`,
    `{"team": "disputes", "priority": 1, "language": "es", "summary": "Submit delivery evidence for a chargeback before Friday; the upload page fails", "missing": ["case number"]}`,
  ],
  [
    `Our endpoint stopped receiving payment.settled events at around four this morning. The dashboard says every delivery was answered with a timeout, yet our own logs show no request at all after 03:58, and a test event sent by hand arrives at once. We changed nothing on our side, the certificate is valid until March, and the firewall lists the addresses from your documentation. We are on version 12 of the plugin for our shop system. About four hundred orders are waiting for the event before they can be shipped. Could somebody look at the delivery queue for our account, and can the lost events be sent again in the order in which they happened?`,
    `{"team": "developers", "priority": 2, "language": "en", "summary": "Webhook deliveries time out since early morning; replay of lost events wanted", "missing": ["endpoint address"]}`,
  ],
  [
    `Guten Tag, seit gestern ist unser Konto eingeschränkt und alle Auszahlungen stehen auf „angehalten“. In der Nachricht steht nur, dass ungewöhnliche Umsätze aufgefallen sind. Das stimmt auch: Wir haben am Wochenende auf einem Festival verkauft und dabei so viel eingenommen wie sonst in einem ganzen Monat. Das war im Kalender auf unserer Seite angekündigt, und die Standgenehmigung kann ich gern schicken. Am Mittwoch müssen wir die Aushilfen und den Getränkehändler bezahlen, ohne das Geld geht das nicht. Was brauchen Sie von uns, damit die Prüfung beginnen kann, und an wen darf ich die Unterlagen senden?`,
    `{"team": "risk", "priority": 1, "language": "de", "summary": "Account held after festival sales; asks which documents lift the hold", "missing": []}`,
  ],
  [
    `Hi there, I signed up my design studio last Thursday and everything went smoothly until the identity check. The page asks for a photo of both sides of my residence permit, but mine is the new format that has everything on one side, and the form will not let me go on without a second picture. I tried the phone app and two browsers. In the chat I was told to upload a blank page, which was then refused as unreadable. I would like to send my first invoice with a payment link at the end of the month. There is no hurry before that, but I would rather not start over with another provider. Is there another document I could use?`,
    `{"team": "onboarding", "priority": 3, "language": "en", "summary": "Identity check refuses a one-sided residence permit; asks for another document", "missing": []}`,
  ],
];

const examples = pairs
  .map(([ticket, answer]) => `Ticket:\n${ticket}\n\nAnswer:\n${answer}`)
  .join('\n\n---\n\n');

const user = `Hi, Friday’s payout still says “in transit”, but my bank has no record of it. I changed my account number on Wednesday – could that be why? My rent is due tomorrow, so I need to know today. The payout before that arrived on the same day as always, and the new account is with the same bank, only at another branch. I checked the number twice, and in your portal it is shown with a green tick. If the money went to the old account, will it come back to you by itself, or do I have to go and ask there? That account was closed at noon on Thursday. I am at the shop until six and can be reached on the number in my profile. Thank you, and please do not send me to the help page again; I have read it.`;

const brief = `Sort the support ticket. Answer with one JSON object: team, priority, language, summary, missing. Use the teams and the rules you were trained on.`;

const userPart: PromptPart = { part: 'user', text: user, fixed: false };

/** The prompt of each approach of the example, by its id. */
export const examplePrompts: Readonly<Record<string, readonly PromptPart[]>> = {
  'few-shot': [
    { part: 'system', text: system, fixed: true },
    // Examples are long and much alike: a line stands for them until the reader asks.
    { part: 'examples', text: examples, fixed: true, summary: `${pairs.length} pairs of ticket and answer` },
    userPart,
  ],
  'fine-tuned': [{ part: 'system', text: brief, fixed: true }, userPart],
  'zero-shot': [{ part: 'system', text: system, fixed: true }, userPart],
};

const shippedNames = namesIn(catalog);

/** One value per catalogue, so that handing it on renders nothing again. */
const known = new WeakMap<PriceCatalog, ModelNames>();

/** Names of all models of a catalogue, by id; of the shipped one for `null`. */
export function namesOf(prices: PriceCatalog | null): ModelNames {
  if (prices === null) return shippedNames;
  const names = known.get(prices) ?? namesIn(prices.catalog);
  known.set(prices, names);
  return names;
}

function namesIn({ models }: PriceCatalog['catalog']): ModelNames {
  return Object.fromEntries(models.map(({ id, name }) => [id, name]));
}

const sonnet = 'anthropic/claude-sonnet-5-5';

const micro = 'bedrock/amazon-nova-micro';

const luna = 'openai/gpt-6-luna';

/** Tokens of one epoch of the example's training file of 600 tickets. */
const trainingTokens = 231_480;

/** As many machines as make six of seven requests find the prefix cached. */
const separateCaches = 15;

const review = { p10: 0.3, p50: 0.4, p90: 0.5, sharedAs: 'review' };

/** The example, starting on a date. */
export function exampleScenario(startsOn: IsoDate): Scenario {
  return createScenario({
    title: '',
    startsOn,
    horizonMonths: 24,
    requestsPerMonth: { p10: 200_000, p50: 250_000, p90: 300_000 },
    growthPerMonth: { p10: 0.02, p50: 0.04, p90: 0.06 },
    approaches: [
      {
        id: 'few-shot',
        label: 'Few-shot prompt',
        technique: 'few-shot',
        ...prompted(sonnet),
        ...tokensOf('few-shot', sonnet),
        outputTokens: 160,
        successRate: { p10: 0.91, p50: 0.93, p90: 0.95 },
        maxAttempts: 2,
        failureUsd: review,
      },
      {
        id: 'fine-tuned',
        label: 'Fine-tuned',
        technique: 'fine-tuned',
        ...approachFor(micro, { tuned: true, tokens: trainingTokens, epochs: 3 }),
        ...tokensOf('fine-tuned', micro),
        outputTokens: 160,
        successRate: { p10: 0.9, p50: 0.95, p90: 0.97 },
        maxAttempts: 2,
        failureUsd: review,
        setup: [
          // 600 tickets, two to five minutes each.
          { label: 'Labelling', quantity: { p10: 20, p50: 30, p90: 50 }, unit: 'h', usdPerUnit: 45 },
          { label: 'Evaluation', usd: 120 },
          { label: 'Engineering', quantity: { p10: 16, p50: 24, p90: 40 }, unit: 'h', usdPerUnit: 90 },
        ],
      },
      {
        id: 'zero-shot',
        label: 'Zero-shot',
        technique: 'zero-shot',
        ...prompted(luna),
        ...tokensOf('zero-shot', luna),
        outputTokens: 220,
        successRate: 0.78,
        maxAttempts: 2,
        failureUsd: review,
      },
    ],
  });
}

/** A model's prices, its cache spread over the machines that a busy prefix spills to. */
function prompted(model: string) {
  const prices = approachFor(model);
  return { ...prices, ...(prices?.cache && { cache: { ...prices.cache, caches: separateCaches } }) };
}

/** Tokens of an approach's prompt as first estimated; the counters put the exact ones in their place. */
function tokensOf(id: string, model: string): { prefixTokens: number; variableTokens: number } {
  const { family } = familyOf(model);
  const sum = (fixed: boolean): number =>
    (examplePrompts[id] ?? [])
      .filter((part) => part.fixed === fixed)
      .reduce((tokens, part) => tokens + estimateOf(part, family), 0);
  return { prefixTokens: sum(true), variableTokens: sum(false) };
}

function estimateOf({ text }: PromptPart, family: EstimateFamily): number {
  return estimateTokens(text, family);
}
