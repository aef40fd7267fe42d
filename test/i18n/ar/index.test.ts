/** Tests the Arabic sentences whose form depends on a number, a duration, a case or a gender, and the direction of names in them. */
import { expect, it } from 'vitest';
import { addLanguage } from '../../../src/controllers/languages.ts';
import { messages } from '../../../src/i18n/ar/index.ts';
import { formatDuration } from '../../../src/i18n/format.ts';
import { parseAmount, parseCost } from '../../../src/i18n/parse.ts';
import { plainText } from '../../../src/i18n/pieces.ts';

const { advice, chart, counter, form, glossary, ladder, ranking, remarks, start, usage, verdict, working } =
  messages;
const duration = (months: number): string => formatDuration(months, 'ar');

/** Without the signs that give a name its own direction. */
const withoutSigns = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

it.each([
  [1 / 30.4375, 'خلال يوم واحد'],
  [2 / 30.4375, 'خلال يومين'],
  [0.1, 'خلال 4 أيام'],
  [4, 'خلال 18 أسبوعًا'],
  [8, 'خلال 8 أشهر'],
  [31, 'خلال 31 شهرًا'],
  [100, 'خلال 100 شهر'],
])('a payback after %f months is "%s"', (months, text) => {
  expect(verdict.inTime(duration(months), true)).toBe(text);
});

it('a duration of two weeks or months is a dual, which is in the genitive after a preposition, even after the sign ≈', () => {
  expect(duration(0.48)).toBe('أسبوعان');
  expect(verdict.inTime(duration(0.48), false)).toBe('بعد أسبوعين');
  expect(verdict.inTime('≈\u00a0شهران', true)).toBe('خلال ≈\u00a0شهرين');
});

it.each([
  ['0', '0 طلب', '0 طلب'],
  ['1', 'طلب واحد', 'طلب واحد'],
  ['2', 'طلبان', 'طلبين'],
  ['5', '5 طلبات', '5 طلبات'],
  ['11', '11 طلبًا', '11 طلبًا'],
  ['100', '100 طلب', '100 طلب'],
  ['103', '103 طلبات', '103 طلبات'],
  ['1,234', '1,234 طلبًا', '1,234 طلبًا'],
  ['50,000', '50,000 طلب', '50,000 طلب'],
  ['1.5', '1.5 طلب', '1.5 طلب'],
  ['1.2 مليون', '1.2 مليون طلب', '1.2 مليون طلب'],
  ['١٬٢٣٤', '١٬٢٣٤ طلبًا', '١٬٢٣٤ طلبًا'],
  // As Morocco writes 1,234, 1.5 and 1,234.5, and as the digits of Persian are written.
  ['1.234', '1.234 طلبًا', '1.234 طلبًا'],
  ['1,5', '1,5 طلب', '1,5 طلب'],
  ['1.234,5', '1.234,5 طلب', '1.234,5 طلب'],
  ['0.125', '0.125 طلب', '0.125 طلب'],
  ['۱۲', '۱۲ طلبًا', '۱۲ طلبًا'],
  ['10 – 68', '10 – 68 طلبًا', '10 – 68 طلبًا'],
])('%s requests are "%s", and "%s" in the genitive', (written, nominative, inGenitive) => {
  expect(working.units.requests(written, 0)).toBe(nominative);
  expect(chart.tableAfterRequests(written, 0)).toBe(`، بعد ${inGenitive}`);
});

it('the word for one agrees with a feminine noun, and an adjective agrees with its noun', () => {
  expect(['1', '2', '3', '12'].map((written) => form.epochCount(written, 0))).toEqual([
    'حقبة واحدة',
    'حقبتان',
    '3 حقب',
    '12 حقبة',
  ]);
  expect(['1', '2', '3', '12', '200'].map((written) => counter.fixedTokens(written, 0))).toEqual([
    'رمز ثابت واحد',
    'رمزان ثابتان',
    '3 رموز ثابتة',
    '12 رمزًا ثابتًا',
    '200 رمز ثابت',
  ]);
  expect([1, 2, 3].map((times) => advice.perYear(times, `${times}`))).toEqual([
    'مرة واحدة في السنة',
    'مرتين في السنة',
    '3 مرات في السنة',
  ]);
});

it.each([
  [
    verdict.verdicts.after('الضبط الدقيق', 'بعد أسبوعين', 'في 16 يناير 2027', '50,000', false),
    'يسترد الضبط الدقيق تكلفته بعد أسبوعين، أي بعد 50,000 طلب، في 16 يناير 2027.',
  ],
  [
    verdict.verdicts.after('مطالبة قصيرة', 'خلال شهرين', 'في 16 يناير 2027', '1,234', true),
    'تسترد مطالبة قصيرة تكلفتها خلال شهرين، أي بعد نحو 1,234 طلبًا، في 16 يناير 2027.',
  ],
  [
    verdict.verdicts.unlikely('RAG', 'خلال ستة أشهر', 'في 1 مايو 2027', '24 شهرًا', '40 %'),
    'يسترد RAG تكلفته خلال ستة أشهر وفق أفضل تقدير، في 1 مايو 2027، لكن احتمال الاسترداد خلال 24 شهرًا هو 40 % فقط.',
  ],
  [
    verdict.verdicts.beyond('A', '31', '24', 'إذا استمر X'),
    'لا يسترد A تكلفته إلا في الشهر 31، بعد انتهاء الأفق الزمني البالغ 24 شهرًا، إذا استمر X.',
  ],
  [
    verdict.verdicts.beyond('A', '4', '3', 'إذا استمر X'),
    'لا يسترد A تكلفته إلا في الشهر 4، بعد انتهاء الأفق الزمني البالغ 3 أشهر، إذا استمر X.',
  ],
  [
    verdict.verdicts.fixedAboveSaving('A', true, '90 US$', '20 US$'),
    'لا يسترد A تكلفته أبدًا: تكلفة استضافته 90 US$ شهريًا، وهو ما يتجاوز 20 US$ التي توفّرها طلباته شهريًا.',
  ],
  [
    verdict.verdicts.fixedAboveSaving('مطالبة قصيرة', false, '90 US$', '20 US$'),
    'لا تسترد مطالبة قصيرة تكلفتها أبدًا: تكاليفها الشهرية الثابتة أعلى بمقدار 90 US$، وهو ما يتجاوز 20 US$ التي توفّرها طلباتها شهريًا.',
  ],
  [
    verdict.verdicts.savingShrinks('مطالبة قصيرة', '90 US$', true),
    'لا تسترد مطالبة قصيرة تكلفتها أبدًا: تُسترد تكلفة إعدادها البالغة 90 US$ مؤقتًا، لكن الوفر يتقلص وتضيع الأفضلية بعد ذلك.',
  ],
  [
    verdict.verdicts.tooLate('A', 'M', 'بعد أكثر من عشر سنوات', 'في 1 مايو 2028', ''),
    'استرداد تكلفة A يأتي متأخرًا جدًا: لا يتحقق إلا بعد أكثر من عشر سنوات، لكن تشغيل M يُوقف في 1 مايو 2028.',
  ],
])('a verdict is put together as a sentence: %j', ({ claim, rest }, text) => {
  expect(withoutSigns(claim + rest)).toBe(text);
});

it.each([
  [chart.afterMonths('1', 1), 'بعد شهر واحد'],
  [chart.afterMonths('12', 12), 'بعد 12 شهرًا'],
  [chart.rangeIn('10 – 68', 'week', 68), '10 – 68 أسبوعًا'],
  [chart.rangeIn('3 – 9', 'month', 9), '3 – 9 أشهر'],
  [chart.belowIt('5 %', 'سنتان').join(''), ': دون 5 %، لا استرداد خلال سنتين.'],
  [
    counter.things([
      { kind: 'image', count: 1, shown: '1' },
      { kind: 'tool', count: 2, shown: '2' },
      { kind: 'file', count: 3, shown: '3' },
    ]),
    'صورة واحدة وأداتان مستضافتان و3 ملفات',
  ],
  [ladder.paidBack('شهران'), ' وتُسترد تكلفتها بعد شهرين'],
  [
    ranking.cheapest(['GPT-4.1 mini', 'Claude Haiku', 'Nova'], null),
    'GPT-4.1 mini وClaude Haiku وNova الأقل تكلفة لهذه المطالبة',
  ],
  [
    `${ladder.next('RAG')}${ladder.noSetup}${ladder.more('measured')}${ladder.points('2')}${ladder.morePoints}`,
    'الدرجة التالية، RAG، لا تحتاج إلى إعداد، ولها في القياس نقطتان أكثر',
  ],
  [messages.trainingData.longerLose('1', 1, '1'), 'مثال واحد أطول من الحد، والمفقود منه رمز واحد'],
  [messages.trainingData.longerLose('2', 2, '12'), 'مثالان أطول من الحد، والمفقود منهما 12 رمزًا'],
  [messages.trainingData.longerLose('3', 3, '12'), '3 أمثلة أطول من الحد، والمفقود منها 12 رمزًا'],
  [messages.advice.points('+4'), '\u200e+4 نقاط'],
  [messages.evaluation.points('−4'), '\u200e−4 نقاط'],
  [messages.promptParts.points('1'), '\u200e+1 نقطة'],
  [
    plainText(
      glossary.here.hits([
        [1, '50 %'],
        [3, '20 %'],
        [9, '10 %'],
      ]),
    ),
    'معدل الإصابة هنا 50 % مع ذاكرة مؤقتة واحدة و20 % مع 3 و10 % مع 9.',
  ],
  [plainText(start.inputs.answers('300')), 'يُفترض أن طول الإجابة 300 رمز.'],
  [plainText(start.inputs.answers('12')), 'يُفترض أن طول الإجابة 12 رمزًا.'],
  [start.inputs.model(start.tokens('1,200', '300')).claim, 'في مطالبتك من الرموز: 1,200 ثابتة + 300 متغيّرة.'],
  [chart.cumulative + chart.inCurrency('دولار أمريكي'), 'التكلفة التراكمية (دولار أمريكي).'],
  [remarks.restatedBy('2', 2), 'نقلًا عن مصدرين'],
  // The name comes before its date, from right to left.
  [remarks.restated('سعر رموزه', false, '\u2068A\u2069 (2026)'), 'سعر رموزه من \u2067A (2026).'],
  [start.would.payBack('الضبط الدقيق', 'خلال شهرين'), 'من شأن الضبط الدقيق أن يسترد تكلفته خلال شهرين'],
  [
    usage.thanAssumed([usage.differences.traffic('12 %', true), usage.differences['hit-rate']('2', false)]),
    'مقارنةً بالمفترض: طلبات شهرية أكثر بنسبة 12 % وإصابات تخزين مؤقت أقل بمقدار نقطتين',
  ],
  [
    plainText(glossary.rank(2, '40', 40, null)),
    'من بين 40 قيمة، بتغيير كل منها على مدى نطاقها أو بنسبة 20\u200e%\u200e، لهذه القيمة ثاني أكبر أثر في الاسترداد.',
  ],
  [
    plainText(
      verdict.remarks.partsOfDifference('4.00 US$', [
        ['tokens', '96 %'],
        ['repair', '4 %'],
      ]),
    ),
    'يعود من الفرق 4.00 US$ (96 %) إلى تكلفة الرموز و4 % إلى تصحيح الإجابات.',
  ],
])('a text reads "%s"', (text, expected) => {
  expect(withoutSigns(text)).toBe(expected);
});

it('a Latin name has its own direction, so that a number beside it stays in its place', () => {
  expect(form.chosenModel('النموذج', 'gpt-4.1-mini', 'Azure')).toBe(
    'النموذج: \u2068gpt-4.1-mini Azure\u2069',
  );
  expect(ranking.costAgainst('5 US$', '9 US$', 'GPT-4o (2024-08-06)')).toBe(
    ': 5 US$ لكل ألف محاولة، مقابل 9 US$ على \u2068GPT-4o (2024-08-06)\u2069.',
  );
});

it.each([
  ['5', '5 أيام'],
  ['90', '90 يومًا'],
  ['100', '100 يوم'],
])('the remark on customers of the %s days before training has "%s"', (days, text) => {
  expect(withoutSigns(remarks.closedToUnused('M', 'H', 'D', days, ''))).toBe(
    `منذ D لا يستطيع ضبط M لدى H إلا العملاء الذين استخدموا نموذجًا مضبوطًا خلال ${text} قبل التدريب.`,
  );
});

it.each([
  ['1', 'ملاحظة أخرى واحدة', 'سبب آخر واحد'],
  ['2', 'ملاحظتان أخريان', 'سببان آخران'],
  ['3', '3 ملاحظات أخرى', '3 أسباب أخرى'],
  ['12', '12 ملاحظة أخرى', '12 سببًا آخر'],
])('%s more remarks are "%s", and more reasons "%s"', (written, others, reasons) => {
  expect(remarks.andMore('A', written)).toBe(`A، و${others}`);
  expect(advice.page.moreReasons(written)).toBe(reasons);
});

it('the first inputs are asked for without an imperative, which would have a gender', () => {
  const { inputs } = start;
  const texts = [
    inputs.prompt.claim,
    inputs.model('').rest,
    inputs.requestsAlone.claim,
    inputs.candidate('', false).rest,
    plainText(inputs.enterSetup()),
  ];
  for (const text of texts) expect(text.trim()).toMatch(/^يلزم /);
});

it('amounts are read with Arabic words and digits', () => {
  addLanguage('ar', messages);
  expect(parseAmount('200 ألف', 'ar')?.p50).toBe(200_000);
  expect(parseAmount('1.5 مليون', 'ar')?.p50).toBe(1_500_000);
  expect(parseAmount('٢٠٠ ألف إلى ٣٠٠ ألف', 'ar')).toMatchObject({ p10: 200_000, p90: 300_000 });
  expect(parseAmount('3 آلاف', 'ar')?.p50).toBe(3_000);
  expect(parseCost('35 ساعة بسعر 45', 'ar')).toMatchObject({ unit: 'ساعة', usdPerUnit: { p50: 45 } });
  expect(parseCost('2 لكل مثال', 'ar')).toMatchObject({ quantity: null, unit: 'مثال' });
});

it('every text with letters has Arabic letters, except names and codes', async () => {
  const found: string[] = [];
  const look = (text: unknown, path: string): void => {
    if (typeof text === 'string' && /\p{L}/u.test(text) && !/\p{Script=Arabic}/u.test(text)) found.push(text);
    if (typeof text === 'object' && text !== null)
      for (const [key, each] of Object.entries(text)) look(each, `${path}.${key}`);
  };
  look({ ...messages, numberWords: null }, 'ar');
  const names =
    /^(?:RAG|CSV|PNG(?: 2×)?|JSON|Markdown|OpenAI(?: Responses)?|Azure|Vertex|Bedrock(?: Converse)?|Together|Fireworks|Mistral|Gemini|Nova|ShareGPT|Alpaca|TRL|Axolotl|Unsloth|Python|TypeScript|shell|ROUGE-L|chrF|P10|P90|p|OpenTelemetry|LiteLLM|Langfuse|Helicone|Braintrust|Inspect|promptfoo|[\w-]+\.(?:jsonl?|csv))$/;
  expect(found.filter((text) => !names.test(text))).toEqual([]);
});

it('the name of a cheaper model in the advice has a direction of its own', () => {
  const named = advice.reasons['untested-model-cheaper'].says({} as never, {} as never, 'GPT-4.1 mini');
  expect(plainText(named)).toContain('\u2068GPT-4.1 mini\u2069');
});
