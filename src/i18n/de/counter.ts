/** German messages of the prompt editors. */
import type { Messages } from '../messages.ts';
import { counted, listed, plural } from './grammar.ts';

const labels: Readonly<Record<string, string>> = {
  system: 'System',
  developer: 'Entwickler',
  examples: 'Beispiele',
  example: 'Beispiel',
  tools: 'Tools',
  user: 'Nutzer',
  assistant: 'Assistent',
  tool: 'Tool-Ergebnis',
  passages: 'Textstellen',
  history: 'Verlauf',
  fixed: 'Fest',
  prompt: 'Prompt',
  format: 'Chat-Format',
};

const kinds: Readonly<Record<string, (count: number) => string>> = {
  image: plural('Bild', 'Bilder'),
  audio: plural('Audioclip', 'Audioclips'),
  video: plural('Video', 'Videos'),
  file: plural('Datei', 'Dateien'),
  tool: plural('gehostetes Tool', 'gehostete Tools'),
  schema: plural('Ausgabeschema', 'Ausgabeschemas'),
  conversation: plural('frühere Antwort', 'frühere Antworten'),
  prompt: plural('gespeicherter Prompt', 'gespeicherte Prompts'),
  cache: plural('Cache-Inhalt', 'Cache-Inhalte'),
  item: plural('gespeichertes Element', 'gespeicherte Elemente'),
};

/** Every message of `<ft-token-counter>`. */
export const counter: Messages['counter'] = {
  partLabel: (part) =>
    Object.hasOwn(labels, part) ? (labels[part] as string) : part.charAt(0).toUpperCase() + part.slice(1),
  partNumbered: (label, n) => `${label} ${n}`,
  placeholder: (part) =>
    part === 'user'
      ? 'Der Text, der sich von Anfrage zu Anfrage ändert'
      : 'Einen Prompt oder den Body einer Anfrage einfügen',

  exact: (tokenizer) => `genau gezählt, ${tokenizer}`,
  assumed: (tokenizer, model) => `gezählt mit ${tokenizer}, angenommen für ${model}`,
  partly: (tokenizer, format) => `Text gezählt mit ${tokenizer}${format ? ', Chat-Format geschätzt' : ''}`,
  hostCounter: 'Zähler der Seite',
  loading: (tokenizer) => `${tokenizer} wird geladen`,
  counting: (share) => (share === null ? 'Zählung läuft' : `Zählung läuft, ${share} fertig`),
  estimate: (error, model) => `Schätzung${model && ` für ${model}`}${error === null ? '' : `, ±${error}`}`,
  failed: 'Schätzung, der Tokenizer wurde nicht geladen.',
  failedToCount: (reason) => `Schätzung, die Zählung ist fehlgeschlagen${reason && `: ${reason}`}.`,
  request: (model, named) => (named ? `die Anfrage nennt ${model}` : `die Anfrage ist für ${model}`),
  countedWith: (tokenizer) => `gezählt mit ${tokenizer}`,
  retry: 'Wiederholen',
  approximately: 'etwa',

  tokens: plural('Token', 'Tokens'),
  total: counted('Token insgesamt', 'Tokens insgesamt'),
  format: (count) => `${count} davon Chat-Format`,

  divider: counted(
    'Token darüber ist in jeder Anfrage gleich',
    'Tokens darüber sind in jeder Anfrage gleich',
  ),
  dividerEmpty: 'Der Text darüber ist in jeder Anfrage gleich',
  placeholderDivider: (tokens, count, name) =>
    count === 1
      ? `${tokens} Token vor {{${name}}} ist in jeder Anfrage gleich`
      : `${tokens} Tokens vor {{${name}}} sind in jeder Anfrage gleich`,
  placeholderFirst: (name) => `Vor {{${name}}} steht nichts, was in den Cache kommen kann`,
  moveDivider: 'Trennlinie zwischen dem festen und dem variablen Text',
  divide: 'Ab dem Cursor variabel',
  undivide: 'Trennlinie entfernen',

  more: (count) => `… ${count} weitere`,
  show: 'Zeigen',
  showAll: (label) => `Alles von ${label} zeigen`,
  showLess: 'Weniger zeigen',
  undrawn: 'Gezählt, aber zu lang, um die Tokens zu zeigen.',
  unshown: 'Vollständig gezählt; gezeigt wird nur der Anfang.',
  clear: 'Leeren',
  whitespace: 'Leerzeichen zeigen',
  tokenDetail: (id, bytes) => `Token ${id}, ${bytes}`,
  bytes: (hex, count) => `${count === 1 ? 'Byte' : 'Bytes'} ${hex}`,
  firstBytes: (hex, count) => `${count} Bytes, ${hex} …`,

  countFormat: 'Chat-Format mitzählen',

  readAs: (provider, parts, count) =>
    `Als Anfrage an ${provider} gelesen, in ${parts} ${count === 1 ? 'Teil' : 'Teilen'}.`,
  keepAsText: 'Als Text behalten',
  unreadCall:
    'Der Code dieses Aufrufs wird als Text gezählt. Ein Aufruf wird nur dann als Anfrage gelesen, wenn er vollständig ist und kein Wert darin eine Variable oder anderer Code ist.',
  things: (counts) =>
    listed(counts.map(({ kind, count, shown }) => `${shown} ${kinds[kind]?.(count) ?? kind}`)),
  uncounted: (things) => `${things} nicht gezählt.`,

  reading: (name) => `${name} wird gelesen`,
  unreadable: (name) => `${name} ist nicht lesbar.`,

  holds: (things) => `${things}, nicht gezählt`,
  byRule: 'Gezählt nach der Regel des Chat-Formats für Tools, nicht als der hier gezeigte JSON-Text.',
  hosted:
    'Der Anbieter führt dieses Tool aus. Wie viele Tokens es zum Prompt hinzufügt, ist nicht veröffentlicht.',
  notCounted: 'nicht gezählt',

  fixedTokens: counted('festes Token', 'feste Tokens'),
  varyingTokens: counted('variables Token', 'variable Tokens'),
  entered: (figures) => `${listed(figures)}, ohne Text. Ein eingefügter Prompt wird gezählt.`,
  counted: counted('Token gezählt', 'Tokens gezählt'),
  replaced: (figures) => `Die Zählung ersetzt die bisherige Angabe: ${listed(figures)}.`,
  kept: (figures) => `Ohne Text weiterhin verwendet: ${listed(figures)}.`,
  backToEntered: 'Text leeren und die bisherigen Zahlen verwenden',
};
