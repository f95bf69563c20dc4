/** Makes a PDF: the one place that knows pdfmake, its font and its limits. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { createPdf } from 'pdfmake'
import type { PdfDefinition } from '#app/documents/pdf-definition.ts'
import { createGate } from '#app/exports/gate.ts'
import { RefusedError } from '#app/queries/refusal.ts'

/** Laying out takes the processor; pages are to be answered meanwhile. */
const gate = createGate(2)
const PACKAGE = '@embedpdf/fonts-sc'
const FAMILY = 'Han'

interface Maker {
  readonly createPdf: typeof createPdf
}

let maker: Maker | null = null

/** Where the font files lie. @throws RefusedError 503 when the package that holds them is away */
function findFonts(): { regular: string; bold: string } {
  const fonts = ((): { regular: string; bold: string } | null => {
    try {
      const folder = join(dirname(createRequire(import.meta.url).resolve(PACKAGE)), '..', 'fonts')
      return { regular: join(folder, 'NotoSansHans-Regular.otf'), bold: join(folder, 'NotoSansHans-Bold.otf') }
    } catch {
      return null
    }
  })()
  if (fonts !== null && existsSync(fonts.regular) && existsSync(fonts.bold)) return fonts
  throw new RefusedError(503, 'no-font', {
    zh: `缺少中文字体，没有生成 PDF。请在程序目录运行 npm ci（字体在软件包 ${PACKAGE} 中），再重新启动。`,
    en: `There is no Chinese font, so no PDF was made. Run npm ci in the folder of the program (the package ${PACKAGE} holds it) and start again.`,
  })
}

/** Loaded when the first file is asked for: a start needs no PDF. */
async function prepare(): Promise<Maker> {
  if (maker !== null) return maker
  const { regular, bold } = findFonts()
  const { default: pdfmake } = await import('pdfmake')
  pdfmake.setFonts({ [FAMILY]: { normal: regular, bold, italics: regular, bolditalics: bold } })
  // Nothing that a text says is ever fetched or read.
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path === regular || path === bold)
  maker = pdfmake
  return pdfmake
}

/** The bytes of a document. @throws RefusedError 503 without its font, or when too many are made at once */
export async function makePdf(definition: PdfDefinition): Promise<Uint8Array> {
  const pdfmake = await prepare()
  const leave = await gate.enter()
  try {
    return await pdfmake.createPdf({ ...definition, defaultStyle: { ...definition.defaultStyle, font: FAMILY } }).getBuffer()
  } finally {
    leave()
  }
}
