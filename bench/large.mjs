/**
 * Measures the stages of a check on a data set far larger than an office has: 5,000 indicators with last year's values,
 * 500 projects, 300 paragraphs with typed numbers.
 *
 *     node bench/large.mjs
 */
import { auditRemarks, composeDocument, deriveReport, readDataSet, wordingRemarks } from '../dist/index.mjs';
import { loadPack } from './sample.mjs';

const INDICATORS = 5000;
const PROJECTS = 500;
const PARAGRAPHS = 300;
const HAN = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'];

const pack = loadPack('general');
for (let run = 1; run <= 3; run += 1) {
  const times = [];
  const timed = (name, work) => {
    const start = performance.now();
    const value = work();
    times.push(`${name} ${Math.round(performance.now() - start)} ms`);
    return value;
  };
  const files = [{ path: 'large.yaml', bytes: new TextEncoder().encode(dataSet()) }];
  const current = timed('read', () => readDataSet(files)).value;
  const dataSets = { current, lastYear: null, previous: null };
  const source = timed('figures', () => deriveReport(dataSets)).value;
  const kinds = ['summary', 'plan'];
  const documents = timed('compose', () => kinds.map((kind) => composeDocument(source, pack, kind).value));
  timed('wording', () => documents.map((document) => wordingRemarks(document, current)));
  const remarks = timed('audit', () => auditRemarks(documents, source));
  process.stdout.write(
    `run ${run}: ${times.join(', ')}; ${source.figures.figures.size} figures, ${remarks.length} remarks\n`,
  );
}

function dataSet() {
  const indicators = Array.from({ length: INDICATORS }, (_, index) => {
    const value = countOf(index);
    return `  ${nameOf(index)}.人数: {名称: ${nameOf(index)}对象, 值: ${value}人, 上年同期: ${value - 37}人}`;
  });
  const projects = Array.from(
    { length: PROJECTS },
    (_, index) =>
      `  - {编号: P${index}, 名称: ${nameOf(index)}建设项目, 流程: build, 阶段: 施工, 情况: {面积: ${500 + index}平方米}, 资金: [{来自: 区级, 预算: 100万元, 到位: 80万元, 支出: 60万元}], 地点: [{名称: 甲, 阶段: 完工}, {名称: 乙, 阶段: 施工}]}`,
  );
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => {
    const shown = index % 3 === 0 ? countOf(index * 7) : 2000 + index * 3;
    return `    - 上半年${nameOf(index * 7)}对象达到${shown}人，新增${index + 10}人。`;
  });
  return [
    '报告: {时期: 2026-H1, 成文日期: 2026-07-15}',
    '单位: {名称: 永宁区样例局, 写法: [{用: 九〇五, 不用: [九O五]}]}',
    '指标:',
    ...indicators,
    '项目:',
    ...projects,
    '叙述:',
    '  开头:',
    ...paragraphs,
    '',
  ].join('\n');
}

function nameOf(index) {
  return HAN[index % 32] + HAN[(index >> 5) % 32] + HAN[(index >> 10) % 32];
}

function countOf(index) {
  return 1000 + ((index * 37) % 8999);
}
