/** Pictures that leave: their own colours, nothing fetched, and words as words whatever they hold. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chartColours, paint } from '#app/presenters/charts/chart-colours.ts'
import { drawPicture } from '#app/presenters/charts/draw-picture.ts'
import { drawText } from '#app/presenters/charts/draw-trend.ts'

const SIZE = { width: 0, height: 0, text: 12 }

describe('colours of pictures', () => {
  it('are the light tokens of the style sheet', () => {
    const [light = ''] = readFileSync(new URL('../../../app/styles/tokens.css', import.meta.url), 'utf8').split('\n.dark')
    for (const [token, colour] of Object.entries(chartColours)) expect(light).toContain(`--${token}: ${colour};`)
  })

  it('stand in place of tokens in attributes, never in words', () => {
    expect(paint('<a fill="var(--ink)" stroke="var(--line-2)">var(--ink)</a>')).toBe('<a fill="#1b1e23" stroke="#b8501f">var(--ink)</a>')
  })
})

describe('a picture', () => {
  const part = (title: string) => ({ title, svg: `<svg>${drawText('甲', 1, 1, SIZE, { fill: 'var(--ink)' })}</svg>`, width: 100, height: 50 })

  it('says its title and lines above its drawings, row by row', () => {
    const svg = drawPicture({ title: '标题', lines: ['全省'], parts: [part('一'), part('二'), part('三')], columns: 2 })
    // margin 24, title 28, one line 18, 10 px: the drawings begin at 80, those of a named row 22 lower; a row is 50 high, 24 px apart
    expect([...svg.matchAll(/translate\((\d+) (\d+)\)/g)].map(([, x, y]) => [Number(x), Number(y)])).toEqual([[24, 102], [148, 102], [24, 198]])
    expect(svg).toContain('<title>标题</title><desc>全省</desc>')
    expect(svg).not.toMatch(/var\(|<script|href|url\(/)
  })

  it('wraps a line that would run past it, and loses no word', () => {
    const line = '范'.repeat(70)
    const svg = drawPicture({ title: '', lines: [line], parts: [part('')], columns: 1 })
    expect([...svg.matchAll(/>(范+)<\/text>/g)].map(([, words]) => words?.length)).toEqual([30, 30, 10])
  })

  it('keeps markup, and signs that XML has no place for, as text', () => {
    const svg = drawPicture({ title: '</title><script>alert(1)</script>', lines: ['"><image href="https://evil.example/x.png"/>', 'a\u0000b\uD800c'], parts: [], columns: 1 })
    expect(svg).not.toMatch(/<script|<image/)
    expect(svg).toContain('&lt;script&gt;')
    expect(svg).toContain('a b c')
  })
})
