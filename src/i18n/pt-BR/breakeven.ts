/** Portuguese messages of `<ft-breakeven>` itself: its name, and parts that could not be loaded. */
import type { Messages } from '../messages.ts';

/** Messages of `<ft-breakeven>`. */
export const breakeven: Messages['breakeven'] = {
  calculator: 'Ponto de equilíbrio do ajuste fino',
  approach: 'Abordagem',

  lost: {
    example: 'Não foi possível carregar os gráficos, os prompts e o exemplo.',
    prompts: 'Não foi possível carregar o exemplo.',
    link: 'Não foi possível carregar o cálculo do link.',
    attributes: 'Não foi possível carregar o código que lê os atributos.',
    view: 'Não foi possível carregar esta visualização.',
    'ft-unit-cost': 'Não foi possível carregar os custos de uma solicitação.',
    'ft-scenario-form': 'Não foi possível carregar as entradas.',
    'ft-token-counter': 'Não foi possível carregar os prompts.',
    'ft-share-bar': 'Não foi possível carregar os links e os downloads.',
    'ft-scenario-bar': 'Não foi possível carregar o botão Desfazer e as predefinições.',
    'ft-comparison': 'Não foi possível carregar a comparação.',
  },
  retryLoad: 'Repetir',
  reloadPage: 'Recarregar a página',
};
