/** Words of one cell of the months: which deliveries brought its rows. */
export const received = {
  title: '到数来源',
  headline: (city: string, month: string, table: string, rows: string, deliveries: string) => `${city} ${month} ${table}收到 ${rows} 行，由 ${deliveries} 份报送带来`,
  declared: (rows: string) => `，申报 ${rows} 行`,
  notDeclared: '，没有申报',
  second: '每份报送带来、现仍有效的行数；后来被更正的行计在更正它的报送下，撤销的不计。',
  rows: '行数', rowsTitle: '这份报送带来、现仍有效的行',
  toMonths: '按月到数',
  emptyTitle: '没有收到行', emptyText: (city: string, month: string, table: string) => `${city} ${month} 没有已入库的${table}行；退回待改与待配的行不算。`,
}
