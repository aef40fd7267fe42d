/** German messages of the suggested changes, each of which would lead to a payback. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { dative } from './grammar.ts';

/** A word with a space before it. `''` stays `''`. */
const after = (word: string): string => word && ` ${word}`;

/** Every message of the suggestions of `<ft-verdict>`. */
export const suggestions: Messages['suggestions'] = {
  toPayBack: (by, condition, single, doubtful) => {
    const verb = doubtful ? 'könnte' : 'würde';
    const what = single ? 'dies' : 'eines davon';
    return condition === ''
      ? `Für eine Amortisation ${by} ${verb} ${what} genügen`
      : `${condition}, ${verb} ${what} für eine Amortisation ${by} genügen`;
  },
  within: (horizon) => `innerhalb von ${dative(horizon)}`,
  before: (date) => `vor dem ${date}`,
  priceCounted: (model, untuned, date) =>
    `Wenn ${model}${untuned ? ' ohne Tuning' : ''} nach dem ${date} noch nutzbar wäre`,
  closedToNew: (model, host) => `Bei ${host} steht das Tuning von ${model} neuen Kunden nicht mehr offen.`,
  closedToUnused: (model, host, days) =>
    `Bei ${host} steht das Tuning von ${model} nur noch Kunden offen, die in den letzten ${days} Tagen ein Modell mit Tuning genutzt haben.`,
  nothingAlone: (horizon) =>
    `Keine einzelne realistische Änderung mit diesem Modell führt innerhalb von ${dative(horizon)} zur Amortisation; andere Modelle wurden nicht geprüft.`,
  try: 'Probieren',
  tryThis: (what) => `Probieren: ${what}`,
  undo: 'Rückgängig',
  undoThis: (what) => `Rückgängig: ${what}`,
  now: (value) => `jetzt: ${value}`,
  was: (value) => `vorher ${value}`,
  ofApproach: (approach, value) => `${approach}, ${value}`,
  orMore: 'oder mehr',
  orLess: 'oder weniger',
  change: (what, value, side) => say`${what}: ${figure(value)}${after(side)}`,
  changeLine: (label, value, side) => say`${label} zu ${figure(value)}${after(side)}`,
  changeRequests: (value, side) => say`${figure(`${value} Anfragen`)} pro Monat${after(side)}`,
  changeRequestsBetween: (from, to) =>
    say`${figure(`${from} bis ${to} Anfragen`)} pro Monat (nicht jede größere Zahl amortisiert sich)`,
  beforeEnd: (requests, side, date) =>
    say`; mit ${figure(requests)}${after(side)} ist diese Bedingung nicht nötig: die Amortisation ist vor dem ${date}`,
  changeFirstMonth: (value, side) =>
    say`${figure(`${value} Anfragen`)} in Monat 1${after(side)}, die anderen Monate im Verhältnis`,
  changeEvery: (duration, side) => say`Neues Training alle ${figure(duration)}${after(side)}`,
  changeSharing: (tenants, isLoadKnown) =>
    say`Ein Deployment, das sich ${figure(tenants)} Teams oder Aufgaben mit jeweils diesem Traffic teilen${isLoadKnown ? '' : ', sofern seine Maschinen die Last aller tragen'}`,
  doubtMark: '‡',
  doubtNote:
    '‡\u00a0Mit einem anderen Preis oder Durchsatz, den die Anmerkungen zu den Preisen nennen, reicht diese Änderung nicht aus; eine größere vielleicht schon.',
  doubtNoteOfRange:
    '‡\u00a0Mit einem anderen Preis oder Durchsatz, den die Anmerkungen zu den Preisen nennen, reichen zumindest manche Zahlen in diesem Bereich nicht aus.',
  changeHost: (host) => say`Dasselbe Modell bei ${figure(host)}`,
  changeDeployment: (deployment) => say`Ein anderes Deployment beim selben Anbieter: ${figure(deployment)}`,
  changeRates: (tuned, share) =>
    say`${tuned ? 'Ein Modell mit Tuning,' : 'Ein Modell,'} ${figure(`${share} günstiger`)}`,
  inAndOut: (input, output) => `${input} ein und ${output} aus`,
  ratesNow: (then, now) => `${then}, ${now}`,
  tokens: (value) => `${value} Tokens`,
};
