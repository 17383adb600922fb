// Natural Earth 1:50m (public domain, by way of world-atlas) in the Equal Earth projection, as one path a state.
// Dependent territories are drawn with their state, as the codebook counts them. Every state also gets a point, which
// is where small ones are drawn as a dot and where the page draws lines to.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoEqualEarth, geoPath } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';

const require = createRequire(import.meta.url);
const iso = require('i18n-iso-countries');
const atlas = require('world-atlas/countries-50m.json');

const WIDTH = 10000; // whole units, so that paths are short
const SMALL = 1400; // square units below which a state gets a dot
// The names that people read and search by are the service's own.
const names = new Map(
  readFileSync(new URL('../../src/main/resources/lexicon/countries.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([alpha3, alpha2, name]) => [alpha3, { name, alpha2 }]),
);
const byName = { Kosovo: 'XKX', Somaliland: 'SOM', 'N. Cyprus': 'CYP', 'Indian Ocean Ter.': 'AUS' };
const stateOf = {
  GRL: 'DNK', FRO: 'DNK', PRI: 'USA', VIR: 'USA', GUM: 'USA', ASM: 'USA', MNP: 'USA', NCL: 'FRA', PYF: 'FRA', SPM: 'FRA',
  WLF: 'FRA', MAF: 'FRA', BLM: 'FRA', ATF: 'FRA', ABW: 'NLD', CUW: 'NLD', SXM: 'NLD', HKG: 'CHN', MAC: 'CHN', ALA: 'FIN',
  SGS: 'GBR', IOT: 'GBR', SHN: 'GBR', PCN: 'GBR', AIA: 'GBR', FLK: 'GBR', CYM: 'GBR', BMU: 'GBR', VGB: 'GBR', TCA: 'GBR',
  MSR: 'GBR', JEY: 'GBR', GGY: 'GBR', IMN: 'GBR', GBR: 'GBR', HMD: 'AUS', NFK: 'AUS',
};
const missing = { TUV: [179.2, -8.5] }; // not in 1:50m

// States whose middle, by area, lies where no one looks for them.
const middle = { USA: [-98, 39], FRA: [2.4, 46.6], NOR: [9, 61.5], GBR: [-1.8, 52.8], NLD: [5.5, 52.2], RUS: [60, 58],
  CAN: [-105, 57], CHL: [-71, -34], NZL: [172.5, -41.5], DNK: [9.6, 56], PRT: [-8, 39.6], ESP: [-3.7, 40.2], FIN: [25.5, 62.5], KIR: [173, 1.4] };

const topology = simplify(presimplify(atlas), 0.03);
const groups = new Map();
for (const geometry of topology.objects.countries.geometries) {
  const own = byName[geometry.properties.name] ?? (geometry.id && iso.numericToAlpha3(geometry.id)) ?? '';
  if (own === 'ATA') continue;
  const code = stateOf[own] ?? own ?? '';
  groups.set(code, [...(groups.get(code) ?? []), geometry]);
}

const shapes = [...groups].map(([code, geometries]) => ({ code, shape: merge(topology, geometries) }));
const projection = geoEqualEarth();
const all = feature(topology, { type: 'GeometryCollection', geometries: topology.objects.countries.geometries.filter((g) => g.id !== '010') });
projection.fitWidth(WIDTH, all);
const path = geoPath(projection).digits(0);
const bounds = path.bounds(all);
const largest = (shape) => shape.coordinates
  .map((coordinates) => ({ type: 'Polygon', coordinates }))
  .reduce((best, next) => (path.area(next) > path.area(best) ? next : best));

// The same path in steps from point to point: half as long. Rings that round to a point vanish.
function relative(absolute) {
  return absolute.split('M').slice(1).map((ring) => {
    const points = ring.replace(/Z$/, '').split('L').map((p) => p.split(',').map(Number));
    let [x, y] = points[0];
    const steps = [];
    for (const [px, py] of points.slice(1)) {
      if (px !== x || py !== y) steps.push(`${px - x},${py - y}`);
      [x, y] = [px, py];
    }
    return steps.length < 2 ? '' : `M${points[0]}l${steps.join(' ').replaceAll(' -', '-').replaceAll(',-', '-')}z`;
  }).join('');
}

const world = { width: WIDTH, height: Math.ceil(bounds[1][1]), source: 'Natural Earth 1:50m, Equal Earth projection', states: {}, other: '' };
for (const { code, shape } of shapes.sort((x, y) => x.code.localeCompare(y.code))) {
  const d = relative(path(shape) ?? '');
  if (!names.has(code)) {
    world.other += d;
    continue;
  }
  const at = middle[code] ? projection(middle[code]) : path.centroid(largest(shape));
  const small = path.area(shape) < SMALL;
  world.states[code] = { ...names.get(code), ...(d ? { d } : {}), at: at.map((v) => Math.round(v)), ...(small ? { small } : {}) };
}
for (const [code, at] of Object.entries(missing)) {
  world.states[code] = { ...names.get(code), at: projection(at).map((v) => Math.round(v)), small: true };
}
process.stdout.write('{\n' + Object.entries(world).filter(([k]) => k !== 'states').map(([k, v]) => JSON.stringify(k) + ':' + JSON.stringify(v)).join(',\n')
  + ',\n"states":{\n' + Object.entries(world.states).map(([k, v]) => JSON.stringify(k) + ':' + JSON.stringify(v)).join(',\n') + '\n}}\n');
