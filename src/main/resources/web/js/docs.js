// Draws the description of the API from /openapi.json, so that it is written down once.
import { $, h } from './dom.js';

const api = await (await fetch('/openapi.json')).json();

function shape(schema, depth = 0) {
  if (!schema) return '';
  if (schema.$ref) return depth > 2 ? schema.$ref.split('/').pop() : shape(api.components.schemas[schema.$ref.split('/').pop()], depth);
  const pad = '  '.repeat(depth + 1);
  if (schema.enum) return schema.enum.join(' | ');
  if (schema.type === 'array') return '[' + shape(schema.items, depth) + ']';
  if (schema.properties) return '{\n' + Object.entries(schema.properties).map(([key, value]) => `${pad}${key}: ${shape(value, depth + 1)}`).join('\n') + '\n' + '  '.repeat(depth) + '}';
  if (schema.anyOf) return schema.anyOf.map((one) => shape(one, depth)).join(' or ');
  return [schema.type ?? 'value'].flat().join(' | ') + (schema.format ? ` (${schema.format})` : '');
}

function operation(path, method, { summary, parameters = [], requestBody, responses }) {
  const content = (of) => Object.entries(of?.content ?? {}).map(([type, { schema }]) => h('pre', {}, `${type}\n${shape(schema)}`));
  const open = method === 'get' && !path.includes('{') && h('a', { href: path }, 'open');
  return h('details', {},
    h('summary', {}, h('b', { className: method }, method.toUpperCase()), h('code', {}, path), h('span', {}, summary)),
    h('div', { className: 'body' }, open,
      parameters.length ? [h('h3', {}, 'Parameters'), h('table', {}, parameters.map((p) => h('tr', {}, h('td', {}, h('code', {}, p.name)), h('td', {}, p.description), h('td', {}, shape(p.schema)))))] : null,
      requestBody && [h('h3', {}, 'Body'), content(requestBody)],
      Object.entries(responses).map(([status, response]) => [h('h3', {}, `${status}: ${response.description}`), status < 400 ? content(response) : null])));
}

$('docs').replaceChildren(h('h1', {}, api.info.title + ' API'), h('p', {}, api.info.description),
  ...Object.entries(api.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, about]) => operation(path, method, about))));
