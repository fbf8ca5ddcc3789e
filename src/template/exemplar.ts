const project = (id: string): string => `
  - id: ${id}
    name: 甲
    shortName: 甲
    category: 甲
    department: 甲
    person: 甲
    lead: 甲
    stage: 施工
    follows: 甲
    next: 甲
    progress: {planned: 50%, actual: 40%}
    funding: [{from: 甲, budget: 3万元, allocated: 2万元, spent: 1万元}, {from: 乙, budget: 3万元, allocated: 2万元, spent: 1万元}]
    obstacle: {what: 甲, need: 甲}
    sites: [{name: 甲, stage: 施工, text: 甲, follows: 甲, next: 甲, due: 7月底, facts: {面积: 3平方米}}]`;

const programme = (id: string): string => `  - {id: ${id}, category: 甲, name: 甲, aim: 甲, text: 甲, next: 甲}`;

/**
 * A data set in which everything that can be said is said once. `check` visits every branch of a template over it, so
 * that a misspelt name is found even where the user's own data would never lead.
 */
export const EXEMPLAR_YAML = `
report:
  {period: 2026-H1, issueDate: 2026-07-15, addressee: 甲, attachments: [{title: 甲, text: 甲, figures: 甲.乙}]}
unit: {name: 甲, shortName: 甲}
indicators:
  甲.乙: {name: 甲, value: 2人, parts: {丙: 2人}, lastYear: 1人, previous: 1人, target: 4人, reason: 甲, judgement: 甲, rank: 甲}
projects:
${['甲', '己'].map(project).join('\n')}
programmes:
${['甲', '己'].map(programme).join('\n')}
tallies: [{id: 丁, name: 甲, total: 1项, parts: {甲: 1项}}]
budget: [{line: 甲, budget: 3万元, allocated: 2万元, spent: 1万元, spending: {2026-01: 1万元}}]
problems: [{text: 甲, cause: 甲, measure: T1}]
tasks:
  - {id: T1, section: 甲, do: 甲, by: 甲, strength: 确保, department: 甲, with: 甲, person: 甲, from: 甲, phases: [{by: 甲, do: 甲, strength: 确保}]}
sections:
  - {title: 甲, text: 甲, projects: 己, programmes: 己, sections: [{title: 甲, text: 甲, projects: 己, programmes: 己}]}
`;
