/** Words of the import templates. */
export const templates = {
  menu: '导入模板',
  menuTitle: '下载导入模板：按源表填写',
  word: '导入模板',
  guide: '填写说明',
  column: '列',
  required: '必填',
  yes: '必填',
  no: '可空',
  content: '怎么填',
  choices: '可用值',
  form: {
    text: '文本，编号、代码照抄，不改动位数',
    day: '日期，写作 2023-05-06；月份写作 2023-05',
    moment: '日期和时间，写作 2023-05-06 09:30',
    number: '数字，不带单位',
    choice: '从下拉列表选择',
  },
  remark: '第二行是示例，可照样报送，不计入 2099 年以前的任何指标；正式报送前请删去。表头不要改动，顺序可以调整，不用的可空列可以删去。',
}
