/** A receipt in words, for a terminal or a log. */
import { getReason, type IssueCode } from '#etl/issues.ts'
import type { Receipt } from '#etl/receipts.ts'

/** Some lines of text: what came, what became of it, and why rows were not taken. */
export function writeReceipt(receipt: Receipt): string {
  const name = `${receipt.file}${receipt.table === null ? '' : ` → ${receipt.table}`}`
  if (receipt.refusal !== null) {
    const { code, zh, en, adviceZh, adviceEn } = receipt.refusal
    return [`${name}: 拒收 refused (${code})`, `  ${zh}。${adviceZh}。`, `  ${en}. ${adviceEn}.`].join('\n')
  }
  if (receipt.state !== 'loaded') return `${name}: ${STATES[receipt.state]}`
  const { read, loaded, unchanged, replaced, withdrawn, held, rejected, batch } = receipt
  const lines = [
    `${name}: 批次 batch ${batch ?? ''} · 读取 read ${read} = 新增 loaded ${loaded} + 未变 unchanged ${unchanged} + 更正 replaced ${replaced}` +
      `${withdrawn > 0 ? ` (撤销 withdrawn ${withdrawn})` : ''} + 待引用 held ${held} + 退回 rejected ${rejected}`,
    ...describePlace(receipt),
    ...describeCodes('退回 rejected', receipt.reasons),
    ...describeCodes('提示 remark', receipt.warnings),
    ...receipt.notes.map(({ line, text }) => `  附注 note, 第 row ${line}: ${text}`),
  ]
  return lines.join('\n')
}

const STATES = { waiting: '等待 waiting', running: '载入中 running', interrupted: '中断 interrupted', loaded: '已载入 loaded', refused: '拒收 refused' }

/** Where in an archive or a workbook the table stood. */
function describePlace({ member, sheet, headerRow }: Receipt): string[] {
  const places = [member === null ? [] : [`文件 file ${member}`], sheet === null ? [] : [`工作表 sheet ${sheet}`, `表头 header row ${headerRow ?? ''}`]].flat()
  return places.length === 0 ? [] : [`  ${places.join(' · ')}`]
}

function describeCodes(kind: string, counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).map(([code, count]) => {
    const { severity, advice } = getReason(code as IssueCode)
    return `  ${kind} ${count} × ${code} (${severity}): ${advice.zh} / ${advice.en}`
  })
}
