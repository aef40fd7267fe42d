/** German texts of the rules of the advice: when a rule holds, and what it says. */
import type { Messages } from '../messages.ts';
import { figure, type Pieces, say } from '../pieces.ts';
import { dative, points } from './grammar.ts';

type Advice = Messages['advice'];

const examplesWord = (count: number): string => (count === 1 ? 'Beispiel' : 'Beispiele');

/** "8 Beispiele mit je 300 Tokens passen". */
const examplesFit = (written: string, count: number, each: string): Pieces =>
  count === 1
    ? say`${figure(written)} Beispiel mit ${figure(each)} passt`
    : say`${figure(written)} Beispiele mit je ${figure(each)} passen`;

/** "12 % der Antworten brauchen …". */
const shareOf =
  (rest: string) =>
  ({ share }: { readonly share: string }) =>
    say`${figure(share)} ${rest}`;

/** Says that a training or a service ended on the first day of the calculation or before it: "… wurde 8 Monate vor dem ersten Tag geschlossen". */
const ended =
  (what: string, done: string) =>
  ({ months }: { readonly months: string }, { months: monthCount }: { readonly months: number }) =>
    monthCount === 0
      ? say`${what} wurde ${figure('am ersten Tag')} ${done}`
      : say`${what} wurde ${figure(months)} vor dem ersten Tag ${done}`;

/** The rules that speak for or against something. */
export const reasons: Advice['reasons'] = {
  'pays-back': {
    when: () =>
      'Das Tuning amortisiert sich im berechneten Zeitraum, und nicht erst nach der Abschaltung des Modells des Prompts',
    says: ({ months }, values) =>
      values.months === 0
        ? say`Fine-Tuning amortisiert sich ${figure('sofort')}: es kostet von Anfang an weniger`
        : say`Fine-Tuning amortisiert sich nach ${figure(dative(months))}`,
  },
  'pays-back-later': {
    when: () =>
      'Fine-Tuning amortisiert sich erst nach dem berechneten Zeitraum, und nicht erst nach der Abschaltung des Modells des Prompts',
    says: ({ months, horizon }) =>
      say`Fine-Tuning amortisiert sich nach ${figure(dative(months))}, später als die berechneten ${horizon}`,
  },
  'ends-first': {
    when: () => 'Das Modell nach dem Tuning wird abgeschaltet, bevor es sich amortisiert',
    says: ({ end }) =>
      say`das Modell nach dem Tuning wird nach ${figure(dative(end))} abgeschaltet, bevor es sich amortisiert`,
  },
  'never-pays': {
    when: () => 'Fine-Tuning amortisiert sich nie',
    says: ({ horizon }) =>
      say`Fine-Tuning amortisiert sich nicht, weder in den berechneten ${figure(dative(horizon))} noch später`,
  },
  'not-trainable': {
    when: () => 'Das Training des Modells ist am ersten Tag geschlossen',
    says: ended('das Training des Modells', 'geschlossen'),
  },
  'switched-off': {
    when: () => 'Das Modell nach dem Tuning wird vor dem ersten Tag oder an ihm abgeschaltet',
    says: ended('das Modell nach dem Tuning', 'abgeschaltet'),
  },
  'both-not-trainable': {
    when: () => 'Das Training des Modells für Tuning mit Retrieval ist am ersten Tag geschlossen',
    says: ended('das Training des Modells für Tuning mit Retrieval', 'geschlossen'),
  },
  'both-switched-off': {
    when: () => 'Das Modell für Tuning mit Retrieval wird vor dem ersten Tag oder an ihm abgeschaltet',
    says: ended('das Modell für Tuning mit Retrieval', 'abgeschaltet'),
  },
  'cheaper-answers': {
    when: (limit) =>
      `1.000 akzeptierte Antworten nach dem Tuning kosten weniger als ${limit} von denen des Prompts`,
    says: ({ tuned, prompt }) =>
      say`1.000 akzeptierte Antworten kosten nach dem Tuning ${figure(tuned)}, mit dem Prompt ${figure(prompt)}`,
  },
  'dearer-answers': {
    when: (limit) =>
      `1.000 akzeptierte Antworten nach dem Tuning kosten mehr als ${limit} von denen des Prompts`,
    says: ({ tuned, prompt }) =>
      say`1.000 akzeptierte Antworten kosten mit dem Prompt ${figure(prompt)}, nach dem Tuning ${figure(tuned)}`,
  },
  'rag-dearer': {
    when: (limit) =>
      `1.000 akzeptierte Antworten mit Retrieval kosten mehr als ${limit} von denen des Prompts`,
    says: ({ rag, prompt }) =>
      say`1.000 akzeptierte Antworten kosten mit Retrieval ${figure(rag)}, mit dem Prompt ${figure(prompt)}`,
  },
  'untested-model-cheaper': {
    when: (limit) =>
      `Auf einem anderen Modell kostet derselbe Prompt höchstens ${limit} der heutigen Kosten; die Antworten sind nicht gemessen`,
    says: ({ other, prompt }, _values, otherModel) =>
      say`1.000 Versuche mit demselben Prompt kosten auf ${otherModel ?? 'einem anderen Modell'} ${figure(other)} statt ${figure(prompt)}; die Antworten sind nicht gemessen`,
  },
  'too-slow': {
    when: () => 'Der Prompt antwortet zu langsam, das Modell nach dem Tuning nicht',
    says: ({ prompt, tuned, limit }) =>
      say`der Prompt antwortet in ${figure(prompt)}, das Modell nach dem Tuning in ${figure(tuned)}; höchstens ${limit} sind erlaubt`,
  },
  'tuned-too-slow': {
    when: () => 'Das Modell nach dem Tuning antwortet zu langsam',
    says: ({ tuned, limit }) =>
      say`das Modell nach dem Tuning antwortet in ${figure(tuned)}; höchstens ${figure(limit)} sind erlaubt`,
  },
  'may-not-be-sent': {
    when: () => 'Kein Beispiel darf zum Training an einen Anbieter gesendet werden',
    says: ({ share }) =>
      say`${figure(share)} der Beispiele dürfen an einen Anbieter gesendet werden; es bleibt nur das Training auf einer eigenen Maschine`,
  },
  'file-ready': {
    when: (limit) => `Die Trainingsdatei hat mindestens ${limit} Beispiele, und keine Zeile würde abgelehnt`,
    says: (texts, { examples: exampleCount }) =>
      say`die Datei ist da: ${figure(texts.examples)} ${examplesWord(exampleCount)}, keine Zeile abgelehnt`,
  },
  'refused-lines': {
    when: () => 'Eine Zeile der Trainingsdatei würde abgelehnt',
    says: ({ lines }) => say`Anbieter würden ${figure(lines)} der Zeilen der Trainingsdatei ablehnen`,
  },
  'leaked-cases': {
    when: () => 'Ein Fall der Validierungsdatei steht auch in der Trainingsdatei',
    says: (texts, { cases: caseCount }) =>
      say`${figure(texts.cases)} der Validierungsfälle ${caseCount === 1 ? 'steht' : 'stehen'} auch in der Trainingsdatei und ${caseCount === 1 ? 'prüft' : 'prüfen'} daher nichts`,
  },
  'prompt-reaches-bar': {
    when: () => 'Der Prompt erreicht das Ziel',
    says: ({ share, bar }) =>
      say`${figure(share)} der Antworten des Prompts sind akzeptiert, das Ziel ist ${bar}`,
  },
  'good-enough': {
    when: () =>
      'Der Prompt erreicht das Ziel und ist schnell genug, und keine Messung zeigt, dass sich Fine-Tuning auch am unteren Ende seines Unterschieds amortisiert',
    says: ({ share, bar }) =>
      say`${figure(share)} der Antworten des Prompts sind akzeptiert, das Ziel ist ${bar}, und keine Messung zeigt, dass sich Fine-Tuning amortisieren würde`,
  },
  'prompt-misses-bar': {
    when: () => 'Der Prompt verfehlt das Ziel',
    says: ({ share, bar }) =>
      say`nur ${figure(share)} der Antworten des Prompts sind akzeptiert, das Ziel ist ${bar}`,
  },
  'tuned-alone-reaches-bar': {
    when: () => 'Das Modell nach dem Tuning erreicht das Ziel, und der Prompt verfehlt es',
    says: ({ tuned, prompt, bar }) =>
      say`das Modell nach dem Tuning erreicht das Ziel von ${bar} mit ${figure(tuned)}, der Prompt verfehlt es mit ${figure(prompt)}`,
  },
  'tuned-misses-bar': {
    when: () => 'Das Modell nach dem Tuning verfehlt das Ziel',
    says: ({ tuned, bar }) =>
      say`nur ${figure(tuned)} der Antworten des Modells nach dem Tuning sind akzeptiert, das Ziel ist ${bar}`,
  },
  'better-shown': {
    when: () =>
      'Es ist belegt, dass das Modell nach dem Tuning an denselben Fällen öfter akzeptiert wird als der Prompt',
    says: ({ difference, low, high }) =>
      say`das Modell nach dem Tuning wird öfter akzeptiert: ${figure(difference)}, 95-%-Intervall von ${low} bis ${high}`,
  },
  'worse-shown': {
    when: () =>
      'Es ist belegt, dass das Modell nach dem Tuning seltener akzeptiert wird als der Prompt, und es ist nicht bekannt, dass es das Ziel erreicht',
    says: ({ difference, low, high }) =>
      say`das Modell nach dem Tuning wird seltener akzeptiert: ${figure(difference)}, 95-%-Intervall von ${low} bis ${high}`,
  },
  'worse-over-bar': {
    when: () =>
      'Es ist belegt, dass das Modell nach dem Tuning seltener akzeptiert wird als der Prompt, aber es erreicht das Ziel',
    says: ({ difference, low, high }) =>
      say`das Modell nach dem Tuning erreicht das Ziel, wird aber seltener akzeptiert als der Prompt: ${figure(difference)}, 95-%-Intervall von ${low} bis ${high}`,
  },
  'no-difference-shown': {
    when: () => 'Die Fälle zeigen keinen Unterschied zwischen dem Modell nach dem Tuning und dem Prompt',
    says: ({ difference, low, high, pairs }) =>
      say`das Modell nach dem Tuning und der Prompt lassen sich an ${pairs} Fällen nicht unterscheiden: ${figure(difference)}, 95-%-Intervall von ${low} bis ${high}`,
  },
  'surely-pays': {
    when: () =>
      'Fine-Tuning amortisiert sich auch am unteren Ende des gemessenen Unterschieds, und nicht erst nach der Abschaltung des Modells des Prompts',
    says: ({ low }) =>
      say`Fine-Tuning amortisiert sich auch am unteren Ende des gemessenen Unterschieds, ${figure(points(low))}`,
  },
  'may-not-pay': {
    when: () => 'Fine-Tuning amortisiert sich, aber nicht am unteren Ende des gemessenen Unterschieds',
    says: ({ low }) =>
      say`am unteren Ende des gemessenen Unterschieds, ${figure(points(low))}, amortisiert sich Fine-Tuning nicht rechtzeitig`,
  },
  'rag-alone-reaches-bar': {
    when: () => 'Retrieval erreicht das Ziel, und der Prompt verfehlt es',
    says: ({ rag, prompt, bar }) =>
      say`Retrieval erreicht das Ziel von ${bar} mit ${figure(rag)}, der Prompt verfehlt es mit ${figure(prompt)}`,
  },
  'rag-misses-bar': {
    when: () => 'Retrieval verfehlt das Ziel',
    says: ({ rag, bar }) =>
      say`nur ${figure(rag)} der Antworten mit Retrieval sind akzeptiert, das Ziel ist ${bar}`,
  },
  'both-alone-reach-bar': {
    when: () => 'Nur für das Tuning mit Retrieval ist gemessen, dass es das Ziel erreicht',
    says: ({ both, bar }) =>
      say`von allem Gemessenen erreicht nur das Tuning mit Retrieval das Ziel von ${bar}: ${figure(both)}`,
  },
  'other-model-reaches-bar': {
    when: () =>
      'Ein Prompt auf einem anderen Modell erreicht das Ziel, und seine akzeptierten Antworten kosten weniger',
    says: ({ share, bar, other, prompt }) =>
      say`ein anderes Modell erreicht das Ziel von ${bar} mit ${figure(share)}, für ${figure(other)} statt ${prompt} pro 1.000 akzeptierte Antworten`,
  },
  'few-prompts-tried': {
    when: (limit) => `Weniger als ${limit} Prompts wurden probiert`,
    says: ({ prompts }) => say`bisher probiert: ${figure(prompts)}`,
  },
  'too-few-examples': {
    when: () => 'Es gibt weniger Beispiele für das Training, als der Anbieter für das Tuning verlangt',
    says: (texts, { examples: exampleCount }) =>
      say`es gibt ${figure(texts.examples)} ${examplesWord(exampleCount)}; der Anbieter verlangt für das Tuning mindestens ${texts.limit}`,
  },
  'rules-change': {
    when: (limit) => `Labels oder Regeln ändern sich mindestens ${limit}-mal im Jahr`,
    says: ({ changes, usd }) =>
      usd === ''
        ? say`Labels oder Regeln ändern sich ${figure(changes)}, und jede Änderung braucht ein neues Training`
        : say`Labels oder Regeln ändern sich ${figure(changes)}; jedes neue Training kostet ${figure(usd)}`,
  },
  'rules-stay': {
    when: () => 'Labels oder Regeln ändern sich höchstens einmal im Jahr',
    says: ({ changes }) =>
      say`Labels oder Regeln ändern sich ${figure(changes)}, daher sind wenige neue Trainings nötig`,
  },
  'needs-deployment': {
    when: () => 'Das Modell nach dem Tuning hat außer den Anfragen höhere monatliche Kosten als der Prompt',
    says: ({ tuned, prompt }) =>
      say`das Modell nach dem Tuning kostet vor der ersten Anfrage ${figure(tuned)} im Monat, der Prompt ${prompt}`,
  },
  'many-prompts-tried': {
    when: (limit) => `Mindestens ${limit} Prompts wurden probiert`,
    says: ({ prompts }) => say`bereits probiert: ${figure(prompts)}`,
  },
  inconsistent: {
    when: (limit) => `Mindestens ${limit} der Eingaben bekommen beim erneuten Senden eine andere Antwort`,
    says: shareOf('der Eingaben bekommen beim erneuten Senden eine andere Antwort'),
  },
  'examples-do-not-fit': {
    when: () => 'Die nötigen Beispiele passen neben Prompt und Antwort nicht in den Kontext des Modells',
    says: ({ examples: written, each, context, room }, { examples: exampleCount }) => [
      ...examplesFit(written, exampleCount, each),
      room === ''
        ? ` neben Prompt und Antwort nicht in den Kontext von ${context}`
        : ` nicht in die ${room}, die Prompt und Antwort im Kontext frei lassen`,
    ],
  },
  'examples-fit': {
    when: () => 'Die nötigen Beispiele passen neben Prompt und Antwort in den Kontext des Modells',
    says: ({ examples: written, each, room }, { examples: exampleCount }) => [
      ...examplesFit(written, exampleCount, each),
      ` in die ${room}, die Prompt und Antwort im Kontext frei lassen`,
    ],
  },
  'own-tone': {
    when: (limit) => `Mindestens ${limit} der Antworten brauchen einen eigenen Ton`,
    says: shareOf('der Antworten brauchen einen eigenen Ton'),
  },
  'own-terms': {
    when: (limit) => `Mindestens ${limit} der Antworten brauchen die eigenen Fachbegriffe`,
    says: shareOf('der Antworten brauchen die eigenen Fachbegriffe'),
  },
  'broken-format': {
    when: (limit) => `Mindestens ${limit} der Antworten verletzen das Format`,
    says: shareOf('der Antworten verletzen das Format'),
  },
  'niche-knowledge': {
    when: (limit) => `Mindestens ${limit} der Antworten brauchen Wissen, das dem Modell fehlt`,
    says: shareOf('der Antworten brauchen Wissen, das dem Modell fehlt'),
  },
  'own-format': {
    when: (limit) => `Mindestens ${limit} der Antworten brauchen ein ungewöhnliches Ausgabeformat`,
    says: shareOf('der Antworten brauchen ein ungewöhnliches Format'),
  },
  'rare-task': {
    when: (limit) => `Mindestens ${limit} der Anfragen gleichen nichts in öffentlichen Texten`,
    says: shareOf('der Anfragen gleichen nichts in öffentlichen Texten'),
  },
  faster: {
    when: (limit) => `Das Modell nach dem Tuning braucht höchstens ${limit} der Zeit des Prompts`,
    says: ({ tuned, prompt }) =>
      say`das Modell nach dem Tuning antwortet in ${figure(tuned)} statt in ${figure(prompt)}`,
  },
  slower: {
    when: (limit) => `Das Modell nach dem Tuning braucht mindestens ${limit} der Zeit des Prompts`,
    says: ({ tuned, prompt }) =>
      say`das Modell nach dem Tuning antwortet in ${figure(tuned)}, der Prompt in ${figure(prompt)}`,
  },
  'cheaper-calls': {
    when: (limit) => `Ein Versuch nach dem Tuning kostet weniger als ${limit} von einem mit dem Prompt`,
    says: ({ tuned, prompt }) => say`1.000 Versuche kosten ${figure(tuned)} statt ${figure(prompt)}`,
  },
  'dearer-calls': {
    when: (limit) => `Ein Versuch nach dem Tuning kostet mehr als ${limit} von einem mit dem Prompt`,
    says: ({ tuned, prompt }) =>
      say`1.000 Versuche kosten mit dem Prompt ${figure(prompt)}, nach dem Tuning ${figure(tuned)}`,
  },
  'shorter-prompt': {
    when: (limit) => `Der Prompt nach dem Tuning hat höchstens ${limit} der Tokens des heutigen Prompts`,
    says: ({ tuned, prompt }) =>
      say`nach dem Tuning genügt ein Prompt von ${figure(tuned)} statt ${figure(prompt)}`,
  },
  'takes-time': {
    when: (limit) => `Das Modell nach dem Tuning antwortet erst ${limit} oder mehr nach dem Beginn`,
    says: ({ months }) => say`das Modell nach dem Tuning antwortet erst nach ${figure(dative(months))}`,
  },
  'ends-in-window': {
    when: () => 'Das Modell nach dem Tuning wird im berechneten Zeitraum abgeschaltet',
    says: ({ end, horizon }) =>
      say`das Modell nach dem Tuning wird nach ${figure(dative(end))} der berechneten ${horizon} abgeschaltet, und dann ist ein neues Training nötig`,
  },
  'thin-data': {
    when: (limit) => `Es gibt weniger als ${limit} Beispiele für das Training`,
    says: (texts, { examples: exampleCount }) =>
      say`wenige Daten: ${figure(texts.examples)} ${examplesWord(exampleCount)}; Verbesserungen beginnen meist bei ${texts.limit} bis 100`,
  },
  'much-data': {
    when: (limit) => `Es gibt mindestens ${limit} Beispiele für das Training`,
    says: (texts) =>
      say`es gibt ${figure(texts.examples)} Beispiele; für beste Ergebnisse werden 500 oder mehr empfohlen`,
  },
  'repeated-examples': {
    when: (limit) => `Mindestens ${limit} der Beispiele wiederholen ein anderes`,
    says: ({ share }) =>
      say`${figure(share)} der Beispiele wiederholen ein anderes, daher ist die Datei weniger vielfältig, als ihre Größe vermuten lässt`,
  },
  'unreviewed-examples': {
    when: (limit) => `Weniger als ${limit} der Beispiele der Datei wurden geprüft`,
    says: ({ reviewed, examples: all }, { reviewed: reviewedCount }) =>
      say`nur ${figure(reviewed)} von ${figure(all)} Beispielen ${reviewedCount === 1 ? 'wurde' : 'wurden'} geprüft`,
  },
  'mixed-system-prompts': {
    when: () => 'Manche Beispiele haben einen System-Prompt und andere keinen',
    says: (texts, { examples: exampleCount }) =>
      say`${figure(texts.examples)} der Beispiele ${exampleCount === 1 ? 'hat' : 'haben'} keinen System-Prompt, die anderen haben einen`,
  },
  'facts-change': {
    when: (limit) => `Mindestens ${limit} der Antworten brauchen Fakten, die sich ändern`,
    says: shareOf('der Antworten brauchen Fakten, die sich ändern; Retrieval findet sie, ein Training nicht'),
  },
  'facts-and-style': {
    when: (limit) =>
      `Mindestens ${limit} der Antworten brauchen Fakten, die sich ändern, und mindestens ${limit} brauchen einen eigenen Stil`,
    says: ({ facts, style }) =>
      say`${figure(facts)} der Antworten brauchen Fakten, die sich ändern, und ${figure(style)} einen eigenen Stil`,
  },
};

/** The lines of the table of trade-offs. */
export const tradeOffs: Advice['tradeOffs'] = {
  'prompt-tokens': 'Prompt-Tokens pro Versuch',
  'response-time': 'Zeit einer Antwort',
  'accepted-share': 'Akzeptierte Antworten',
  consistency: 'Dieselbe Antwort bei Wiederholung',
  'cost-of-calls': '1.000 Versuche, monatliche Kosten eingerechnet',
  'set-up': 'Einrichtung',
  'change-of-rules': 'Eine Änderung der Regeln',
  'data-needed': 'Nötige geprüfte Beispiele, mindestens',
  'time-to-start': 'Zeit bis zum Beginn',
  infrastructure: 'Monatliche Kosten ohne Anfragen',
  'tied-to': 'Gebunden an',
  'end-of-service': 'Ende des Betriebs',
};

/** The prompting techniques. */
export const techniques: Advice['techniques'] = {
  'zero-shot': 'Nur die Aufgabe beschreiben',
  'clear-instructions': 'Klare Anweisungen',
  'system-prompt': 'System-Prompt',
  'few-shot': 'Ein weiteres Beispiel',
  'output-format': 'Festes Ausgabeformat',
  'chain-of-thought': 'Schritt für Schritt überlegen',
};
