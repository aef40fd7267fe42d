/** Spanish messages of the start of a calculation: the example, the user's own prompt, and what is still the example's. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { counted, numbered } from './grammar.ts';

/** Every message of the start. */
export const start: Messages['start'] = {
  example: 'Esto es un ejemplo.',
  useOwn: 'Usar uno propio',
  inputs: {
    prompt: {
      claim: 'Falta pegar el prompt',
      rest: ' para ver cuánto cuesta y si el ajuste fino se amortiza.',
    },
    model: (tokens) => ({
      claim: `El prompt tiene ${tokens}.`,
      rest: ' Falta elegir el modelo que responde hoy.',
    }),
    fixedTokens: () =>
      say`Los tokens fijos son los mismos en cada solicitud, así que el proveedor puede guardarlos en la caché.`,
    requests: (usd, model) => ({
      claim: `1000 solicitudes cuestan ${usd}`,
      rest: ` con ${model}. ¿Cuántas solicitudes hay al mes?`,
    }),
    requestsAlone: { claim: 'Faltan las solicitudes al mes', rest: ' para ver cuánto cuestan.' },
    warmCache: () => say`Cuantas más solicitudes hay, más de ellas encuentran el prompt en la caché.`,
    answers: (tokens) => say`Se suponen ${figure(tokens)} tokens por respuesta.`,
    candidate: (usd, isFirst) => ({
      claim: `El prompt cuesta ${usd} ${isFirst ? 'el primer mes' : 'al mes'}.`,
      rest: ' Falta elegir el modelo que se va a ajustar.',
    }),
    perThousand: (usd, model) => say`Con ${model}, 1000 solicitudes cuestan ${figure(usd)}.`,
    setup: (name, usd, duration, isProposed) => ({
      claim: `${name} admite hasta ${usd} de puesta en marcha`,
      rest: `; eso es lo que ahorra en ${duration}${isProposed ? ' con el prompt que se propone' : ''}.`,
    }),
    alike: () => say`Se supone que ambos enfoques responden igual de bien.`,
    enterSetup: () => say`Faltan los costos de la puesta en marcha para ver cuándo se amortizan.`,
  },
  pasteHere: 'Pegar aquí el prompt o la solicitud',
  or: 'o',
  chooseFile: 'elegir un archivo',
  take: 'Usar este prompt',
  startBlank: 'Empezar en blanco',
  blankHint: 'sin datos del ejemplo',
  blank: 'En blanco: ningún dato es de un ejemplo.',
  empty: 'No hay nada. Pegar un texto o una solicitud, o elegir un archivo .txt, .json o .jsonl.',
  unreadable: (name) => `${name} no es un archivo de texto.`,
  trainingData: (examples) => `Parecen datos de entrenamiento${examples && ` (${examples})`}.`,
  useAsTraining: 'Usar como datos de entrenamiento',
  keepAsPrompt: 'Conservar como prompt',

  yourPrompt: 'Prompt propio',
  fineTuned: 'Ajuste fino',
  yours: 'Propio',
  thePrompt: 'el prompt',
  tokens: (fixed, varying) => `${numbered(fixed, 'tokens fijos')} + ${varying} variables`,
  allTokens: counted('token', 'tokens'),
  readAs: (parts) => `leído como ${parts}`,
  uncounted: (name) => `el texto de {{${name}}} no se cuenta`,
  unreadCall: 'el código de una llamada, contado como texto',
  parts: {
    system: 'sistema',
    tools: 'herramientas',
    user: 'usuario',
  },
  examples: counted('ejemplo', 'ejemplos'),
  edit: 'Editar',
  stillExample: 'Aún del ejemplo',
  notYours: 'Aún no propio',
  groups: {
    models: 'modelos',
    traffic: 'tráfico',
    user: 'mensaje del usuario',
    tunedPrompt: 'prompt del modelo ajustado (propuesto)',
    answers: 'longitud de las respuestas',
    quality: 'calidad',
    costs: 'costos',
  },
  missing: {
    title: 'Aún falta',
    model: 'modelo actual',
    requests: 'solicitudes al mes',
    candidate: 'modelo que se va a ajustar',
    setup: 'costos de la puesta en marcha',
  },
  keepAll: 'Conservar todo',
  clearAll: 'Vaciar todo',

  eg: (value) => `p.\u00a0ej., ${value}`,
  keep: 'Conservar',

  would: {
    payBack: (name, duration) => `${name} se amortizaría ${duration}`,
    atOnce: (name) => `${name} costaría menos desde la primera solicitud`,
    tooSlow: (name) => `${name} necesitaría más de diez años para amortizarse`,
    beyond: (name, duration) => `${name} necesitaría ${duration} para amortizarse`,
    never: (name) => `${name} no se amortizaría`,
    notBeforeEnd: (name, date, model) =>
      `${name} no se amortizaría antes de la retirada de ${model} el ${date}`,
    switchedOff: (model, end, past) => `${model} ${past ? 'se retiró' : 'se retira'} ${end}`,
    ifYours: (because) => `, si los datos del ejemplo fueran los propios${because && `: ${because}`}.`,
    ifProposed: (because) => `, con el prompt que se propone${because && `: ${because}`}.`,
    setup: (usd, candidate, baseline, monthly) =>
      say`La puesta en marcha costaría ${figure(usd)}; después, 1000 solicitudes costarían ${figure(candidate)}${monthly && ` (con su parte de los costos mensuales de ${monthly})`} en lugar de ${figure(baseline)}.`,
    requests: (candidate, baseline, monthly) =>
      say`1000 solicitudes costarían ${figure(candidate)}${monthly && ` (con su parte de los costos mensuales de ${monthly})`} en lugar de ${figure(baseline)}.`,
    withExample: 'El reparto siguiente usa los datos del ejemplo.',
    withProposed: 'El reparto siguiente usa el prompt propuesto.',
    onlyPrompt: () => say`Por ahora, solo el prompt es propio.`,
  },

  proposed: 'propuesto',
  proposedNote: 'Propuesto: el prompt propio sin sus ejemplos.',
  proposedWhole: 'Propuesto: el prompt propio. No se reconocieron en él ejemplos que se pudieran omitir.',
  writeOwn: 'Escribir uno propio',
  requestNames: (settings) => `La solicitud indica ${settings}.`,
  maxTokens: (tokens) => `max_tokens ${tokens}`,
  useModel: (model) => `Usar ${model}`,
  useAsOutput: (tokens) => `Usar ${tokens} como longitud de las respuestas`,
  sharedUser: 'Todos los enfoques comparten el mensaje del usuario.',
  setApart: 'Separar',
  apartUser: 'Este mensaje del usuario es solo para este enfoque.',
  shareAgain: 'Volver a compartir',
};
