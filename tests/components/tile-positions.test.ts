import { describe, expect, it } from 'vitest'
import { placeAreas } from '#app/components/board/tile-positions.ts'

const CITIES = '370100 370200 370300 370400 370500 370600 370700 370800 370900 371000 371100 371300 371400 371500 371600 371700'.split(' ')

describe('areas on the tile map', () => {
  it('stand each at a tile of its own', () => {
    const { kind, positions } = placeAreas(CITIES)
    expect(kind).toBe('map')
    expect(new Set(positions.map(({ row, column }) => `${row} ${column}`)).size).toBe(16)
  })

  it('leave the sea of row 1 empty', () => {
    expect(placeAreas(CITIES).positions).not.toContainEqual({ row: 1, column: 5 })
  })

  it('become a grid in the order given where one of them has no tile', () => {
    const { kind, positions } = placeAreas(['370102', '370103', '370104', '370105', '370112', '370113', '370114', '370115'])
    expect(kind).toBe('grid')
    // seven to a row: the eighth begins the second
    expect(positions[7]).toEqual({ row: 2, column: 1 })
  })
})
