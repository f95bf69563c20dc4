/** Words of the catalogue of rules. */
export const rules = {
  title: '规则',
  headline: (count: string) => `共 ${count} 条规则，每条写明后果与改法。`,
  second: '退回的行原样还给报送单位；待配的行等所引用的行来了自动入库；存疑与换写法的行都已入库。',
  groups: {
    reject: { title: '退回', note: '该行不入库，改好再报' },
    hold: { title: '待配', note: '等所引用的行' },
    warn: { title: '存疑', note: '照原文入库，请核对' },
    note: { title: '换写法', note: '意思不变，按规范写法入库' },
  },
  column: { name: '规则', message: '说明', advice: '改法', source: '依据' },
  noSource: '版式',
}
