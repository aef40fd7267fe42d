/** Spanish messages of `<ft-verdict>` that split a saving into the part of the model and the part of the tuning. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { ofShare } from './grammar.ts';

const onlyIf = (assumption: string): string => assumption && `, ${assumption}`;

/** Every message of the split. */
export const worth: Messages['worth'] = {
  split: (model, tuning) => [
    'Por cada 1000 solicitudes, ',
    ...(model === null
      ? ['el otro modelo cuesta lo mismo']
      : model.cause === 'price'
        ? model.saves
          ? say`el modelo más barato ahorra ${figure(model.usd)}`
          : say`el modelo más caro cuesta ${figure(model.usd)} más`
        : [
            ...(model.saves
              ? say`el mismo prompt en ${model.name} ahorra ${figure(model.usd)}`
              : say`el mismo prompt en ${model.name} cuesta ${figure(model.usd)} más`),
            model.cause === 'repair'
              ? `, porque corregir sus respuestas cuesta ${model.saves ? 'menos' : 'más'},`
              : '',
          ]),
    ' y ',
    ...(tuning === null
      ? ['el ajuste no ahorra nada.']
      : tuning.saves
        ? say`el ajuste ahorra ${figure(tuning.usd)}.`
        : say`el ajuste cuesta ${figure(tuning.usd)} más.`),
  ],

  alone: (model, outcome) =>
    say`Frente al mismo prompt en ${model}, el ajuste por sí solo ${figure(outcome)}.`,
  paysBackIn: (duration, assumption) => `se amortiza ${duration}${onlyIf(assumption)}`,
  afterTenYears: (assumption) => `necesita más de diez años para amortizarse${onlyIf(assumption)}`,
  atOnce: 'se amortiza de inmediato',
  never: (limit) => `nunca se amortiza${limit && ` ${limit}`}`,
  noDifference: 'no supone ninguna diferencia',
  tooLate: (model, end) => `no se amortiza antes de la retirada de ${model} ${end}`,

  assumed: (share, below) =>
    `Supuesto: sin ajuste, el prompt tiene éxito en este modelo con la misma frecuencia que en el de la referencia (${share}).${below === null ? '' : ` El ajuste ahorra dinero si esa tasa está por debajo ${ofShare(below)}.`}`,
  unlisted: (model) =>
    `No se sabe qué parte de la diferencia de costo se debe al modelo: el catálogo no tiene el precio de ${model} sin ajustar.`,
  noPrice: (model) => `El catálogo no tiene el precio de ${model} sin ajustar.`,
  atTunedPrice: (model, usd, saved) =>
    say`Al precio del modelo ajustado, el mismo prompt en ${model} sin ajustar ya ahorraría ${figure(usd)} de los ${saved} por cada 1000 solicitudes.`,
  aloneAtThatPrice: (outcome) =>
    say`Frente a ese prompt a ese precio, el ajuste por sí solo ${figure(outcome)}.`,
  unknown: (model) =>
    `No se sabe qué parte de la diferencia de costo se debe al modelo: falta un dato del mismo prompt en ${model}.`,
  step: 'Paso',
  causes: {
    cheaperModel: 'modelo más barato',
    dearerModel: 'modelo más caro',
    otherModel: 'otro modelo',
    tuning: 'ajuste',
  },
  add: 'Agregar ese prompt a la comparación',
};
