/** Spanish messages of the parts of `<ft-breakeven>` that are loaded after its answer: the names of its views, the titles of their pictures, and the comparison. */
import type { Messages } from '../messages.ts';

/** Every message of these parts. */
export const parts: Messages['parts'] = {
  views: 'Vistas',
  viewNames: {
    time: 'En el tiempo',
    volume: 'Por volumen',
    sensitivity: 'Qué influye',
    map: 'Mapa',
    table: 'Tabla',
    models: 'Modelos',
    working: 'Desglose',
  },
  pictures: {
    time: 'Costos en el tiempo',
    volume: 'Costos por volumen',
    sensitivity: 'Qué influye',
    map: 'Mapa de amortización',
    table: 'Costos por mes',
    models: 'Costos por modelo',
    working: 'Desglose',
  },
  compareWith: 'Comparar con otro cálculo',
};
