// Wires the parts: loads what is known, then lets the stream move it. The address says what is looked at.
import { $, h } from './dom.js';
import { listen } from './live.js';
import { colourMap, drawMap, pulse } from './map.js';
import { openPair, preparePair, renewPair } from './pair.js';
import { drawRelations, prepareRelations } from './relations.js';
import { prepareSearch } from './search.js';
import { loadAll, loadWorld, name, onChange, pairName, state } from './state.js';
import { drawAlerts, drawFeed, toast } from './told.js';
import { drawVisits } from './visits.js';
import { count, signed } from './words.js';

const go = (hash) => (location.hash = hash);
const toCountry = (code) => go(code ? '#/country/' + code : '#/');
const toPair = (pair, event) => {
  const hash = '#/pair/' + pair + (event ? '/' + encodeURIComponent(event) : '');
  if (location.hash === hash) route();
  else go(hash);
};

function route() {
  const [, kind, key, event] = location.hash.split('/');
  if (kind === 'pair' && /^[A-Z]{3}-[A-Z]{3}$/.test(key ?? '')) return openPair(key, event && decodeURIComponent(event));
  if ($('pair').open) $('pair').close();
  state.country = kind === 'country' && /^[A-Z]{3}$/.test(key ?? '') ? key : null;
  state.shown = 25;
  draw();
}

function draw() {
  document.title = (state.country ? name(state.country) + ' · ' : '') + 'Entente';
  colourMap();
  drawRelations();
  drawFeed(toPair);
  drawAlerts(toPair);
  drawVisits();
  drawFigures();
}

function drawFigures() {
  const relations = [...state.relations.values()].filter(({ pair }) => !state.country || pair.includes(state.country));
  const by = (of) => relations.reduce((best, next) => (best === null || of(next) > of(best) ? next : best), null);
  const mover = by((r) => Math.abs(r.change7d));
  const ahead = state.visits.filter((v) => ['upcoming', 'due', 'under_way'].includes(v.phase) && (!state.country || v.pair.includes(state.country)));
  const best = by((r) => r.score);
  const worst = by((r) => -r.score);
  const figure = (label, value, more) => h('dl', { className: 'figure' }, h('dt', {}, label), h('dd', {}, value, more && h('small', {}, ' ' + more)));
  $('figures').replaceChildren(
    figure('Pairs', count(relations.length), count(relations.reduce((sum, r) => sum + r.events, 0)) + ' events'),
    figure('Warmest', best ? signed(best.score) : '–', best && pairName(best.pair)),
    figure('Coldest', worst ? signed(worst.score) : '–', worst && pairName(worst.pair)),
    figure('Most moved, 7 days', mover ? signed(mover.change7d) : '–', mover && pairName(mover.pair)),
    figure('Visits ahead', count(ahead.length), count(ahead.filter((v) => v.highLevel).length) + ' high level'));
  drawEmpty();
}

function drawEmpty() {
  const empty = state.loaded && !state.relations.size;
  $('empty').hidden = !empty;
  if (!empty || $('empty').children.length) return;
  const item = JSON.stringify({ title: 'Pakistan’s foreign minister to visit Cambodia', text: 'PHNOM PENH: Pakistani Foreign Minister Shah Mahmood Qureshi will visit Cambodia next month.', published: new Date().toISOString().slice(0, 10) });
  $('empty').append(
    h('h2', {}, 'No news yet'),
    h('p', { className: 'soft' }, 'Send some, and scores, visits and alerts appear here by themselves:'),
    h('pre', {}, `curl ${location.origin}/api/v1/news -H 'Content-Type: application/json' -d '${item.replaceAll("'", '’')}'`),
    h('pre', {}, 'java -jar target/entente.jar run --demo                        # the bundled sample\njava -jar target/entente.jar run --source https://…/feed.xml   # a feed, a page, a folder, a file'));
}

onChange((what, pairs) => {
  if (what === 'all') draw();
  else if (what === 'relations') {
    colourMap();
    drawRelations();
    drawFigures();
    pairs.forEach(renewPair);
  } else if (what === 'events') {
    drawFeed(toPair);
    if (state.events[0]?.fresh && !state.events[0].pulsed) {
      state.events[0].pulsed = true;
      pulse(state.events[0].pair);
    }
  } else if (what === 'visits') {
    drawVisits();
    drawFigures();
  } else if (what === 'alert') {
    drawAlerts(toPair);
    toast(state.alerts[0], toPair);
  }
});

function prepareTheme() {
  const saved = localStorage.getItem('theme');
  if (saved) document.documentElement.dataset.theme = saved;
  $('theme').addEventListener('click', () => {
    const dark = document.documentElement.dataset.theme ? document.documentElement.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    document.documentElement.dataset.theme = dark ? 'light' : 'dark';
    localStorage.setItem('theme', document.documentElement.dataset.theme);
  });
}

async function load() {
  try {
    await loadAll();
  } catch (problem) {
    $('live').querySelector('b').textContent = 'waiting for the service';
    setTimeout(load, 2000);
  }
}

prepareTheme();
await loadWorld();
drawMap(toCountry);
prepareRelations(toPair);
preparePair(() => location.hash.startsWith('#/pair/') && go(state.country ? '#/country/' + state.country : '#/'));
prepareSearch(toCountry, toPair);
$('high').addEventListener('change', drawVisits);
addEventListener('hashchange', route);
route();
listen();
await load();
