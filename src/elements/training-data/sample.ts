/**
 * A sample of a training file: 600 invented support tickets of an invented payments company, each with the team that answers it.
 * The tickets are put together from sentences with a fixed seed, so that everyone sees the same figures. This module is loaded only
 * when the user asks for the sample.
 */

const greetings = [
  'Hello,',
  'Good morning,',
  'Hi,',
  'Dear team,',
  'Good evening,',
  'To whom it may concern,',
];

const shops = [
  'we run a bakery with three shops',
  'I sell bicycles online',
  'our theatre sells tickets through your page',
  'I have a small flower stall',
  'we are a language school',
  'my hotel takes deposits by link',
  'we repair coffee machines',
  'our club collects yearly fees',
  'I teach the piano at home',
  'we ship wine to four countries',
];

/** Sentences that say what happened, by the team that answers. `priority` is the priority in the answer. */
const subjects: readonly (readonly [team: string, priority: number, sentences: readonly string[]])[] = [
  [
    'payouts',
    1,
    [
      'The payout of Friday is marked as sent, but the bank has seen nothing.',
      'Only half of last week’s sales arrived in our account.',
      'Since I changed the bank account, every transfer is on hold.',
      'Two transfers of the same amount were announced and one came.',
    ],
  ],
  [
    'billing',
    3,
    [
      'The invoice for September shows the monthly fee twice.',
      'We sent a card reader back in August and still pay for it.',
      'The tax number on the invoice is that of our old company.',
      'I cannot find the invoice for the first quarter in the portal.',
    ],
  ],
  [
    'disputes',
    2,
    [
      'A customer says that he never ordered, although he signed for the parcel.',
      'The deadline for our answer to a chargeback is tomorrow and the upload fails.',
      'A bank took back a payment that we had refunded already.',
      'We want to know which proof you need for a disputed deposit.',
    ],
  ],
  [
    'risk',
    1,
    [
      'Our account is limited after a busy weekend and nobody says why.',
      'Three payments of exactly the same amount came from cards that we do not know.',
      'The terminal asks for a code that was never given to us.',
      'Someone changed our address in the portal while we were closed.',
    ],
  ],
  [
    'developers',
    2,
    [
      'The test server answers every request with error 502.',
      'Our plugin reports a signature that does not match since the update.',
      'The list of payments stops after the first page.',
      'Events arrive twice, a few seconds apart.',
    ],
  ],
  [
    'onboarding',
    3,
    [
      'The check of my passport ends with a blank page.',
      'I am asked for a register number, but my trade needs none.',
      'We would like to open a second shop under the same account.',
      'The form does not accept the name of our association.',
    ],
  ],
];

const details = [
  'It began on Monday after the update.',
  'I have restarted everything twice.',
  'A colleague at another branch sees the same.',
  'The help page describes something else.',
  'On the telephone I was told to write to you.',
  'Last month everything worked as it should.',
  'I attach a picture of the screen.',
  'The amount is 1,240 euros in all.',
  'It concerns about forty customers.',
  'We have changed nothing on our side.',
  'The message disappears after a minute.',
  'My accountant found it this morning.',
  'In the other browser it is no different.',
  'I noticed it only because a guest complained.',
  'The same happened in spring and went away.',
];

const requests = [
  'Please tell me what to do.',
  'Can you correct it before the weekend?',
  'Who can look at it today?',
  'How long will it take?',
  'I would like a written answer.',
  'Should I wait or try again?',
  'Is there anything that you need from us?',
  'Please call back in the afternoon.',
  'Can it be undone?',
  'Which document do you need?',
  'What does it cost if we leave it as it is?',
  'Please confirm that you have read this.',
];

/** Some tickets end with an e-mail address, which the check for personal data finds. */
const emailAddresses = ['anna@bakery.example', 'post@theatre.example', 'info@wheels.example'];

const system =
  'You sort support tickets for a payments company. Answer with one JSON object: the team (payouts, billing, disputes, risk, developers or onboarding) and the priority from 1 to 3.';

const ticketCount = 600;

/** The file, one chat on each line. */
export function sampleTickets(): string {
  const random = randomSource(600);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const lines = Array.from({ length: ticketCount }, (_, index) => {
    // Teams get very different numbers of tickets, as in practice.
    const subject = subjects[Math.floor(random() ** 1.6 * subjects.length)] ?? subjects[0];
    const [team, priority, sentences] = subject as (typeof subjects)[number];
    const chosenDetails = [...details].sort(() => random() - 0.5).slice(0, 1 + Math.floor(random() ** 2 * 8));
    // Three of the 600 tickets: 4, 215 and 426.
    const addressSentence =
      index % 211 === 4 ? ` You can write to ${emailAddresses[Math.floor(index / 211)]}.` : '';
    const ticket = `${pick(greetings)} ${pick(shops)}. ${pick(sentences)} ${chosenDetails.join(' ')} ${pick(requests)} Ticket ${4100 + index * 7}.${addressSentence}`;
    return JSON.stringify({
      messages: [
        { role: 'system', content: system },
        { role: 'user', content: ticket },
        { role: 'assistant', content: JSON.stringify({ team, priority }) },
      ],
    });
  });
  return `${lines.join('\n')}\n`;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomSource(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
