// What is known, in one place; the parts draw from it and are told when it changes.
import { all, get, pairPath } from './api.js';

export const world = { states: {}, names: new Map() };
export const state = { relations: new Map(), visits: [], alerts: [], events: [], country: null, sort: 'volume', shown: 25, partial: false, loaded: false };

const listeners = [];
export const onChange = (listener) => listeners.push(listener);
export const changed = (what, pairs = []) => listeners.forEach((listener) => listener(what, pairs));

export const name = (code) => world.states[code]?.name ?? code;
export const sides = (pair) => [pair.slice(0, 3), pair.slice(4)];
export const pairName = (pair) => sides(pair).map(name).join(' – ');
export const ofCountry = (pair) => !state.country || sides(pair).includes(state.country);

export async function loadWorld() {
  Object.assign(world, await (await fetch('/web/world.json')).json());
}

export async function loadAll() {
  const [relations, visits, alerts] = await Promise.all([all('/relations'), all('/visits', {}, 2000), get('/alerts', { limit: 100 })]);
  state.relations = new Map(relations.rows.map((relation) => [relation.pair, relation]));
  state.visits = visits.rows;
  state.alerts = alerts.data;
  state.partial = relations.partial || visits.partial || alerts.partial;
  state.loaded = true;
  changed('all');
  await loadEvents();
}

/** The newest acts of the pairs that moved last: what a reader would have seen had the page been open. */
export async function loadEvents() {
  const last = [...state.relations.values()].sort((x, y) => (y.lastEvent ?? '').localeCompare(x.lastEvent ?? '')).slice(0, 14);
  const pages = await Promise.allSettled(last.map((relation) => get(pairPath(relation.pair) + '/events', { limit: 4 })));
  const known = pages.flatMap((page) => (page.status === 'fulfilled' ? page.value.data : []));
  state.events = known.sort((x, y) => y.lastTold.localeCompare(x.lastTold) || y.effective.localeCompare(x.effective)).slice(0, 60);
  changed('events');
}

export async function loadVisits() {
  state.visits = (await all('/visits', {}, 2000)).rows;
  changed('visits');
}

/** Takes the pairs' relations as of today; a live record shows them as of their last event only. */
export async function refresh(pairs) {
  if (pairs.length > 25) {
    const { rows } = await all('/relations');
    state.relations = new Map(rows.map((relation) => [relation.pair, relation]));
  } else {
    await Promise.allSettled(pairs.map(async (pair) => state.relations.set(pair, await get(pairPath(pair)))));
  }
  changed('relations', pairs);
}

/** Per country: the mean score over its partners, and how many they are. */
export function means() {
  const sums = new Map();
  for (const { pair, score } of state.relations.values()) {
    for (const code of sides(pair)) {
      const sum = sums.get(code) ?? { total: 0, partners: 0 };
      sum.total += score;
      sum.partners++;
      sums.set(code, sum);
    }
  }
  return new Map([...sums].map(([code, { total, partners }]) => [code, { score: total / partners, partners }]));
}
