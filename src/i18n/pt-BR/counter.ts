/** Portuguese messages of the prompt editors. */
import type { Messages } from '../messages.ts';
import { before, counted, listed, plural } from './grammar.ts';

const labels: Readonly<Record<string, string>> = {
  system: 'Sistema',
  developer: 'Desenvolvedor',
  examples: 'Exemplos',
  example: 'Exemplo',
  tools: 'Ferramentas',
  user: 'Usuário',
  assistant: 'Assistente',
  tool: 'Resultado de ferramenta',
  passages: 'Trechos',
  history: 'Histórico',
  fixed: 'Fixo',
  prompt: 'Prompt',
  format: 'Formato de chat',
};

const kinds: Readonly<Record<string, (count: number) => string>> = {
  image: plural('imagem', 'imagens'),
  audio: plural('clipe de áudio', 'clipes de áudio'),
  video: plural('vídeo', 'vídeos'),
  file: plural('arquivo', 'arquivos'),
  tool: plural('ferramenta hospedada', 'ferramentas hospedadas'),
  schema: plural('esquema de saída', 'esquemas de saída'),
  conversation: plural('resposta anterior', 'respostas anteriores'),
  prompt: plural('prompt armazenado', 'prompts armazenados'),
  cache: plural('conteúdo em cache', 'conteúdos em cache'),
  item: plural('item armazenado', 'itens armazenados'),
};

/** Every message of `<ft-token-counter>`. */
export const counter: Messages['counter'] = {
  partLabel: (part) =>
    Object.hasOwn(labels, part) ? (labels[part] as string) : part.charAt(0).toUpperCase() + part.slice(1),
  partNumbered: (label, n) => `${label} ${n}`,
  placeholder: (part) =>
    part === 'user'
      ? 'O texto que muda de uma solicitação para outra'
      : 'Cole um prompt, ou o corpo de uma solicitação',

  exact: (tokenizer) => `contagem exata, ${tokenizer}`,
  assumed: (tokenizer, model) => `contagem com ${tokenizer}, suposto para ${model}`,
  partly: (tokenizer, format) =>
    `texto contado com ${tokenizer}${format ? ', formato de chat estimado' : ''}`,
  hostCounter: 'contador da página',
  loading: (tokenizer) => `Carregando ${tokenizer}`,
  counting: (share) => (share === null ? 'Contando' : `Contando, ${share} concluídos`),
  estimate: (error, model) => `estimativa${model && ` para ${model}`}${error === null ? '' : `, ±${error}`}`,
  failed: 'Estimativa, o tokenizador não carregou.',
  failedToCount: (reason) => `Estimativa, a contagem falhou${reason && `: ${reason}`}.`,
  request: (model, named) => (named ? `a solicitação cita ${model}` : `a solicitação é para ${model}`),
  countedWith: (tokenizer) => `contagem com ${tokenizer}`,
  retry: 'Repetir',
  approximately: 'cerca de',

  tokens: plural('token', 'tokens'),
  total: counted('token no total', 'tokens no total'),
  format: (count) => `${count} do formato de chat`,

  divider: counted(
    'token acima é igual em todas as solicitações',
    'tokens acima são iguais em todas as solicitações',
  ),
  dividerEmpty: 'O texto acima é igual em todas as solicitações',
  placeholderDivider: (tokens, count, name) =>
    count === 1
      ? `${tokens} token antes de {{${name}}} é igual em todas as solicitações`
      : `${before(tokens)} tokens antes de {{${name}}} são iguais em todas as solicitações`,
  placeholderFirst: (name) => `Nada antes de {{${name}}} pode ir para o cache`,
  moveDivider: 'Divisor entre o texto fixo e o variável',
  divide: 'Variável a partir do cursor',
  undivide: 'Remover o divisor',

  more: (count) => `… mais ${count}`,
  show: 'Mostrar',
  showAll: (label) => `Mostrar tudo de ${label}`,
  showLess: 'Mostrar menos',
  undrawn: 'Contado, mas longo demais para mostrar os tokens.',
  unshown: 'Contado por inteiro; só o começo é exibido.',
  clear: 'Limpar',
  whitespace: 'Mostrar espaços em branco',
  tokenDetail: (id, bytes) => `token ${id}, ${bytes}`,
  bytes: (hex, count) => `${count === 1 ? 'byte' : 'bytes'} ${hex}`,
  firstBytes: (hex, count) => `${count} bytes, ${hex} …`,

  countFormat: 'Contar o formato de chat',

  readAs: (provider, parts, count) =>
    `Lido como uma solicitação para ${provider}, em ${parts} ${count === 1 ? 'parte' : 'partes'}.`,
  keepAsText: 'Manter como texto',
  unreadCall:
    'O código desta chamada é contado como texto. Uma chamada só é lida como solicitação se estiver completa e nenhum dos seus valores for uma variável ou outro código.',
  things: (counts) =>
    listed(counts.map(({ kind, count, shown }) => `${shown} ${kinds[kind]?.(count) ?? kind}`)),
  uncounted: (things) => `Fora da contagem: ${things}.`,

  reading: (name) => `Lendo ${name}`,
  unreadable: (name) => `Não foi possível ler ${name}.`,

  holds: (things) => `${things}, fora da contagem`,
  byRule: 'Contado pela regra do formato de chat para ferramentas, não como o texto JSON exibido aqui.',
  hosted: 'O provedor executa esta ferramenta. Não está publicado quantos tokens ela acrescenta a um prompt.',
  notCounted: 'fora da contagem',

  fixedTokens: counted('token fixo', 'tokens fixos'),
  varyingTokens: counted('token variável', 'tokens variáveis'),
  entered: (figures) => `${listed(figures)}, sem texto. Cole um prompt para contá-lo.`,
  counted: counted('token contado', 'tokens contados'),
  replaced: (figures) => `A contagem substitui os valores anteriores: ${listed(figures)}.`,
  kept: (figures) => `Sem texto, continuam em uso: ${listed(figures)}.`,
  backToEntered: 'Limpar o texto e usar os valores anteriores',
};
