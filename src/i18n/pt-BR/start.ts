/** Portuguese messages of the start of a calculation: the example, the user's own prompt, and what is still the example's. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { before, counted } from './grammar.ts';

/** Every message of the start. */
export const start: Messages['start'] = {
  example: 'Este é um exemplo.',
  useOwn: 'Usar o meu',
  inputs: {
    prompt: { claim: 'Cole o seu prompt', rest: ' para ver quanto ele custa e se o ajuste fino se paga.' },
    model: (tokens) => ({
      claim: `O seu prompt tem ${tokens}.`,
      rest: ' Escolha o modelo que responde hoje.',
    }),
    fixedTokens: () =>
      say`Os tokens fixos são iguais em todas as solicitações, e por isso o provedor pode guardá-los no cache.`,
    requests: (usd, model) => ({
      claim: `1.000 solicitações custam ${usd}`,
      rest: ` com ${model}. Quantas solicitações há por mês?`,
    }),
    requestsAlone: { claim: 'Informe as solicitações por mês', rest: ' para ver quanto elas custam.' },
    warmCache: () => say`Quanto mais solicitações há, mais delas encontram o prompt no cache.`,
    answers: (tokens) => say`São supostos ${figure(tokens)} tokens por resposta.`,
    candidate: (usd, isFirst) => ({
      claim: `O seu prompt custa ${usd} ${isFirst ? 'no primeiro mês' : 'por mês'}.`,
      rest: ' Escolha um modelo para ajustar.',
    }),
    perThousand: (usd, model) => say`Com ${model}, 1.000 solicitações custam ${figure(usd)}.`,
    setup: (name, usd, duration, isProposed) => ({
      claim: `${name} admite até ${usd} de preparação`,
      rest: `; é o que economiza em ${duration}${isProposed ? ' com o prompt proposto para isso' : ''}.`,
    }),
    alike: () => say`Supõe-se que as duas abordagens respondam igualmente bem.`,
    enterSetup: () => say`Informe os custos de preparação para ver quando eles se pagam.`,
  },
  pasteHere: 'Cole seu prompt ou sua solicitação',
  or: 'ou',
  chooseFile: 'escolha um arquivo',
  take: 'Usar este prompt',
  startBlank: 'Começar em branco',
  blankHint: 'sem valores nossos',
  blank: 'Em branco: nenhum valor vem de um exemplo.',
  empty: 'Está vazio. Cole um texto ou uma solicitação, ou escolha um arquivo .txt, .json ou .jsonl.',
  unreadable: (name) => `${name} não é um arquivo de texto.`,
  trainingData: (examples) => `Isso parece um arquivo de treinamento${examples && ` (${examples})`}.`,
  useAsTraining: 'Usar para o treinamento',
  keepAsPrompt: 'Manter como prompt',

  yourPrompt: 'Seu prompt',
  fineTuned: 'Ajuste fino',
  yours: 'Seu',
  thePrompt: 'o prompt',
  tokens: (fixed, varying) => `${before(fixed)} tokens fixos + ${varying} variáveis`,
  allTokens: counted('token', 'tokens'),
  readAs: (parts) => `lido como ${parts}`,
  uncounted: (name) => `o texto de {{${name}}} não é contado`,
  unreadCall: 'o código de uma chamada, contado como texto',
  parts: {
    system: 'sistema',
    tools: 'ferramentas',
    user: 'usuário',
  },
  examples: counted('exemplo', 'exemplos'),
  edit: 'Editar',
  stillExample: 'Ainda do exemplo',
  notYours: 'Ainda não é seu',
  groups: {
    models: 'modelos',
    traffic: 'tráfego',
    user: 'mensagem do usuário',
    tunedPrompt: 'prompt do modelo ajustado (proposto)',
    answers: 'tamanho das respostas',
    quality: 'qualidade',
    costs: 'custos',
  },
  missing: {
    title: 'Ainda falta',
    model: 'modelo atual',
    requests: 'solicitações por mês',
    candidate: 'modelo para ajustar',
    setup: 'custos de preparação',
  },
  keepAll: 'Manter todos',
  clearAll: 'Limpar todos',

  eg: (value) => `ex.: ${value}`,
  keep: 'Manter',

  would: {
    payBack: (name, duration) => `${name} se pagaria ${duration}`,
    atOnce: (name) => `${name} custaria menos desde a primeira solicitação`,
    tooSlow: (name) => `${name} precisaria de mais de dez anos para se pagar`,
    beyond: (name, duration) => `${name} precisaria de ${duration} para se pagar`,
    never: (name) => `${name} não se pagaria`,
    notBeforeEnd: (name, date, model) =>
      `${name} não se pagaria antes de o ${model} ser desativado em ${date}`,
    switchedOff: (model, end, past) => `o ${model} ${past ? 'foi' : 'será'} desativado ${end}`,
    ifYours: (because) => `, se os valores do exemplo fossem os seus${because && `: ${because}`}.`,
    ifProposed: (because) => `, com o prompt proposto para isso${because && `: ${because}`}.`,
    setup: (usd, candidate, baseline, monthly) =>
      say`A preparação custaria ${figure(usd)}; depois disso, 1.000 solicitações custariam ${figure(candidate)}${monthly && ` (com sua parte dos custos mensais de ${monthly})`} em vez de ${figure(baseline)}.`,
    requests: (candidate, baseline, monthly) =>
      say`1.000 solicitações custariam ${figure(candidate)}${monthly && ` (com sua parte dos custos mensais de ${monthly})`} em vez de ${figure(baseline)}.`,
    withExample: 'A divisão a seguir usa os valores do exemplo.',
    withProposed: 'A divisão a seguir usa o prompt proposto.',
    onlyPrompt: () => say`Até agora, só o prompt é seu.`,
  },

  proposed: 'proposto',
  proposedNote: 'Proposto: seu prompt sem os exemplos.',
  proposedWhole: 'Proposto: seu prompt. Não foram reconhecidos nele exemplos a retirar.',
  writeOwn: 'Escrever o meu',
  requestNames: (settings) => `A solicitação cita ${settings}.`,
  maxTokens: (tokens) => `max_tokens ${tokens}`,
  useModel: (model) => `Usar ${model}`,
  useAsOutput: (tokens) => `Usar ${tokens} como tamanho das respostas`,
  sharedUser: 'A mensagem do usuário vale para todas as abordagens.',
  setApart: 'Separar',
  apartUser: 'Esta mensagem do usuário vale só para esta abordagem.',
  shareAgain: 'Voltar a compartilhar',
};
