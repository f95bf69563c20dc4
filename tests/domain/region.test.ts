import { describe, expect, it } from 'vitest'
import { cityCodeOf, cityTiles, findCityTile, isAreaCode, isWithin, levelOf, provinceCodeOf, tileGrid } from '#domain/region.ts'

describe('areas', () => {
  it('a code tells its level, its city and its province', () => {
    expect(['370000', '371500', '371502'].map(levelOf)).toEqual(['province', 'city', 'county'])
    expect(['370000', '371500', '371502'].map(cityCodeOf)).toEqual(['370000', '371500', '371500'])
    expect(provinceCodeOf('371502')).toBe('370000')
  })

  it('a text that is no code has no level', () => {
    expect(['37', '37010x', '3701021', '010000', ''].some(isAreaCode)).toBe(false)
    expect(() => levelOf("370000' or 1=1")).toThrow(RangeError)
  })

  it('an area contains itself and what lies in it, and nothing else', () => {
    expect([isWithin('371502', '371500'), isWithin('371500', '371500'), isWithin('371502', '370000')]).toEqual([true, true, true])
    expect([isWithin('371402', '371500'), isWithin('370000', '371500'), isWithin('371500', '371502'), isWithin('410102', '370000')]).toEqual(
      [false, false, false, false],
    )
  })

  it('the tile map holds sixteen cities by code, each on a tile of its own', () => {
    expect(cityTiles.map((tile) => tile.code)).toEqual([...cityTiles.map((tile) => tile.code)].sort())
    expect(new Set(cityTiles.map((tile) => `${tile.row}/${tile.column}`)).size).toBe(16)
    expect(cityTiles.every((tile) => tile.row <= tileGrid.rows && tile.column <= tileGrid.columns && levelOf(tile.code) === 'city')).toBe(true)
  })

  it('the rows of the map read from west to east, with the sea in the first', () => {
    const row = (number: number): string =>
      cityTiles.filter((tile) => tile.row === number).sort((one, other) => one.column - other.column).map((tile) => `${tile.column}${tile.name.zh}`).join(' ')
    expect([1, 2, 3, 4].map(row)).toEqual([
      '2德州 3滨州 4东营 6烟台 7威海', '1聊城 2济南 3淄博 4潍坊 5青岛', '2泰安 3临沂 4日照', '1菏泽 2济宁 3枣庄',
    ])
    expect(findCityTile('371200')).toBeNull()
  })
})
