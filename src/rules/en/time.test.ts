import { describe, expect, test } from 'vitest'
import { TIME_RULES, toPattern } from './time.js'

describe('every wording of a time reads its example and leaves its counter-example', () => {
  for (const rule of TIME_RULES) {
    test(rule.id, () => {
      expect(rule.example).toMatch(toPattern(rule))
      expect(rule.example).toMatch(new RegExp(rule.needs ?? '', 'i'))
      expect(rule.counterExample).not.toMatch(toPattern(rule))
    })
  }
  test('ids are told apart', () => expect(new Set(TIME_RULES.map((rule) => rule.id)).size).toBe(TIME_RULES.length))
})
