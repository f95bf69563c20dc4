/** The wall screen. */
export const wall = {
  titleOf: (area: string) => `${area}“双随机、一公开”监管考核看板`,
  position: (index: number, count: number) => `画面 ${index} / ${count}`,
  /** 数据连接中断，以下为 11月16日 23:40 的读数 */
  stale: (instant: string) => `数据连接中断，以下为 ${instant} 的读数：`,
  countdownBefore: '，',
  countdownAfter: ' 秒后换',
}
