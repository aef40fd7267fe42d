/** Portuguese messages of `<ft-usage>`. */
import type { Messages } from '../messages.ts';
import { before, capital, counted, listed, plural, points, small } from './grammar.ts';

const rows = counted('linha', 'linhas');
const requests = counted('solicitação', 'solicitações');
const have = plural('tem', 'têm');

type ProblemText = (written: string, count: number, field: string, first: string) => string;

const unused =
  (what: string): ProblemText =>
  (written, count, field, first) =>
    `${rows(written, count)}${first}: ${what}${field === '' ? '' : ` em ${field}`}. O valor é desconhecido.`;

const notCounted =
  (why: string): ProblemText =>
  (written, count, _field, first) =>
    `${rows(written, count)} fora da contagem${first}: ${why}.`;

/** Every message of the element. */
export const usage: Messages['usage'] = {
  title: 'Uso',

  drop: 'Solte aqui uma exportação de uso ou um trabalho concluído',
  orPaste: ', cole o JSON ou ',
  chooseOne: 'escolha um arquivo',
  formatsAccepted:
    'Aceita JSON, JSON Lines e CSV de qualquer tamanho, e logs do Inspect (.eval): respostas e relatórios de uso de OpenAI, Anthropic, Gemini e Bedrock, OpenTelemetry, LiteLLM, Langfuse, Helicone, Braintrust, Inspect e promptfoo, e trabalhos de seis provedores.',
  staysHere: 'Tudo é lido nesta página. Só as somas são guardadas, nunca as linhas.',
  sample: 'Testar exportação fictícia',
  sampleName: 'made-up-usage.json',
  pastedName: 'Texto colado',
  replace: 'Substituir',
  cancel: 'Cancelar',
  tooMany: (count) => `São ${count} arquivos. Solte um só, ou junte-os antes.`,

  reading: (percent) => ({ claim: `Lendo: ${percent}`, rest: '.' }),
  readingStarts: { claim: 'Lendo', rest: '.' },
  cancelled: (name) => `Cancelado: ${name}.`,

  earlierKept: (name) => `${name} continua em uso.`,
  fileErrors: {
    empty: (file) => `${file} está vazio.`,
    'not-text': (file, kind) =>
      `Não é possível ler ${file} (tipo: ${kind}). Exporte o uso como JSON, JSON Lines ou CSV e solte esse arquivo.`,
    unreadable: (file) =>
      `Não é possível ler ${file}. Talvez seja uma pasta, ou o arquivo tenha sido movido.`,
    changed: (file) => `${file} mudou ou desapareceu durante a leitura. Solte-o de novo.`,
    other: (file, message) => `Não é possível ler ${file}: ${message}`,
  },
  noRequests: (file, count, rowCount) =>
    `${file} tem ${rows(count, rowCount)}, mas nenhuma solicitação de uma fonte conhecida, e não é um trabalho. Uma tabela precisa das colunas input e output e, para os meses, da coluna time.`,

  requestsIn: (count, number, span) => `${requests(count, number)}${span === '' ? '' : `, ${span}`}`,
  requestsUnknown: (span) => `um número desconhecido de solicitações${span === '' ? '' : `, ${span}`}`,
  span: (from, to) => (from === to ? from : `${from} a ${to}`),
  job: (host, status, id) => [host, status, id].filter(Boolean).join(', '),
  providers: {
    openai: 'OpenAI',
    azure: 'Azure',
    vertex: 'Vertex',
    bedrock: 'Bedrock',
    together: 'Together',
    fireworks: 'Fireworks',
  },
  statuses: {
    queued: 'na fila',
    running: 'em execução',
    paused: 'pausado',
    succeeded: 'bem-sucedido',
    failed: 'com falha',
    cancelled: 'cancelado',
  },
  unknownStatus: 'status desconhecido',
  estimate: 'estimativa anterior ao trabalho',

  differences: {
    traffic: (percent, isMore) => `${percent} ${isMore ? 'mais' : 'menos'} solicitações por mês`,
    prompt: (percent, isMore) => `prompts ${percent} ${isMore ? 'mais longos' : 'mais curtos'}`,
    'hit-rate': (written, isMore) =>
      `${points(written)} ${isMore ? 'a mais' : 'a menos'} de acertos de cache`,
    output: (percent, isMore) => `respostas ${percent} ${isMore ? 'mais longas' : 'mais curtas'}`,
  },
  thanAssumed: (parts) => `${capital(listed(parts))} que o suposto`,
  tokensRead: (prompt, output) => `${before(prompt)} tokens de entrada e ${output} de saída por solicitação`,
  onRequests: (count, number) => `, na média de ${requests(count, number)}.`,
  asAssumed: 'As solicitações e os tokens são como o suposto',
  askConvention: {
    claim: 'Diga se a entrada inclui os tokens em cache',
    rest: ': até lá, o prompt é desconhecido.',
  },
  jobMore: (percent) => `O trabalho cobrou ${percent} mais tokens que o estimado`,
  jobFewer: (percent) => `O trabalho cobrou ${percent} menos tokens que o estimado`,
  jobSame: 'O trabalho cobrou tantos tokens quanto o estimado',
  jobTokens: (tokens) => `O trabalho cobrou ${before(tokens)} tokens`,
  jobDone: 'O trabalho foi bem-sucedido',
  jobNotDone: (status) => ({
    claim: 'O trabalho não foi bem-sucedido',
    rest: `: o status é “${status}”, por isso ainda não há nada a usar.`,
  }),
  jobEstimate: 'Uma estimativa do provedor, anterior ao trabalho',
  jobError: (message) => `O provedor diz: ${message}`,
  paybackThen: (then, now) =>
    `; payback com as linhas marcadas: ${then}, ${then === now ? 'como agora' : `agora ${now}`}.`,
  paybackUsed: (then, before) => `; payback com as linhas usadas: ${then}, antes ${before}.`,
  mostEffect: (line, then, now) =>
    `Maior efeito de uma única linha sobre o payback: ${small(line)}, ${then} em vez de ${now}.`,
  otherModel: (model, isOnly) =>
    `${isOnly ? `São solicitações a ${model}, e esta abordagem tem outro modelo` : `São solicitações a vários modelos, com mais frequência a ${model}, e nenhuma ao modelo desta abordagem`}: tokens, cache e tempos podem ser diferentes.`,
  unreadRows: (written, count) =>
    `${rows(written, count)} ${plural('ficou', 'ficaram')(count)} fora da contagem, veja abaixo.`,
  truncated: (written, count) =>
    count === 1
      ? `${written} exemplo foi cortado, porque é longo demais.`
      : `${before(written)} exemplos foram cortados, porque são longos demais.`,

  figuresTitle: 'Cada solicitação',
  figureColumns: { p10: 'P10', p50: 'Mediana', p90: 'P90', mean: 'Média' },
  figures: {
    prompt: 'Entrada',
    cached: 'lidos de um cache',
    written: 'gravados em um cache',
    output: 'Saída',
    reasoning: 'raciocínio',
    hitRate: 'Solicitações com acerto de cache',
    cachedShare: 'Tokens de entrada lidos de um cache',
    firstTokenMs: 'Primeiro token após',
    latencyMs: 'Último token após',
    tokensPerSecond: 'Tokens por segundo entre eles',
    usd: 'Custo na exportação',
  },
  unknown: 'desconhecido',
  ofRequests: (count) => `de ${before(count)} solicitações`,
  binned: 'Cada quantil está no máximo um dezesseis avos acima do valor exibido.',
  bucketed: (count) =>
    `De ${before(count)} solicitações, só se conhecem as somas dos intervalos de tempo; por isso, os quantis são desconhecidos.`,

  monthsTitle: 'Solicitações por mês',
  monthsTable: 'Tabela dos meses',
  month: 'Mês',
  requestsColumn: 'Solicitações',
  dollars: 'Custo',
  assumed: (count) => `suposto ${count}`,
  assumedAttempts: (count) => `suposto ${count}, com tentativas repetidas`,
  partialMonth: 'só em parte',
  undated: (count, number) => `${requests(count, number)} sem horário.`,

  conventionTitle: 'A entrada inclui os tokens em cache?',
  conventionNote: 'Isso decide o custo de cada solicitação.',
  sources: {
    'openai-chat': 'Respostas de chat da OpenAI',
    'openai-responses': 'OpenAI Responses',
    'openai-usage': 'Relatório de uso da OpenAI',
    'openai-costs': 'Relatório de custos da OpenAI',
    anthropic: 'Mensagens da Anthropic',
    'anthropic-usage': 'Relatório de uso da Anthropic',
    'anthropic-costs': 'Relatório de custos da Anthropic',
    gemini: 'Gemini',
    bedrock: 'Bedrock Converse',
    opentelemetry: 'OpenTelemetry',
    litellm: 'LiteLLM',
    langfuse: 'Langfuse',
    helicone: 'Helicone',
    braintrust: 'Braintrust',
    inspect: 'Inspect',
    'inspect-before-0.3.184': 'Inspect antes da 0.3.184',
    promptfoo: 'promptfoo',
    rows: 'Linhas simples',
  },
  source: 'Fonte',
  includes: 'A entrada os inclui',
  because: 'Motivo',
  yes: 'sim',
  no: 'não',
  documented: (answer) => `como documentado: ${answer}`,
  notDocumented: 'não se sabe',
  bySource: (source, asOf) => `documentado em ${source}, lido em ${asOf}`,
  byNothing: 'a documentação não diz, ou varia',
  byYou: 'você informou',
  byProof: (count, number, first, model) =>
    `${requests(count, number)}${model === '' ? '' : ` de ${model}`} ${have(number)} mais tokens em cache e gravados do que de entrada${first}`,
  disproved: 'o que prova que a entrada não os inclui',
  agrees: 'o que confere',
  row: (number) => `, a primeira na linha ${number}`,

  changesTitle: 'O que muda',
  jobTitle: 'Estimado e realizado',
  requestsOf: 'Solicitações de',
  jobOf: 'Trabalho de',
  takeOver: 'Adotar',
  now: 'Agora',
  measured: 'Medido',
  range: 'Faixa',
  payback: 'Payback só com isto',
  estimateColumn: 'Estimado',
  actual: 'Realizado',
  difference: 'Diferença',
  changes: {
    traffic: 'Solicitações por mês',
    growth: 'Crescimento por mês',
    prompt: 'Tokens do prompt',
    'hit-rate': 'Taxa de acertos do cache',
    output: 'Tokens de saída',
    latency: 'Latência',
    tokens: 'Tokens cobrados',
    usd: 'Custo do trabalho',
    hours: 'Horas do trabalho',
  },
  fields: {
    requestsPerMonth: 'Solicitações por mês',
    growthPerMonth: 'Crescimento por mês',
    prefixTokens: 'Tokens fixos',
    variableTokens: 'Tokens variáveis',
    cache: 'Cache',
    hitRate: 'Taxa de acertos do cache',
    variableCachedShare: 'Parcela em cache da parte variável',
    outputTokens: 'Tokens de saída',
    reasoningTokens: 'Tokens de raciocínio',
    firstTokenMs: 'Primeiro token após',
    tokensPerSecond: 'Tokens por segundo depois dele',
    tokens: 'Tokens por época',
    epochs: 'Épocas',
    validationTokens: 'Tokens de validação',
    usdPerMTok: 'Preço por milhão de tokens',
    minimumUsd: 'Mínimo por trabalho',
    hours: 'Horas de um treinamento',
    usdPerHour: 'Preço por hora',
  },
  fromTraffic: 'pelo tráfego',
  hasCache: 'em uso',
  noCache: 'não usado',
  months: (count) => `lista de ${count} meses`,
  fromTo: (low, high) => `${low} – ${high}`,
  noApproach: 'Nenhuma abordagem do cálculo é treinada.',
  billedTokens: 'Tokens cobrados',
  jobCost: 'Custo do trabalho',
  jobTime: 'Tempo',
  billAsk: (currency) => `Valor da fatura, ${small(currency)}`,
  fromBill: (currencySign) => `${currencySign} na fatura`,

  use: (written, count) => (count === 1 ? 'Usar a linha marcada' : `Usar as ${written} linhas marcadas`),
  nothingTicked: 'Marque uma linha para usá-la.',
  effect: (then, date) => `Payback então: ${then}${date === '' ? '' : `, ${date}`}.`,
  used: 'Em uso.',
  undo: 'Desfazer',
  undone: 'Desfeito.',
  saveProfile: 'Salvar o perfil',
  savedProfile: (name) => `Salvo: ${name}. Contém só somas e pode ser solto aqui de novo.`,
  paybacks: {
    atOnce: 'imediato',
    never: 'nunca',
    unknown: 'desconhecido',
    tooLate: 'tarde demais',
    afterBaselineEnd: 'tarde demais',
    overTenYears: 'mais de 10 anos',
  },

  problemsTitle: (written, count) =>
    `${written} ${plural('observação', 'observações')(count)} sobre as linhas`,
  firstAt: (row) => `, a primeira na linha ${row}`,
  problems: {
    'not-a-row': notCounted('não é um objeto'),
    'unknown-row': notCounted('nenhuma fonte conhecida tem campos assim'),
    'no-tokens': notCounted('sem tokens'),
    replay: notCounted('respondida por um cache da ferramenta, não pelo modelo'),
    'other-call': notCounted('não é uma solicitação a um modelo de linguagem'),
    'other-model': notCounted('outro modelo'),
    'other-currency': notCounted('valores em outra moeda'),
    'bad-bin': notCounted('uma linha impossível de um log reduzido'),
    'not-a-profile': notCounted('um perfil de outra versão'),
    'not-json': notCounted('não é JSON'),
    uncounted: (written, count) =>
      `${rows(written, count)} com os tokens de um número desconhecido de solicitações: não entram em nenhuma média.`,
    'no-time': (written, count) =>
      `${requests(written, count)} sem horário não ${plural('entra', 'entram')(count)} em nenhum mês.`,
    'cached-unknown': (written, count) =>
      `O número de tokens em cache de ${requests(written, count)} é desconhecido.`,
    'reasoning-unclear': (written, count, _field, first) =>
      `${rows(written, count)}${first}: a fonte não diz se a saída inclui o raciocínio. A saída é desconhecida.`,
    'reasoning-above-output': (written, count, _field, first) =>
      `${rows(written, count)}${first}: mais tokens de raciocínio do que de saída. O raciocínio é desconhecido.`,
    'more-pages': () => 'A resposta da API tem mais páginas, que não estão neste arquivo.',
    'convention-disproved': (written, count, field) =>
      `${rows(written, count)} de ${field} ${have(count)} mais tokens em cache e gravados do que de entrada.`,
    'convention-unknown': (_written, _count, field) =>
      `Não se sabe se a entrada de ${field} inclui os tokens em cache, por isso o prompt é desconhecido.`,
    'missing-month': (_written, _count, field) =>
      `${capital(field)} não tem solicitações na exportação: o número delas é desconhecido.`,
    'partial-month': (_written, _count, field) => `A exportação começa ou termina no decorrer de ${field}.`,
    'several-costs': () => 'Várias fontes informam custos, que podem ser os mesmos custos.',
    'not-a-number': unused('não é um número'),
    negative: unused('um número negativo'),
    'too-large': unused('um número grande demais'),
    'not-whole': unused('não é um número inteiro'),
    'not-a-time': unused('não é um horário'),
    'number-as-text': (written, count, field, first) =>
      `${rows(written, count)}${first}: um número escrito como texto${field === '' ? '' : ` em ${field}`}. É lido como número.`,
  },
  notes: {
    'partial-month': ({ month = '' }) =>
      `${capital(month)} fica de fora: a exportação começa ou termina dentro desse mês.`,
    'missing-month': ({ month = '' }) => `As solicitações de ${month} são desconhecidas.`,
    undated: ({ requests: count = '' }) =>
      count === '1'
        ? '1 solicitação não tem horário e não entra em nenhum mês.'
        : `${before(count)} solicitações não têm horário e não entram em nenhum mês.`,
    'too-many-months': () => 'Só contam os últimos 120 meses.',
    'of-month': ({ month = '' }) => `Solicitações de ${month}.`,
    'between-months': ({ from = '', to = '' }) =>
      `De ${from} a ${to}. Não foi medido se o crescimento continua.`,
    'several-models': () => 'Contam as solicitações de todos os modelos.',
    attempts: ({ attempts = '' }) =>
      `Dividido por ${attempts}, as tentativas esperadas por solicitação, porque cada linha é uma tentativa.`,
    'part-of-traffic': () => 'Esta abordagem atende uma parcela das solicitações.',
    uncounted: () => 'O número de solicitações é desconhecido.',
    'no-time': () => 'Nenhuma solicitação tem horário.',
    'no-growth': () => 'Desconhecido: o crescimento precisa de três meses.',
    'tokens-unknown': () => 'Desconhecido.',
    'prefix-unknown': () => 'A parte fixa é desconhecida: o prompt inteiro conta como variável.',
    'prefix-above-prompt': () => 'A parte fixa é mais longa que o prompt médio: tudo conta como fixo.',
    'cached-unknown': () =>
      'Desconhecido: a exportação não informa os tokens em cache de todas as solicitações.',
    'no-cache': () => 'Nada foi guardado em cache.',
    'below-minimum': () => 'O provedor não guarda em cache um prefixo tão curto.',
    'written-unknown': () =>
      'Os tokens gravados são desconhecidos: supõe-se que cada solicitação sem acerto grave o prefixo inteiro.',
    'reasoning-in-output': () => 'A saída inclui tokens de raciocínio.',
    'no-first-token': () =>
      'Desconhecido: a exportação não tem o tempo até o primeiro token, ou não tem a velocidade.',
    'no-difference': () => 'Como no cálculo.',
    'host-estimate': () => 'A estimativa do provedor, anterior ao trabalho.',
    'epochs-unknown': () => 'O trabalho não informa as épocas: ficam as da abordagem.',
    'validation-included': () => 'Os tokens de validação estão incluídos, por isso não são mais somados.',
    'waiting-included': () => 'Da criação do trabalho até o fim, com a espera.',
    'no-training': () => 'Esta abordagem não tem treinamento.',
    'not-succeeded': () => 'O trabalho não foi bem-sucedido.',
    'other-billing': () => 'O treinamento desta abordagem é cobrado de outra forma.',
    'other-host': () =>
      'O trabalho foi executado em outro provedor, não no do treinamento desta abordagem: os valores dele não se aplicam aqui.',
    'other-model': () =>
      'O trabalho treinou outro modelo, não o desta abordagem: os valores dele não se aplicam aqui.',
    'other-method': () =>
      'O trabalho usou outro método de treinamento, não o desta abordagem: os valores dele não se aplicam aqui.',
    'other-weights': () =>
      'O trabalho treinou um adaptador (LoRA) e esta abordagem treina todos os pesos, ou o contrário: o custo e a duração do trabalho não se aplicam aqui.',
    unknown: () => 'O trabalho não informa isso.',
    'quantity-unknown': () => 'A quantidade cobrada é desconhecida.',
  },

  summaryReading: (name) => ({ claim: `Lendo ${name}`, rest: '' }),
  summaryUsage: (count, number) => ({ claim: requests(count, number), rest: '' }),
  summaryUsageUnknown: { claim: 'Uso lido', rest: '' },
  summaryJob: (host) => ({ claim: `Trabalho em ${host}`, rest: '' }),
  summaryUsed: '; em uso',
  summaryUnused: '; ainda não usado',
};
