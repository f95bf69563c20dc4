import { LineChart } from 'echarts/charts'
import { GraphicComponent, GridComponent, MarkPointComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { EChartsOption } from 'echarts'
import type { ChartDrawing } from '../view-models.ts'
import type { ChartSize } from './trend-option.ts'

use([LineChart, GridComponent, GraphicComponent, MarkPointComponent, SVGRenderer])

/**
 * Draws an option as SVG text for the first paint, together with the option for the browser.
 * Style elements are taken out: the page's content policy forbids them and nothing in a still picture needs them.
 */
export const drawChart = (option: EChartsOption, { width, height }: ChartSize): ChartDrawing => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    const svg = chart.renderToSVGString().replace(/<style[\s\S]*?<\/style>/g, '')
    return { width, height, svg, optionJson: JSON.stringify(option) }
  } finally {
    chart.dispose()
  }
}
