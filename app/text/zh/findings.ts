/** Words of findings: records that break a truth between tables. */
export const findings = {
  title: '跨表核对',
  headline: { some: (count: string) => `${count} 处对不上，已入库，待核对。`, none: '没有对不上的记录。', opened: (count: string) => `这次报送带来 ${count} 处对不上。`, ended: (count: string) => `这次报送改好 ${count} 处。` },
  second: '每次入库后逐条核对；改好的行一来，自行了结。',
  facets: '按规则',
  facetTitle: (name: string, count: string) => `${name}：${count} 处`,
  severity: { warn: '存疑', note: '提示' },
  filters: '筛选', rule: '规则', city: '市', task: '任务', any: '不限', apply: '筛选', clear: '清除', clearOne: (label: string) => `清除${label}`,
  found: (count: string) => `共 ${count} 处`,
  column: { rule: '规则', message: '哪里对不上', task: '任务编号', subject: '主体身份代码', area: '地区', department: '部门', opened: '由报送带来', advice: '改法' },
  batch: (batch: number) => `批次 ${batch}`,
  ended: (batch: number) => `批次 ${batch} 已了结`,
  unknown: '—', days: (first: string, last: string) => `${first} 至 ${last}`,
  empty: '没有对不上的记录', emptyText: '各条规则都已核对。',
  one: {
    title: '核对问题', empty: '您的权限内没有这条记录的行。', ended: '了结于', ofTask: '这项任务的全部核对问题', received: '收到的行', receivedRows: (rows: string) => `${rows} 行，由哪些报送带来`,
    record: '涉及的记录', gone: '已不在库', rows: (rows: string, table: string) => `${table} ${rows} 行`, deliveries: '动过这些行的报送',
  },
  receipt: { opened: '带来的跨表问题', ended: '改好的跨表问题' },
  noSource: '各表之间',
  rulesTitle: '跨表核对', rulesNote: '入库后核对，不退回；改好的行一来，自行了结',
}
