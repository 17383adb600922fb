// Visits in lanes by where they stand today; each opens into its life.
import { get } from './api.js';
import { $, h, outward } from './dom.js';
import { name, ofCountry, state } from './state.js';
import { capital, date, span, words } from './words.js';

const LANES = [
  ['Upcoming', ['upcoming']],
  ['Due', ['due']],
  ['Under way', ['under_way']],
  ['Past or unconfirmed', ['past', 'unconfirmed']],
];
const MOST = 12;

export function drawVisits() {
  const visits = state.visits.filter((visit) => ofCountry(visit.pair) && (!$('high').checked || visit.highLevel));
  $('visits').replaceChildren(...LANES.map(([title, phases]) => lane(title, visits.filter((visit) => phases.includes(visit.phase)))));
}

function lane(title, visits) {
  const back = title.startsWith('Past');
  visits.sort((x, y) => (back ? -1 : 1) * (x.start ?? '9999').localeCompare(y.start ?? '9999'));
  const rest = visits.length - MOST;
  return h('div', { className: 'lane' },
    h('h3', {}, title, h('span', {}, String(visits.length))),
    visits.length ? visits.slice(0, MOST).map(card) : h('p', { className: 'none' }, 'None'),
    rest > 0 && h('p', { className: 'soft' }, `and ${rest} more`));
}

function card(visit) {
  const life = h('ol', { className: 'life' });
  return h('details', { className: 'visit', ontoggle: (e) => e.target.open && !life.children.length && show(visit, life) },
    h('summary', {},
      h('b', {}, visit.person ?? capital(words(visit.office))),
      h('p', {}, `${name(visit.visitor)} → ${name(visit.host)} · ${span(visit.start, visit.end)}`),
      h('div', { className: 'row' },
        h('span', { className: visit.highLevel ? 'tag plain high' : 'tag plain' }, (visit.highLevel ? '★ ' : '') + words(visit.office)),
        h('span', { className: 'tag plain' }, words(visit.status)),
        visit.phase === 'unconfirmed' && h('span', { className: 'tag plain' }, 'unconfirmed'),
        visit.reports > 1 && h('span', { className: 'soft' }, `${visit.reports} reports`))),
    life);
}

async function show(visit, life) {
  try {
    const { changes, evidence } = await get('/visits/' + encodeURIComponent(visit.id));
    life.replaceChildren(...changes.map(({ status, by }) => h('li', {},
      h('b', {}, capital(words(status))), h('p', {}, '“' + (by.evidence || evidence) + '”'),
      outward(by.url, [by.publisher, by.title, date(by.published)].filter(Boolean).join(' · ') || by.item))));
  } catch (problem) {
    life.replaceChildren(h('li', { className: 'soft' }, problem.message));
  }
}
