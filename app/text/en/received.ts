import type { Text } from '#app/text/zh.ts'

export const received: Text['received'] = {
  title: 'Where the rows came from',
  headline: (city, month, table, rows, deliveries) => `${city}, ${table} of ${month}: ${rows} rows received from ${deliveries} deliveries`,
  declared: (rows) => `, ${rows} declared`,
  notDeclared: ', none declared',
  second: 'Rows that each delivery brought and that hold now; a corrected row counts with its correction, a withdrawn one not at all.',
  rows: 'Rows', rowsTitle: 'rows of this delivery that hold now',
  toMonths: 'Arrivals by month',
  emptyTitle: 'No row received', emptyText: (city, month, table) => `No row of ${table} of ${city} in ${month} is loaded; rows sent back or held do not count.`,
}
