/** Which way of counting the joint ratio rules. */
export const ruling = {
  title: '部门联合抽查比例按哪种口径',
  counting: { C01: '任务口径', C01P: '计划口径', C02: '户次口径' },
  inForce: (way: string, code: string, document: string, from: string) => `按${way}（${code}），依据${document}，自 ${from} 起`,
  none: '省里还没有裁定联合抽查比例按任务、计划还是户次计算；暂按任务口径（C01）',
  short: (way: string) => `联合比例按${way}`,
  shortNone: '口径未裁定，暂按任务',
  row: '省里的裁定',
  history: '历次裁定',
  emptyText: '裁定由省级考核人员依据文件填写，写明从哪一天起。',
  column: { from: '自', way: '口径', document: '依据', state: '状态', by: '填写' },
  state: { inForce: '现行', replaced: '已被更正', takenBack: '已撤销', ahead: '未到生效日', past: '已被后来的裁定取代' },
  form: { title: '填写裁定', note: '每次填写留为一条历史，不改以前的；同一生效日以最后填写的为准。', way: '口径', takeBack: '撤销该日起的裁定', from: '生效日', fromHint: '早于今天也可以', document: '依据的文件', documentHint: '文号或文件名、条款，不超过 200 个字', remark: '备注', save: '保存裁定' },
  problem: { way: '请选任务、计划、户次三种口径之一，或撤销。', from: '请填真实存在的日期（YYYY-MM-DD）。', document: '请写 1 到 200 个字的文件依据。', note: '备注不超过 500 个字。' },
}
