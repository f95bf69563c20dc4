// @ts-check
/**
 * The ways of compression within columnar files, and what they may unpack to. Plain JavaScript, as is all that the process imports in
 * which a file is tried (trial-process.mjs): it knows neither the translator nor the bundle.
 */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { snappyUncompress } from 'hyparquet'
import { ZSTDDecoder } from 'zstddec'
import { unpackLz4Block, unpackLz4Frame, unpackLz4Hadoop } from './lz4.mjs'

/** Bytes of one piece of a file (a group of rows, a batch), which is held in memory. */
export const MOST_PIECE_BYTES = 1024 ** 3
/** Below this, how well a file was packed says nothing. */
const RATIO_FROM_BYTES = 64 * 1024 * 1024
/** What Arrow puts before a packed buffer: the length of what it holds. */
const PREFIX_BYTES = 8

/** @typedef {'unpack-bomb' | 'file-too-large' | 'workbook-too-large' | 'too-many-rows' | 'unsupported-compression'} UnpackCode */
/** @typedef {{ readonly maxBytes: number, readonly maxUnpackRatio: number }} UnpackLimits */
/** @typedef {{ beginPiece(): void, take(bytes: number, held?: number): void }} UnpackBudget */
/** @typedef {(bytes: Uint8Array, length: number) => Uint8Array} Unpack */

/** A limit that was met, or a way of compression that is not known: what a refusal is made of. */
export class UnpackFault extends Error {
  /**
   * @param {UnpackCode} code
   * @param {string} detail
   */
  constructor(code, detail) {
    super(detail)
    this.code = code
    this.detail = detail
  }
}

/**
 * Whether bytes unpack to more than anything honest does.
 * @param {number} raw
 * @param {number} total
 * @param {UnpackLimits} limits
 */
export const isBomb = (raw, total, { maxUnpackRatio }) => total > RATIO_FROM_BYTES && total > raw * maxUnpackRatio

/**
 * Counts what a file of so many bytes unpacks to, before memory is taken for it. A value that is written once for many rows counts as a
 * byte in each. `held` is what a piece keeps in memory, where that is not the bytes themselves.
 * @param {number} fileBytes
 * @param {UnpackLimits} limits
 * @returns {UnpackBudget}
 */
export function createBudget(fileBytes, limits) {
  let total = 0
  let piece = 0
  return {
    beginPiece() {
      piece = 0
    },
    take(bytes, held = bytes) {
      if (!(bytes >= 0)) throw new Error('a negative length')
      total += bytes
      piece += held
      if (isBomb(fileBytes, total, limits)) throw new UnpackFault('unpack-bomb', String(limits.maxUnpackRatio))
      if (total > limits.maxBytes) throw new UnpackFault('file-too-large', String(limits.maxBytes))
      if (piece > MOST_PIECE_BYTES) throw new UnpackFault('workbook-too-large', String(MOST_PIECE_BYTES))
    },
  }
}

const zstd = new ZSTDDecoder()
/** To be waited for before anything is unpacked. */
export const readyToUnpack = () => zstd.init()

/** @type {(unpack: (bytes: Uint8Array, options: { maxOutputLength: number }) => Buffer) => Unpack} */
const withZlib = (unpack) => (bytes, length) => new Uint8Array(unpack(bytes, { maxOutputLength: length }))

/** @type {Unpack} */
function unpackSnappy(bytes, length) {
  const output = new Uint8Array(length)
  snappyUncompress(bytes, output)
  return output
}

/** Answers fewer bytes than were asked for when it fails. @type {Unpack} */
const unpackZstd = (bytes, length) => zstd.decode(bytes, length)

/** @type {Readonly<Record<string, Unpack>>} */
const PARQUET = { SNAPPY: unpackSnappy, GZIP: withZlib(gunzipSync), BROTLI: withZlib(brotliDecompressSync), ZSTD: unpackZstd, LZ4: unpackLz4Hadoop, LZ4_RAW: unpackLz4Block }

/** @param {string} name */
export const isParquetCodec = (name) => PARQUET[name] !== undefined

/** @type {(name: string, unpack: Unpack, take: (bytes: number) => void) => Unpack} */
const withBudget = (name, unpack, take) => (bytes, length) => {
  take(length)
  if (length === 0) return new Uint8Array(0)
  const unpacked = unpack(bytes, length)
  if (unpacked.length !== length) throw new Error(`${name}, ${unpacked.length} of ${length} bytes`)
  return unpacked
}

/**
 * What the reader of Parquet unpacks pages with.
 * @param {UnpackBudget} budget
 */
export const createParquetCodecs = (budget) =>
  Object.fromEntries(Object.entries(PARQUET).map(([name, unpack]) => [name, withBudget(name, unpack, (bytes) => budget.take(bytes))]))

/**
 * What the reader of Arrow unpacks buffers with. Its register is one for the whole program, so whose budget it is must be found out
 * when a buffer comes.
 * @param {() => UnpackBudget} findBudget
 */
export function createArrowCodecs(findBudget) {
  /** @type {(name: string, unpack: Unpack) => { decode: (bytes: Uint8Array) => Uint8Array }} */
  const create = (name, unpack) => {
    const within = withBudget(name, unpack, (bytes) => findBudget().take(bytes))
    return { decode: (bytes) => within(bytes, readLength(bytes)) }
  }
  return { LZ4_FRAME: create('LZ4', unpackLz4Frame), ZSTD: create('ZSTD', unpackZstd) }
}

/** @type {(bytes: Uint8Array) => number} */
function readLength(bytes) {
  if (bytes.byteOffset < PREFIX_BYTES) throw new Error('a buffer without its length')
  return Number(new DataView(bytes.buffer, bytes.byteOffset - PREFIX_BYTES, PREFIX_BYTES).getBigInt64(0, true))
}
