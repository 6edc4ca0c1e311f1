import { expect, test } from 'vitest'
import { sayEvent } from './say-event.js'

test('an event is named by when or where it was', () => {
  expect(['1998', '2031-06', '2031-06-04', 'at kestrel point', 'earlier', ''].map(sayEvent)).toEqual([
    'in 1998',
    'in June 2031',
    'on 4 June 2031',
    'at kestrel point',
    'earlier',
    '',
  ])
})
