/** Tests the Spanish sentences whose form depends on a number, a duration, a date or another word. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { addLanguage } from '../../../src/controllers/languages.ts';
import { listed, numbered } from '../../../src/i18n/es/grammar.ts';
import { messages } from '../../../src/i18n/es/index.ts';
import { formatDuration, formatTokens } from '../../../src/i18n/format.ts';
import { parseAmount, parseCost } from '../../../src/i18n/parse.ts';
import { plainText } from '../../../src/i18n/pieces.ts';

const {
  advice,
  chart,
  counter,
  evaluation,
  fields,
  glossary,
  ladder,
  remarks,
  suggestions,
  trainingData,
  usage,
  verdict,
} = messages;
addLanguage('es', messages);

const duration = (months: number): string => formatDuration(months, 'es');

it.each([
  [0.1, 'en 4 días'],
  [1 / 30.4375, 'en 1 día'],
  [0.48, 'en 2 semanas'],
  [4, 'en 18 semanas'],
  [8, 'en 8 meses'],
  [31, 'en 31 meses'],
])('a payback after %f months is "%s"', (months, text) => {
  expect(verdict.inTime(duration(months), false)).toBe(text);
});

it.each([
  [0, '0 tokens en total'],
  [1, '1 token en total'],
  [2, '2 tokens en total'],
  [5, '5 tokens en total'],
  [11, '11 tokens en total'],
  [1_234, '1234 tokens en total'],
  [12_345, '12.345 tokens en total'],
  [2_000_000, '2.000.000 de tokens en total'],
  [2_000_001, '2.000.001 tokens en total'],
])('%i tokens are "%s"', (count, text) => {
  expect(counter.total(formatTokens(count, 'es'), count)).toBe(text);
});

it.each([
  ['1,5 M', '1,5 M de tokens'],
  ['2,000,000', '2,000,000 de tokens'],
  ['200 mil', '200 mil tokens'],
  ['200k', '200k tokens'],
])('"%s" with its noun is "%s"', (written, text) => {
  expect(numbered(written, 'tokens')).toBe(text);
});

it.each([
  [
    verdict.verdicts.after(verdict.fineTuning, 'en 2 semanas', 'el 16 de enero de 2027', '50.000', false),
    'El ajuste fino se amortiza en 2 semanas, tras 50.000 solicitudes, el 16 de enero de 2027.',
  ],
  [
    verdict.verdicts.beyond('A', '31', '24', 'si X'),
    'A no se amortiza hasta el mes 31, después del horizonte de 24 meses, si X.',
  ],
  [verdict.verdicts.neverBehind('A', '24 meses'), 'A nunca queda por detrás en 24 meses.'],
  [
    verdict.verdicts.unlikely('A', 'en 8 meses', 'en mayo de 2027', '24 meses', '32\u00a0%'),
    'A se amortiza en 8 meses según la mejor estimación, en mayo de 2027, pero su probabilidad en un plazo de 24 meses es solo del 32\u00a0%.',
  ],
  [
    verdict.verdicts.tooLate('A', 'M', 'después de más de diez años', 'el 1 de mayo de 2028', ''),
    'A se amortizaría demasiado tarde: solo después de más de diez años, pero M se retira el 1 de mayo de 2028.',
  ],
  [
    verdict.verdicts.cheaperUntil('A', 'enero de 2027', '24 meses', '90 $'),
    'A cuesta menos hasta enero de 2027, pero en 24 meses cuesta 90 $ más.',
  ],
  [
    verdict.verdicts.cheaperUntil('A', '16 de enero de 2027', '24 meses', '90 $'),
    'A cuesta menos hasta el 16 de enero de 2027, pero en 24 meses cuesta 90 $ más.',
  ],
])('a verdict is put together as a sentence: %j', ({ claim, rest }, text) => {
  expect(claim + rest).toBe(text);
});

it('a verdict `never` that holds only at the present traffic says so in its claim', () => {
  const sentence = verdict.verdicts.fixedAboveSaving('A', true, '90 $', '20 $');
  expect(Reflect.get(sentence, 'limited') + sentence.rest).toBe(
    'A nunca se amortiza con este tráfico: su alojamiento cuesta 90 $ al mes, más que los 20 $ al mes que ahorran sus solicitudes.',
  );
});

it.each([
  [chart.afterMonths('1', 1), 'Tras 1 mes'],
  [chart.afterMonths('12', 12), 'Tras 12 meses'],
  [chart.rangeIn('10 – 68', 'week', 68), '10 – 68 semanas'],
  [chart.rangeIn('1', 'month', 1), '1 mes'],
  [
    `${chart.restsOn}${chart.inSentence(fields.inputUsdPerMTok.noun, 'A')}${chart.belowIt('3 $', '1 año').join('')}`,
    'El veredicto depende del precio de entrada de A: por debajo de 3 $ no hay amortización en 1 año.',
  ],
  [chart.belowIt('5\u00a0%', '1 año').join(''), ': por debajo del 5\u00a0% no hay amortización en 1 año.'],
  [
    counter.things([
      { kind: 'image', count: 1, shown: '1' },
      { kind: 'tool', count: 2, shown: '2' },
    ]),
    '1 imagen y 2 herramientas alojadas',
  ],
  [listed(['Azure', 'Bedrock', 'Inspect']), 'Azure, Bedrock e Inspect'],
  [
    ladder.reached('A', '90\u00a0%', true),
    'A es el primer escalón que alcanza el objetivo propio del 90\u00a0%',
  ],
  [evaluation.sentence.alike('A', 'B', '1', 1), 'A y B no se distinguen en 1 caso'],
  [
    chart.fromIt('5\u00a0%', '24 meses').join(''),
    ': desde el 5\u00a0% hay amortización en un plazo de 24 meses.',
  ],
  [
    plainText(verdict.remarks.worksAssumed('70\u00a0%')),
    'Esto supone que el ajuste funciona. La probabilidad de que funcione es del 70\u00a0%.',
  ],
  [
    verdict.verdicts.after('A', 'en 2 semanas', 'en mayo de 2027', '2.000.000', true).rest,
    ', tras cerca de 2.000.000 de solicitudes, en mayo de 2027.',
  ],
  [
    plainText(
      advice.reasons['examples-do-not-fit'].says(
        { examples: '1', each: '9000 tokens', context: '8192 tokens', room: '' } as never,
        { examples: 1 } as never,
      ),
    ),
    '1 ejemplo de 9000 tokens no cabe en el contexto de 8192 tokens junto al prompt y la respuesta',
  ],
  [
    plainText(
      advice.reasons['examples-fit'].says(
        { examples: '2', each: '300 tokens', room: '7000 tokens' } as never,
        { examples: 2 } as never,
      ),
    ),
    '2 ejemplos de 300 tokens caben en los 7000 tokens que el prompt y la respuesta dejan en el contexto',
  ],
  [
    advice.missing['prompt-bar-open'].note({ needed: '', cases: '1' } as never, { cases: 1 } as never),
    'hay 1 caso',
  ],
  [advice.points('+1'), '+1 punto'],
  [advice.points('−1'), '−1 punto'],
  [
    messages.usage.problems['partial-month']('1', 1, 'enero de 2027', ''),
    'La exportación empieza o termina en el transcurso de enero de 2027.',
  ],
  [messages.verdict.setupOnce, 'Puesta en marcha, una vez'],
  [advice.points('0,1'), '0,1 puntos'],
  [advice.points('+11'), '+11 puntos'],
  [
    usage.problems['missing-month']('1', 1, 'enero de 2027', ''),
    'Enero de 2027 no tiene solicitudes en la exportación: su número se desconoce.',
  ],
  [
    evaluation.effect.verdict(verdict.verdicts.neverBehind(verdict.fineTuning, '24 meses').claim),
    ', el veredicto pasa a ser: el ajuste fino nunca queda por detrás en 24 meses.',
  ],
  [
    remarks.furtherRemarks(['Un precio promocional', 'Reglas de la caché supuestas']),
    'Otros motivos de la marca †: un precio promocional; reglas de la caché supuestas.',
  ],
  [remarks.restated('El precio de entrenamiento', false, 'X'), 'El precio de entrenamiento se tomó de X.'],
  [
    plainText(suggestions.change(fields.hitRate.start, '50\u00a0%', suggestions.orMore)),
    'Una tasa de aciertos de caché del 50\u00a0% o más',
  ],
  [
    plainText(suggestions.change(fields.inputUsdPerMTok.start, '3 $', suggestions.orLess)),
    'Un precio de entrada de 3 $ o menos',
  ],
  [
    plainText(glossary.rank(2, '40', 40, verdict.fineTuning)),
    'De 40 datos, cada uno movido dentro de su rango o un 20\u00a0%, este tiene el segundo mayor efecto en la amortización del ajuste fino.',
  ],
  [glossary.noPaybacks.never('1', '5', verdict.fineTuning), 'De 1 a 5, el ajuste fino nunca se amortiza.'],
  [
    plainText(
      verdict.remarks.partsOfDifference('4,00 $', [
        ['tokens', '96\u00a0%'],
        ['repair', '4\u00a0%'],
      ]),
    ),
    'De la diferencia, 4,00 $ (el 96\u00a0%) se deben al costo de los tokens y el 4\u00a0% se debe a la corrección de respuestas.',
  ],
  [
    plainText(verdict.remarks.cached('más del 99\u00a0%', '1200', '1300')),
    'Más del 99\u00a0% de las solicitudes lee de la caché 1200 de los 1300 tokens fijos.',
  ],
  [
    trainingData.notReady('1', 1, '2', 2).rest,
    ': se rechazaría 1 línea, y 2 ejemplos de validación están también en el archivo de entrenamiento.',
  ],
  [
    usage.thanAssumed([
      usage.differences.traffic('12\u00a0%', true),
      usage.differences['hit-rate']('5', false),
    ]),
    'Un 12\u00a0% más de solicitudes al mes y 5 puntos menos de aciertos de caché de lo supuesto',
  ],
])('a text reads "%s"', (text, expected) => {
  expect(text).toBe(expected);
});

it.each([
  ['200 mil', 200_000],
  ['1,5 millones', 1_500_000],
  ['1 millón', 1_000_000],
  ['1 millon', 1_000_000],
  ['2,5 mill.', 2_500_000],
  ['2 mil millones', 2_000_000_000],
  ['1.234,5', 1234.5],
  ['1,5 M', 1_500_000],
])('the typed amount "%s" is %d', (text, value) => {
  expect(parseAmount(text, 'es')?.p50).toBe(value);
});

it.each(['200 mil a 300 mil', '200 a 300 mil', '200k hasta 300k'])('"%s" is a range', (text) => {
  expect(parseAmount(text, 'es')).toMatchObject({ p10: 200_000, p90: 300_000, isRange: true });
});

it.each([
  ['35 h a 45', 35, 'h', 45],
  ['35 h a razón de 45', 35, 'h', 45],
  ['2 mil ejemplos a 3 $ cada uno', 2000, 'ejemplos', 3],
  ['2 $ por ejemplo', undefined, 'ejemplo', 2],
  ['2 $ por cada ejemplo', undefined, 'ejemplo', 2],
  ['500 $ al mes', undefined, 'mes', 500],
  ['45 $ la hora', undefined, 'hora', 45],
  ['45 $ a la hora', undefined, 'hora', 45],
])('the typed cost "%s" is read', (text, quantity, unit, usd) => {
  const cost = parseCost(text, 'es');
  expect(cost?.quantity?.p50).toBe(quantity);
  expect(cost?.unit).toBe(unit);
  expect(cost?.usdPerUnit.p50).toBe(usd);
});

it('no text addresses the reader', () => {
  const folder = new URL('../../../src/i18n/es/', import.meta.url);
  // A form such as "Elija" that begins a sentence is an instruction to the reader.
  const address =
    /\b(?:Agregue|Compruebe|Elija|Escriba|Indique|Introduzca|Pegue|Seleccione|Suelte)\b|\busted(?:es)?\b/;
  const lines = readdirSync(folder).flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8').split('\n'),
  );
  expect(lines.filter((line) => address.test(line))).toEqual([]);
});
