/** Writes a demonstration province as delivery files in the provincial layout; they enter by the same door as any others. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as letOthersWork } from 'node:timers/promises'
import { cityPlans, provincePlan, years, type CityPlan } from '#etl/demo/cities.ts'
import { createDeclarations } from '#etl/demo/declarations.ts'
import { openFiles, type WrittenFile } from '#etl/demo/file-plan.ts'
import { assignFirms, assignProvincialFirms } from '#etl/demo/firm-tasks.ts'
import { listInspectors, writeInspectors, type Inspector } from '#etl/demo/inspectors.ts'
import { writeItems } from '#etl/demo/items.ts'
import { plantOpportunities } from '#etl/demo/opportunity-plants.ts'
import { createPlanLines, writePlanLines, type PlanLine } from '#etl/demo/plans.ts'
import { plants } from '#etl/demo/plants.ts'
import { readSeeds } from '#etl/demo/seeds.ts'
import { HandledWarnings } from '#etl/demo/registers/handled-warnings.ts'
import { writeRegisters } from '#etl/demo/registers/index.ts'
import { SpecialDeliveries } from '#etl/demo/special-deliveries.ts'
import { findStories, usualSeed } from '#etl/demo/stories.ts'
import { createDrawer } from '#etl/demo/subjects-to-draw.ts'
import { addUncounted, createCampaigns, plantTasks } from '#etl/demo/task-plants.ts'
import { createTasks, findLastDay, numberTasks, type Task } from '#etl/demo/tasks.ts'
import { createQuotas } from '#etl/demo/warning-plants.ts'
import { createWorld } from '#etl/demo/world.ts'
import { writeTask, type Desk } from '#etl/demo/write-task.ts'

export interface DemonstrationOptions {
  readonly outDir: string
  /** Multiplies subjects and the objects of each task; the number of tasks stays. 1 is about 100,000 results. */
  readonly scale?: number
  readonly seed?: number
  readonly log?: (line: string) => void
  /** Told of each file as soon as it is whole, in the order in which they are to be loaded. */
  readonly onFile?: (path: string) => void
}

/**
 * Writes the files, the same bytes for the same seed and scale, and `stories.json`: what they must show.
 * @returns their paths in the order in which they are to be loaded
 * @throws when the scale is below 1, or the disk refuses
 */
export async function writeDemonstration(options: DemonstrationOptions): Promise<{ files: string[] }> {
  const { outDir, scale = 1, seed = usualSeed, log = () => undefined, onFile = () => undefined } = options
  // Below 1 a city has too few results to plant its stories in.
  if (!(scale >= 1) || !Number.isFinite(scale)) throw new Error(`demonstration: scale ${scale} is not a number from 1 on`)
  await mkdir(outDir, { recursive: true })
  const world = createWorld(await readSeeds(), seed, scale)
  const files = openFiles(outDir)
  const desk: Desk = {
    world, files, drawer: createDrawer(world), quotas: createQuotas(), declarations: createDeclarations(), special: new SpecialDeliveries(world),
    warnings: new HandledWarnings(world),
  }
  const written: WrittenFile[] = []
  const take = (whole: readonly WrittenFile[]): void => {
    written.push(...whole)
    for (const { path } of whole) onFile(path)
  }
  const inspectors = listInspectors(seed, world.population, world.departments)
  await writeDirectories(desk, inspectors)
  take(await files.closeDirectories())
  log(`directories of ${world.population.counties.length} counties written`)
  for (const year of years) {
    const chosen: number[] = []
    for (const city of cityPlans) chosen.push(...await writeCityYear(desk, city, year))
    await writeProvinceYear(desk, year, chosen)
    log(`${year} written`)
  }
  desk.special.write(files)
  desk.declarations.write(world, files)
  desk.warnings.write(files)
  await writeRegisters(world, inspectors, files)
  take(await files.close())
  await writeFile(join(outDir, 'stories.json'), `${JSON.stringify(findStories(seed, scale), null, 2)}\n`)
  log(`${written.length} files, ${written.reduce((sum, { rowCount }) => sum + rowCount, 0)} rows`)
  return { files: written.map(({ path }) => path) }
}

async function writeDirectories({ world, files }: Desk, inspectors: readonly Inspector[]): Promise<void> {
  for (const table of ['holidays', 'departments'] as const) {
    const lines = world.seeds.texts[table].replace('\uFEFF', '').split(/\r?\n/).slice(1)
    for (const line of lines) if (line !== '') files.single(table).writeLine(line)
  }
  writeItems(world.seed, world.items, world.departments, files.single('inspection_items'))
  writeInspectors(world.seed, inspectors, files.single('inspectors'))
  await world.subjects.write(world.population, files.single('subjects'))
  await world.risk.write(world.population, world.subjects, files.single('risk_classes'))
}

/** @returns the enterprises that the city drew in the year */
async function writeCityYear(desk: Desk, city: CityPlan, year: number): Promise<readonly number[]> {
  const { world } = desk
  const lines = createPlanLines(world, city, year)
  const tasks = createTasks(world, city, year, lines)
  plantTasks(world, tasks)
  const chosen = assignFirms(world, tasks)
  addUncounted(world, tasks)
  plantOpportunities(world, tasks)
  await writeAll(desk, tasks, lines, city)
  return city.code === plants.silentCity && year === 2023 ? [] : chosen
}

async function writeProvinceYear(desk: Desk, year: number, chosen: readonly number[]): Promise<void> {
  const { world } = desk
  const lines = createPlanLines(world, provincePlan, year)
  const tasks = createTasks(world, provincePlan, year, lines)
  assignProvincialFirms(world, tasks, chosen)
  await writeAll(desk, [...tasks, ...createCampaigns(world, year)], lines, provincePlan)
}

async function writeAll(desk: Desk, tasks: readonly Task[], lines: readonly PlanLine[], city: CityPlan): Promise<void> {
  numberTasks(tasks)
  let before: number | null = null
  for (const { closing, writer } of desk.files.monthly('plans')) {
    if (closing <= findLastDay(city)) writePlanLines(desk.world, lines, closing, before, writer)
    before = closing
  }
  for (const line of lines) desk.declarations.count(city.code, 'plans', line.start)
  for (const task of tasks) {
    writeTask(desk, task)
    await desk.files.drain()
    await letOthersWork()
  }
}
