/** The hosts of the next steps: their order, their offers, and when they are closed. */
import { expect, it } from 'vitest';
import { closedHosts, hostRoutes } from '../../../src/core/steps/registry.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import { hostsFor, ownGpu, sizeIn } from '../../../src/elements/next-steps/routes.ts';
import * as prices from '../../../src/prices/index.ts';

const hostNames = { ownGpu: 'GPU', names: new Map([['azure', 'Azure']]) };
const size = { billedTokensPerEpoch: 200_000, method: null };
const hosts = hostsFor(size, 3, '2026-11-27', prices, hostNames);

it('the hosts are sorted: open hosts with steps by their cheapest offer, then open hosts without steps, then closed hosts', () => {
  // 0: open with steps, 1: open without steps, 2: closed.
  const states = hosts.map(({ id, isClosed }) => (isClosed ? 2 : id === ownGpu || hostRoutes[id] ? 0 : 1));
  expect(states).toEqual([...states].sort((a, b) => a - b));
  const cheapest = hosts
    .filter((_, index) => states[index] === 0)
    .map(({ offers }) => offers[0]?.usd ?? Infinity);
  expect(cheapest).toEqual([...cheapest].sort((a, b) => a - b));
});

it('the hosts have all offers of the catalogue for supervised training, each once', () => {
  const offers = hosts.flatMap((host) => host.offers.map(({ offer }) => offer));
  expect(new Set(offers).size).toBe(offers.length);
  expect(offers.length).toBeGreaterThan(50);
});

it('the costs include the tokens of the validation file at hosts that bill them, and only at these hosts', () => {
  const validated = { ...size, validation: { billedTokensPerEpoch: 40_000 } };
  const offers = hostsFor(validated, 3, '2026-11-27', prices, hostNames).flatMap((host) => host.offers);
  for (const { offer, tokens, validationBilled } of offers)
    if (tokens !== null) expect(tokens, offer).toBe(600_000 + (validationBilled ? 40_000 : 0));
  const billed = offers.filter(({ validationBilled }) => validationBilled).map(({ provider }) => provider);
  expect(billed).toContain('together');
});

it('the costs rest on the tokens that each host bills, which differ if a host cuts examples at another length', () => {
  const sizeWithCut = { ...size, billedTokensByHost: { together: 50_000 } };
  const offers = hostsFor(sizeWithCut, 3, '2026-11-27', prices, hostNames).flatMap((host) => host.offers);
  const tokensAt = (name: string) =>
    new Set(offers.flatMap(({ provider, tokens }) => (provider === name ? (tokens ?? []) : [])));
  expect([tokensAt('together'), tokensAt('openai')]).toEqual([new Set([150_000]), new Set([600_000])]);
});

it('the hosts include every host that has closed', () => {
  for (const id of Object.keys(closedHosts)) expect(hosts.map((host) => host.id)).toContain(id);
  const hostsLater = hostsFor(size, 3, '2027-01-06', prices, hostNames);
  expect(hostsLater.find(({ id }) => id === 'openai')?.isClosed).toBe(true);
  expect(hosts.find(({ id }) => id === 'openai')?.isClosed).toBe(false);
});

it('the offers have no prices if the number of tokens is unknown', () => {
  const offers = hostsFor(null, 3, '2026-11-27', prices, hostNames).flatMap(({ offers }) => offers);
  expect(new Set(offers.flatMap(({ usd, hours, tokens }) => [usd, hours, tokens]))).toEqual(new Set([null]));
});

it('the tokens to train come from the tuned approach of a scenario', () => {
  const { approaches } = exampleScenario('2026-11-27');
  const sizes = approaches.map(sizeIn);
  expect(sizes[0]).toBe(null);
  expect(sizes.filter((each) => each !== null).map((each) => each.billedTokensPerEpoch)).toContain(231_480);
});
