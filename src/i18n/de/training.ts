/** German messages about a training file, one per code. */
import type { Messages } from '../messages.ts';

type Params = Readonly<Record<string, string | number>>;

/** The number of a message for a reader, from 1; `index` starts at 0. */
const nth = ({ index }: Params): number => Number(index) + 1;

/** Code of a problem → its message, made from the problem's `params`. */
export const training: Messages['training'] = {
  array: ({ bracket }) =>
    bracket === undefined
      ? 'Ein JSON-Array: jedes Beispiel braucht eine eigene Zeile.'
      : 'Teil eines JSON-Arrays: JSON Lines hat keine Klammern außen herum.',
  'data-type': () => 'Kein JSON-Objekt.',
  'invalid-json': () => 'Kein gültiges JSON.',
  'trailing-comma': () => 'Ein Komma nach dem Beispiel; Zeilen werden nicht durch Kommas getrennt.',
  'missing-messages-list': () => 'Keine Liste von Nachrichten.',
  'example-missing-assistant-message': () => 'Keine Nachricht des Assistenten.',
  'missing-side': () => 'Eine der beiden Antworten fehlt.',
  'last-not-assistant': () => 'Die letzte Nachricht ist nicht vom Assistenten.',
  'message-missing-key': (p) => `Nachricht ${nth(p)} hat keine Rolle oder keinen Inhalt.`,
  'message-unrecognized-key': (p) => `Nachricht ${nth(p)} hat einen unbekannten Schlüssel.`,
  'message-type': (p) => `Nachricht ${nth(p)} ist kein Objekt.`,
  'missing-content': (p) => `Nachricht ${nth(p)} hat keinen Inhalt.`,
  'unrecognized-role': (p) =>
    `Nachricht ${nth(p)} hat ${p.role === '' ? 'keine Rolle' : `die unbekannte Rolle „${p.role}“`}.`,
  weight: (p) => `Das Gewicht von Nachricht ${nth(p)} ist weder 0 noch 1.`,
  'weight-role': (p) => `Nachricht ${nth(p)} hat ein Gewicht, ist aber nicht vom Assistenten.`,
  'tool-calls': (p) => `Den Tool-Aufrufen von Nachricht ${nth(p)} fehlt eine ID, ein Name oder Argumente.`,
  'tool-call-id': (p) => `Nachricht ${nth(p)} beantwortet keinen Tool-Aufruf: tool_call_id fehlt.`,
  tools: () => 'Die Tools sind keine Liste von Funktionen mit Namen.',
  'too-few-examples': ({ examples, minimum }) =>
    `${examples} ${examples === 1 ? 'Beispiel' : 'Beispiele'}; ein Auftrag braucht mindestens ${minimum}.`,
  'file-size': () => 'Größer als 512\u00a0MB, das Maximum des Datei-Endpunkts.',
};
