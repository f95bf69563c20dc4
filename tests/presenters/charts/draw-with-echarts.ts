/** What ECharts draws of an option, as plain elements: the measure of the server's own drawing. */
import type { EChartsOption } from 'echarts'
import { BarChart, LineChart } from 'echarts/charts'
import { GraphicComponent, GridComponent, MarkPointComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartSize } from '#app/presenters/charts/trend-option.ts'

use([BarChart, LineChart, GridComponent, GraphicComponent, MarkPointComponent, SVGRenderer])

/** The option as SVG text, as ECharts writes it where there is no browser. */
export function drawWithEcharts(option: EChartsOption, { width, height }: ChartSize): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}

/** An element of a drawing: a line with its colour, width and dashes, or a word with its colour and anchor; and where it lies. */
export interface Drawn {
  readonly what: string
  readonly px: readonly number[]
}

/** Lines and words of a drawing, whoever drew it, in the order of what they are and where they lie. */
export function readDrawing(svg: string): readonly Drawn[] {
  const visible = svg.replace(/<(style|defs)[\s\S]*?<\/\1>/g, '')
  return [...visible.matchAll(/<(path|text) ([^>]*)>([^<]*)</g)]
    .flatMap(([, name, attributes = '', content = '']): readonly Drawn[] => {
      const read = (key: string): string => new RegExp(`(?:^| )${key}="([^"]*)"`).exec(attributes)?.[1] ?? ''
      if (name === 'text') {
        const [dx = 0, dy = 0] = findNumbers(read('transform'))
        return [{ what: `${content} ${read('fill')} ${read('text-anchor')}`, px: [Number(read('x')) + dx, Number(read('y')) + dy] }]
      }
      // ECharts writes circles as paths that are filled, and a line without points
      if (read('stroke') === '' || read('fill') !== 'none' || read('d') === '') return []
      const px = findNumbers(read('d'))
      return [{ what: `${read('stroke')} ${read('stroke-width') || '1'} ${read('stroke-dasharray')} ${read('d').replace(NUMBER, '')}`, px }]
    })
    .sort((one, other) => (one.what < other.what ? -1 : one.what > other.what ? 1 : compare(one.px, other.px)))
}

const NUMBER = /-?[\d.]+/g

function findNumbers(text: string): readonly number[] {
  return (text.match(NUMBER) ?? []).map(Number)
}

/** By the lowest point, then by the leftmost: numbers of two hands differ a little. */
function compare(one: readonly number[], other: readonly number[]): number {
  const [x = 0, y = 0] = one
  const [otherX = 0, otherY = 0] = other
  return Math.abs(y - otherY) > 1 ? y - otherY : x - otherX
}
