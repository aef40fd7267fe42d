/** Portuguese messages of `<ft-training-data>`. */
import type { Messages } from '../messages.ts';
import { before, claimInside, counted, listed, plural } from './grammar.ts';
import { checkNames, expectations, hostProblems, hostRules, losses } from './training-checks.ts';

const examples = counted('exemplo', 'exemplos');
const lines = counted('linha', 'linhas');
const epochs = counted('época', 'épocas');

/** The formats that the element reads. */
const formatNames = 'OpenAI chat, pares de preferência, prompt e completion, Gemini, Nova, ShareGPT e Alpaca';

const refusal = (names: readonly string[]): string =>
  `${listed(names)} ${names.length === 1 ? 'recusaria' : 'recusariam'}`;

/** Every message of the element. */
export const trainingData: Messages['trainingData'] = {
  title: 'Dados de treinamento',

  drop: 'Solte aqui um arquivo JSONL',
  orPaste: ', cole as linhas dele ou ',
  chooseOne: 'escolha um',
  formatsAccepted: `Aceita ${formatNames}, de qualquer tamanho. Um segundo arquivo é lido como arquivo de validação.`,
  staysHere:
    'O arquivo é lido nesta página e não é enviado a lugar nenhum. Um link que você copia contém contagens do arquivo, nunca o texto dele.',
  sample: 'Testar com 600 chamados',
  sampleName: 'sample-tickets.jsonl',
  pastedName: 'pasted.jsonl',
  addValidation: 'Adicionar arquivo de validação',
  removeValidation: 'Remover o arquivo de validação',
  replace: 'Substituir',
  cancel: 'Cancelar',
  cancelled: (name) => `A leitura de ${name} foi cancelada.`,
  validation: 'validação: ',
  cleaned: 'corrigido',
  formats: {
    'openai-chat': 'OpenAI chat',
    'openai-preference': 'OpenAI preferência',
    'openai-reinforcement': 'OpenAI reforço',
    'vertex-gemini': 'Gemini',
    'bedrock-nova': 'Nova',
    'bedrock-nova-preference': 'Nova preferência',
    'prompt-completion': 'prompt e completion',
    text: 'texto simples',
    sharegpt: 'ShareGPT',
    alpaca: 'Alpaca',
    'trl-messages': 'TRL mensagens',
    'trl-prompt-completion': 'TRL prompt e completion',
    'trl-preference': 'TRL preferência',
    'trl-unpaired': 'TRL sem pares',
  },
  hosts: {
    openai: 'OpenAI',
    azure: 'Azure',
    vertex: 'Vertex',
    bedrock: 'Bedrock',
    together: 'Together',
    fireworks: 'Fireworks',
    mistral: 'Mistral',
  },
  hostProblems,
  hostRules,
  noFormat: 'nenhum formato conhecido',
  size: (format, size) => `${format}, ${size}`,
  lineCount: lines,

  fileErrors: {
    empty: (name) =>
      `${name} está vazio: tem 0 bytes. Salve os exemplos de novo e solte aqui o arquivo salvo.`,
    'not-text': (name, kind) =>
      `${name} não é JSONL (tipo: ${kind}). Exporte os exemplos como um objeto JSON por linha e solte aqui o arquivo exportado.`,
    unreadable: (name) =>
      `Não é possível ler ${name}: pode ser uma pasta, ter sido movido ou precisar de permissão. Solte o próprio arquivo.`,
    changed: (name, done) => `${name} mudou ou desapareceu depois de lidos ${done}. Solte o arquivo de novo.`,
    'worker-failed': (name, done) =>
      `A leitura de ${name} parou duas vezes no mesmo lugar, após ${done}. Talvez falte memória. Feche outras abas e solte o arquivo de novo.`,
    other: (name, reason) => `Não foi possível ler ${name} (${reason}). Solte o arquivo de novo.`,
  },
  earlierKept: (name) => `${name} continua em uso.`,
  noLine: (line) =>
    `Não foi possível reler a linha ${line}, porque o arquivo mudou. Solte o arquivo de novo.`,
  notSaved: (reason) =>
    `Não foi possível salvar o arquivo (${reason}). Tente de novo, ou escolha outra pasta.`,
  tooManyFiles: (written) =>
    `Foram soltos ${written} arquivos. Solte só o arquivo de treinamento, ou ele junto com o de validação.`,

  reading: (percent) => ({ claim: `Lendo: ${percent}`, rest: '' }),
  readingStream: { claim: 'Lendo', rest: '' },
  timeLeft: (duration) => `; tempo restante: cerca de ${duration}.`,
  nothing: {
    claim: 'Nenhum exemplo neste arquivo',
    rest: `: nenhuma linha tem as chaves de um formato conhecido, por exemplo ${formatNames}.`,
  },
  notLines: {
    claim: 'Não está pronto',
    rest: ': os exemplos são um único array JSON, e os provedores só aceitam um exemplo por linha. O arquivo corrigido tem um por linha.',
  },
  notUtf8: {
    claim: 'Não está pronto',
    rest: ': o arquivo está em UTF-16, e os provedores só aceitam UTF-8. O arquivo corrigido está em UTF-8.',
  },
  notReady: (refused, refusedCount, leaks, leakCount) => ({
    claim: 'Não está pronto',
    rest: `: ${[
      refusedCount > 0
        ? `${lines(refused, refusedCount)} ${plural('seria recusada', 'seriam recusadas')(refusedCount)}`
        : '',
      leakCount > 0
        ? `${leaks} ${plural('exemplo de validação também está', 'exemplos de validação também estão')(leakCount)} no arquivo de treinamento`
        : '',
    ]
      .filter((part) => part !== '')
      .join(', e ')}.`,
  }),
  mixedFormats: (written, count) => ({
    claim: 'Não está pronto',
    rest: `: ${examples(written, count)} ${plural('tem', 'têm')(count)} um formato diferente do resto do arquivo, e os provedores só aceitam um.`,
  }),
  tooFew: (hosts, written, count, minimums, others) => ({
    claim: `Exemplos de menos para ${listed(hosts)}`,
    rest: `: ${examples(written, count)}, e ${minimums.length === 1 ? 'o mínimo é' : 'os mínimos são'} ${listed(minimums)}${
      others.length === 0
        ? ''
        : `; ${listed(others)} ${others.length === 1 ? 'aceitaria' : 'aceitariam'} o arquivo`
    }.`,
  }),
  thin: (written) => ({
    claim: 'Pronto, mas com poucos exemplos',
    rest: `: ${written}. Os ganhos costumam começar com 50 a 100 exemplos; 500 ou mais são bons.`,
  }),
  ready: (hosts, convert, refuse) => ({
    claim: `Pronto para ${listed(hosts)}`,
    rest:
      convert.length + refuse.length === 0
        ? '.'
        : `; ${[
            convert.length > 0
              ? `${listed(convert)} ${convert.length === 1 ? 'precisa' : 'precisam'} de uma conversão, oferecida abaixo`
              : '',
            refuse.length > 0 ? `${refusal(refuse)} o arquivo como está` : '',
          ]
            .filter((part) => part !== '')
            .join(', e ')}.`,
  }),
  needsConversion: (hosts) => ({
    claim: `Precisa de uma conversão para ${listed(hosts)}`,
    rest: ', oferecida abaixo; nenhum provedor aceita o arquivo como está.',
  }),
  refusedEverywhere: {
    claim: 'Nenhum provedor aceita este arquivo como está',
    rest: ': os motivos estão abaixo.',
  },
  ownCode: {
    claim: 'Só para seu próprio código',
    rest: ': nenhum provedor aceita arquivos deste tipo.',
  },

  enough: (written, count) =>
    count >= 500
      ? `${examples(written, count)} bastam: 50 a 100 são poucos, 500 ou mais são bons.`
      : `${examples(written, count)}: 50 a 100 são poucos, 500 ou mais são bons.`,
  longerThanLimit: (written, count) =>
    count === 1
      ? 'Um exemplo é mais longo que o limite e perde o fim.'
      : `${before(written)} exemplos são mais longos que o limite e perdem o fim.`,
  private: (written, count) =>
    count === 1
      ? `${written} segredo ou dado pessoal não deveria estar em um modelo.`
      : `${written} segredos ou dados pessoais não deveriam estar em um modelo.`,
  problems: (problems, count, all, allCount) =>
    `${problems} ${plural('problema', 'problemas')(count)} em ${lines(all, allCount)}.`,
  mended: (removed, changed, left, all) =>
    `De ${before(all)} linhas, ${removed} ficaram de fora e ${changed} mudaram; restam ${left}.`,
  progress: (done, total, rate) =>
    `${done} de ${total}, a ${rate} por segundo. Você pode continuar trabalhando; o arquivo é lido em partes e não é guardado.`,
  starting: 'Você pode continuar trabalhando; o arquivo é lido em partes e não é guardado.',

  figures: {
    examples: 'Exemplos',
    tokens: 'Tokens por época',
    epochs: 'Épocas',
    billed: 'Tokens cobrados',
    longest: 'Exemplo mais longo',
    examplesSoFar: 'Exemplos até aqui',
    tokensSoFar: 'Tokens até aqui',
    longestSoFar: 'Mais longo até aqui',
    problemsSoFar: 'Problemas até aqui',
  },
  noneRefused: 'nenhuma recusada',
  refused: (written, count) => `${lines(written, count)} ${plural('recusada', 'recusadas')(count)}`,
  answers: (percent) => `${percent} são respostas`,
  usualFor: (examples) => `usual para ${examples}`,
  usualEpochs: 'usual para tantos exemplos',
  givenEpochs: 'como informado',
  times: (tokens, epochs) => `${tokens} × ${epochs}`,
  atLine: (line, limit) => `linha ${line}, limite ${limit}`,
  limitOnly: (limit) => `limite ${limit}`,
  inAll: (figure) => `${figure} no total`,
  anEpoch: (figure) => `${figure} por época`,

  histogram: 'Tokens por exemplo',
  logScale: ', escala logarítmica.',
  spread: (half, most) => ` Metade dos exemplos tem até ${half}, e 19 em cada 20 têm até ${most}.`,
  limit: 'Limite',
  limitFlag: (limit) => `Limite ${limit}`,
  /** The examples above the limit, and the tokens that are cut off. */
  longerLose: (written, count, tokens) =>
    count === 1
      ? `1 exemplo mais longo perde ${before(tokens)} tokens`
      : `${before(written)} exemplos mais longos perdem ${before(tokens)} tokens`,
  tokens: 'tokens',
  noneLonger: (limit) => ` Nenhum exemplo é mais longo que o limite de ${limit}.`,
  histogramTable: 'Tokens por exemplo em tabela',
  columns: { tokens: 'Tokens', examples: 'Exemplos', overLimit: 'acima do limite' },
  fromTo: (from, to) => (from === to ? from : `${from} a ${to}`),

  checksTitle: 'Verificações',
  checksCount: (all, found, foundCount) =>
    foundCount === 0
      ? `${all} verificações não encontraram nada`
      : `${all} verificações, ${found} ${plural('encontrou', 'encontraram')(foundCount)} algo`,
  problem: 'Problema',
  problemSoFar: 'Problema até aqui',
  count: 'Número',
  firstLines: 'Primeiras linhas',
  fix: 'Correção',
  groups: {
    refused: 'Recusado pelos provedores',
    some: 'Recusado por alguns provedores',
    distorts: 'Distorce a validação',
    private: 'Não deveria estar em um modelo',
    look: 'Vale conferir',
  },
  checks: checkNames,
  overTheLimit: (limit) => `Acima do limite de ${limit}`,
  nothingFound: (written, count) =>
    `${written} ${plural('verificação não encontrou', 'verificações não encontraram')(count)} nada`,
  more: (written) => `mais ${written}`,
  moreGroups: (written, count) => `mais ${written} ${plural('grupo', 'grupos')(count)}`,
  byHosts: (hosts) => `por ${listed(hosts)}`,
  listTitle: (check, shown) => `${check}: os primeiros ${shown} lugares`,
  closeList: 'Fechar a lista',
  places: {
    copies: (line, copies) => `${line}, ${copies} vezes`,
    pair: (one, other) => `${one} e ${other}`,
    leak: (line, trainingLine) => `a linha de validação ${line} é a linha ${trainingLine}`,
    nearLeak: (line, trainingLine) => `a linha de validação ${line} se parece com a linha ${trainingLine}`,
    tokens: (line, tokens) => `${line}, ${before(tokens)} tokens`,
    masked: (line, mask) => `${line}: ${mask}`,
    quoted: (line, name) => `${line}: “${name}”`,
  },
  leaksNotChecked: 'Não verificado: vazamentos, porque não há arquivo de validação.',
  laterChecks: 'Quase duplicatas e vazamentos são procurados quando o arquivo inteiro tiver sido lido.',
  nothingSoFar: 'Nenhum problema até aqui.',
  compared: (percent, leaks) =>
    `Duplicatas${leaks ? ', vazamentos' : ''}, respostas contraditórias e prompts do sistema e ferramentas incomuns foram procurados em pelo menos ${percent} dos exemplos.`,
  open: (line) => `Abrir a linha ${line}`,
  opened: (line) => `Linha ${line}`,
  closeExample: 'Fechar',
  otherLine: (line) => `Abrir a linha ${line} para comparar`,
  cutText: (characters) => `A linha tem ${before(characters)} caracteres; só uma parte é exibida.`,
  maskedHere: 'Segredos e dados pessoais estão mascarados.',
  column: (column, reason) => `Coluna ${column}: ${reason}.`,
  expectations,
  messageNumber: (number, reason) => `Mensagem ${number}: ${reason}.`,
  reasonOnly: (reason) => `${reason}.`,

  fixes: {
    mask: 'Mascarar',
    keepFirst: 'Manter o primeiro',
    dropLeaks: 'Tirar do treinamento',
    leaveOut: 'Deixar de fora',
    join: 'Unir',
    mend: 'Corrigir',
    rewrite: 'Gravar em linhas',
    dropRefused: (written, count) => (count === 1 ? 'Retirar a linha' : `Retirar todas as ${written}`),
  },
  addExamples: 'sem correção, adicione exemplos',
  fixOf: (fix, check) => `${fix}: ${check}`,
  applyFixes: 'Aplicar as correções oferecidas',
  undoFixes: 'Desfazer as correções',
  applying: (percent) => ({ claim: `Corrigindo: ${percent}`, rest: '' }),

  costTitle: 'Quanto custaria o treinamento',
  costNote: (tokens) => `${before(tokens)} tokens, do mais barato ao mais caro`,
  host: 'Provedor e modelo',
  format: 'Formato',
  perMTok: (sign) => `${sign} por 1 mi`,
  thisFile: 'Este arquivo',
  toServe: 'Serviço',
  priceRead: 'Preço lido',
  states: {
    ready: 'pronto',
    convert: 'converter',
    mend: 'corrigir antes',
    refused: 'recusado',
    code: 'por código',
    unknown: 'não se sabe',
  },
  yours: 'no seu cálculo',
  perToken: 'por token',
  byTheHour: 'por hora',
  anHour: (usd) => `${usd} por hora`,
  aMonth: (usd) => `${usd} por mês`,
  stops: (date) => `termina em ${date}`,
  unknownCost: 'preço desconhecido',
  old: (date, days, count) => `${date}, há ${days} ${plural('dia', 'dias')(count)}`,
  undated: 'sem data',
  minimum: (host, minimum, byTokens) =>
    `${host} cobra pelo menos ${minimum} por trabalho; só os tokens custariam ${byTokens}.`,
  validationBilled: (hosts) =>
    `${listed(hosts)} também ${hosts.length === 1 ? 'cobra' : 'cobram'} os tokens de validação.`,
  atMostEpochs: (written, count) => `no máximo ${epochs(written, count)}`,
  takes: (duration) => `leva ${duration}`,
  allOffers: (written) => `Mostrar todas as ${written} ofertas`,
  fewerOffers: 'Mostrar uma oferta por provedor',
  countedWith:
    'Os tokens são contados com o o200k_base da OpenAI. Modelos de outros fabricantes dividem o texto de outra forma, e cada provedor cobra por sua própria contagem.',
  noCosts: 'O catálogo não tem preço de treinamento para arquivos deste tipo.',

  summaryReading: (name) => ({ claim: `Lendo ${name}`, rest: '' }),
  summaryRead: (written, count, billedTokens) => ({
    claim: count === 0 ? 'Nenhum exemplo encontrado' : examples(written, count),
    rest: count === 0 ? '' : `, ${before(billedTokens)} tokens cobrados`,
  }),
  summaryUsed: (approach) => `; em uso em ${approach}`,
  summaryUnused: '; ainda não usado',
  summaryNotReady: '; não está pronto',

  use: 'Usar no cálculo',
  used: 'Em uso.',
  undo: 'Desfazer',
  undone: 'O cálculo está como antes.',
  effect: {
    job: (approach) => `Com este arquivo, o treinamento de ${approach} custa `,
    jobNow: (usd) => ` em vez de ${usd}`,
    setup: '; a preparação passa a ser ',
    setupSame: '; a preparação continua em ',
    paybackSame: (duration) => `, o payback continua o mesmo: ${duration}.`,
    payback: (after, before) => `, o payback passa a ser: ${after}, em vez de ${before}.`,
    verdictSame: ', e o veredito continua o mesmo.',
    verdict: (claim) => `, e o veredito passa a ser: ${claimInside(claim)}.`,
    unknownJob: 'um valor desconhecido',
  },
  blocked: {
    'no-approach': 'Este cálculo não tem nenhuma abordagem ajustada que possa usar o arquivo.',
    'no-training': (approach) =>
      `${approach} não tem preço de treinamento: escolha o modelo no formulário e depois use o arquivo.`,
    'unknown-speed': (approach) =>
      `O treinamento de ${approach} é por hora, e a velocidade da máquina não é conhecida: informe as horas no formulário.`,
    notReady: 'O arquivo poderá ser usado no cálculo quando estiver pronto.',
    same: 'O cálculo já tem estes tokens.',
  },

  downloadCleaned: 'Baixar o arquivo corrigido',
  downloadReport: 'Baixar relatório',
  reportAsJson: 'como JSON',
  split: 'Dividir em 90 : 10',
  convertTo: 'Converter para',
  saved: (name) => `Salvo: ${name}.`,
  writing: (names, percent) => `Gravando ${listed(names)}: ${percent}`,
  cancelWriting: (names) => `Cancelar: ${listed(names)}`,
  savingCancelled: 'O salvamento foi cancelado.',
  savedBoth: (one, other) => `Salvos: ${one} e ${other}.`,
  converted: (written, count) => `${examples(written, count)} ${plural('convertido', 'convertidos')(count)}.`,
  notConverted: (written, count, first) =>
    `Não foi possível converter ${examples(written, count)}: ${first.length === 1 ? 'linha' : 'linhas'} ${listed(first)}${count > first.length ? ' e outras' : ''}.`,
  lost: (what, written, count) => `Perdido em ${examples(written, count)}: ${what}`,
  losses,

  report: {
    title: (name) => `Arquivo de treinamento ${name}`,
    figures: ['Indicador', 'Valor'],
    findings: ['Grupo', 'Verificação', 'Número', 'Primeiros lugares'],
    costs: ['Provedor', 'Modelo', 'Custo', 'Preço lido'],
  },
};
