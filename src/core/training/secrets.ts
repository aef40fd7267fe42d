/**
 * Finds secrets and personal data in a text, and makes a mask for each; the text itself is never kept. A string is reported only if its
 * form is unmistakable, by a known prefix, a checksum or an international notation.
 */
import { marks } from './text-marks.ts';

/** The rule of each kind. */
const rules = {
  'api-key': 'secret',
  'private-key': 'secret',
  jwt: 'secret',
  'password-in-url': 'secret',
  card: 'personal-data',
  iban: 'personal-data',
  email: 'personal-data',
  phone: 'personal-data',
} as const;

type SensitiveKind = keyof typeof rules;

/** One match: its kind, its position, and a mask that identifies it without revealing it. */
export interface Sensitive {
  readonly rule: 'secret' | 'personal-data';
  readonly kind: SensitiveKind;
  readonly masked: string;
  /** The position of the match in the text, in UTF-16 units; `to` is excluded. */
  readonly from: number;
  readonly to: number;
}

/**
 * Shapes of keys: the prefix, and the characters after it. From the documentation of providers and GitHub's secret scanning. After
 * the first one, in order: AWS, GitHub (two), GitLab, Slack, Google, Stripe, Hugging Face, npm, Groq, PyPI, SendGrid.
 */
const keyShapes: readonly RegExp[] = [
  // OpenAI, Anthropic, OpenRouter, DeepSeek and others.
  /\bsk-(?:proj-|svcacct-|admin-|ant-(?:api|admin)\d\d-|or-v1-)?(?=[\w-]{0,60}\d)(?=[\w-]{0,60}[A-Za-z])[\w-]{20,}/g,
  /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g,
  /\b(?:ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{36,}\b/g,
  /\bgithub_pat_\w{40,}/g,
  /\bglpat-[\w-]{20,}/g,
  /\bxox[abeoprs]-\d[\w-]{20,}/g,
  /\bAIza[\w-]{35}(?![\w-])/g,
  /\b[sr]k_live_[A-Za-z0-9]{20,}\b/g,
  /\bhf_[A-Za-z]{34}\b/g,
  /\bnpm_[A-Za-z0-9]{36}\b/g,
  /\bgsk_[A-Za-z0-9]{40,}\b/g,
  /\bpypi-[\w-]{50,}/g,
  /\bSG\.[\w-]{22}\.[\w-]{43}/g,
];

/** The published prefix of a key. A mask shows only this part. */
const publicPrefix = /^(?:sk-(?:[a-z]+\d*-)*|[A-Za-z]{2,6}_(?:live_|pat_)?|AKIA|ASIA|AIza|[a-z]{4,5}-|SG\.)/;

/** The first line of a private key (PEM). */
const privateKey = /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY-----/g;
/** A JSON Web Token: three parts, of which the first two are JSON objects in base64. */
const jwt = /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g;
/** An address with a password: `scheme://user:password@host`. */
const passwordInUrl = /\b[a-z][a-z0-9+]{1,15}:\/\/[^\s:@/"'<>]{1,64}:([^\s:@/"'<>]{3,128})@[\w.-]{1,253}/gi;
const email = /(?<![\w.+%/-])[\w.+%-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}([A-Za-z]{2,24})(?![\w@-])/g;
/** 13 to 19 digits, which may be in groups separated by a single space or dash: a possible card number. */
const digitGroups = /(?<![\w.,+-])\d(?:[ -]?\d){12,18}(?![\w-])(?![.,]\d)/g;
/** A telephone number with `+` and a country code. */
const international = /(?<![\w+])\+[1-9]\d{0,2}(?:[ .-]?\(\d{1,4}\))?(?:[ ./-]?\d){6,13}(?![\w-])/g;
/** North America: (415) 555-0132, 415-555-0132, 415.555.0132; area code and exchange begin with 2 to 9. */
const northAmerican =
  /(?<![\w.+-])(?:\([2-9]\d{2}\) ?[2-9]\d{2}|[2-9]\d{2}([-.])[2-9]\d{2}(?=\1))[-.]\d{4}(?![\w-])(?!\.\d)/g;
/** A country code, two check digits and groups of four characters: a possible IBAN. */
const iban = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/g;

/** Endings of file names that look like a mail domain (`icon@2x.png`). */
const fileEndings = new Set([
  'png',
  'jpg',
  'jpeg',
  'gif',
  'svg',
  'webp',
  'js',
  'ts',
  'css',
  'json',
  'html',
  'md',
  'py',
]);

/** Lengths of IBANs by country (registry of SWIFT, release 99). */
const ibanLengths: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 ' +
    'FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 ' +
    'LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SD18 SE24 SI19 SK24 ' +
    'SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** Words before a number that show that it is not the number of a card or a telephone. */
const wordsOfOtherNumber =
  /(?:#|\b(?:order|invoice|tracking|reference|ref|ticket|case|serial|sku|id|imei|isbn|ean|upc|parcel|shipment|article|no|nr|number|account|version|build|timestamp)\b[.:#]{0,2})\s{0,2}(?:(?:no|nr|number|id)\b[.:#]{0,2}\s{0,2})?$/i;

/**
 * Words before a number that show that it is the number of a card or a telephone, although a word of `wordsOfOtherNumber` stands
 * between (`card no.`, `phone number:`). Besides English: German, French, Spanish, Portuguese and Italian, because “no.” and “nr.”
 * are abbreviations there too.
 */
const wordsOfCardOrPhone =
  /(?:\b(?:cards?|credit|debit|visa|mastercard|amex|phone|telephone|tel|mobile|cell|fax|call|whatsapp|sms|contact|hotline|helpline|home|office|work|(?:kredit)?karten?|telefon|handy|mobil|carte|téléphone|tél|portable|tarjeta|teléfono|móvil|celular|cartão|telefone|carta|telefono|cellulare)\b\W{0,3})(?:\b(?:number|no|nr|id|account|my|our|his|her|your|their|the|this|that|me|us|at|on)\b\W{0,3}){0,4}$/i;

/** Adds a match to the list. */
type AddMatch = (kind: SensitiveKind, masked: string, from: number, length: number) => void;

/** Length of a private key from its first line to its last; to the end of the text if there is no last line. */
function privateKeyLength(text: string, from: number): number {
  const last = text.indexOf('-----END ', from);
  const end = last < 0 ? -1 : text.indexOf('-----', last + '-----END '.length);
  return (end < 0 ? text.length : end + '-----'.length) - from;
}

/** All secrets and personal data in a text, in the order of the kinds. `foundMarks` has the bits of `marks` that apply to the text. */
export function sensitiveIn(text: string, foundMarks: number): readonly Sensitive[] {
  const matches: Sensitive[] = [];
  const addMatch: AddMatch = (kind, masked, from, length) => {
    matches.push({ rule: rules[kind], kind, masked, from, to: from + length });
  };
  if (foundMarks & marks.longRun) {
    for (const shape of keyShapes) {
      for (const { 0: key, index } of text.matchAll(shape))
        addMatch('api-key', `${publicPrefix.exec(key)?.[0] ?? ''}…`, index, key.length);
    }
    if (text.includes('eyJ'))
      for (const { 0: token, index } of text.matchAll(jwt)) addMatch('jwt', 'eyJ…', index, token.length);
  }
  if (foundMarks & marks.dash && text.includes('-----BEGIN ')) {
    for (const { index } of text.matchAll(privateKey))
      addMatch('private-key', '-----BEGIN … PRIVATE KEY-----', index, privateKeyLength(text, index));
  }
  if (foundMarks & marks.at) {
    /** The positions of addresses with passwords. The text before the @ of such an address is not an e-mail address. */
    const urls: (readonly [from: number, to: number])[] = [];
    if (text.includes('://')) {
      for (const { 0: url, 1: password = '', index } of text.matchAll(passwordInUrl)) {
        urls.push([index, index + url.length]);
        if (!/^[<{$[%*x]/i.test(password))
          addMatch('password-in-url', `${url.slice(0, url.indexOf(':'))}://…:…@…`, index, url.length);
      }
    }
    for (const { 0: address, 1: ending = '', index } of text.matchAll(email)) {
      if (fileEndings.has(ending.toLowerCase()) || address.startsWith('git@')) continue;
      if (urls.some(([from, to]) => index >= from && index < to)) continue;
      addMatch('email', `${address[0]}…@….${ending}`, index, address.length);
    }
  }
  if (foundMarks & marks.digits7) addNumbers(text, addMatch);
  return matches;
}

/** Adds the numbers of cards, accounts and telephones. */
function addNumbers(text: string, addMatch: AddMatch): void {
  for (const match of text.matchAll(digitGroups)) {
    const digits = match[0].replace(/[ -]/g, '');
    if (isCard(match[0], digits) && !isOtherNumber(text, match.index))
      addMatch('card', `…${digits.slice(-4)}`, match.index, match[0].length);
  }
  for (const { 0: written, index } of text.matchAll(iban)) {
    const masked = ibanIn(written);
    if (masked) addMatch('iban', masked, index, written.length);
  }
  for (const match of text.matchAll(international)) {
    const digits = match[0].replace(/\D/g, '');
    if (digits.length < 8 || digits.length > 15 || isOtherNumber(text, match.index)) continue;
    addMatch('phone', `+…${digits.slice(-2)}`, match.index, match[0].length);
  }
  for (const match of text.matchAll(northAmerican)) {
    if (!isOtherNumber(text, match.index))
      addMatch('phone', `…${match[0].slice(-2)}`, match.index, match[0].length);
  }
}

/** Whether the words before a number show that it is neither the number of a card nor of a telephone. */
function isOtherNumber(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 48), index);
  return wordsOfOtherNumber.test(before) && !wordsOfCardOrPhone.test(before);
}

/** Whether a number has the length, first digits, grouping (or no groups) and check digit (Luhn) of a card. */
function isCard(written: string, digits: string): boolean {
  const groups = written.split(/[ -]/).map((group) => group.length);
  const [length, first2, first4] = [digits.length, Number(digits.slice(0, 2)), Number(digits.slice(0, 4))];
  const isAmex = length === 15 && (first2 === 34 || first2 === 37);
  const isDiners = length === 14 && (first2 === 36 || first2 === 38 || (first4 >= 3000 && first4 <= 3059));
  const isSixteen =
    length === 16 &&
    (digits[0] === '4' ||
      (first2 >= 51 && first2 <= 55) ||
      (first4 >= 2221 && first4 <= 2720) ||
      first4 === 6011 ||
      first2 === 65 ||
      (first4 >= 6440 && first4 <= 6499) ||
      (first4 >= 3528 && first4 <= 3589));
  if (!isAmex && !isDiners && !isSixteen) return false;
  const isGrouped =
    groups.length === 1 || groups.join() === (isSixteen ? '4,4,4,4' : isAmex ? '4,6,5' : '4,6,4');
  return isGrouped && new Set(digits).size > 1 && isLuhn(digits);
}

/** Whether the check digit is right, by the Luhn algorithm (ISO/IEC 7812-1, annex B). */
function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The mask of a valid IBAN at the start of a text; `null` if the text does not begin with one. More capital letters may follow it. */
function ibanIn(written: string): string | null {
  const characters = written.replaceAll(' ', '');
  const length = ibanLengths[characters.slice(0, 2)];
  if (length === undefined || characters.length < length) return null;
  const number = characters.slice(0, length);
  let remainder = 0;
  for (const character of number.slice(4) + number.slice(0, 4)) {
    for (const digit of String(Number.parseInt(character, 36)))
      remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1 ? `${number.slice(0, 2)}…${number.slice(-2)}` : null;
}
