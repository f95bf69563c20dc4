/** The shape of what a change of core touches in a fact, and the questions that several facts ask alike. */
import type { FactName } from '#domain/facts.ts'

export interface FactTouches {
  /** Columns of the fact that name what is touched; one key may stand for several rows. */
  readonly key: readonly string[]
  /** Rows that the fact is made from, in `chosen_<fact>`, and the columns of the key that they have. */
  readonly chosen: Input
  /** A fact whose rows are placed first (text `places/<fact>`, read as `placed_<fact>`), before what came of them is added. */
  readonly outcome?: Outcome
  /** Entity → query for the keys that its changed rows (`changed_<entity>`) touch. */
  readonly by: Readonly<Record<string, string>>
  /** Fact made before → query for the keys that its moved rows (`moved_<fact>`) touch. */
  readonly after?: Readonly<Partial<Record<FactName, After>>>
}

export interface After {
  readonly query: string
  /** Reads where rows are placed, nothing of what came of them. */
  readonly onPlaces: boolean
}

export interface Outcome {
  /** Columns of what came of a row; the others are its place. */
  readonly columns: readonly string[]
  /** Entities and facts whose change leaves rows in their places, so that these are taken from the fact as it stands. */
  readonly keepsPlaces: readonly string[]
  /** Rows that places and outcomes are made from besides, by the names that the texts know them by. */
  readonly placeInputs: Readonly<Record<string, Input>>
  readonly inputs: Readonly<Record<string, Input>>
}

export interface Input {
  readonly source: string
  /** The same rows when all are wanted, where looking up a few of them takes another way. */
  readonly whole?: string
  readonly key: readonly string[]
}

/** Years of changed tasks, as they are and as they were. */
export const changedYears = `changed_years as (
    select extract(year from started_date)::integer as year from core.tasks join changed_tasks using (task_id) where started_date is not null
    union select extract(year from started_date)::integer from history.tasks join changed_tasks using (task_id) where started_date is not null
  )`

/** A year with its first task, or without its last one, gains or loses every row. @param keys reads \`new_years\` */
export const ofNewYears = (keys: string): string => `
  with ${changedYears},
  new_years as (
    select year
    from changed_years
    where not exists (
      select
      from core.tasks
      join mart.region_areas using (region_code)
      where extract(year from started_date)::integer = changed_years.year and task_id not in (select task_id from changed_tasks)
    )
  )
  ${keys}`
