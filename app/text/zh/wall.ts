/** The wall screen. */
export const wall = {
  titleOf: (area: string) => `${area}“双随机、一公开”监管考核看板`,
  position: (index: number, count: number) => `指标 ${index} / ${count}`,
  countdownBefore: '，',
  countdownAfter: ' 秒后换',
}
