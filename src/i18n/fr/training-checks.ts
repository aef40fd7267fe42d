/** French names of the checks of a training file, of the rules of hosts and their problems, of losses, and of faults in JSON. */
import type { Messages } from '../messages.ts';
import { de, plural } from './grammar.ts';

type TrainingData = Messages['trainingData'];
type Params = Readonly<Record<string, string | number>>;

/** The name of every check, as a noun phrase. */
export const checkNames: TrainingData['checks'] = {
  array: 'Un tableau JSON au lieu d’une ligne par exemple',
  'data-type': 'Pas un objet JSON',
  'invalid-json': 'JSON défectueux',
  'trailing-comma': 'Virgule après l’exemple',
  'missing-messages-list': 'Pas de liste de messages',
  'example-missing-assistant-message': 'Aucune réponse de l’assistant',
  'last-not-assistant': 'Dernier message pas de l’assistant',
  'message-missing-key': 'Message sans rôle ou sans contenu',
  'message-unrecognized-key': 'Clé inconnue dans un message',
  'message-type': 'Message qui n’est pas un objet',
  'missing-content': 'Message sans contenu',
  'unrecognized-role': 'Rôle inconnu',
  weight: 'Poids autre que 0 et 1',
  'weight-role': 'Poids sur un message d’un autre rôle',
  'tool-calls': 'Appel d’outil incomplet',
  'tool-call-id': 'Résultat d’outil sans l’ID de son appel',
  tools: 'Outils qui ne sont pas une liste de fonctions',
  'too-few-examples': 'Trop peu d’exemples',
  'file-size': 'Taille du fichier',
  'other-format': 'Ligne dans un autre format',
  'replacement-character': 'Lettres perdues en U+FFFD',
  'lone-surrogate': 'Moitié d’une paire de substitution',
  mojibake: 'Texte lu dans le mauvais encodage',
  'byte-order-mark-inside': 'Marque d’ordre des octets (BOM) dans un texte',
  'system-not-first': 'Message système pas en premier',
  'same-role-twice': 'Même rôle deux fois de suite',
  'starts-with-assistant': 'L’assistant parle en premier',
  'last-not-user': 'Dernier message pas de l’utilisateur',
  'blank-content': 'Texte vide',
  'tool-arguments': 'Arguments d’outil qui ne sont pas un objet JSON',
  'unknown-tool': 'Appel d’un outil non défini',
  'undefined-tools': 'Appels d’outil sans définitions',
  'unmatched-tool-result': 'Résultat d’outil sans appel',
  'unanswered-tool-call': 'Appel d’outil sans résultat',
  'reserved-word': 'Marqueur d’un format de chat',
  'extra-keys': 'Colonnes en trop',
  'over-limit': 'Au-delà de la limite',
  'answer-cut': 'Réponse au-delà de la limite',
  secret: 'Clés secrètes : révoquez-les',
  'personal-data': 'Données personnelles',
  refusal: 'Réponse qui refuse',
  boilerplate: 'Formules toutes faites d’un modèle de langage',
  'answer-language': 'Réponse dans une autre langue',
  'mixed-formats': 'Plusieurs formats dans un fichier',
  'few-examples': 'Peu d’exemples',
  'many-examples': 'Très nombreux exemples',
  'exact-duplicates': 'Doublons exacts',
  'near-duplicates': 'Quasi-doublons',
  'conflicting-answers': 'Une entrée, des réponses différentes',
  leaks: 'Aussi dans le fichier de validation',
  'near-leaks': 'Presque identique dans le fichier de validation',
  'rare-system-prompt': 'Autre prompt système',
  'missing-system-prompt': 'Aucun prompt système',
  'rare-tools': 'Autres outils',
  'mixed-output': 'Réponse hors JSON',
  'label-imbalance': 'Réponses mal réparties',
  'rare-language': 'Langue rare',
  'utf-16': 'UTF-16 au lieu d’UTF-8',
  'invalid-utf8': 'Octets qui ne sont pas de l’UTF-8',
  'long-line': 'Ligne trop longue à lire',
};

/** For each rule of hosts, the name of a breach of it. */
export const hostRules: TrainingData['hostRules'] = {
  ended: 'L’entraînement a pris fin',
  method: 'Type d’entraînement non proposé',
  format: 'Autre format',
  'minimum-examples': 'Trop peu d’exemples',
  'maximum-examples': 'Trop d’exemples',
  'advised-examples': 'Moins d’exemples que conseillé',
  'maximum-bytes': 'Trop grand',
  'maximum-tokens': 'Plus long que le maximum',
  roles: 'Rôle non accepté',
  'answer-roles': 'Rôle non accepté dans une réponse',
  alternation: 'Utilisateur et assistant n’alternent pas',
  'system-first': 'Message système pas en premier',
  answer: 'Aucune réponse à apprendre',
  'one-answer': 'Pas exactement une réponse de chaque côté',
  'last-user': 'Dernier message pas de l’utilisateur',
  'reserved-words': 'Mot réservé',
  'other-reserved-words': 'Mot refusé par un validateur',
  'needs-keys': 'Clé requise manquante',
  'extra-keys': 'Colonne en trop',
  'text-only': 'Image, audio ou fichier',
  'text-only-model': 'Image, audio ou fichier qu’un modèle n’accepte pas',
  'maximum-media-examples': 'Trop d’exemples avec images, audio ou fichiers',
  'maximum-epochs': 'Plus d’époques que le fournisseur n’en permet',
  'maximum-images': 'Trop d’images',
  'maximum-videos': 'Trop de vidéos',
  'one-format': 'Plusieurs formats dans un fichier',
  'byte-order-mark': 'Pas de marque d’ordre des octets (BOM)',
  'file-name': 'Nom de fichier non accepté',
  'validation-file': 'Fichier de validation manquant',
  'maximum-validation-examples': 'Trop d’exemples de validation',
  'maximum-validation-bytes': 'Fichier de validation trop grand',
  'maximum-validation-share': 'Fichier de validation trop grand pour le fichier d’entraînement',
};

const examples = ({ examples: number }: Params): string =>
  `${number} ${plural('exemple', 'exemples')(Number(number))}`;

/** The sentence for each problem with a host. */
export const hostProblems: TrainingData['hostProblems'] = {
  ended: (p) => `${p.name} n’entraîne plus de modèles à partir de fichiers (au plus tard depuis ${p.value}).`,
  method: (p) => `${p.name} ne propose pas ce type d’entraînement.`,
  format: (p) => `${p.name} lit un autre format : convertissez le fichier.`,
  'minimum-examples': (p) => `${examples(p)} ; ${p.name} en refuse moins de ${p.value}.`,
  'maximum-examples': (p) => `${examples(p)} ; ${p.name} en accepte au plus ${p.value}.`,
  'advised-examples': (p) => `${examples(p)} ; ${p.name} en conseille au moins ${p.value}.`,
  'maximum-bytes': (p) => `Le fichier compte ${p.bytes} octets ; ${p.name} en accepte au plus ${p.value}.`,
  'maximum-tokens': (p) => `Plus de ${p.value} tokens : ${p.name} coupe le reste.`,
  roles: (p) => `Un rôle non accepté par ${p.name}.`,
  'answer-roles': (p) => `Un rôle non accepté par ${p.name} dans une réponse.`,
  alternation: (p) => `${p.name} exige que l’utilisateur et l’assistant alternent, l’utilisateur en premier.`,
  'system-first': (p) => `${p.name} exige le message système en premier.`,
  answer: () => 'Aucun message de l’assistant à apprendre.',
  'one-answer': (p) => `${p.name} accepte exactement un message de l’assistant de chaque côté.`,
  'last-user': () => 'Le dernier message n’est pas celui de l’utilisateur.',
  'reserved-words': (p) => `Un mot réservé par ${p.name} ; le job échouerait.`,
  'other-reserved-words': (p) => `Un mot refusé par le validateur ${de(String(p.name))}.`,
  'needs-keys': (p) => `${p.name} exige la clé ${p.value}.`,
  'extra-keys': (p) => `Une clé absente du format ; ${p.name} refuse une telle clé.`,
  'text-only': (p) => `Images, audio ou fichiers ; ${p.name} n’accepte ici que du texte.`,
  'text-only-model': (p) =>
    `Images, audio ou fichiers ; ${p.value} ${de(String(p.name))} n’accepte que du texte.`,
  'maximum-media-examples': (p) =>
    `${p.examples} exemples avec images, audio, vidéo ou fichiers ; ${p.name} en accepte au plus ${p.value}.`,
  'maximum-epochs': (p) => `${p.epochs} époques ; ${p.name} en permet au plus ${p.value}.`,
  'maximum-images': (p) => `Trop d’images ; ${p.name} en accepte au plus ${p.value} par exemple.`,
  'maximum-videos': (p) => `Trop de vidéos ; ${p.name} en accepte au plus ${p.value} par exemple.`,
  'one-format': (p) => `Plusieurs formats dans un fichier ; ${p.name} refuse un tel fichier.`,
  'byte-order-mark': (p) =>
    `Le fichier n’a pas de marque d’ordre des octets (BOM) ; ${p.name} l’a exigée autrefois.`,
  'file-name': (p) => `${p.name} n’accepte pas ce nom de fichier.`,
  'validation-file': (p) => `${p.name} exige un fichier de validation pour ce type d’entraînement.`,
  'maximum-validation-examples': (p) =>
    `Le fichier de validation compte ${examples(p)} ; ${p.name} en accepte au plus ${p.value}.`,
  'maximum-validation-bytes': (p) =>
    `Le fichier de validation compte ${p.bytes} octets ; ${p.name} en accepte au plus ${p.value}.`,
  'maximum-validation-share': (p) =>
    `Le fichier de validation dépasse la limite ${de(String(p.name))} : au plus ${Number(p.value) * 100} % du fichier d’entraînement.`,
};

/** The sentence for each loss of a conversion, and for each reason why an example cannot be converted. */
export const losses: TrainingData['losses'] = {
  weight:
    'Quelles réponses sont apprises : l’autre format n’a pas de poids, ou un programme d’entraînement ne les lit pas.',
  name: 'Noms des interlocuteurs.',
  'developer-role': 'Le rôle « developer » devient « system ».',
  'system-messages': 'Plusieurs messages système n’en font plus qu’un, ou l’un d’eux passe au début.',
  'system-merged': 'Le texte système devient une partie du prompt.',
  'tool-call-ids': 'ID des appels d’outil ; l’ordre décide quel résultat appartient à quel appel.',
  'tool-arguments': 'Les arguments qui ne sont pas le JSON d’un objet sont conservés comme texte.',
  tools: 'Définitions d’outils.',
  'content-parts': 'Plusieurs parties de texte deviennent un seul texte.',
  'message-keys': 'Autres clés des messages.',
  'extra-keys': 'Autres clés de l’exemple, comme des champs pour des évaluateurs (graders).',
  layout: 'Un détail de notation, comme la limite entre « instruction » et « input ».',
  'rejected-answer': 'La moins bonne réponse d’une paire.',
  label: 'L’indication qu’une réponse est bonne.',
  'prompt-border': 'La limite entre le prompt et la réponse (completion).',
  method:
    'L’autre format exige quelque chose que l’exemple n’a pas : une réponse, une moins bonne réponse ou des évaluateurs (graders).',
  turns: 'L’autre format ne permet qu’un tour, ou qu’un message de chaque côté.',
  alternation: 'L’utilisateur et l’assistant n’alternent pas comme l’autre format l’exige.',
  roles: 'Un rôle que l’autre format n’a pas.',
  media: 'Images, audio ou fichiers.',
  'tool-calls': 'Appels d’outil ou leurs résultats.',
  unreadable: 'L’exemple n’a pas la forme de son format.',
};

/** What was expected at the place of a fault in JSON. */
export const expectations: TrainingData['expectations'] = {
  value: 'une valeur était attendue',
  key: 'une clé entre guillemets était attendue',
  colon: 'un deux-points était attendu',
  'comma-or-brace':
    'une virgule ou une accolade fermante était attendue ; un guillemet dans un texte doit être précédé d’une barre oblique inverse',
  'comma-or-bracket': 'une virgule ou un crochet fermant était attendu',
  quote: 'le texte n’a pas de guillemet fermant',
  escape: 'ce n’est pas une séquence d’échappement de JSON',
  'escaped-control': 'une fin de ligne ou un autre caractère de contrôle doit être échappé',
  digit: 'un chiffre était attendu',
  end: 'l’exemple se termine ici, et quelque chose suit',
};
