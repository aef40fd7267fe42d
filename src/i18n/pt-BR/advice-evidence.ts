/** Portuguese texts of the missing evidence of the advice: a sentence, and a grey line about it. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { plural } from './grammar.ts';

type Missing = Messages['advice']['missing'];

const casesWord = plural('caso', 'casos');

/** The texts for an approach whose share of accepted answers may be on either side of the bar: the interval of the share contains the bar. */
const barOpen = (approach: string): Missing[keyof Missing] => ({
  says: ({ share, low, high, bar }) =>
    say`Os casos não demonstram se ${approach} atinge a sua meta de ${bar}: ${figure(share)} das respostas são aceitas, intervalo de 95% entre ${low} e ${high}`,
  note: ({ needed, cases }, { cases: caseCount }) =>
    needed === ''
      ? `você tem ${cases} ${casesWord(caseCount)}`
      : `cerca de ${needed} casos mostrariam de que lado da meta está esta parcela; você tem ${cases}`,
});

/** The texts of each rule about missing evidence. */
export const missing: Missing = {
  'no-calculation': {
    says: () => say`Não se conhecem os custos de um prompt`,
    note: () => 'um cenário com um prompt e um modelo ajustado os fornece',
  },
  'evaluation-not-used': {
    says: () => say`A avaliação foi lida, mas o cálculo tem outras taxas de sucesso`,
    note: (texts, { cases: caseCount }) =>
      `${texts.cases} ${casesWord(caseCount)} ${plural('lido e não usado', 'lidos e não usados')(caseCount)}`,
  },
  'no-threshold': {
    says: () => say`São comparadas pontuações médias, por isso não se sabe quais respostas são aceitas`,
    note: () => 'um limiar na avaliação diz a partir de que pontuação uma resposta é aceita',
  },
  'not-evaluated': {
    says: () => say`As taxas de sucesso não foram medidas`,
    note: () => 'resultados dos mesmos casos com o prompt e com o modelo ajustado as mostrariam',
  },
  'prompt-not-measured': {
    says: () => say`O prompt não está na avaliação`,
    note: () => 'os mesmos casos com este prompt o mediriam',
  },
  'tuned-not-measured': {
    says: () => say`O modelo ajustado não está na avaliação`,
    note: () => 'os mesmos casos com um modelo ajustado o mediriam',
  },
  'both-not-measured': {
    says: () => say`O RAG com o modelo ajustado não foi medido`,
    note: () => 'os mesmos casos com os dois o mediriam',
  },
  'not-compared': {
    says: () => say`O prompt e o modelo ajustado não foram comparados nos mesmos casos`,
    note: () => 'a avaliação tem outra referência, ou nenhum caso foi respondido pelos dois',
  },
  'too-few-cases': {
    says: () => say`A avaliação tem casos de menos para distinguir o modelo ajustado do prompt`,
    note: (texts, { pairs: pairCount }) =>
      `${texts.pairs} ${casesWord(pairCount)} ${plural('respondido', 'respondidos')(pairCount)} pelos dois`,
  },
  'difference-open': {
    says: ({ difference, low, high }) =>
      say`Não está demonstrado se o modelo ajustado é melhor ou pior que o prompt: ${figure(difference)}, intervalo de 95% entre ${low} e ${high}`,
    note: ({ needed, pairs }, { pairs: pairCount }) =>
      needed === ''
        ? `você tem ${pairs} ${casesWord(pairCount)}`
        : `cerca de ${needed} casos mostrariam esta diferença; você tem ${pairs}`,
  },
  'prompt-bar-open': barOpen('o prompt'),
  'tuned-bar-open': barOpen('o modelo ajustado'),
  'rag-bar-open': barOpen('o RAG'),
  'both-bar-open': barOpen('o modelo ajustado com RAG'),
  'other-model-bar-open': barOpen('o outro modelo'),
  'no-training-file': {
    says: () => say`Nenhum arquivo de treinamento foi lido`,
    note: () => 'ele mostraria quantos exemplos existem e se os provedores os aceitam',
  },
  'amounts-missing': {
    says: (texts, { amounts: amountCount }) =>
      say`O payback é desconhecido porque ${plural('falta', 'faltam')(amountCount)} ${figure(texts.amounts)} ${plural('valor', 'valores')(amountCount)}`,
    note: () => 'o veredito diz quais',
  },
  'hit-rate-assumed': {
    says: ({ share }) =>
      say`A taxa de acertos do cache de ${figure(share)} foi calculada a partir do tráfego`,
    note: () => 'uma exportação de uso a substituiria',
  },
  'no-bar': {
    says: () => say`Não se sabe que parcela das respostas precisa ser aceita`,
    note: () => 'a primeira pergunta trata disso',
  },
};
