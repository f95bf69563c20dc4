/** Weight of evidence of a bin and information value of an indicator. */

/** What a bin holds. */
export interface BinCount {
  readonly count: number
  readonly problems: number
}

export interface Evidence {
  /** Of each bin: positive where problems are more common than overall. */
  readonly weights: readonly number[]
  readonly informationValue: number
}

/**
 * Weight of evidence ln(share of all problems ÷ share of all without) per bin, and the information value Σ (difference of shares × weight).
 * Additive smoothing: each bin is given `smoothing` more rows at the overall rate, so that a bin without problems has a finite weight and
 * an empty one weighs 0.
 * @throws RangeError when there are no problems at all or nothing but problems: there is nothing to learn
 * @see N. Siddiqi (2006), Credit Risk Scorecards, chapter 6; the sign is turned, since more points here mean more risk
 */
export function weighEvidence(bins: readonly BinCount[], smoothing: number): Evidence {
  const problems = bins.reduce((sum, bin) => sum + bin.problems, 0)
  const clean = bins.reduce((sum, bin) => sum + bin.count - bin.problems, 0)
  if (problems === 0 || clean === 0) throw new RangeError('problems and visits without are both needed')
  const rate = problems / (problems + clean)
  const shares = bins.map((bin) => ({
    problem: (bin.problems + smoothing * rate) / problems,
    clean: (bin.count - bin.problems + smoothing * (1 - rate)) / clean,
  }))
  // Without smoothing an empty side has no finite weight: its logarithm is left out as 0.
  const weights = shares.map((share) => (share.problem > 0 && share.clean > 0 ? Math.log(share.problem / share.clean) : 0))
  const informationValue = bins.reduce((sum, bin, index) => {
    const difference = bin.problems / problems - (bin.count - bin.problems) / clean
    return sum + difference * (weights[index] ?? 0)
  }, 0)
  return { weights, informationValue }
}
