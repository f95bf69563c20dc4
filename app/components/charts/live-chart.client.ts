import { BarChart, LineChart } from 'echarts/charts'
import { GraphicComponent, GridComponent, MarkPointComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { DataTableView } from '#app/presenters/view-models.ts'

use([BarChart, LineChart, GridComponent, GraphicComponent, MarkPointComponent, TooltipComponent, SVGRenderer])

/** A chart that answers to the pointer and the arrow keys. */
export type LiveChart = { step: (by: -1 | 1) => void; /** The slot that the arrow keys last came to. */ shown: () => number | null; close: () => void }

/** What the tip says at one slot: the row of the chart's own table, so no number stands in the tip alone. */
const buildTip = (table: DataTableView, slot: number): HTMLElement => {
  const tip = document.createElement('div')
  const row = table.rows[slot] ?? []
  row.forEach((text, index) => {
    const entry = document.createElement(index === 0 ? 'b' : 'div')
    entry.textContent = index === 0 ? text : `${table.columns[index] ?? ''} ${text}`
    tip.append(entry)
  })
  return tip
}

/** Brings a drawn chart alive in the box that holds its picture, at the box's own size. @param choose told the slot that is pressed */
export const openLiveChart = (box: HTMLElement, optionJson: string, table: DataTableView, choose: (slot: number) => void): LiveChart => {
  const { clientWidth: width, clientHeight: height } = box
  const stage = document.createElement('div')
  stage.style.cssText = `width:${width}px;height:${height}px`
  const chart = init(stage, null, { renderer: 'svg', width, height })
  chart.setOption(JSON.parse(optionJson))
  chart.getZr().on('click', ({ offsetX, offsetY }: { offsetX: number; offsetY: number }) => {
    if (!chart.containPixel('grid', [offsetX, offsetY])) return
    const place = chart.convertFromPixel('grid', [offsetX, offsetY])
    // lying bars have their rows on the upright axis
    choose(Math.round(place[table.isUpright === true ? 1 : 0] ?? 0))
  })
  chart.setOption({
    tooltip: {
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      axisPointer: { type: 'line', lineStyle: { color: 'var(--ink3)', type: 'solid', width: 1 } },
      backgroundColor: 'var(--raised)',
      borderColor: 'var(--rule)',
      textStyle: { color: 'var(--ink)', fontSize: 12, fontFamily: 'inherit' },
      formatter: (params: unknown) => {
        const first: unknown = Array.isArray(params) ? params[0] : params
        const slot = typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : 0
        return buildTip(table, slot)
      },
    },
  })
  box.replaceChildren(stage)

  let slot = table.rows.length - 1
  let isWalked = false
  return {
    step: (by) => {
      isWalked = true
      slot = Math.min(Math.max(slot + by, 0), table.rows.length - 1)
      chart.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: slot })
    },
    shown: () => (isWalked ? slot : null),
    close: () => chart.dispose(),
  }
}
