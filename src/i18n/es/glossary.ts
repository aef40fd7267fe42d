/** Spanish explanations of the terms of the interface, and the sentences of explanations. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { explainedFields } from './explained-fields.ts';
import { inside, ofName, plural, preposition, small } from './grammar.ts';

/** The places of a ranking in words, before "mayor efecto". The index is the place. */
const places: Readonly<Record<number, string>> = {
  1: 'mayor',
  2: 'segundo mayor',
  3: 'tercer mayor',
  4: 'cuarto mayor',
  5: 'quinto mayor',
};

const cacheNoun = plural('caché', 'cachés');

/** Says that the candidate does not pay back over a span of a field. */
const over = (what: string) => (low: string, high: string, name: string) =>
  `De ${low} a ${high}, ${inside(name)} ${what}.`;

/** The messages of explanations. */
export const glossary: Messages['glossary'] = {
  terms: {
    range: {
      name: 'Rango',
      means:
        'con una certeza del 80\u00a0%, el valor está entre sus dos extremos. El veredicto usa el valor; la probabilidad de amortización usa el rango. Se escribe 200k – 300k o ±20\u00a0%.',
    },
    baseline: {
      name: 'Referencia',
      means:
        'el enfoque que responde hoy. El veredicto compara el candidato con ella. Los demás enfoques solo se muestran.',
    },
    candidate: { name: 'Candidato', means: 'el enfoque cuya amortización indica el veredicto.' },
    zeroShot: { name: 'Zero-shot', means: 'un prompt con instrucciones y sin ejemplos.' },
    fewShot: { name: 'Few-shot', means: 'un prompt que muestra al modelo algunos ejemplos.' },
    chainOfThought: {
      name: 'Cadena de pensamiento (chain of thought)',
      means: 'un prompt que pide al modelo que razone antes de responder.',
    },
    retrieval: {
      name: 'Recuperación (RAG)',
      means: 'una búsqueda cuyos resultados se agregan a cada prompt.',
    },
    fineTuning: {
      name: 'Ajuste fino',
      means:
        'el entrenamiento de un modelo con ejemplos propios, para que necesite un prompt más corto o responda mejor.',
    },
    token: {
      name: 'Token',
      means: 'un fragmento de texto, unas cuatro letras en inglés. Los modelos se pagan por token.',
    },
    cache: {
      name: 'Caché',
      means:
        'el proveedor conserva el prefijo fijo de un prompt durante unos minutos. La solicitud que lo guarda paga el precio de escritura en caché, y las que lo encuentran (aciertos) pagan el precio de entrada en caché, que es más bajo.',
    },
    batch: {
      name: 'Lote',
      means:
        'solicitudes que se envían juntas y se responden en cuestión de horas, por lo general a mitad de precio.',
    },
    adapter: {
      name: 'Adaptador',
      means:
        'la pequeña parte de un modelo que cambia con el ajuste. En una máquina pueden funcionar varios adaptadores.',
    },
    attempts: {
      name: 'Intento',
      means: 'una llamada al modelo. Una solicitud tiene más de uno si su respuesta no se acepta.',
    },
    accepted: {
      name: 'Respuesta aceptada',
      means: 'una respuesta que es lo bastante buena para usarla, según el criterio propio.',
    },
    requests: {
      name: 'Solicitud',
      means:
        'una pregunta con todos sus intentos. Su costo incluye lo que cuesta corregir la respuesta si no se acepta ninguna, y una parte de los costos mensuales.',
    },
    savedPerThousand: {
      name: 'Ahorro por 1000 solicitudes',
      means:
        'lo que 1000 solicitudes del mes 1 cuestan menos con el candidato que con la referencia, con los costos mensuales y sin la puesta en marcha.',
    },
    extraPerThousand: {
      name: 'Costo extra por 1000 solicitudes',
      means:
        'lo que 1000 solicitudes del mes 1 cuestan más con el candidato que con la referencia, con los costos mensuales y sin la puesta en marcha.',
    },
    savedPerMonth: {
      name: 'Ahorro al mes',
      means:
        'lo que el mes 1 cuesta menos con el candidato, con los costos mensuales y sin la puesta en marcha.',
    },
    extraPerMonth: {
      name: 'Costo extra al mes',
      means:
        'lo que el mes 1 cuesta más con el candidato, con los costos mensuales y sin la puesta en marcha.',
    },
    setupOnce: {
      name: 'Puesta en marcha',
      means:
        'lo que se paga una vez antes de que el candidato entre en servicio: entrenamiento, etiquetado, ingeniería.',
    },
    setupExtra: {
      name: 'Puesta en marcha extra',
      means:
        'la puesta en marcha del candidato menos la de la referencia: entrenamiento, etiquetado, ingeniería.',
    },
    setupAvoided: {
      name: 'Puesta en marcha evitada',
      means: 'la puesta en marcha de la referencia menos la del candidato, que es menor.',
    },
    netAfter: {
      name: 'Neto',
      means:
        'el ahorro hasta el mes indicado, menos la puesta en marcha extra y los reentrenamientos. El retorno es el neto al final del horizonte dividido entre la puesta en marcha extra.',
    },
    chance: {
      name: 'Amortizado en un año',
      means:
        'de diez mil simulaciones con valores de todos los rangos, la proporción que se ha amortizado tras 12 meses. “Probable” es el tramo en el que están 8 de cada 10 simulaciones (P10 a P90).',
    },
    payback: {
      name: 'Amortización',
      means:
        'el tiempo hasta que el ahorro ha cubierto la puesta en marcha (plazo de recuperación), redondeado hacia arriba; medio mes se escribe como dos semanas. “Descontada”: un importe posterior cuenta menos, según la tasa de descuento.',
    },
    presentValue: {
      name: 'Valor actual neto (VAN)',
      means:
        'el neto al final del horizonte en dinero de hoy: los ahorros posteriores cuentan menos, según la tasa de descuento.',
    },
    internalReturn: {
      name: 'Tasa interna de retorno (TIR)',
      means: 'la tasa de descuento con la que el ahorro cubriría justo la puesta en marcha.',
    },
    cacheHits: {
      name: 'Aciertos de caché',
      means:
        'la proporción de solicitudes que encuentran el prefijo fijo del prompt en la caché del proveedor.',
    },
    ahead: {
      name: 'Ventaja',
      means: 'cuánto menos ha costado hasta ahora el candidato que la referencia, con la puesta en marcha.',
    },
    estimate: {
      name: '≈',
      means: 'la cifra depende de un número de tokens que se ha estimado, no contado.',
    },
    uncertainPrice: {
      name: '†',
      means:
        'otra lectura de un precio cambiaría esta cifra. Las observaciones sobre los precios dicen cuál.',
    },
  },
  fields: explainedFields,

  here: {
    attempts: (usd, ofUsd) =>
      say`Aquí supone ${figure(usd)} de los ${figure(ofUsd)} que cuestan 1000 intentos.`,
    training: (usd, ofUsd) =>
      say`Aquí el entrenamiento supone ${figure(usd)} de los ${figure(ofUsd)} de la puesta en marcha.`,
    saving: (usd) => say`Aquí 1000 solicitudes ahorran ${figure(usd)}.`,
    extra: (usd) => say`Aquí 1000 solicitudes cuestan ${figure(usd)} más.`,
    hits: (rates) => [
      'Aquí la tasa de aciertos es ',
      ...rates.flatMap(([caches, share], i) => [
        i === 0 ? '' : i === rates.length - 1 ? ' y ' : ', ',
        preposition(share),
        figure(share),
        i === 0 ? ` con ${caches} ${cacheNoun(caches)}` : ` con ${caches}`,
      ]),
      '.',
    ],
  },

  paybacks: {
    atOnce: 'de inmediato',
    overTenYears: 'más de diez años',
    tooLate: 'demasiado tarde',
    afterBaselineEnd: 'demasiado tarde',
    never: 'nunca',
    unknown: 'desconocida',
  },
  paybackOf: (name) => `La amortización ${ofName(name)}:`,
  rank: (place, all, count, name) => {
    const payback = name === null ? 'la amortización' : `la amortización ${ofName(name)}`;
    const moved = 'cada uno movido dentro de su rango o un 20\u00a0%';
    if (count === 1) return say`De todos los datos, ${moved}, ${figure('solo')} este mueve ${payback}.`;
    return place in places
      ? say`De ${all} datos, ${moved}, este tiene el ${figure(places[place] ?? '')} efecto en ${payback}.`
      : say`De ${all} datos, ${moved}, este ocupa el ${figure(`puesto ${place}`)} por su efecto en ${payback}.`;
  },
  noPaybacks: {
    never: over('nunca se amortiza'),
    tooLate: over('se retira antes de amortizarse'),
    other: over('no se amortiza'),
  },
  unmoved: (low, high, name, payback) =>
    `De ${low} a ${high}, la amortización ${ofName(name)} no cambia: ${payback}.`,
  wordFor: (word, name) => `${word} (${small(name)})`,
  drawing: (points) =>
    `Amortización: ${points.map(([value, payback]) => `${payback} con ${value}`).join(', ')}.`,
  shaded: (low, high) => `El rango va de ${low} a ${high}.`,
};
