/** Spanish messages of `<ft-breakeven>` itself: its name, and parts that could not be loaded. */
import type { Messages } from '../messages.ts';

/** Messages of `<ft-breakeven>`. */
export const breakeven: Messages['breakeven'] = {
  calculator: 'Punto de equilibrio del ajuste fino',
  approach: 'Enfoque',

  lost: {
    example: 'No se pudieron cargar los gráficos, los prompts ni el ejemplo.',
    prompts: 'No se pudo cargar el ejemplo.',
    link: 'No se pudo cargar el cálculo del enlace.',
    attributes: 'No se pudo cargar el código que lee los atributos.',
    view: 'No se pudo cargar esta vista.',
    'ft-unit-cost': 'No se pudieron cargar los costos de una solicitud.',
    'ft-scenario-form': 'No se pudieron cargar los datos de entrada.',
    'ft-token-counter': 'No se pudieron cargar los prompts.',
    'ft-share-bar': 'No se pudieron cargar los enlaces ni las descargas.',
    'ft-scenario-bar': 'No se pudieron cargar Deshacer ni las plantillas.',
    'ft-comparison': 'No se pudo cargar la comparación.',
  },
  retryLoad: 'Reintentar',
  reloadPage: 'Recargar la página',
};
