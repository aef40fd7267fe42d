/** Spanish messages of a verdict that asks for missing figures. */
import type { Messages } from '../messages.ts';
import { theDate } from './grammar.ts';

const priceNames = {
  both: 'los precios de entrada y de salida',
  in: 'el precio de entrada',
  out: 'el precio de salida',
} as const;

const monthly = (hosting: boolean, usd: string): string =>
  hosting
    ? `con las horas y el número de modelos por máquina de este cálculo, su alojamiento seguiría costando al menos ${usd} al mes`
    : `sus costos fijos mensuales seguirían siendo al menos ${usd} más altos`;

const asZero = (hasUnknownCost: boolean): string =>
  hasUnknownCost ? ', con un valor de 0 para los costos desconocidos' : '';

/** Every request for missing figures. */
export const missing: Messages['missing'] = {
  addPrice: (name, which) => ({
    claim: `${which === 'both' ? 'Faltan' : 'Falta'} ${priceNames[which]} de “${name}”`,
    rest: ' por millón de tokens para saber si se amortiza.',
  }),
  addServing: (name) => ({
    claim: `Falta el precio del servicio de “${name}”`,
    rest: ', por millón de tokens o por hora con el rendimiento, para saber si se amortiza.',
  }),
  figuresOf: (what, owner) => `${what} de “${owner}”`,
  addFigures: (what) => ({
    claim: `Por completar: ${what}`,
    rest: '. Así se sabrá si se amortiza.',
  }),
  notWithin: (horizon, hasUnknownCost) =>
    ` Aunque lo que falta fuera lo más favorable posible${asZero(hasUnknownCost)}, no habría amortización en ${horizon} con los demás datos tal como están, incluidos los supuestos.`,
  neverAnyway: (best, what, hasUnknownCost) => ({
    claim: best.claim,
    rest: `, aunque lo que falta (${what}) fuera lo más favorable posible${asZero(hasUnknownCost)}${best.rest}`,
  }),
  markedLimits: ' Con otro valor posible, un límite marcado con † sería distinto.',
  bestReasons: {
    fixedAboveSaving: (_name, hosting, usd, saved) =>
      `: ${monthly(hosting, usd)}, y sus solicitudes ahorrarían como máximo ${saved} al mes.`,
    fixedDecides: (_name, hosting, usd) => `: ${monthly(hosting, usd)}.`,
    notInHundredYears: (_name, saved, usd) =>
      `: un ahorro de ${saved} al mes como máximo no cubre en cien años su puesta en marcha, de al menos ${usd}.`,
    cheaperUntil: (_name, date, horizon, usd) =>
      `: conserva la ventaja como máximo hasta ${theDate(date)} y después la pierde, y en ${horizon} cuesta al menos ${usd} más.`,
    cachedPrompt: (_name, usd) =>
      `: un prompt en caché cuesta al menos ${usd} menos por cada 1000 solicitudes.`,
    tokensDecide: (_name, usd) => `: sus tokens cuestan al menos ${usd} más por cada 1000 solicitudes.`,
    repairDecides: (_name, usd) =>
      `: corregir sus respuestas cuesta al menos ${usd} más por cada 1000 solicitudes.`,
    otherDecides: (_name, usd) =>
      `: sus otros costos son al menos ${usd} más altos por cada 1000 solicitudes.`,
    retraining: (_name, usd, horizon, saved) =>
      `: los reentrenamientos cuestan al menos ${usd} en ${horizon}, y ahorra como máximo ${saved}.`,
    savingShrinks: (_name, usd, recovered) =>
      recovered
        ? `: el ahorro disminuye, y aunque cubra por un tiempo su puesta en marcha, de al menos ${usd}, la ventaja se pierde después.`
        : `: el ahorro disminuye antes de cubrir su puesta en marcha, de al menos ${usd}.`,
    endsTooSoon: (_name, end, model, usd, setup) =>
      `: hasta la retirada de ${model} ${end}, cubre como máximo ${usd} de su puesta en marcha, de al menos ${setup}.`,
    costsMore: (_name, usd, horizon) => `: cuesta al menos ${usd} más en ${horizon}.`,
  },
  assumeAlike: (share) => `Suponer un ${share} de respuestas aceptadas para ambos`,
  addFailure: {
    claim: 'Falta el costo de una respuesta no aceptada',
    rest: ': los enfoques dejan sin respuesta aceptada proporciones distintas de las solicitudes. Se admite un costo de cero.',
  },
};
