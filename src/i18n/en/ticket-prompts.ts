/**
 * English prompts of the worked example, which sorts the support tickets of an invented payments company. Their tokens are counted like
 * those of any prompt, so a translation changes the figures. Loaded only with the example.
 */

const pairs: readonly { readonly ticket: string; readonly answer: string }[] = [
  {
    ticket: `Good morning, we run a small bakery with three shops and switched to your terminals in June. Since the update on Monday the invoice for September shows the monthly fee three times for the shop at the station, although there is only one terminal there. I have already rung twice and was told to wait, but our accountant closes the books tomorrow evening and needs a corrected invoice with the right VAT on it. The other two shops look fine. I attach the invoice and the delivery note for the terminal. Please also tell me whether the fee for the card reader we sent back in August has been stopped, because I cannot see that anywhere in the portal.`,
    answer: `{"team": "billing", "priority": 1, "language": "en", "summary": "Corrected invoice for a fee charged three times; confirm a returned reader's fee stopped", "missing": []}`,
  },
  {
    ticket: `Hola, un cliente compró dos bicicletas en nuestra tienda en línea y ahora su banco nos ha retirado el importe completo porque dice que nunca las recibió. Tenemos la firma del transportista y una foto de la entrega delante de su puerta, además de los mensajes en los que el propio cliente nos da las gracias. El aviso dice que debemos responder antes del viernes, pero cuando intento subir los documentos la página me devuelve siempre al principio y no guarda nada. ¿Pueden recibirlos por correo? No quisiéramos perder el plazo por un fallo de la página. El pedido es de hace tres semanas y el importe es alto para nosotros.`,
    answer: `{"team": "disputes", "priority": 1, "language": "es", "summary": "Submit delivery evidence for a chargeback before Friday; the upload page fails", "missing": ["case number"]}`,
  },
  {
    ticket: `Our endpoint stopped receiving payment.settled events at around four this morning. The dashboard says every delivery was answered with a timeout, yet our own logs show no request at all after 03:58, and a test event sent by hand arrives at once. We changed nothing on our side, the certificate is valid until March, and the firewall lists the addresses from your documentation. We are on version 12 of the plugin for our shop system. About four hundred orders are waiting for the event before they can be shipped. Could somebody look at the delivery queue for our account, and can the lost events be sent again in the order in which they happened?`,
    answer: `{"team": "developers", "priority": 2, "language": "en", "summary": "Webhook deliveries time out since early morning; replay of lost events wanted", "missing": ["endpoint address"]}`,
  },
  {
    ticket: `Guten Tag, seit gestern ist unser Konto eingeschränkt und alle Auszahlungen stehen auf „angehalten“. In der Nachricht steht nur, dass ungewöhnliche Umsätze aufgefallen sind. Das stimmt auch: Wir haben am Wochenende auf einem Festival verkauft und dabei so viel eingenommen wie sonst in einem ganzen Monat. Das war im Kalender auf unserer Seite angekündigt, und die Standgenehmigung kann ich gern schicken. Am Mittwoch müssen wir die Aushilfen und den Getränkehändler bezahlen, ohne das Geld geht das nicht. Was brauchen Sie von uns, damit die Prüfung beginnen kann, und an wen darf ich die Unterlagen senden?`,
    answer: `{"team": "risk", "priority": 1, "language": "de", "summary": "Account held after festival sales; asks which documents lift the hold", "missing": []}`,
  },
  {
    ticket: `Hi there, I signed up my design studio last Thursday and everything went smoothly until the identity check. The page asks for a photo of both sides of my residence permit, but mine is the new format that has everything on one side, and the form will not let me go on without a second picture. I tried the phone app and two browsers. In the chat I was told to upload a blank page, which was then refused as unreadable. I would like to send my first invoice with a payment link at the end of the month. There is no hurry before that, but I would rather not start over with another provider. Is there another document I could use?`,
    answer: `{"team": "onboarding", "priority": 3, "language": "en", "summary": "Identity check refuses a one-sided residence permit; asks for another document", "missing": []}`,
  },
  {
    ticket: `Bonjour, notre association vend des places de concert par votre page de paiement, et le virement de la semaine passée n’est arrivé qu’à moitié. Le portail affiche 2 480 euros versés le 12, mais la banque n’a reçu que 1 240 euros, sans aucune explication dans le libellé. Nous avons pensé à des remboursements, or personne n’a demandé à être remboursé, et la salle doit être réglée avant lundi. La trésorière a comparé chaque vente avec votre relevé et trouve le même total que vous. Le compte n’a pas changé depuis deux ans. Pouvez-vous nous dire où se trouve l’autre moitié, et si elle part avec le prochain virement ou s’il faut en demander un autre ?`,
    answer: `{"team": "payouts", "priority": 1, "language": "fr", "summary": "Half of last week's payout is missing; venue must be paid before Monday", "missing": []}`,
  },
  {
    ticket: `Hello, two things about our account for the garden centre. First, the receipts that your terminal prints have shown the old address since we moved in spring, and two customers have driven to the wrong place; I changed it in the portal twice and it jumps back overnight. Second, and this worries me more, an assistant found three payments of exactly 99 euros from cards we had never seen, all within four minutes on Sunday evening when the shop was closed and the terminal was in the safe. Nothing was ordered and nobody has complained so far. I have not refunded them, because I do not know whether that would make it worse. Please tell me what to do with the money, and whether we should stop using this terminal until somebody has looked at it.`,
    answer: `{"team": "risk", "priority": 1, "language": "en", "summary": "Three unexplained card payments while closed; also receipts print an old address", "missing": ["terminal number"]}`,
  },
];

/** The texts of which the prompts of the example consist. */
export const ticketPrompts = {
  /** Instructions of the approaches that are not tuned. */
  system: `You sort support tickets for a payments company. Read the ticket and answer with one JSON object and nothing else.

Teams: billing, disputes, payouts, onboarding, risk, developers. Pick the team that can act on the ticket, not the team the customer names. Billing handles our own invoices and fees. Disputes handles chargebacks and refunds that a shopper contests. Payouts handles money on its way to a merchant's bank. Onboarding handles identity checks and accounts that are not live yet. Risk handles holds, limits and suspected fraud. Developers handles API keys, webhooks, plugins and error messages.

Fields: "team" is one of the names above. "priority" is 1 when money is blocked or a deadline falls within two working days, 2 when a payment has failed, and 3 otherwise. "language" is the two-letter code of the language the ticket is written in. "summary" says in at most fifteen words what the customer needs, in English, without names or account numbers. "missing" lists what the team has to ask before it can begin, and is empty when the ticket says enough.

Never promise a date or an amount. Never repeat card numbers, not even in part. A ticket about several things goes to the team of the most urgent one, and the summary names the others. When a ticket only says thanks, or is an automatic reply, use team "none" and priority 3. When you cannot tell, use the team that would lose the least time by passing it on.`,
  /** Instructions of the tuned approach. */
  brief: `Sort the support ticket. Answer with one JSON object: team, priority, language, summary, missing. Use the teams and the rules you were trained on.`,
  /** One ticket to answer. */
  user: `Hi, Friday’s payout still says “in transit”, but my bank has no record of it. I changed my account number on Wednesday – could that be why? My rent is due tomorrow, so I need to know today. The payout before that arrived on the same day as always, and the new account is with the same bank, only at another branch. I checked the number twice, and in your portal it is shown with a green tick. If the money went to the old account, will it come back to you by itself, or do I have to go and ask there? That account was closed at noon on Thursday. I am at the shop until six and can be reached on the number in my profile. Thank you, and please do not send me to the help page again; I have read it.`,
  /** Tickets with their answers. */
  pairs,
  pair: (ticket: string, answer: string) => `Ticket:\n${ticket}\n\nAnswer:\n${answer}`,
  /** Shown in place of the pairs until a reader opens them. */
  summary: (count: number) => `${count} pairs of ticket and answer`,
};
