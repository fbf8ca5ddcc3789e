const HEADER = ['键', '英文键', '写什么', '必填', '说明'];

/**
 * A table for each map of the data model: `keys report`, `keys projects.funding`, `keys` for the top. A map that only
 * repeats keys of those around it (places within places, 分文种), or that stands in two places, has none there.
 */
export function keyParts(core) {
  const parts = new Map();
  const words = scalarWords(core);
  const told = new Set();

  const visit = (schema, path, around) => {
    const { kind, inner } = heartOf(schema);
    if (kind === 'array') visit(inner._zod.def.element, path, around);
    if (kind === 'record') visit(inner._zod.def.valueType, path, around);
    if (kind !== 'object') return;
    const fields = Object.entries(inner._zod.def.shape);
    const rows = fields.map(([key, field]) => {
      const { alias } = core.metaOf(field);
      return [code(alias), code(key), wordsFor(field, words), heartOf(field).required ? '必填' : ''];
    });
    const known = new Set(around.map((row) => row.join()));
    if (rows.every((row) => known.has(row.join())) || told.has(rows.join())) return;
    told.add(rows.join());
    const name = path.length > 0 ? `keys ${path.join('.')}` : 'keys';
    parts.set(name, { table: { header: HEADER, rows }, footer: shorthandNote(schema, core), mustStand: true });
    for (const [key, field] of fields) visit(field, [...path, key], [...around, ...rows]);
  };

  visit(core.dataSetSchema, [], []);
  return parts;
}

export function lifecyclePart({ lifecycleNames, lifecycleStages, dataSetSchema }) {
  const data = dataSetSchema.parse({ report: { period: '2026-H1', issueDate: '2026-07-15' }, unit: { name: '甲' } });
  const rows = lifecycleNames(data).map((name) => [
    code(name),
    lifecycleStages(data, name)
      .map((stage) => stage.name)
      .join(' → '),
  ]);
  return { table: { header: ['流程', '阶段，按先后', '用于'], rows }, mustStand: true };
}

/** What is behind defaults, transforms and the like, whether it must be written, and all that stands around it. */
function heartOf(schema) {
  let inner = schema;
  let required = true;
  const layers = [];
  for (;;) {
    const { type, innerType, in: input } = inner._zod.def;
    layers.push(inner);
    if (['default', 'prefault', 'nullable', 'optional'].includes(type)) {
      required = false;
      inner = innerType;
    } else if (type === 'pipe' && input._zod.def.type !== 'string') inner = input;
    else return { kind: type, inner, required, layers };
  }
}

/** How each kind of text is to be written; a transform tells them apart. */
function scalarWords(core) {
  const names = {
    text: '文字',
    quantity: '数',
    wholeNumber: '整数',
    date: '日期',
    month: '月份',
    monthRange: '时段',
    period: '时期',
  };
  return new Map(Object.entries(names).map(([name, word]) => [core[name]._zod.def.out, word]));
}

function wordsFor(schema, words) {
  const { kind, inner } = heartOf(schema);
  switch (kind) {
    case 'pipe':
      return words.get(inner._zod.def.out) ?? '文字';
    case 'enum':
      return Object.values(inner._zod.def.entries)
        .filter((option) => /\p{Script=Han}/u.test(option))
        .join('、');
    case 'array':
      return isMap(inner._zod.def.element)
        ? '列表，各项见下'
        : `一项或列表：${wordsFor(inner._zod.def.element, words)}`;
    case 'record':
      return isMap(inner._zod.def.valueType)
        ? '“编号: 内容”，内容见下'
        : `“名称: ${wordsFor(inner._zod.def.valueType, words)}”`;
    default:
      return '几项，见下';
  }
}

function isMap(schema) {
  const { kind, inner } = heartOf(schema);
  return kind === 'object' || (kind === 'array' && isMap(inner._zod.def.element));
}

/** The nearest map of a key, for which a bare text may stand. */
function shorthandNote(schema, { metaOf }) {
  const { inner, layers } = heartOf(schema);
  const { shorthand } = layers.map(metaOf).find((meta) => meta.shorthand) ?? {};
  if (!shorthand) return null;
  return `可以只写一个值，不写键：这个值就是“${metaOf(inner._zod.def.shape[shorthand]).alias}”。`;
}

function code(text) {
  return `\`${text}\``;
}
