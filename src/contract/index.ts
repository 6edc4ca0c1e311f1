/** The types that leave the program. Everyone may import them; they import nothing of ours. */
export * from './account.js'
export * from './claim.js'
export * from './diff.js'
export * from './note.js'
export * from './reading.js'
export * from './report.js'
export * from './span.js'
export * from './values.js'
