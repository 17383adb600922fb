// The feed of events, the alerts, and the toast of a new alert.
import { $, h, outward } from './dom.js';
import { name, ofCountry, pairName, state } from './state.js';
import { ago, capital, intensityBucket, words } from './words.js';

const TOASTS = 3;

export function tag(event) {
  return h('span', { className: 'tag', 'data-b': intensityBucket(event.intensity), title: `intensity ${event.intensity}` }, capital(words(event.type)));
}

export const status = (event) => (event.status === 'occurred' ? null : h('span', { className: 'tag plain' }, words(event.status)));

export function drawFeed(onOpen) {
  const events = state.events.filter((event) => ofCountry(event.pair)).slice(0, 40);
  $('feed').replaceChildren(...(events.length ? events.map((event) => item(event, onOpen)) : [h('li', { className: 'none' }, 'Nothing told yet.')]));
}

function item(event, onOpen) {
  const source = event.items?.[0];
  return h('li', {}, h('button', { type: 'button', className: event.fresh ? 'told new' : 'told', onclick: () => onOpen(event.pair, event.id) },
    h('header', {}, tag(event), h('b', {}, name(event.source), ' → ', name(event.target)), status(event), h('time', { datetime: event.lastTold }, ago(event.lastTold))),
    h('p', {}, event.evidence),
    event.reports > 1 && h('footer', { className: 'soft' }, `${event.reports} reports, ${event.publishers.length} ${event.publishers.length === 1 ? 'publisher' : 'publishers'}`)),
    source?.url && h('footer', { className: 'soft' }, outward(source.url, source.publisher ?? new URL(source.url).hostname)));
}

export function drawAlerts(onOpen) {
  const alerts = state.alerts.filter((alert) => ofCountry(alert.subject));
  $('alerts').replaceChildren(...(alerts.length ? alerts.map((alert) => line(alert, onOpen)) : [h('li', { className: 'none' }, 'No alerts. All quiet.')]));
}

function line(alert, onOpen) {
  const { rule, summary } = alert.data;
  return h('li', {}, h('button', { type: 'button', className: alert.fresh ? 'told new' : 'told', onclick: () => onOpen(alert.subject) },
    h('header', {}, h('span', { className: 'tag plain high' }, capital(words(rule))), h('b', {}, pairName(alert.subject)), h('time', { datetime: alert.time }, ago(alert.time))),
    h('p', {}, summary)));
}

export function toast(alert, onOpen) {
  const box = h('div', { className: 'toast' }, h('b', {}, capital(words(alert.data.rule))), h('button', { type: 'button', onclick: () => { box.remove(); onOpen(alert.subject); } }, alert.data.summary));
  $('toasts').append(box);
  while ($('toasts').children.length > TOASTS) $('toasts').firstChild.remove();
  setTimeout(() => box.remove(), 9000);
}
