// How numbers, days, offices and scores are written.
const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export const MINUS = '−';
export const count = (n) => plain.format(n);

/** A score or a movement always shows its sign, so that colour is never the only sign of it. */
export function signed(value, digits = 1) {
  const text = Math.abs(value).toFixed(digits);
  return Number(text) === 0 ? text : (value < 0 ? MINUS : '+') + text;
}

/** The step of the colour scale, -4 to 4. */
export function bucket(score) {
  const size = Math.abs(score);
  const step = size < 1 ? 0 : size < 6 ? 1 : size < 16 ? 2 : size < 35 ? 3 : 4;
  return score < 0 ? -step : step;
}

export const intensityBucket = (intensity) => Math.max(-4, Math.min(4, Math.round(intensity / 2) || Math.sign(intensity)));

/** A date as precisely as it is known: 2022, 2022-03 or 2022-03-22. */
export function date(text) {
  if (!text) return '';
  if (text.length === 4) return text;
  if (text.length === 7) return month.format(new Date(text + '-01T00:00:00Z'));
  return day.format(new Date(text.length === 10 ? text + 'T00:00:00Z' : text));
}

export function span(start, end) {
  if (!start && !end) return 'date open';
  return !end || end === start ? date(start) : `${start ? date(start) : '?'} – ${date(end)}`;
}

export function ago(instant) {
  const seconds = Math.max(0, (Date.now() - new Date(instant)) / 1000);
  if (seconds < 60) return 'now';
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 86400) return `${Math.floor(seconds / 3600)} h`;
  return seconds < 86400 * 300 ? shortDay.format(new Date(instant)) : date(instant);
}

export const words = (text) => (text ?? '').replaceAll('_', ' ').replaceAll('-', ' ').toLowerCase();
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
