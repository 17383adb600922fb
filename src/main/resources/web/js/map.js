// The world, coloured by the chosen country's scores, or by each country's mean.
import { $, h, svg } from './dom.js';
import { means, name, sides, state, world } from './state.js';
import { bucket, count, signed } from './words.js';

const shapes = new Map();
let root;
let arcs;
let shown = new Map();

export function drawMap(onChoose) {
  root = svg('svg', { viewBox: `0 0 ${world.width} ${world.height}`, role: 'img', 'aria-label': 'World map of scores; use the search field to choose a country' });
  root.append(svg('path', { d: world.other }));
  const dots = svg('g');
  for (const [code, { d, at, small }] of Object.entries(world.states)) {
    const parts = [];
    if (d) parts.push(root.appendChild(svg('path', { d, 'data-code': code })));
    if (small) parts.push(dots.appendChild(svg('circle', { cx: at[0], cy: at[1], r: 26, 'data-code': code })));
    shapes.set(code, parts);
  }
  arcs = svg('g');
  root.append(dots, arcs);
  root.addEventListener('click', (event) => {
    const code = event.target.dataset?.code;
    onChoose(code && code !== state.country ? code : null);
  });
  root.addEventListener('pointermove', hover);
  root.addEventListener('pointerleave', () => ($('tip').hidden = true));
  $('map').append(root);
}

export function colourMap() {
  shown = state.country ? partners(state.country) : means();
  for (const [code, parts] of shapes) {
    const known = shown.get(code);
    for (const part of parts) {
      if (known) part.dataset.b = bucket(known.score);
      else delete part.dataset.b;
      part.classList.toggle('chosen', code === state.country);
    }
  }
  $('map-title').textContent = state.country ? name(state.country) : 'World';
  $('map-note').textContent = state.country
    ? `Its score with each of ${count(shown.size)} ${shown.size === 1 ? 'partner' : 'partners'}; click it again for the world`
    : 'Mean score of each country over its partners';
  drawArcs();
}

function partners(country) {
  const found = new Map();
  for (const relation of state.relations.values()) {
    const [a, b] = sides(relation.pair);
    if (a === country) found.set(b, relation);
    if (b === country) found.set(a, relation);
  }
  return found;
}

/** Lines to the partners that count most, so that far and small ones are seen too. */
function drawArcs() {
  arcs.replaceChildren();
  const from = world.states[state.country]?.at;
  if (!from) return;
  const most = [...shown].sort(([, x], [, y]) => Math.abs(y.score) - Math.abs(x.score)).slice(0, 12);
  for (const [code, { score }] of most) {
    const to = world.states[code]?.at;
    if (!to) continue;
    const lift = Math.hypot(to[0] - from[0], to[1] - from[1]) * 0.18;
    arcs.append(svg('path', { className: 'arc', 'data-b': bucket(score), d: `M${from}Q${(from[0] + to[0]) / 2},${Math.min(from[1], to[1]) - lift} ${to}` }));
  }
}

/** A ring where something has just been told. */
export function pulse(pair) {
  for (const code of sides(pair)) {
    const at = world.states[code]?.at;
    if (!at || !root) continue;
    const ring = svg('circle', { className: 'pulse', cx: at[0], cy: at[1], r: 10 });
    ring.addEventListener('animationend', () => ring.remove());
    setTimeout(() => ring.remove(), 4000);
    root.append(ring);
  }
}

function hover(event) {
  const code = event.target.dataset?.code;
  const tip = $('tip');
  tip.hidden = !code;
  if (!code) return;
  const known = shown.get(code);
  const score = known ? h('span', { className: known.score < 0 ? 'bad' : 'good' }, signed(known.score)) : 'nothing known';
  const rest = !known ? '' : known.partners ? ` mean over ${known.partners}` : ` with ${name(state.country)}, ${count(known.events)} events`;
  tip.replaceChildren(h('b', {}, name(code)), code === state.country ? 'chosen' : score, code === state.country ? '' : rest);
  const box = tip.parentElement.getBoundingClientRect();
  const x = Math.min(event.clientX - box.left + 14, box.width - tip.offsetWidth - 8);
  tip.style.setProperty('left', x + 'px');
  tip.style.setProperty('top', event.clientY - box.top + 16 + 'px');
}
