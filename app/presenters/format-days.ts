/** Languages the interface speaks. */
export type Language = 'zh' | 'en'

/** Days are read and shown in this zone, whatever zone the server runs in. */
const ZONE = 'Asia/Shanghai'

const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const WEEKDAYS: Record<Language, readonly string[]> = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}

const splitDay = (day: string): { year: number; month: number; date: number } => {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (!found) throw new RangeError(`a calendar day is written YYYY-MM-DD, got ${JSON.stringify(day)}`)
  return { year: Number(found[1]), month: Number(found[2]), date: Number(found[3]) }
}

const nameMonth = (month: number): string => {
  const name = MONTHS_EN[month - 1]
  if (name === undefined) throw new RangeError(`a year has twelve months, got ${month}`)
  return name
}

/** A calendar day in a sentence: 11月17日, `Nov 17`. */
export const formatDayInProse = (day: string, language: Language): string => {
  const { month, date } = splitDay(day)
  return language === 'zh' ? `${month}月${date}日` : `${nameMonth(month)} ${date}`
}

/** A calendar day in a sentence with its year: 2023年11月17日, `Nov 17, 2023`. */
export const formatDayWithYear = (day: string, language: Language): string => {
  const { year, month, date } = splitDay(day)
  return language === 'zh' ? `${year}年${month}月${date}日` : `${nameMonth(month)} ${date}, ${year}`
}

/** A calendar day in a list: `11-17`. Records and exports show the day as it is. */
export const formatDayInList = (day: string): string => {
  splitDay(day)
  return day.slice(5)
}

/** First and last day of a period, the year said once where it is the same: 2023年1月1日—11月17日. */
export const formatPeriod = (from: string, to: string, language: Language): string => {
  const sameYear = splitDay(from).year === splitDay(to).year
  if (language === 'zh') return `${formatDayWithYear(from, 'zh')}—${(sameYear ? formatDayInProse : formatDayWithYear)(to, 'zh')}`
  return `${(sameYear ? formatDayInProse : formatDayWithYear)(from, 'en')}—${formatDayWithYear(to, 'en')}`
}

/** Month of a calendar day or `YYYY-MM`: 11月, `Nov`. */
export const formatMonth = (month: string, language: Language): string => {
  const { month: number } = splitDay(month.length === 7 ? `${month}-01` : month)
  return language === 'zh' ? `${number}月` : nameMonth(number)
}

/** Day of the week of a calendar day: 周五, `Fri`. */
export const formatWeekday = (day: string, language: Language): string => {
  const { year, month, date } = splitDay(day)
  // Zeller's own arithmetic would do; UTC midnight of the day gives the same and needs no zone
  const name = WEEKDAYS[language][new Date(Date.UTC(year, month - 1, date)).getUTCDay()]
  if (name === undefined) throw new RangeError(`no such calendar day: ${day}`)
  return name
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
// Swedish writes days as YYYY-MM-DD
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' })

/** Clock of an instant in Asia/Shanghai: `06:00`. @param instant ISO text with its zone, or a Date. */
export const formatClock = (instant: string | Date): string => clock.format(toInstant(instant))

/** Calendar day of an instant in Asia/Shanghai: `2023-11-17`. @param instant ISO text with its zone, or a Date. */
export const findDayOf = (instant: string | Date): string => calendar.format(toInstant(instant))

/** Day and clock of an instant in a list: `11-17 06:00`. */
export const formatInstantInList = (instant: string | Date): string => `${formatDayInList(findDayOf(instant))} ${formatClock(instant)}`

/** Day and clock of an instant in a sentence: 11月17日 06:00. */
export const formatInstantInProse = (instant: string | Date, language: Language): string =>
  `${formatDayInProse(findDayOf(instant), language)} ${formatClock(instant)}`

/** Day with its year and clock of an instant, where it may be of another year: 2023年11月17日 06:00. */
export const formatInstantWithYear = (instant: string | Date, language: Language): string =>
  `${formatDayWithYear(findDayOf(instant), language)} ${formatClock(instant)}`

const toInstant = (instant: string | Date): Date => {
  if (typeof instant === 'string' && !/(?:Z|[+-]\d{2}(?::?\d{2})?)$/.test(instant))
    throw new RangeError(`an instant carries its zone, got ${JSON.stringify(instant)}`)
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) throw new RangeError(`not an instant: ${String(instant)}`)
  return date
}

/**
 * Working days left to a limit, as lists say it: 逾期 3 · 今日 · 剩 2.
 * @param daysLeft whole working days; negative when overdue
 * @param words `{n}` stands for the number
 */
export const formatLimit = (daysLeft: number, words: { overdue: string; today: string; left: string }): string => {
  if (daysLeft === 0) return words.today
  return (daysLeft < 0 ? words.overdue : words.left).replace('{n}', String(Math.abs(daysLeft)))
}
