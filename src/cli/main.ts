#!/usr/bin/env node
/**
 * The command line. Says what there is to say and loads nothing else: each command is loaded when it is called.
 *
 * Exit status: 0 done, 1 nothing usable was read, 2 usage, 3 the model, 4 the output, 5 what differs or was altered, 6 the store,
 * 7 a draft has faults, 8 something that `doctor` looked at fails, 130 stopped by Ctrl-C.
 */
import { Command, CommanderError } from 'commander'
import { RashomonError } from '../errors.js'
import { VERSION } from '../version.js'
import { compileLess, optimiseLater } from './engine.js'
import { EXIT } from './exit.js'

compileLess()
optimiseLater()
process.stdout.on('error', stopQuietly)
process.stderr.on('error', stopQuietly)
// Between two writes, and by the signal itself: to exit while a thread computes would end in an abort.
process.once('SIGINT', () => process.kill(process.pid, 'SIGINT'))

try {
  await toProgram().parseAsync()
} catch (error) {
  process.exitCode = report(error)
}

function toProgram(): Command {
  const program = new Command('rashomon')
    .description('Reads what several outlets report about one happening and builds one account in which every line can be checked.')
    .version(VERSION)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
  program
    .command('read')
    .description('build accounts from reports')
    .argument('[paths...]', 'files, folders, patterns, addresses, or - for standard input')
    .option('--json', 'print the accounts as JSON (format rashomon/1)')
    .option('--markdown', 'print them as Markdown')
    .option('--html <file>', 'write them as one self-contained page')
    .option('--as <form>', 'print them for another program: geojson, csv, ics, claims-jsonld, plover, acled or ucdp')
    .option('--jsonl', 'print readings instead, one JSON line a report, for `rashomon account`')
    .option('-o, --output <file>', 'write to a file what would be printed')
    .option('--model <folder>', 'the folder that holds the model')
    .option('--no-color', 'print without colours')
    .action(async (paths: string[], options) => {
      process.exitCode = await (await import('./read.js')).read(paths, options)
    })
  program
    .command('account')
    .description('build accounts from readings that `rashomon read --jsonl` printed; needs no model')
    .argument('[files...]', 'files of readings, or - for standard input')
    .option('--json', 'print the accounts as JSON (format rashomon/1)')
    .option('--markdown', 'print them as Markdown')
    .option('--html <file>', 'write them as one self-contained page')
    .option('--as <form>', 'print them for another program, as `rashomon read` does')
    .option('-o, --output <file>', 'write to a file what would be printed')
    .option('--no-color', 'print without colours')
    .action(async (files: string[], options) => {
      process.exitCode = await (await import('./account.js')).account(files, options)
    })
  program
    .command('parse')
    .description('show what one report says: words, tree, mentions, claims and their chains')
    .argument('<file>', 'a file, an address, or - for standard input')
    .option('--explain', 'name the rule or the score that gave each')
    .option('--json', 'print the reading as JSON (format rashomon/reading@1)')
    .option('-o, --output <file>', 'write to a file what would be printed')
    .option('--model <folder>', 'the folder that holds the model')
    .option('--no-color', 'print without colours')
    .action(async (file: string, options) => {
      process.exitCode = await (await import('./parse.js')).parse(file, options)
    })
  program
    .command('diff')
    .description('show what an account learnt between two times')
    .argument('<before>', 'a file that `rashomon read --json` wrote')
    .argument('<after>', 'a later one')
    .option('--json', 'print the differences as JSON (format rashomon/diff@1)')
    .option('--exit-code', 'end with status 5 if anything differs')
    .option('-o, --output <file>', 'write to a file what would be printed')
    .option('--no-color', 'print without colours')
    .action(async (before: string, after: string, options) => {
      process.exitCode = await (await import('./diff.js')).diff(before, after, options)
    })
  program
    .command('serve')
    .description('take reports as they come, and show their stories on a page and over HTTP')
    .option('--data <folder>', 'where everything is kept (default: rashomon-data here)')
    .option('--database <address>', 'keep it on PostgreSQL instead, as postgres://user@host/name')
    .option('--port <number>', 'the port; 0 for any that is free', '7171')
    .option('--host <address>', 'where to listen; anything but this machine needs a token', '127.0.0.1')
    .option('--token <token>', 'what whoever asks must know (better: RASHOMON_TOKEN)')
    .option('--watch <folder>', 'take every file that lies in a folder or comes into it')
    .option('--feeds <file>', 'fetch the feeds that it lists: OPML, or an address a line')
    .option('--log <level>', 'debug, info, warn, error or silent', 'info')
    .option('--model <folder>', 'the folder that holds the model')
    .action(async (options) => {
      process.exitCode = await (await import('./serve.js')).serve(options)
    })
  program
    .command('work')
    .description('read what waits in a store on PostgreSQL: as many as wanted, on any machine')
    .requiredOption('--database <address>', 'the store, as postgres://user@host/name')
    .option('--at-once <number>', 'reports that are read side by side', '2')
    .option('--until-done', 'stop when nothing waits')
    .option('--model <folder>', 'the folder that holds the model')
    .action(async (options) => {
      process.exitCode = await (await import('./work.js')).work(options)
    })
  program
    .command('mcp')
    .description('answer agents over the Model Context Protocol: find stories, who says what, where they differ, with citations')
    .argument('[paths...]', 'files, folders or patterns of reports, read at the start')
    .option('--data <folder>', 'a store in a folder instead')
    .option('--database <address>', 'a store on PostgreSQL instead, as postgres://user@host/name')
    .option('--http <port>', 'listen on a port of this machine instead of standard input and output')
    .option('--host <address>', 'listen on this address; others than this machine need the token in RASHOMON_TOKEN')
    .option('--model <folder>', 'the folder that holds the model')
    .action(async (paths: string[], options) => {
      process.exitCode = await (await import('./mcp.js')).mcp(paths, options)
    })
  program
    .command('bundle')
    .description('put reports, readings, account and page into one file that anyone can check')
    .argument('[paths...]', 'files, folders or patterns')
    .option('-o, --output <file>', 'the bundle to write (a zip)')
    .option('--verify <bundle>', 'say what of a bundle was altered, and whether its account follows from its readings')
    .option('--model <folder>', 'the folder that holds the model')
    .option('--no-color', 'print without colours')
    .action(async (paths: string[], options) => {
      process.exitCode = await (await import('./bundle.js')).bundle(paths, options)
    })
  program
    .command('check')
    .description('hold a draft against reports, sentence by sentence')
    .argument('<draft>', 'the draft: a file, or - for standard input')
    .argument('<reports...>', 'files, folders or patterns')
    .option('--json', 'print the result as JSON (format rashomon/check@1)')
    .option('--sarif', 'print it as SARIF 2.1.0')
    .option('--html <file>', 'write it as one self-contained page')
    .option('-o, --output <file>', 'write to a file what would be printed')
    .option('--model <folder>', 'the folder that holds the model')
    .option('--no-color', 'print without colours')
    .action(async (draft: string, reports: string[], options) => {
      process.exitCode = await (await import('./check.js')).check(draft, reports, options)
    })
  program
    .command('doctor')
    .description('look at what rashomon needs here: Node, model, place index, store, port; changes nothing')
    .option('--data <folder>', 'the folder of the store (default: rashomon-data here)')
    .option('--database <address>', 'the store on PostgreSQL instead, as postgres://user@host/name')
    .option('--port <number>', 'the port that `serve` is to listen on', '7171')
    .option('--host <address>', 'where it is to listen', '127.0.0.1')
    .option('--model <folder>', 'the folder that holds the model')
    .option('--json', 'print what was found as JSON')
    .option('--no-color', 'print without colours')
    .action(async (options) => {
      process.exitCode = await (await import('./doctor.js')).doctor(options)
    })
  for (const command of program.commands) command.exitOverride().showHelpAfterError('(rashomon --help shows what there is)')
  return program
}

/** Prints an error as code, sentence and remedy. A bug of ours keeps its stack. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
  if (error instanceof RashomonError) {
    process.stderr.write(`rashomon: ${error.code}: ${error.message}\n  ${error.remedy}\n`)
    return error.exit
  }
  throw error
}

/** Who reads us has gone (`| head`): nothing more to say. */
function stopQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(EXIT.done)
}
