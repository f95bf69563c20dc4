/** `npm run backtest`: the published case of Chicago run again. Exit codes: 0 done, 1 failed, 2 wrong call, 4 the files are not there. */
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chicagoFiles, readChicago } from './read-chicago.ts'
import type { BacktestDocument } from '#domain/backtests/document.ts'
import { chooseModel, runTest } from './run.ts'

const USAGE = 'npm run backtest -- [--data FOLDER] [--out FILE]'
const EXIT = { done: 0, failed: 1, wrongCall: 2, absent: 4 }
const root = join(import.meta.dirname, '../..')
export const DOCUMENT = join(root, 'app/domain/backtests/chicago-2014.json')

function readOptions(args: readonly string[]): { data: string; out: string } | null {
  const chosen = { data: process.env.SHARED_DATA ?? join(root, '../shared/data'), out: DOCUMENT }
  for (let index = 0; index < args.length; index += 2) {
    const value = args[index + 1]
    if (value === undefined) return null
    if (args[index] === '--data') chosen.data = value
    else if (args[index] === '--out') chosen.out = value
    else return null
  }
  return chosen
}

function main(): number {
  const options = readOptions(process.argv.slice(2))
  if (options === null) {
    process.stderr.write(`${USAGE}\n`)
    return EXIT.wrongCall
  }
  const folder = join(resolve(options.data), 'chicago-food-inspections')
  const missing = chicagoFiles.filter((file) => !existsSync(join(folder, file)))
  if (missing.length > 0) {
    process.stderr.write(`找不到回测数据：${folder} 中缺 ${missing.join('、')}。请用 --data 或环境变量 SHARED_DATA 指定数据目录。\n`)
    process.stderr.write(`The data of the backtest are not there: ${missing.join(', ')} missing in ${folder}. Name the folder by --data or SHARED_DATA.\n`)
    return EXIT.absent
  }
  const files = readChicago(folder)
  const { candidates, windows } = chooseModel(files, (line) => process.stderr.write(`${line}\n`))
  const chosen = candidates.find(({ isChosen }) => isChosen)
  if (chosen === undefined) throw new Error('no candidate was chosen')
  const document: BacktestDocument = { made: new Date().toISOString().slice(0, 10), ...runTest(files, chosen.id), candidates, windows }
  writeFileSync(options.out, `${JSON.stringify(document, null, 1)}\n`)
  for (const { id, foundInFirstHalf, days, later } of document.orders) {
    console.log(`${id}: ${String(foundInFirstHalf)} of ${String(document.tested.problems)} in the first half; days earlier ${days === null ? '0' : days.mean.toFixed(2)}; later ${String(later)}`)
  }
  console.log(`written: ${options.out}`)
  return EXIT.done
}

try {
  process.exitCode = main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = EXIT.failed
}
