/** Spanish stories of the presets. */
import type { Messages } from '../messages.ts';

/** The story of each preset in two sentences about the situation, and the lesson of its figures. */
export const presetStories: Messages['presetStories'] = {
  learn: 'Qué se aprende',
  presets: {
    article: {
      story:
        'El caso más sencillo, del artículo “Fine-Tuning vs. Prompting” de mayo de 2023: el ajuste ahorra 500 tokens en cada una de cien mil solicitudes al mes y cuesta 50 dólares una sola vez. El artículo indica el número de tokens, pero ningún prompt.',
      lesson:
        'La amortización es la puesta en marcha dividida entre lo que ahorra un mes, y el tráfico decide.',
    },
    'newer-model': {
      story:
        'Un prompt largo clasifica tickets de soporte. Puede pasar de un modelo antiguo a uno más nuevo y barato, o se puede ajustar un modelo barato para la tarea.',
      lesson:
        'Conviene comparar el ajuste con los modelos de hoy, no con el que está en uso. Frente al modelo antiguo, el ajuste ahorraría; frente al nuevo, cuesta más.',
    },
    'hosted-by-the-hour': {
      story:
        'Un servicio de contabilidad registra cuatrocientas mil líneas de facturas al mes con un modelo abierto pequeño que se paga por token. Ajustado, el mismo modelo en el mismo proveedor tiene un prompt más corto, pero funciona en una GPU que se paga por horas, día y noche.',
      lesson: 'Un despliegue cuesta lo mismo se use o no, así que necesita un tráfico que lo llene.',
    },
    'cached-prompt': {
      story:
        'Una plataforma para tiendas escribe doscientas mil descripciones de productos al mes con una guía de estilo y muchos ejemplos, que son iguales en todas las solicitudes. Un modelo ajustado en el mismo proveedor no necesita nada de eso.',
      lesson:
        'El proveedor conserva ese prompt en su caché y cobra por él una décima parte. El ajuste solo puede ahorrar lo que deja la caché, y cada token de este modelo ajustado, también los de salida, cuesta un 50\u00a0% más.',
    },
    'own-gpu': {
      story:
        'Un servicio para cooperativas de vivienda convierte en notas dos millones y medio de llamadas telefónicas al mes. En lugar de un modelo alojado, un modelo abierto ajustado funciona en una GPU alquilada, tras un mes de preparación y con unas horas de mantenimiento al mes.',
      lesson:
        'Una máquina compensa con mucho tráfico, si sus respuestas son igual de buenas; la hora de mayor actividad decide cuántas máquinas hacen falta. Se supone que las tasas de éxito son iguales: se puede probar una más baja para el modelo propio.',
    },
    distillation: {
      story:
        'Un servicio de contratos revisa cuatrocientas mil cláusulas al mes con un modelo grande y un prompt largo. El modelo grande escribe además 5000 respuestas con las que se ajusta un modelo pequeño, y una persona corrige los errores de ambos.',
      lesson:
        'Los tokens del modelo pequeño no cuestan casi nada, pero unas pocas respuestas incorrectas más restan la mitad de ese ahorro. Conviene medir la calidad antes de contar tokens.',
    },
    'rag-fine-tuning': {
      story:
        'Un banco responde 250 mil preguntas al mes a partir de pasajes de sus propias páginas, con un modelo grande. Un modelo pequeño puede responder a partir de los mismos pasajes; se ajusta solo para el tono, y se vuelve a ajustar dos veces al año.',
      lesson:
        'Los pasajes siguen en el prompt, así que la mayor parte del ahorro viene del modelo más pequeño. Medio punto más o menos de respuestas aceptadas pesa más que ese ahorro: sin una medición, el resultado está demasiado reñido para decidir.',
    },
  },
};
