/** Writes a zip archive by hand, also one that lies about itself, and opens a sound one. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

export interface ZipMember {
  readonly name: string
  readonly content: string | Buffer
  /** What the archive claims instead of the truth. */
  readonly claims?: { readonly bytes?: number; readonly crc?: number; readonly isEncrypted?: boolean; readonly method?: number }
}

/** An archive of these members, deflated. */
export function writeZip(members: readonly ZipMember[]): Buffer {
  const bodies: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const { name, content, claims = {} } of members) {
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const nameBytes = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x800 | (claims.isEncrypted === true ? 1 : 0), 2)
    facts.writeUInt16LE(claims.method ?? 8, 4)
    facts.writeUInt32LE(claims.crc ?? crc32(plain), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(claims.bytes ?? plain.length, 18)
    facts.writeUInt16LE(nameBytes.length, 22)
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), facts, nameBytes, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, rest, nameBytes)
    offset += 30 + nameBytes.length + packed.length
  }
  const listed = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, listed, end])
}

/** Members of a sound archive by name, as its list at the end tells them. @throws when it has none */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const file = Buffer.from(bytes)
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) throw new Error('no zip archive')
  const members = new Map<string, Uint8Array>()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, nameLength] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)]
    const from = file.readUInt32LE(at + 42)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    const begin = from + 30 + file.readUInt16LE(from + 26) + file.readUInt16LE(from + 28)
    const packed = file.subarray(begin, begin + size)
    members.set(name, method === 0 ? packed : inflateRawSync(packed))
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return members
}
