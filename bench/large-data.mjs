const INDICATORS = 5000;
const PROJECTS = 500;
const PARAGRAPHS = 300;
const HAN = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'];

/** YAML far larger than an office has: 5,000 indicators with last year's values, 500 projects, 300 paragraphs with typed numbers. */
export function largeDataSet() {
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
