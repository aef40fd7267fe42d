/** An invented results file: three approaches on the same 300 support tickets. */

const teams = ['billing', 'risk', 'developers', 'payouts', 'disputes', 'accounts'] as const;
const priorities = ['normal', 'high', 'low'] as const;
/** For each team, the subject of a ticket and the right next step. */
const ticketKinds = [
  ['The invoice of March has the wrong address', 'Correct the address on the invoice'],
  ['Someone opened a shop with my logo', 'Freeze the account that copies the brand'],
  ['Webhook retries stopped after we changed the signing secret', 'Check the signing secret of the webhook'],
  ['The payout of Friday has not arrived', 'Trace the payout with the bank'],
  ['A buyer says that the parcel was empty', 'Ask for proof of delivery'],
  ['I cannot log in after I changed my phone', 'Reset the second factor after a call'],
] as const;
const places = [
  'Lagos',
  'Porto',
  'Hanoi',
  'Tampere',
  'Quito',
  'Leeds',
  'Nantes',
  'Busan',
  'Riga',
  'Cork',
] as const;

/**
 * The approaches. Each answer gets a number from 0 to 999: two thirds of it are the hardness of the ticket, and one third is drawn for this
 * answer. The answer is right if its number is below `rightBelow`. `input`, `cached` and `output` are tokens of a request. The request takes
 * `ms` milliseconds, and `perToken` milliseconds more for each token of its answer.
 */
const approaches = [
  { id: 'Zero-shot', rightBelow: 600, input: 602, cached: 0, output: 223, ms: 320, perToken: 2.7 },
  { id: 'Few-shot', rightBelow: 690, input: 2322, cached: 1840, output: 158, ms: 620, perToken: 5 },
  { id: 'Fine-tuned', rightBelow: 705, input: 241, cached: 0, output: 161, ms: 180, perToken: 2.6 },
] as const;

const caseCount = 300;

/** A pseudo-random number from 0 to 999 that only depends on its arguments. Different draws get different arguments. */
function randomNumber(...seed: readonly number[]): number {
  let hash = 2166136261;
  for (const each of seed) hash = Math.imul(hash ^ (each + 1), 16777619);
  // Mixed, so that similar arguments give very different numbers.
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489917);
  return (hash >>> 8) % 1000;
}

/** The lines of the file. */
export function sampleResults(): string {
  const lines: string[] = [];
  for (let index = 0; index < caseCount; index += 1) {
    const kindIndex = index % ticketKinds.length;
    const [subject = '', step = ''] = ticketKinds[kindIndex] ?? [];
    const team = teams[kindIndex] ?? '';
    const priority = priorities[randomNumber(index, 77) % 3] ?? '';
    const expected = `${team} · ${priority} · ${step}`;
    // Hard tickets are hard for every approach.
    const hardness = randomNumber(index, 5);
    for (const [
      approachIndex,
      { id, rightBelow, input, cached, output, ms, perToken },
    ] of approaches.entries()) {
      const outputTokens = output + (randomNumber(index, approachIndex, 2) % 61) - 30;
      const isRight = (hardness * 2 + randomNumber(index, approachIndex, 9)) / 3 < rightBelow;
      const wrongKindIndex = (kindIndex + 1 + (randomNumber(index, approachIndex) % 5)) % teams.length;
      const wrongAnswer = `${teams[wrongKindIndex]} · ${priorities[randomNumber(index, approachIndex, 3) % 3]} · ${ticketKinds[wrongKindIndex]?.[1]}`;
      lines.push(
        JSON.stringify({
          id: index + 1,
          input: `${subject}, ticket ${index + 1} from ${places[randomNumber(index, 21) % places.length]}`,
          expected,
          approach: id,
          actual: isRight
            ? expected
            : randomNumber(index, approachIndex, 4) < 400
              ? `${team} · ${priority} · ${ticketKinds[wrongKindIndex]?.[1]}`
              : wrongAnswer,
          latencyMs: Math.round(ms + perToken * outputTokens + randomNumber(index, approachIndex, 6) / 5),
          usage: {
            prompt_tokens: input + (randomNumber(index, 8) % 40),
            completion_tokens: outputTokens,
            prompt_tokens_details: { cached_tokens: cached },
          },
        }),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
