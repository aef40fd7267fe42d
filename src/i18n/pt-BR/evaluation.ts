/** Portuguese messages of `<ft-evaluation>`. */
import type { Messages } from '../messages.ts';
import { claimInside, counted, plural, points } from './grammar.ts';

const cases = counted('caso', 'casos');
const approaches = counted('abordagem', 'abordagens');

/** Every message of the element. */
export const evaluation: Messages['evaluation'] = {
  title: 'Avaliação',

  drop: 'Solte aqui um arquivo de resultados',
  orPaste: ', cole as linhas dele ou ',
  chooseOne: 'escolha um',
  formatsAccepted:
    'promptfoo, Inspect, OpenAI Evals, lm-eval, DeepEval, Ragas, LangSmith, Langfuse, Braintrust, ou qualquer CSV ou JSON Lines com entradas, respostas esperadas e respostas obtidas. Um arquivo com várias abordagens, ou um arquivo para cada uma.',
  staysHere: 'O arquivo é lido nesta página e não é enviado a lugar nenhum.',
  sample: 'Testar com uma amostra',
  sampleName: 'sample-results.jsonl',
  pastedName: 'resultados colados',

  facts: (approachCount, numberOfApproaches, caseCount, numberOfCases) =>
    `${approaches(approachCount, numberOfApproaches)}, ${cases(caseCount, numberOfCases)}`,
  severalFiles: (files) => `${files} arquivos`,
  addResults: 'Adicionar resultados',
  replace: 'Substituir',
  reading: (name) => ({ claim: 'Lendo', rest: ` ${name}` }),
  cancel: 'Cancelar',
  cancelled: (name) => `A leitura de ${name} foi cancelada.`,

  unreadable: (name) => `Não é possível ler ${name}. Talvez seja uma pasta, ou o arquivo tenha sido movido.`,
  workerFailed: (name) =>
    `A leitura de ${name} parou. Talvez falte memória; divida o arquivo ou deixe de fora textos longos.`,
  noResults: (name) => `${name} não tem resultados que possam ser lidos.`,
  kept: (name) => `${name} continua em uso.`,

  points,
  interval: (low, high) => `intervalo de 95% entre ${low} e ${high}`,
  sentence: {
    better: (a, b) => `${a} tem mais respostas aceitas que ${b}`,
    worse: (a, b) => `${a} tem menos respostas aceitas que ${b}`,
    higher: (a, b) => `${a} tem pontuação maior que ${b}`,
    lower: (a, b) => `${a} tem pontuação menor que ${b}`,
    alike: (a, b, count, number) => `Não é possível distinguir ${a} de ${b} em ${cases(count, number)}`,
    tooFew: (a, b, count, number) =>
      `${cases(count, number)} ${plural('é pouco', 'são poucos')(number)} para distinguir ${a} de ${b}`,
    tooFewRest: (difference) => `: ${difference}, e até uma diferença em todos os casos poderia ser acaso.`,
    difference: (difference, interval) => `: ${difference}, ${interval}.`,
    noInterval: (difference) =>
      `: ${difference}; todos os casos têm a mesma diferença, por isso não se conhece um intervalo.`,
    unpaired: {
      claim: 'Estes resultados são de casos diferentes',
      rest: ': nenhum caso foi respondido pelas duas abordagens, por isso só aparece o intervalo de cada uma.',
    },
    single: (share, name, count, number) => ({
      claim: `${share} das respostas de ${name} são aceitas em ${cases(count, number)}`,
      rest: '',
    }),
    singleScore: (score, name, count, number) => ({
      claim: `${name} tem pontuação média de ${score} em ${cases(count, number)}`,
      rest: '',
    }),
    end: (interval) => `, ${interval}.`,
    unscored: {
      claim: 'Nenhuma resposta pode ser pontuada',
      rest: ': o arquivo não tem respostas esperadas nem notas que possam ser usadas.',
    },
  },
  why: {
    needed: (count, number, difference) =>
      `Com cerca de ${cases(count, number)}, quatro em cada cinco avaliações mostrariam uma diferença de ${difference}.`,
    totals:
      'Só se conhecem os totais. O intervalo vale para todos os pareamentos dos casos, se as duas abordagens responderam aos mesmos casos.',
    totalsOpen:
      'Com os resultados de cada caso, talvez apareça uma diferença: alguns pareamentos mostram uma.',
    totalsEvery: 'Todos os pareamentos mostram uma diferença.',
    totalsNone: 'Nenhum pareamento mostra uma diferença.',
    notConfirmed: (p, count, number) =>
      number === 1
        ? `O intervalo não contém 0, mas o teste não confirma isso: ${p}.`
        : `O intervalo não contém 0, mas em uma de ${count} comparações isso pode ser acaso: com a correção para isso (Holm), ${p}.`,
    testAlone: (p) =>
      `O teste sozinho demonstraria uma diferença (${p}), mas o intervalo contém 0. Uma diferença só é dada como demonstrada se ambos concordarem.`,
    other: (sentence, difference, interval) => `${sentence}: ${difference}, ${interval}.`,
    addSecond: 'Para comparar, adicione os resultados de uma segunda abordagem nos mesmos casos.',
    pairs: (count, number) =>
      `${cases(count, number)} ${plural('foi respondido', 'foram respondidos')(number)} pelas duas abordagens.`,
  },

  accepted: 'Aceita',
  means: ' significa que ',
  acceptedInFile: ' conforme a contagem do arquivo, que só tem totais.',
  meanScores: ': nenhum limiar foi definido, por isso são comparadas pontuações médias em vez de parcelas.',
  scoreGroup: 'Pontuação',
  scoreNames: {
    grader: 'Nota da ferramenta',
    'json-equal': 'JSON igual',
    normalised: 'Normalizada',
    exact: 'Exata',
    numeric: 'Número',
    regex: 'Padrão',
    'edit-similarity': 'Similaridade',
    'token-f1': 'F1 de tokens',
    'rouge-l': 'ROUGE-L',
    chrf: 'chrF',
  },
  scoreMeanings: {
    grader: (from) =>
      `a ferramenta que gerou o arquivo deu à resposta uma nota de pelo menos ${from}; “aprovado” é 1`,
    'json-equal': () => 'a resposta é o mesmo JSON que a esperada, com os membros em qualquer ordem',
    normalised: () =>
      'a resposta é igual à esperada desconsiderando maiúsculas, pontuação, artigos do inglês e espaços repetidos',
    exact: () => 'a resposta é igual à esperada, caractere por caractere',
    numeric: () => 'o último número da resposta é igual ao da esperada',
    regex: () => 'o texto esperado, lido como expressão regular, corresponde à resposta',
    'edit-similarity': (from) => `a similaridade de edição com a resposta esperada é de pelo menos ${from}`,
    'token-f1': (from) => `o F1 das palavras com as da resposta esperada é de pelo menos ${from}`,
    'rouge-l': (from) => `o ROUGE-L com a resposta esperada é de pelo menos ${from}`,
    chrf: (from) => `o chrF com a resposta esperada é de pelo menos ${from}`,
  },
  threshold: 'Aceita a partir de',
  thresholdHelp: '0 a 1; se vazio, são comparadas pontuações médias',
  grade: 'Nota',

  approach: 'Abordagem',
  confidence: 'Intervalo de 95%',
  of: (count) => `De ${count}`,
  ofAnswers: 'Aceitas entre as respostas',
  ofCount: (accepted, all) => `${accepted} de ${all}`,
  meanScore: 'Pontuação média',
  results: 'Resultados',
  sharePlot: 'Intervalos',
  meanOfRepeats: 'Cada caso conta uma vez, com a média de suas repetições.',
  notCounted: 'Não contados como respostas',
  outcomes: {
    error: counted('erro', 'erros'),
    replayed: counted('repetição vinda de um cache', 'repetições vindas de um cache'),
    cancelled: counted('execução cancelada', 'execuções canceladas'),
    unscored: counted('resposta sem pontuação', 'respostas sem pontuação'),
  },
  outcomesOf: (name, list) => `${name}: ${list}.`,

  caseByCase: 'Caso a caso',
  against: 'contra',
  baselineChoice: 'Referência',
  candidateChoice: 'Abordagem comparada',
  right: (name) => `${name}: aceita`,
  wrong: (name) => `${name}: não`,
  minus: (a, b) => `${a} menos ${b}`,
  inPoints: ', pontos',
  inScore: ', pontuação',
  paysBack: 'se paga',
  paysNot: 'não se paga',
  disagree: (count, number) => `As duas divergem em ${cases(count, number)}`,
  goTo: (a, won, b, lost) => `: ${won} a favor de ${a}, ${lost} a favor de ${b}.`,
  never: 'As duas coincidem em todos os casos.',
  chance: (tries) =>
    `O acaso sozinho os dividiria de forma ao menos tão desigual em ${tries} (McNemar, exato).`,
  tries: (count) => `${count} de 100 tentativas`,
  fewTries: (limit) => `menos de 1 em ${limit} tentativas`,
  scoreTest: (p) => `${p} (teste t pareado).`,
  signTest: (p) => `${p} (teste dos sinais sobre os casos, porque há casos com repetições).`,
  totalsTest: (p) => `${p} em todo pareamento (McNemar, exato).`,
  totalsRange: (low, high) => `De ${low} a ${high} entre todos os pareamentos dos casos (McNemar, exato).`,
  payback: (difference, side) =>
    `Com estes resultados, não há payback no horizonte se a diferença ficar ${side === 'below' ? 'abaixo' : 'acima'} de ${points(difference)}.`,
  paybackCrosses: ' O intervalo ultrapassa esse limite.',
  differencesTo: (name) => `Diferenças em relação a ${name}`,
  difference: 'Diferença',
  adjustedP: (count) => `p, Holm sobre ${count}`,
  p: 'p',
  shows: 'Mostra',
  words: {
    better: 'melhor',
    worse: 'pior',
    'no-difference-shown': 'nenhuma diferença demonstrada',
    'too-few-cases': 'casos de menos',
  },
  pairsHead: 'Pares',
  neededHead: 'Casos necessários',
  neededFor: 'para mostrar',
  neededUnit: 'pontos',
  neededUnitScore: 'centésimos',

  alsoMeasured: 'Também medido',
  similarity: 'Similaridade média',
  medianTime: 'Tempo mediano',
  ninetieth: '90º',
  tokensIn: 'Tokens de entrada',
  cached: 'Em cache',
  tokensOut: 'Saída',
  reasoning: 'Raciocínio',
  measuredNote: 'Os tokens são médias das respostas contadas. Os tempos são os da resposta inteira.',

  worst: 'Piores casos',
  sets: {
    lost: (candidate, baseline) => `${candidate} errou, ${baseline} acertou`,
    won: (candidate, baseline) => `${baseline} errou, ${candidate} acertou`,
    'both-wrong': (candidate, baseline) => `${candidate} e ${baseline} erraram`,
  },
  repeatSets: {
    lost: (candidate, baseline) => `${candidate} acertou menos vezes que ${baseline}`,
    won: (candidate, baseline) => `${candidate} acertou mais vezes que ${baseline}`,
    'both-wrong': () => 'as duas o mesmo número de vezes, nem sempre',
  },
  scoreSets: {
    lost: (candidate, baseline) => `${candidate} abaixo de ${baseline}`,
    won: (candidate, baseline) => `${candidate} acima de ${baseline}`,
    'both-wrong': () => 'as duas iguais',
  },
  wrongSet: (name) => `${name}: não aceitas`,
  wrongSetOfRepeats: (name) => `${name}: nem sempre aceitas`,
  setCount: (label, count) => `${label}: ${count}`,
  caseId: (id) => `caso ${id}`,
  expected: 'Esperada',
  noAnswer: 'sem resposta',
  noInput: 'sem entrada no arquivo',
  missing: 'falta: ',
  added: 'a mais: ',
  more: (count) => `mais ${count}`,
  cut: (count, compared) =>
    `Só os primeiros ${count} caracteres de um texto longo são mostrados${compared ? ' e comparados palavra por palavra' : ''}.`,
  noCases: 'Não há nenhum caso assim.',

  problems: 'O que não foi lido, e por quê',
  places: (first, further) => (further === null ? first : `${first} e mais ${further}`),
  problem: {
    empty: () => 'O arquivo está vazio.',
    'not-text': (_count, params) => `O arquivo não é de resultados; tipo: ${params.kind}.`,
    'too-large': () => 'O arquivo é mais longo do que um texto pode ser neste navegador. Divida-o.',
    'not-json': (count) => `${count} × não é JSON`,
    'not-a-row': (count) => `${count} × não é um objeto`,
    'half-file': () => 'O arquivo termina cedo demais; as linhas completas foram lidas',
    'archive-entry': (count, params) =>
      `${count} × parte do arquivo compactado que não pode ser lida. Este comando converte o log: ${params.command}`,
    'unknown-format': () => 'Nenhuma ferramenta conhecida gerou este arquivo.',
    'unknown-archive': () => 'O arquivo compactado não é um log do Inspect.',
    'totals-only': () => 'O arquivo só tem totais. Escolha o arquivo com as amostras.',
    'bad-totals': (count) =>
      `${count} × linha de totais sem nome, sem casos, com mais respostas aceitas do que casos ou com um número ausente, negativo ou não inteiro`,
    'totals-twice': (count) => `${count} × totais de uma abordagem que já tem totais acima`,
    'no-answers': () => 'O arquivo não tem nenhum caso.',
    'grade-out-of-range': (count) => `${count} × nota fora de 0 a 1, que não é contada`,
    'log-status': (_count, params) =>
      `Segundo o log, a execução terminou com “${params.status}”; o que foi pontuado é contado`,
    'cached-unclear': (count) =>
      `${count} × tokens de entrada que podem incluir ou não os em cache, por isso ficam de fora`,
    'one-filter': (_count, params) =>
      `O arquivo tem cada resposta uma vez por filtro; são lidas as de “${params.filter}”`,
    'more-pages': () => 'A lista tem mais páginas, que não estão neste arquivo',
    'paired-by-input': () =>
      'Não há duas abordagens com um id em comum, por isso os casos são pareados por entradas iguais',
    'id-with-other-input': (count) => `${count} × o mesmo id com outra entrada: lido como um caso à parte`,
    'no-key': (count) => `${count} × sem id e sem entrada: pareado com nada`,
  },
  otherProblem: (code, count) => `${count} × ${code}`,

  columns: (name) => `Colunas de ${name}`,
  columnsWhy:
    'Escolha o que é cada coluna. Até a página ser fechada ou recarregada, a escolha vale também para outros arquivos com as mesmas colunas.',
  columnsWithoutAnswers:
    'Com essas colunas, o arquivo não tem respostas. Escolha pelo menos a coluna das respostas.',
  roles: {
    id: 'Id do caso',
    input: 'Entrada',
    expected: 'Resposta esperada',
    actual: 'Resposta',
    approach: 'Nome da abordagem',
    grade: 'Nota da ferramenta',
    latencyMs: 'Latência em milissegundos',
    inputTokens: 'Tokens de entrada, com os em cache',
    outputTokens: 'Tokens de saída',
  },
  severalAnswers: 'Uma coluna para cada abordagem',
  noColumn: 'nenhuma',
  readColumns: 'Ler com estas colunas',
  showColumns: 'Colunas',

  ifUsed: 'Se você usar isto no cálculo',
  inCalculation: 'No cálculo',
  notUsed: 'não usada',
  quantity: 'Indicador',
  now: 'Agora',
  afterwards: 'Depois',
  quantities: {
    success: 'Aceitas',
    input: 'Tokens de entrada',
    output: 'Tokens de saída',
    reasoning: 'Tokens de raciocínio',
    firstToken: 'Primeiro token',
    speed: 'Tokens por segundo',
    accepted: '1.000 respostas aceitas',
  },
  range: (guess, low, high) => `${guess} (${low} a ${high})`,
  toOther: (difference, name) => `${points(difference)} em relação a ${name}`,
  rangeNote: 'As faixas vão do percentil 10 ao 90.',
  estimatedTimes:
    'O primeiro token e os tokens por segundo são estimados a partir dos tempos e dos comprimentos das respostas.',
  unknownTimes: (names) =>
    `${names}: o tempo até o primeiro token é desconhecido, porque não pode ser estimado a partir dos tempos e dos comprimentos das respostas. Nenhum tempo é adotado.`,
  undividedInput: (names) =>
    `${names}: os tokens de entrada medidos não são adotados, porque não se sabe quantos deles são fixos e quantos são variáveis.`,
  unmeasuredBaseline: (name, share) =>
    `Estes resultados não medem ${name}: sua parcela de respostas aceitas continua em ${share}, e as parcelas medidas são comparadas com esse valor.`,
  noShares:
    'São comparadas pontuações médias, por isso nenhuma taxa de sucesso é adotada. Defina um limiar para adotá-la.',
  nothing: 'Nada mudaria no cálculo.',
  chooseApproach: 'Escolha a que abordagem do cálculo corresponde cada abordagem do arquivo.',
  use: 'Usar no cálculo',
  used: 'Em uso no cálculo.',
  undo: 'Desfazer',
  undone: 'O uso da avaliação foi desfeito.',
  effect: {
    start: 'Com estes resultados',
    paybackSame: (duration) => `, o payback continua o mesmo: ${duration}.`,
    payback: (after, before) => `, o payback passa a ser: ${after}, em vez de ${before}.`,
    verdictSame: ', o veredito continua o mesmo.',
    verdict: (claim) => `, o veredito passa a ser: ${claimInside(claim)}.`,
  },
  download: 'Baixar os casos pontuados',
  downloadName: 'scored-cases.csv',
  copy: 'Copiar como tabela',
  copied: 'A tabela foi copiada.',
  notCopied: 'O navegador não permitiu copiar.',
  saved: (name) => `${name} foi salvo.`,
  notSaved: 'Não foi possível gravar o arquivo.',

  summaryUnused: '; ainda não usada',
  summaryUsed: '; em uso',
};
