/** Spanish messages of the parts of `<ft-breakeven>` that are loaded after its answer: the names of its views, the titles of their pictures, the comparison, and the error in place of the answer. */
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
  badScenario: 'Este escenario no se puede leer.',
  badAttributes: 'Estos atributos no se pueden usar.',
  showExample: 'Mostrar el ejemplo en su lugar',
};
