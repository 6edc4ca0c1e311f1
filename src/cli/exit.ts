/** Exit statuses, as docs/cli.md has them; errors bring their own (errors.ts), Ctrl-C ends by its signal, which shells give as 130. */
export const EXIT = { done: 0, nothingRead: 1, usage: 2, differs: 5, faults: 7, unwell: 8 } as const
