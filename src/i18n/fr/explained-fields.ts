/** French explanations of each field. */
import type { Messages } from '../messages.ts';

/** The explanation of each field. */
export const explainedFields: Messages['glossary']['fields'] = {
  technique: {
    means:
      'la manière dont le modèle apprend sa tâche : par le prompt, par un entraînement sur des exemples, ou par les deux.',
    matters: 'Un prompt est payé à chaque requête, un entraînement une seule fois, avant la première.',
  },
  role: {
    name: 'Rôle',
    means:
      'si l’approche est la référence qui répond aujourd’hui, le candidat qui lui est comparé, ou une autre qui est seulement affichée.',
    matters: 'Le verdict indique l’amortissement du candidat par rapport à la référence.',
  },
  startsOn: {
    means: 'le jour où la mise en place est payée et où commence le mois 1.',
    matters:
      'La date de l’amortissement et le temps qui reste avant l’arrêt d’un modèle se comptent à partir de ce jour.',
  },
  horizonMonths: {
    means: 'les mois sur lesquels tous les coûts sont additionnés.',
    matters: 'Un amortissement ultérieur suppose que les requêtes et les prix n’augmentent plus.',
  },
  requestsPerMonth: {
    means:
      'les questions posées au modèle au mois 1. Les tentatives répétées pour une même question ne sont pas comptées.',
    matters: 'La mise en place est payée une fois, et l’économie vient avec chaque requête.',
  },
  monthlyRequests: {
    means: 'les questions posées au modèle chaque mois. Le dernier mois se répète.',
    matters: 'La mise en place est payée une fois, et l’économie vient avec chaque requête.',
  },
  growthPerMonth: {
    means: 'la variation du nombre de requêtes d’un mois au suivant.',
    matters: 'Plus les mois suivants comptent de requêtes, plus ils économisent.',
  },
  discountPerYear: {
    means: 'l’intérêt en raison duquel un montant dans un an vaut moins que le même montant aujourd’hui.',
    matters: 'Il réduit la valeur actuelle des économies futures (VAN) et ne déplace jamais l’amortissement.',
  },

  prefixTokens: {
    means: 'les tokens identiques à chaque requête : instructions, exemples et outils.',
    matters:
      'Un modèle affiné peut se passer de la plupart d’entre eux, et paie alors moins de tokens à chaque requête.',
  },
  variableTokens: {
    means:
      'les tokens qui diffèrent d’une requête à l’autre : une question, un document, le résultat d’une recherche.',
    matters:
      'En général, toutes les approches les envoient ; ils comptent donc là où les prix d’entrée diffèrent.',
  },
  variableCachedShare: {
    means:
      'la part des tokens variables encore présente dans le cache du fournisseur, comme l’historique d’une conversation.',
    matters: 'Ces tokens sont payés au prix de l’entrée en cache.',
  },
  outputTokens: {
    means: 'les tokens que le modèle écrit comme réponse.',
    matters:
      'Les tokens de sortie sont généralement les plus chers, et un modèle affiné peut apprendre à répondre plus brièvement.',
  },
  reasoningTokens: {
    means: 'les tokens qu’un modèle écrit pour lui-même avant de répondre.',
    matters: 'Ils sont payés comme la sortie, et un modèle affiné n’en a souvent pas besoin.',
  },
  reasoningOff: {
    means: 'si chaque requête demande au modèle de répondre sans raisonner d’abord.',
    matters: 'Le raisonnement est payé comme la sortie. S’il reste actif, ses tokens doivent être saisis.',
  },

  inputUsdPerMTok: {
    means:
      'le prix de 1 million de tokens que le modèle lit et qui ne sont pas dans le cache du fournisseur.',
    matters:
      'Plus il est élevé pour la référence, plus chaque token supprimé grâce au fine-tuning fait économiser.',
  },
  cachedInputUsdPerMTok: {
    name: 'Prix de l’entrée en cache',
    means:
      'le prix de 1 million de tokens que le fournisseur a encore dans son cache. Si ce champ est vide, c’est le prix d’entrée.',
    matters:
      'Plus il est bas pour la référence, moins chaque token supprimé grâce au fine-tuning fait économiser.',
  },
  cacheWriteUsdPerMTok: {
    means:
      'le prix de 1 million de tokens que le fournisseur enregistre dans son cache. Si ce champ est vide, c’est le prix d’entrée.',
    matters:
      'Plus les requêtes sont rares, plus elles sont nombreuses à réenregistrer le préfixe fixe et à le payer.',
  },
  outputUsdPerMTok: {
    means: 'le prix de 1 million de tokens que le modèle écrit.',
    matters:
      'Certains fournisseurs demandent plus pour la sortie d’un modèle affiné, ce qui enlève une partie de l’économie.',
  },
  multiplier: {
    means: 'le prix d’une requête envoyée par lots, en multiple de son prix habituel.',
    matters: 'Plus il est bas pour la référence, moins une requête envoyée par lots peut économiser.',
  },
  from: {
    means: 'le jour à partir duquel les nouveaux prix s’appliquent.',
    matters: 'Les requêtes antérieures à ce jour sont payées aux prix précédents.',
  },
  ratesChangePerYear: {
    means: 'la variation de tous les prix des tokens de cette approche en un an. Une baisse est négative.',
    matters:
      'Si la référence devient moins chère chaque année, il y a moins à économiser et l’amortissement vient plus tard.',
  },

  cache: {
    means: 'si le fournisseur garde le préfixe fixe d’une requête pour les suivantes.',
    matters: 'Un préfixe en cache coûte moins cher : plus la référence en a, moins le fine-tuning économise.',
  },
  hitRate: {
    means: 'la part des requêtes qui trouvent le préfixe fixe dans le cache.',
    matters:
      'Un accès au cache paie le prix de l’entrée en cache : plus la référence en a, moins le fine-tuning économise.',
  },
  minimumTokens: {
    means: 'le plus court préfixe fixe que le fournisseur met en cache.',
    matters: 'Un préfixe plus court paie le plein prix d’entrée à chaque requête.',
  },
  stepTokens: {
    means: 'le fournisseur met en cache des blocs entiers de ce nombre de tokens.',
    matters: 'Les tokens après le dernier bloc entier paient le plein prix d’entrée.',
  },
  ttlMinutes: {
    means: 'le temps pendant lequel le fournisseur garde le préfixe fixe après une requête.',
    matters: 'Si la requête suivante arrive plus tard, elle doit réécrire le préfixe dans le cache.',
  },
  activeHoursPerDay: {
    means: 'les heures de la journée où des requêtes arrivent.',
    matters:
      'En moins d’heures, elles se suivent plus vite, et davantage d’entre elles trouvent le préfixe dans le cache.',
  },
  caches: {
    means:
      'les caches entre lesquels les requêtes se répartissent, par exemple un par machine, ou un pour le prompt de chaque client.',
    matters:
      'Plus ils sont nombreux, moins chacun reçoit de requêtes, et plus souvent il a perdu le préfixe.',
  },
  batchShare: {
    means:
      'la part des requêtes envoyées par lots, qui coûtent moins cher et sont traitées en quelques heures.',
    matters: 'Plus la référence envoie de requêtes par lots, moins il y a à économiser.',
  },

  successRate: {
    means:
      'le taux de réussite, c’est-à-dire la part des tentatives dont la réponse est assez bonne pour être utilisée.',
    matters:
      'Si aucune tentative n’est acceptée, la réponse doit être corrigée, ce qui coûte souvent plus que ses tokens.',
  },
  maxAttempts: {
    means:
      'le plus grand nombre de tentatives pour une requête. La suivante a lieu si une réponse n’est pas acceptée.',
    matters:
      'Chaque tentative supplémentaire coûte à nouveau ses tokens, et laisse moins de réponses à corriger.',
  },
  failureUsd: {
    means:
      'le coût de la correction d’une réponse qui n’est toujours pas acceptée après la dernière tentative.',
    matters: 'Si davantage de réponses d’un modèle affiné sont acceptées, chacune d’elles économise ce coût.',
  },
  failureApproach: {
    means:
      'l’approche qui reçoit une requête si aucune tentative de celle-ci n’est acceptée, comme dans une cascade.',
    matters: 'Le coût d’une requête dans cette autre approche remplace le coût de correction d’une réponse.',
  },
  differenceTo: {
    name: 'Réponses acceptées indiquées',
    means: 'comme une part propre, ou comme une différence avec la part d’une autre approche.',
    matters: 'Une différence suit l’autre part : les deux montent et descendent ensemble.',
  },
  successDropPerMonth: {
    means: 'la part de réponses acceptées perdue chaque mois après un entraînement.',
    matters:
      'Quand les questions changent, davantage de réponses doivent être corrigées jusqu’au réentraînement du modèle.',
  },
  worksWithProbability: {
    means: 'la probabilité que cette approche atteigne la part de réponses acceptées que vous avez saisie.',
    matters:
      'Le verdict suppose qu’elle l’atteint ; la probabilité d’un amortissement tient compte de cette probabilité.',
  },
  otherUsdPerRequest: {
    means: 'ce que chaque tentative coûte en plus de ses tokens, par exemple une recherche ou un outil.',
    matters: 'Si un modèle affiné n’a besoin d’aucune recherche, ce coût est économisé.',
  },

  tokens: {
    name: 'Tokens d’entraînement',
    means: 'les tokens de tous les exemples d’entraînement, lus une fois.',
    matters:
      'Chaque époque les paie tous, et ils font partie de la mise en place que l’économie doit rembourser.',
  },
  examples: {
    name: 'Exemples',
    means: 'les paires d’une requête et de sa bonne réponse dans le fichier d’entraînement.',
    matters:
      'Plus d’exemples coûtent plus de tokens et plus d’annotation, et augmentent en général la part de réponses acceptées.',
  },
  perExample: {
    name: 'Tokens par exemple',
    means: 'la longueur moyenne d’un exemple d’entraînement.',
    matters: 'Multipliée par le nombre d’exemples, elle donne les tokens d’entraînement.',
  },
  tokensOfAllEpochs: {
    name: 'Tokens de toutes les époques',
    means: 'les tokens de tous les exemples multipliés par le nombre d’époques.',
    matters: 'À la vitesse de cette machine, ils donnent les heures d’entraînement.',
  },
  epochs: {
    means: 'le nombre de fois qu’un entraînement lit tous ses exemples.',
    matters: 'Chaque époque coûte à nouveau les tokens d’entraînement.',
  },
  usdPerMTok: {
    means: 'le prix de 1 million de tokens d’entraînement.',
    matters: 'Il fait partie de la mise en place, que l’économie doit rembourser.',
  },
  minimumUsd: {
    means: 'le plus petit montant que le fournisseur facture pour un entraînement.',
    matters: 'Un petit entraînement le paie à la place du prix de ses tokens.',
  },
  validationTokens: {
    means: 'les tokens des exemples mis de côté pour mesurer le modèle affiné.',
    matters: 'Certains fournisseurs les facturent comme des tokens d’entraînement.',
  },
  evaluations: {
    means: 'le nombre de fois qu’un entraînement lit les exemples mis de côté.',
    matters: 'Si le fournisseur facture la validation, chaque lecture coûte ses tokens.',
  },
  validationBilled: {
    means: 'si le fournisseur facture les exemples mis de côté, chaque fois qu’il les lit.',
    matters: 'Cela ajoute leurs tokens à l’entraînement dans la mise en place.',
  },
  trainingOffer: {
    means: 'les types d’entraînement que la liste de prix propose pour ce modèle.',
    matters: 'Chacun a son propre prix, qui fait partie de la mise en place.',
  },
  hours: {
    name: 'Heures d’entraînement',
    means: 'les heures que dure un entraînement.',
    matters: 'Chaque machine est payée pour toutes ces heures.',
  },
  runs: {
    means: 'le nombre d’entraînements, y compris ceux dont le modèle n’est pas assez bon.',
    matters: 'Chacun d’eux est payé en entier.',
  },

  hostingOffer: {
    means: 'les machines et les déploiements que la liste de prix propose pour ce modèle.',
    matters: 'Chacun a son propre prix par heure, payé chaque mois.',
  },
  usdPerHour: {
    name: 'Prix par heure',
    means: 'le prix d’une machine pendant une heure.',
    matters: 'Il se paie au temps et non au token, même pendant que la machine attend.',
  },
  machines: {
    means: 'les machines qui tournent en même temps.',
    matters: 'Chacune d’elles est payée pour chaque heure.',
  },
  hoursPerMonth: {
    means: 'les heures d’un mois pendant lesquelles les machines tournent. Un mois entier en compte 730,5.',
    matters: 'Des machines arrêtées la nuit coûtent moins cher.',
  },
  sharedBy: {
    means: 'les modèles affinés (adaptateurs) qui tournent sur les mêmes machines, le vôtre compris.',
    matters: 'Ils se partagent le prix des machines.',
  },
  tokensPerSecond: {
    means: 'les tokens de sortie qu’une copie du modèle écrit par seconde à pleine charge.',
    matters: 'Plus une copie est rapide, moins le même trafic demande de machines.',
  },
  inputTokensPerSecond: {
    means: 'les tokens de prompt qu’une copie du modèle lit par seconde à pleine charge.',
    matters:
      'La lecture de longs prompts demande aussi des machines ; un prompt plus court peut donc en économiser.',
  },
  machinesPerReplica: {
    means: 'les machines dont une copie du modèle a besoin, si elle ne tient pas sur une seule.',
    matters: 'Chaque copie que le trafic demande ajoute ce nombre de machines.',
  },
  utilisation: {
    means:
      'la part de sa pleine charge jusqu’à laquelle une machine est utilisée avant d’en ajouter une autre.',
    matters:
      'Avec une part plus basse, davantage de machines sont payées et les réponses arrivent plus vite.',
  },
  peakFactor: {
    means: 'le trafic du moment le plus chargé, en multiple de la moyenne.',
    matters: 'Les machines sont payées pour la pointe, pas pour la moyenne.',
  },
  monthlyMinimumUsd: {
    means:
      'le plus petit montant que les requêtes et l’hébergement coûtent ensemble en un mois, par exemple en raison d’un engagement.',
    matters: 'Au-dessous, une requête moins chère n’économise rien.',
  },
  storage: {
    name: 'Stockage',
    means: 'ce que le fournisseur facture pour conserver le modèle affiné.',
    matters: 'Il est payé chaque mois, que le modèle soit utilisé ou non.',
  },

  leadMonths: {
    means: 'les mois avant qu’un candidat réponde. La référence répond dès le début et jusqu’à ce moment.',
    matters: 'La mise en place est payée au début, et rien n’est économisé avant que le candidat réponde.',
  },
  trafficShare: {
    means: 'la part des requêtes que cette approche traite. La référence traite le reste.',
    matters: 'Seules les requêtes qu’elle traite peuvent économiser quelque chose.',
  },
  everyMonths: {
    means: 'les mois entre un entraînement et le suivant.',
    matters:
      'Chaque réentraînement coûte à nouveau une partie de la mise en place, que l’économie doit rembourser.',
  },
  share: {
    means: 'la partie de la mise en place que chaque réentraînement coûte à nouveau.',
    matters: 'L’économie doit la rembourser après chaque réentraînement.',
  },
  availableUntil: {
    means: 'le premier jour où le fournisseur ne propose plus ce modèle.',
    matters: 'Un candidat n’économise rien à partir de ce jour. Les coûts d’une référence continuent.',
  },
  trainableUntil: {
    means: 'le premier jour où le fournisseur n’entraîne plus ce modèle.',
    matters: 'Aucun entraînement ne peut commencer à partir de ce jour, ni aucun réentraînement.',
  },
  firstTokenMs: {
    means: 'le temps mesuré entre une requête et le premier token de sa réponse.',
    matters: 'Avec la vitesse des autres tokens, il est affiché à côté des coûts et n’en change aucun.',
  },
};
