/** Stands above every working annex; an attachment that is issued bears 附件. */
export const WORKING_ANNEX_LABEL = '附';

/** What the working annexes are called. */
export const WORKING_ANNEX_TITLES = { sources: '数据来源表', checks: '数据核对情况表' } as const;

/** Whether two paragraphs of a document, one behind the other, begin a working annex. */
export function isWorkingAnnexHead(label: string | undefined, title: string | undefined): boolean {
  return label === WORKING_ANNEX_LABEL && Object.values<string | undefined>(WORKING_ANNEX_TITLES).includes(title);
}
