import { type Matcher, matchOperator } from './match-operator.ts'
import type { Product } from './operators.ts'
import type { Leaf, QueryNode } from './query.ts'
import { fold, foldWords, includesNear, includesWords } from './words.ts'

/** Turns a query into one question about a post: what can be prepared is prepared once a query. */
export function compileQuery(node: QueryNode, product: Product): Matcher {
  switch (node.kind) {
    case 'and': {
      const all = node.nodes.map(child => compileQuery(child, product))
      return subject => all.every(matches => matches(subject))
    }
    case 'or': {
      const some = node.nodes.map(child => compileQuery(child, product))
      return subject => some.some(matches => matches(subject))
    }
    case 'not': {
      const matches = compileLeaf(node.node, product)
      return subject => !matches(subject)
    }
    default:
      return compileLeaf(node, product)
  }
}

function compileLeaf(leaf: Leaf, product: Product): Matcher {
  switch (leaf.kind) {
    case 'words': {
      const wanted = foldWords(leaf.text, product)
      return subject => includesWords(subject.words(), wanted)
    }
    case 'near': {
      const wanted = foldWords(leaf.text, product)
      return subject =>
        subject
          .words()
          .split('\n')
          .some(line => includesNear(line, wanted, leaf.distance))
    }
    case 'operator':
      return matchOperator(leaf.name, leaf.value, product)
    default:
      return compileName(leaf, product)
  }
}

function compileName(
  leaf: Extract<Leaf, { name: string; kind: 'mention' | 'hashtag' | 'cashtag' }>,
  product: Product,
): Matcher {
  const plain = product === 'search' ? fold : (text: string) => text.normalize('NFC').toLowerCase()
  const wanted = plain(leaf.name)
  switch (leaf.kind) {
    case 'mention':
      return subject => subject.entities().mentions.some(({ username }) => plain(username) === wanted)
    case 'hashtag':
      return subject => subject.entities().hashtags.some(({ tag }) => plain(tag) === wanted)
    case 'cashtag':
      return subject => subject.entities().cashtags.some(({ tag }) => plain(tag) === wanted)
  }
}
