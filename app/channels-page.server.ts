/** What the channel board and its exports share: five tables of counts, each with the figures or the register that they stand on. */
import { channelBoard } from '#app/boards/channels.ts'
import { readCompareBoard } from '#app/compare-page.server.ts'
import type { PageTools } from '#app/page.server.ts'
import { presentChannelTables, type ChannelContext } from '#app/presenters/channel-tables.ts'
import { getIndicatorMatrix } from '#app/queries/get-indicator-matrix.server.ts'
import { countRegister } from '#app/queries/registers/find-register.server.ts'
import { offSiteMeans } from '#domain/indicators/off-site-means.ts'
import { offSiteShare } from '#domain/indicators/off-site-share.ts'
import { satisfaction } from '#domain/indicators/satisfaction.ts'
import { trainingCoverage } from '#domain/indicators/training-coverage.ts'
import { registers } from '#domain/registers.ts'

/** @throws as {@link readCompareBoard} does */
export async function readChannels(tools: Omit<PageTools, 'params' | 'request'>) {
  const { scope, user, text, language } = tools
  const { answer, area, period, department, by } = await readCompareBoard(tools, channelBoard, { title: text.compare.matrix.channels, note: text.compare.note.channels })
  const question = { area: area.code, period, by, department }
  const own = by === 'department' && user.departmentCode !== '' ? user.departmentCode : department
  const [figures, mobile, trainings, publicity] = await Promise.all([
    getIndicatorMatrix(scope, { ...question, codes: [offSiteShare.code, ...offSiteMeans.map(({ code }) => code), trainingCoverage.code, satisfaction.code] }),
    getIndicatorMatrix(scope, { ...question, codes: [offSiteShare.code], channel: 'mobile' }),
    countRegister(scope, { register: registers.trainings, area: area.code, period, department: own }, by),
    countRegister(scope, { register: registers.publicity, area: area.code, period, department: own }, by),
  ])
  const context: ChannelContext = { figures, mobile, trainings, publicity, area, period, department: own ?? null, by, role: user.role, text, language }
  return { answer, context, tables: presentChannelTables(context) }
}
