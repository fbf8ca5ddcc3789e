import { message } from '../message.ts';

const suggestionZh = (p: { suggestion: string }): string => (p.suggestion ? `是不是想写“${p.suggestion}”？` : '');
const suggestionEn = (p: { suggestion: string }): string => (p.suggestion ? `did you mean “${p.suggestion}”?` : '');

/** What can be wrong with a template pack, or with a template and its data together. */
export const templateMessages = {
  'template/empty-pack': message<{ name: string }>({
    severity: 'error',
    zh: (p) => `模板“${p.name}”里没有 summary.hbs、plan.hbs 或 summary+plan.hbs`,
    en: (p) => `the pack “${p.name}” has no summary.hbs, plan.hbs or summary+plan.hbs`,
  }),
  'template/no-document': message<{ name: string; kind: string }>({
    severity: 'error',
    zh: (p) => `模板“${p.name}”没有“${p.kind}”这种文稿`,
    en: (p) => `the pack “${p.name}” has no template for “${p.kind}”`,
    hint: { zh: (p) => `在模板文件夹里加上 ${p.kind}.hbs`, en: (p) => `add ${p.kind}.hbs to the pack` },
  }),
  'template/syntax': message<{ detail: string }>({
    severity: 'error',
    zh: (p) => `模板写法有误（${p.detail}）`,
    en: (p) => `template syntax: ${p.detail}`,
    hint: {
      zh: () => '检查这一行的 {{ }} 是否成对、{{#…}} 是否都有对应的 {{/…}}',
      en: () => 'check that {{ }} pair up and every {{#…}} has its {{/…}}',
    },
  }),
  'template/unsupported': message<{ found: string }>({
    severity: 'error',
    zh: (p) => `模板里不能用“${p.found}”`,
    en: (p) => `“${p.found}” is not part of the template language`,
    hint: {
      zh: () => '循环请写 {{#each 列表 as |名|}}，再用这个名字；不用 this、../ 和 {{{ }}}',
      en: () => 'name the item of a loop with {{#each list as |name|}}; this, ../ and {{{ }}} are not used',
    },
  }),
  'template/unknown-name': message<{ name: string; suggestion: string; known: readonly string[] }>({
    severity: 'error',
    zh: (p) => `模板里的“${p.name}”不存在`,
    en: (p) => `there is no “${p.name}” here`,
    hint: {
      zh: (p) => suggestionZh(p) || (p.known.length > 0 ? `这里有：${p.known.join('、')}` : ''),
      en: (p) => suggestionEn(p) || (p.known.length > 0 ? `known here: ${p.known.join(', ')}` : ''),
    },
  }),
  'template/unknown-helper': message<{ name: string; suggestion: string }>({
    severity: 'error',
    zh: (p) => `没有“${p.name}”这个功能`,
    en: (p) => `there is no helper “${p.name}”`,
    hint: { zh: suggestionZh, en: suggestionEn },
  }),
  'template/unknown-partial': message<{ name: string; suggestion: string }>({
    severity: 'error',
    zh: (p) => `模板文件夹的 partials 里没有“${p.name}.hbs”`,
    en: (p) => `the pack has no partial “${p.name}”`,
    hint: { zh: suggestionZh, en: suggestionEn },
  }),
  'template/unknown-option': message<{ helper: string; name: string; suggestion: string }>({
    severity: 'error',
    zh: (p) => `“${p.helper}”没有“${p.name}”这个选项`,
    en: (p) => `“${p.helper}” has no option “${p.name}”`,
    hint: { zh: suggestionZh, en: suggestionEn },
  }),
  'template/bad-argument': message<{ helper: string; expected: string }>({
    severity: 'error',
    zh: (p) => `“${p.helper}”要的是：${p.expected}`,
    en: (p) => `“${p.helper}” expects: ${p.expected}`,
  }),
  'template/not-printable': message<{ name: string }>({
    severity: 'error',
    zh: (p) => `“${p.name}”是一组数据，不能直接写进文中`,
    en: (p) => `“${p.name}” is a map and cannot be printed`,
  }),
  'template/nothing-to-print': message<{ name: string }>({
    severity: 'warning',
    zh: (p) => `“${p.name}”没有内容，文中这里是空的`,
    en: (p) => `“${p.name}” is empty and prints nothing`,
    hint: {
      zh: (p) => `用 {{#if ${p.name}}}…{{/if}} 包起来，或在数据里补上`,
      en: (p) => `guard it with {{#if ${p.name}}} or add the data`,
    },
  }),
  'template/block-in-text': message<Record<never, never>>({
    severity: 'error',
    zh: () => '表格和图要单独占一段，不能和文字写在同一段',
    en: () => 'a table or chart must stand in a paragraph of its own',
    hint: { zh: () => '在它的前后各空一行', en: () => 'leave a blank line before and after it' },
  }),
  'template/too-deep': message<{ limit: number }>({
    severity: 'error',
    zh: (p) => `模板嵌套超过 ${p.limit} 层（是不是模板自己调用了自己？）`,
    en: (p) => `templates nest more than ${p.limit} deep (does a partial call itself?)`,
  }),
  'template/too-long': message<{ limit: number }>({
    severity: 'error',
    zh: (p) => `模板展开超过 ${p.limit} 步，已停止`,
    en: (p) => `the template takes more than ${p.limit} steps and was stopped`,
  }),
  'template/level-skipped': message<{ level: number }>({
    severity: 'error',
    zh: (p) => `标题跳级了：第 ${p.level} 级标题上面没有第 ${p.level - 1} 级`,
    en: (p) => `a heading of level ${p.level} has none of level ${p.level - 1} above it`,
  }),
  'template/chart-without-data': message<{ caption: string; placeholder: string }>({
    severity: 'warning',
    zh: (p) => `图“${p.caption}”没有数据${p.placeholder}`,
    en: (p) => `the chart “${p.caption}” has no data; a placeholder is printed`,
    hint: {
      zh: () => '补上数据，或从模板里去掉这张图',
      en: () => 'add the data or take the chart out of the template',
    },
  }),
  'template/unused-indicator': message<{ id: string }>({
    severity: 'warning',
    zh: (p) => `指标“${p.id}”没有用在任何文稿里`,
    en: (p) => `the indicator “${p.id}” is used in no document`,
  }),
  'template/unused-narrative': message<{ name: string; suggestion: string }>({
    severity: 'warning',
    zh: (p) => `叙述“${p.name}”没有用在任何文稿里`,
    en: (p) => `the narrative “${p.name}” is used in no document`,
    hint: {
      zh: (p) =>
        p.suggestion
          ? `是不是想写“${p.suggestion}”？`
          : '检查名称是否和模板里的一致；名称没错的，是它所在的部分没有别的内容',
      en: (p) =>
        p.suggestion
          ? `did you mean “${p.suggestion}”?`
          : 'check its name against the template; if it is right, the part it belongs to has nothing else to tell',
    },
  }),
  'template/untold': message<{ section: 'projects' | 'programmes'; name: string }>({
    severity: 'info',
    zh: (p) => `${p.section === 'projects' ? '项目' : '举措'}“${p.name}”写在数据里，没有一份文稿写到`,
    en: (p) => `“${p.name}” of the ${p.section} is told in no document`,
    hint: {
      zh: () => '看它的“类别”是不是模板要写的，或者列进“章节”',
      en: () => 'check its category against the template, or name it in a chapter (`sections`)',
    },
  }),
  'template/dead-partial': message<{ name: string }>({
    severity: 'warning',
    zh: (p) => `没有模板用到 partials/${p.name}.hbs`,
    en: (p) => `no template uses partials/${p.name}.hbs`,
  }),
};
