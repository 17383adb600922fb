// Asks the service. Few at a time, so that a page full of curves does not push others aside.
const AT_ONCE = 6;
let running = 0;
const waiting = [];

export class Problem extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

async function slot(work) {
  if (running >= AT_ONCE) await new Promise((go) => waiting.push(go));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

export function get(path, params = {}) {
  const query = new URLSearchParams(Object.entries(params).filter(([, v]) => v !== null && v !== undefined && v !== ''));
  return slot(async () => {
    const answer = await fetch('/api/v1' + path + (query.size ? '?' + query : ''), { headers: { Accept: 'application/json' } });
    if (!answer.ok) {
      const problem = await answer.json().catch(() => ({}));
      throw new Problem(answer.status, problem.detail ?? answer.statusText);
    }
    return answer.json();
  });
}

/** All pages of a list, up to a bound. */
export async function all(path, params = {}, most = 20000) {
  const rows = [];
  let cursor = null;
  let partial = false;
  do {
    const page = await get(path, { ...params, limit: 1000, cursor });
    rows.push(...page.data);
    partial ||= page.partial;
    cursor = page.nextCursor;
  } while (cursor && rows.length < most);
  return { rows, partial };
}

export const pairPath = (pair) => '/relations/' + pair.slice(0, 3) + '/' + pair.slice(4);
