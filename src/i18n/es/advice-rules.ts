/** Spanish texts of the rules of the advice: when a rule holds, and what it says. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { article, ofShare, plural, points } from './grammar.ts';

type Advice = Messages['advice'];

const examplesWord = plural('ejemplo', 'ejemplos');
const fitVerb = plural('cabe', 'caben');

/** "el 12 % de las respuestas necesita …". */
const shareOf =
  (rest: string) =>
  ({ share }: { readonly share: string }) =>
    say`${article(share)}${figure(share)} ${rest}`;

/** "Al menos el 12 % de las respuestas necesita …". */
const atLeast = (rest: string) => (limit: string) => `Al menos ${article(limit)}${limit} ${rest}`;

/** Says that a training or a service ended on the first day of the calculation or before it: "… se cerró 8 meses antes del primer día". */
const ended =
  (what: string) =>
  ({ months }: { readonly months: string }, { months: monthCount }: { readonly months: number }) =>
    monthCount === 0
      ? say`${what} ${figure('el primer día')}`
      : say`${what} ${figure(months)} antes del primer día`;

/** The rules that speak for or against something. */
export const reasons: Advice['reasons'] = {
  'pays-back': {
    when: () =>
      'El modelo ajustado se amortiza dentro del tiempo calculado, y no solo después de la retirada del modelo del prompt',
    says: ({ months }, values) =>
      values.months === 0
        ? say`el ajuste fino se amortiza ${figure('de inmediato')}: cuesta menos desde el principio`
        : say`el ajuste fino se amortiza tras ${figure(months)}`,
  },
  'pays-back-later': {
    when: () =>
      'El ajuste fino se amortiza solo después del tiempo calculado, y no solo después de la retirada del modelo del prompt',
    says: ({ months, horizon }) =>
      say`el ajuste fino se amortiza tras ${figure(months)}, más tarde que los ${horizon} calculados`,
  },
  'ends-first': {
    when: () => 'El servicio del modelo ajustado termina antes de que se amortice',
    says: ({ end }) => say`el modelo ajustado se retira tras ${figure(end)}, antes de amortizarse`,
  },
  'never-pays': {
    when: () => 'El ajuste fino nunca se amortiza',
    says: ({ horizon }) =>
      say`el ajuste fino no se amortiza, ni en los ${figure(horizon)} calculados ni después`,
  },
  'not-trainable': {
    when: () => 'El entrenamiento del modelo está cerrado el primer día',
    says: ended('el entrenamiento del modelo se cerró'),
  },
  'switched-off': {
    when: () => 'El servicio del modelo ajustado termina el primer día o antes',
    says: ended('el modelo ajustado se retiró'),
  },
  'both-not-trainable': {
    when: () => 'El entrenamiento del modelo ajustado con recuperación está cerrado el primer día',
    says: ended('el entrenamiento del modelo ajustado con recuperación se cerró'),
  },
  'both-switched-off': {
    when: () => 'El servicio del modelo ajustado con recuperación termina el primer día o antes',
    says: ended('el modelo ajustado con recuperación se retiró'),
  },
  'cheaper-answers': {
    when: (limit) =>
      `1000 respuestas aceptadas del modelo ajustado cuestan menos ${ofShare(limit)} de lo que cuestan las del prompt`,
    says: ({ tuned, prompt }) =>
      say`1000 respuestas aceptadas cuestan ${figure(tuned)} con ajuste fino y ${figure(prompt)} con el prompt`,
  },
  'dearer-answers': {
    when: (limit) =>
      `1000 respuestas aceptadas del modelo ajustado cuestan más ${ofShare(limit)} de lo que cuestan las del prompt`,
    says: ({ tuned, prompt }) =>
      say`1000 respuestas aceptadas cuestan ${figure(prompt)} con el prompt y ${figure(tuned)} con ajuste fino`,
  },
  'rag-dearer': {
    when: (limit) =>
      `1000 respuestas aceptadas con recuperación cuestan más ${ofShare(limit)} de lo que cuestan las del prompt`,
    says: ({ rag, prompt }) =>
      say`1000 respuestas aceptadas cuestan ${figure(rag)} con recuperación y ${figure(prompt)} con el prompt`,
  },
  'untested-model-cheaper': {
    when: (limit) =>
      `En otro modelo, el mismo prompt cuesta como máximo ${article(limit)}${limit} del costo actual; sus respuestas no se han medido`,
    says: ({ other, prompt }, _values, otherModel) =>
      say`1000 intentos con el mismo prompt cuestan ${figure(other)} en ${otherModel ?? 'otro modelo'} en lugar de ${figure(prompt)}; sus respuestas no se han medido`,
  },
  'too-slow': {
    when: () => 'El prompt responde con demasiada lentitud, y el modelo ajustado no',
    says: ({ prompt, tuned, limit }) =>
      say`el prompt responde en ${figure(prompt)} y el modelo ajustado en ${figure(tuned)}; se permiten ${limit} como máximo`,
  },
  'tuned-too-slow': {
    when: () => 'El modelo ajustado responde con demasiada lentitud',
    says: ({ tuned, limit }) =>
      say`el modelo ajustado responde en ${figure(tuned)}; se permiten ${figure(limit)} como máximo`,
  },
  'may-not-be-sent': {
    when: () => 'No se puede enviar ningún ejemplo a un proveedor para el entrenamiento',
    says: ({ share }) =>
      say`se puede enviar a un proveedor ${article(share)}${figure(share)} de los ejemplos; solo queda entrenar en una máquina propia`,
  },
  'file-ready': {
    when: (limit) =>
      `El archivo de entrenamiento tiene al menos ${limit} ejemplos, y no se rechazaría ninguna línea`,
    says: (texts, { examples: exampleCount }) =>
      say`el archivo está listo: ${figure(texts.examples)} ${examplesWord(exampleCount)}, ninguna línea rechazada`,
  },
  'refused-lines': {
    when: () => 'Se rechazaría alguna línea del archivo de entrenamiento',
    says: ({ lines }) =>
      say`los proveedores rechazarían ${figure(lines)} de las líneas del archivo de entrenamiento`,
  },
  'leaked-cases': {
    when: () => 'Un caso del archivo de validación está también en el archivo de entrenamiento',
    says: (texts, { cases: caseCount }) =>
      caseCount === 1
        ? say`${figure(texts.cases)} de los casos de validación está también en el archivo de entrenamiento, así que no prueba nada`
        : say`${figure(texts.cases)} de los casos de validación están también en el archivo de entrenamiento, así que no prueban nada`,
  },
  'prompt-reaches-bar': {
    when: () => 'El prompt alcanza el objetivo',
    says: ({ share, bar }) =>
      say`se acepta ${article(share)}${figure(share)} de las respuestas del prompt; el objetivo es ${article(bar)}${bar}`,
  },
  'good-enough': {
    when: () =>
      'El prompt alcanza el objetivo y es lo bastante rápido, y ninguna medición muestra que el ajuste fino se amortice incluso en el extremo inferior de su diferencia',
    says: ({ share, bar }) =>
      say`se acepta ${article(share)}${figure(share)} de las respuestas del prompt, el objetivo es ${article(bar)}${bar}, y ninguna medición muestra que el ajuste fino se amortizaría`,
  },
  'prompt-misses-bar': {
    when: () => 'El prompt no alcanza el objetivo',
    says: ({ share, bar }) =>
      say`solo se acepta ${article(share)}${figure(share)} de las respuestas del prompt; el objetivo es ${article(bar)}${bar}`,
  },
  'tuned-alone-reaches-bar': {
    when: () => 'El modelo ajustado alcanza el objetivo, y el prompt no',
    says: ({ tuned, prompt, bar }) =>
      say`el modelo ajustado alcanza el objetivo (${bar}) con ${article(tuned)}${figure(tuned)}; el prompt, con ${article(prompt)}${figure(prompt)}, no`,
  },
  'tuned-misses-bar': {
    when: () => 'El modelo ajustado no alcanza el objetivo',
    says: ({ tuned, bar }) =>
      say`solo se acepta ${article(tuned)}${figure(tuned)} de las respuestas del modelo ajustado; el objetivo es ${article(bar)}${bar}`,
  },
  'better-shown': {
    when: () =>
      'Está demostrado que el modelo ajustado se acepta más a menudo que el prompt en los mismos casos',
    says: ({ difference, low, high }) =>
      say`el modelo ajustado se acepta más a menudo: ${figure(difference)}, intervalo del 95\u00a0% de ${low} a ${high}`,
  },
  'worse-shown': {
    when: () =>
      'Está demostrado que el modelo ajustado se acepta menos a menudo que el prompt, y no consta que alcance el objetivo',
    says: ({ difference, low, high }) =>
      say`el modelo ajustado se acepta menos a menudo: ${figure(difference)}, intervalo del 95\u00a0% de ${low} a ${high}`,
  },
  'worse-over-bar': {
    when: () =>
      'Está demostrado que el modelo ajustado se acepta menos a menudo que el prompt, pero alcanza el objetivo',
    says: ({ difference, low, high }) =>
      say`el modelo ajustado alcanza el objetivo, pero se acepta menos a menudo que el prompt: ${figure(difference)}, intervalo del 95\u00a0% de ${low} a ${high}`,
  },
  'no-difference-shown': {
    when: () => 'Los casos no muestran ninguna diferencia entre el modelo ajustado y el prompt',
    says: ({ difference, low, high, pairs }) =>
      say`el modelo ajustado y el prompt no se distinguen en ${pairs} casos: ${figure(difference)}, intervalo del 95\u00a0% de ${low} a ${high}`,
  },
  'surely-pays': {
    when: () =>
      'El ajuste fino se amortiza incluso en el extremo inferior de la diferencia medida, y no solo después de la retirada del modelo del prompt',
    says: ({ low }) =>
      say`el ajuste fino se amortiza incluso en el extremo inferior de la diferencia medida, ${figure(points(low))}`,
  },
  'may-not-pay': {
    when: () => 'El ajuste fino se amortiza, pero no en el extremo inferior de la diferencia medida',
    says: ({ low }) =>
      say`en el extremo inferior de la diferencia medida, ${figure(points(low))}, el ajuste fino no se amortiza a tiempo`,
  },
  'rag-alone-reaches-bar': {
    when: () => 'La recuperación alcanza el objetivo, y el prompt no',
    says: ({ rag, prompt, bar }) =>
      say`la recuperación alcanza el objetivo (${bar}) con ${article(rag)}${figure(rag)}; el prompt, con ${article(prompt)}${figure(prompt)}, no`,
  },
  'rag-misses-bar': {
    when: () => 'La recuperación no alcanza el objetivo',
    says: ({ rag, bar }) =>
      say`solo se acepta ${article(rag)}${figure(rag)} de las respuestas con recuperación; el objetivo es ${article(bar)}${bar}`,
  },
  'both-alone-reach-bar': {
    when: () => 'Según lo medido, solo el modelo ajustado con recuperación alcanza el objetivo',
    says: ({ both, bar }) =>
      say`de lo medido, solo el modelo ajustado con recuperación alcanza el objetivo (${bar}): ${figure(both)}`,
  },
  'other-model-reaches-bar': {
    when: () => 'Un prompt en otro modelo alcanza el objetivo, y sus respuestas aceptadas cuestan menos',
    says: ({ share, bar, other, prompt }) =>
      say`otro modelo alcanza el objetivo (${bar}) con ${article(share)}${figure(share)}, por ${figure(other)} en lugar de ${prompt} por cada 1000 respuestas aceptadas`,
  },
  'few-prompts-tried': {
    when: (limit) => `Se han probado menos de ${limit} prompts`,
    says: ({ prompts }) => say`probados hasta ahora: ${figure(prompts)}`,
  },
  'too-few-examples': {
    when: () => 'Hay menos ejemplos de entrenamiento de los que acepta el proveedor del modelo ajustado',
    says: (texts, { examples: exampleCount }) =>
      say`hay ${figure(texts.examples)} ${examplesWord(exampleCount)}; el proveedor del modelo ajustado rechaza menos de ${texts.limit}`,
  },
  'rules-change': {
    when: (limit) => `Las etiquetas o las reglas cambian al menos ${limit} veces al año`,
    says: ({ changes, usd }) =>
      usd === ''
        ? say`las etiquetas o las reglas cambian ${figure(changes)}, y cada cambio necesita un nuevo entrenamiento`
        : say`las etiquetas o las reglas cambian ${figure(changes)}; cada nuevo entrenamiento cuesta ${figure(usd)}`,
  },
  'rules-stay': {
    when: () => 'Las etiquetas o las reglas cambian como máximo una vez al año',
    says: ({ changes }) =>
      say`las etiquetas o las reglas cambian ${figure(changes)}, así que hacen falta pocos entrenamientos nuevos`,
  },
  'needs-deployment': {
    when: () =>
      'El modelo ajustado tiene costos mensuales más altos que el prompt, sin contar las solicitudes',
    says: ({ tuned, prompt }) =>
      say`el modelo ajustado cuesta ${figure(tuned)} al mes antes de la primera solicitud; el prompt, ${prompt}`,
  },
  'many-prompts-tried': {
    when: (limit) => `Se han probado al menos ${limit} prompts`,
    says: ({ prompts }) => say`ya probados: ${figure(prompts)}`,
  },
  inconsistent: {
    when: atLeast('de las entradas recibe otra respuesta cuando se envía de nuevo'),
    says: shareOf('de las entradas recibe otra respuesta cuando se envía de nuevo'),
  },
  'examples-do-not-fit': {
    when: () =>
      'Los ejemplos que necesita la tarea no caben en el contexto del modelo junto al prompt y la respuesta',
    says: ({ examples: written, each, context, room }, { examples: exampleCount }) =>
      room === ''
        ? say`${figure(written)} ${examplesWord(exampleCount)} de ${figure(each)} no ${fitVerb(exampleCount)} en el contexto de ${context} junto al prompt y la respuesta`
        : say`${figure(written)} ${examplesWord(exampleCount)} de ${figure(each)} no ${fitVerb(exampleCount)} en los ${room} que el prompt y la respuesta dejan en el contexto`,
  },
  'examples-fit': {
    when: () =>
      'Los ejemplos que necesita la tarea caben en el contexto del modelo junto al prompt y la respuesta',
    says: ({ examples: written, each, room }, { examples: exampleCount }) =>
      say`${figure(written)} ${examplesWord(exampleCount)} de ${figure(each)} ${fitVerb(exampleCount)} en los ${room} que el prompt y la respuesta dejan en el contexto`,
  },
  'own-tone': {
    when: atLeast('de las respuestas necesita una voz o un tono propios'),
    says: shareOf('de las respuestas necesita un tono propio'),
  },
  'own-terms': {
    when: atLeast('de las respuestas necesita la terminología propia del sector'),
    says: shareOf('de las respuestas necesita la terminología propia del sector'),
  },
  'broken-format': {
    when: atLeast('de las respuestas incumple el formato'),
    says: shareOf('de las respuestas incumple el formato'),
  },
  'niche-knowledge': {
    when: atLeast('de las respuestas necesita conocimientos que el modelo no tiene'),
    says: shareOf('de las respuestas necesita conocimientos que el modelo no tiene'),
  },
  'own-format': {
    when: atLeast('de las respuestas necesita un formato de salida poco común'),
    says: shareOf('de las respuestas necesita un formato poco común'),
  },
  'rare-task': {
    when: atLeast('de las solicitudes no se parece a nada en textos públicos'),
    says: shareOf('de las solicitudes no se parece a nada en textos públicos'),
  },
  faster: {
    when: (limit) =>
      `El modelo ajustado necesita como máximo ${article(limit)}${limit} del tiempo del prompt`,
    says: ({ tuned, prompt }) =>
      say`el modelo ajustado responde en ${figure(tuned)} en lugar de ${figure(prompt)}`,
  },
  slower: {
    when: (limit) => `El modelo ajustado necesita al menos ${article(limit)}${limit} del tiempo del prompt`,
    says: ({ tuned, prompt }) =>
      say`el modelo ajustado responde en ${figure(tuned)}; el prompt, en ${figure(prompt)}`,
  },
  'cheaper-calls': {
    when: (limit) =>
      `Un intento con el modelo ajustado cuesta menos ${ofShare(limit)} de lo que cuesta uno con el prompt`,
    says: ({ tuned, prompt }) => say`1000 intentos cuestan ${figure(tuned)} en lugar de ${figure(prompt)}`,
  },
  'dearer-calls': {
    when: (limit) =>
      `Un intento con el modelo ajustado cuesta más ${ofShare(limit)} de lo que cuesta uno con el prompt`,
    says: ({ tuned, prompt }) =>
      say`1000 intentos cuestan ${figure(prompt)} con el prompt y ${figure(tuned)} con ajuste fino`,
  },
  'shorter-prompt': {
    when: (limit) =>
      `El prompt del modelo ajustado tiene como máximo ${article(limit)}${limit} de los tokens del prompt actual`,
    says: ({ tuned, prompt }) =>
      say`el modelo ajustado necesita un prompt de ${figure(tuned)} en lugar de ${figure(prompt)}`,
  },
  'takes-time': {
    when: (limit) => `El modelo ajustado entra en servicio ${limit} o más después del inicio`,
    says: ({ months }) => say`el modelo ajustado no entra en servicio hasta después de ${figure(months)}`,
  },
  'ends-in-window': {
    when: () => 'El servicio del modelo ajustado termina dentro del tiempo calculado',
    says: ({ end, horizon }) =>
      say`el modelo ajustado se retira tras ${figure(end)} de los ${horizon} calculados, y entonces hace falta un nuevo entrenamiento`,
  },
  'thin-data': {
    when: (limit) => `Hay menos de ${limit} ejemplos de entrenamiento`,
    says: (texts, { examples: exampleCount }) =>
      say`pocos datos: ${figure(texts.examples)} ${examplesWord(exampleCount)}; las mejoras suelen empezar entre ${texts.limit} y 100`,
  },
  'much-data': {
    when: (limit) => `Hay al menos ${limit} ejemplos de entrenamiento`,
    says: (texts) =>
      say`hay ${figure(texts.examples)} ejemplos; para los mejores resultados se recomiendan 500 o más`,
  },
  'repeated-examples': {
    when: atLeast('de los ejemplos repite otro'),
    says: shareOf(
      'de los ejemplos repite otro, así que el archivo es menos diverso de lo que sugiere su tamaño',
    ),
  },
  'unreviewed-examples': {
    when: (limit) => `Se ha revisado menos ${ofShare(limit)} de los ejemplos del archivo`,
    says: ({ reviewed, examples: all }, { reviewed: reviewedCount }) =>
      say`solo se ${reviewedCount === 1 ? 'ha' : 'han'} revisado ${figure(reviewed)} de ${figure(all)} ejemplos`,
  },
  'mixed-system-prompts': {
    when: () => 'Algunos ejemplos tienen prompt del sistema y otros no',
    says: (texts, { examples: exampleCount }) =>
      say`${figure(texts.examples)} de los ejemplos no ${exampleCount === 1 ? 'tiene' : 'tienen'} prompt del sistema, y los demás sí`,
  },
  'facts-change': {
    when: atLeast('de las respuestas necesita datos que cambian'),
    says: shareOf(
      'de las respuestas necesita datos que cambian; la recuperación los encuentra y un entrenamiento no',
    ),
  },
  'facts-and-style': {
    when: (limit) =>
      `Al menos ${article(limit)}${limit} de las respuestas necesita datos que cambian, y al menos ${article(limit)}${limit} necesita un estilo propio`,
    says: ({ facts, style }) =>
      say`${article(facts)}${figure(facts)} de las respuestas necesita datos que cambian, y ${article(style)}${figure(style)} un estilo propio`,
  },
};

/** The lines of the table of trade-offs. */
export const tradeOffs: Advice['tradeOffs'] = {
  'prompt-tokens': 'Tokens del prompt por intento',
  'response-time': 'Tiempo de una respuesta',
  'accepted-share': 'Respuestas aceptadas',
  consistency: 'Misma respuesta al repetir',
  'cost-of-calls': '1000 intentos, costos mensuales incluidos',
  'set-up': 'Puesta en marcha',
  'change-of-rules': 'Un cambio de reglas',
  'data-needed': 'Ejemplos revisados necesarios, como mínimo',
  'time-to-start': 'Tiempo hasta el inicio',
  infrastructure: 'Costos mensuales sin solicitudes',
  'tied-to': 'Ligado a',
  'end-of-service': 'Fin del servicio',
};

/** The prompting techniques. */
export const techniques: Advice['techniques'] = {
  'zero-shot': 'Solo describir la tarea',
  'clear-instructions': 'Instrucciones claras',
  'system-prompt': 'Prompt del sistema',
  'few-shot': 'Un ejemplo más',
  'output-format': 'Formato de salida fijo',
  'chain-of-thought': 'Pensar paso a paso',
};
