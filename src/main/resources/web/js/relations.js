// The table of pairs: scores that move before the reader's eyes, and their last half year.
import { get, pairPath } from './api.js';
import { $, h, svg } from './dom.js';
import { name, ofCountry, sides, state } from './state.js';
import { bucket, count, date, signed } from './words.js';

const SORTS = { volume: 'most active', score: 'worst', '-score': 'best', change: 'moving', updated: 'latest' };
const ORDERS = {
  volume: (x, y) => y.events - x.events,
  score: (x, y) => x.score - y.score,
  '-score': (x, y) => y.score - x.score,
  change: (x, y) => Math.abs(y.change7d) - Math.abs(x.change7d),
  updated: (x, y) => (y.lastEvent ?? '').localeCompare(x.lastEvent ?? ''),
};
const PAGE = 25;
const curves = new Map();
const before = new Map();
let open;

export function prepareRelations(onOpen) {
  open = onOpen;
  for (const [sort, label] of Object.entries(SORTS)) {
    $('sorts').append(h('button', { type: 'button', 'data-sort': sort, 'aria-pressed': String(sort === state.sort), onclick: () => choose(sort) }, label));
  }
  $('more').addEventListener('click', () => {
    state.shown += PAGE;
    drawRelations();
  });
}

function choose(sort) {
  state.sort = sort;
  state.shown = PAGE;
  for (const button of $('sorts').children) button.setAttribute('aria-pressed', String(button.dataset.sort === sort));
  drawRelations();
}

export function drawRelations() {
  const rows = [...state.relations.values()].filter((r) => ofCountry(r.pair)).sort((x, y) => ORDERS[state.sort](x, y) || x.pair.localeCompare(y.pair));
  $('rows').replaceChildren(...rows.slice(0, state.shown).map(row));
  $('more').hidden = rows.length <= state.shown;
  $('relations-note').textContent = `${count(rows.length)} ${rows.length === 1 ? 'pair' : 'pairs'}${state.country ? ' of ' + name(state.country) : ''}`
    + (state.partial ? ' — some instances did not answer' : '');
}

function row(relation) {
  const earlier = before.get(relation.pair);
  const moved = earlier !== undefined && Math.abs(earlier - relation.score) > 1e-9;
  before.set(relation.pair, relation.score);
  if (moved) curves.delete(relation.pair);
  const [a, b] = sides(relation.pair);
  return h('tr', { className: moved ? 'moved' : null, 'data-pair': relation.pair, onclick: () => open(relation.pair) },
    h('td', {}, h('button', { type: 'button', className: 'who', onclick: (e) => { e.stopPropagation(); open(relation.pair); } }, name(a), h('small', {}, '–'), name(b))),
    h('td', { className: 'num' }, h('span', { className: 'score' }, meter(relation.score), signed(relation.score))),
    h('td', { className: 'wide' }, curve(relation)),
    movement(relation.change7d),
    movement(relation.change30d, 'wide'),
    h('td', { className: 'num' }, count(relation.events)),
    h('td', { className: 'wide soft' }, date(relation.lastEvent)));
}

function movement(change, more = '') {
  const tone = Math.abs(change) < 0.05 ? 'soft' : change < 0 ? 'bad' : 'good';
  return h('td', { className: `num ${tone} ${more}` }, signed(change));
}

/** To one side of the middle; full from 50 on, which few pairs ever pass. */
function meter(score) {
  const half = Math.min(50, Math.abs(score));
  return h('span', { className: 'meter', 'aria-hidden': 'true' }, h('i', { 'data-b': bucket(score) || Math.sign(score), '--from': (score < 0 ? 50 - half : 50) + '%', '--size': half + '%' }));
}

const nearby = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (isIntersecting) {
      nearby.unobserve(target);
      load(target);
    }
  }
}, { rootMargin: '200px' });

function curve({ pair }) {
  const known = curves.get(pair);
  const figure = svg('svg', { className: 'spark', viewBox: '0 0 132 26', preserveAspectRatio: 'none', 'aria-hidden': 'true', 'data-pair': pair });
  if (known) paint(figure, known);
  else nearby.observe(figure);
  return figure;
}

async function load(figure) {
  const { pair } = figure.dataset;
  const from = new Date(Date.now() - 182 * 86400e3).toISOString().slice(0, 10);
  try {
    const { data } = await get(pairPath(pair) + '/history', { from, step: 'week' });
    curves.set(pair, data.map((point) => point.score));
    paint(figure, curves.get(pair));
  } catch {
    // A curve that is missing says enough; the row itself stands.
  }
}

function paint(figure, scores) {
  if (scores.length < 2) return;
  const top = Math.max(...scores, 5);
  const low = Math.min(...scores, -5);
  const y = (score) => (2 + (22 * (top - score)) / (top - low)).toFixed(1);
  const d = scores.map((score, i) => `${i ? 'L' : 'M'}${((132 * i) / (scores.length - 1)).toFixed(1)},${y(score)}`).join('');
  figure.replaceChildren(svg('line', { x1: 0, x2: 132, y1: y(0), y2: y(0) }), svg('path', { d }));
}
