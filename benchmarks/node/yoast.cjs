// Check HTML files for readability and search with yoastseo's English assessors; print what it says and how often it said something.
const {readFileSync} = require('node:fs')
const {Paper, assessors} = require('yoastseo')
const Researcher = require('yoastseo/build/languageProcessing/languages/en/Researcher').default

const ABOUT = {keyword: 'pain', title: 'Pain', description: 'What helps with pain.', slug: 'pain', locale: 'en_US'}

let messages = 0
for (const path of process.argv.slice(2)) {
  const paper = new Paper(readFileSync(path, 'utf8'), ABOUT)
  const researcher = new Researcher(paper)
  for (const Assessor of [assessors.ContentAssessor, assessors.SEOAssessor]) {
    const assessor = new Assessor(researcher)
    assessor.assess(paper)
    for (const result of assessor.getValidResults()) {
      console.log(`${path}: ${result.getText()}`)
      messages += 1
    }
  }
}
console.log(`${messages} messages`)
