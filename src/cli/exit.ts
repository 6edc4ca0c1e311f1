/** Exit statuses, as docs/cli.md has them; errors bring their own (errors.ts). */
export const EXIT = { done: 0, nothingRead: 1, usage: 2, interrupted: 130 } as const
