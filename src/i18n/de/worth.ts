/** German messages of `<ft-verdict>` that split a saving into the part of the model and the part of the tuning. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';

const onlyIf = (assumption: string): string => assumption && `, ${assumption}`;

/** Every message of the split. */
export const worth: Messages['worth'] = {
  split: (model, tuning) => [
    'Pro 1.000 Anfragen ',
    ...(model === null
      ? ['kostet das andere Modell gleich viel']
      : model.cause === 'price'
        ? model.saves
          ? say`spart das günstigere Modell ${figure(model.usd)}`
          : say`kostet das teurere Modell ${figure(model.usd)} mehr`
        : [
            ...(model.saves
              ? say`spart derselbe Prompt auf ${model.name} ${figure(model.usd)}`
              : say`kostet derselbe Prompt auf ${model.name} ${figure(model.usd)} mehr`),
            model.cause === 'repair'
              ? `, weil die Nachbesserung von Antworten ${model.saves ? 'weniger' : 'mehr'} kostet`
              : '',
          ]),
    ', und das Tuning ',
    ...(tuning === null
      ? ['spart nichts.']
      : tuning.saves
        ? say`spart ${figure(tuning.usd)}.`
        : say`kostet ${figure(tuning.usd)} mehr.`),
  ],

  alone: (model, outcome) =>
    say`Verglichen mit demselben Prompt auf ${model} gilt für das Tuning allein: es ${figure(outcome)}.`,
  paysBackIn: (duration, assumption) => `amortisiert sich ${duration}${onlyIf(assumption)}`,
  afterTenYears: (assumption) => `braucht mehr als zehn Jahre bis zur Amortisation${onlyIf(assumption)}`,
  atOnce: 'amortisiert sich sofort',
  never: (limit) => `amortisiert sich ${limit && `${limit} `}nie`,
  noDifference: 'macht keinen Unterschied',
  tooLate: (model, end) => `amortisiert sich nicht, bevor ${model} ${end} abgeschaltet wird`,

  assumed: (share, below) =>
    `Angenommen: ohne Tuning hat der Prompt auf diesem Modell so oft Erfolg wie auf dem der Vergleichsbasis (${share}).${below === null ? '' : ` Das Tuning spart Geld, wenn diese Quote unter ${below} liegt.`}`,
  unlisted: (model) =>
    `Es ist unbekannt, wie viel des Kostenunterschieds am Modell liegt: der Katalog hat keinen Preis für ${model} ohne Tuning.`,
  noPrice: (model) => `Der Katalog hat keinen Preis für ${model} ohne Tuning.`,
  atTunedPrice: (model, usd, saved) =>
    say`Zum Preis des Modells mit Tuning würde derselbe Prompt auf ${model} ohne Tuning bereits ${figure(usd)} der ${saved} pro 1.000 Anfragen sparen.`,
  aloneAtThatPrice: (outcome) =>
    say`Verglichen mit diesem Prompt zu diesem Preis gilt für das Tuning allein: es ${figure(outcome)}.`,
  unknown: (model) =>
    `Es ist unbekannt, wie viel des Kostenunterschieds am Modell liegt: ein Wert desselben Prompts auf ${model} fehlt.`,
  step: 'Schritt',
  causes: {
    cheaperModel: 'günstigeres Modell',
    dearerModel: 'teureres Modell',
    otherModel: 'anderes Modell',
    tuning: 'Tuning',
  },
  add: 'Diesen Prompt in den Vergleich aufnehmen',
};
