// Check Markdown files with Harper as it comes, one linter for all; print what it says and how often it said something.
import {readFileSync} from 'node:fs'
import {LocalLinter} from 'harper.js'
import {binaryInlined} from 'harper.js/binaryInlined'

const linter = new LocalLinter({binary: binaryInlined})

let messages = 0
for (const path of process.argv.slice(2)) {
  for (const lint of await linter.lint(readFileSync(path, 'utf8'), {language: 'markdown'})) {
    console.log(`${path}: ${lint.message()}`)
    messages += 1
  }
}
console.log(`${messages} messages`)
