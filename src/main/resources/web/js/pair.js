// The sheet of one pair: its score, the curve, what it is made of, and for each act the sentence and the item.
import uPlot from '../vendor/uplot.js';
import { get, pairPath } from './api.js';
import { $, h, outward } from './dom.js';
import { pairName, name } from './state.js';
import { status, tag } from './told.js';
import { bucket, capital, count, date, intensityBucket, signed, words } from './words.js';

const GOOD = ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT'];
let shown = null;
let plot = null;

export async function openPair(pair, eventId = null) {
  const dialog = $('pair');
  shown = pair;
  if (!dialog.open) dialog.showModal();
  try {
    const [relation, history, events] = await Promise.all([get(pairPath(pair)), get(pairPath(pair) + '/history'), get(pairPath(pair) + '/events', { limit: 25 })]);
    if (shown !== pair) return;
    draw(dialog, relation, history.data, events, eventId);
  } catch (problem) {
    dialog.replaceChildren(h('div', { className: 'sheet' }, head(pair), h('p', { className: 'none' }, problem.message)));
  }
}

export function preparePair(onClose) {
  const dialog = $('pair');
  dialog.addEventListener('close', () => {
    shown = null;
    plot?.destroy();
    plot = null;
    dialog.replaceChildren();
    onClose();
  });
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
}

function head(pair) {
  return h('header', {}, h('div', {}, h('h2', { id: 'pair-title' }, pairName(pair)), h('p', { className: 'soft' }, pair)),
    h('button', { type: 'button', className: 'close', 'aria-label': 'Close', onclick: () => $('pair').close() }, '✕'));
}

function figure(label, value, tone = '') {
  return h('div', {}, h('b', { className: tone }, value), label);
}

function draw(dialog, relation, history, events, eventId) {
  const chart = h('div', { id: 'chart', role: 'img', 'aria-label': `Score by day, now ${signed(relation.score)}` });
  const list = h('ol', {}, events.data.map((act) => entry(act, act.id === eventId)));
  dialog.replaceChildren(h('div', { className: 'sheet' },
    head(relation.pair),
    h('div', { className: 'big' },
      h('div', { className: 'lead' }, h('b', { className: relation.score < 0 ? 'bad' : 'good' }, signed(relation.score)), `as of ${date(relation.asOf)}`),
      figure('in 7 days', signed(relation.change7d), relation.change7d < 0 ? 'bad' : 'good'),
      figure('in 30 days', signed(relation.change30d), relation.change30d < 0 ? 'bad' : 'good'),
      figure('cooperation', relation.cooperation.toFixed(1)),
      figure('conflict', relation.conflict.toFixed(1)),
      figure('events', count(relation.events)),
      figure('items', count(relation.items))),
    chart,
    h('h3', {}, 'Made of'), types(relation.byType),
    h('h3', {}, 'Events, newest first'), list, more(relation.pair, events.nextCursor, list)));
  curve(chart, history);
  list.querySelector('details[open]')?.scrollIntoView({ block: 'center' });
}

function types(byType) {
  const rows = Object.entries(byType).sort(([, x], [, y]) => y - x);
  const most = Math.max(...rows.map(([, n]) => n), 1);
  return h('div', { className: 'types' }, rows.flatMap(([type, n]) => [
    h('div', {}, capital(words(type))), h('span', { 'data-b': GOOD.includes(type) ? 3 : -3, '--size': (100 * n) / most + '%' }), h('div', { className: 'num' }, count(n))]));
}

function entry(act, open) {
  return h('li', { className: 'act', 'data-b': intensityBucket(act.intensity) },
    h('header', {}, tag(act), h('b', {}, name(act.source), ' → ', name(act.target)), status(act), h('span', { className: 'soft' }, date(act.effective)),
      h('span', { className: 'weight', title: 'intensity × confidence × status' }, signed(act.weight, 2))),
    h('blockquote', {}, act.evidence),
    h('details', { open }, h('summary', {}, `${count(act.reports)} ${act.reports === 1 ? 'report' : 'reports'} by ${act.publishers.join(', ') || 'unnamed publishers'}`),
      h('ul', {}, act.items.slice(0, 20).map(report),
        act.reports > 20 && h('li', { className: 'soft' }, `and ${count(act.reports - 20)} more`))));
}

function report(telling) {
  const box = h('pre', { className: 'coded', hidden: true });
  const show = async () => {
    box.hidden = !box.hidden;
    if (!box.hidden && !box.textContent) {
      const item = await get('/items/' + encodeURIComponent(telling.item)).catch((problem) => ({ error: problem.message }));
      box.textContent = JSON.stringify(item, null, 1);
    }
  };
  const label = [telling.publisher, telling.title].filter(Boolean).join(': ') || telling.item;
  return h('li', {}, outward(telling.url, label), ' ', h('span', { className: 'soft' }, date(telling.published)), ' ', h('button', { type: 'button', className: 'link', onclick: show }, 'as coded'),
    h('p', { className: 'soft' }, '“' + telling.evidence + '”'), box);
}

function more(pair, cursor, list) {
  if (!cursor) return null;
  const button = h('button', { type: 'button', className: 'more' }, 'Earlier events');
  button.addEventListener('click', async () => {
    button.disabled = true;
    const page = await get(pairPath(pair) + '/events', { limit: 50, cursor });
    list.append(...page.data.map((act) => entry(act, false)));
    button.replaceWith(more(pair, page.nextCursor, list) ?? '');
  });
  return button;
}

function curve(box, history) {
  plot?.destroy();
  plot = null;
  if (history.length < 2) return box.replaceChildren(h('p', { className: 'none' }, 'The curve begins with the second day.'));
  const style = getComputedStyle(document.body);
  const colour = (variable) => {
    const probe = h('i', { hidden: true });
    document.body.append(probe);
    probe.style.setProperty('color', `var(${variable})`);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };
  const axis = { stroke: colour('--soft'), grid: { stroke: colour('--line'), width: 1 }, ticks: { show: false }, font: '11px ' + style.fontFamily };
  const line = colour(`--b${bucket(history.at(-1).score) < 0 ? '-3' : '3'}`);
  plot = new uPlot({
    width: box.clientWidth || 680, height: 210, cursor: { y: false },
    series: [{ label: 'day', value: '{YYYY}-{MM}-{DD}' }, { label: 'score', stroke: line, width: 2, fill: line.replace('rgb(', 'rgba(').replace(')', ', .14)'), fillTo: 0, value: (u, v) => (v === null ? '' : signed(v)) }],
    tzDate: (ts) => uPlot.tzDate(new Date(ts * 1000), 'UTC'),
    scales: { y: { range: (u, low, high) => [Math.min(low, 0) - 4, Math.max(high, 0) + 4] } },
    axes: [axis, { ...axis, size: 40 }],
  }, [history.map((row) => Date.parse(row.date) / 1000), history.map((row) => row.score)], box);
}

/** The pair that is being looked at has moved. */
export function renewPair(pair) {
  if (shown === pair) openPair(pair);
}
