/** Portuguese messages of `<ft-verdict>` that split a saving into the part of the model and the part of the tuning. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';

const onlyIf = (assumption: string): string => assumption && `, ${assumption}`;

/** Every message of the split. */
export const worth: Messages['worth'] = {
  split: (model, tuning) => [
    'Por 1.000 solicitações, ',
    ...(model === null
      ? ['o outro modelo custa o mesmo']
      : model.cause === 'price'
        ? model.saves
          ? say`o modelo mais barato economiza ${figure(model.usd)}`
          : say`o modelo mais caro custa ${figure(model.usd)} a mais`
        : [
            ...(model.saves
              ? say`o mesmo prompt no ${model.name} economiza ${figure(model.usd)}`
              : say`o mesmo prompt no ${model.name} custa ${figure(model.usd)} a mais`),
            model.cause === 'repair'
              ? `, porque a correção das respostas custa ${model.saves ? 'menos' : 'mais'},`
              : '',
          ]),
    ' e ',
    ...(tuning === null
      ? ['o ajuste não economiza nada.']
      : tuning.saves
        ? say`o ajuste economiza ${figure(tuning.usd)}.`
        : say`o ajuste custa ${figure(tuning.usd)} a mais.`),
  ],

  alone: (model, outcome) =>
    say`Em comparação com o mesmo prompt no ${model}, o ajuste sozinho ${figure(outcome)}.`,
  paysBackIn: (duration, assumption) => `se paga ${duration}${onlyIf(assumption)}`,
  afterTenYears: (assumption) => `precisa de mais de dez anos para se pagar${onlyIf(assumption)}`,
  atOnce: 'se paga de imediato',
  never: (limit) => `nunca se paga${limit && ` ${limit}`}`,
  noDifference: 'não faz diferença',
  tooLate: (model, end) => `não se paga antes de o ${model} ser desativado ${end}`,

  assumed: (share, below) =>
    `Supõe-se que, sem ajuste, o prompt tenha tanto sucesso neste modelo quanto no da referência (${share}).${below === null ? '' : ` O ajuste economiza dinheiro se essa taxa ficar abaixo de ${below}.`}`,
  unlisted: (model) =>
    `Não se sabe quanto da diferença de custo vem do modelo: o catálogo não tem preço para o ${model} sem ajuste.`,
  noPrice: (model) => `O catálogo não tem preço para o ${model} sem ajuste.`,
  atTunedPrice: (model, usd, saved) =>
    say`Ao preço do modelo ajustado, o mesmo prompt no ${model} sem ajuste já economizaria ${figure(usd)} dos ${saved} por 1.000 solicitações.`,
  aloneAtThatPrice: (outcome) => say`Contra esse prompt a esse preço, o ajuste sozinho ${figure(outcome)}.`,
  unknown: (model) =>
    `Não se sabe quanto da diferença de custo vem do modelo: falta um valor do mesmo prompt no ${model}.`,
  step: 'Passo',
  causes: {
    cheaperModel: 'modelo mais barato',
    dearerModel: 'modelo mais caro',
    otherModel: 'outro modelo',
    tuning: 'ajuste',
  },
  add: 'Adicionar esse prompt à comparação',
};
