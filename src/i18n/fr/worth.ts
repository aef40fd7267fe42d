/** French messages of `<ft-verdict>` that split a saving into the part of the model and the part of the tuning. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { de } from './grammar.ts';

const onlyIf = (assumption: string): string => assumption && `, ${assumption}`;

/** Every message of the split. */
export const worth: Messages['worth'] = {
  split: (model, tuning) => [
    'Pour 1 000 requêtes, ',
    ...(model === null
      ? ['l’autre modèle coûte autant']
      : model.cause === 'price'
        ? model.saves
          ? say`le modèle moins cher économise ${figure(model.usd)}`
          : say`le modèle plus cher coûte ${figure(model.usd)} de plus`
        : [
            ...(model.saves
              ? say`le même prompt sur ${model.name} économise ${figure(model.usd)}`
              : say`le même prompt sur ${model.name} coûte ${figure(model.usd)} de plus`),
            model.cause === 'repair'
              ? `, parce que la correction de ses réponses coûte ${model.saves ? 'moins' : 'plus'} cher,`
              : '',
          ]),
    ' et ',
    ...(tuning === null
      ? ['le fine-tuning n’économise rien.']
      : tuning.saves
        ? say`le fine-tuning économise ${figure(tuning.usd)}.`
        : say`le fine-tuning coûte ${figure(tuning.usd)} de plus.`),
  ],

  alone: (model, outcome) =>
    say`Par rapport au même prompt sur ${model}, le fine-tuning seul ${figure(outcome)}.`,
  paysBackIn: (duration, assumption) => `s’amortit ${duration}${onlyIf(assumption)}`,
  afterTenYears: (assumption) => `met plus de dix ans à s’amortir${onlyIf(assumption)}`,
  atOnce: 's’amortit immédiatement',
  never: (limit) => `ne s’amortit jamais${limit && ` ${limit}`}`,
  noDifference: 'ne change rien',
  tooLate: (model, end) => `ne s’amortit pas avant l’arrêt ${de(model)}, ${end}`,

  assumed: (share, below) =>
    `Hypothèse : sans fine-tuning, le prompt réussit aussi souvent sur ce modèle que sur celui de la référence (${share}).${below === null ? '' : ` Le fine-tuning fait économiser si ce taux est inférieur à ${below}.`}`,
  unlisted: (model) =>
    `On ne sait pas quelle part de la différence de coût vient du modèle : le catalogue n’a pas de prix pour ${model} non affiné.`,
  noPrice: (model) => `Le catalogue n’a pas de prix pour ${model} non affiné.`,
  atTunedPrice: (model, usd, saved) =>
    say`Au prix du modèle affiné, le même prompt sur ${model} non affiné économiserait déjà ${figure(usd)} sur les ${saved} économisés pour 1 000 requêtes.`,
  aloneAtThatPrice: (outcome) =>
    say`Par rapport à ce prompt à ce prix, le fine-tuning seul ${figure(outcome)}.`,
  unknown: (model) =>
    `On ne sait pas quelle part de la différence de coût vient du modèle : une valeur du même prompt sur ${model} manque.`,
  step: 'Écart',
  causes: {
    cheaperModel: 'modèle moins cher',
    dearerModel: 'modèle plus cher',
    otherModel: 'autre modèle',
    tuning: 'fine-tuning',
  },
  add: 'Ajouter ce prompt à la comparaison',
};
