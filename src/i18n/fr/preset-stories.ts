/** French stories of the presets. */
import type { Messages } from '../messages.ts';

/** The story of each preset in two sentences about the situation, and the lesson of its figures. */
export const presetStories: Messages['presetStories'] = {
  learn: 'À retenir',
  presets: {
    article: {
      story:
        'Le cas le plus simple, tiré de l’article « Fine-Tuning vs. Prompting » de mai 2023 : le fine-tuning économise 500 tokens dans chacune des 100 000 requêtes par mois et coûte 50 $ une fois. L’article donne le nombre de tokens, mais aucun prompt.',
      lesson:
        'La durée d’amortissement est la mise en place divisée par l’économie d’un mois, et le trafic décide.',
    },
    'newer-model': {
      story:
        'Un long prompt trie des tickets de support. Il peut passer d’un modèle ancien à un modèle plus récent et moins cher, ou bien un modèle bon marché peut être affiné pour la tâche.',
      lesson:
        'Comparez le fine-tuning aux modèles d’aujourd’hui, pas à celui que vous utilisez. Face à l’ancien modèle, il ferait économiser ; face au plus récent, il coûte plus cher.',
    },
    'hosted-by-the-hour': {
      story:
        'Un service de comptabilité enregistre 400 000 lignes de factures par mois avec un petit modèle ouvert payé au token. Une fois affiné, le même modèle chez le même fournisseur a un prompt plus court, mais tourne sur un GPU payé à l’heure, jour et nuit.',
      lesson: 'Un déploiement coûte autant qu’il serve ou non ; il lui faut donc un trafic qui le remplisse.',
    },
    'cached-prompt': {
      story:
        'Une plateforme pour boutiques rédige 200 000 descriptions de produits par mois avec un guide de style et de nombreux exemples, identiques à chaque requête. Un modèle affiné chez le même fournisseur n’en a pas besoin.',
      lesson:
        'Le fournisseur garde un tel prompt dans son cache et le facture au dixième du prix. Le fine-tuning ne peut économiser que ce que le cache laisse, et chaque token de ce modèle affiné, sortie comprise, coûte moitié plus.',
    },
    'own-gpu': {
      story:
        'Un service pour organismes de logement transforme 2,5 millions d’appels téléphoniques par mois en notes. Au lieu d’un modèle hébergé, un modèle ouvert affiné tourne sur un GPU loué, après un mois de préparation et avec quelques heures de maintenance par mois.',
      lesson:
        'Une machine est rentable à fort trafic, si ses réponses sont aussi bonnes ; l’heure la plus chargée décide du nombre de machines. Les taux de réussite sont supposés identiques : essayez un taux plus bas pour votre propre modèle.',
    },
    distillation: {
      story:
        'Un service juridique vérifie 400 000 clauses par mois avec un grand modèle et un long prompt. Le grand modèle rédige aussi 5 000 réponses à partir desquelles un petit modèle est affiné, et une personne corrige les erreurs de l’un comme de l’autre.',
      lesson:
        'Les tokens du petit modèle ne coûtent presque rien, mais un peu plus de réponses fausses annulent la moitié de cette économie. Mesurez la qualité avant de compter les tokens.',
    },
    'rag-fine-tuning': {
      story:
        'Une banque répond à 250 000 questions par mois à partir de passages de ses propres pages, avec un grand modèle. Un petit modèle peut répondre à partir des mêmes passages ; il est affiné pour le ton seulement, et à nouveau deux fois par an.',
      lesson:
        'Les passages restent dans le prompt, donc l’essentiel de l’économie vient du modèle plus petit. Un demi-point de réponses acceptées en plus ou en moins pèse davantage : sans mesure, impossible de trancher.',
    },
  },
};
