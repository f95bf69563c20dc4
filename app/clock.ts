/** The clock: read here, at the edge, and handed inward as a day. */

const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The calendar day in Asia/Shanghai now, `YYYY-MM-DD`, whatever zone the server runs in. */
export function readDay(): string {
  return calendar.format(new Date())
}
