/** Spanish messages of a verdict that asks for missing figures. */
import type { Messages } from '../messages.ts';

const priceNames = {
  both: 'los precios de entrada y de salida',
  in: 'el precio de entrada',
  out: 'el precio de salida',
} as const;

const monthly = (hosting: boolean, usd: string): string =>
  hosting
    ? `sin cambiar sus horas ni su uso compartido, su alojamiento seguiría costando al menos ${usd} al mes`
    : `sus costos fijos mensuales seguirían siendo al menos ${usd} más altos`;

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
  notWithin: (horizon) =>
    ` Con los demás datos tal como están, incluidos los supuestos, no es posible en ${horizon}.`,
  neverAnyway: (best, what) => ({
    claim: best.claim,
    rest: `, aunque lo que falta (${what}) fuera lo más favorable posible${best.rest}`,
  }),
  bestReasons: {
    fixedAboveSaving: (_name, hosting, usd, saved) =>
      `: ${monthly(hosting, usd)}, y sus solicitudes ahorrarían como máximo ${saved} al mes.`,
    fixedDecides: (_name, hosting, usd) => `: ${monthly(hosting, usd)}.`,
    notInHundredYears: (_name, saved, usd) =>
      `: un ahorro de ${saved} al mes como máximo no cubre en cien años su puesta en marcha, de al menos ${usd}.`,
  },
  addFailure: {
    claim: 'Falta el costo de una respuesta no aceptada',
    rest: ': los enfoques dejan sin respuesta aceptada proporciones distintas de las solicitudes. Se admite un costo de cero.',
  },
};
