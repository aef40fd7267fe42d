/** Portuguese explanations of the terms of the interface, and the sentences of explanations. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { explainedFields } from './explained-fields.ts';
import { plural, small } from './grammar.ts';

/** The places of a ranking in words. The index is the place. */
const places: Readonly<Record<number, string>> = {
  1: 'o maior',
  2: 'o segundo maior',
  3: 'o terceiro maior',
  4: 'o quarto maior',
  5: 'o quinto maior',
};

const cacheNoun = plural('cache', 'caches');

/** Says that the candidate does not pay back over a span of a field. */
const over = (what: string) => (low: string, high: string, name: string) =>
  `De ${low} a ${high}, ${name} ${what}.`;

/** The messages of explanations. */
export const glossary: Messages['glossary'] = {
  terms: {
    range: {
      name: 'Faixa',
      means:
        'você tem 80% de certeza de que o valor está entre os dois extremos dela. O veredito usa o valor; a chance de um payback usa a faixa. Digite 200k – 300k ou ±20%.',
    },
    baseline: {
      name: 'Referência',
      means:
        'a abordagem que responde hoje. O veredito compara a candidata com ela. As outras abordagens são apenas exibidas.',
    },
    candidate: { name: 'Candidata', means: 'a abordagem cujo payback o veredito informa.' },
    zeroShot: { name: 'Zero-shot', means: 'um prompt com instruções e sem exemplos.' },
    fewShot: { name: 'Few-shot', means: 'um prompt que mostra alguns exemplos ao modelo.' },
    chainOfThought: {
      name: 'Cadeia de pensamento',
      means: 'um prompt que pede ao modelo que raciocine antes de responder.',
    },
    retrieval: {
      name: 'Recuperação (RAG)',
      means: 'uma busca cujos resultados são acrescentados a cada prompt.',
    },
    fineTuning: {
      name: 'Ajuste fino',
      means:
        'o treinamento de um modelo com seus exemplos, para que ele precise de um prompt mais curto ou responda melhor.',
    },
    token: {
      name: 'Token',
      means: 'um pedaço de texto, cerca de quatro letras em inglês. Os modelos são pagos por token.',
    },
    cache: {
      name: 'Cache',
      means:
        'o provedor guarda o prefixo fixo de um prompt por alguns minutos. A solicitação que o armazena paga o preço de gravação em cache, e as que o encontram (acertos) pagam o preço menor da entrada em cache.',
    },
    batch: {
      name: 'Lote',
      means: 'solicitações enviadas juntas e respondidas em algumas horas, em geral pela metade do preço.',
    },
    adapter: {
      name: 'Adaptador',
      means:
        'a pequena parte de um modelo que o ajuste muda. Vários adaptadores podem rodar em uma mesma máquina.',
    },
    attempts: {
      name: 'Tentativa',
      means: 'uma chamada ao modelo. Uma solicitação tem mais de uma se a resposta não é aceita.',
    },
    accepted: {
      name: 'Resposta aceita',
      means: 'uma resposta boa o bastante para usar, pelo seu próprio critério.',
    },
    requests: {
      name: 'Solicitação',
      means:
        'uma pergunta com todas as suas tentativas. O custo dela inclui o de corrigir a resposta, se nenhuma é aceita, e uma parte dos custos mensais.',
    },
    savedPerThousand: {
      name: 'Economia por 1.000 solicitações',
      means:
        'o que 1.000 solicitações do mês 1 custam a menos com a candidata do que com a referência, com os custos mensais e sem a preparação.',
    },
    extraPerThousand: {
      name: 'Custo extra por 1.000 solicitações',
      means:
        'o que 1.000 solicitações do mês 1 custam a mais com a candidata do que com a referência, com os custos mensais e sem a preparação.',
    },
    savedPerMonth: {
      name: 'Economia por mês',
      means: 'o que o mês 1 custa a menos com a candidata, com os custos mensais e sem a preparação.',
    },
    extraPerMonth: {
      name: 'Custo extra por mês',
      means: 'o que o mês 1 custa a mais com a candidata, com os custos mensais e sem a preparação.',
    },
    setupOnce: {
      name: 'Preparação',
      means: 'o que é pago uma vez antes de a candidata entrar em uso: treinamento, rotulagem, engenharia.',
    },
    setupExtra: {
      name: 'Preparação extra',
      means: 'a preparação da candidata menos a da referência: treinamento, rotulagem, engenharia.',
    },
    setupAvoided: {
      name: 'Preparação evitada',
      means: 'a preparação da referência menos a da candidata, que é menor.',
    },
    netAfter: {
      name: 'Saldo',
      means:
        'a economia até o mês indicado, menos a preparação extra e os retreinamentos. O retorno é o saldo no horizonte dividido pela preparação extra.',
    },
    chance: {
      name: 'Payback em um ano',
      means:
        'de 10.000 simulações com todas as faixas, a parcela que se pagou após 12 meses. “Provavelmente” é o intervalo em que ficam 8 de 10 simulações (P10 a P90).',
    },
    payback: {
      name: 'Payback',
      means:
        'o tempo até a economia cobrir a preparação, arredondado para cima; meio mês é escrito como duas semanas. “Descontado” significa que uma quantia futura vale menos, conforme a taxa de desconto.',
    },
    presentValue: {
      name: 'Valor presente líquido (VPL)',
      means:
        'o saldo no horizonte em dinheiro de hoje: economias futuras valem menos, conforme a taxa de desconto.',
    },
    internalReturn: {
      name: 'Taxa interna de retorno (TIR)',
      means: 'a taxa de desconto com a qual a economia apenas cobriria a preparação.',
    },
    cacheHits: {
      name: 'Acertos de cache',
      means: 'a parcela das solicitações que encontram o prefixo fixo do prompt no cache do provedor.',
    },
    ahead: {
      name: 'Vantagem',
      means: 'quanto a candidata custou a menos que a referência até aqui, com a preparação.',
    },
    estimate: {
      name: '≈',
      means: 'o valor depende de um número de tokens estimado, não contado.',
    },
    uncertainPrice: {
      name: '†',
      means: 'outra leitura de um preço mudaria este valor. As observações sobre os preços dizem qual.',
    },
  },
  fields: explainedFields,

  here: {
    attempts: (usd, ofUsd) =>
      say`Aqui isso representa ${figure(usd)} dos ${figure(ofUsd)} que 1.000 tentativas custam.`,
    training: (usd, ofUsd) =>
      say`Aqui o treinamento representa ${figure(usd)} dos ${figure(ofUsd)} da preparação.`,
    saving: (usd) => say`Aqui 1.000 solicitações economizam ${figure(usd)}.`,
    extra: (usd) => say`Aqui 1.000 solicitações custam ${figure(usd)} a mais.`,
    hits: (rates) => [
      'Aqui a taxa de acertos é ',
      ...rates.flatMap(([caches, share], i) => [
        i === 0 ? '' : i === rates.length - 1 ? ' e ' : ', ',
        figure(share),
        i === 0 ? ` com ${caches} ${cacheNoun(caches)}` : ` com ${caches}`,
      ]),
      '.',
    ],
  },

  paybacks: {
    atOnce: 'imediato',
    overTenYears: 'mais de dez anos',
    tooLate: 'tarde demais',
    afterBaselineEnd: 'tarde demais',
    never: 'nunca',
    unknown: 'desconhecido',
  },
  paybackOf: (name) => `O payback de ${name}:`,
  rank: (place, all, count, name) => {
    const payback = name === null ? 'o payback' : `o payback de ${name}`;
    const moved = 'cada um variado em sua faixa ou em 20%';
    if (count === 1) return say`De todos os valores, ${moved}, ${figure('só')} este muda ${payback}.`;
    return place in places
      ? say`De ${all} valores, ${moved}, este tem ${figure(places[place] ?? '')} efeito sobre ${payback}.`
      : say`De ${all} valores, ${moved}, este é o ${figure(`número ${place}`)} pelo efeito sobre ${payback}.`;
  },
  noPaybacks: {
    never: over('nunca se paga'),
    tooLate: over('chega ao fim do serviço antes de se pagar'),
    other: over('não se paga'),
  },
  unmoved: (low, high, name, payback) => `De ${low} a ${high}, o payback de ${name} não muda: ${payback}.`,
  wordFor: (word, name) => `${word} (${small(name)})`,
  drawing: (points) => `Payback: ${points.map(([value, payback]) => `${payback} com ${value}`).join(', ')}.`,
  shaded: (low, high) => `A faixa vai de ${low} a ${high}.`,
};
