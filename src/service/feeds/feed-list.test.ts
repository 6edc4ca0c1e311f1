import { expect, test } from 'vitest'
import { readFeedList } from './feed-list.js'

test('OPML: every outline with an address, however deep, each once', () => {
  const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
    <outline text="North"><outline text="Pier" type="rss" xmlUrl="https://pier.example/feed.xml"/>
      <outline text="Deeper"><outline text="Mill" xmlUrl="http://mill.example/atom"/></outline></outline>
    <outline text="Pier again" xmlUrl="https://pier.example/feed.xml"/>
    <outline text="Odd" xmlUrl="file:///etc/passwd"/></body></opml>`
  expect(readFeedList(opml)).toEqual({
    addresses: ['https://pier.example/feed.xml', 'http://mill.example/atom'],
    wrong: ['file:///etc/passwd'],
  })
})

test('lines: an address each, remarks and empty lines aside', () => {
  expect(readFeedList('\uFEFF# ours\r\nhttps://pier.example/feed.xml  # daily\n\nhttps://mill.example/a#b\nnot an address\n')).toEqual({
    addresses: ['https://pier.example/feed.xml', 'https://mill.example/a'],
    wrong: ['not an address'],
  })
})

test.for(['', '<opml', '<!DOCTYPE opml [<!ENTITY a "b">]><opml><body/></opml>', '<html><body>x</body></html>'])('%j holds none', (text) => {
  expect(readFeedList(text).addresses).toEqual([])
})
