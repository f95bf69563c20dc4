/** Words of exports: the menu, the sheet that says what was asked, and heads of columns that no page has. */
export const exports = {
  menu: '导出',
  menuTitle: (what: string) => `导出${what}：与屏幕同一查询、同一权限`,
  formats: {
    xlsx: { name: 'Excel（XLSX）', note: '含查询条件' },
    csv: { name: 'CSV（UTF-8）', note: '表格软件可直接打开' },
    'csv-gb18030': { name: 'CSV（GB18030）', note: '旧系统' },
    arrow: { name: 'Arrow', note: '数据分析' },
    parquet: { name: 'Parquet', note: '数据分析' },
  },
  refused: { title: '没有导出', back: '返回' },
  aboutSheet: '查询条件',
  about: {
    table: '内容', rows: '行数', asOf: '数据截至', batch: '批次', by: '导出人', address: '地址', note: '说明', area: '地区', period: '时期', part: '部分', indicator: '指标', rule: '预警规则',
    level: '级别', department: '部门', class: '类别', industry: '行业', query: '搜索', sourceTable: '源表', outcome: '结果', scheme: '方案', city: '市', month: '月份', delivery: '报送', all: '全部',
  },
  note: '空单元格表示没有此项；未报送、不适用、样本不足以文字或“状态”列注明，不是 0。',
  title: {
    layouts: '已存版式',
    annotations: '标注', comments: '被考核单位说明', 'work-points': '工作要点',
    records: '记录', warnings: '预警', scorecards: '各市评分', scorecard: '评分', risk: '风险热力图', indicators: '指标目录', deliveries: '报送', rejects: '退回行', findings: '跨表核对', received: '到数来源', origins: '数据来源', declared: '申报对账', ranking: '排名', figures: '指标数字', search: '搜索结果',
  },
  named: (column: string) => `${column}（名称）`,
  state: { measured: '已测', 'not-applicable': '不适用', 'not-reported': '未报送', 'small-number': '样本不足' },
  column: {
    saved: '保存', savedBy: '保存人', ended: '停用或被替换', retiredBy: '停用人', lastFile: '最近用于文件', lastReceipt: '最近用于回执',
    word: '图上的词', body: '说明', isPublished: '公开', author: '填写人', changed: '改动时间', version: '版本',
    kind: '类别', code: '代码', name: '名称', creditCode: '统一社会信用代码', areaCode: '地区代码', area: '地区', cityCode: '市代码', city: '市', departmentCode: '部门代码', department: '部门', subjectId: '主体身份代码',
    subject: '对象名称', rule: '规则', ruleName: '规则名称', level: '级别', taskId: '任务编号', itemCode: '事项编码', since: '触发日', due: '期限', daysLeft: '剩余工作日', id: '编号', question: '问什么', unit: '单位', target: '目标',
    value: '数值', numerator: '分子', denominator: '分母', state: '状态', met: '达标', place: '名次', placeLow: '名次至高', placeHigh: '名次至低', before: '同期数值', beforeNumerator: '同期分子', beforeDenominator: '同期分母', table: '表',
    classCode: '类别', industryCode: '行业门类', industry: '行业', block: '类', points: '得分', pointsHigh: '得分上限', full: '满分', evidence: '依据', received: '收到', finished: '办结', senderCode: '报送代码', sender: '报送', sourceTable: '源表代码',
    sourceTableName: '源表', file: '文件', layout: '版式', outcome: '结果', batch: '批次', read: '收', loaded: '新入', unchanged: '未变', replaced: '替换', held: '待配', rejected: '退回', withdrawn: '撤销', message: '哪里对不上', advice: '改法', month: '月份', declaredRows: '申报行数', receivedRows: '收到行数', difference: '差', recordKey: '记录键', rows: '行数', foundBatch: '带来的批次', endedBatch: '了结的批次', line: '行号', period: '时期',
    from: '起', to: '止', indicator: '指标', asOf: '截至',
    field: '领域', areaLevel: '层级', channel: '录入渠道',
    pointNumber: '项', chapter: '章节', shown: '计算所得', stepsDone: '完成步骤', steps: '步骤', documents: '文件', owner: '牵头', nextDate: '下一时点',
  },
  riskTables: { drawRates: '抽取率：地区 × 类别', industryClasses: '问题率：行业 × 类别', industryCities: '问题率：行业 × 地区' },
}
