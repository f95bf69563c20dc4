/** Unified social credit codes that pass both checks of GB 32100—2015, invented: the body counts up and belongs to nobody. */

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2]
const bodies = 31 ** 6

/** The code with that kind of registration (`91` …), registering region and serial number. */
export function makeCreditCode(prefix: string, region: string, serial: number): string {
  const body = `MA${toBody((serial * 40_503 + 271_828_183) % bodies)}`
  const first = `${prefix}${region}${body}${checkBody(body)}`
  return first + checkCode(first)
}

function toBody(value: number): string {
  let rest = value
  let text = ''
  for (let place = 0; place < 6; place += 1) {
    text = alphabet.charAt(rest % 31) + text
    rest = Math.floor(rest / 31)
  }
  return text
}

/** Check character of the nine-place organisation code inside (GB 11714), digits and letters worth 0 to 35. */
export function checkBody(body: string): string {
  let sum = 0
  for (let place = 0; place < 8; place += 1) sum += parseInt(body.charAt(place), 36) * (bodyWeights[place] ?? 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/** Check character of the whole code. */
export function checkCode(first: string): string {
  let sum = 0
  for (let place = 0; place < 17; place += 1) sum += alphabet.indexOf(first.charAt(place)) * (weights[place] ?? 0)
  return alphabet.charAt((31 - (sum % 31)) % 31)
}
