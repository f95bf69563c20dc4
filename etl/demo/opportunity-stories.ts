/** The story of firms that several departments are about to visit one after another. */
import type { Expectation, Story } from '#etl/demo/stories.ts'

const ahead = (area: string, firms: number, spared: number): readonly Expectation[] => [
  { at: 'scale 1', kind: 'count', what: `firms ahead of several departments ${area}`, count: firms },
  { at: 'scale 1', kind: 'count', what: `visits that joint tasks would spare ${area}`, count: spared },
]

export const opportunityStories: readonly Story[] = [
  {
    id: 'visits-to-gather',
    title: { zh: '四市几个部门各自抽中同一批商户，还没有上门', en: 'In four cities several departments drew the same households and have not visited them yet' },
    // Jinan: five households of three departments and four of two. Jining has one enterprise that two departments drew by chance.
    expects: [...ahead('370100', 9, 14), ...ahead('370600', 6, 6), ...ahead('370900', 5, 5), ...ahead('371700', 4, 4), ...ahead('370800', 1, 1), ...ahead('370000', 25, 30)],
  },
]
