/** Spanish messages about a training file, one per code. */
import type { Messages } from '../messages.ts';

type Params = Readonly<Record<string, string | number>>;

/** The number of a message for a reader, from 1; `index` starts at 0. */
const nth = ({ index }: Params): number => Number(index) + 1;

/** Code of a problem → its message, made from the problem's `params`. */
export const training: Messages['training'] = {
  array: ({ bracket }) =>
    bracket === undefined
      ? 'Una matriz JSON: cada ejemplo necesita una línea propia.'
      : 'Parte de una matriz JSON: JSON Lines no tiene corchetes alrededor.',
  'data-type': () => 'No es un objeto JSON.',
  'invalid-json': () => 'No es JSON válido.',
  'trailing-comma': () => 'Una coma después del ejemplo; las líneas no se separan con comas.',
  'missing-messages-list': () => 'No hay lista de mensajes.',
  'example-missing-assistant-message': () => 'No hay mensaje del asistente.',
  'missing-side': () => 'Falta una de las dos respuestas.',
  'last-not-assistant': () => 'El último mensaje no es del asistente.',
  'message-missing-key': (p) => `El mensaje ${nth(p)} no tiene rol o no tiene contenido.`,
  'message-unrecognized-key': (p) => `El mensaje ${nth(p)} tiene una clave desconocida.`,
  'message-type': (p) => `El mensaje ${nth(p)} no es un objeto.`,
  'missing-content': (p) => `El mensaje ${nth(p)} no tiene contenido.`,
  'unrecognized-role': (p) =>
    `El mensaje ${nth(p)} ${p.role === '' ? 'no tiene rol' : `tiene el rol “${p.role}”, que es desconocido`}.`,
  weight: (p) => `El peso del mensaje ${nth(p)} no es ni 0 ni 1.`,
  'weight-role': (p) => `El mensaje ${nth(p)} tiene un peso, pero no es del asistente.`,
  'tool-calls': (p) =>
    `A las llamadas a herramientas del mensaje ${nth(p)} les falta un id, un nombre o los argumentos.`,
  'tool-call-id': (p) =>
    `El mensaje ${nth(p)} no responde a ninguna llamada a herramienta: falta tool_call_id.`,
  tools: () => 'Las herramientas no son una lista de funciones con nombre.',
  'too-few-examples': ({ examples, minimum }) =>
    `${examples} ${examples === 1 ? 'ejemplo' : 'ejemplos'}; un trabajo necesita al menos ${minimum}.`,
  'file-size': () => 'Supera los 512\u00a0MB, el máximo del punto de conexión de archivos.',
};
