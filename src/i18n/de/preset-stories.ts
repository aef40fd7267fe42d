/** German stories of the presets. */
import type { Messages } from '../messages.ts';

/** The story of each preset in two sentences about the situation, and the lesson of its figures. */
export const presetStories: Messages['presetStories'] = {
  learn: 'Was daran zu lernen ist',
  presets: {
    article: {
      story:
        'Der einfachste Fall, aus dem Artikel „Fine-Tuning vs. Prompting“ vom Mai 2023: das Tuning spart 500 Tokens in jeder von 100.000 Anfragen pro Monat und kostet einmalig 50 $. Der Artikel nennt die Zahl der Tokens, aber keine Prompts.',
      lesson:
        'Die Amortisationszeit ist die Einrichtung geteilt durch die Ersparnis eines Monats, und der Traffic entscheidet.',
    },
    'newer-model': {
      story:
        'Ein langer Prompt sortiert Support-Tickets. Er kann von einem älteren Modell auf ein neueres, günstigeres wechseln, oder ein günstiges Modell bekommt ein Tuning für die Aufgabe.',
      lesson:
        'Das Tuning ist mit den Modellen von heute zu vergleichen, nicht mit dem gerade genutzten. Verglichen mit dem älteren Modell würde es sparen, verglichen mit dem neueren kostet es mehr.',
    },
    'hosted-by-the-hour': {
      story:
        'Ein Buchhaltungsdienst verbucht 400.000 Rechnungszeilen pro Monat mit einem kleinen offenen Modell, das pro Token bezahlt wird. Nach dem Tuning hat dasselbe Modell beim selben Anbieter einen kürzeren Prompt, läuft aber auf einer GPU, die Tag und Nacht pro Stunde bezahlt wird.',
      lesson:
        'Ein Deployment kostet gleich viel, ob es genutzt wird oder nicht, und braucht daher Traffic, der es auslastet.',
    },
    'cached-prompt': {
      story:
        'Eine Plattform für Shops schreibt 200.000 Produktbeschreibungen pro Monat, mit einem Styleguide und vielen Beispielen, die in jeder Anfrage gleich sind. Ein Modell nach dem Tuning beim selben Anbieter braucht nichts davon.',
      lesson:
        'Der Anbieter behält einen solchen Prompt im Cache und berechnet ein Zehntel dafür. Das Tuning kann nur sparen, was der Cache übrig lässt, und jedes Token dieses Modells nach dem Tuning, auch der Ausgabe, kostet die Hälfte mehr.',
    },
    'own-gpu': {
      story:
        'Ein Dienst für Wohnungsgenossenschaften macht aus 2,5 Millionen Telefonaten pro Monat Notizen. Statt eines gehosteten Modells läuft ein offenes Modell nach dem Tuning auf einer gemieteten GPU, nach einem Monat Vorbereitung und mit einigen Stunden Pflege pro Monat.',
      lesson:
        'Eine Maschine lohnt sich bei hohem Traffic, wenn ihre Antworten ebenso gut sind; die Stunde mit der höchsten Last entscheidet, wie viele Maschinen nötig sind. Die Erfolgsquoten sind als gleich angenommen: eine niedrigere für das eigene Modell lässt sich ausprobieren.',
    },
    distillation: {
      story:
        'Ein Vertragsdienst prüft 400.000 Klauseln pro Monat mit einem großen Modell und einem langen Prompt. Das große Modell schreibt auch 5.000 Antworten, mit denen ein kleines Modell trainiert wird, und eine Person korrigiert, was eines der beiden falsch macht.',
      lesson:
        'Die Tokens des kleinen Modells kosten fast nichts, aber etwas mehr falsche Antworten zehren die Hälfte dieser Ersparnis auf. Zuerst die Qualität messen, dann Tokens zählen.',
    },
    'rag-fine-tuning': {
      story:
        'Eine Bank beantwortet 250.000 Fragen pro Monat aus Textstellen ihrer eigenen Seiten, mit einem großen Modell. Ein kleines Modell kann aus denselben Textstellen antworten; sein Tuning gilt nur dem Ton und wird zweimal im Jahr wiederholt.',
      lesson:
        'Die Textstellen bleiben im Prompt, daher stammt der größte Teil der Ersparnis vom kleineren Modell. Ein halber Punkt mehr oder weniger akzeptierte Antworten wiegt schwerer als diese Ersparnis: ohne Messung ist das Ergebnis offen.',
    },
  },
};
