/** Spanish explanations of each field. */
import type { Messages } from '../messages.ts';

/** The explanation of each field. */
export const explainedFields: Messages['glossary']['fields'] = {
  technique: {
    means: 'cómo conoce el modelo su tarea: por el prompt, por un entrenamiento con ejemplos o por ambos.',
    matters: 'Un prompt se paga en cada solicitud, y un entrenamiento, una sola vez antes de la primera.',
  },
  role: {
    name: 'Función',
    means:
      'si el enfoque es la referencia que responde hoy, el candidato que se compara con ella u otro que solo se muestra.',
    matters: 'El veredicto indica la amortización del candidato frente a la referencia.',
  },
  startsOn: {
    means: 'el día en que se paga la puesta en marcha y comienza el mes 1.',
    matters:
      'La fecha de la amortización y el tiempo hasta la retirada de un modelo se cuentan desde este día.',
  },
  horizonMonths: {
    means: 'los meses en los que se suman todos los costos.',
    matters: 'Una amortización posterior supone que las solicitudes y los precios ya no suben.',
  },
  requestsPerMonth: {
    means: 'preguntas al modelo en el mes 1. Los intentos repetidos de una misma pregunta no se cuentan.',
    matters: 'La puesta en marcha se paga una vez, y el ahorro llega con cada solicitud.',
  },
  monthlyRequests: {
    means: 'preguntas al modelo en cada mes. El último mes se repite.',
    matters: 'La puesta en marcha se paga una vez, y el ahorro llega con cada solicitud.',
  },
  growthPerMonth: {
    means: 'el cambio de las solicitudes de un mes al siguiente.',
    matters: 'Cuantas más solicitudes tienen los meses posteriores, más ahorran.',
  },
  discountPerYear: {
    means: 'el interés por el que un importe dentro de un año vale menos que el mismo importe hoy.',
    matters: 'Reduce el valor actual de los ahorros posteriores (VAN) y nunca desplaza la amortización.',
  },

  prefixTokens: {
    means: 'tokens que son iguales en todas las solicitudes: instrucciones, ejemplos y herramientas.',
    matters:
      'Un modelo ajustado puede prescindir de la mayoría, y entonces paga menos tokens en cada solicitud.',
  },
  variableTokens: {
    means:
      'tokens que difieren entre solicitudes: una pregunta, un documento, lo que ha encontrado una búsqueda.',
    matters:
      'Por lo general, todos los enfoques los envían, así que importan cuando los precios de entrada son distintos.',
  },
  variableCachedShare: {
    means:
      'la proporción de los tokens variables que sigue en la caché del proveedor, como el historial de una conversación.',
    matters: 'Estos tokens se pagan al precio de entrada en caché.',
  },
  outputTokens: {
    means: 'tokens que el modelo escribe como respuesta.',
    matters:
      'Los tokens de salida suelen ser los más caros, y un modelo ajustado puede aprender a responder con menos palabras.',
  },
  reasoningTokens: {
    means: 'tokens que un modelo escribe para sí mismo antes de responder.',
    matters: 'Se pagan como salida, y un modelo ajustado a menudo no necesita ninguno.',
  },
  reasoningOff: {
    means: 'si cada solicitud le pide al modelo que responda sin razonar antes.',
    matters: 'El razonamiento se paga como salida. Si sigue activado, hay que introducir sus tokens.',
  },

  inputUsdPerMTok: {
    means: 'el precio de un millón de tokens que el modelo lee y que no están en la caché del proveedor.',
    matters: 'Cuanto más caro es para la referencia, más ahorra cada token que se elimina gracias al ajuste.',
  },
  cachedInputUsdPerMTok: {
    name: 'Precio de entrada en caché',
    means:
      'el precio de un millón de tokens que el proveedor aún tiene en su caché. Si está vacío, es el precio de entrada.',
    matters:
      'Cuanto más bajo es para la referencia, menos ahorra cada token que se elimina gracias al ajuste.',
  },
  cacheWriteUsdPerMTok: {
    name: 'Precio de escritura en caché',
    means:
      'el precio de un millón de tokens que el proveedor guarda en su caché. Si está vacío, es el precio de entrada.',
    matters:
      'Cuanto menos frecuentes son las solicitudes, más de ellas vuelven a guardar el prefijo fijo y lo pagan.',
  },
  outputUsdPerMTok: {
    means: 'el precio de un millón de tokens que el modelo escribe.',
    matters:
      'Algunos proveedores cobran más por la salida de un modelo ajustado, lo que resta una parte del ahorro.',
  },
  multiplier: {
    means: 'el precio de una solicitud en un lote, como múltiplo de su precio habitual.',
    matters: 'Cuanto más bajo es para la referencia, menos puede ahorrar una solicitud en un lote.',
  },
  from: {
    means: 'el día desde el que rigen los nuevos precios.',
    matters: 'Las solicitudes anteriores a ese día se pagan a los precios previos.',
  },
  ratesChangePerYear: {
    means: 'el cambio de todos los precios de los tokens de este enfoque en un año. Una bajada es negativa.',
    matters:
      'Si la referencia se abarata cada año, hay menos que ahorrar, y la amortización llega más tarde.',
  },

  cache: {
    means: 'si el proveedor conserva el prefijo fijo de una solicitud para las siguientes.',
    matters:
      'Un prefijo en caché cuesta menos, así que cuanto más de él tiene la referencia, menos ahorra el ajuste.',
  },
  hitRate: {
    means: 'la proporción de solicitudes que encuentran el prefijo fijo en la caché.',
    matters:
      'Un acierto paga el precio de entrada en caché, así que cuantos más aciertos tiene la referencia, menos ahorra el ajuste.',
  },
  minimumTokens: {
    means: 'el prefijo fijo más corto que el proveedor almacena en caché.',
    matters: 'Uno más corto paga el precio de entrada completo en cada solicitud.',
  },
  stepTokens: {
    means: 'el proveedor almacena en caché bloques completos de este número de tokens.',
    matters: 'Los tokens posteriores al último bloque completo pagan el precio de entrada completo.',
  },
  ttlMinutes: {
    means: 'el tiempo tras una solicitud durante el que el proveedor conserva el prefijo fijo.',
    matters: 'Si la siguiente solicitud llega más tarde, tiene que volver a escribir el prefijo en la caché.',
  },
  activeHoursPerDay: {
    means: 'las horas del día en las que llegan solicitudes.',
    matters: 'En menos horas llegan más seguidas, y más de ellas encuentran el prefijo en la caché.',
  },
  caches: {
    means:
      'las cachés entre las que se reparten las solicitudes, por ejemplo una por máquina, o una para el prompt de cada cliente.',
    matters: 'Cuantas más hay, menos solicitudes recibe cada una, y más a menudo ha perdido el prefijo.',
  },
  batchShare: {
    means:
      'la proporción de solicitudes que se envían en lotes, que son más baratos y se responden en cuestión de horas.',
    matters: 'Cuantas más solicitudes de la referencia se envían en lotes, menos se puede ahorrar.',
  },

  successRate: {
    means:
      'la tasa de éxito, es decir, la proporción de intentos cuya respuesta es lo bastante buena para usarla.',
    matters:
      'Si no se acepta ningún intento, hay que corregir la respuesta, lo que a menudo cuesta más que sus tokens.',
  },
  maxAttempts: {
    means: 'el número máximo de intentos por solicitud. El siguiente se hace si una respuesta no se acepta.',
    matters: 'Cada intento adicional vuelve a costar sus tokens, y deja menos respuestas por corregir.',
  },
  failureUsd: {
    means: 'el costo de corregir una respuesta que sigue sin aceptarse tras el último intento.',
    matters: 'Si se aceptan más respuestas de un modelo ajustado, cada una de ellas ahorra este costo.',
  },
  failureApproach: {
    means: 'el enfoque que recibe una solicitud si no se acepta ningún intento de este, como en una cascada.',
    matters: 'El costo de una solicitud allí ocupa el lugar del costo de corregir una respuesta.',
  },
  differenceTo: {
    name: 'Las respuestas aceptadas se indican',
    means: 'como proporción propia o como diferencia respecto a la proporción de otro enfoque.',
    matters: 'Una diferencia se mueve con la otra proporción, de modo que ambas suben y bajan juntas.',
  },
  successDropPerMonth: {
    means: 'la proporción de respuestas aceptadas que se pierde en cada mes tras un entrenamiento.',
    matters:
      'A medida que cambian las preguntas, hay que corregir más respuestas hasta que se vuelve a entrenar el modelo.',
  },
  worksWithProbability: {
    means:
      'la probabilidad de que este enfoque alcance la proporción de respuestas aceptadas que se introdujo.',
    matters:
      'El veredicto supone que la alcanza; la probabilidad de amortización tiene en cuenta esta probabilidad.',
  },
  otherUsdPerRequest: {
    means: 'lo que cuesta cada intento además de sus tokens, como una búsqueda o una herramienta.',
    matters: 'Si un modelo ajustado no necesita búsqueda, se ahorra su costo.',
  },

  tokens: {
    name: 'Tokens de entrenamiento',
    means: 'los tokens de todos los ejemplos de entrenamiento, leídos una vez.',
    matters:
      'Cada época los paga todos, y forman parte de la puesta en marcha que el ahorro tiene que cubrir.',
  },
  examples: {
    name: 'Ejemplos',
    means: 'pares de una solicitud y su respuesta correcta en el archivo de entrenamiento.',
    matters:
      'Más ejemplos cuestan más tokens y más etiquetado, y suelen aumentar la proporción de respuestas aceptadas.',
  },
  perExample: {
    name: 'Tokens por ejemplo',
    means: 'la longitud media de un ejemplo de entrenamiento.',
    matters: 'Multiplicada por el número de ejemplos, da los tokens de entrenamiento.',
  },
  tokensOfAllEpochs: {
    name: 'Tokens de todas las épocas',
    means: 'los tokens de todos los ejemplos multiplicados por el número de épocas.',
    matters: 'A la velocidad de esta máquina, dan las horas de entrenamiento.',
  },
  epochs: {
    means: 'cuántas veces lee un entrenamiento todos sus ejemplos.',
    matters: 'Cada época vuelve a costar los tokens de entrenamiento.',
  },
  usdPerMTok: {
    means: 'el precio de un millón de tokens de entrenamiento.',
    matters: 'Forma parte de la puesta en marcha, que el ahorro tiene que cubrir.',
  },
  minimumUsd: {
    means: 'lo mínimo que el proveedor cobra por un entrenamiento.',
    matters: 'Un entrenamiento pequeño lo paga en lugar del precio de sus tokens.',
  },
  validationTokens: {
    means: 'los tokens de los ejemplos que se reservan para medir el modelo ajustado.',
    matters: 'Algunos proveedores los cobran como tokens de entrenamiento.',
  },
  evaluations: {
    means: 'cuántas veces lee un entrenamiento los ejemplos reservados.',
    matters: 'Si el proveedor cobra la validación, cada lectura cuesta sus tokens.',
  },
  validationBilled: {
    means: 'si el proveedor cobra los ejemplos reservados cada vez que los lee.',
    matters: 'Suma sus tokens al entrenamiento de la puesta en marcha.',
  },
  trainingOffer: {
    means: 'los tipos de entrenamiento que la lista de precios tiene para este modelo.',
    matters: 'Cada uno tiene su propio precio, que forma parte de la puesta en marcha.',
  },
  hours: {
    name: 'Horas de entrenamiento',
    means: 'las horas que dura un entrenamiento.',
    matters: 'Cada máquina se paga durante todas ellas.',
  },
  runs: {
    means: 'el número de entrenamientos, incluidos aquellos cuyo modelo no es lo bastante bueno.',
    matters: 'Cada uno de ellos se paga por completo.',
  },

  hostingOffer: {
    means: 'las máquinas y los despliegues que la lista de precios tiene para este modelo.',
    matters: 'Cada uno tiene su propio precio por hora, que se paga todos los meses.',
  },
  usdPerHour: {
    name: 'Precio por hora',
    means: 'el precio de una máquina durante una hora.',
    matters: 'Se paga por tiempo y no por tokens, también mientras la máquina espera.',
  },
  machines: {
    means: 'las máquinas que funcionan al mismo tiempo.',
    matters: 'Cada una de ellas se paga todas las horas.',
  },
  hoursPerMonth: {
    means: 'las horas del mes en las que funcionan las máquinas. Un mes completo tiene 730 horas y media.',
    matters: 'Las máquinas que se apagan por la noche cuestan menos.',
  },
  sharedBy: {
    means: 'los modelos ajustados (adaptadores) que funcionan en las mismas máquinas, incluido el propio.',
    matters: 'Comparten el precio de las máquinas.',
  },
  tokensPerSecond: {
    means: 'tokens de salida que una copia del modelo escribe por segundo a plena carga.',
    matters: 'Cuanto más rápida es una copia, menos máquinas necesita el mismo tráfico.',
  },
  inputTokensPerSecond: {
    means: 'tokens del prompt que una copia del modelo lee por segundo a plena carga.',
    matters:
      'Leer prompts largos también necesita máquinas, así que un prompt más corto puede ahorrar algunas.',
  },
  machinesPerReplica: {
    means: 'las máquinas que necesita una copia del modelo, si no cabe en una.',
    matters: 'Cada copia que necesita el tráfico suma este número de máquinas.',
  },
  utilisation: {
    means: 'la proporción de su plena carga hasta la que se usa una máquina antes de agregar otra.',
    matters: 'Con una proporción más baja se pagan más máquinas, y las respuestas llegan antes.',
  },
  peakFactor: {
    means: 'el tráfico del momento de mayor actividad, como múltiplo de la media.',
    matters: 'Las máquinas se pagan para el pico, no para la media.',
  },
  monthlyMinimumUsd: {
    means:
      'lo mínimo que cuestan en un mes las solicitudes y el alojamiento juntos, por ejemplo por un compromiso de consumo.',
    matters: 'Por debajo de él, una solicitud más barata no ahorra nada.',
  },
  storage: {
    name: 'Almacenamiento',
    means: 'lo que el proveedor cobra por conservar el modelo ajustado.',
    matters: 'Se paga todos los meses, se use o no el modelo.',
  },

  leadMonths: {
    name: 'Plazo de preparación',
    means:
      'los meses hasta que un candidato entra en servicio. La referencia está en servicio desde el principio, y responde hasta entonces.',
    matters:
      'La puesta en marcha se paga al principio, y no se ahorra nada antes de que el candidato entre en servicio.',
  },
  trafficShare: {
    means: 'la proporción de las solicitudes que atiende este enfoque. La referencia atiende el resto.',
    matters: 'Solo las solicitudes que atiende pueden ahorrar algo.',
  },
  everyMonths: {
    means: 'los meses de un entrenamiento al siguiente.',
    matters:
      'Cada reentrenamiento vuelve a costar una parte de la puesta en marcha, que el ahorro tiene que cubrir.',
  },
  share: {
    means: 'la parte de la puesta en marcha que vuelve a costar cada reentrenamiento.',
    matters: 'El ahorro tiene que cubrirla después de cada reentrenamiento.',
  },
  availableUntil: {
    means: 'el primer día en que el proveedor ya no ofrece este modelo.',
    matters: 'Un candidato no ahorra nada desde ese día. Los costos de una referencia continúan.',
  },
  trainableUntil: {
    means: 'el primer día en que el proveedor ya no entrena este modelo.',
    matters: 'Desde ese día no puede empezar ningún entrenamiento, tampoco un reentrenamiento.',
  },
  firstTokenMs: {
    means: 'el tiempo medido desde una solicitud hasta el primer token de su respuesta.',
    matters:
      'Junto con la velocidad de los demás tokens, se muestra al lado de los costos y no cambia ninguno.',
  },
};
