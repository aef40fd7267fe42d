/** The words in names of approaches that say what an approach is, in the eight languages of the package. */

/** The meaning of a word in a name: a technique, the size or age of the model, where it runs, that it is in use now, or only that it is a prompt or the base of the comparison. */
export type NameWord =
  | 'tuned'
  | 'rag'
  | 'zero-shot'
  | 'few-shot'
  | 'chain-of-thought'
  | 'optimised-prompt'
  | 'current'
  | 'prompt'
  | 'base'
  | 'small'
  | 'large'
  | 'newer'
  | 'older'
  | 'hosted'
  | 'own-gpu';

/**
 * The words of each kind. They are compared with names as `plainName` writes them: in lower case, without accents and Arabic vowels. A
 * comment above a pattern says what the pattern leaves out.
 */
const patterns: Readonly<Record<NameWord, readonly RegExp[]>> = {
  tuned: [
    // A prompt can be tuned too, and a model that is tuned to follow instructions is usually the base.
    /(?<!\p{L})(?<!(?:prompt|instruct|instruction)[\s_-]?)(?:(?:fine|fein)[\W_]*)?tun(?:e|ing)/gu,
    /(?<!\p{L})(?:ft|q?lora|sft)(?!\p{L})/gu,
    // “R1 Distill” is part of the name of a model.
    /(?<!\p{L})(?<!r1[\W_]?)(?:distill?|distilled|distill?ation|distillee?s?|destill?ad[oa]|destilliert|destillation)(?!\p{L})/gu,
    /fein[\W_]*(?:ab)?(?:ge)?(?:stimm|justier)/gu,
    // Prompts, instructions and thresholds can be adjusted too.
    /(?<!\p{L})(?<!(?:prompts?|instruc\p{L}{1,8}|umbral|shot)[\W_]{0,3})ajust(?:ad[oa]s?|e)(?!\p{L})(?![\W_]{0,3}(?:d[aeou][ls]?)?[\W_]{0,3}(?:los|les)?[\W_]{0,3}prompt)/gu,
    /(?<!\p{L})(?:ajuste|ajustement|reglage)[\W_]*fin|(?<!\p{L})(?<!prompt[\W_]*)(?:affine|affinage|afinad)/gu,
    /ファイン[\W_]*チュー(?:ニング|ン)?|微調整|蒸留|微调|微調|精调|蒸馏|蒸餾/gu,
    /ضبط[^\p{L}]*(?:ال)?دقيق|مضبوط|مقطر/gu,
  ],
  rag: [/(?<!\p{L})(?:rag(?!\p{L})|retriev|recupera[ct])|検索|检索|檢索|استرجاع/gu],
  'zero-shot': [
    /(?:(?<!\p{L})zero|(?<!\d)0)[\W_]*shot|零样本|零樣本|无示例|ゼロ[\W_]*ショット|例なし|دون[^\p{L}]*امثلة/gu,
    /(?<!\p{L})(?:no|without|ohne|sin|sans|sem)[\W_]*(?:examples|beispiel|ejemplo|exemple|exemplo)/gu,
  ],
  'few-shot': [
    /(?<!\p{L})few(?!er)|(?:(?<!\p{L})(?:one|many|multi)|[1-9]\d*)[\W_]*shot/gu,
    /(?<!\p{L}|zero[\W_]*|\d[\W_]*)shot/gu,
    /(?<!\p{L})(?:wenige|mit|pocos|con|quelques|avec|poucos|com)[\W_]*(?:beispiel|ejemplo|exemple|exemplo)/gu,
    /少样本|少樣本|少数ショット|フュー[\W_]*ショット|امثلة[^\p{L}]*قليلة|بامثلة/gu,
  ],
  'chain-of-thought': [
    /chain[\W_]*of[\W_]*thought|(?<!\p{L})cot(?!\p{L})|gedankenkette|cad(?:ena|eia) de pensam|chaine de pensee/gu,
    /思考の連鎖|思维链|思維鏈|سلسلة الافكار/gu,
  ],
  'optimised-prompt': [/(?<!\p{L})(?:optimi[sz](?:e|ad)|optimiert|otimizad)|最適化|优化|優化|محسن/gu],
  current: [
    /(?<!\p{L})(?:current|today|in[\W_]*use(?!\p{L})|actuel|aktuell|heutig|actual(?!\p{L})|atual(?!\p{L}))/gu,
    /現行|現在|当前|當前|现有|目前|الحالي/gu,
  ],
  prompt: [/(?<!\p{L})prompt|プロンプ|提示|مطالب/gu],
  base: [
    /(?<!\p{L})(?<!(?:knowledge|data)[\W_]*)bas(?:e|is)(?!d)|(?<!\p{L})un-?tun/gu,
    /(?<!\p{L})(?:before|vorher|grundmodell|ausgangsmodell|referen[cz]|avant|antes)/gu,
    /ベース|基準|基础|基礎|基线|基線|基座|原始模型|اساس|قبل/gu,
  ],
  small: [/(?<!\p{L})(?:small|klein|pequen|petit)|小型|小模型|صغير/gu],
  large: [/(?<!\p{L})(?:large|groß|gross|grand)|大型|大模型|كبير/gu],
  newer: [/(?<!\p{L})(?:newer|neuere|mas nuevo|plus recent|mais novo)|新しい|新模型|احدث/gu],
  older: [/(?<!\p{L})(?:older|altere|mas antiguo|plus ancien|mais antigo)|古い|旧|舊|اقدم/gu],
  hosted: [/(?<!\p{L})(?:hosted|gehostet|alojad|heberge|hospedad)|ホス|托管|託管|مستضاف/gu],
  'own-gpu': [/(?<!\p{L})gpu/gu],
};

const allWords = Object.keys(patterns) as NameWord[];

/** A text before or after a technique that says that the technique is not used, or not yet. */
const notBefore =
  /(?:^|[^\p{L}])(?:un-|non?|not|without|before|pre|ohne|vor|nicht|kein|keine|sin|sans|avant|sem|antes|nao)(?:[^\p{L}]+\p{L}{1,3})?[^\p{L}]*$|[未无無没]\s*(?:经|經|使用|用)?\s*$|(?:قبل|بدون|دون|غير)\s*(?:ال)?$/u;
const notAfter = /^[^\p{L}]*(?:の?前|なし|無し|无し|せず|之前)/u;

/** A name in lower case, without accents and Arabic vowels, and with its words in camel case apart. */
const plainName = (name: string): string =>
  name
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f\u0610-\u061a\u064b-\u065f]/gu, '')
    .normalize('NFC')
    .toLowerCase();

/**
 * The meanings of the words in a name. A tuning or retrieval that the name denies, as “untuned” or “no RAG”, is left out; a model before its
 * tuning is the base.
 */
export function wordsOf(name: string): ReadonlySet<NameWord> {
  const plain = plainName(name);
  const words = new Set<NameWord>();
  for (const word of allWords) {
    const matches = patterns[word].flatMap((pattern) => [...plain.matchAll(pattern)]);
    for (const { index, 0: matchedText } of matches) {
      const isDenied =
        (word === 'tuned' || word === 'rag') &&
        (notBefore.test(plain.slice(0, index)) || notAfter.test(plain.slice(index + matchedText.length)));
      if (!isDenied) words.add(word);
      else if (word === 'tuned') words.add('base');
    }
  }
  return words;
}
