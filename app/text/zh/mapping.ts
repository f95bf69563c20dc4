/** Words of the page where the columns of an unknown file are given their fields. */
export const mapping = {
  open: '对应列并存为版式',
  title: '对应列',
  headline: (file: string) => `${file}：为每个字段选一列。`,
  second: '存为这个报送单位的版式后，同样表头的文件自动识别；版式只增新版本，从不改动旧版本。',
  table: '源表', otherTables: '换一张源表重新建议',
  fields: '字段', fieldsNote: '按列名和内容建议，请逐项核对；没有列的字段可填固定值',
  field: '字段', from: '文件的列', given: '固定值', reader: '读法', sample: '首个值',
  none: '（无）', column: (position: number, name: string) => `第 ${position} 列 ${name}`,
  required: '必填', suggested: '建议', plain: '按省级版式',
  columnOf: (field: string) => `${field}：文件的列`, givenOf: (field: string) => `${field}：固定值`, readerOf: (field: string) => `${field}：读法`,
  unread: (names: string) => `不读的列：${names}`,
  show: '预览', preview: '预览', previewNote: (rows: number, refused: number) => (refused === 0 ? `前 ${rows} 行都能入库` : `前 ${rows} 行中 ${refused} 行会退回`),
  found: '发现', readFrom: (header: string, column: string) => `${header} → ${column}`, warned: (message: string) => `提示：${message}`, refused: '退回', at: (header: string, message: string) => `${header.replace(/\s+/g, ' ')}：${message}`,
  stopTitle: '还不能存为版式',
  layoutTitle: '存为版式', name: '版式名称', save: '存为版式并重新装入', saveNote: '与已有版式同名即存为其新版本',
  known: (name: string, version: number) => `${name}（第 ${version} 版）`,
}
