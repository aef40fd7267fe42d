/** Spanish names of every field of a scenario. */
import type { FieldName, FieldNames } from '../field-names.ts';
import { capital, small } from './grammar.ts';

/**
 * The forms of a name. `noun` follows "depende", so it starts with "de" and an article ("del precio de entrada"); `list` and `sentence`
 * have no article; `start` begins a suggestion ("Una tasa de aciertos del …"). A field that is never unknown and never varied is in no
 * sentence, so it has only its label.
 */
const named = (
  label: string,
  noun: string = label,
  start: string = label,
  list: string = small(label),
): FieldNames => ({ label, list, listStart: capital(list), noun, sentence: list, start });

/** The names of each field. */
export const fields: Readonly<Record<FieldName, FieldNames>> = {
  title: named('Título'),
  startsOn: named('Inicio', 'del inicio', 'Un inicio'),
  horizonMonths: named('Horizonte', 'del horizonte', 'Un horizonte'),
  requestsPerMonth: named('Solicitudes al mes', 'del número de solicitudes al mes'),
  monthlyRequests: named('Solicitudes al mes', 'del número de solicitudes al mes'),
  growthPerMonth: named('Crecimiento mensual', 'del crecimiento mensual', 'Un crecimiento mensual'),
  discountPerYear: named(
    'Tasa de descuento anual',
    'de la tasa de descuento anual',
    'Una tasa de descuento anual',
  ),

  label: named('Nombre'),
  technique: named('Técnica'),
  model: named('Modelo'),
  prefixTokens: named('Prefijo fijo', 'del número de tokens fijos', 'Un prefijo fijo', 'tokens fijos'),
  variableTokens: named(
    'Variable',
    'del número de tokens variables',
    'Una parte variable',
    'tokens variables',
  ),
  variableCachedShare: named(
    'Historial en caché',
    'de la proporción en caché de la parte variable',
    'Una proporción en caché de la parte variable',
    'proporción en caché de la parte variable',
  ),
  outputTokens: named('Salida', 'del número de tokens de salida', 'Una salida', 'tokens de salida'),
  reasoningTokens: named(
    'Razonamiento',
    'del número de tokens de razonamiento',
    'Un razonamiento',
    'tokens de razonamiento',
  ),
  reasoningOff: named('Las solicitudes desactivan el razonamiento'),

  inputUsdPerMTok: named('Precio de entrada', 'del precio de entrada', 'Un precio de entrada'),
  cachedInputUsdPerMTok: named(
    'Precio en caché',
    'del precio de entrada en caché',
    'Un precio de entrada en caché',
    'precio de entrada en caché',
  ),
  cacheWriteUsdPerMTok: named(
    'Precio de escritura',
    'del precio de escritura en caché',
    'Un precio de escritura en caché',
    'precio de escritura en caché',
  ),
  outputUsdPerMTok: named('Precio de salida', 'del precio de salida', 'Un precio de salida'),
  aboveInputTokens: named('Más de'),
  multiplier: named('Precio por lotes', 'del precio por lotes', 'Un precio por lotes'),
  source: named('Fuente'),
  asOf: named('Consultado el'),
  from: named('Desde'),
  ratesChangePerYear: named(
    'Cambio anual de precios',
    'del cambio anual de precios',
    'Un cambio anual de precios',
  ),

  hitRate: named(
    'Tasa de aciertos',
    'de la tasa de aciertos de caché',
    'Una tasa de aciertos de caché',
    'aciertos de caché',
  ),
  minimumTokens: named('Prefijo mínimo en caché', 'del prefijo mínimo en caché'),
  stepTokens: named('Caché en bloques de', 'del tamaño de los bloques de la caché'),
  ttlMinutes: named('Duración en caché', 'de la duración en caché', 'Una duración en caché'),
  activeHoursPerDay: named('Horas activas', 'del número de horas activas'),
  caches: named(
    'Cachés separadas (p. ej., una por cliente)',
    'del número de cachés separadas',
    'Cachés separadas',
    'cachés separadas',
  ),

  batchShare: named(
    'En lotes',
    'de la proporción en lotes',
    'Una proporción en lotes',
    'proporción en lotes',
  ),
  successRate: named(
    'Respuestas aceptadas',
    'de la tasa de éxito',
    'Una tasa de éxito',
    'respuestas aceptadas',
  ),
  maxAttempts: named('Intentos', 'del número de intentos'),
  failureUsd: named(
    'Corregir una respuesta',
    'del costo de corregir una respuesta',
    'Un costo de corregir una respuesta',
    'costo de corregir una respuesta',
  ),
  failureApproach: named('Las respuestas no aceptadas pasan a'),
  successDropPerMonth: named(
    'Pérdida mensual de calidad',
    'de la pérdida mensual de calidad',
    'Una pérdida mensual de calidad',
  ),
  worksWithProbability: named(
    'Probabilidad de que funcione',
    'de la probabilidad de que funcione',
    'Una probabilidad de que funcione',
  ),
  otherUsdPerRequest: named(
    'Recuperación, herramientas',
    'de los otros costos por solicitud',
    'Otros costos por solicitud',
    'otros costos por solicitud',
  ),

  monthlyMinimumUsd: named('Mínimo mensual', 'del mínimo mensual', 'Un mínimo mensual'),

  usd: named('Importe', 'del importe', 'Un importe'),
  quantity: named('Cantidad', 'de la cantidad', 'Una cantidad'),
  unit: named('Unidad'),
  usdPerUnit: named('Precio unitario', 'del precio unitario', 'Un precio unitario'),

  tokens: named(
    'Tokens',
    'del número de tokens de entrenamiento',
    'Tokens de entrenamiento',
    'tokens de entrenamiento',
  ),
  epochs: named('Épocas', 'del número de épocas'),
  usdPerMTok: named('Precio de entrenamiento', 'del precio de entrenamiento', 'Un precio de entrenamiento'),
  runs: named('Entrenamientos', 'del número de entrenamientos'),
  minimumUsd: named('Mínimo por trabajo', 'del mínimo por trabajo', 'Un mínimo por trabajo'),
  validationTokens: named('Tokens de validación', 'del número de tokens de validación'),
  validationBilled: named('La validación se factura'),
  evaluations: named('Pasadas de validación'),
  hours: named(
    'Horas',
    'del número de horas de entrenamiento',
    'Horas de entrenamiento',
    'horas de entrenamiento',
  ),
  usdPerHour: named('Precio por hora', 'del precio por hora', 'Un precio por hora'),
  machines: named('Máquinas', 'del número de máquinas'),
  hoursPerMonth: named('Horas al mes', 'del número de horas al mes'),
  sharedBy: named('Adaptadores en las máquinas'),
  tokensPerSecond: named('Rendimiento de salida', 'del rendimiento de salida', 'Un rendimiento de salida'),
  inputTokensPerSecond: named(
    'Rendimiento de entrada',
    'del rendimiento de entrada',
    'Un rendimiento de entrada',
  ),
  machinesPerReplica: named('Máquinas por copia', 'del número de máquinas por copia del modelo'),
  utilisation: named('Utilización', 'de la utilización', 'Una utilización'),
  peakFactor: named('Pico ÷ media'),

  leadMonths: named(
    'Preparación',
    'del plazo de preparación',
    'Un plazo de preparación',
    'plazo de preparación',
  ),
  trafficShare: named('Proporción del tráfico', 'de la proporción del tráfico', 'Una proporción del tráfico'),
  // In the form, the number of months follows the label.
  everyMonths: named(
    'Reentrenar cada',
    'del tiempo entre reentrenamientos',
    'Un tiempo entre reentrenamientos',
    'tiempo entre reentrenamientos',
  ),
  share: named(
    'Parte de la puesta en marcha',
    'de la parte de la puesta en marcha que cuesta cada reentrenamiento',
    'Una parte por reentrenamiento',
    'parte de la puesta en marcha por reentrenamiento',
  ),
  availableUntil: named(
    'Retirada del modelo',
    'del fin del servicio',
    'Un fin del servicio',
    'fin del servicio',
  ),
  trainableUntil: named('Fin del entrenamiento', 'del fin del entrenamiento', 'Un fin del entrenamiento'),
  firstTokenMs: named('Tiempo hasta el primer token', 'del tiempo hasta el primer token'),
  'latency.tokensPerSecond': named('Velocidad de la respuesta', 'de la velocidad de la respuesta'),
};
