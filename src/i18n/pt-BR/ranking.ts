/** Portuguese messages of `<ft-model-ranking>`. */
import type { Messages } from '../messages.ts';
import { before, counted, listed, plural } from './grammar.ts';

const models = counted('modelo', 'modelos');

const among = (shown: string | null): string =>
  shown === null ? 'para este prompt' : `entre os ${shown} modelos exibidos`;

/** Every message of the ranking of models. */
export const ranking: Messages['ranking'] = {
  title: 'Custo deste prompt por modelo',

  cheapest: (names, shown) =>
    `${listed(names)} ${names.length === 1 ? 'é o mais barato' : 'são os mais baratos'} ${among(shown)}`,
  yoursCheapest: (shown) => `Seu modelo é o mais barato ${among(shown)}`,
  cost: (usd) => `: ${usd} por 1.000 tentativas.`,
  costAgainst: (usd, own, name) => `: ${usd} por 1.000 tentativas, contra ${own} no ${name}.`,
  leftOut: {
    notServed: (date) => `Seu modelo não entra na comparação: não está disponível em ${date}.`,
    tooSmall: () => 'Seu modelo não entra na comparação: o contexto dele é pequeno demais para este prompt.',
  },
  noneFits: 'Nenhum outro modelo passa por estes filtros',
  unknown: 'Ainda não se conhece nenhum custo, porque falta um valor.',
  requestsMissing: (isCached) =>
    `Informe as solicitações por mês para ver qual modelo é o mais barato${isCached ? ': quanto mais há, mais delas encontram o prompt no cache.' : '.'}`,
  conditions: (fixed, varying, output, requests) =>
    `${before(fixed)} tokens fixos, ${varying} variáveis e ${output} de saída, ${before(requests)} solicitações no mês 1. Cache, níveis de preço e hospedagem estão incluídos; cada solicitação é respondida uma vez.`,
  sameTokens:
    'Todos os modelos são calculados com estes tokens, embora outro modelo possa dividir o mesmo texto de outra forma.',
  costOnly: 'Só os custos são comparados: a qualidade das respostas de outro modelo não é conhecida.',
  borrowed: 'Um modelo comparado tem a taxa de sucesso do seu prompt até você informar a dele.',

  search: 'Buscar',
  searchBy: 'Buscar por modelo, fabricante ou provedor',
  maker: 'Fabricante',
  allMakers: 'Todos os fabricantes',
  host: 'Provedor',
  allHosts: 'Todos os provedores',
  fitting: (tokens) => `comporta ${before(tokens)} tokens`,
  fittingUnknown: 'comporta o prompt',
  served: (date) => `disponível em ${date}`,
  current: (days) => `preço dos últimos ${days} dias`,
  tunable: 'pode ser ajustado',
  open: 'pesos publicados',
  makerAndHost: (maker, host) => `${maker} · ${host}`,
  clear: 'Limpar filtros',
  shown: (shown, all, count) => (shown === all ? models(all, count) : `${shown} de ${models(all, count)}`),

  rank: 'Posição',
  place: (rank) => `${rank}º`,
  model: 'Modelo',
  perThousand: '1.000 tentativas',
  perMonth: 'Por mês',
  context: 'Contexto',
  asOf: 'Data do preço',
  until: 'Fim',
  action: 'Comparar',

  yours: 'seu modelo',
  toTune: 'a ajustar',
  ownPrices: 'preços próprios',
  tooSmall: (tokens) => `contexto de ${before(tokens)} tokens é pequeno demais`,
  ended: (date) => `desativado em ${date}`,
  endsOn: (date) => `desativação em ${date}`,
  coming: 'ainda não disponível',
  stale: (days, count) => `preço de ${days} ${plural('dia', 'dias')(count)} atrás`,
  undated: 'preço sem data',
  changesOn: (date) => `preço muda em ${date}`,
  notRead: 'não lido',
  aMonth: (usd) => `${usd} por mês`,

  compare: 'Comparar',
  compareThis: (name, host) => `Comparar ${name}, ${host}`,
  compared: 'comparado',
  comparedThis: (name, host) => `${name}, ${host}, está na comparação`,
  today: 'hoje',
  added: (label) => `Adicionada: ${label}. “Desfazer” a remove.`,
  full: (count) => `Um cálculo tem no máximo ${count} abordagens: remova uma para comparar outra.`,

  downloadCsv: 'Baixar CSV',
  downloadMarkdown: 'Baixar Markdown',

  more: (count, number) => `Mostrar mais ${models(count, number)}`,
  thenYours: (count) => `mais ${count} modelos, depois o seu`,

  assumed:
    'O menor prompt que este provedor guarda em cache não está publicado; o valor usa um mínimo suposto.',
  otherwise: (name, tokens, usd) =>
    tokens === '0'
      ? `${name} se qualquer tamanho for guardado em cache: ${usd}.`
      : `${name} se o cache valer a partir de ${before(tokens)} tokens: ${usd}.`,
};
