/**
 * Which fact rows a change of core touches. Touching more than needed costs time alone: a row that comes out as it was is left
 * as it is. Keys that a row had before are touched too, so the tables of history are asked where a key may have moved.
 */
import type { FactName } from '#domain/facts.ts'
import type { FactTouches } from '#etl/refresh/touch.ts'
import { directoryTouches } from '#etl/refresh/touches/directories.ts'
import { outcomeTouches } from '#etl/refresh/touches/outcomes.ts'
import { registerTouches } from '#etl/refresh/touches/registers.ts'
import { taskTouches } from '#etl/refresh/touches/tasks.ts'
import { visitTouches } from '#etl/refresh/touches/visits.ts'

export const touches: Readonly<Record<FactName, FactTouches>> = { ...taskTouches, ...visitTouches, ...directoryTouches, ...outcomeTouches, ...registerTouches }

/** Entities whose change moves everything: where areas lie, which days are working days, what a line of departments is. */
export const groundEntities: readonly string[] = ['regions', 'region_changes', 'departments', 'holidays']
