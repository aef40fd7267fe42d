/** German explanations of each field. */
import type { Messages } from '../messages.ts';

/** The explanation of each field. */
export const explainedFields: Messages['glossary']['fields'] = {
  technique: {
    means:
      'wie das Modell seine Aufgabe erfährt: durch den Prompt, durch ein Training mit Beispielen oder durch beides.',
    matters: 'Ein Prompt wird in jeder Anfrage bezahlt, ein Training einmal vor der ersten.',
  },
  role: {
    name: 'Rolle',
    means:
      'ob der Ansatz die Vergleichsbasis ist, die heute antwortet, der Kandidat, der mit ihr verglichen wird, oder ein weiterer, der nur gezeigt wird.',
    matters: 'Das Ergebnis nennt die Amortisation des Kandidaten gegenüber der Vergleichsbasis.',
  },
  startsOn: {
    means: 'der Tag, an dem die Einrichtung bezahlt wird und Monat 1 beginnt.',
    matters: 'Das Datum der Amortisation und die Zeit bis zur Abschaltung eines Modells zählen ab hier.',
  },
  horizonMonths: {
    means: 'die Monate, über die alle Kosten addiert werden.',
    matters: 'Eine spätere Amortisation nimmt an, dass Anfragen und Preise nicht mehr steigen.',
  },
  requestsPerMonth: {
    means: 'Fragen an das Modell in Monat 1. Wiederholte Versuche an einer Frage zählen nicht.',
    matters: 'Die Einrichtung wird einmal bezahlt, und jede Anfrage bringt die Ersparnis.',
  },
  monthlyRequests: {
    means: 'Fragen an das Modell in jedem Monat. Der letzte Monat wiederholt sich.',
    matters: 'Die Einrichtung wird einmal bezahlt, und jede Anfrage bringt die Ersparnis.',
  },
  growthPerMonth: {
    means: 'die Änderung der Anfragen von einem Monat zum nächsten.',
    matters: 'Je mehr Anfragen spätere Monate haben, desto mehr sparen sie.',
  },
  discountPerYear: {
    means: 'der Zins, um den ein Betrag in einem Jahr weniger wert ist als derselbe Betrag heute.',
    matters: 'Er senkt den heutigen Wert späterer Ersparnisse (NPV) und verschiebt die Amortisation nie.',
  },

  prefixTokens: {
    means: 'Tokens, die in jeder Anfrage gleich sind: Anweisungen, Beispiele und Tools.',
    matters:
      'Ein Modell nach dem Tuning kann die meisten davon weglassen und zahlt dann in jeder Anfrage für weniger Tokens.',
  },
  variableTokens: {
    means:
      'Tokens, die sich zwischen Anfragen unterscheiden: eine Frage, ein Dokument, das Ergebnis einer Suche.',
    matters:
      'Meist sendet sie jeder Ansatz, daher sind sie wichtig, wo sich die Eingabepreise unterscheiden.',
  },
  variableCachedShare: {
    means:
      'der Anteil der variablen Tokens, der noch im Cache des Anbieters ist, etwa der Verlauf eines Gesprächs.',
    matters: 'Diese Tokens werden zum Preis von Eingaben aus dem Cache bezahlt.',
  },
  outputTokens: {
    means: 'Tokens, die das Modell als Antwort schreibt.',
    matters:
      'Ausgabetokens sind meist die teuersten, und ein Modell kann im Tuning lernen, kürzer zu antworten.',
  },
  reasoningTokens: {
    means: 'Tokens, die ein Modell vor der Antwort für sich selbst schreibt.',
    matters: 'Sie werden wie Ausgabe bezahlt, und ein Modell nach dem Tuning braucht oft keine.',
  },
  reasoningOff: {
    means: 'ob jede Anfrage das Modell ohne vorheriges Reasoning antworten lässt.',
    matters: 'Reasoning wird wie Ausgabe bezahlt. Wo es an bleibt, müssen seine Tokens eingegeben werden.',
  },

  inputUsdPerMTok: {
    means: 'der Preis von 1 Million Tokens, die das Modell liest und die nicht im Cache des Anbieters sind.',
    matters:
      'Je höher er bei der Vergleichsbasis ist, desto mehr spart jedes Token, das durch das Tuning entfällt.',
  },
  cachedInputUsdPerMTok: {
    name: 'Preis von Eingaben aus dem Cache',
    means:
      'der Preis von 1 Million Tokens, die der Anbieter noch im Cache hat. Ist das Feld leer, gilt der Eingabepreis.',
    matters:
      'Je niedriger er bei der Vergleichsbasis ist, desto weniger spart jedes Token, das durch das Tuning entfällt.',
  },
  cacheWriteUsdPerMTok: {
    means:
      'der Preis von 1 Million Tokens, die der Anbieter in seinem Cache speichert. Ist das Feld leer, gilt der Eingabepreis.',
    matters: 'Je seltener Anfragen sind, desto mehr von ihnen speichern das feste Präfix neu und zahlen ihn.',
  },
  outputUsdPerMTok: {
    means: 'der Preis von 1 Million Tokens, die das Modell schreibt.',
    matters:
      'Manche Anbieter verlangen für die Ausgabe eines Modells nach dem Tuning mehr, was einen Teil der Ersparnis aufzehrt.',
  },
  multiplier: {
    means: 'der Preis einer Anfrage im Batch als Vielfaches ihres üblichen Preises.',
    matters: 'Je niedriger er bei der Vergleichsbasis ist, desto weniger kann eine Anfrage im Batch sparen.',
  },
  from: {
    means: 'der Tag, ab dem die neuen Preise gelten.',
    matters: 'Anfragen vor diesem Tag werden zu den bisherigen Preisen bezahlt.',
  },
  ratesChangePerYear: {
    means: 'die Änderung aller Tokenpreise dieses Ansatzes in einem Jahr. Ein Rückgang ist negativ.',
    matters:
      'Wird die Vergleichsbasis jedes Jahr günstiger, gibt es weniger zu sparen, und die Amortisation kommt später.',
  },

  cache: {
    means: 'ob der Anbieter das feste Präfix einer Anfrage für die nächsten behält.',
    matters:
      'Ein Präfix im Cache kostet weniger. Je mehr davon die Vergleichsbasis hat, desto weniger spart das Tuning.',
  },
  hitRate: {
    means: 'der Anteil der Anfragen, die das feste Präfix im Cache finden.',
    matters:
      'Ein Treffer zahlt den Preis von Eingaben aus dem Cache. Je mehr Treffer die Vergleichsbasis hat, desto weniger spart das Tuning.',
  },
  minimumTokens: {
    means: 'das kürzeste feste Präfix, das der Anbieter in den Cache nimmt.',
    matters: 'Ein kürzeres zahlt in jeder Anfrage den vollen Eingabepreis.',
  },
  stepTokens: {
    means: 'der Anbieter nimmt ganze Blöcke von so vielen Tokens in den Cache.',
    matters: 'Die Tokens nach dem letzten ganzen Block zahlen den vollen Eingabepreis.',
  },
  ttlMinutes: {
    means: 'die Zeit nach einer Anfrage, für die der Anbieter das feste Präfix behält.',
    matters: 'Kommt die nächste Anfrage später, muss sie das Präfix neu in den Cache schreiben.',
  },
  activeHoursPerDay: {
    means: 'die Stunden eines Tages, in denen Anfragen eintreffen.',
    matters:
      'In weniger Stunden folgen sie schneller aufeinander, und mehr von ihnen finden das Präfix im Cache.',
  },
  caches: {
    means:
      'die Caches, auf die sich die Anfragen verteilen, etwa einer pro Maschine oder für den Prompt jedes Kunden.',
    matters:
      'Je mehr es sind, desto weniger Anfragen bekommt jeder, und desto öfter hat er das Präfix verloren.',
  },
  batchShare: {
    means:
      'der Anteil der Anfragen, die in Batches gesendet werden; diese sind günstiger und werden innerhalb von Stunden beantwortet.',
    matters: 'Je mehr Anfragen der Vergleichsbasis in Batches laufen, desto weniger gibt es zu sparen.',
  },

  successRate: {
    means:
      'die Erfolgsquote, also der Anteil der Versuche, deren Antwort gut genug ist, um sie zu verwenden.',
    matters:
      'Wird kein Versuch akzeptiert, muss die Antwort nachgebessert werden, was oft mehr kostet als ihre Tokens.',
  },
  maxAttempts: {
    means:
      'die größte Zahl von Versuchen an einer Anfrage. Der nächste folgt, wenn eine Antwort nicht akzeptiert wird.',
    matters:
      'Jeder weitere Versuch kostet seine Tokens erneut und lässt weniger Antworten zum Nachbessern übrig.',
  },
  failureUsd: {
    means:
      'die Kosten der Nachbesserung einer Antwort, die auch nach dem letzten Versuch nicht akzeptiert ist.',
    matters: 'Werden nach dem Tuning mehr Antworten akzeptiert, spart jede von ihnen diese Kosten.',
  },
  failureApproach: {
    means:
      'der Ansatz, der eine Anfrage bekommt, wenn kein Versuch von diesem hier akzeptiert wird, wie in einer Kaskade.',
    matters: 'Die Kosten einer Anfrage dort treten an die Stelle der Kosten der Nachbesserung.',
  },
  differenceTo: {
    name: 'Akzeptierte Antworten sind angegeben',
    means: 'als eigener Anteil oder als Unterschied zum Anteil eines anderen Ansatzes.',
    matters: 'Ein Unterschied bewegt sich mit dem anderen Anteil, sodass beide zusammen steigen und fallen.',
  },
  successDropPerMonth: {
    means: 'der Anteil akzeptierter Antworten, der in jedem Monat nach einem Training verloren geht.',
    matters:
      'Wenn sich Fragen ändern, müssen mehr Antworten nachgebessert werden, bis das Modell neu trainiert ist.',
  },
  worksWithProbability: {
    means:
      'die Wahrscheinlichkeit, dass dieser Ansatz den eingegebenen Anteil akzeptierter Antworten erreicht.',
    matters:
      'Das Ergebnis nimmt an, dass er ihn erreicht; die Chance einer Amortisation berücksichtigt diese Wahrscheinlichkeit.',
  },
  otherUsdPerRequest: {
    means: 'was jeder Versuch außer seinen Tokens kostet, etwa eine Suche oder ein Tool.',
    matters: 'Braucht ein Modell nach dem Tuning keine Suche, spart es deren Kosten.',
  },

  tokens: {
    name: 'Trainingstokens',
    means: 'die Tokens aller Trainingsbeispiele, einmal gelesen.',
    matters:
      'Jede Epoche zahlt für alle, und sie sind Teil der Einrichtung, die die Ersparnis zurückzahlen muss.',
  },
  examples: {
    name: 'Beispiele',
    means: 'Paare aus einer Anfrage und ihrer richtigen Antwort in der Trainingsdatei.',
    matters:
      'Mehr Beispiele kosten mehr Tokens und mehr Labeling und erhöhen meist den Anteil akzeptierter Antworten.',
  },
  perExample: {
    name: 'Tokens pro Beispiel',
    means: 'die mittlere Länge eines Trainingsbeispiels.',
    matters: 'Mal der Zahl der Beispiele ergibt sie die Trainingstokens.',
  },
  tokensOfAllEpochs: {
    name: 'Tokens aller Epochen',
    means: 'die Tokens aller Beispiele mal der Zahl der Epochen.',
    matters: 'Bei der Geschwindigkeit dieser Maschine ergeben sie die Stunden des Trainings.',
  },
  epochs: {
    means: 'wie oft ein Training alle seine Beispiele liest.',
    matters: 'Jede Epoche kostet die Trainingstokens erneut.',
  },
  usdPerMTok: {
    means: 'der Preis von 1 Million Trainingstokens.',
    matters: 'Er ist Teil der Einrichtung, die die Ersparnis zurückzahlen muss.',
  },
  minimumUsd: {
    means: 'der kleinste Betrag, den der Anbieter für ein Training berechnet.',
    matters: 'Ein kleines Training zahlt ihn statt des Preises seiner Tokens.',
  },
  validationTokens: {
    means: 'die Tokens von Beispielen, die zurückgehalten werden, um das Modell nach dem Tuning zu messen.',
    matters: 'Manche Anbieter berechnen sie wie Trainingstokens.',
  },
  validationBilled: {
    means: 'ob der Anbieter die zurückgehaltenen Beispiele berechnet, jedes Mal, wenn er sie liest.',
    matters: 'Das fügt dem Training in der Einrichtung ihre Tokens hinzu.',
  },
  trainingOffer: {
    means: 'die Arten von Training, die die Preisliste für dieses Modell hat.',
    matters: 'Jede hat ihren eigenen Preis, der Teil der Einrichtung ist.',
  },
  hostingOffer: {
    means: 'die Maschinen und Deployments, die die Preisliste für dieses Modell hat.',
    matters: 'Jedes Angebot hat seinen eigenen Preis pro Stunde, der in jedem Monat bezahlt wird.',
  },
  evaluations: {
    means: 'wie oft ein Training die zurückgehaltenen Beispiele liest.',
    matters: 'Berechnet der Anbieter die Validierung, kostet jeder Durchlauf ihre Tokens.',
  },
  hours: {
    name: 'Trainingsstunden',
    means: 'die Stunden, die ein Training dauert.',
    matters: 'Jede Maschine wird für alle Stunden bezahlt.',
  },
  runs: {
    means: 'die Zahl der Trainings, auch jener, deren Modell nicht gut genug ist.',
    matters: 'Jedes davon wird voll bezahlt.',
  },

  usdPerHour: {
    name: 'Preis pro Stunde',
    means: 'der Preis einer Maschine für eine Stunde.',
    matters: 'Er wird für Zeit bezahlt und nicht für Tokens, auch während die Maschine wartet.',
  },
  machines: {
    means: 'die Maschinen, die gleichzeitig laufen.',
    matters: 'Jede davon wird für jede Stunde bezahlt.',
  },
  hoursPerMonth: {
    means: 'die Stunden eines Monats, in denen die Maschinen laufen. Ein ganzer Monat hat 730,5.',
    matters: 'Maschinen, die nachts ausgeschaltet sind, kosten weniger.',
  },
  sharedBy: {
    means:
      'die Modelle nach dem Tuning (Adapter), die auf denselben Maschinen laufen, das eigene mitgezählt.',
    matters: 'Sie teilen sich den Preis der Maschinen.',
  },
  tokensPerSecond: {
    means: 'Ausgabetokens, die eine Kopie des Modells unter Volllast in einer Sekunde schreibt.',
    matters: 'Je schneller eine Kopie ist, desto weniger Maschinen braucht derselbe Traffic.',
  },
  inputTokensPerSecond: {
    means: 'Prompt-Tokens, die eine Kopie des Modells unter Volllast in einer Sekunde liest.',
    matters: 'Auch das Lesen langer Prompts braucht Maschinen, daher kann ein kürzerer Prompt welche sparen.',
  },
  machinesPerReplica: {
    means: 'die Maschinen, die eine Kopie des Modells braucht, wenn sie nicht auf eine passt.',
    matters: 'Jede Kopie, die der Traffic braucht, fügt so viele Maschinen hinzu.',
  },
  utilisation: {
    means: 'der Anteil der Volllast, bis zu dem eine Maschine genutzt wird, bevor eine weitere dazukommt.',
    matters: 'Bei einem niedrigeren Anteil werden mehr Maschinen bezahlt, und Antworten kommen schneller.',
  },
  peakFactor: {
    means: 'der Traffic der Zeit mit der höchsten Last als Vielfaches des Durchschnitts.',
    matters: 'Die Maschinen werden für die Spitze bezahlt, nicht für den Durchschnitt.',
  },
  monthlyMinimumUsd: {
    means:
      'der kleinste Betrag, den Anfragen und Hosting zusammen in einem Monat kosten, etwa durch eine Mindestabnahme.',
    matters: 'Darunter spart eine günstigere Anfrage nichts.',
  },
  storage: {
    name: 'Speicherung',
    means: 'was der Anbieter für das Aufbewahren des Modells nach dem Tuning berechnet.',
    matters: 'Sie wird jeden Monat bezahlt, ob das Modell genutzt wird oder nicht.',
  },

  leadMonths: {
    means:
      'die Monate, bis ein Kandidat antwortet. Die Vergleichsbasis antwortet von Anfang an und bis dahin.',
    matters: 'Die Einrichtung wird zu Beginn bezahlt, und nichts wird gespart, bevor der Kandidat antwortet.',
  },
  trafficShare: {
    means: 'der Anteil der Anfragen, die dieser Ansatz bedient. Die Vergleichsbasis bedient den Rest.',
    matters: 'Nur die Anfragen, die er bedient, können etwas sparen.',
  },
  everyMonths: {
    means: 'die Monate von einem Training zum nächsten.',
    matters:
      'Jedes neue Training kostet einen Teil der Einrichtung erneut, den die Ersparnis zurückzahlen muss.',
  },
  share: {
    means: 'der Teil der Einrichtung, den jedes neue Training erneut kostet.',
    matters: 'Die Ersparnis muss ihn nach jedem neuen Training zurückzahlen.',
  },
  availableUntil: {
    means: 'der erste Tag, an dem der Anbieter dieses Modell nicht mehr bereitstellt.',
    matters: 'Ein Kandidat spart ab diesem Tag nichts. Die Kosten einer Vergleichsbasis laufen weiter.',
  },
  trainableUntil: {
    means: 'der erste Tag, an dem der Anbieter dieses Modell nicht mehr trainiert.',
    matters: 'Ab diesem Tag kann kein Training mehr beginnen, auch kein erneutes.',
  },
  firstTokenMs: {
    means: 'die gemessene Zeit von einer Anfrage bis zum ersten Token ihrer Antwort.',
    matters: 'Mit der Geschwindigkeit der übrigen Tokens steht sie neben den Kosten und ändert keine davon.',
  },
};
