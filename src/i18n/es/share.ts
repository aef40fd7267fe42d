/** Spanish messages of presets, sharing and history. */
import type { Messages } from '../messages.ts';

/** Every message of `<ft-share-bar>`, `<ft-scenario-bar>` and the presets. */
export const share: Messages['share'] = {
  actions: 'Compartir y descargar',
  copyLink: 'Copiar enlace',
  embedCode: 'Copiar código',
  download: 'Descargar',
  csv: 'CSV',
  png: 'PNG',
  'png@2x': 'PNG 2×',
  json: 'JSON',
  markdown: 'Markdown',
  downloadAs: (format) => `Descargar ${format}`,
  linkCopied: 'Enlace copiado. Contiene todos los datos de entrada, pero ningún texto de prompts.',
  embedCopied: 'Código para insertar copiado.',
  copyRefused: 'El navegador rechazó la copia. El texto está seleccionado aquí:',
  close: 'Cerrar',
  saved: (file) => `${file} se descargó.`,
  noPicture: 'No hay ninguna vista abierta, así que no hay nada que guardar como imagen.',
  failed: 'La exportación falló.',
  pictureSource: (prices, site) => `${prices} Calculado con ft-breakeven, ${site}`,
  pricesFrom: (date, sites) => `Precios al ${date} de ${sites}.`,
  pictures: {
    time: 'Costos en el tiempo',
    volume: 'Costos por volumen',
    sensitivity: 'Qué influye',
    map: 'Mapa de amortización',
    table: 'Costos por mes',
    models: 'Costos por modelo',
    working: 'Desglose',
  },

  start: 'Partir de',
  asGiven: 'Como se abrió',
  asPasted: 'Como se pegó',
  changedSince: (label) => `${label}, con cambios`,
  undo: 'Deshacer',
  redo: 'Rehacer',
  reset: 'Restablecer',
  resetTo: (label) => `Restablecer a “${label}”`,
  undone: 'Deshecho.',
  redone: 'Rehecho.',
  wasReset: 'Restablecido.',
  presetFailed: 'No se pudo cargar este ejemplo.',
  presetUnpriced: 'La lista de precios no tiene el precio de este ejemplo.',
  learn: 'Qué se aprende',
  presets: {
    article: {
      label: 'El ejemplo del artículo',
      story:
        'El caso más sencillo, del artículo “Fine-Tuning vs. Prompting” de mayo de 2023: el ajuste ahorra 500 tokens en cada una de cien mil solicitudes al mes y cuesta 50 dólares una sola vez. El artículo cuenta tokens, así que no hay prompts.',
      lesson:
        'La amortización es la puesta en marcha dividida entre lo que ahorra un mes, y el tráfico decide.',
    },
    'newer-model': {
      label: 'Un modelo base más nuevo y barato',
      story:
        'Un prompt largo clasifica tickets de soporte. Puede pasar de un modelo antiguo a uno más nuevo y barato, o se puede ajustar un modelo barato para la tarea.',
      lesson:
        'Conviene comparar el ajuste con los modelos de hoy, no con el que está en uso. Frente al modelo antiguo, el ajuste ahorraría; frente al nuevo, cuesta más.',
    },
    'hosted-by-the-hour': {
      label: 'Alojado por horas',
      story:
        'Un servicio de contabilidad registra cuatrocientas mil líneas de facturas al mes con un modelo abierto pequeño que se paga por token. Ajustado, el mismo modelo en el mismo proveedor tiene un prompt más corto, pero funciona en una GPU que se paga por horas, día y noche.',
      lesson: 'Un despliegue cuesta lo mismo se use o no, así que necesita un tráfico que lo llene.',
    },
    'cached-prompt': {
      label: 'Un prompt en caché cuesta menos que el ajuste',
      story:
        'Una plataforma para tiendas escribe doscientas mil descripciones de productos al mes con una guía de estilo y muchos ejemplos, que son iguales en todas las solicitudes. Un modelo ajustado en el mismo proveedor no necesita nada de eso.',
      lesson:
        'El proveedor conserva ese prompt en su caché y cobra por él una décima parte. El ajuste solo puede ahorrar lo que deja la caché, y cada token de este modelo ajustado, también los de salida, cuesta un 50\u00a0% más.',
    },
    'own-gpu': {
      label: 'GPU propia',
      story:
        'Un servicio para cooperativas de vivienda convierte en notas dos millones y medio de llamadas telefónicas al mes. En lugar de un modelo alojado, un modelo abierto ajustado funciona en una GPU alquilada, tras un mes de preparación y con unas horas de mantenimiento al mes.',
      lesson:
        'Una máquina compensa con mucho tráfico, si sus respuestas son igual de buenas; la hora de mayor actividad decide cuántas máquinas hacen falta. Se supone que las tasas de éxito son iguales: se puede probar una más baja para el modelo propio.',
    },
    distillation: {
      label: 'Destilar un modelo grande en uno pequeño',
      story:
        'Un servicio de contratos revisa cuatrocientas mil cláusulas al mes con un modelo grande y un prompt largo. El modelo grande escribe además 5000 respuestas con las que se ajusta un modelo pequeño, y una persona corrige los errores de ambos.',
      lesson:
        'Los tokens del modelo pequeño no cuestan casi nada, pero unas pocas respuestas incorrectas más restan la mitad de ese ahorro. Conviene medir la calidad antes de contar tokens.',
    },
    'rag-fine-tuning': {
      label: 'RAG + ajuste fino',
      story:
        'Un banco responde 250 mil preguntas al mes a partir de pasajes de sus propias páginas, con un modelo grande. Un modelo pequeño puede responder a partir de los mismos pasajes; se ajusta solo para el tono, y se vuelve a ajustar dos veces al año.',
      lesson:
        'Los pasajes siguen en el prompt, así que la mayor parte del ahorro viene del modelo más pequeño. Medio punto más o menos de respuestas aceptadas pesa más que ese ahorro: sin una medición, el resultado está demasiado reñido para decidir.',
    },
  },
};
