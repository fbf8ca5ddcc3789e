import { packOf, readSample } from './sample.mjs';

/** A figure of the sample for which each usage says something. */
const USAGE_EXAMPLES = {
  值: '低保.资金',
  数: '低保.资金',
  名称: '低保.资金',
  同比: '低保.资金',
  同比增减: '低保.资金',
  环比: '低保.人数',
  较上年同期: '低保.资金',
  较上期: '低保.人数',
  净增: '低保.人数',
  同比净增: '低保.人数',
  调整: '助餐.标准',
  含同比: '低保.资金',
  含环比: '低保.人数',
  含较上年同期: '低保.资金',
  含完成率: '低保.资金',
  含进度: '低保.资金',
  上年同期: '低保.资金',
  上期: '低保.人数',
  目标: '低保.资金',
  完成率: '低保.资金',
  完成比例: '低保.资金',
  超额: '低保.资金',
  提前: '低保.资金',
  较目标: '低保.资金',
  序时: '低保.资金',
  进度: '低保.资金',
  序时灯: '低保.资金',
  占比: '低保.人数.城市',
  占: '低保.人数.城市',
  构成: '低保.人数',
  其中: '低保.人数',
  人均: '低保.资金',
  参照: '养老床位.护理型占比',
  截至: '低保.资金',
  原因: '高龄津贴.资金',
  判断: '低保.资金',
  位次: '福彩.销售额',
  元: '适老化.资金',
  万元: '适老化.资金',
  亿元: '低保.资金',
  '0位小数': '低保.资金',
  '1位小数': '低保.资金',
  '2位小数': '低保.资金',
};

/** What usages print that nothing in the sample is said with. */
const NOT_IN_SAMPLE = new Map([
  ['判断', '（数据里写的原话）'],
  ['提前', '提前完成年度目标'],
  ['人均', '人均2919.42元'],
  ['参照', '高于全市平均2.1个百分点'],
]);

export function usageParts(core) {
  const { source } = readSample(core);
  const rows = core.usageNames.map((usage) => {
    const id = USAGE_EXAMPLES[usage];
    const figure = source.figures.figures.get(id);
    if (!figure) throw new Error(`no example for the usage ${usage}`);
    const saying = core.sayFigure(figure, usage, source.figures);
    if (saying.ok === NOT_IN_SAMPLE.has(usage)) throw new Error(`${id} is no example for the usage ${usage}`);
    const said = saying.ok ? saying.said.text : NOT_IN_SAMPLE.get(usage);
    return [`\`${usage}\``, `\`【${id}\\|${usage}】\``, said];
  });
  const part = { table: { header: ['usage', 'example', 'prints', 'what it is'], rows }, mustStand: true };
  return [['usages', part]];
}

export function helperParts(core) {
  const rows = [...core.helpers.values()].map(({ name, parameters, options }) => [
    `\`${name}\``,
    parameters.join('，'),
    options.map((option) => `\`${option}=\``).join(' '),
  ]);
  const helperPart = { table: { header: ['helper', 'arguments', 'options', 'what it does'], rows }, mustStand: true };
  return [['helpers', helperPart], ...['table', 'chart'].map((helper) => [`${helper}s`, namesOf(core, helper)])];
}

/** What `table` or `chart` can be asked for: it lists them when it is asked for something else. */
function namesOf(core, helper) {
  const { source } = readSample(core);
  const { diagnostics } = core.composeDocument(source, packOf(core, `{{${helper} "?"}}`), 'summary');
  const names = diagnostics.find(({ code }) => code === 'template/unknown-name').params.known;
  return { table: { header: ['name', 'what it shows'], rows: names.map((name) => [`\`${name}\``]) }, mustStand: true };
}

const HOLDS = {
  en: { text: 'text', list: 'list', maps: 'list of maps', flag: 'yes/no', number: 'number', map: 'map', as: 'as' },
  zh: { text: '文字', list: '列表', maps: '列表（各项见下）', flag: '是否', number: '序号', map: '见下', as: '同' },
};

/** Every name that a template can use, with what it holds: `view en`, `view zh`. */
export function viewParts(core) {
  const bytes = new TextEncoder().encode(core.EXEMPLAR_YAML);
  const current = core.readDataSet([{ path: 'exemplar.yaml', bytes }]).value;
  const source = core.deriveReport({ current, lastYear: null, previous: current }).value;
  const view = core.buildView(source, 'summary');
  const names = namesIn(view, '', shapesOf(view));
  return Object.entries(HOLDS).map(([language, words]) => {
    const rows = names.map(({ name, holds, like }) => [
      `\`${name}\``,
      like ? `${words[holds]}, ${words.as} \`${like}\`` : words[holds],
    ]);
    return [`view ${language}`, { table: { header: ['name', 'holds', 'what it is'], rows }, mustStand: true }];
  });
}

/** Where each shape of map is described: at the top where it stands there. */
function shapesOf({ entries }) {
  const shapes = new Map();
  for (const [name, value] of Object.entries(entries)) {
    const shape = shapeOf(value);
    if (shape !== null && !shapes.has(shape)) shapes.set(shape, Array.isArray(value) ? `${name}[]` : name);
  }
  return shapes;
}

/** The names in a map or in the maps of a list. */
function shapeOf(value) {
  const inner = Array.isArray(value) ? value[0] : value;
  return inner?.kind === 'map' ? Object.keys(inner.entries).join() : null;
}

/** Names of a map, those within lists written `list[].name`; a shape is described once. */
function namesIn({ entries }, prefix, shapes) {
  return Object.entries(entries).flatMap(([key, value]) => {
    const name = `${prefix}${key}`;
    const shape = shapeOf(value);
    if (shape === null) return [{ name, holds: holdsOf(value) }];
    const place = Array.isArray(value) ? `${name}[]` : name;
    const described = shapes.get(shape) ?? place;
    if (described !== place) return [{ name, holds: holdsOf(value), like: described }];
    shapes.set(shape, place);
    const inner = Array.isArray(value) ? value[0] : value;
    return [{ name, holds: holdsOf(value) }, ...namesIn(inner, `${place}.`, shapes)];
  });
}

function holdsOf(value) {
  if (Array.isArray(value)) return shapeOf(value) === null ? 'list' : 'maps';
  if (typeof value === 'boolean') return 'flag';
  if (typeof value === 'number') return 'number';
  return shapeOf(value) === null ? 'text' : 'map';
}
