/** Portuguese messages of the parts of `<ft-breakeven>` that are loaded after its answer: the names of its views, the titles of their pictures, the comparison, and the error in place of the answer. */
import type { Messages } from '../messages.ts';

/** Every message of these parts. */
export const parts: Messages['parts'] = {
  views: 'Visualizações',
  viewNames: {
    time: 'No tempo',
    volume: 'Por volume',
    sensitivity: 'O que pesa',
    map: 'Mapa de payback',
    table: 'Tabela',
    models: 'Modelos',
    working: 'Fórmulas',
  },
  pictures: {
    time: 'Custos no tempo',
    volume: 'Custos por volume',
    sensitivity: 'O que pesa',
    map: 'Mapa de payback',
    table: 'Custos por mês',
    models: 'Custos por modelo',
    working: 'Fórmulas',
  },
  compareWith: 'Comparar com outro cálculo',
  badScenario: 'Não é possível ler este cenário.',
  badAttributes: 'Não é possível usar estes atributos.',
  showExample: 'Mostrar o exemplo',
};
