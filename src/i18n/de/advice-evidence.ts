/** German texts of the missing evidence of the advice: a sentence, and a grey line about it. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';

type Missing = Messages['advice']['missing'];

const casesWord = (count: number): string => (count === 1 ? 'Fall' : 'Fälle');

/** The number of cases that there are. */
const available = (written: string, count: number): string =>
  count === 1 ? 'vorhanden ist ein Fall' : `vorhanden sind ${written} Fälle`;

/** The texts for an approach whose share of accepted answers may be on either side of the bar: the interval of the share contains the bar. */
const barOpen = (approach: string): Missing[keyof Missing] => ({
  says: ({ share, low, high, bar }) =>
    say`Die Fälle belegen nicht, ob ${approach} das Ziel von ${bar} erreicht: ${figure(share)} der Antworten sind akzeptiert, 95-%-Intervall von ${low} bis ${high}`,
  note: ({ needed, cases }, { cases: caseCount }) =>
    needed === ''
      ? available(cases, caseCount)
      : `etwa ${needed} Fälle würden zeigen, auf welcher Seite des Ziels dieser Anteil liegt; ${available(cases, caseCount)}`,
});

/** The texts of each rule about missing evidence. */
export const missing: Missing = {
  'no-calculation': {
    says: () => say`Die Kosten eines Prompts sind nicht bekannt`,
    note: () => 'ein Szenario mit einem Prompt und einem Modell nach dem Tuning liefert sie',
  },
  'evaluation-not-used': {
    says: () => say`Die Evaluierung ist gelesen, aber die Berechnung hat andere Erfolgsquoten`,
    note: (texts, { cases: caseCount }) =>
      `${texts.cases} ${casesWord(caseCount)} gelesen und nicht verwendet`,
  },
  'no-threshold': {
    says: () =>
      say`Verglichen sind mittlere Punktzahlen, daher ist nicht bekannt, welche Antworten akzeptiert sind`,
    note: () => 'ein Schwellenwert in der Evaluierung sagt, ab welcher Punktzahl eine Antwort akzeptiert ist',
  },
  'not-evaluated': {
    says: () => say`Die Erfolgsquoten sind nicht gemessen`,
    note: () => 'Ergebnisse derselben Fälle mit dem Prompt und nach dem Tuning würden sie zeigen',
  },
  'prompt-not-measured': {
    says: () => say`Der Prompt ist nicht in der Evaluierung`,
    note: () => 'dieselben Fälle mit diesem Prompt würden ihn messen',
  },
  'tuned-not-measured': {
    says: () => say`Das Modell nach dem Tuning ist nicht in der Evaluierung`,
    note: () => 'dieselben Fälle mit einem Modell nach dem Tuning würden es messen',
  },
  'both-not-measured': {
    says: () => say`Tuning mit Retrieval ist nicht gemessen`,
    note: () => 'dieselben Fälle mit beidem würden es messen',
  },
  'not-compared': {
    says: () => say`Der Prompt und das Modell nach dem Tuning sind nicht an denselben Fällen verglichen`,
    note: () => 'die Evaluierung hat eine andere Vergleichsbasis, oder kein Fall hat eine Antwort von beiden',
  },
  'too-few-cases': {
    says: () =>
      say`Die Evaluierung hat zu wenige Fälle, um das Modell nach dem Tuning und den Prompt zu unterscheiden`,
    note: (texts, { pairs: pairCount }) => `${texts.pairs} ${casesWord(pairCount)} von beiden beantwortet`,
  },
  'difference-open': {
    says: ({ difference, low, high }) =>
      say`Es ist nicht belegt, ob das Modell nach dem Tuning besser oder schlechter ist als der Prompt: ${figure(difference)}, 95-%-Intervall von ${low} bis ${high}`,
    note: ({ needed, pairs }, { pairs: pairCount }) =>
      needed === ''
        ? available(pairs, pairCount)
        : `etwa ${needed} Fälle würden diesen Unterschied zeigen; ${available(pairs, pairCount)}`,
  },
  'prompt-bar-open': barOpen('der Prompt'),
  'tuned-bar-open': barOpen('das Modell nach dem Tuning'),
  'rag-bar-open': barOpen('Retrieval'),
  'both-bar-open': barOpen('das Modell nach dem Tuning mit Retrieval'),
  'other-model-bar-open': barOpen('das andere Modell'),
  'no-training-file': {
    says: () => say`Keine Trainingsdatei ist gelesen`,
    note: () => 'sie würde zeigen, wie viele Beispiele es gibt und ob Anbieter sie annehmen',
  },
  'amounts-missing': {
    says: (texts, { amounts: amountCount }) =>
      say`Die Amortisation ist unbekannt, weil ${figure(texts.amounts)} ${amountCount === 1 ? 'Betrag fehlt' : 'Beträge fehlen'}`,
    note: () => 'das Ergebnis nennt sie',
  },
  'hit-rate-assumed': {
    says: ({ share }) => say`Die Cache-Trefferquote von ${figure(share)} ist aus dem Traffic berechnet`,
    note: () => 'ein Nutzungsexport würde sie ersetzen',
  },
  'no-bar': {
    says: () => say`Der Anteil der Antworten, der akzeptiert werden muss, ist nicht bekannt`,
    note: () => 'die erste Frage fragt danach',
  },
};
