// Listens to the stream; the browser reconnects and says where it was. Where it gives up, we try again, ever more slowly.
import { $ } from './dom.js';
import { changed, loadAll, loadVisits, refresh, state } from './state.js';

const KINDS = ['event', 'relation', 'visit', 'alert'];
const dirty = new Set();
let visitsDirty = false;
let timer = null;
let lastId = null;
let patience = 1000;

function show(status, text) {
  $('live').dataset.state = status;
  $('live').querySelector('b').textContent = text;
}

/** Many records may come at once: what they changed is asked for once. */
function soon() {
  timer ??= setTimeout(async () => {
    timer = null;
    const pairs = [...dirty];
    dirty.clear();
    if (pairs.length) await refresh(pairs).catch(() => {});
    if (visitsDirty) {
      visitsDirty = false;
      await loadVisits().catch(() => {});
    }
  }, 350);
}

const take = {
  event(event) {
    state.events = [{ ...event, fresh: true, lastTold: new Date().toISOString() }, ...state.events.filter((e) => e.id !== event.id)].slice(0, 80);
    changed('events');
  },
  relation(relation) {
    dirty.add(relation.pair);
    soon();
  },
  visit() {
    visitsDirty = true;
    soon();
  },
  alert(alert) {
    if (state.alerts.some((known) => known.id === alert.id)) return;
    state.alerts = [{ ...alert, fresh: true }, ...state.alerts].slice(0, 200);
    changed('alert');
  },
};

export function listen() {
  const source = new EventSource('/api/v1/stream' + (lastId ? '?lastEventId=' + encodeURIComponent(lastId) : ''));
  source.onopen = () => {
    patience = 1000;
    show('live', 'live');
  };
  source.onerror = () => {
    show('lost', 'reconnecting');
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(listen, patience);
      patience = Math.min(30000, patience * 2);
    }
  };
  for (const kind of KINDS) {
    source.addEventListener(kind, (message) => {
      lastId = message.lastEventId;
      take[kind](JSON.parse(message.data));
    });
  }
  source.addEventListener('reset', (message) => {
    lastId = message.lastEventId;
    loadAll().catch(() => {});
  });
}
