/** Writes what the other indicators stand on, once the province itself is written. */
import type { Files } from '#etl/demo/file-plan.ts'
import type { Inspector } from '#etl/demo/inspectors.ts'
import { writeCampaigns, writeComprehensiveItems, writePilots } from '#etl/demo/registers/comprehensive.ts'
import { writeItemSources } from '#etl/demo/registers/item-sources.ts'
import { writeMilestones } from '#etl/demo/registers/milestones.ts'
import { writeEstablishment, writeTrainings } from '#etl/demo/registers/people.ts'
import { writePublicity, writeSurveys } from '#etl/demo/registers/public.ts'
import { writeSubjectRegisters } from '#etl/demo/registers/subject-registers.ts'
import type { World } from '#etl/demo/world.ts'

/** Writes every register but those that follow tasks: their log and the warnings that led to them. */
export async function writeRegisters(world: World, inspectors: readonly Inspector[], files: Files): Promise<void> {
  writeItemSources(world, files)
  writeComprehensiveItems(files)
  writePilots(files, world.population.cityNames)
  writeCampaigns(files)
  writeEstablishment(world, inspectors, files)
  writeTrainings(world, inspectors, files)
  writePublicity(world, files)
  writeSurveys(world, files)
  writeMilestones(world, files)
  await writeSubjectRegisters(world, files)
}
