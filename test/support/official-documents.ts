import type {
  AnnexBlock,
  Block,
  ColophonBlock,
  Document,
  LetterheadBlock,
  SignatureBlock,
  TableBlock,
} from '../../src/document/tree.ts';
import { documentOf, heading, paragraph, runIn, sampleChart, sampleTable, text } from './sample-document.ts';

/** One full document of every form of GB/T 9704-2012, all about an office that does not exist. */
export const OFFICIAL_DOCUMENTS = {
  report: officialReport,
  notice: officialNotice,
  letter: officialLetter,
  order: officialOrder,
  minutes: officialMinutes,
  'joint report': jointReport,
} as const satisfies Readonly<Record<string, () => Document>>;

/** 报告, upward: every element of the head, a wide table in its first annex, a text in its second. */
export function officialReport(): Document {
  return titled(
    ['永宁区民政局关于2026年上半年', '民政重点工作推进情况的报告'],
    letterhead({
      copyNumber: '000017',
      classification: '秘密★1年',
      urgency: '特急',
      documentNumber: '永民报〔2026〕15号',
      signers: ['陈文远'],
    }),
    { kind: 'addressee', text: '区委、区政府' },
    paragraph('现将2026年上半年民政重点工作推进情况报告如下。'),
    heading(1, 1, '主要工作进展'),
    paragraph('全区共保障低保对象2461户，按月足额发放补助。'.repeat(3), runIn(2, 1, '兜牢基本生活底线。')),
    paragraph('新增养老床位120张，建成社区助餐点14个，覆盖全部街道。'.repeat(4), runIn(2, 2, '养老服务扩面提质。')),
    sampleTable(1, 5),
    sampleChart(1),
    heading(1, 2, '下一步工作安排'),
    paragraph('坚持问题导向，压实责任，确保全年目标任务如期完成。'.repeat(4)),
    paragraph('特此报告。'),
    {
      kind: 'attachmentNote',
      titles: ['2026年上半年民生资金拨付进度一览表', '2026年下半年民政重点任务责任分工和完成时限以及有关事项的说明'],
    },
    signed({ unitNames: ['永宁区民政局'], stampedWith: 'seals' }),
    { kind: 'remark', text: '联系人：林晓，电话：0000-1234567' },
    annex('附件1', '2026年上半年民生资金拨付进度一览表'),
    wideTable(2),
    annex('附件2', '2026年下半年民政重点任务责任分工和完成时限以及有关事项的说明'),
    heading(1, 1, '责任分工'),
    paragraph('各科室按照职责分工，逐项制定推进计划，每月末报送进度。'.repeat(6)),
    colophon({ copies: ['区人大常委会办公室', '区政协办公室', '区财政局'] }),
  );
}

/** 通知 that issues a plan: the plan begins a page of its own and is no attachment. */
export function officialNotice(): Document {
  return titled(
    ['永宁区民政局关于印发', '《下半年重点工作安排》的通知'],
    letterhead({ documentNumber: '永民发〔2026〕21号' }),
    { kind: 'addressee', text: '各镇（街道）社会事务办，局机关各科室、直属各单位' },
    paragraph('现将《下半年重点工作安排》印发给你们，请认真执行。'),
    signed({ unitNames: ['永宁区民政局'], stampedWith: 'seals' }),
    annex(null, '永宁区民政局2026年下半年重点工作安排'),
    heading(1, 1, '总体要求'),
    paragraph('围绕年度目标任务，统筹推进社会救助、养老服务和基层治理各项工作。'.repeat(5)),
    heading(1, 2, '重点任务'),
    ...['社会救助', '养老服务', '儿童福利', '社会事务'].map((words, index) =>
      paragraph(
        '健全工作机制，明确时间节点，加强督促检查，确保取得实效。'.repeat(4),
        runIn(2, index + 1, `${words}。`),
      ),
    ),
    colophon({ copies: ['区委办公室', '区政府办公室'] }),
  );
}

/** 函: 信函格式, to a unit of the same rank. */
export function officialLetter(): Document {
  return titled(
    ['永宁区民政局关于商请提供', '困难群众医疗救助数据的函'],
    letterhead({
      form: 'letter',
      mark: ['永宁区民政局'],
      markSuffix: null,
      copyNumber: '000003',
      classification: '秘密★1年',
      documentNumber: '永民函〔2026〕8号',
    }),
    { kind: 'addressee', text: '区医疗保障局' },
    paragraph('为做好困难群众救助工作，现商请贵局提供2026年上半年有关数据。'),
    paragraph('数据仅用于核对救助对象身份，不作他用，不对外公开，使用完毕即按规定销毁。'.repeat(16)),
    paragraph('专此函达，盼复。'),
    signed({ unitNames: ['永宁区民政局'], stampedWith: 'seals' }),
    { kind: 'remark', text: '联系人：林晓，电话：0000-1234567' },
    colophon({ copies: ['区财政局'], printing: null }),
  );
}

/** 令: 命令格式, with the stamp of who signs; neither title nor addressee. */
export function officialOrder(): Document {
  return {
    ...documentOf(
      letterhead({
        form: 'order',
        mark: ['永宁区人民政府令'],
        markSuffix: null,
        documentNumber: '第15号',
      }),
      paragraph(
        '《永宁区社区养老服务设施管理办法》已经2026年6月30日区政府第12次常务会议通过，现予公布，自2026年9月1日起施行。',
      ),
      signed({ unitNames: [], stampedWith: 'name stamp', post: '区长' }),
      annex(null, '永宁区社区养老服务设施管理办法'),
      heading(1, 1, '总则'),
      paragraph('社区养老服务设施的规划、建设、移交、使用和监督管理，适用本办法。'.repeat(4)),
      colophon({ copies: ['区委办公室', '区人大常委会办公室'] }),
    ),
    meta: { ...documentOf().meta, title: '永宁区人民政府令（第15号）', unitName: '永宁区人民政府' },
  };
}

/** 纪要: who was there, who was not, and no seal. */
export function officialMinutes(): Document {
  return titled(
    ['研究2026年下半年重点工作专题会议纪要'],
    letterhead({ form: 'minutes', mark: ['永宁区民政局会议纪要'], markSuffix: null, documentNumber: '〔2026〕6号' }),
    paragraph('2026年7月10日，局长陈文远主持召开专题会议，研究下半年重点工作。纪要如下。'),
    heading(1, 1, '关于资金拨付'),
    paragraph('会议要求，各科室倒排工期，确保第三季度末拨付进度不低于序时进度。'.repeat(5)),
    heading(1, 2, '关于项目建设'),
    paragraph('会议明确，区级养老中心11月底前完成主体施工。'.repeat(4)),
    {
      kind: 'attendance',
      label: '出席',
      names: ['陈文远', '周明', '吴敏', '郑海', '王丽', '冯涛', '褚云', '卫东', '蒋欣', '沈岩', '韩雪', '杨帆'],
    },
    { kind: 'attendance', label: '请假', names: ['朱宁'] },
    { kind: 'attendance', label: '列席', names: ['秦越（区财政局）', '尤佳（区审计局）', '许诺（永宁养老服务中心）'] },
    colophon({ addressees: ['局机关各科室', '直属各单位'], copies: ['区政府办公室'] }),
  );
}

/** 联合行文 of three units, upward, each with its seal and who signed. */
export function jointReport(): Document {
  return titled(
    ['关于2026年上半年', '医养结合试点工作情况的报告'],
    letterhead({
      mark: ['永宁区民政局', '永宁区财政局', '永宁区卫生健康局'],
      documentNumber: '永民联报〔2026〕3号',
      signers: ['陈文远', '周明', '吴敏之'],
    }),
    { kind: 'addressee', text: '区政府' },
    paragraph('现将医养结合试点工作情况报告如下。'),
    paragraph('3个试点机构均已完成改造，签约医疗服务床位260张。'.repeat(5)),
    paragraph('特此报告。'),
    { kind: 'attachmentNote', titles: ['医养结合试点机构名单'] },
    signed({ unitNames: ['永宁区民政局', '永宁区财政局', '永宁区卫生健康局'], stampedWith: 'seals' }),
    annex('附件', '医养结合试点机构名单'),
    sampleTable(1, 3),
    colophon({ copies: ['区委办公室'] }),
  );
}

/** A table with more columns than an upright page can hold. */
export function wideTable(number: number, rowCount = 6): TableBlock {
  const months = ['1月', '2月', '3月', '4月', '5月', '6月'];
  return {
    kind: 'table',
    number,
    caption: '分月资金拨付情况',
    unitNote: '单位：万元',
    columns: [
      { header: '序号', align: 'center', weight: 1 },
      { header: '项目', align: 'left', weight: 3.5 },
      ...months.map((header) => ({ header, align: 'right' as const, weight: 1.5 })),
      { header: '合计', align: 'right', weight: 1.5 },
      { header: '责任科室', align: 'center', weight: 2 },
    ],
    rows: Array.from({ length: rowCount }, (_, row) => ({
      cells: [`${row + 1}`, `城乡居民救助补助第${row + 1}批`, ...months.map(() => '59.36'), '356.16', '社会救助科'].map(
        (words) => [text(words)],
      ),
      emphasis: false,
    })),
    wide: true,
    notes: ['注：拨付数为国库实际支付数。'],
    origin: null,
  };
}

/** 文件格式 of 永宁区民政局, without what not every document bears. */
export function letterhead(differences: Partial<LetterheadBlock> = {}): LetterheadBlock {
  return {
    kind: 'letterhead',
    form: 'document',
    copyNumber: null,
    classification: null,
    urgency: null,
    mark: ['永宁区民政局'],
    markSuffix: '文件',
    documentNumber: '永民发〔2026〕15号',
    signers: [],
    ...differences,
  };
}

export function signed(differences: Partial<SignatureBlock>): SignatureBlock {
  return {
    kind: 'signature',
    unitNames: ['永宁区民政局'],
    date: '2026年7月15日',
    stampedWith: 'nothing',
    post: null,
    ...differences,
  };
}

export function annex(label: string | null, ...lines: readonly string[]): AnnexBlock {
  return { kind: 'annex', label, lines, origin: null };
}

export function colophon(differences: Partial<ColophonBlock> = {}): ColophonBlock {
  return {
    kind: 'colophon',
    addressees: [],
    copies: [],
    printing: { unitName: '永宁区民政局办公室', date: '2026年7月15日印发' },
    ...differences,
  };
}

/** A document whose file bears its title; the title stands behind the letterhead. */
function titled(lines: readonly string[], head: LetterheadBlock, ...rest: readonly Block[]): Document {
  const plain = documentOf(head, { kind: 'title', lines }, ...rest);
  return { ...plain, meta: { ...plain.meta, title: lines.join('') } };
}
