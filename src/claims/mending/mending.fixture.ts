/** What tests of mended trees share: the claims of one sentence, each with what it says, its roles and who says it. */
import { expect } from 'vitest'
import { reportOfTrees } from '../../../test/helpers/trees.js'
import { readClaims } from '../claims.js'

export const told = (tree: string): string[] => {
  const { report, sentences } = reportOfTrees([[tree]])
  return readClaims(report, sentences, [], []).map(
    ({ text, predicate, who, whom, chain }) =>
      `${text} | ${predicate} | ${who.map((one) => one.text)} > ${whom.map((one) => one.text)} | ${chain.slice(1).map(({ name }) => name)}`,
  )
}

export const expectTold = (tree: string, ...expected: string[]): void => expect(told(tree)).toEqual(expected)
