/** Portuguese messages of `<ft-prompt-parts>`. */
import type { Messages } from '../messages.ts';
import { before, counted, plural, points } from './grammar.ts';

const tokens = counted('token', 'tokens');

/** Every message of the parts of a prompt. */
export const promptParts: Messages['promptParts'] = {
  title: 'Partes do prompt',
  noPrompt: 'Ainda não há prompt. Cole um em Prompts, e as partes dele e os custos delas aparecem aqui.',

  costs: (name, usd) => `${name} gasta ${usd} por mês com o prompt`,
  costsUnknown: (name) => `O custo do prompt de ${name} não é conhecido`,
  split: (fixed, fixedCount, varying) =>
    `: ${tokens(fixed, fixedCount)} ${plural('é igual', 'são iguais')(fixedCount)} em todas as solicitações, ${varying} variam.`,
  calculated: (fixed, varying) =>
    `Estes são os tokens do texto. O cálculo usa outros números: ${before(fixed)} tokens fixos e ${varying} variáveis.`,
  examples: (count, examples, usd) => `Disso, ${count} ${plural('exemplo', 'exemplos')(examples)}: ${usd}.`,

  prompt: 'Prompt de',
  compareWith: 'Comparar com',
  noComparison: 'nenhum outro',

  tableTitle: 'Tokens e custo de cada parte',
  part: 'Parte',
  tokens: 'Tokens',
  perMonth: 'Por mês',
  removed: 'Sem ela',
  paysFrom: 'Compensa com',
  exampleNumber: (n) => `Exemplo ${n}`,
  outputFormat: 'Formato de saída',
  afterPlaceholder: 'A partir do marcador',
  reasoning: 'Raciocínio',
  points: (written) => points(`+${written}`),
  atOnce: 'de imediato',
  /** If no rise of the share of accepted answers pays for the part. */
  noRise: 'nenhum aumento basta',
  needed: 'necessária',
  several: (first, last, count) => `${first} a ${last} (${count} partes)`,
  note: 'Por mês: o custo dos próprios tokens. Sem ela: a variação do custo do mês se ela for retirada e a mesma parcela de respostas for aceita.',
  paysNote:
    ' Compensa com: o aumento de respostas aceitas que paga os tokens dela. Não se sabe se a parte traz esse aumento.',

  reorder: (names, count) =>
    `${names} ${count === 1 ? 'é igual' : 'são iguais'} em todas as solicitações, mas ${count === 1 ? 'está' : 'estão'} depois de texto variável`,
  reorderSaves: (usd) => `: no início, ${usd} a menos por mês.`,
  reorderNothing: ': no início, custaria o mesmo, porque nada mais vai para o cache.',
  reorderCosts: (usd) => `: no início, custaria ${usd} a mais por mês.`,
  reorderUnknown: ': não se sabe quanto economizaria no início.',
  move: 'Mover para o início',
  moved: (usd) => `Movido para o início: ${usd} a menos por mês.`,
  undo: 'Desfazer',

  trial: (name, without) => `${name} é este prompt sem ${without}. `,
  trialMeasured: (change, low, high, paysFrom) =>
    `O texto retirado muda as respostas aceitas em ${points(change)}, intervalo de 95% entre ${low} e ${high}; ${paysFrom}. `,
  trialPays: {
    from: (rise) => `compensa com ${rise}`,
    atOnce: 'compensa sem nenhum aumento',
    never: 'nenhum aumento o pagaria',
    unknown: 'não se sabe que aumento o paga',
  },
  trialUnpaired: (change) =>
    `O texto retirado muda as respostas aceitas em ${points(change)}, mas não nos mesmos casos. `,
  trialUnmeasured: 'Nenhuma avaliação mediu os dois no mesmo modelo. ',
  trialWords: {
    pays: 'O texto retirado se paga.',
    'does-not-pay': 'O texto retirado não se paga.',
    'not-shown': 'Não está demonstrado se o texto retirado se paga.',
  },

  comparison: (name, usd) => `O prompt de ${name} custaria ${usd} por mês`,
  comparedMore: (usd, difference) => `, ${usd} a mais: ${before(difference)} tokens.`,
  comparedLess: (usd, difference) => `, ${usd} a menos: ${before(difference)} tokens.`,
  comparedSame: ', o mesmo.',
  comparedUnknown: (name) => `O custo do prompt de ${name} não é conhecido.`,
  samePrices: 'Os dois com os preços e a parcela de respostas aceitas desta abordagem.',
  changesTitle: 'O que difere',
  kinds: { removed: 'removido', added: 'adicionado', moved: 'movido' },

  summary: (usd) => `${usd} por mês`,
  summaryRest: (parts, count) => ` em ${parts} ${plural('parte', 'partes')(count)}`,
};
