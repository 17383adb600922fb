// Finds a country, or a pair by two names: arrows and Enter choose, "/" comes here from anywhere.
import { $, h } from './dom.js';
import { name, pairName, state, world } from './state.js';
import { signed } from './words.js';

const MOST = 10;
let found = [];
let at = -1;

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function look(text) {
  const parts = fold(text).split(/\s*[-–/,]\s*|\s+and\s+/).filter(Boolean);
  if (!parts.length) return [];
  const hits = (part, code) => fold(name(code)).includes(part) || code.toLowerCase() === part || world.states[code]?.alpha2?.toLowerCase() === part;
  const rank = (code) => (code.toLowerCase() === parts[0] ? 0 : fold(name(code)).startsWith(parts[0]) ? 1 : 2);
  const countries = parts.length > 1 ? [] : Object.keys(world.states).filter((code) => hits(parts[0], code)).sort((x, y) => rank(x) - rank(y) || name(x).localeCompare(name(y)));
  const pairs = [...state.relations.values()]
    .filter(({ pair }) => {
      const [a, b] = [pair.slice(0, 3), pair.slice(4)];
      return parts.length > 1 ? (hits(parts[0], a) && hits(parts[1], b)) || (hits(parts[0], b) && hits(parts[1], a)) : hits(parts[0], a) || hits(parts[0], b);
    })
    .sort((x, y) => y.events - x.events);
  return [...countries.slice(0, 5).map((code) => ({ country: code })), ...pairs.map((relation) => ({ relation }))].slice(0, MOST);
}

export function prepareSearch(onCountry, onPair) {
  const input = $('search');
  const list = $('found');
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (hit) => {
    input.value = '';
    close();
    input.blur();
    if (hit.country) onCountry(hit.country);
    else onPair(hit.relation.pair);
  };
  const mark = (next) => {
    at = next;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    if (list.children[at]) input.setAttribute('aria-activedescendant', list.children[at].id);
  };
  input.addEventListener('input', () => {
    found = look(input.value);
    list.replaceChildren(...found.map((hit, i) => h('li', { id: 'found-' + i, role: 'option', onpointerdown: (e) => { e.preventDefault(); choose(hit); } },
      hit.country ? [name(hit.country), h('span', { className: 'soft' }, hit.country)] : [pairName(hit.relation.pair), h('span', { className: hit.relation.score < 0 ? 'bad' : 'good' }, signed(hit.relation.score))])));
    list.hidden = !found.length;
    input.setAttribute('aria-expanded', String(!list.hidden));
    mark(found.length ? 0 : -1);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (found.length) mark((at + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length);
    } else if (event.key === 'Enter' && found[at] && !list.hidden) choose(found[at]);
    else if (event.key === 'Escape') close();
  });
  input.addEventListener('blur', close);
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !/INPUT|TEXTAREA/.test(document.activeElement.tagName) && !$('pair').open) {
      event.preventDefault();
      input.focus();
    }
  });
}
