/**
 * What people call the fields of a report, in JSON, tables, front matter and XML: "headline" and "title" are one, "maintext" and "body" another.
 *
 * One table for every format that names its fields. Knows no format.
 */
import type { RawField } from './raw-report.js'

/** Names in the order in which they are preferred; compared without case, "_", "-" and ".". */
export const FIELD_NAMES: Readonly<Record<RawField | 'body' | 'lead' | 'caption', readonly string[]>> = {
  title: ['title', 'headline', 'headlinemain', 'titlename', 'hed', 'name', 'subject'],
  outlet: [
    'outlet',
    'outletname',
    'publisher',
    'publishername',
    'newspaper',
    'publication',
    'medium',
    'sitename',
    'site',
    'sourcename',
    'sourcetitle',
    'source',
    'sourcedomain',
    'domain',
    'provider',
    'copyrightholder',
    'organization',
  ],
  agency: ['agency', 'newsagency', 'wire', 'wireservice', 'creditline'],
  byline: ['byline', 'author', 'authors', 'creator', 'creators', 'writer', 'by', 'reporter'],
  published: [
    'published',
    'datepublished',
    'publishedat',
    'publishdate',
    'publicationdate',
    'pubdate',
    'datepublish',
    'publishedtime',
    'firstpublished',
    'versioncreated',
    'firstcreated',
    'date',
    'datetime',
    'day',
    'created',
    'createdat',
    'datecreated',
    'timestamp',
    'time',
  ],
  updated: [
    'updated',
    'datemodified',
    'modified',
    'updatedat',
    'modifiedat',
    'lastmodified',
    'lastupdated',
    'datemodify',
    'datedownloadedmodified',
  ],
  url: ['url', 'link', 'canonicalurl', 'canonical', 'weburl', 'permalink', 'sourceurl', 'href', 'uri', 'externalurl'],
  language: ['language', 'lang', 'inlanguage', 'locale'],
  body: [
    'text',
    'body',
    'content',
    'maintext',
    'articlebody',
    'fulltext',
    'contenthtml',
    'contenttext',
    'bodyhtml',
    'bodyxhtml',
    'bodytext',
    'html',
    'article',
    'story',
    'plaintext',
    'cleanedtext',
    'rawtext',
    'paragraphs',
    'bodyfull',
  ],
  lead: [
    'lead',
    'lede',
    'standfirst',
    'description',
    'descriptiontext',
    'summary',
    'abstract',
    'subtitle',
    'subheadline',
    'deck',
    'teaser',
  ],
  caption: ['caption', 'imagecaption'],
}

/** A name as the table has it: small, letters alone. */
export const smallName = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '')

const TEXTS: ReadonlySet<string> = new Set([...FIELD_NAMES.body, ...FIELD_NAMES.lead])
const ALL: ReadonlySet<string> = new Set(Object.values(FIELD_NAMES).flat())

/** Whether a table's first line is a header of reports: two columns have names of fields, one of them a text's. Gives what parts them. */
export function findDelimiter(text: string): string | undefined {
  const header = /^[^\r\n]{3,2000}/.exec(text.replace(/^\ufeff/, ''))?.[0] ?? ''
  return [',', ';', '\t', '|'].find((delimiter) => {
    const columns = header.split(delimiter).map((name) => name.trim().replace(/^"|"$/g, ''))
    const names = columns.map(smallName)
    const isHeader = columns.every((column) => column.length < 40 && column.split(' ').length < 4)
    return isHeader && names.some((name) => TEXTS.has(name)) && names.filter((name) => ALL.has(name)).length > 1
  })
}
