/** French messages of `<ft-next-steps>`: the steps of training a model after the decision. */
import type { Messages } from '../messages.ts';
import { amount, counted, day, from, since, small } from './grammar.ts';

const stepsOf = counted('étape', 'étapes');
const epochs = counted('époque', 'époques');

/** Every message of the steps. */
export const steps: Messages['steps'] = {
  titles: {
    upload: 'Envoyer',
    price: 'Demander le prix',
    create: 'Lancer l’entraînement',
    watch: 'Suivre',
    deploy: 'Déployer',
    use: 'Utiliser',
    delete: 'Supprimer',
    closed: 'Fermé',
    unavailable: 'Aucune étape',
  },
  deletions: {
    'model-and-deployment': 'Supprimer le déploiement et le modèle',
    files: 'Supprimer les fichiers',
    deployment: 'Supprimer le déploiement',
    'model-and-files': 'Supprimer le modèle et les fichiers',
    job: 'Supprimer le job et ses fichiers',
  },
  notes: {
    closed: (on) => `Ce fournisseur n’accepte plus de nouvel entraînement ${since(on)}.`,
    'model-closed': (on) => `Ce modèle ne peut plus être entraîné ici ${since(on)}.`,
    closes: (on) => `Ce fournisseur n’accepte plus de nouvel entraînement de ce modèle ${from(on)}.`,
    'closed-to-new': (on) => `Seuls les clients arrivés avant le ${day(on)} peuvent entraîner ici.`,
    'closed-to-unused': (days) =>
      `Seuls les clients qui ont utilisé un modèle affiné au cours des ${days} derniers jours peuvent entraîner ici.`,
    'never-trained': () => 'Ce fournisseur n’entraîne pas de modèles pour ses clients.',
    'host-not-read': () => 'La documentation de ce fournisseur n’a pas été lue.',
    'model-not-read': () => 'Les étapes pour ce modèle n’ont pas été lues.',
    'method-not-read': () => 'Les étapes pour ce type d’entraînement n’ont pas été lues.',
    'grader-needed': () =>
      'L’entraînement par renforcement exige un évaluateur (grader), que vous seul pouvez écrire.',
    'file-format': (format) => `Le fichier doit être au format ${format}.`,
    'model-name-unknown': () =>
      'Le nom du modèle de base chez ce fournisseur n’a pas été trouvé : saisissez-en un de sa liste.',
    'may-not-deploy': () =>
      'Tous les modèles entraînés ici ne peuvent pas être déployés. Avant l’entraînement, vérifiez que le vôtre figure dans la liste du fournisseur pour les points de terminaison dédiés.',
    'byte-order-mark': () =>
      'Une page plus ancienne du fournisseur demande une marque d’ordre des octets (BOM) au début du fichier.',
    'repeat-until-done': () => 'Relancez ceci jusqu’à la fin de l’entraînement.',
    'progress-in-terminal': () => 'La progression s’affiche dans le terminal.',
    'keeps-running': () => 'Ceci tourne jusqu’à ce que vous l’arrêtiez : continuez dans un second terminal.',
    'wait-until-ready': () => 'Attendez que le déploiement soit prêt.',
    'deployment-billed': () => 'Le déploiement est facturé tant qu’il existe, utilisé ou non.',
    'idle-deployment-deleted': (days) => `Un déploiement inactif pendant ${days} jours est supprimé.`,
    regions: () => 'Les modèles affinés ne sont servis que dans les multirégions us et eu.',
    'epochs-limit': (max) => `Le fournisseur permet au plus ${max} époques.`,
    'upload-limit': (megabytes) => `Ce mode d’envoi accepte des fichiers jusqu’à ${megabytes} Mo.`,
    'validation-unused': () => 'Le fichier de validation n’est pas utilisé ici.',
    'checkpoint-expires': (days) =>
      `Un point de contrôle est supprimé après ${days} jours, sauf si vous prolongez ce délai.`,
    'python-only': () => 'Ceci n’existe qu’en Python.',
    'on-the-machine': () => 'Copiez les fichiers sur la machine équipée du GPU et exécutez ceci là-bas.',
    'cut-examples': (tokens) =>
      `Les exemples de plus de ${amount(tokens, 'tokens')} sont coupés ; augmentez ce nombre si la mémoire le permet.`,
    'gated-weights': () => 'Hugging Face fournit ces poids une fois que vous avez accepté leur licence.',
    'trains-on-prompts': () =>
      'La fonction de perte compte aussi les prompts, et pas seulement les réponses.',
    unverified: () =>
      'Les noms utilisés ici viennent d’une seule source, et ce code n’a pas été exécuté. Vérifiez les noms avant de l’utiliser.',
  },
  page: {
    title: 'Étapes suivantes',
    train: (host, count, number, usd) =>
      `Entraîner chez ${host} : ${stepsOf(count, number)}${usd === null ? '' : `, environ ${usd}`}`,
    costUnknown: ' ; le coût n’est pas connu.',
    hourly: (usd) => `, puis ${usd} par heure tant que le modèle est déployé.`,
    hourlyUnknown: ', puis un prix par heure tant que le modèle est déployé.',
    monthly: (usd) => `, puis ${usd} par mois jusqu’à la suppression du modèle.`,
    byToken: ', puis seulement le prix de ses tokens.',
    noCode: (host) => `Aucune étape pour ${host}`,
    because: (note) => ` : ${small(note)}`,
    takes: (hours) => `L’entraînement dure environ ${hours}.`,
    noSpeed: 'Aucune vitesse d’entraînement n’est publiée, donc il n’y a pas d’estimation de la durée.',
    nothingSent: 'Rien n’est envoyé depuis cette page, et elle ne demande aucune clé.',
    hosts: 'Fournisseur',
    ownGpu: 'Votre propre GPU',
    closed: 'fermé',
    offer: 'Modèle et entraînement',
    program: 'Programme',
    programs: { trl: 'TRL', axolotl: 'Axolotl', unsloth: 'Unsloth' },
    language: 'Langage',
    languages: { python: 'Python', typescript: 'TypeScript', curl: 'curl et shell' },
    codeLanguages: { python: 'Python', typescript: 'TypeScript', shell: 'shell' },
    file: 'Fichier d’entraînement',
    validationFile: 'Fichier de validation',
    noFile: 'aucun',
    epochs: 'Époques',
    badEpochs: 'Un nombre entier, 1 ou plus.',
    badFile: 'Un fichier doit avoir un nom.',
    fileRefused: (host) =>
      `${host} refuserait le fichier d’entraînement tel qu’il a été lu : ses contrôles disent pourquoi et proposent, si possible, une réparation ou une conversion.`,
    fileNotReady:
      'Le fichier d’entraînement n’est pas prêt tel qu’il a été lu : ses contrôles disent pourquoi et proposent, si possible, une réparation.',
    steps: 'Étapes',
    copy: 'Copier',
    copyStep: (title) => `Copier : ${title}`,
    copied: (title) => `Copié : ${title}`,
    copyRefused: 'Le navigateur n’a pas permis la copie. Le code est sélectionné.',
    expected: (written, number, tokens, usd) =>
      [
        epochs(written, number),
        ...(tokens === null ? [] : [amount(tokens, 'tokens')]),
        ...(usd === null ? [] : [usd]),
      ].join(', '),
    packages: (names) => `Paquets : ${names}.`,
    environment: (names) => `Environnement : ${names}.`,
    replace:
      'Remplacez les parties soulignées du code. Les parties bleues viennent de votre fichier et de votre calcul, ou peuvent être modifiées.',
    sources: (names) => `Sources : ${names}.`,
    summary: (host, usd) => ({ claim: host, rest: usd === null ? '' : `, environ ${usd}` }),
  },
};
