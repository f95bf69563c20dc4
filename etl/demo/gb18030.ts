/** Text to GB18030 bytes. Node decodes it but does not encode, so the table is the decoder's own, turned round. */

let table: Uint16Array | null = null

/** Encodes well-formed text; characters without a two-byte code take four. */
export function encodeGb18030(text: string): Buffer {
  const codes = (table ??= buildTable())
  const bytes = Buffer.allocUnsafe(text.length * 4)
  let length = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) {
      bytes[length] = unit
      length += 1
      continue
    }
    const code = codes[unit] ?? 0
    if (code !== 0) {
      length = bytes.writeUInt16BE(code, length)
      continue
    }
    const point = text.codePointAt(index) ?? unit
    if (point > 0xffff) index += 1
    length = writeFourBytes(bytes, length, point)
  }
  return bytes.subarray(0, length)
}

/** Code units of the two-byte area, by character. */
function buildTable(): Uint16Array {
  const decoder = new TextDecoder('gb18030', { fatal: true })
  const codes = new Uint16Array(0x10000)
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1) codes[character.charCodeAt(0)] ||= (lead << 8) | trail
    }
  }
  return codes
}

/** Beyond the basic plane the code is a plain count from U+10000 on; the rest of the basic plane is not used here. */
function writeFourBytes(bytes: Buffer, start: number, point: number): number {
  if (point < 0x10000) throw new Error(`demonstration: U+${point.toString(16)} has no two-byte code`)
  const linear = 189000 + point - 0x10000
  let length = bytes.writeUInt8(0x81 + Math.floor(linear / 12600), start)
  length = bytes.writeUInt8(0x30 + (Math.floor(linear / 1260) % 10), length)
  length = bytes.writeUInt8(0x81 + (Math.floor(linear / 10) % 126), length)
  return bytes.writeUInt8(0x30 + (linear % 10), length)
}
