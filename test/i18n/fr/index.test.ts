/** Tests the French sentences whose form depends on a number, a date or the next word, and the typography of all texts. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { addLanguage } from '../../../src/controllers/languages.ts';
import { formatCompact, formatDuration, formatTokens } from '../../../src/i18n/format.ts';
import { messages } from '../../../src/i18n/fr/index.ts';
import { parseAmount, parseCost, parseNumber } from '../../../src/i18n/parse.ts';
import { plainText } from '../../../src/i18n/pieces.ts';

addLanguage('fr', messages);

const {
  advice,
  chance,
  chart,
  counter,
  evaluation,
  form,
  glossary,
  ladder,
  priceDates,
  remarks,
  start,
  suggestions,
  usage,
  verdict,
} = messages;
const duration = (months: number): string => formatDuration(months, 'fr');

/** The text with plain spaces, so that the expected texts can be read. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

it.each([
  [0, '0 requête'],
  [1, '1 requête'],
  [2, '2 requêtes'],
  [5, '5 requêtes'],
  [11, '11 requêtes'],
  [1234, '1 234 requêtes'],
])('%d requests are "%s"', (count, text) => {
  expect(plain(usage.summaryUsage(formatTokens(count, 'fr'), count).claim)).toBe(text);
});

it.each([
  [250_000, '250 k tokens'],
  [1_500_000, '1,5 M de tokens'],
  [2_500_000_000, '2,5 Md de tokens'],
])('%d tokens in short notation are "%s"', (count, text) => {
  expect(plain(form.tokenCount(formatCompact(count, 'fr'), count))).toBe(text);
});

it.each([
  [0.1, false, 'en 4 jours'],
  [1 / 30.4375, false, 'en 1 jour'],
  [0.48, false, 'en 2 semaines'],
  [4, true, 'en 18 semaines au plus'],
  [8, true, 'en 8 mois au plus'],
  [31, true, 'en 31 mois au plus'],
])('a payback after %f months, rounded up: %s, is "%s"', (months, roundedUp, text) => {
  expect(plain(verdict.inTime(duration(months), roundedUp))).toBe(text);
});

it.each([
  [
    verdict.verdicts.after(verdict.fineTuning, 'en 2 semaines', 'le 16 janvier 2027', '50 000', false),
    'Le fine-tuning s’amortit en 2 semaines, après 50 000 requêtes, le 16 janvier 2027.',
  ],
  [
    verdict.verdicts.beyond('A', '31', '24', 'avec ce trafic'),
    'A ne s’amortit qu’au mois 31, après votre horizon de 24 mois, avec ce trafic.',
  ],
  [verdict.verdicts.neverBehind('A', '24 mois'), 'A n’est jamais en retard sur 24 mois.'],
  [
    verdict.verdicts.unlikely('A', 'en 8 mois au plus', 'en avril 2027', '24 mois', '40 %'),
    'A s’amortit en 8 mois au plus selon la meilleure estimation, en avril 2027, mais la probabilité d’un amortissement en 24 mois au plus n’est que de 40 %.',
  ],
  [
    verdict.verdicts.fixedAboveSaving('A', true, '90 $', '20 $'),
    'A ne s’amortit jamais : son hébergement coûte 90 $ par mois, plus que les 20 $ économisés par mois sur les requêtes.',
  ],
  [
    verdict.verdicts.tooLate('A', 'M', 'après plus de dix ans', verdict.onDate('1 mai 2028'), ''),
    'A s’amortirait trop tard : seulement après plus de dix ans, mais M sera arrêté le 1er mai 2028.',
  ],
  [
    verdict.verdicts.endsTooSoon('A', 'le 1er mai 2028', 'o4-mini', '20 $', '90 $'),
    'A ne s’amortit jamais : à l’arrêt d’o4-mini, le 1er mai 2028, 20 $ de sa mise en place de 90 $ sont amortis.',
  ],
  [
    verdict.verdicts.savesNothing(verdict.fineTuning, 'throughput'),
    'Impossible de dire si le fine-tuning s’amortit : la vitesse de lecture des prompts (débit d’entrée) est inconnue, donc l’économie l’est aussi.',
  ],
  [
    start.inputs.setup(verdict.fineTuning, '90 $', '24 mois', true),
    'Vous pouvez dépenser jusqu’à 90 $ pour mettre en place le fine-tuning ; c’est ce qui est économisé en 24 mois avec le prompt qui lui est proposé.',
  ],
])('a verdict is put together as a sentence: %j', ({ claim, rest }, text) => {
  expect(plain(claim + rest)).toBe(text);
});

it.each([
  [verdict.onDate('1 avril 2027'), 'le 1er avril 2027'],
  [verdict.onDate('11 avril 2027'), 'le 11 avril 2027'],
  [verdict.everyMonthUntil('15 avril 2027'), 'chaque mois jusqu’au 15 avril 2027'],
  [verdict.everyMonthUntil('avril 2027'), 'chaque mois jusqu’en avril 2027'],
  [verdict.everyMonthFrom('avril 2027'), 'chaque mois à partir d’avril 2027'],
  [chart.by('20 $', '1 août 2027'), '20 $ au 1er août 2027'],
  [chance.likely(verdict.fromTo('5 mois', '8 mois')), 'probablement 5 mois à 8 mois'],
  [chance.likely(verdict.fromTo('5 mois', chart.never)), 'probablement entre 5 mois et jamais'],
  [chart.rangeIn('10 – 68', 'week', 68), '10 – 68 semaines'],
  [chart.rangeIn('1', 'year', 1), '1 an'],
  [
    chart.restsOn + chart.inSentence(messages.fields.hitRate.noun, 'OpenAI'),
    'Le verdict dépend du taux d’accès au cache d’OpenAI',
  ],
  [
    chart.belowIt('5 %', '24 mois').join(''),
    ' : au-dessous de 5 %, il n’y a pas d’amortissement en 24 mois.',
  ],
  [
    counter.things([
      { kind: 'image', count: 1, shown: '1' },
      { kind: 'tool', count: 2, shown: '2' },
    ]),
    '1 image et 2 outils hébergés',
  ],
  [chart.fromIt('5 %', '24 mois').join(''), ' : à partir de 5 %, l’amortissement a lieu en 24 mois au plus.'],
  [
    evaluation.effect.verdict(verdict.verdicts.neverBehind(verdict.fineTuning, '24 mois').claim),
    ', le verdict devient : le fine-tuning n’est jamais en retard sur 24 mois.',
  ],
  [counter.total(formatTokens(2_000_000, 'fr'), 2_000_000), '2 000 000 de tokens au total'],
  [counter.total(formatTokens(2_000_500, 'fr'), 2_000_500), '2 000 500 tokens au total'],
  [counter.total(formatTokens(2_000_000, 'fr-LU'), 2_000_000), '2.000.000 de tokens au total'],
  [
    messages.trainingData.cutText(formatTokens(2_000_000, 'fr')),
    'La ligne compte 2 000 000 de caractères ; seule une partie est affichée.',
  ],
  [
    plainText(suggestions.changeRequests(formatTokens(3_000_000, 'fr'), suggestions.orMore)),
    '3 000 000 de requêtes par mois ou plus',
  ],
  [messages.start.tokens(formatTokens(2_000_000, 'fr'), '300'), '2 000 000 de tokens fixes + 300 variables'],
  [
    messages.ranking.conditions(formatTokens(2_000_000, 'fr'), '300', '80', '50').replace(/,.*/, ''),
    '2 000 000 de tokens fixes',
  ],
  [messages.form.tokenCount('2\u00a0G', 2e9), '2 G de tokens'],
  [
    messages.usage.problems['partial-month']('1', 1, 'avril 2027', ''),
    'L’export commence ou se termine au cours d’avril 2027.',
  ],
  [evaluation.points('0,5'), '0,5 point'],
  [evaluation.points('−1,9'), '−1,9 point'],
  [evaluation.points('+2'), '+2 points'],
  [evaluation.points('1 234'), '1 234 points'],
  [
    plainText(
      advice.reasons['examples-do-not-fit'].says(
        { examples: '1', each: '9000 tokens', context: '8192 tokens', room: '' } as never,
        { examples: 1 } as never,
      ),
    ),
    '1 exemple de 9000 tokens ne tient pas dans le contexte de 8192 tokens à côté du prompt et de la réponse',
  ],
  [
    plainText(
      advice.reasons['examples-fit'].says(
        { examples: '2', each: '300 tokens', room: '7000 tokens' } as never,
        { examples: 2 } as never,
      ),
    ),
    '2 exemples de 300 tokens tiennent dans les 7000 tokens que le prompt et la réponse laissent dans le contexte',
  ],
  [
    advice.missing['prompt-bar-open'].note({ needed: '', cases: '1' } as never, { cases: 1 } as never),
    'vous avez 1 cas',
  ],
  [advice.perYear(1, '1'), 'une fois par an'],
  [ladder.less('20 $', 'Azure'), '20 $ de moins qu’Azure'],
  [priceDates.onePriceOld(priceDates.upTo('120'), 120), 'Un prix date d’au plus 120 jours :'],
  [
    priceDates.startsEarlier('1 mai 2027'),
    'Le calcul commence plus tôt, le 1er mai 2027, date à laquelle les prix étaient peut-être différents.',
  ],
  [
    priceDates.amountsIn('euros', '1 $US', '0,92 €', '1 mai 2027'),
    'Montants en euros, à 1 $US = 0,92 € (1er mai 2027).',
  ],
  [remarks.restated('Le prix d’entraînement', false, 'Azure'), 'Le prix d’entraînement provient d’Azure.'],
  [
    remarks.furtherRemarks(['Un prix promotionnel', 'Règles du cache supposées']),
    'Autres raisons de la marque † : un prix promotionnel ; règles du cache supposées.',
  ],
  [
    usage.thanAssumed([usage.differences.traffic('12 %', true), usage.differences.prompt('5 %', false)]),
    '12 % de requêtes de plus par mois et des prompts 5 % plus courts que supposé',
  ],
  [
    plainText(glossary.rank(2, '40', 40, null)),
    'Sur 40 valeurs, chacune variant sur sa plage ou de 20 %, celle-ci a le deuxième plus grand effet sur l’amortissement.',
  ],
  [
    plainText(
      verdict.remarks.partsOfDifference('4,00 $', [
        ['tokens', '90 %'],
        ['other', '6 %'],
        ['repair', '4 %'],
      ]),
    ),
    'La différence tient pour 4,00 $ (90 %) au coût des tokens, pour 6 % aux autres coûts et pour 4 % à la correction des réponses.',
  ],
])('a text reads "%s"', (text, expected) => {
  expect(plain(text)).toBe(expected);
});

it.each([
  ['2 millions', 2e6],
  ['1,5 Md', 1.5e9],
  ['200 mille', 200_000],
  ['1 234,5', 1234.5],
  ['200k', 200_000],
])('"%s" is read as %d', (typed, value) => {
  expect(parseNumber(typed, 'fr')).toBe(value);
});

it('ranges and costs are read as French readers write them', () => {
  expect(parseAmount('200 à 300 k', 'fr')).toMatchObject({ p10: 200_000, p90: 300_000 });
  expect(parseCost('35 h à 45', 'fr')).toMatchObject({
    quantity: { p50: 35 },
    unit: 'h',
    usdPerUnit: { p50: 45 },
  });
  expect(parseCost('2 $ par exemple', 'fr')).toMatchObject({
    quantity: null,
    unit: 'exemple',
    usdPerUnit: { p50: 2 },
  });
});

it('texts have the spaces and apostrophes of French', () => {
  const folder = new URL('../../../src/i18n/fr/', import.meta.url);
  const wrong: string[] = [];
  // A plain space next to punctuation or guillemets, or a straight apostrophe between letters.
  for (const file of readdirSync(folder).filter((name) => name !== 'number-words.ts')) {
    const visit = (node: ts.Node): void => {
      if (
        (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) &&
        / [:;!?»%]|« |\p{L}'\p{L}/u.test(node.text)
      )
        wrong.push(`${file}: ${node.text}`);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(new URL(file, folder), 'utf8'), ts.ScriptTarget.Latest));
  }
  expect(wrong).toEqual([]);
});
