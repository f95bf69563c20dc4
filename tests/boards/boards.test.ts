import { describe, expect, it } from 'vitest'
import { defineBoard } from '#app/board.ts'
import { boards, findBoard } from '#app/boards/index.ts'
import { findIndicator } from '#domain/indicators/index.ts'

describe('boards', () => {
  it('the leader board has eight tiles and opens on the joint inspection ratio', () => {
    expect(findBoard('leader')?.tiles).toHaveLength(8)
    expect(findBoard('leader')?.chosen).toBe('C01')
    expect(findBoard('nobody')).toBeNull()
  })

  it('no two boards have one id', () => {
    expect(new Set(boards.map((board) => board.id)).size).toBe(boards.length)
  })

  it('what is only watched is on no board as a tile', () => {
    expect(boards.flatMap((board) => board.tiles).filter((code) => findIndicator(code)?.betterWhen === 'watch')).toEqual([])
  })

  it('a board with an unknown, a doubled or a missing tile is refused', () => {
    const board = { id: 'x', name: { zh: '甲', en: 'X' }, tiles: ['C01', 'B01'], chosen: 'C01' }
    expect(() => defineBoard({ ...board, tiles: ['C01', 'Z99'] })).toThrow('board x: no indicator has the code Z99')
    expect(() => defineBoard({ ...board, tiles: ['C01', 'C01'] })).toThrow('stands twice')
    expect(() => defineBoard({ ...board, chosen: 'A01' })).toThrow('A01 is not on it')
  })
})
