/** The day: read here, at the edge of the loads, and handed inward. */
import type pg from 'pg'

const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' })
const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * The day that the program believes, `YYYY-MM-DD`: as it was told, else as the database keeps it (a demonstration stands on one day),
 * else the calendar day in Asia/Shanghai now.
 * @param told `TODAY` of the environment
 * @throws when it was told something that is no day
 */
export async function findToday(client: pg.Client, told: string | undefined): Promise<string> {
  if (told !== undefined && told !== '') {
    if (!DAY.test(told)) throw new Error(`TODAY: “${told}” is not a day, YYYY-MM-DD`)
    return told
  }
  const { rows } = await client.query<{ value: string }>(`select value from ops.settings where name = 'today'`)
  return rows[0]?.value ?? calendar.format(new Date())
}
