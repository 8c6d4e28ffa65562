// Check Markdown files with retext and eight of its rules; print what it says and how often it said something.
import {readFileSync} from 'node:fs'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import contractions from 'retext-contractions'
import retextEnglish from 'retext-english'
import equality from 'retext-equality'
import intensify from 'retext-intensify'
import passive from 'retext-passive'
import profanities from 'retext-profanities'
import readability from 'retext-readability'
import repeatedWords from 'retext-repeated-words'
import simplify from 'retext-simplify'
import retextStringify from 'retext-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'

const prose = unified().use(retextEnglish)
for (const rule of [contractions, equality, intensify, passive, profanities, readability, repeatedWords, simplify]) prose.use(rule)
const checker = unified().use(remarkParse).use(remarkRetext, prose.use(retextStringify)).freeze()

let messages = 0
for (const path of process.argv.slice(2)) {
  const file = new VFile({path, value: readFileSync(path, 'utf8')})
  await checker.run(checker.parse(file), file)
  for (const message of file.messages) console.log(String(message))
  messages += file.messages.length
}
console.log(`${messages} messages`)
