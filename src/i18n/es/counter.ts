/** Spanish messages of the prompt editors. */
import type { Messages } from '../messages.ts';
import { capital, counted, listed, numbered, plural } from './grammar.ts';

const labels: Readonly<Record<string, string>> = {
  system: 'Sistema',
  developer: 'Desarrollador',
  examples: 'Ejemplos',
  example: 'Ejemplo',
  tools: 'Herramientas',
  user: 'Usuario',
  assistant: 'Asistente',
  tool: 'Resultado de herramienta',
  passages: 'Pasajes',
  history: 'Historial',
  fixed: 'Fijo',
  prompt: 'Prompt',
  format: 'Formato de chat',
};

const kinds: Readonly<Record<string, (count: number) => string>> = {
  image: plural('imagen', 'imágenes'),
  audio: plural('clip de audio', 'clips de audio'),
  video: plural('video', 'videos'),
  file: plural('archivo', 'archivos'),
  tool: plural('herramienta alojada', 'herramientas alojadas'),
  schema: plural('esquema de salida', 'esquemas de salida'),
  conversation: plural('respuesta anterior', 'respuestas anteriores'),
  prompt: plural('prompt guardado', 'prompts guardados'),
  cache: plural('contenido en caché', 'contenidos en caché'),
  item: plural('elemento guardado', 'elementos guardados'),
};

/** Every message of `<ft-token-counter>`. */
export const counter: Messages['counter'] = {
  partLabel: (part) => (Object.hasOwn(labels, part) ? (labels[part] as string) : capital(part)),
  partNumbered: (label, n) => `${label} ${n}`,
  placeholder: (part) =>
    part === 'user'
      ? 'El texto que cambia de una solicitud a otra'
      : 'Pegar aquí un prompt o el cuerpo de una solicitud',

  exact: (tokenizer) => `recuento exacto, ${tokenizer}`,
  assumed: (tokenizer, model) => `contado con ${tokenizer}, supuesto para ${model}`,
  partly: (tokenizer, format) =>
    `texto contado con ${tokenizer}${format ? ', formato de chat estimado' : ''}`,
  hostCounter: 'el contador de la página',
  loading: (tokenizer) => `Cargando ${tokenizer}`,
  counting: (share) => (share === null ? 'Contando' : `Contando, ${share} listo`),
  estimate: (error, model) => `estimación${model && ` para ${model}`}${error === null ? '' : `, ±${error}`}`,
  failed: 'Estimación, no se cargó el tokenizador.',
  failedToCount: (reason) => `Estimación, falló el recuento${reason && `: ${reason}`}.`,
  request: (model, named) => (named ? `la solicitud indica ${model}` : `la solicitud es para ${model}`),
  countedWith: (tokenizer) => `contado con ${tokenizer}`,
  retry: 'Reintentar',
  approximately: 'aprox.',

  tokens: plural('token', 'tokens'),
  total: counted('token en total', 'tokens en total'),
  format: (count) => `${count} de ellos, formato de chat`,

  divider: counted(
    'token por encima es igual en todas las solicitudes',
    'tokens por encima son iguales en todas las solicitudes',
  ),
  dividerEmpty: 'El texto por encima es igual en todas las solicitudes',
  placeholderDivider: (tokens, count, name) =>
    count === 1
      ? `${tokens} token antes de {{${name}}} es igual en todas las solicitudes`
      : `${numbered(tokens, 'tokens')} antes de {{${name}}} son iguales en todas las solicitudes`,
  placeholderFirst: (name) => `Antes de {{${name}}} no hay nada que se pueda almacenar en caché`,
  moveDivider: 'Divisor entre el texto fijo y el variable',
  divide: 'Variable desde el cursor',
  undivide: 'Quitar el divisor',

  more: (count) => `… ${count} más`,
  show: 'Mostrar',
  showAll: (label) => `Mostrar todo: ${label}`,
  showLess: 'Mostrar menos',
  undrawn: 'Contado, pero demasiado largo para mostrar sus tokens.',
  unshown: 'Contado por completo; solo se muestra el principio.',
  clear: 'Vaciar',
  whitespace: 'Mostrar espacios en blanco',
  tokenDetail: (id, bytes) => `token ${id}, ${bytes}`,
  bytes: (hex, count) => `${count === 1 ? 'byte' : 'bytes'} ${hex}`,
  firstBytes: (hex, count) => `${count} bytes, ${hex} …`,

  countFormat: 'Contar el formato de chat',

  readAs: (provider, parts, count) =>
    `Leído como una solicitud a ${provider}, en ${parts} ${count === 1 ? 'parte' : 'partes'}.`,
  keepAsText: 'Conservar como texto',
  unreadCall:
    'El código de esta llamada se cuenta como texto. Una llamada solo se lee como solicitud si está completa y ninguno de sus valores es una variable u otro código.',
  things: (counts) =>
    listed(counts.map(({ kind, count, shown }) => `${shown} ${kinds[kind]?.(count) ?? kind}`)),
  uncounted: (things) => `Sin contar: ${things}.`,

  reading: (name) => `Leyendo ${name}`,
  unreadable: (name) => `No se pudo leer ${name}.`,

  holds: (things) => `${things}, sin contar`,
  byRule:
    'Contado según la regla del formato de chat para herramientas, no como el texto JSON que se muestra aquí.',
  hosted: 'El proveedor ejecuta esta herramienta. No se ha publicado cuántos tokens agrega a un prompt.',
  notCounted: 'sin contar',

  fixedTokens: counted('token fijo', 'tokens fijos'),
  varyingTokens: counted('token variable', 'tokens variables'),
  entered: (figures) => `${listed(figures)}, sin texto. Para contar un prompt, hay que pegarlo.`,
  counted: counted('token contado', 'tokens contados'),
  replaced: (figures) => `El recuento reemplaza los valores anteriores: ${listed(figures)}.`,
  kept: (figures) => `Sin texto, se siguen usando: ${listed(figures)}.`,
  backToEntered: 'Vaciar el texto y usar los números anteriores',
};
