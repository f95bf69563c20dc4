/**
 * The sixteen cities (and the province's own offices) and how they differ. Counts of tasks are fixed, year by year,
 * so that the joint ratio of every city is known before a record is written; habits are shares between 0 and 1.
 */

export interface CityPlan {
  readonly code: string
  /** Residents in 10,000, census of 2020: the weight of the city. */
  readonly residents: number
  /** Counted tasks that start in 2021, 2022 and 2023 (to 17 November). */
  readonly tasks: readonly [number, number, number]
  /** Of those, tasks of two or more lines of departments. */
  readonly joint: readonly [number, number, number]
  /** Share of results published after their 20th working day. */
  readonly late: number
  /** Share of results never published. */
  readonly stuck: number
  /** Share of drawn objects never inspected. */
  readonly missed: number
  /** Share of found problems left open after their limit. */
  readonly open: number
  /** Share of plan lines completed by their limit. */
  readonly plansKept: number
  /** Items of the list that no task takes up, by year. */
  readonly neglected: readonly [number, number, number]
  /** Its problem rate against the province's. */
  readonly problems: number
}

const plan = (
  code: string, residents: number, tasks: CityPlan['tasks'], joint: CityPlan['joint'],
  habits: readonly [late: number, stuck: number, missed: number, open: number, plansKept: number, problems: number],
  neglected: CityPlan['neglected'],
): CityPlan => ({
  code, residents, tasks, joint, neglected,
  late: habits[0], stuck: habits[1], missed: habits[2], open: habits[3], plansKept: habits[4], problems: habits[5],
})

/** In the order of their codes. */
export const cityPlans: readonly CityPlan[] = [
  plan('370100', 920.2, [531, 557, 545], [129, 195, 234], [0.006, 0.002, 0.008, 0.02, 0.985, 1.02], [0, 1, 2]),
  plan('370200', 1007.2, [569, 586, 600], [156, 223, 276], [0.004, 0.001, 0.005, 0.01, 0.993, 0.97], [0, 0, 1]),
  plan('370300', 470.4, [264, 293, 285], [60, 102, 118], [0.009, 0.002, 0.012, 0.03, 0.972, 1.06], [1, 1, 3]),
  plan('370400', 385.6, [219, 232, 230], [38, 68, 84], [0.014, 0, 0.015, 0, 0.955, 1.08], [2, 2, 4]),
  plan('370500', 219.4, [146, 149, 150], [34, 51, 66], [0.007, 0.001, 0.006, 0.02, 0.985, 0.94], [0, 1, 2]),
  plan('370600', 710.2, [395, 435, 425], [87, 155, 183], [0.005, 0.002, 0.007, 0.015, 0.988, 0.98], [0, 0, 1]),
  plan('370700', 938.7, [539, 541, 555], [107, 178, 224], [0.008, 0.002, 0.009, 0.025, 0.978, 1.03], [1, 1, 2]),
  plan('370800', 835.8, [493, 525, 508], [99, 164, 203], [0.01, 0.003, 0.012, 0.03, 0.97, 1.01], [1, 2, 3]),
  plan('370900', 547.2, [312, 327, 325], [65, 95, 121], [0.012, 0.003, 0.014, 0.035, 0.962, 0.99], [1, 2, 4]),
  plan('371000', 290.7, [181, 188, 185], [50, 69, 86], [0.004, 0.001, 0.005, 0.01, 0.992, 0.93], [0, 0, 1]),
  plan('371100', 296.8, [169, 181, 140], [26, 50, 47], [0.013, 0.003, 0.016, 0.04, 0.95, 1.04], [2, 2, 6]),
  plan('371300', 1101.8, [612, 636, 640], [89, 162, 214], [0.016, 0.004, 0.018, 0.045, 0.948, 1.05], [2, 3, 5]),
  plan('371400', 561.1, [315, 333, 335], [62, 94, 124], [0.011, 0.003, 0.013, 0.035, 0.966, 1], [1, 2, 3]),
  plan('371500', 595.2, [332, 348, 350], [51, 93, 114], [0.018, 0.004, 0.02, 0.05, 0.94, 0.96], [2, 3, 6]),
  plan('371600', 392.9, [217, 243, 235], [40, 77, 91], [0.009, 0.002, 0.011, 0.03, 0.974, 0.98], [1, 1, 3]),
  plan('371700', 879.6, [483, 488, 500], [109, 161, 200], [0.012, 0.003, 0.015, 0.04, 0.958, 0.95], [1, 2, 4]),
]

/** Tasks that provincial departments organise and inspect themselves. */
export const provincePlan: CityPlan = plan(
  '370000', 0, [18, 20, 24], [8, 11, 14], [0.004, 0.001, 0.004, 0.01, 0.99, 1], [0, 0, 0],
)

export const years = [2021, 2022, 2023] as const

/** Weight of each month for the start of tasks; in 2023 the year ends on the last day told. */
export const monthWeights = [0.5, 0.5, 1.2, 1.1, 1.1, 1.35, 0.9, 1, 1.4, 0.95, 1.1, 0.6] as const
