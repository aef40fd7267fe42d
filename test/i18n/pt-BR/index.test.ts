/** Tests the Portuguese sentences whose form depends on a number, a duration or other words. */
import { expect, it } from 'vitest';
import { addLanguage } from '../../../src/controllers/languages.ts';
import { formatDuration, formatUsdCompact } from '../../../src/i18n/format.ts';
import { parseAmount, parseCost } from '../../../src/i18n/parse.ts';
import { plainText } from '../../../src/i18n/pieces.ts';
import { messages } from '../../../src/i18n/pt-BR/index.ts';

addLanguage('pt-BR', messages);

const {
  advice,
  chart,
  counter,
  evaluation,
  form,
  glossary,
  inputs,
  ladder,
  ranking,
  remarks,
  suggestions,
  trainingData,
  usage,
  verdict,
} = messages;
const duration = (months: number): string => formatDuration(months, 'pt-BR');

it.each([
  [0.1, 'em 4 dias'],
  [1 / 30.4375, 'em 1 dia'],
  [0.48, 'em 2 semanas'],
  [4, 'em 18 semanas'],
  [8, 'em 8 meses'],
  [31, 'em 31 meses'],
])('a payback after %f months is "%s"', (months, text) => {
  expect(verdict.inTime(duration(months), false)).toBe(text);
});

it.each([
  [0, '0', '0 token'],
  [1, '1', '1 token'],
  [2, '2', '2 tokens'],
  [5, '5', '5 tokens'],
  [11, '11', '11 tokens'],
  [1234, '1.234', '1.234 tokens'],
  [1_500_000, '1,5\u00a0mi', '1,5\u00a0mi de tokens'],
  [2_000_000, '2.000.000', '2.000.000 de tokens'],
  [2_000_000, '2\u00a0000\u00a0000', '2\u00a0000\u00a0000 de tokens'],
  [1_500_000, '1,5\u00a0M', '1,5\u00a0M de tokens'],
  [2_000_500, '2.000.500', '2.000.500 tokens'],
])('%f tokens, written as %s, are "%s"', (count, written, text) => {
  expect(form.tokenCount(written, count)).toBe(text);
});

it.each([
  [
    verdict.verdicts.after(verdict.fineTuning, 'em 2 semanas', 'em 16 de janeiro de 2027', '50.000', false),
    'O ajuste fino se paga em 2 semanas, após 50.000 solicitações, em 16 de janeiro de 2027.',
  ],
  [
    verdict.verdicts.beyond('RAG', '31', '24', verdict.ifTrafficHolds('24')),
    'RAG só se paga no mês 31, depois do seu horizonte de 24 meses, se o tráfego do mês 24 se mantiver.',
  ],
  [
    verdict.verdicts.unlikely('RAG', 'em 8 meses', 'em julho de 2027', '24 meses', '41%'),
    'RAG se paga em 8 meses pela melhor estimativa, em julho de 2027, mas a chance em até 24 meses é de apenas 41%.',
  ],
  [
    verdict.verdicts.fixedAboveSaving('RAG', true, '$\u00a090', '$\u00a020'),
    'RAG nunca se paga: a hospedagem custa $\u00a090 por mês, mais do que os $\u00a020 por mês que as solicitações economizam.',
  ],
  [
    verdict.verdicts.tooLate('RAG', verdict.tuned('Nova'), verdict.afterTenYears, 'em 1 de maio de 2028', ''),
    'RAG se pagaria tarde demais: só após mais de dez anos, mas o Nova ajustado será desativado em 1 de maio de 2028.',
  ],
])('a verdict is put together as a sentence: %j', ({ claim, rest }, text) => {
  expect(claim + rest).toBe(text);
});

it.each([
  [chart.afterMonths('1', 1), 'Após 1 mês'],
  [chart.afterMonths('12', 12), 'Após 12 meses'],
  [chart.rangeIn('10 – 68', 'week', 68), '10 – 68 semanas'],
  [chart.rangeIn('1', 'month', 1), '1 mês'],
  [chart.belowIt('5%', '1 ano').join(''), ': abaixo de 5%, não há payback em até 1 ano.'],
  [
    chart.restsOn + chart.inSentence(messages.fields.hitRate.noun, 'Prompting'),
    'O veredito muda conforme a taxa de acertos do cache de Prompting',
  ],
  [
    plainText(suggestions.change(messages.fields.hitRate.start, '50%', suggestions.orLess)),
    'Uma taxa de acertos do cache de 50% ou menos',
  ],
  [
    plainText(suggestions.changeRequests('2.000.000', suggestions.orMore)),
    '2.000.000 de solicitações por mês ou mais',
  ],
  [
    counter.things([
      { kind: 'image', count: 1, shown: '1' },
      { kind: 'tool', count: 2, shown: '2' },
      { kind: 'file', count: 5, shown: '5' },
    ]),
    '1 imagem, 2 ferramentas hospedadas e 5 arquivos',
  ],
  [ladder.paidBack('8 meses'), ' e se paga em 8 meses'],
  [
    remarks.furtherRemarks(['Um preço promocional', 'Regras de cache supostas']),
    'Outros motivos da marca †: um preço promocional; regras de cache supostas.',
  ],
  [remarks.restated('O preço do treinamento', false, 'X'), 'O preço do treinamento vem de X.'],
  [messages.start.tokens('2.000.000', '300'), '2.000.000 de tokens fixos + 300 variáveis'],
  [
    messages.ranking.conditions('2.000.000', '300', '80', '50').replace(/,.*/, ''),
    '2.000.000 de tokens fixos',
  ],
  [
    messages.usage.problems['partial-month']('1', 1, 'janeiro de 2027', ''),
    'A exportação começa ou termina no decorrer de janeiro de 2027.',
  ],
  [advice.points('+0,7'), '+0,7 ponto'],
  [advice.points('−12,7'), '−12,7 pontos'],
  [
    plainText(
      advice.reasons['examples-do-not-fit'].says(
        { examples: '1', each: '9.000 tokens', context: '8.192 tokens', room: '' } as never,
        { examples: 1 } as never,
      ),
    ),
    '1 exemplo de 9.000 tokens não cabe no contexto de 8.192 tokens ao lado do prompt e da resposta',
  ],
  [
    plainText(
      advice.reasons['examples-fit'].says(
        { examples: '2', each: '300 tokens', room: '7.000 tokens' } as never,
        { examples: 2 } as never,
      ),
    ),
    '2 exemplos de 300 tokens cabem nos 7.000 tokens que o prompt e a resposta deixam no contexto',
  ],
  [
    advice.missing['prompt-bar-open'].note({ needed: '', cases: '1' } as never, { cases: 1 } as never),
    'você tem 1 caso',
  ],
  [advice.perYear(1, '1'), 'uma vez por ano'],
  [
    plainText(advice.reasons['surely-pays'].says({ low: '+0,7' } as never, {} as never)),
    'o ajuste fino se paga mesmo no limite inferior da diferença medida, +0,7 ponto',
  ],
  [
    evaluation.effect.verdict(verdict.verdicts.neverBehind(verdict.fineTuning, '24 meses').claim),
    ', o veredito passa a ser: o ajuste fino nunca fica atrás em 24 meses.',
  ],
  [inputs.usdPerMTok('Dólares de Hong Kong'), 'Em dólares de Hong Kong por 1.000.000 de tokens'],
  [ranking.stale('5', 5), 'preço de 5 dias atrás'],
  [usage.jobTokens('2.000.000'), 'O trabalho cobrou 2.000.000 de tokens'],
  [
    usage.problems['missing-month']('1', 1, 'janeiro de 2027', ''),
    'Janeiro de 2027 não tem solicitações na exportação: o número delas é desconhecido.',
  ],
  [
    usage.notes['partial-month']({ month: 'janeiro de 2027' }),
    'Janeiro de 2027 fica de fora: a exportação começa ou termina dentro desse mês.',
  ],
  [advice.perYear(4, '4'), '4 vezes por ano'],
  [
    plainText(glossary.rank(2, '40', 40, null)),
    'De 40 valores, cada um variado em sua faixa ou em 20%, este tem o segundo maior efeito sobre o payback.',
  ],
  [
    plainText(
      verdict.remarks.partsOfDifference('$\u00a04,00', [
        ['tokens', '96%'],
        ['repair', '4%'],
      ]),
    ),
    'Da diferença, $\u00a04,00 (96%) vêm do custo dos tokens e 4% da correção de respostas.',
  ],
  [
    trainingData.notReady('1', 1, '187', 187).rest,
    ': 1 linha seria recusada, e 187 exemplos de validação também estão no arquivo de treinamento.',
  ],
  [
    trainingData.tooFew(['OpenAI', 'Bedrock'], '1', 1, ['8', '10'], ['Together']).rest,
    ': 1 exemplo, e os mínimos são 8 e 10; Together aceitaria o arquivo.',
  ],
  [
    usage.thanAssumed([usage.differences.prompt('14%', false), usage.differences['hit-rate']('5', true)]),
    'Prompts 14% mais curtos e 5 pontos a mais de acertos de cache que o suposto',
  ],
])('a text reads "%s"', (text, expected) => {
  expect(text).toBe(expected);
});

it('amounts are read as they are typed and written in Portuguese', () => {
  expect(parseAmount('200 mil a 300 mil', 'pt-BR')).toMatchObject({ p10: 200_000, p90: 300_000 });
  expect(parseAmount('1,5 milhão', 'pt-BR')).toMatchObject({ p50: 1_500_000 });
  expect(parseAmount('2 bi', 'pt-BR')).toMatchObject({ p50: 2e9 });
  expect(parseAmount(formatUsdCompact(1_250_000, 'pt-BR'), 'pt-BR')).toMatchObject({ p50: 1_250_000 });
  expect(parseCost('35 h a 45', 'pt-BR')).toMatchObject({ unit: 'h', usdPerUnit: { p50: 45 } });
  expect(parseCost('2 mil exemplos a 0,50', 'pt-BR')).toMatchObject({
    quantity: { p50: 2000 },
    unit: 'exemplos',
    usdPerUnit: { p50: 0.5 },
  });
  expect(parseCost('$ 2 por exemplo', 'pt-BR')).toMatchObject({ quantity: null, unit: 'exemplo' });
});
