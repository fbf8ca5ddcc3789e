import type { Language } from '../diagnostic/message.ts';
import type { FileUse, Reason } from '../disk/made-from.ts';
import type { Text } from './texts.ts';

/** Why documents are not what would be made now: 数据变了：养老科.yaml；选项变了：--margins word → gbt33476. Each reason once. */
export function reasonsText(reasons: readonly Reason[]): Text {
  return { zh: joined(reasons, 'zh').join('；'), en: joined(reasons, 'en').join('; ') };
}

/** Files of the same use that changed in the same way stand behind one label. */
function joined(reasons: readonly Reason[], language: Language): readonly string[] {
  const groups = new Map<string, Set<string>>();
  for (const reason of reasons) {
    const { label, detail } = said(reason);
    const details = groups.get(label[language]) ?? new Set();
    groups.set(label[language], detail === null ? details : details.add(detail));
  }
  const [colon, comma] = language === 'zh' ? ['：', '、'] : [': ', ', '];
  return [...groups].map(([label, details]) =>
    details.size === 0 ? label : `${label}${colon}${[...details].join(comma)}`,
  );
}

interface Said {
  readonly label: Text;
  readonly detail: string | null;
}

function said(reason: Reason): Said {
  switch (reason.kind) {
    case 'file': {
      const [use, change] = [USES[reason.use], CHANGES[reason.change]];
      return { label: { zh: `${use.zh}${change.zh}`, en: `${use.en} ${change.en}` }, detail: reason.name };
    }
    case 'option':
      return {
        label: { zh: '选项变了', en: 'option changed' },
        detail: `--${reason.name} ${reason.from ?? '–'} → ${reason.to ?? '–'}`,
      };
    case 'version':
      return { label: { zh: '版本变了', en: 'version changed' }, detail: `${reason.from} → ${reason.to}` };
    case 'gone':
      return { label: { zh: '文档没有了', en: 'the document is gone' }, detail: null };
    case 'interrupted':
      return { label: { zh: '上次没有写完', en: 'the last build did not get this far' }, detail: null };
  }
}

const USES: Readonly<Record<FileUse, Text>> = {
  data: { zh: '数据', en: 'data' },
  parts: { zh: '组成这一期的数据', en: 'data of the parts' },
  lastYear: { zh: '上年数据', en: "last year's data" },
  previous: { zh: '上期数据', en: "last period's data" },
  template: { zh: '模板', en: 'template' },
  font: { zh: '字体文件', en: 'font file' },
};

const CHANGES: Readonly<Record<'changed' | 'added' | 'removed', Text>> = {
  changed: { zh: '变了', en: 'changed' },
  added: { zh: '多了', en: 'added' },
  removed: { zh: '少了', en: 'removed' },
};
