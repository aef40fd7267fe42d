/** Portuguese messages of the folds of `<ft-breakeven>`: their headings and titles, and the line that says what the verdict rests on. */
import type { Messages } from '../messages.ts';

/** Every message of the folds and of the line. */
export const folds: Messages['folds'] = {
  headings: {
    evidence: { title: 'Evidências', note: 'Valores medidos em seus arquivos.' },
    decision: { title: 'Decisão', note: 'O que fazer, e como.' },
  },
  parts: {
    trainingData: {
      title: 'Dados de treinamento',
      empty: { claim: 'Sem arquivo ainda', rest: '' },
      lost: 'Não foi possível carregar a parte que lê arquivos de treinamento.',
    },
    evaluation: {
      title: 'Avaliação',
      empty: { claim: 'Sem resultados ainda', rest: '' },
      lost: 'Não foi possível carregar a parte que lê arquivos de resultados.',
    },
    usage: {
      title: 'Uso',
      empty: { claim: 'Sem exportação ainda', rest: '' },
      lost: 'Não foi possível carregar a parte que lê o uso e os trabalhos concluídos.',
    },
    ladder: {
      title: 'Escada',
      empty: { claim: 'Ainda sem comparação', rest: '' },
      lost: 'Não foi possível carregar a escada.',
    },
    promptParts: {
      title: 'Partes do prompt',
      empty: { claim: '', rest: 'Tokens e custo por parte' },
      lost: 'Não foi possível carregar as partes do prompt.',
    },
    advisor: {
      title: 'Recomendação',
      empty: { claim: 'Sem recomendação ainda', rest: '' },
      lost: 'Não foi possível carregar a recomendação.',
    },
    nextSteps: {
      title: 'Próximos passos',
      empty: { claim: 'Sem provedor ainda', rest: '' },
      lost: 'Não foi possível carregar os próximos passos.',
    },
  },

  restsOn: 'Baseia-se em',
  promptTokens: 'tokens do prompt',
  promptTokensAre: {
    counted: 'contados',
    estimated: 'estimados',
    partly: 'contados em parte',
    entered: 'não contados',
  },
  trainingFile: 'arquivo de treinamento',
  trainingFileIs: { none: 'nenhum', reading: 'em leitura', read: 'lido, não usado', used: 'em uso' },
};
