/** The working day some working days after another, from the delivered holidays. */

const day = 86_400_000

export function createWorkingDays(holidays: Iterable<Readonly<Record<string, string>>>): (from: string, count: number) => string {
  const kinds = new Map([...holidays].map((holiday) => [holiday['日期'] ?? '', holiday['类别'] ?? '']))
  const known = new Map<string, string>()
  const isWorking = (time: number): boolean => {
    const kind = kinds.get(format(time))
    const weekday = new Date(time).getUTCDay()
    return kind === '班' || (kind !== '休' && weekday !== 0 && weekday !== 6)
  }
  return (from, count) => {
    const key = `${from}+${count}`
    const found = known.get(key)
    if (found !== undefined) return found
    let time = Date.parse(`${from}T00:00:00Z`)
    for (let left = count; left > 0; ) {
      time += day
      if (isWorking(time)) left -= 1
    }
    known.set(key, format(time))
    return format(time)
  }
}

/** The calendar day some days after another. */
export function addDays(from: string, count: number): string {
  return format(Date.parse(`${from}T00:00:00Z`) + count * day)
}

function format(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
